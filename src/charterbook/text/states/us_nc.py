"""North Carolina: chapter 55 of the General Statutes, articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, citations

NORTH_CAROLINA = StateTable(
    "US-NC",
    citations=citations(
        "NCGS", r"55-\d{1,2}[a-z]?-\d{2}(?:\.\d)?",
        ("general statutes of north carolina", r"general statutes of north carolina"),
        ("north carolina general statutes", r"north carolina general statutes"),
        ("general statutes", r"general statutes"),
        ("n.c. gen. stat", r"n\.c\. gen\. stat\."),
        ("n.c.g.s.", r"n\.c\.g\.s\."),
        ("north carolina business corporation act", r"north carolina business corporation act"),
        alone="55-",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "date filed",
          rf"(?s:(?:sosid:?\s(?P<entity>{{F}}|[\d{{N}}]{{1,8}})\s)?date filed:?\s{{D:filed_on}}(?:\s{TIME})?(?:.{{0,90}}?secretary of state\s{NUMBER})?)", back=30),
    ),
    numbers=(
        FileNumber("document number", "document", r"(?<![a-z\d])c(?P<year>20\d\d)(?P<doy>[0-3]\d\d)\d{5}(?!\d)", alone=True),
        FileNumber("SOSID", "entity", r"\d{7}"),
    ),
)  # fmt: skip
