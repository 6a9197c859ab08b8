"""Alabama: the Business Corporation Law (title 10A of the Code; before 2011 title 10), the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

ALABAMA = StateTable(
    "US-AL",
    citations=citations(
        "Ala. Code", r"10(?:a-2a?|-2b)-\d{1,2}\.\d{2}",
        ("code of alabama", r"code of alabama(?: 1975|,? \(?1975\)?)?(?:, as amended)?"),
        ("ala. code", r"ala\. code(?: 1975)?"),
        ("alabama business corporation", r"alabama business corporation (?:act|law)"),
        alone="10a-2",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "sec. of state", r"alabama\s(?:judge of probate|sec\. of state)[^{D}]{0,120}?(?:date|filed)\s:?\s?{D:filed_on}", back=10),
    ),
)  # fmt: skip
