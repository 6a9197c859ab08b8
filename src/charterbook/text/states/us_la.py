"""Louisiana: title 12 of the Revised Statutes, articles of amendment by notarial act, the Secretary's certificate."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

LOUISIANA = StateTable(
    "US-LA",
    citations=citations(
        "La. R.S.", r"12:\d{1,4}(?:-\d{2,4})?",
        ("la. r.s.", r"la\. r\.s\."),
        ("la. rev. stat", r"la\. rev\. stat\.(?: ann\.)?"),
        ("louisiana revised statutes", r"louisiana revised statutes(?: of 1950)?"),
        ("louisiana business corporation law", r"louisiana business corporation (?:law|act)"),
        ("r.s.", r"r\.s\."),
        alone="12:",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "recorded in this office", r"(?s:(?:filed|filed and recorded|received and filed) (?:and recorded )?in this office (?:and in the record of charters book\s.{0,30}?)?on {D:filed_on})", back=34),
    ),
)  # fmt: skip
