"""Cases for the rules of New York, on a day of the texts that were read unless the case is about that."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, SeriesWithdrawal
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind, PriorFiling
from tests.law.cases_us_mbca import (
    BY_COMMON,
    BY_HOLDERS,
    BY_PREFERRED,
    COMMON,
    articles,
    count,
    of,
    raised,
    split,
    vote,
)
from tests.law.papers import (
    DAY,
    PREFERRED,
    SERIES_A,
    WHOLE,
    at,
    case,
    decrease,
    designation,
    none_issued,
    none_outstanding,
    shares,
)

_NOW = date(2023, 1, 1)
_MADE = designation(shares(650))
_REMOVED = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))
_FORMED = PriorFiling(at("Certificate of Incorporation"), at(date(1958, 7, 8)), None)
_TITLE = at("CERTIFICATE OF AMENDMENT OF THE CERTIFICATE OF INCORPORATION")


def _ny(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    usual = {"statutes": (at("BCL 805"),), "title": _TITLE, "prior_filings": (_FORMED,)}
    return of("US-NY", kind, *acts, **(usual | changes))


def _moved(after: int, *acts: Act) -> Instrument:
    return _ny("designation_amendment", decrease(after=shares(after), change=shares(after - 650)), *acts)


CASES: list[tuple[str, Outcome, Case]] = [
    ("NY-502c", "pass", case(_moved(600, count(600)), _NOW)),
    ("NY-502c", "fail", case(_moved(500, count(600)), _NOW)),
    ("NY-502c", "fail", case(_moved(1001), _NOW, articles(PREFERRED))),
    ("NY-502c", "pass", case(_moved(1000), _NOW, articles(PREFERRED))),
    ("NY-502c", "indeterminate", case(_moved(500), _NOW)),
    ("NY-502c", "pass", case(_ny("designation", _MADE), _NOW, articles(PREFERRED, by_board=True))),
    ("NY-502c", "fail", case(_ny("designation", _MADE), _NOW, articles(PREFERRED))),
    ("NY-502c", "indeterminate", case(_ny("designation", _MADE), _NOW)),
    ("NY-502d", "pass", case(_ny("designation", _MADE, none_issued(ever=True)), _NOW)),
    ("NY-502d", "indeterminate", case(_ny("designation", _MADE), _NOW)),
    (
        "NY-502d",
        "fail",
        case(_ny("designation", _MADE, title=at("CERTIFICATE OF DESIGNATION"), statutes=(at("BCL 502"),)), _NOW),
    ),
    ("NY-502d", "indeterminate", case(_ny("designation", _MADE, title=None, statutes=()), _NOW)),
    ("NY-502d", "pass", case(_ny("designation_withdrawal", _REMOVED, none_outstanding()), _NOW)),
    ("NY-502d", "fail", case(_ny("designation_withdrawal", _REMOVED, count(5)), _NOW)),
    ("NY-502d", "indeterminate", case(_ny("designation_withdrawal", _REMOVED), _NOW)),
    ("NY-502d", "not_applicable", case(_ny("designation"), _NOW)),
    ("NY-803", "pass", case(_ny("articles_amendment", raised(), BY_HOLDERS), _NOW)),
    ("NY-803", "pass", case(_ny("articles_amendment", raised(), marks=vote(51, 1, 100)), _NOW)),
    ("NY-803", "fail", case(_ny("articles_amendment", raised(), marks=vote(50, 1, 100)), _NOW)),
    ("NY-803", "fail", case(_ny("articles_amendment", raised()), _NOW)),
    ("NY-803", "indeterminate", case(_ny("articles_amendment", raised(), unread=(WHOLE,)), _NOW)),
    ("NY-803", "not_applicable", case(_ny("articles_amendment", _MADE), _NOW)),
    ("NY-804", "pass", case(_ny("articles_amendment", split(1, 8, PREFERRED), BY_PREFERRED), _NOW)),
    ("NY-804", "pass", case(_ny("articles_amendment", split(1, 8, COMMON), BY_HOLDERS), _NOW)),
    ("NY-804", "fail", case(_ny("articles_amendment", split(1, 8, PREFERRED), BY_COMMON), _NOW)),
    ("NY-804", "indeterminate", case(_ny("articles_amendment", split(1, 8, PREFERRED), BY_HOLDERS), _NOW)),
    ("NY-804", "not_applicable", case(_ny("articles_amendment", raised(PREFERRED), BY_COMMON), _NOW)),
    ("NY-805", "pass", case(_ny("designation", _MADE), _NOW)),
    ("NY-805", "fail", case(_ny("designation", _MADE, prior_filings=()), _NOW)),
    ("NY-805", "fail", case(_ny("designation", _MADE, title=None), _NOW)),
    ("NY-805", "fail", case(_ny("designation", _MADE, dates=Dates(executed_on=at(DAY))), _NOW)),
    ("NY-805", "indeterminate", case(_ny("designation", _MADE, prior_filings=(), unread=(WHOLE,)), _NOW)),
    ("NY-805", "pass", case(_ny("articles_amendment", split(1, 8), raised(), BY_HOLDERS), _NOW)),
    (
        "NY-805",
        "fail",
        case(_ny("articles_amendment", split(1, 8), AuthorizedSharesAdjustment(at(COMMON)), BY_HOLDERS), _NOW),
    ),
    ("NY-805", "not_applicable", case(_ny("designation"), _NOW)),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "NY-803",
        case(_ny("articles_amendment", raised())),
        {date(1963, 8, 31): "not_applicable", date(2002, 8, 20): "indeterminate", date(2022, 1, 1): "fail"},
    ),
    (
        "NY-502c",
        case(_moved(500, count(600))),
        {date(1963, 8, 31): "not_applicable", date(1993, 10, 19): "indeterminate", date(2022, 1, 1): "fail"},
    ),
]
