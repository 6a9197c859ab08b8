"""Tennessee: the Business Corporation Act (title 48 of the Code), articles of amendment to the charter."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, StateTable, Title, citations

TENNESSEE = StateTable(
    "US-TN",
    citations=citations(
        "Tenn. Code", r"48-\d{1,3}-\d{3}",
        ("tennessee code", r"tennessee code(?: annotated)?"),
        ("tenn. code", r"tenn\. code(?: ann\.)?"),
        ("t.c.a.", r"t\.c\.a\."),
        ("tennessee business corporation act", r"tennessee (?:business|general) corporation act"),
        alone="48-1",
    ),
    titles=(
        Title("restated charter", r"(?:\w+\s)?(?:amended\sand\s)?restated\scharter", "articles_restated"),
        *ARTICLES,
        Title("charter", r"charter(?=\s{1,4}of\s|\n)", "articles"),
    ),
    productions=(
        Production("stamp", "control number", rf"(?s:control number:?\s{NUMBER}.{{0,120}}?(?:date "
        rf")?filed:?\s{{D:filed_on}}(?:\s{TIME})?)"),
    ),
)  # fmt: skip
