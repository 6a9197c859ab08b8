"""Utah: the Revised Business Corporation Act (16-10a), articles of amendment, the Division's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, NUMBER, FileNumber, StateTable, citations

UTAH = StateTable(
    "US-UT",
    citations=citations(
        "UCA", r"16-10a?-\d{2,4}(?:\.\d)?",
        ("utah code", r"utah code(?: annotated| ann\.)?(?:,? 1953)?"),
        ("uca", r"uca"),
        ("u.c.a.", r"u\.c\.a\."),
        ("utah revised business corporation act", r"utah (?:revised )?business corporation act(?: \(the \"act\"\))?"),
        ("utah business corporation act", r"utah business corporation act"),
        alone="16-10",
        small=True,
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "hereby certif",
          r"hereby certif(?:y|ied) that the foregoing has been filed and approved on (?:this )?(?:the )?{D:filed_on}"),
        Production("stamp", "division of corporations", rf"(?s:(?:date:?\s){{D:filed_on}}\s.{{0,60}}?(?:receipt number:?\s{NUMBER})?.{{0,120}}?division of corporations)", back=200),
    ),
    numbers=(
        FileNumber("entity number", "entity", r"(?:co )?\d{6,8}(?:-\d{4})?"),
    ),
)  # fmt: skip
