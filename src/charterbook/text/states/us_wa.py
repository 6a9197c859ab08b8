"""Washington: title 23B of the Revised Code, articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import FileNumber, StateTable, Title, citations

WASHINGTON = StateTable(
    "US-WA",
    citations=citations(
        "RCW", r"23[ab]\.\d{2}(?:\.\d{3})?",
        ("rcw", r"rcw"),
        ("revised code of washington", r"revised code of washington(?: \(\"?rcw\"?\))?"),
        ("r.c.w.", r"r\.c\.w\."),
        ("washington business corporation act", r"washington business corporation act"),
        alone="23b.",
    )
    + citations("RCW", r"23a\.\d{2}\.\d{3}", alone="23a."),
    titles=(
        Title("articles of amendment", r"articles\sof\samendment(?:\s(?:to|of)\s(?:the\s)?(?:restated\s)?articles\sof\sincorporation)?", "articles_amendment"),
        Title("designation", r"(?:certificate|statement)\sof\sdesignation|designation\sof\srights\sand\spreferences", "designation"),
        Title("restated articles", r"(?:amended\sand\s)?restated\sarticles\sof\sincorporation", "articles_restated"),
        Title("articles of correction", r"articles\sof\scorrection", "correction"),
    ),
    productions=(
        Production("stamp", "filed", r"filed\s(?:secretary of state\s)?(?:state of washington\s)(?:secretary of state\s)?{D:filed_on}"),
        Production("stamp", "filed", r"filed\ssecretary of state\s{D:filed_on}\sstate of washington"),
    ),
    numbers=(FileNumber("unified business identifier", "entity", r"60\d[ -]\d{3}[ -]\d{3}", alone=True),),
)  # fmt: skip
