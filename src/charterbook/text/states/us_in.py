"""Indiana: the Business Corporation Law (IC 23-1), articles of amendment, the Secretary's stamp."""

from charterbook.text.productions import Production
from charterbook.text.states.state import ARTICLES, TIME, StateTable, citations

INDIANA = StateTable(
    "US-IN",
    citations=citations(
        "IC", r"23-1-\d{1,2}(?:\.\d)?-\d{1,2}(?:\.\d)?",
        ("indiana code", r"indiana code"),
        ("ind. code", r"ind\. code"),
        ("indiana business corporation law", r"indiana business corporation (?:law|act)"),
        ("ic 23", r"ic"),
        alone="23-1-",
    ),
    titles=ARTICLES,
    productions=(
        Production("stamp", "indiana secretary of state", rf"(?s:approved and filed\s.{{0,40}}?indiana secretary of state\s{{D:filed_on}}(?:\s{TIME})?)", back=62),
    ),
)  # fmt: skip
