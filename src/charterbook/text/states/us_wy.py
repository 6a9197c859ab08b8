"""Wyoming: the Business Corporation Act (W.S. 17-16), articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, citations

WYOMING = StateTable(
    "US-WY",
    citations=citations(
        "WS", r"17-1(?:6|7)?-\d{2,4}",
        ("w.s.", r"w\.s\.(?: 1977)?"),
        ("wyoming statutes", r"wyoming statutes(?: annotated)?"),
        ("wyo. stat", r"wyo\. stat\.(?: ann\.)?"),
        ("wyoming business corporation act", r"wyoming (?:management stability|business corporation) act"),
        alone="17-1",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "secretary of state", rf"(?:wy|wyoming) secretary of state\sfiled:?\s{{D:filed_on}}(?:\s{TIME})?(?:\s(?:original )?id:?\s{NUMBER})?", back=10),
    ),
    numbers=(
        FileNumber("filing identification number", "entity", r"(?P<year>(?:19|20)\d\d)-\d{9}", alone=True),
    ),
)  # fmt: skip
