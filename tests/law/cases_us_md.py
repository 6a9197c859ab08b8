"""Cases for the rules of Maryland."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import Act, AuthorizedSharesAdjustment
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind
from charterbook.model.shares import ParValue
from tests.law.cases_us_mbca import BY_HOLDERS, COMMON, articles, count, of, raised
from tests.law.papers import DAY, PREFERRED, WHOLE, at, case, decrease, designation, shares

_NOW = date(2015, 1, 1)
_MADE = designation(shares(650))
_UNSTATED = Dates(executed_on=at(DAY))
_RAISED = raised()._replace(par_value=at(ParValue("0.01")))
_RAISED_TO = AuthorizedSharesAdjustment(at(COMMON), after=shares(2000), change=shares(1000))


def _md(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    return of("US-MD", kind, *acts, **changes)


def _cut(after: int, *acts: Act) -> Instrument:
    return _md("designation_amendment", decrease(after=shares(after), change=shares(after - 650)), *acts)


CASES: list[tuple[str, Outcome, Case]] = [
    ("MD-2-208", "pass", case(_md("designation", _MADE), DAY, articles(PREFERRED, by_board=True))),
    ("MD-2-208", "fail", case(_md("designation", _MADE), DAY, articles(PREFERRED))),
    ("MD-2-208", "fail", case(_md("designation", _MADE, dates=_UNSTATED))),
    ("MD-2-208", "fail", case(_md("designation", _MADE, count(5)), DAY, articles(PREFERRED, by_board=True))),
    ("MD-2-208", "indeterminate", case(_md("designation", _MADE))),
    ("MD-2-208", "indeterminate", case(_md("designation", _MADE, dates=_UNSTATED, unread=(WHOLE,)))),
    ("MD-2-208", "pass", case(_cut(600, count(600)))),
    ("MD-2-208", "fail", case(_cut(500, count(600)))),
    ("MD-2-208", "not_applicable", case(_md("designation"))),
    ("MD-2-105a13", "pass", case(_md("articles_amendment", raised(), BY_HOLDERS), _NOW)),
    ("MD-2-105a13", "indeterminate", case(_md("articles_amendment", raised()), _NOW)),
    ("MD-2-105a13", "not_applicable", case(_md("articles_amendment"), _NOW)),
    ("MD-2-607", "pass", case(_md("articles_amendment", _RAISED, BY_HOLDERS), _NOW)),
    ("MD-2-607", "pass", case(_md("articles_amendment", raised(COMMON, 2000, 1000), BY_HOLDERS), _NOW)),
    ("MD-2-607", "fail", case(_md("articles_amendment", raised(), BY_HOLDERS), _NOW)),
    ("MD-2-607", "fail", case(_md("articles_amendment", _RAISED_TO, BY_HOLDERS), _NOW)),
    ("MD-2-607", "fail", case(_md("articles_amendment", _RAISED, dates=_UNSTATED), _NOW)),
    ("MD-2-607", "indeterminate", case(_md("articles_amendment", raised(), BY_HOLDERS, unread=(WHOLE,)), _NOW)),
    ("MD-2-607", "not_applicable", case(_md("articles_amendment"), _NOW)),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "MD-2-607",
        case(_md("articles_amendment", raised(), BY_HOLDERS)),
        {date(1967, 5, 31): "not_applicable", date(2001, 1, 1): "indeterminate", date(2013, 1, 1): "fail"},
    ),
    (
        "MD-2-105a13",
        case(_md("articles_amendment", raised(), BY_HOLDERS)),
        {date(1987, 6, 30): "not_applicable", date(2001, 1, 1): "pass", date(2013, 1, 1): "pass"},
    ),
    ("MD-2-208", case(_cut(500, count(600))), {date(1967, 5, 31): "not_applicable", date(1967, 6, 1): "fail"}),
]

NEVER_FAILS = {"MD-2-105a13"}
