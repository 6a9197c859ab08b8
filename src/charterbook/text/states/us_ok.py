"""Oklahoma: the General Corporation Act (title 18), certificates of designation and amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import NUMBER, TIME, FileNumber, StateTable, Title, citations

OKLAHOMA = StateTable(
    "US-OK",
    citations=citations(
        "18 O.S.", r"10\d\d(?:\.[a-z0-9]{1,2})?",
        ("o.s.", r"(?:title )?18 o\.s\."),
        ("oklahoma statutes", r"title 18,? (?:of )?(?:the )?oklahoma statutes"),
        ("oklahoma general corporation act", r"oklahoma general corporation act(?: \(the \"(?:act|ogca)\"\))?"),
        ("general corporation act of", r"general corporation act of (?:the state of )?oklahoma"),
        ("ogca", r"ogca"),
        bare=("general corporation act", r"general corporation act", r"oklahoma"),
    ),
    titles=(
        Title("certificate of amendment", r"certificate\sof\samendment(?!\s(?:to|of)\s(?:the\s)?certificate\sof\sdesignation)", "articles_amendment"),
        Title("restated certificate", r"(?:amended\sand\s)?restated\scertificate\sof\sincorporation", "articles_restated"),
        Title("certificate of correction", r"certificate\sof\scorrection", "correction"),
        Title("certificate of merger", r"certificate\sof\s(?:ownership\sand\s)?merger", "merger"),
        Title("certificate of incorporation", r"certificate\sof\sincorporation", "articles"),
    ),
    productions=(
        Production("stamp", "oklahoma secretary of state", rf"filed\s?-?\s?oklahoma secretary of state\s?(?:#\s?)?{NUMBER}?\s?{{D:filed_on}}(?:\s{TIME})?", back=10),
        Production("stamp", "oklahoma secretary of state", r"filed\s{D:filed_on}\soklahoma secretary of state", back=10),
    ),
    numbers=(
        FileNumber("filing number", "entity", r"(?:19|21|23)\d{8}"),
    ),
)  # fmt: skip
