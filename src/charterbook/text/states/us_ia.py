"""Iowa: the Business Corporation Act (chapter 490 of the Code)."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

IOWA = StateTable(
    "US-IA",
    citations=citations(
        "Iowa Code", r"490\.\d{3,4}[a-z]?",
        ("code of iowa", r"(?:the )?code of iowa"),
        ("iowa code", r"iowa code"),
        ("iowa business corporation act", r"iowa business corporation act"),
        alone="490.",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "iowa", rf"filed\siowa secretary of state\s{{D:filed_on}}(?:\s{TIME})?", back=8),
    ),
)  # fmt: skip
