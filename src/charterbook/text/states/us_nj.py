"""New Jersey: the Business Corporation Act (title 14A), certificates of amendment filed with the Treasurer."""

from charterbook.text.productions import Production
from charterbook.text.states.state import FileNumber, StateTable, Title, citations

NEW_JERSEY = StateTable(
    "US-NJ",
    citations=citations(
        "NJSA", r"14a:\d{1,2}-\d{1,2}(?:\.\d)?",
        ("n.j.s.a.", r"n\.j\.s\.a?\.?"),
        ("njsa", r"njsa"),
        ("new jersey business corporation act", r"new jersey (?:business|general) corporation (?:act|law)(?: of the state of new jersey)?"),
        ("new jersey statutes", r"(?:title 14a,? )?(?:corporations,? general,? )?(?:of )?(?:the )?new jersey statutes(?: annotated)?"),
        ("new jersey revised statutes", r"new jersey revised statutes"),
        alone="14a:",
    ),
    titles=(
        Title("certificate of amendment", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:(?:amended\sand\s)?restated\s)?certificate\sof\sincorporation", "articles_amendment"),
        Title("restated certificate", r"(?:amended\sand\s)?restated\scertificate\sof\sincorporation", "articles_restated"),
        Title("certificate of correction", r"certificate\sof\scorrection", "correction"),
        Title("certificate of merger", r"certificate\sof\smerger", "merger"),
        Title("certificate of incorporation", r"certificate\sof\sincorporation", "articles"),
    ),
    productions=(
        Production("stamp", "state treasurer", r"(?s:(?<![a-z] )filed\s{D:filed_on}\s.{0,40}?state treasurer)", back=60),
    ),
    numbers=(
        FileNumber("corporation number", "entity", r"0?[14]00\d{6}|0\d{9}"),
    ),
    misnamed=r"general corporation (?:law|act) of (?:the )?(?:state of )?new jersey|new jersey general corporation (?:law|act)",
    law="New Jersey Business Corporation Act",
)  # fmt: skip
