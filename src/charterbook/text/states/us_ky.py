"""Kentucky: the Business Corporation Act (KRS chapter 271B), the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, FileNumber, StateTable, citations

KENTUCKY = StateTable(
    "US-KY",
    citations=citations(
        "KRS", r"271b\.\d{1,2}-\d{3}",
        ("krs", r"krs"),
        ("kentucky revised statutes", r"kentucky revised statutes"),
        ("kentucky business corporation act", r"kentucky business corporation act"),
        alone="271b.",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "received and filed", rf"secretary of state\sreceived and filed:?\s{{D:filed_on}}(?:\s{TIME})?", back=20),
    ),
    numbers=(
        FileNumber("organization number", "entity", r"\d{7}(?:\.\d{2})?"),
    ),
)  # fmt: skip
