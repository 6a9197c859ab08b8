"""Cases for the rules on slips of the pen: units, letters, terms, attachments, stamps."""

from charterbook.law.rule import Case
from charterbook.model.findings import Outcome
from tests.law.papers import at, case, designation, mark, paper, recited, shares

_ONE = designation(shares(1))
_STRAY = mark("stray series", "Series B")
_UNIT = mark("wrong unit", "Four Hundred Thousand ($400,000)")

CASES: list[tuple[str, Outcome, Case]] = [
    ("CB107", "pass", case(paper("designation", _ONE, marks=(mark("count", 400000),)))),
    ("CB107", "fail", case(paper("designation", _ONE, marks=(_UNIT,)))),
    ("CB107", "not_applicable", case(paper("other", status="not_share_capital", marks=(_UNIT,)))),
    ("CB202", "fail", case(paper("designation", _ONE, marks=(_STRAY,)))),
    ("CB202", "pass", case(paper("designation", _ONE, designation(shares(2), "Series B Preferred"), marks=(_STRAY,)))),
    ("CB202", "not_applicable", case(paper("articles_amendment", recited(), title=at("Articles"), marks=(_STRAY,)))),
]

ALWAYS_DECIDES = {"CB107"}
