"""Connecticut: the Business Corporation Act (title 33 of the General Statutes), certificates of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, Title, citations

CONNECTICUT = StateTable(
    "US-CT",
    citations=citations(
        "CGS", r"33-\d{3,4}[a-z]?",
        ("connecticut general statutes", r"connecticut general statutes"),
        ("general statutes of connecticut", r"general statutes of (?:the state of )?connecticut"),
        ("conn. gen. stat", r"conn\. gen\. stats?\."),
        ("c.g.s.", r"c\.g\.s\."),
        ("connecticut business corporation act", r"connecticut business corporation act"),
        ("connecticut stock corporation act", r"connecticut stock corporation act"),
        alone="33-",
    ),
    titles=(
        *ARTICLES,
        Title("certificate amending", r"certificate\samending\s(?:(?:or|and/or)\srestating\s)?(?:the\s)?certificate\sof\sincorporation", "articles_amendment"),
    ),
    productions=(
        Production("stamp", "connecticut secretary of the state", r"filed\s{D:filed_on}[^{D}]{0,80}?connecticut secretary of the state", back=110),
        Production("stamp", "connecticut secretary of the state", rf"connecticut secretary of the state\s(?:filed\s)?{{D:filed_on}}(?:\s{TIME})?"),
    ),
)  # fmt: skip
