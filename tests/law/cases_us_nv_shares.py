"""Cases for Nevada's rules on issue, split, votes, amendment of the articles and fees: rule, outcome, case."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Issuance,
    Meeting,
    NameChange,
    OutstandingCount,
    ParValueChange,
    Ratification,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
    StockholderApproval,
    Term,
)
from charterbook.model.entries import ClassPosition, Exactly, Position, SeriesPosition
from charterbook.model.evidence import Disputed, Mark
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument
from charterbook.model.shares import ParValue
from tests.law.papers import (
    DAY,
    NAME,
    PREFERRED,
    PRESIDENT,
    SERIES_A,
    TODAY,
    WHOLE,
    at,
    book,
    case,
    decrease,
    designation,
    mark,
    none_issued,
    paper,
    resolution,
    shares,
    signer,
)

_COMMON = "Common Stock"
_APRIL, _MAY, _SEPTEMBER = date(2024, 4, 24), date(2024, 5, 1), date(2024, 9, 1)
_SIGNED_IN_APRIL = Dates(adopted_on=at(_APRIL), executed_on=at(_APRIL))
_FILED_IN_MAY = Dates(executed_on=at(_APRIL), filed_on=at(_MAY))
_ISSUE = Issuance(at(PREFERRED), at(SERIES_A), shares(500))
_BY_CONSENT = Meeting("board", at("written_consent"))


def _approved(words: str = "the holders of a majority of the shares") -> StockholderApproval:
    return StockholderApproval(at(words))


def _common(before: int | None, after: int | None, par: str | None = "0.001") -> AuthorizedSharesAdjustment:
    return AuthorizedSharesAdjustment(
        at(_COMMON),
        shares(before) if before is not None else None,
        shares(after) if after is not None else None,
        par_value=at(ParValue(par)) if par else None,
    )


def _split(new: int = 1, old: int = 10, fractions: str | None = "round up") -> Split:
    return Split(at(_COMMON), shares(new), shares(old), at(fractions) if fractions else None)


def _class(name: str, number: int | None = 1000, par: str | None = "0.001") -> ClassAuthorization:
    return ClassAuthorization(at(name), shares(number) if number else None, at(ParValue(par)) if par else None)


def _amended(*acts: object, **changes: object) -> Instrument:
    return paper("articles_amendment", *acts, **changes)  # type: ignore[arg-type]  # acts, all of them


def _changed(*acts: object, **changes: object) -> Instrument:
    return paper("split_change", *acts, **changes)  # type: ignore[arg-type]  # acts, all of them


def _row(outstanding: int, treasury: int = 0, ever: int | None = None) -> SeriesPosition:
    issued = outstanding + treasury
    return SeriesPosition(
        "sole",
        None,
        Exactly(1000),
        Exactly(1000 - issued),
        Exactly(0),
        Exactly(issued),
        Exactly(outstanding),
        Exactly(treasury),
        Exactly(issued if ever is None else ever),
        "live",
    )


def _held(preferred: int = 0, common: int = 0, treasury: int = 0, as_of: date | None = DAY) -> Position:
    """A book of two classes without series, with so many shares outstanding and in the treasury."""
    rows = ((PREFERRED, _row(preferred)), (_COMMON, _row(common, treasury)))
    classes = tuple(ClassPosition(name, Exactly(1000), Exactly(0), "0.001", (row,), ()) for name, row in rows)
    return Position(NAME, as_of, None, "executed", classes, ())


def _with_terms(clause: str) -> SeriesDesignation:
    return designation(shares(650))._replace(terms=(Term("votes", None, at(clause)),))


def _counted(number: int, as_of: date = DAY) -> OutstandingCount:
    return OutstandingCount(at(_COMMON), None, shares(number), at(as_of))


def _consent(*signed: bool) -> Instrument:
    lines = tuple(signer(f"Director {number}", "Director", on_it) for number, on_it in enumerate(signed))
    return paper("resolution", resolution(meeting=_BY_CONSENT), signers=lines, meeting=_BY_CONSENT)


def _senior(name: str = "Series B Preferred Stock") -> Instrument:
    made = designation(shares(10), name)._replace(terms=(Term("rank", at("senior"), at("ranks senior")),))
    return paper("designation", made, dates=Dates(filed_on=at(date(2001, 1, 1))))


def _withdrawn(on: date | None) -> Instrument:
    dates = Dates(filed_on=at(on)) if on else Dates()
    return paper("designation_withdrawal", SeriesWithdrawal(at(PREFERRED), at(SERIES_A)), dates=dates)


_EVER = book(ever=Exactly(5))
_AMENDED_A = paper("designation_amendment", decrease(after=shares(5)))
_REVERSE_KEPT = (_common(1000, 1000), _split())
_PROPORTIONAL = (_common(1000, 100), _split())
_DRAFTED: dict[str, object] = {"state": "drafted", "signers": ()}
_TREASURY = _held(common=600, treasury=50)

CASES: list[tuple[str, Outcome, Case]] = [
    (
        "NV-78.195-1c",
        "pass",
        case(
            paper("resolution", _ISSUE, dates=Dates(adopted_on=at(_SEPTEMBER))),
            TODAY,
            paper("designation", designation(shares(650)), dates=_FILED_IN_MAY),
        ),
    ),
    (
        "NV-78.195-1c",
        "fail",
        case(
            paper("other", _ISSUE, dates=_SIGNED_IN_APRIL),
            TODAY,
            paper("designation", designation(shares(650)), dates=_FILED_IN_MAY),
        ),
    ),
    ("NV-78.195-1c", "indeterminate", case(paper("resolution", _ISSUE), TODAY)),
    (
        "NV-78.195-1c",
        "indeterminate",
        case(
            paper("resolution", _ISSUE, dates=_SIGNED_IN_APRIL),
            TODAY,
            paper("designation", designation(shares(650)), dates=_FILED_IN_MAY),
        ),
    ),
    ("NV-78.195-1c", "not_applicable", case(paper("resolution", resolution()), TODAY)),
    ("NV-78.195-2", "pass", case(paper("designation", _with_terms("Each share has one vote.")))),
    (
        "NV-78.195-2",
        "indeterminate",
        case(paper("designation", _with_terms("Shares originally issued to Acme Corp. have ten votes."))),
    ),
    ("NV-78.195-1b", "not_applicable", case(_AMENDED_A)),
    ("NV-78.195-1b", "indeterminate", case(paper("designation_amendment", decrease()))),
    (
        "NV-78.195-1b",
        "fail",
        case(
            paper("designation_amendment", decrease()),
            DAY,
            paper("designation", designation(shares(4_500_000)), dates=Dates(filed_on=at(date(2003, 9, 1)))),
        ),
    ),
    (
        "NV-78.195-1b",
        "indeterminate",
        case(
            paper("designation_amendment", decrease()),
            DAY,
            _withdrawn(date(2003, 6, 1)),
            paper("designation", designation(shares(4_500_000)), dates=Dates(filed_on=at(date(2003, 9, 1)))),
        ),
    ),
    ("NV-78.196-1", "pass", case(paper("articles", _class("Common Stock"), _class(PREFERRED)), TODAY)),
    ("NV-78.196-1", "pass", case(paper("articles", _class("Shares")), TODAY)),
    (
        "NV-78.196-1",
        "fail",
        case(
            paper("articles", _class("Class A Non-Voting Common Stock"), _class("Class B Non-Voting Common Stock")),
            TODAY,
        ),
    ),
    ("NV-78.196-1", "indeterminate", case(paper("articles", _class("Class A Stock"), _class(PREFERRED)), TODAY)),
    ("NV-78.196-1", "indeterminate", case(_amended(_common(1000, 0)), TODAY)),
    ("NV-78.196-1", "not_applicable", case(_amended(_common(1000, 2000)), TODAY)),
    (
        "NV-78.1955-3b",
        "pass",
        case(
            paper("designation_amendment", decrease(), _approved(f"{SERIES_A} and Series B Preferred Stock")),
            DAY,
            _senior(),
            book=_EVER,
        ),
    ),
    (
        "NV-78.1955-3b",
        "fail",
        case(paper("designation_amendment", decrease(), _approved(SERIES_A)), DAY, _senior(), book=_EVER),
    ),
    ("NV-78.1955-3b", "indeterminate", case(paper("designation_amendment", decrease()), DAY, book=_EVER)),
    ("NV-78.1955-3a", "fail", case(paper("designation_amendment", decrease(), _approved("50% of Series A")))),
    (
        "NV-78.1955-3a",
        "indeterminate",
        case(paper("designation_amendment", decrease(), _approved("the holders of the Common Stock"))),
    ),
    ("NV-78.1955-3b", "indeterminate", case(paper("designation_amendment", decrease()))),
    ("NV-78.1955-3b", "not_applicable", case(paper("designation_amendment", decrease(), none_issued(ever=True)))),
    ("NV-78.1955-5b", "pass", case(paper(dates=_FILED_IN_MAY._replace(effective_on=at(_SEPTEMBER))), TODAY)),
    ("NV-78.1955-5b", "not_applicable", case(paper(dates=_FILED_IN_MAY._replace(effective_on=at(_MAY))), TODAY)),
    ("NV-78.1955-6c", "pass", case(paper("designation_amendment", decrease()), TODAY)),
    ("NV-78.1955-6c", "fail", case(paper("designation_amendment", decrease()), TODAY, _withdrawn(date(2002, 1, 1)))),
    ("NV-78.1955-6c", "indeterminate", case(paper("designation_amendment", decrease()), TODAY, _withdrawn(None))),
    (
        "NV-78.1955-6c",
        "pass",
        case(
            paper("designation_amendment", decrease()),
            TODAY,
            _withdrawn(date(2002, 1, 1)),
            paper("designation", designation(shares(650)), dates=Dates(filed_on=at(date(2002, 6, 1)))),
        ),
    ),
    ("NV-78.1955-7", "pass", case(paper("designation_amendment", decrease()))),
    ("NV-78.1955-7", "pass", case(paper("designation_amendment", decrease(), statutes=(at("NRS 78.390"),)))),
    ("NV-78.0295-F", "pass", case(paper("correction", **_DRAFTED), TODAY)),
    ("NV-78.0295-F", "indeterminate", case(paper("correction"), DAY)),
    (
        "NV-78.0296-1",
        "pass",
        case(
            paper("validation", Ratification(at("the issue of 2010")), dates=_FILED_IN_MAY),
            TODAY,
            paper("articles", _class(_COMMON), dates=Dates(filed_on=at(date(1996, 9, 9)))),
        ),
    ),
    (
        "NV-78.0296-1",
        "indeterminate",
        case(
            paper("validation", dates=_FILED_IN_MAY),
            TODAY,
            paper("articles", _class(_COMMON), dates=Dates(filed_on=at(date(2016, 9, 9)))),
        ),
    ),
    ("NV-78.0296-2", "pass", case(paper("validation", resolution(), _approved()), TODAY)),
    ("NV-78.0296-2", "fail", case(paper("validation", dates=Dates(executed_on=at(DAY))), TODAY)),
    ("NV-78.0296-2", "indeterminate", case(paper("validation", resolution()), TODAY)),
    (
        "NV-78.0296-2",
        "indeterminate",
        case(paper("validation", dates=Dates(executed_on=at(DAY)), unread=(WHOLE,)), TODAY),
    ),
    ("NV-78.2055-1", "pass", case(_changed(*_REVERSE_KEPT, _approved("61% of the class")), TODAY)),
    ("NV-78.2055-1", "fail", case(_changed(*_REVERSE_KEPT), TODAY)),
    ("NV-78.2055-1", "indeterminate", case(_changed(*_REVERSE_KEPT, unread=(WHOLE,)), TODAY)),
    ("NV-78.2055-1", "indeterminate", case(_changed(*_REVERSE_KEPT, marks=(mark("form", "US-NV"),)), TODAY)),
    ("NV-78.2055-1", "not_applicable", case(_changed(*_PROPORTIONAL), TODAY)),
    ("NV-78.2055-3", "pass", case(_changed(*_REVERSE_KEPT), TODAY, book=_held(common=600))),
    ("NV-78.2055-3", "indeterminate", case(_changed(*_REVERSE_KEPT), TODAY, book=_held(preferred=5))),
    ("NV-78.2055-3", "indeterminate", case(_changed(*_REVERSE_KEPT), TODAY)),
    ("NV-78.207-1", "pass", case(_changed(*_PROPORTIONAL), TODAY)),
    ("NV-78.207-1", "pass", case(_changed(_common(1005, 100), _split()), TODAY)),
    ("NV-78.207-1", "fail", case(_changed(_common(1000, 101), _split()), TODAY)),
    ("NV-78.207-1", "fail", case(_changed(_common(1000, 1000), _split(2, 1)), TODAY)),
    ("NV-78.207-1", "indeterminate", case(_changed(_split()), TODAY)),
    ("NV-78.207-1", "not_applicable", case(_changed(*_REVERSE_KEPT), TODAY)),
    ("NV-78.207-2", "pass", case(_changed(*_PROPORTIONAL, _approved()), TODAY)),
    ("NV-78.207-2", "pass", case(_changed(*_PROPORTIONAL), TODAY, book=_held(common=600))),
    ("NV-78.207-2", "indeterminate", case(_changed(*_PROPORTIONAL), TODAY, book=_held(preferred=5))),
    ("NV-78.207-3", "pass", case(_changed(*_PROPORTIONAL), TODAY)),
    ("NV-78.207-3", "indeterminate", case(_changed(_split(fractions="cash")), TODAY)),
    ("NV-78.207-3", "indeterminate", case(_changed(_split(fractions=None)), TODAY)),
    ("NV-78.205-1", "pass", case(_changed(_split()), TODAY)),
    ("NV-78.205-1", "fail", case(_changed(_split(fractions="round down")), TODAY)),
    ("NV-78.205-1", "indeterminate", case(_changed(_split(fractions=None)), TODAY)),
    ("NV-78.205-1", "not_applicable", case(_changed(_split(2, 1, None)), TODAY)),
    ("NV-78.209-2", "pass", case(_changed(*_PROPORTIONAL, dates=_FILED_IN_MAY), TODAY)),
    (
        "NV-78.209-2",
        "pass",
        case(_changed(*_PROPORTIONAL, dates=_FILED_IN_MAY), TODAY, _amended(_common(1000, 100), dates=_FILED_IN_MAY)),
    ),
    ("NV-78.211-1", "pass", case(paper("resolution", _ISSUE, marks=(mark("money", "$2.00"),)), TODAY)),
    ("NV-78.211-1", "indeterminate", case(paper("resolution", _ISSUE), TODAY)),
    (
        "NV-78.215-1",
        "pass",
        case(
            paper("resolution", _ISSUE, dates=Dates(adopted_on=at(_SEPTEMBER))),
            TODAY,
            paper("designation", designation(shares(650)), dates=_FILED_IN_MAY),
        ),
    ),
    (
        "NV-78.215-1",
        "fail",
        case(
            paper("resolution", _ISSUE, dates=Dates(adopted_on=at(_SEPTEMBER))),
            TODAY,
            paper("designation", designation(shares(499)), dates=_FILED_IN_MAY),
        ),
    ),
    ("NV-78.215-1", "fail", case(_amended(_common(1000, 100), _counted(101)))),
    ("NV-78.215-1", "indeterminate", case(paper("resolution", _ISSUE))),
    ("NV-78.235-1", "pass", case(_amended(NameChange(at("Old, Inc."), at("New, Inc."))))),
    ("NV-78.235-1", "pass", case(_amended(NameChange(at("Old, Inc."), at("New, Inc."))), book=_held(common=5))),
    ("NV-78.235-1", "not_applicable", case(_amended(_common(1000, 2000)))),
    ("NV-78.283-1", "pass", case(_amended(_common(1000, 2000), _counted(600)), book=_TREASURY)),
    ("NV-78.283-1", "fail", case(_amended(_common(1000, 2000), _counted(650)), TODAY, book=_TREASURY)),
    ("NV-78.283-1", "indeterminate", case(_amended(_common(1000, 2000), _counted(650)), TODAY)),
    ("NV-78.283-4", "pass", case(paper("retirement", Retirement(at(_COMMON), None, shares(5))), TODAY)),
    (
        "NV-78.283-4",
        "pass",
        case(paper("retirement", Retirement(at(_COMMON), None, shares(5), reissue_barred=at(True))), TODAY),
    ),
    ("NV-78.310-1", "pass", case(paper(meeting=Meeting("board", at("regular"))))),
    ("NV-78.310-1", "indeterminate", case(paper(meeting=Meeting("board", at("special"), at(True))))),
    ("NV-78.310-1", "not_applicable", case(paper(meeting=_BY_CONSENT))),
    ("NV-78.315-2", "pass", case(_consent(True, True, True))),
    ("NV-78.315-2", "fail", case(_consent(True, False, True))),
    ("NV-78.315-2", "fail", case(paper(meeting=_BY_CONSENT, exhibits=(_consent(True, False),)))),
    ("NV-78.315-2", "indeterminate", case(paper(meeting=_BY_CONSENT))),
    ("NV-78.315-2", "indeterminate", case(_consent(False, False))),
    ("NV-78.320-1", "pass", case(_amended(_approved("61.4%")), TODAY)),
    ("NV-78.320-1", "indeterminate", case(_amended(_approved("48%")), TODAY)),
    ("NV-78.320-1", "indeterminate", case(_amended(_approved("the stockholders")), TODAY)),
    ("NV-78.320-2", "pass", case(_amended(_approved("written consent of holders of 50.1%")), TODAY)),
    ("NV-78.320-2", "fail", case(_amended(_approved("written consent of holders of 50%")), TODAY)),
    ("NV-78.320-2", "indeterminate", case(_amended(_approved("written consent of the stockholders")), TODAY)),
    (
        "NV-78.350-1",
        "pass",
        case(_amended(_counted(600, _APRIL), dates=Dates(stockholders_approved_on=at(date(2024, 5, 4)))), TODAY),
    ),
    (
        "NV-78.350-1",
        "indeterminate",
        case(_amended(_counted(600, _APRIL), dates=Dates(stockholders_approved_on=at(date(2024, 5, 3)))), TODAY),
    ),
    (
        "NV-78.350-1",
        "indeterminate",
        case(_amended(dates=Dates(stockholders_approved_on=at(_MAY))), TODAY),
    ),
    (
        "NV-78.380-1",
        "pass",
        case(
            _amended(_common(1, 2), statutes=(at("NRS 78.380"),), signers=(signer("Jane Roe", "Incorporator"),)),
            TODAY,
            book=_held(),
        ),
    ),
    (
        "NV-78.380-1",
        "indeterminate",
        case(_amended(_common(1, 2), statutes=(at("NRS 78.380"),), signers=(PRESIDENT,)), TODAY),
    ),
    (
        "NV-78.380-1",
        "fail",
        case(
            _amended(
                _common(1, 2), _counted(5), statutes=(at("NRS 78.380"),), signers=(signer("Jane Roe", "Director"),)
            ),
            TODAY,
        ),
    ),
    (
        "NV-78.380-1",
        "indeterminate",
        case(_amended(_common(1, 2), statutes=(at("NRS 78.380"),), signers=(signer("Jane Roe", "Director"),)), TODAY),
    ),
    ("NV-78.380-1", "not_applicable", case(_amended(_common(1, 2), statutes=(at("NRS 78.390"),)), TODAY)),
    ("NV-78.385-1", "pass", case(_amended(_common(1, 2)))),
    ("NV-78.385-1", "fail", case(_amended(_common(1, 2), _ISSUE))),
    ("NV-78.385-1", "indeterminate", case(_amended())),
    ("NV-78.390-1", "fail", case(_amended(_common(1, 2), _approved("48%")))),
    ("NV-78.390-1", "pass", case(_amended(_common(1, 2), _approved("50.01%")))),
    ("NV-78.390-2", "pass", case(_amended(_common(1000, 2000)))),
    ("NV-78.390-2", "pass", case(_amended(_common(2000, 1000)), book=_held(preferred=5))),
    ("NV-78.390-2", "indeterminate", case(_amended(_common(2000, 1000)), book=_held(common=5))),
    ("NV-78.390-2", "pass", case(_amended(_common(2000, 1000), _approved("the Common Stock")), book=_held(common=5))),
    (
        "NV-78.390-2",
        "indeterminate",
        case(_amended(ParValueChange(at(PREFERRED), None, None, at(ParValue("1")))), book=_held(preferred=5)),
    ),
    (
        "NV-78.390-90",
        "pass",
        case(_amended(dates=Dates(filed_on=at(_MAY), effective_on=at(date(2024, 7, 30)))), TODAY),
    ),
    (
        "NV-78.390-90",
        "fail",
        case(_amended(dates=Dates(filed_on=at(_MAY), effective_on=at(date(2024, 7, 31)))), TODAY),
    ),
    ("NV-78.390-90", "indeterminate", case(_amended(dates=Dates(effective_on=at(_MAY))), TODAY)),
    ("NV-78.403-1", "pass", case(paper("articles_restated", _class(_COMMON)))),
    (
        "NV-78.403-1",
        "fail",
        case(
            paper("articles_restated", _class(_COMMON, 2000)),
            DAY,
            _amended(_common(None, 1000), dates=Dates(filed_on=at(date(2002, 1, 1)))),
        ),
    ),
    (
        "NV-78.403-1",
        "pass",
        case(
            paper("articles_restated", _class(_COMMON, 2000), _approved()),
            DAY,
            _amended(_common(None, 1000), dates=Dates(filed_on=at(date(2002, 1, 1)))),
        ),
    ),
    ("NV-78.403-1", "fail", case(paper("articles_restated", dates=Dates(executed_on=at(DAY))))),
    (
        "NV-78.403-1",
        "indeterminate",
        case(paper("articles_restated", dates=Dates(executed_on=at(DAY)), unread=(WHOLE,))),
    ),
    ("NV-FEE-760", "pass", case(paper("articles", _class(_COMMON), **_DRAFTED), TODAY)),
    ("NV-FEE-760", "indeterminate", case(paper("articles", _class(_COMMON, par=None), **_DRAFTED), TODAY)),
    ("NV-FEE-765", "pass", case(paper("designation_withdrawal", **_DRAFTED), TODAY)),
    ("NV-FEE-765", "pass", case(_amended(_common(1_000_000_000, 2_000_000_000), **_DRAFTED), TODAY)),
    ("NV-FEE-765", "indeterminate", case(_amended(_common(None, 1000), **_DRAFTED), TODAY)),
    ("NV-FEE-767", "pass", case(paper("articles_restated", _class(_COMMON), **_DRAFTED), TODAY)),
    ("NV-FEE-767", "indeterminate", case(paper("articles_restated", _common(1, 2), **_DRAFTED), TODAY)),
    ("NV-NUM-1", "pass", case(paper("designation_amendment", decrease(), marks=(mark("count", 650),)))),
    (
        "NV-NUM-1",
        "fail",
        case(paper("designation_amendment", decrease(), marks=(Mark("count", Disputed[object]((at(600), at(650)))),))),
    ),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "NV-78.195-1c",
        case(
            paper("other", _ISSUE, dates=_SIGNED_IN_APRIL),
            TODAY,
            paper("designation", designation(shares(650)), dates=_FILED_IN_MAY),
        ),
        {date(2001, 2, 20): "not_applicable", DAY: "indeterminate", date(2023, 1, 1): "fail"},
    ),
    (
        "NV-78.0296-1",
        case(paper("validation")),
        {date(2015, 9, 30): "not_applicable", date(2015, 10, 1): "indeterminate"},
    ),
    (
        "NV-78.0296-2",
        case(paper("validation", dates=Dates(executed_on=at(DAY)))),
        {date(2015, 9, 30): "not_applicable", date(2015, 10, 1): "fail"},
    ),
    (
        "NV-78.2055-1",
        case(_changed(*_REVERSE_KEPT)),
        {date(2001, 2, 19): "not_applicable", date(2001, 6, 1): "indeterminate", date(2002, 1, 1): "fail"},
    ),
    (
        "NV-78.2055-1",
        case(_changed(*_REVERSE_KEPT, _approved("48% of the class"))),
        {date(2023, 5, 29): "fail", date(2023, 5, 30): "indeterminate"},
    ),
    (
        "NV-78.2055-3",
        case(_changed(*_REVERSE_KEPT), book=_held(preferred=5)),
        {date(2001, 2, 19): "not_applicable", date(2002, 1, 1): "indeterminate"},
    ),
    (
        "NV-78.1955-5b",
        case(paper(dates=_FILED_IN_MAY._replace(effective_on=at(_SEPTEMBER)))),
        {date(2010, 12, 31): "not_applicable", date(2011, 1, 1): "pass", date(2023, 1, 1): "pass"},
    ),
    (
        "NV-78.320-2",
        case(_amended(_approved("written consent of holders of 50%"))),
        {date(2000, 1, 1): "indeterminate", DAY: "fail"},
    ),
    (
        "NV-78.380-1",
        case(_amended(_common(1, 2), _counted(5), statutes=(at("NRS 78.380"),))),
        {date(2005, 9, 30): "indeterminate", date(2005, 10, 1): "fail"},
    ),
]

ADVICE = {
    "NV-78.1955-5b", "NV-78.1955-7", "NV-78.0295-F", "NV-78.209-2", "NV-78.235-1", "NV-78.283-4", "NV-FEE-760",
    "NV-FEE-765", "NV-FEE-767",
}  # fmt: skip
NEVER_FAILS = {
    "NV-78.195-2", "NV-78.0296-1", "NV-78.2055-3", "NV-78.207-2", "NV-78.207-3", "NV-78.211-1", "NV-78.310-1",
    "NV-78.320-1", "NV-78.350-1", "NV-78.390-2", *ADVICE,
}  # fmt: skip
ALWAYS_DECIDES = {
    "NV-78.1955-5b", "NV-78.1955-7", "NV-78.209-2", "NV-78.235-1", "NV-78.283-4", "NV-NUM-1",
}  # fmt: skip
