"""Cases for Nevada's rules: rule, outcome, case. Each is asked on a day on which the rule was surely law."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    Issuance,
    Meeting,
    OutstandingCount,
    SeriesWithdrawal,
    Split,
    StockholderApproval,
)
from charterbook.model.entries import Exactly
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument
from tests.law.papers import (
    DAY,
    DESIGNATED,
    PREFERRED,
    SECRETARY,
    SERIES_A,
    TODAY,
    WHOLE,
    acknowledgment,
    at,
    blank_acknowledgment,
    book,
    case,
    decrease,
    designation,
    none_issued,
    none_outstanding,
    pair,
    paper,
    recited,
    resolution,
    shares,
    signer,
)

_DIRECTOR = signer("Jane Roe", "Director")
_APPROVED = StockholderApproval(at("the holders of Series A"), at(DAY))
_WITHDRAWAL = SeriesWithdrawal(at(PREFERRED), at(SERIES_A), at(DESIGNATED))
_CORRECTION = Correction(at("Certificate of Designation"), at(DESIGNATED), at("600 shares"), at("650 shares"))
_IN_1999 = date(1999, 6, 1)
_FILED = Dates(executed_on=at(DAY), filed_on=at(date(2010, 5, 1)))
_ONE_WORD = WHOLE._replace(end=WHOLE.start + 9)
_UNDECIDED = Dates(executed_on=at(DAY))
_ISSUED_BETWEEN = paper(
    "other", Issuance(at(PREFERRED), at(SERIES_A), shares(5)), dates=Dates(executed_on=at(date(2010, 5, 15)))
)
_HELD = Meeting("board", at("special"), at(True))


def _articles(by_board: bool | None) -> Instrument:
    clause = None if by_board is None else at(by_board)
    number = shares(1000)
    return paper("articles", ClassAuthorization(at(PREFERRED), number, series_by_board=clause))


def _amended(*acts: object, **changes: object) -> Instrument:
    return paper("designation_amendment", decrease(), *acts, **changes)  # type: ignore[arg-type]  # acts, all of them


def _made(number: int = 650, **changes: object) -> Instrument:
    return paper("designation", designation(shares(number)), **changes)


def _effective(day: date) -> Dates:
    return _FILED._replace(effective_on=at(day))


CASES: list[tuple[str, Outcome, Case]] = [
    ("NV-78.026-1", "pass", case(_amended(title=at("Certificate of Amendment (Pursuant to NRS 78.1955)")), TODAY)),
    ("NV-78.026-1", "fail", case(_amended(), TODAY)),
    ("NV-78.0295-1", "pass", case(paper("correction", _CORRECTION), DAY, _amended(resolution(decrease())))),
    (
        "NV-78.0295-1",
        "fail",
        case(paper("correction", _CORRECTION), DAY, _amended(resolution(decrease(change=shares(-600), returned=None)))),
    ),
    ("NV-78.0295-1", "indeterminate", case(paper("correction", _CORRECTION))),
    ("NV-78.0295-2", "pass", case(paper("correction", _CORRECTION))),
    ("NV-78.0295-2", "fail", case(paper("correction", _CORRECTION._replace(filed_on=None)))),
    (
        "NV-78.0295-2",
        "indeterminate",
        case(paper("correction", _CORRECTION._replace(filed_on=None), unread=(WHOLE,))),
    ),
    ("NV-78.0295-3", "pass", case(paper("correction", _CORRECTION))),
    ("NV-78.035-1", "pass", case(_articles(None))),
    ("NV-78.035-1", "fail", case(paper("articles", ClassAuthorization(at(PREFERRED), None)))),
    ("NV-78.035-1", "fail", case(paper("articles"))),
    ("NV-78.035-1", "indeterminate", case(paper("articles", unread=(WHOLE,)))),
    ("NV-NAME-1", "pass", case(_amended(recited(), former_names=(at("Wavetech International, Inc."),)))),
    ("NV-NAME-1", "pass", case(_amended(recited()), DAY, _made())),
    ("NV-NAME-1", "fail", case(_amended(recited()), DAY, _made(corporation=at("Wavetech International, Inc.")))),
    ("NV-NAME-1", "indeterminate", case(_amended(recited()))),
    ("NV-78.195-1a", "pass", case(_amended(), DAY, _articles(True))),
    ("NV-78.195-1a", "fail", case(_amended(), DAY, _articles(None))),
    ("NV-78.195-1a", "indeterminate", case(_amended())),
    ("NV-78.195-1a", "indeterminate", case(_amended(), DAY, _articles(True)._replace(corporation=at("Other, Inc.")))),
    (
        "NV-78.195-1a",
        "indeterminate",
        case(_amended(), DAY, _articles(True)._replace(dates=Dates(filed_on=at(date(2003, 4, 25))))),
    ),
    ("NV-78.195-1b", "pass", case(_made(), DAY, book=book(series="Series B Preferred Stock"))),
    ("NV-78.195-1b", "fail", case(_made(), DAY, book=book(authorized=0))),
    ("NV-78.195-1b", "indeterminate", case(_made())),
    ("NV-78.2-DES-CAP", "pass", case(_made(), DAY, _articles(True))),
    ("NV-78.2-DES-CAP", "pass", case(_amended())),
    ("NV-78.2-DES-CAP", "fail", case(_made(1001), DAY, _articles(True))),
    (
        "NV-78.2-DES-CAP",
        "fail",
        case(_made(600), DAY, book=book(series="Series B Preferred Stock", class_total=Exactly(1000))),
    ),
    ("NV-78.2-DES-CAP", "indeterminate", case(_made())),
    ("NV-78.1955-1a", "pass", case(paper("designation", designation(shares(1)), resolution()))),
    ("NV-78.1955-1a", "fail", case(_made(dates=_UNDECIDED))),
    ("NV-78.1955-1a", "indeterminate", case(_made(dates=_UNDECIDED, unread=(WHOLE,)))),
    ("NV-78.1955-1b", "pass", case(_made(), TODAY)),
    ("NV-78.1955-1b", "fail", case(paper("designation", designation(None)), TODAY)),
    ("NV-78.1955-1b", "indeterminate", case(paper("designation", designation(None), unread=(WHOLE,)), TODAY)),
    ("NV-78.1955-1c-old", "pass", case(_amended())),
    ("NV-78.1955-1c-old", "pass", case(_amended(signers=(signer("Jane Roe", "President and Secretary"),)))),
    ("NV-78.1955-1c-old", "fail", case(_amended(signers=(SECRETARY,)))),
    ("NV-78.1955-1c-old", "indeterminate", case(_amended(signers=()))),
    ("NV-78.1955-1c", "pass", case(_amended(signers=(SECRETARY,)), TODAY)),
    ("NV-78.1955-1c", "fail", case(_amended(signers=(_DIRECTOR,)), TODAY)),
    ("NV-78.1955-1c", "indeterminate", case(_amended(signers=()), TODAY)),
    ("NV-78.1955-1d", "pass", case(_made(acknowledgments=(acknowledgment(),)), _IN_1999)),
    ("NV-78.1955-1d", "fail", case(_made(acknowledgments=(blank_acknowledgment(),)), _IN_1999)),
    ("NV-78.1955-1d", "fail", case(_made(), _IN_1999)),
    ("NV-78.1955-1d", "indeterminate", case(_made(unread=(WHOLE,)), _IN_1999)),
    ("NV-78.1955-1e", "pass", case(_amended(acknowledgments=(blank_acknowledgment(),)))),
    ("NV-78.1955-1e", "not_applicable", case(_amended())),
    ("NV-78.1955-1f", "pass", case(paper("designation", designation(shares(1)), none_issued(ever=True)))),
    (
        "NV-78.1955-1f",
        "fail",
        case(
            _made(dates=_FILED),
            date(2010, 5, 1),
            paper("other", Issuance(at(PREFERRED), at(SERIES_A), shares(5))),
        ),
    ),
    ("NV-78.1955-1f", "indeterminate", case(_made())),
    ("NV-78.1955-2", "pass", case(_amended(none_issued(ever=True)))),
    ("NV-78.1955-2", "pass", case(_amended(), DAY, book=book(ever=Exactly(0)))),
    ("NV-78.1955-2", "fail", case(_amended(none_outstanding()), DAY, book=book(ever=Exactly(5)))),
    ("NV-78.1955-2", "indeterminate", case(_amended(none_issued(), none_outstanding()))),
    ("NV-78.1955-2", "indeterminate", case(_amended(unread=(WHOLE,)), DAY, book=book(ever=Exactly(5)))),
    ("NV-78.1955-2", "fail", case(_amended(unread=(_ONE_WORD,)), DAY, book=book(ever=Exactly(5)))),
    ("NV-78.1955-2", "pass", case(_amended(), DAY, book=book(ever=Exactly(0), as_of=None))),
    ("NV-78.1955-2", "indeterminate", case(_amended(), DAY, book=book(ever=Exactly(0), as_of=DESIGNATED))),
    ("NV-78.1955-2", "indeterminate", case(_amended(), DAY, book=book(ever=Exactly(5), as_of=None))),
    ("NV-78.1955-X2", "indeterminate", case(_amended(), DAY, book=book(outstanding=5, as_of=None))),
    ("NV-78.195-1b", "pass", case(_made(), DAY, book=book(created=DAY))),
    ("NV-78.195-1b", "indeterminate", case(_made(), DAY, book=book(created=DAY, as_of=None))),
    ("NV-78.1955-2", "not_applicable", case(_amended(_APPROVED))),
    ("NV-78.1955-2b", "pass", case(_amended(recited()))),
    ("NV-78.1955-2b", "fail", case(_amended(), DAY, paper("articles", designation(shares(650))))),
    ("NV-78.1955-2b", "indeterminate", case(_amended())),
    ("NV-78.1955-3a", "pass", case(_amended(_APPROVED), DAY, book=book(ever=Exactly(5)))),
    ("NV-78.1955-3a", "fail", case(_amended(), DAY, book=book(ever=Exactly(5)))),
    ("NV-78.1955-3a", "indeterminate", case(_amended())),
    ("NV-78.1955-3a", "not_applicable", case(_amended(none_issued(ever=True)))),
    ("NV-78.1955-4a", "pass", case(_amended(recited("Series A Preferred Stock")))),
    ("NV-78.1955-4a", "fail", case(_amended(), DAY, book=book(series="Series A Preferred Stock"))),
    ("NV-78.1955-4a", "indeterminate", case(_amended())),
    ("NV-78.1955-4a", "not_applicable", case(_amended(recited()))),
    ("NV-78.1955-4b", "pass", case(_amended(none_issued(ever=True)))),
    ("NV-78.1955-4b", "pass", case(_amended(_APPROVED))),
    ("NV-78.1955-4b", "fail", case(_amended(none_issued()))),
    ("NV-78.1955-4b", "fail", case(_amended())),
    ("NV-78.1955-4b", "indeterminate", case(_amended(unread=(WHOLE,)))),
    ("NV-78.1955-4c", "pass", case(_amended())),
    ("NV-78.1955-4c", "fail", case(paper())),
    ("NV-78.1955-4c", "indeterminate", case(paper(unread=(WHOLE,)))),
    ("NV-78.1955-5a", "pass", case(_amended(dates=_effective(date(2010, 7, 30))), date(2010, 5, 1))),
    ("NV-78.1955-5a", "fail", case(_amended(dates=_effective(date(2010, 7, 31))), date(2010, 5, 1))),
    ("NV-78.1955-5a", "indeterminate", case(_amended(), TODAY)),
    ("NV-78.1955-6a", "pass", case(paper("designation_withdrawal", _WITHDRAWAL, none_outstanding()), TODAY)),
    (
        "NV-78.1955-6a",
        "fail",
        case(paper("designation_withdrawal", _WITHDRAWAL), TODAY, book=book(outstanding=5)),
    ),
    ("NV-78.1955-6a", "fail", case(_amended(), TODAY)),
    ("NV-78.1955-6a", "indeterminate", case(paper("designation_withdrawal", _WITHDRAWAL), TODAY)),
    (
        "NV-78.1955-6b",
        "pass",
        case(paper("designation_withdrawal", _WITHDRAWAL, none_outstanding(), resolution()), TODAY),
    ),
    ("NV-78.1955-6b", "fail", case(paper("designation_withdrawal", _WITHDRAWAL, resolution()), TODAY)),
    (
        "NV-78.1955-6b",
        "indeterminate",
        case(paper("designation_withdrawal", _WITHDRAWAL, unread=(WHOLE,)), TODAY),
    ),
    ("NV-78.1955-X1", "pass", case(_amended())),
    ("NV-78.1955-X1", "not_applicable", case(paper("designation_amendment", decrease(returned_to=None)))),
    ("NV-78.1955-X2", "pass", case(_amended(none_outstanding()))),
    ("NV-78.1955-X2", "fail", case(_amended(), DAY, book=book(outstanding=5))),
    ("NV-78.1955-X2", "indeterminate", case(_amended())),
    (
        "NV-78.1955-X2",
        "indeterminate",
        case(paper("designation_amendment", decrease(after=pair(0, 1)))),
    ),
    (
        "NV-78.209-1",
        "pass",
        case(
            paper(
                "split_change",
                AuthorizedSharesAdjustment(at("Common Stock"), shares(1000), shares(100)),
                Split(at("Common Stock"), shares(1), shares(10)),
            ),
            TODAY,
        ),
    ),
    ("NV-78.209-1", "fail", case(paper("split_change", Split(at("Common Stock"), shares(1), shares(10))), TODAY)),
    (
        "NV-78.209-1",
        "indeterminate",
        case(paper("split_change", Split(at("Common Stock"), shares(1), shares(10)), unread=(WHOLE,)), TODAY),
    ),
    ("NV-78.209-3", "pass", case(paper("split_change", dates=_effective(date(2010, 7, 30))), TODAY)),
    ("NV-78.209-3", "fail", case(paper("split_change", dates=_effective(date(2010, 7, 31))), TODAY)),
    ("NV-78.209-3", "indeterminate", case(paper("split_change", dates=Dates(effective_on=at(DAY))), TODAY)),
    ("NV-78.315-1", "pass", case(_amended(meeting=_HELD))),
    ("NV-78.315-1", "fail", case(_amended(meeting=_HELD._replace(quorum=at(False))))),
    ("NV-78.315-1", "indeterminate", case(_amended(meeting=_HELD._replace(quorum=None)))),
    ("NV-78.315-1", "indeterminate", case(_amended())),
    ("NV-78.315-1", "not_applicable", case(_amended(meeting=Meeting("board", at("written_consent"))))),
    (
        "NV-78.390-1",
        "pass",
        case(paper("articles_amendment", AuthorizedSharesAdjustment(at(PREFERRED), None, shares(5)), _APPROVED)),
    ),
    (
        "NV-78.390-1",
        "fail",
        case(paper("articles_amendment", AuthorizedSharesAdjustment(at(PREFERRED), None, shares(5)), resolution())),
    ),
    (
        "NV-78.390-1",
        "indeterminate",
        case(paper("articles_amendment", AuthorizedSharesAdjustment(at(PREFERRED), None, shares(5)), unread=(WHOLE,))),
    ),
    (
        "NV-78.1955-2",
        "fail",
        case(_amended(OutstandingCount(at(PREFERRED), at(SERIES_A), shares(5)))),
    ),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "NV-78.026-1",
        case(_amended()),
        {DAY: "not_applicable", date(2003, 4, 25): "indeterminate", date(2005, 10, 1): "fail"},
    ),
    (
        "NV-78.1955-1c-old",
        case(_amended(signers=(SECRETARY,))),
        {
            date(2000, 1, 1): "indeterminate",
            DAY: "fail",
            date(2003, 4, 25): "indeterminate",
            date(2005, 10, 2): "not_applicable",
        },
    ),
    (
        "NV-78.1955-1c",
        case(_amended(signers=(_DIRECTOR,))),
        {DAY: "not_applicable", date(2003, 4, 25): "indeterminate", date(2005, 10, 1): "fail"},
    ),
    (
        "NV-78.1955-1d",
        case(_made()),
        {date(2001, 2, 20): "fail", date(2001, 2, 21): "indeterminate", date(2002, 1, 1): "not_applicable"},
    ),
    (
        "NV-78.1955-1e",
        case(_amended(acknowledgments=(blank_acknowledgment(),))),
        {date(2001, 2, 20): "not_applicable", date(2002, 1, 1): "pass"},
    ),
    (
        "NV-78.1955-1f",
        case(_made(dates=_effective(date(2010, 6, 1))), None, _ISSUED_BETWEEN),
        {date(2005, 9, 30): "indeterminate", date(2005, 10, 1): "fail"},
    ),
    (
        "NV-78.1955-1b",
        case(paper("designation", designation(None))),
        {DAY: "not_applicable", date(2010, 1, 1): "indeterminate", TODAY: "fail"},
    ),
    (
        "NV-78.1955-2b",
        case(_amended(), DAY, paper("articles", designation(shares(650)))),
        {DAY: "fail", date(2010, 1, 1): "indeterminate", TODAY: "not_applicable"},
    ),
    ("NV-78.1955-4b", case(_amended(none_issued())), {date(2000, 1, 1): "indeterminate", DAY: "fail", TODAY: "fail"}),
    (
        "NV-78.1955-5a",
        case(_amended(dates=_effective(date(2010, 7, 31)))),
        {DAY: "indeterminate", date(2006, 1, 1): "fail"},
    ),
    ("NV-78.1955-6a", case(_amended()), {DAY: "indeterminate", TODAY: "fail"}),
    (
        "NV-78.0295-2",
        case(paper("correction", _CORRECTION._replace(filed_on=None))),
        {date(1996, 12, 31): "not_applicable", date(1997, 6, 1): "indeterminate", DAY: "fail"},
    ),
    (
        "NV-78.1955-6b",
        case(paper("designation_withdrawal", _WITHDRAWAL, resolution())),
        {DAY: "indeterminate", TODAY: "fail"},
    ),
    (
        "NV-78.209-1",
        case(paper("split_change", Split(at("Common Stock"), shares(1), shares(10)))),
        {DAY: "indeterminate", TODAY: "fail"},
    ),
    (
        "NV-78.209-3",
        case(paper("split_change", dates=_effective(date(2010, 7, 31)))),
        {DAY: "indeterminate", TODAY: "fail"},
    ),
    (
        "NV-78.390-1",
        case(paper("articles_amendment", AuthorizedSharesAdjustment(at(PREFERRED), None, shares(5)))),
        {date(2000, 1, 1): "indeterminate", DAY: "fail"},
    ),
]
"""Rules whose law turned: the same case on both sides of the turn, and in the days between that are not known."""

NEVER_FAILS = {"NV-78.0295-3", "NV-78.1955-1e", "NV-78.1955-X1"}
ALWAYS_DECIDES = {"NV-78.026-1", *NEVER_FAILS}
