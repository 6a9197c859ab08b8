"""Wisconsin: the Business Corporation Law (chapter 180 of the Statutes)."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, FileNumber, StateTable, citations

WISCONSIN = StateTable(
    "US-WI",
    citations=citations(
        "Wis. Stat.", r"180\.\d{2,4}",
        ("wisconsin statutes", r"wisconsin statutes"),
        ("wis. stat", r"wis\. stats?\."),
        ("wisconsin business corporation law", r"wisconsin business corporation law"),
        alone="180.",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "state of wisconsin", r"state of wisconsin\s(?:department of financial institutions\s)?filed\s{D:filed_on}"),
    ),
    numbers=(
        FileNumber("entity number", "entity", r"[a-z]\d{6}"),
    ),
)  # fmt: skip
