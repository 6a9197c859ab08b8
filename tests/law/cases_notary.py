"""Cases for the notarial rules: rule, outcome, case; and the days on which the law turned."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import Acknowledgment
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Instrument
from tests.law.papers import DAY, TODAY, acknowledgment, at, blank_acknowledgment, case, certification, paper

_COMPLETE = paper(acknowledgments=(acknowledgment(),))
_BLANK = paper(acknowledgments=(blank_acknowledgment(),))
_APPEARED: dict[Outcome, tuple[Acknowledgment, ...]] = {
    "pass": (acknowledgment(),),
    "fail": (acknowledgment(signer=at("Jane Roe")),),
    "indeterminate": (acknowledgment(signer=None),),
}

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
    *(
        (rule, outcome, case(paper(acknowledgments=acks), TODAY))
        for rule in ("ACK-3", "ACK-MI-1")
        for outcome, acks in _APPEARED.items()
    ),
    ("ACK-MI-3", "pass", case(_COMPLETE._replace(acts=(certification(),)), TODAY)),
    ("ACK-MI-3", "fail", case(_COMPLETE._replace(acts=(certification(title=at("Notary Public")),)), TODAY)),
    ("ACK-MI-3", "indeterminate", case(_COMPLETE._replace(acts=(certification(title=None),)), TODAY)),
    ("ACK-MI-3", "not_applicable", case(_COMPLETE, TODAY)),
    ("ACK-MI-4", "pass", case(_BLANK, TODAY)),
    ("ACK-NV-2", "pass", case(_COMPLETE, TODAY)),
    ("ACK-NV-2", "pass", case(paper(acknowledgments=(acknowledgment(principal=None),)), TODAY)),
    ("ACK-NV-3", "pass", case(_COMPLETE)),
    ("ACK-NV-3", "indeterminate", case(paper(acknowledgments=(acknowledgment(state=None),)))),
    ("ACK-NV-3", "not_applicable", case(paper(acknowledgments=(acknowledgment(state=at("Nevada")),)))),
]

_TURNED: tuple[tuple[str, Instrument, Outcome], ...] = (
    ("ACK-MI-1", paper(acknowledgments=_APPEARED["fail"]), "fail"),
    ("ACK-MI-3", _COMPLETE._replace(acts=(certification(title=at("Notary Public")),)), "fail"),
    ("ACK-MI-4", _COMPLETE, "pass"),
)
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
    *(
        (rule, case(of), {date(2004, 3, 31): "not_applicable", date(2004, 4, 1): outcome})
        for rule, of, outcome in _TURNED
    ),
]

NEVER_FAILS = {"ACK-MI-4", "ACK-NV-2", "ACK-NV-3"}
ALWAYS_DECIDES = {"ACK-MI-OLD", "ACK-MI-2", "ACK-MI-4", "ACK-NV-2"}
