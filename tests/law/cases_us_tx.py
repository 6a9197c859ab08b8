"""Cases for the rules of Texas, each on a day on which the code was surely the law unless the case is about that."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    Act,
    Issuance,
    Retirement,
    SeriesWithdrawal,
    StockholderApproval,
    TermsAmendment,
)
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind
from tests.law.cases_us_mbca import BY_COMMON, BY_HOLDERS, BY_PREFERRED, articles, count, of, raised, vote
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
    paper,
    resolution,
    shares,
    signer,
)

_NOW = date(2015, 1, 1)
_MADE = designation(shares(650))
_TERMS = TermsAmendment(at(PREFERRED), at(SERIES_A), at("the dividend is 6%"))
_DELETED = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))
_RETIRED = Retirement(at(PREFERRED), at(SERIES_A), shares(500))
_OLD = (at("TBCA 4.04"),)


def _tx(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    return of("US-TX", kind, *acts, **({"statutes": (at("BOC 21.155"),)} | changes))


def _cut(after: int, *acts: Act) -> Instrument:
    return _tx("designation_amendment", decrease(after=shares(after), change=shares(after - 650)), *acts)


CASES: list[tuple[str, Outcome, Case]] = [
    ("TX-21.155", "pass", case(_tx("designation", _MADE), _NOW, articles(PREFERRED, by_board=True))),
    ("TX-21.155", "fail", case(_tx("designation", _MADE), _NOW, articles(PREFERRED))),
    ("TX-21.155", "indeterminate", case(_tx("designation", _MADE), _NOW)),
    ("TX-21.155", "pass", case(_cut(600, count(600)), _NOW)),
    ("TX-21.155", "fail", case(_cut(500, count(600)), _NOW)),
    ("TX-21.155", "indeterminate", case(_cut(500), _NOW)),
    ("TX-21.155", "pass", case(_tx("designation_withdrawal", _DELETED, none_issued()), _NOW)),
    ("TX-21.155", "fail", case(_tx("designation_withdrawal", _DELETED, count(500)), _NOW)),
    ("TX-21.155", "indeterminate", case(_tx("designation_withdrawal", _DELETED), _NOW)),
    ("TX-21.155", "pass", case(_tx("designation_amendment", _TERMS, none_outstanding()), _NOW)),
    ("TX-21.155", "fail", case(_tx("designation_amendment", _TERMS, count(5)), _NOW)),
    ("TX-21.155", "indeterminate", case(_tx("designation", _MADE, statutes=_OLD), date(2008, 1, 1))),
    ("TX-21.156", "pass", case(_tx("designation", _MADE, resolution()), _NOW)),
    ("TX-21.156", "fail", case(_tx("designation", _MADE, dates=Dates(executed_on=at(DAY))), _NOW)),
    ("TX-21.156", "indeterminate", case(_tx("designation", _MADE, dates=Dates(), unread=(WHOLE,)), _NOW)),
    ("TX-21.156", "indeterminate", case(_tx("designation", _MADE, statutes=_OLD), date(2008, 1, 1))),
    ("TX-21.156", "not_applicable", case(_tx("designation"), _NOW)),
    ("TX-21.157", "pass", case(_cut(600), _NOW)),
    ("TX-21.157", "pass", case(_tx("designation", _MADE, none_issued(ever=True)), _NOW)),
    (
        "TX-21.157",
        "fail",
        case(
            _tx("designation", _MADE, dates=Dates(adopted_on=at(DAY), filed_on=at(date(2015, 5, 1)))),
            _NOW,
            paper("other", Issuance(at(PREFERRED), at(SERIES_A), shares(5))),
        ),
    ),
    ("TX-21.157", "indeterminate", case(_tx("designation", _MADE), _NOW)),
    ("TX-21.157", "indeterminate", case(_tx("designation", _MADE, statutes=_OLD), date(2008, 1, 1))),
    ("TX-21.157", "not_applicable", case(_tx("designation_amendment"), _NOW)),
    ("TX-21.364", "pass", case(_tx("articles_amendment", raised(), BY_HOLDERS), _NOW)),
    ("TX-21.364", "pass", case(_tx("articles_amendment", raised(PREFERRED), BY_PREFERRED), _NOW)),
    ("TX-21.364", "pass", case(_tx("articles_amendment", raised(), marks=vote(67, 1, 100)), _NOW)),
    ("TX-21.364", "indeterminate", case(_tx("articles_amendment", raised(), marks=vote(66, 1, 100)), _NOW)),
    ("TX-21.364", "fail", case(_tx("articles_amendment", raised(), marks=vote(50, 1, 100)), _NOW)),
    ("TX-21.364", "pass", case(_tx("articles_amendment", raised(), statutes=(at("BOC 21.053(c)"),)), _NOW)),
    ("TX-21.364", "fail", case(_tx("articles_amendment", raised()), _NOW)),
    ("TX-21.364", "fail", case(_tx("articles_amendment", raised(PREFERRED), BY_COMMON), _NOW)),
    ("TX-21.364", "indeterminate", case(_tx("articles_amendment", raised(PREFERRED), BY_HOLDERS), _NOW)),
    ("TX-21.364", "indeterminate", case(_tx("articles_amendment", raised(), unread=(WHOLE,)), _NOW)),
    ("TX-21.364", "indeterminate", case(_tx("articles_amendment", raised(), statutes=_OLD), date(2008, 1, 1))),
    ("TX-20.001", "pass", case(_tx("designation", _MADE), _NOW)),
    ("TX-20.001", "fail", case(_tx("designation", _MADE, signers=(signer("Jane Roe", "Director"),)), _NOW)),
    ("TX-20.001", "indeterminate", case(_tx("designation", _MADE, signers=()), _NOW)),
    ("TX-20.001", "indeterminate", case(_tx("articles_amendment", raised(), statutes=_OLD), date(2008, 1, 1))),
    ("TX-20.001", "pass", case(_tx("articles_amendment", raised(), statutes=_OLD), _NOW)),
    ("TX-21.002-3", "pass", case(_tx("retirement", _RETIRED), _NOW)),
    ("TX-21.002-3", "not_applicable", case(_tx("retirement"), _NOW)),
]

_BY_BOARD = case(_tx("articles_amendment", raised()))
_APPROVED = case(_tx("articles_amendment", raised(), StockholderApproval(at("two thirds of the holders"), at(DAY))))

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "TX-21.364",
        _BY_BOARD,
        {
            date(2005, 12, 31): "not_applicable",
            date(2006, 1, 1): "indeterminate",
            date(2009, 12, 31): "indeterminate",
            date(2010, 1, 1): "fail",
        },
    ),
    ("TX-21.364", _APPROVED, {date(2006, 1, 1): "pass", date(2010, 1, 1): "pass"}),
    (
        "TX-21.155",
        case(_cut(500, count(600))),
        {date(2005, 12, 31): "not_applicable", date(2009, 12, 31): "indeterminate", date(2010, 1, 1): "fail"},
    ),
]

NEVER_FAILS = {"TX-21.002-3"}
ALWAYS_DECIDES = {"TX-21.002-3"}
