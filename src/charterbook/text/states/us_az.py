"""Arizona: title 10 of the Revised Statutes, articles of amendment, the Corporation Commission's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

ARIZONA = StateTable(
    "US-AZ",
    citations=citations(
        "ARS", r"10-\d{3,5}(?:\.\d{2})?",
        ("arizona revised statutes", r"arizona revised statutes(?: annotated)?"),
        ("a.r.s.", r"a\.r\.s\."),
        ("arizona business corporation act", r"arizona business corporation act"),
        alone="10-1",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "commission", r"(?:az|arizona) corp(?:oration|\.)? commission\s(?:filed\s)?{D:filed_on}", back=24),
        Production("stamp", "commission", r"filed\s(?:az|arizona) corp(?:oration|\.)? commission\s{D:filed_on}", back=30),
    ),
)  # fmt: skip
