"""Nebraska: the Business Corporation Act and the Model Business Corporation Act (chapter 21 of the Revised Statutes)."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

NEBRASKA = StateTable(
    "US-NE",
    citations=citations(
        "Neb. Rev. Stat.", r"21-(?:2\d{3}|20,\d{2,3}|2,\d{3}(?:\.\d{2})?)",
        ("nebraska revised statutes", r"nebraska revised statutes"),
        ("revised statutes of nebraska", r"(?:reissue )?revised statutes of (?:the state of )?nebraska"),
        ("neb. rev. stat", r"neb\. rev\. stat\."),
        ("nebraska business corporation act", r"nebraska (?:model )?business corporation act"),
        alone="21-2",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "nebraska", rf"ne(?:braska)? sec(?:retary)?\.? of state[^{{D}}]{{0,60}}?filed\s:?\s?{{D:filed_on}}(?:\s{TIME})?"),
    ),
)  # fmt: skip
