"""Missouri: the General and Business Corporation Law (chapter 351 of the Revised Statutes), the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, FileNumber, StateTable, citations

MISSOURI = StateTable(
    "US-MO",
    citations=citations(
        "RSMo", r"351\.\d{3}",
        ("rsmo", r"rsmo\.?"),
        ("revised statutes of missouri", r"revised statutes of (?:the state of )?missouri"),
        ("missouri revised statutes", r"missouri revised statutes"),
        ("general and business corporation law", r"(?:the )?(?:missouri )?general and business corporation (?:law|act)(?: of (?:the state of )?missouri)?"),
        alone="351.",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "date filed", rf"file number:?\s{NUMBER}\sdate filed:?\s{{D:filed_on}}", back=46),
        Production("stamp", "missouri", r"filed and certificate (?:of [a-z ]{4,40} )?issued\s{D:filed_on}", back=0),
    ),
    numbers=(
        FileNumber("charter number", "entity", r"00\d{6}"),
    ),
)  # fmt: skip
