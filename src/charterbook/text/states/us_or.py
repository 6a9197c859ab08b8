"""Oregon: the Business Corporation Act (chapter 60 of the Revised Statutes), articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, Title, citations

OREGON = StateTable(
    "US-OR",
    citations=citations(
        "ORS", r"60\.\d{3}",
        ("ors", r"ors"),
        ("oregon revised statutes", r"oregon revised statutes"),
        ("oregon business corporation act", r"oregon business corporation act"),
        alone="60.",
    ),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment\s?-?\s?business/professional", "articles_amendment"),
        *ARTICLES,
    ),
    productions=(
        Production("stamp", "oregon secretary of state",
          rf"(?s:filed\s{{D:filed_on}}(?:\s{TIME})?\soregon secretary of state(?:.{{0,60}}?registry (?:number|no\.?):?\s{NUMBER})?)", back=60),
    ),
    numbers=(FileNumber("registry number", "entity", r"\d{6,9}(?:-\d{2})?"),),
)  # fmt: skip
