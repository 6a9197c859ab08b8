"""Kansas: the General Corporation Code (K.S.A. chapter 17), certificates of designation and redesignation."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, Title, citations

KANSAS = StateTable(
    "US-KS",
    citations=citations(
        "KSA", r"17-[1-9]\d{3}[a-z]?",
        ("k.s.a.", r"k\.s\.a\.(?: \d{4} supp\.)?"),
        ("kansas statutes annotated", r"kansas statutes annotated"),
        ("kansas general corporation code", r"kansas general corporation (?:code|law)"),
        alone="17-6",
    ),
    titles=(
        Title("redesignate", r"certificate\sto\sredesignate", "designation_amendment"),
        Title("certificate of amendment", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:(?:amended\sand\s)?restated\s)?articles\sof\sincorporation", "articles_amendment"),
        *ARTICLES,
    ),
    productions=(
        Production("stamp", "ks sos", rf"filed by ks sos\s{{D:filed_on}}(?:\s{TIME})?(?:\sfile\s?#:?\s?{NUMBER})?", back=10),
    ),
    numbers=(
        FileNumber("file number", "entity", r"\d{7}"),
    ),
)  # fmt: skip
