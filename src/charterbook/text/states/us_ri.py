"""Rhode Island: the Business Corporation Act (chapter 7-1.2 of the General Laws; before 2005 chapter 7-1.1), form 101."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

RHODE_ISLAND = StateTable(
    "US-RI",
    citations=citations(
        "RIGL", r"7-1\.[12]-\d{1,4}(?:\.\d)?",
        ("rhode island general laws", r"rhode island general laws(?:,? 1956)?(?:, as amended)?"),
        ("general laws of rhode island", r"general laws of (?:the state of )?rhode island(?:,? 1956)?"),
        ("r.i. gen. laws", r"r\.i\. gen\. laws"),
        ("rhode island business corporation act", r"rhode island business corporation act"),
        alone="7-1.",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "ri sos filing", rf"ri sos filing number:\s[^{{D}}]{{0,40}}?date:\s{{D:filed_on}}(?:\s{TIME})?"),
    ),
)  # fmt: skip
