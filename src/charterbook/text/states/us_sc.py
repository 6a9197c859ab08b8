"""South Carolina: the Business Corporation Act of 1988 (title 33 of the Code), articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, StateTable, citations

SOUTH_CAROLINA = StateTable(
    "US-SC",
    citations=citations(
        "SC Code", r"33-\d{1,2}-\d{3,4}",
        ("code of laws of south carolina", r"code of laws of south carolina(?:,? 1976)?(?:, as amended)?"),
        ("south carolina code", r"(?:1976 )?south carolina code(?: of laws)?(?: annotated| ann\.)?(?:,? \(?(?:of )?1976\)?)?(?:, as amended)?"),
        ("s.c. code", r"s\.c\. code(?: ann\.)?"),
        ("south carolina business corporation act", r"south carolina business corporation act(?: of 1988)?"),
        alone="33-1",
    ),
    titles=ARTICLES,
    productions=(
        Production("holders_approved", "adopted by shareholder action",
          r"(?s:on {D:approved_on},? the corporation adopted the following.{0,1900}?(?:☒|☑|þ|\[x\]|(?<![a-z])x)\s{0,3}amendment\(s\)\s(?:duly )?adopted by shareholder action)", back=2000),
        Production("stamp", "filed", r"filed\s{D:filed_on}[^{D}]{0,60}?secretary of state of south carolina", back=4),
    ),
)  # fmt: skip
