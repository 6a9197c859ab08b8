"""Hawaii: the Business Corporation Act (chapter 414 of the Revised Statutes), articles of amendment."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

HAWAII = StateTable(
    "US-HI",
    citations=citations(
        "HRS", r"41[45]-\d{1,3}(?:\.\d)?",
        ("hawaii revised statutes", r"hawaii revised statutes"),
        ("hrs", r"hrs"),
        ("hawaii business corporation act", r"hawaii business corporation act"),
        alone="414-",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "commerce and consumer affairs",
          rf"filed\s{{D:filed_on}}\s(?:{TIME}\s)?business registration division\s(?:department|dept\.?) of commerce and consumer affairs", back=110),
    ),
)  # fmt: skip
