"""Cases for the rules of California, on a day of the texts that were read unless the case is about that."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import Act, SeriesWithdrawal, TermsAmendment
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Instrument, Kind
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
    PREFERRED,
    SERIES_A,
    WHOLE,
    at,
    case,
    decrease,
    designation,
    none_issued,
    none_outstanding,
    resolution,
    shares,
)

_NOW = date(2015, 1, 1)
_MADE = designation(shares(650))
_TERMS = TermsAmendment(at(PREFERRED), at(SERIES_A), at("the dividend is 6%"))
_REVOKED = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))


def _ca(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    return of("US-CA", kind, *acts, **changes)


def _cut(after: int, *acts: Act, **changes: object) -> Instrument:
    moved = decrease(after=shares(after), change=shares(after - 650))
    return _ca("designation_amendment", moved, *acts, **changes)


CASES: list[tuple[str, Outcome, Case]] = [
    ("CA-401a", "pass", case(_ca("designation", _MADE, resolution(), none_issued()), _NOW)),
    ("CA-401a", "fail", case(_ca("designation", _MADE, resolution()), _NOW)),
    ("CA-401a", "fail", case(_ca("designation", designation(None), resolution(), none_issued()), _NOW)),
    ("CA-401a", "indeterminate", case(_ca("designation", _MADE, resolution(), unread=(WHOLE,)), _NOW)),
    ("CA-401a", "not_applicable", case(_ca("designation"), _NOW)),
    ("CA-401b", "pass", case(_ca("designation_amendment", _TERMS, none_issued()), _NOW)),
    ("CA-401b", "pass", case(_ca("designation_withdrawal", _REVOKED, none_issued(ever=True)), _NOW)),
    ("CA-401b", "fail", case(_ca("designation_amendment", _TERMS, count(500)), _NOW)),
    ("CA-401b", "indeterminate", case(_ca("designation_amendment", _TERMS), _NOW)),
    ("CA-401b", "not_applicable", case(_cut(500), _NOW)),
    ("CA-401c", "pass", case(_cut(600, count(600)), _NOW)),
    ("CA-401c", "pass", case(_cut(0, none_outstanding()), _NOW)),
    ("CA-401c", "fail", case(_cut(500, count(600)), _NOW)),
    ("CA-401c", "fail", case(_cut(500), _NOW)),
    ("CA-401c", "indeterminate", case(_cut(500, unread=(WHOLE,)), _NOW)),
    ("CA-401c", "not_applicable", case(_ca("designation_amendment", _TERMS), _NOW)),
    ("CA-902", "pass", case(_ca("articles_amendment", raised(), BY_HOLDERS), _NOW)),
    ("CA-902", "pass", case(_ca("articles_amendment", split(3, 1), raised()), _NOW, articles(COMMON))),
    ("CA-902", "fail", case(_ca("articles_amendment", split(3, 1), raised()), _NOW, articles(COMMON, PREFERRED))),
    ("CA-902", "pass", case(_ca("articles_amendment", raised(), marks=vote(51, 1, 100)), _NOW)),
    ("CA-902", "fail", case(_ca("articles_amendment", raised(), BY_HOLDERS, marks=vote(40, 1, 100)), _NOW)),
    ("CA-902", "fail", case(_ca("articles_amendment", raised()), _NOW)),
    ("CA-902", "indeterminate", case(_ca("articles_amendment", raised(), unread=(WHOLE,)), _NOW)),
    ("CA-903", "pass", case(_ca("articles_amendment", raised(PREFERRED), BY_PREFERRED), _NOW)),
    ("CA-903", "fail", case(_ca("articles_amendment", raised(PREFERRED), BY_COMMON), _NOW)),
    ("CA-903", "fail", case(_ca("articles_amendment", split(1, 8, PREFERRED), BY_COMMON), _NOW)),
    ("CA-903", "indeterminate", case(_ca("articles_amendment", raised(PREFERRED), BY_HOLDERS), _NOW)),
    ("CA-903", "not_applicable", case(_ca("articles_amendment", _MADE), _NOW)),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "CA-401c",
        case(_cut(500, count(600))),
        {date(1976, 12, 31): "not_applicable", date(1984, 8, 28): "indeterminate", date(2005, 1, 1): "fail"},
    ),
    (
        "CA-902",
        case(_ca("articles_amendment", raised())),
        {date(2004, 3, 15): "indeterminate", date(2014, 1, 1): "fail"},
    ),
    (
        "CA-903",
        case(_ca("articles_amendment", raised(PREFERRED), BY_COMMON)),
        {date(1997, 12, 31): "not_applicable", date(1998, 1, 1): "fail"},
    ),
]
