"""Georgia: the Business Corporation Code (O.C.G.A. title 14), the Secretary's certificate of amendment."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, TIME, FileNumber, StateTable, citations

GEORGIA = StateTable(
    "US-GA",
    citations=citations(
        "OCGA", r"14-[1-9]-\d{3,4}(?:\.\d)?",
        ("o.c.g.a.", r"o\.c\.g\.a\."),
        ("ocga", r"ocga"),
        ("georgia business corporation code", r"georgia business corporation code(?: \(the \"(?:code|gbcc)\"\))?"),
        ("official code of georgia", r"official code of georgia(?: annotated)?"),
        alone="14-",
        bare=("of the code", r"code", r"georgia business corporation code"),
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "date filed",
          rf"control (?:no\.?|number):?\s{NUMBER}\sdate filed:?\s{{D:filed_on}}(?:\s{TIME})?", back=46),
        Production("stamp", "docket number", r"(?s:docket number\s?:\s.{0,260}?effective date\s?:\s{D:filed_on})"),
        Production("stamp", "in the office of the secretary of state on",
          r"has filed articles(?:/certificate)? of (?:amendment|restatement|correction|incorporation)[^.]{0,40}? in the office of the secretary of state on {D:filed_on}", back=110),
        Production("stamp", "effective date", rf"control (?:no\.?|number):?\s{NUMBER}\seffective date:?\s{{D:filed_on}}", back=46),
    ),
    numbers=(
        FileNumber("control number", "entity", r"[a-z]\d{6}|\d{7,8}"),
    ),
)  # fmt: skip
