"""Idaho: title 30 of the Code, articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, FileNumber, StateTable, citations

IDAHO = StateTable(
    "US-ID",
    citations=citations(
        "Idaho Code", r"30-(?:1|29|30)-\d{1,4}[a-z]?",
        ("idaho code", r"idaho code"),
        ("idaho business corporation act", r"idaho business corporation act"),
        alone="30-",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "state of idaho", rf"(?s:idaho secretary of state\s.{{0,30}}?{{D:filed_on}}(?:\s{TIME})?\s.{{0,120}}?(?P<number>{{F}}))", back=0),
        Production("stamp", "idaho secretary of state", rf"idaho secretary of state\s{{D:filed_on}}(?:\s{TIME})?"),
    ),
    numbers=(
        FileNumber("file number", "entity", r"(?<![a-z\d-])c\d{5,6}(?!\d|-)", alone=True),
    ),
)  # fmt: skip
