"""Montana: title 35, chapter 1 of the Code (from 2020 chapter 14), articles of amendment."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

MONTANA = StateTable(
    "US-MT",
    citations=citations(
        "MCA", r"35-1?[14]?-\d{3,4}",
        ("montana code", r"montana code(?: annotated)?(?: \(?mca\)?)?"),
        ("mca", r"(?<![a-z])mca"),
        ("montana business corporation act", r"montana business corporation act"),
        alone="35-1",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "state of montana", rf"state of montana\s(?:filed\s)?(?:secretary of state\s)?(?:filed\s)?{{D:filed_on}}(?:\s{TIME})?"),
    ),
)  # fmt: skip
