"""West Virginia: the Business Corporation Act (chapter 31D of the Code), articles of amendment."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

WEST_VIRGINIA = StateTable(
    "US-WV",
    citations=citations(
        "W. Va. Code", r"31[d]?-\d{1,2}-\d{2,4}[a-z]?",
        ("west virginia code", r"west virginia code(?: of 1931)?(?:, as amended)?"),
        ("code of west virginia", r"code of west virginia"),
        ("w. va. code", r"w\. ?va\. code"),
        ("west virginia business corporation act", r"west virginia business corporation act"),
        alone="31d-",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "west virginia", r"filed\s(?:in the office of the secretary of state of\s|secretary of state\s(?:state of\s)?)west virginia\s{D:filed_on}", back=70),
        Production("stamp", "west virginia", r"filed\s{D:filed_on}\sin the office of\s(?:the )?secretary of state\s(?:of\s)?west virginia", back=60),
    ),
)  # fmt: skip
