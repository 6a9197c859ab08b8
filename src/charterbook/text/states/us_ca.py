"""California: the Corporations Code (its General Corporation Law), certificates of determination, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, FileNumber, StateTable, Title, citations

_CODE = r"\d{3,4}(?:\.\d)?[a-z]?"
_OF_RIGHTS = (
    r"(?:\sof\s(?:rights|preferences)(?:,\s(?:rights|preferences|privileges|powers)){0,3}"
    r"(?:,?\sand\s(?:rights|preferences|privileges|powers|restrictions|limitations))?)?"
)
_OTHER_STATE = r"(?! of (?:the )?(?:state of )?(?!california)[a-z])"

CALIFORNIA = StateTable(
    "US-CA",
    citations=citations(
        "Corp Code", _CODE,
        ("california corporations code", r"california corporations? code"),
        ("corporations code", r"corporations code(?: of (?:the )?(?:state of )?california)?"),
        ("corporation code of", r"corporation code of (?:the )?(?:state of )?california"),
        ("california general corporation", r"california general corporation law"),
        ("of california", r"general corporation law of (?:the )?(?:state of )?california"),
        ("of the state of california", r"general corporation law of (?:the )?state of california"),
        ("cgcl", r"cgcl"),
        ("cal. corp", r"cal\. corp\. code"),
        bare=("general corporation law", rf"general corporation law{_OTHER_STATE}",
              r"laws? of (?:the )?(?:state of )?california|california (?:general )?corporation|a california "),
    ),
    titles=(
        Title("determination", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?certificate\sof\sdetermination", "designation_amendment"),
        Title("determination", r"amended(?:\sand\srestated)?\scertificate\sof\sdetermination", "designation_amendment"),
        Title("determination", rf"certificate\sof\s(?:correction\sof\s(?:the\s)?certificate\sof\s)?determination{_OF_RIGHTS}", "designation"),
        Title("increase", r"certificate\sof\sincrease", "designation_amendment"),
        Title("decrease", r"certificate\sof\sdecrease", "designation_amendment"),
        Title("reduction", r"certificate\sof\sreduction", "designation_amendment"),
        Title("correction", r"certificate\sof\scorrection", "correction"),
        Title("ownership", r"certificate\sof\sownership", "merger"),
        Title("restated articles", r"(?:\w+\s)?(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("certificate of amendment", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:(?:amended\sand\s)?restated\s)?articles\sof\sincorporation", "articles_amendment"),
    ),
    productions=(
        Production("stamp", "filed",
          rf"(?:{NUMBER}\s)?(?:endorsed\s?-?\s?)?filed\s(?:in the\soffice of the\s)?secretary of state\s?(?:of the\s)?state of california\s{{D:filed_on}}", back=34),
    ),
    numbers=(
        FileNumber("amendment number", "document", r"[ad]\d{7}"),
        FileNumber("corporate number", "entity", r"c?\d{7}"),
    ),
)  # fmt: skip
