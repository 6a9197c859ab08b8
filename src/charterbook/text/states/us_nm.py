"""New Mexico: the Business Corporation Act (chapter 53 of the Statutes), articles of amendment, the Commission's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

NEW_MEXICO = StateTable(
    "US-NM",
    citations=citations(
        "NMSA", r"53-1[1-9]-\d{1,2}(?:\.\d)?",
        ("nmsa", r"nmsa(?: \(?1978\)?)?"),
        ("n.m.s.a.", r"n\.m\.s\.a\.(?: 1978)?"),
        ("new mexico business corporation act", r"new mexico business corporation act"),
        alone="53-1",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "commission", r"filed in (?:the )?office of\s(?:the )?(?:nm |new mexico )?(?:public regulation|state corporation) commission\s{D:filed_on}", back=40),
    ),
)  # fmt: skip
