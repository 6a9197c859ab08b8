"""Cases for the notarial rules: rule, outcome, case; and the days on which the law turned."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.findings import Outcome
from tests.law.papers import DAY, TODAY, acknowledgment, blank_acknowledgment, case, paper

_COMPLETE = paper(acknowledgments=(acknowledgment(),))
_BLANK = paper(acknowledgments=(blank_acknowledgment(),))

CASES: list[tuple[str, Outcome, Case]] = [
    ("ACK-MI-OLD", "pass", case(_COMPLETE, DAY)),
    ("ACK-MI-OLD", "fail", case(_BLANK, DAY)),
    ("ACK-MI-2", "pass", case(_COMPLETE, TODAY)),
    ("ACK-MI-2", "fail", case(_BLANK, TODAY)),
    ("ACK-NV-1", "pass", case(_COMPLETE, TODAY)),
    ("ACK-NV-1", "fail", case(_BLANK, TODAY)),
    ("ACK-1", "pass", case(_COMPLETE, TODAY)),
    ("ACK-1", "fail", case(_BLANK, TODAY)),
    ("ACK-2", "pass", case(_COMPLETE, TODAY)),
    ("ACK-2", "fail", case(paper(acknowledgments=(acknowledgment(principal=None),)), TODAY)),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    ("ACK-MI-OLD", case(_BLANK), {date(2004, 3, 31): "fail", date(2004, 4, 1): "not_applicable"}),
    ("ACK-MI-2", case(_BLANK), {date(2004, 3, 31): "not_applicable", date(2004, 4, 1): "fail"}),
    ("ACK-1", case(_BLANK), {DAY: "indeterminate", TODAY: "fail"}),
    (
        "ACK-2",
        case(paper(acknowledgments=(acknowledgment(principal=None),))),
        {DAY: "indeterminate", TODAY: "fail"},
    ),
    ("ACK-NV-1", case(_BLANK), {DAY: "indeterminate", TODAY: "fail"}),
]

ALWAYS_DECIDES = {"ACK-MI-OLD", "ACK-MI-2"}
