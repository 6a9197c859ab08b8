"""New York: the Business Corporation Law, certificates of amendment under section 805, the Department's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import FileNumber, StateTable, Title, citations

_BCL = r"(?:1[0-3]\d\d|[1-9]\d\d)(?:-[a-z])?"

NEW_YORK = StateTable(
    "US-NY",
    citations=citations(
        "BCL", _BCL,
        ("new york business corporation law", r"new york(?: state)? business corporation law(?: \(the \"n?y?bcl\"\))?"),
        ("of new york", r"business corporation law of (?:the )?(?:state of )?new york"),
        ("of the state of new york", r"business corporation law of (?:the )?state of new york"),
        ("nybcl", r"nybcl"),
        bare=("business corporation law", r"business corporation law(?! of (?:1\d{3}|penn|the commonwealth))",
              r"new york|805(?:-a)? of the business corporation law"),
    ),
    titles=(
        # A series is created by an amendment of the certificate of incorporation here: the act decides, not the title.
        Title("certificate of amendment", r"certificate\sof\samendment(?:\s(?:of|to)\s(?:the\s)?(?:restated\s)?certificate\sof\sincorporation)?", "articles_amendment"),
        Title("certificate of change", r"certificate\sof\schange", "other"),
        Title("restated certificate", r"(?:amended\sand\s)?restated\scertificate\sof\sincorporation", "articles_restated"),
        Title("certificate of correction", r"certificate\sof\scorrection", "correction"),
        Title("certificate of merger", r"certificate\sof\smerger", "merger"),
        Title("certificate of incorporation", r"certificate\sof\sincorporation", "articles"),
    ),
    productions=(
        Production("stamp", "department of state",
          r"state of new york\sdepartment of state\s(?:filed\s)?{D:filed_on}(?:\s(?P<number>{F}))?", back=24),
        Production("stamp", "department of state",
          r"filed\s(?:by the\s)?(?:new york )?department of state\s{D:filed_on}(?:\s(?P<number>{F}))?", back=10),
        Production("stamp", "duration", r"filed:\s?{D:filed_on}\sduration", back=16),
        Production("stamp", "witness my hand", r"on {D:filed_on}\s?\.? witness my hand and (?:the )?official seal of the department of state", back=6),
    ),
    numbers=(
        FileNumber("film number", "document", r"(?<![a-z\d])f(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)\d{6}(?!\d)", alone=True),
        FileNumber("film number", "document", r"(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)\d{6}"),
        FileNumber("DOS number", "entity", r"\d{5,7}"),
    ),
)  # fmt: skip
