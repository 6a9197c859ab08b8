"""Maine: the Business Corporation Act (title 13-C of the Revised Statutes; before 2003 title 13-A), form MBCA-9."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

MAINE = StateTable(
    "US-ME",
    citations=citations(
        "13-C MRSA", r"\d{3,4}",
        ("13-c m", r"(?:title )?13-c,? m\.?r\.?s\.?(?:a\.?)?"),
        ("title 13-c", r"title 13-c(?: of the maine revised statutes)?(?: annotated)?"),
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "filed", r"state of maine\s(?:secretary of state\s)?filed\s{D:filed_on}", back=40),
    ),
)  # fmt: skip
