"""Cases for Delaware's rules: rule, outcome, case. Each is asked on a day on which the rule was surely law."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    Issuance,
    NameChange,
    NoneIssued,
    OutstandingCount,
    ParValueChange,
    Reacquisition,
    Reservation,
    Resolution,
    Restatement,
    Retirement,
    SeriesWithdrawal,
    Split,
    StockholderApproval,
    TermsAmendment,
)
from charterbook.model.entries import ClassPosition, Exactly, Position, SeriesPosition
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind, PriorFiling
from charterbook.model.shares import ParValue
from tests.law.papers import (
    DAY,
    NAME,
    PREFERRED,
    SERIES_A,
    TODAY,
    WHOLE,
    acknowledgment,
    at,
    blank_acknowledgment,
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

_COMMON = "Common Stock"
_EARLIER = date(2020, 6, 1)
_LAST_OF_VOTES = date(2023, 7, 31)
_FIRST_OF_CAST = date(2023, 8, 1)
_ALL_TOGETHER = "the holders of a majority of the stock, voting together as a single class"


def _filed(kind: Kind, *acts: Act, cites: str = "DGCL 151(g)", on: date = TODAY, **changes: object) -> Instrument:
    """A Delaware paper of a day, signed by two officers, that does `acts` under a section."""
    dates = Dates(adopted_on=at(on), executed_on=at(on))
    whole = paper(kind, *acts, jurisdiction=at("US-DE"), statutes=(at(cites),), dates=dates)
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the instrument


def _undecided(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    """The same without a day of adoption."""
    return _filed(kind, *acts, dates=Dates(executed_on=at(TODAY)), **changes)  # type: ignore[arg-type]


def _asked(of: Instrument, *beside: Instrument, on: date = TODAY, book: Position | None = None) -> Case:
    return case(of, on, *beside, book=book)


def _charter(*classes: ClassAuthorization, cites: str = "DGCL 102", **changes: object) -> Instrument:
    whole = _filed("articles", *classes, cites=cites, on=_EARLIER)
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the instrument


def _class(
    name: str, number: int | None, blank_check: bool | None = None, par: str | None = "0.001"
) -> ClassAuthorization:
    return ClassAuthorization(
        at(name),
        shares(number) if number is not None else None,
        at(ParValue(par)),
        None if blank_check is None else at(blank_check),
    )


def _book(*rows: SeriesPosition, total: int = 1000, share_class: str = PREFERRED, others: int = 0) -> Position:
    """A book of `TODAY` with these series of one class, and as many further classes as asked."""
    found = [ClassPosition(share_class, Exactly(total), Exactly(0), "0.001", rows, ())]
    found += [ClassPosition(f"Class {number} Stock", Exactly(1), Exactly(1), None, (), ()) for number in range(others)]
    return Position(NAME, TODAY, None, "adopted", tuple(found), ())


def _row(
    authorized: int = 650, issued: int = 0, treasury: int = 0, reserved: int = 0, series: str = SERIES_A
) -> SeriesPosition:
    return SeriesPosition(
        series, _EARLIER, Exactly(authorized), Exactly(0), Exactly(reserved), Exactly(issued),
        Exactly(issued - treasury), Exactly(treasury), Exactly(issued), "live",
    )  # fmt: skip


def _decided(*acts: Act, body: str = "Board of Directors", on: date = TODAY) -> Instrument:
    return _filed("resolution", Resolution(at(body), at(on), None, acts), on=on)


def _to(after: int, before: int = 650, **changes: object) -> DesignatedSharesAdjustment:
    return decrease(before=shares(before), after=shares(after), change=shares(after - before), **changes)


def _approval(words: str) -> StockholderApproval:
    return StockholderApproval(at(words), at(TODAY))


_ISSUED = Issuance(at(PREFERRED), at(SERIES_A), shares(5))
_OUTSTANDING = OutstandingCount(at(PREFERRED), at(SERIES_A), shares(500))
_WITHDRAWN = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))
_TERMS = TermsAmendment(at(PREFERRED), at(SERIES_A), at("The dividend is 6%."))
_FIXED = Correction(at("Certificate of Designations"), at(DAY), at("600 shares"), at("650 shares"))
_RETIRED = Retirement(at(PREFERRED), at(SERIES_A), shares(5), at(True))
_RAISED = AuthorizedSharesAdjustment(at(_COMMON), shares(1000), shares(2000), shares(1000))
_LOWER_PAR = ParValueChange(at(_COMMON), None, at(ParValue("0.01")), at(ParValue("0.0001")))
_FORWARD = Split(at(_COMMON), shares(3), shares(1))
_REVERSE = Split(at(_COMMON), shares(1), shares(10))
_NAMED = NameChange(at(NAME), at("Other Corporation"))
_RESERVED = Reservation(at(PREFERRED), at(SERIES_A), shares(500))
_BOUGHT = Reacquisition(at(PREFERRED), at(SERIES_A), shares(5))
_TITLED = at("CERTIFICATE OF VALIDATION")
_TWO_CLASSES = (_class(_COMMON, 1000), _class(PREFERRED, 1000, True))


def _changed(act: Act, *others: Act, cites: str = "DGCL 242", **changes: object) -> Instrument:
    return _filed("articles_amendment", act, *others, cites=cites, **changes)  # type: ignore[arg-type]


def _made(number: int | None = 650, *others: Act, **changes: object) -> Instrument:
    made = designation(shares(number) if number is not None else None)
    return _filed("designation", made, *others, **changes)  # type: ignore[arg-type]


def _recast(**changes: object) -> Instrument:
    restated = _filed("articles_restated", Restatement(at(NAME)), *_TWO_CLASSES, cites="DGCL 245")
    prior = PriorFiling(at("Certificate of Incorporation"), at(DAY))
    whole = restated._replace(title=at("RESTATED CERTIFICATE OF INCORPORATION"), prior_filings=(prior,))
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the instrument


def _signed_by(title: str | None, **changes: object) -> Instrument:
    return _made(650, resolution(), signers=(signer("Jane Roe", title),), **changes)


def _effective(day: date, filed: date | None, signed: date | None = TODAY) -> Instrument:
    dates = Dates(
        executed_on=at(signed) if signed else None, filed_on=at(filed) if filed else None, effective_on=at(day)
    )
    return _changed(_RAISED, dates=dates)


_AFTER_90, _AFTER_91 = date(2024, 3, 31), date(2024, 4, 1)
_LEFT_OVER = (WHOLE,)
_SISTER = (
    _charter(_class(PREFERRED, 1000)),
    _filed("designation", designation(shares(200), "Series B Preferred Stock"), on=date(2021, 1, 1)),
)
"""A class of 1,000 and another series of 200 in it; what became of both later."""
_SISTER_GONE = _filed(
    "designation_withdrawal", SeriesWithdrawal(at(PREFERRED), at("Series B Preferred Stock")), on=date(2022, 1, 1)
)
_ENLARGED = _filed(
    "articles_amendment", _RAISED._replace(share_class=at(PREFERRED)), cites="DGCL 242", on=date(2022, 6, 1)
)

CASES: list[tuple[str, Outcome, Case]] = [
    ("DE-102a4", "pass", _asked(_charter(*_TWO_CLASSES))),
    ("DE-102a4", "pass", _asked(_charter(_class(_COMMON, 1000, par=None)))),
    ("DE-102a4", "fail", _asked(_charter(_class(_COMMON, None)))),
    ("DE-102a4", "fail", _asked(_charter(_class(_COMMON, 1000)._replace(par_value=None)))),
    (
        "DE-102a4",
        "fail",
        _asked(_charter(ClassAuthorization(at(_COMMON), None, unlimited=at(True)), unread=_LEFT_OVER)),
    ),
    ("DE-102a4", "fail", _asked(_charter())),
    ("DE-102a4", "indeterminate", _asked(_charter(_class(_COMMON, None), unread=_LEFT_OVER))),
    ("DE-103a2", "pass", _asked(_signed_by("General Counsel"))),
    ("DE-103a2", "pass", _asked(_changed(_RAISED, cites="DGCL 241", signers=(signer("Jane Roe", "Incorporator"),)))),
    ("DE-103a2", "fail", _asked(_signed_by("Director"))),
    ("DE-103a2", "fail", _asked(_changed(_RAISED, signers=(signer("Jane Roe", "Incorporator"),)))),
    ("DE-103a2", "indeterminate", _asked(_signed_by(None))),
    ("DE-103b", "pass", _asked(_made(acknowledgments=(acknowledgment(),)))),
    ("DE-103b", "pass", _asked(_made(acknowledgments=(blank_acknowledgment(),)))),
    ("DE-103b", "not_applicable", _asked(_made())),
    ("DE-103c3", "pass", _asked(_made(dates=Dates(filed_on=at(TODAY))))),
    ("DE-103c3", "not_applicable", _asked(_made())),
    ("DE-103d", "pass", _asked(_effective(_AFTER_90, TODAY))),
    ("DE-103d", "pass", _asked(_effective(_AFTER_90, None))),
    ("DE-103d", "fail", _asked(_effective(_AFTER_91, TODAY))),
    ("DE-103d", "indeterminate", _asked(_effective(_AFTER_91, None))),
    ("DE-103d", "indeterminate", _asked(_effective(_AFTER_90, None, None))),
    ("DE-103d", "not_applicable", _asked(_made())),
    ("DE-103f", "pass", _asked(_filed("correction", _FIXED, cites="DGCL 103(f)"))),
    ("DE-103f", "pass", _asked(_filed("correction", _FIXED), _decided(_to(650, 0, returned=None), on=_EARLIER))),
    ("DE-103f", "fail", _asked(_filed("correction", _FIXED), _decided(_to(600, 0, returned=None), on=_EARLIER))),
    ("DE-103f", "fail", _asked(_filed("correction"))),
    ("DE-103f", "indeterminate", _asked(_filed("correction", unread=_LEFT_OVER))),
    ("DE-151a", "pass", _asked(_made(), _charter(*_TWO_CLASSES))),
    ("DE-151a", "fail", _asked(_made(), _charter(_class(PREFERRED, 1000)))),
    ("DE-151a", "indeterminate", _asked(_made(), _charter(_class(PREFERRED, 1000), unread=_LEFT_OVER))),
    ("DE-151a", "indeterminate", _asked(_made())),
    ("DE-151g-1", "pass", _asked(_made(650, resolution()))),
    ("DE-151g-1", "fail", _asked(_undecided("designation", designation(shares(650))))),
    ("DE-151g-1", "fail", _asked(_made(dates=Dates(filed_on=at(TODAY))), _decided(_ISSUED, on=_EARLIER))),
    ("DE-151g-1", "indeterminate", _asked(_undecided("designation", designation(None), unread=_LEFT_OVER))),
    ("DE-151g-1", "indeterminate", _asked(_made(None))),
    ("DE-151g-2", "pass", _asked(_filed("designation_amendment", _to(500), _OUTSTANDING))),
    ("DE-151g-2", "pass", _asked(_filed("designation_amendment", _to(1000)), _charter(_class(PREFERRED, 1000)))),
    ("DE-151g-2", "pass", _asked(_undecided("designation_amendment", _to(500), _OUTSTANDING, cites="DGCL 242"))),
    ("DE-151g-2", "fail", _asked(_filed("designation_amendment", _to(499), _OUTSTANDING))),
    ("DE-151g-2", "fail", _asked(_filed("designation_amendment", _to(1001)), _charter(_class(PREFERRED, 1000)))),
    (
        "DE-151g-2",
        "fail",
        _asked(_filed("designation_amendment", _to(900)), book=_book(_row(), _row(101, series="Series B"))),
    ),
    ("DE-151g-2", "fail", _asked(_undecided("designation_amendment", _to(500), _OUTSTANDING))),
    ("DE-151g-2", "fail", _asked(_filed("designation_amendment", _to(900)), *_SISTER)),
    ("DE-151g-2", "pass", _asked(_filed("designation_amendment", _to(900)), *_SISTER, _SISTER_GONE)),
    ("DE-151g-2", "pass", _asked(_filed("designation_amendment", _to(1500)), *_SISTER, _ENLARGED, _SISTER_GONE)),
    ("DE-151g-2", "indeterminate", _asked(_filed("designation_amendment", _to(500)))),
    ("DE-151g-2", "indeterminate", _asked(_filed("designation_amendment", _to(1000)))),
    ("DE-151g-2", "not_applicable", _asked(_filed("designation_amendment", _TERMS))),
    ("DE-151g-3", "pass", _asked(_filed("designation_amendment", _to(500)))),
    ("DE-151g-3", "pass", _asked(_filed("designation_amendment", _to(500, returned_to=None)))),
    ("DE-151g-3", "fail", _asked(_filed("designation_amendment", _to(500, returned_to=at("cancelled"))))),
    ("DE-151g-3", "not_applicable", _asked(_filed("designation_amendment", _to(1000)))),
    ("DE-151g-4", "pass", _asked(_filed("designation_withdrawal", _WITHDRAWN, none_outstanding()))),
    ("DE-151g-4", "fail", _asked(_filed("designation_withdrawal", _WITHDRAWN), book=_book(_row(issued=5)))),
    ("DE-151g-4", "fail", _asked(_undecided("designation_withdrawal", _WITHDRAWN, none_outstanding()))),
    ("DE-151g-4", "indeterminate", _asked(_filed("designation_withdrawal", _WITHDRAWN))),
    ("DE-151g-5", "pass", _asked(_filed("designation_amendment", _TERMS, none_issued(ever=True)))),
    ("DE-151g-5", "pass", _asked(_filed("designation_amendment", _TERMS, cites="DGCL 242"))),
    ("DE-151g-5", "fail", _asked(_filed("designation_amendment", _TERMS, _OUTSTANDING))),
    ("DE-151g-5", "indeterminate", _asked(_filed("designation_amendment", _TERMS))),
    ("DE-162D", "pass", _asked(_filed("designation_withdrawal", _WITHDRAWN))),
    ("DE-162D", "fail", _asked(_filed("designation_amendment", _to(0)))),
    ("DE-162D", "not_applicable", _asked(_filed("designation_amendment", _to(1)))),
    ("DE-152", "pass", _asked(_decided(_ISSUED))),
    ("DE-152", "pass", _asked(_decided(_ISSUED, body="Chief Executive Officer"), _decided(_ISSUED, on=_EARLIER))),
    (
        "DE-152",
        "fail",
        _asked(_decided(_ISSUED, body="Chief Executive Officer", on=date(2014, 1, 1)), on=date(2014, 1, 1)),
    ),
    ("DE-152", "indeterminate", _asked(_decided(_ISSUED, body="Chief Executive Officer"))),
    ("DE-152", "indeterminate", _asked(_filed("resolution", _ISSUED))),
    ("DE-152", "not_applicable", _asked(_decided(_to(500)))),
    ("DE-153a", "pass", _asked(_decided(_ISSUED), _charter(_class(PREFERRED, 1000, par=None)))),
    ("DE-153a", "indeterminate", _asked(_decided(_ISSUED), _charter(_class(PREFERRED, 1000)))),
    ("DE-153c", "pass", _asked(_decided(_ISSUED), book=_book(_row(issued=100, treasury=50)))),
    ("DE-153c", "not_applicable", _asked(_decided(_ISSUED), book=_book(_row(issued=100)))),
    ("DE-157", "pass", _asked(_decided(_RESERVED))),
    ("DE-157", "fail", _asked(_decided(_RESERVED), book=_book(_row(1000, 800, 0, 201)))),
    ("DE-157", "pass", _asked(_decided(_RESERVED), book=_book(_row(1000, 800, 0, 200)))),
    ("DE-157", "indeterminate", _asked(_decided(_RESERVED, body="the Plan Administrator"))),
    ("DE-160", "pass", _asked(_decided(_BOUGHT, _RETIRED))),
    ("DE-160", "indeterminate", _asked(_decided(_BOUGHT))),
    ("DE-161", "pass", _asked(_decided(_ISSUED), book=_book(_row(650, 650)))),
    ("DE-161", "fail", _asked(_decided(_ISSUED), book=_book(_row(650, 651)))),
    ("DE-161", "indeterminate", _asked(_decided(_ISSUED))),
    ("DE-228", "pass", _asked(_changed(_RAISED, cites="DGCL 228"))),
    ("DE-228", "fail", _asked(_changed(_RAISED, _approval("the written consent of the holders of a majority")))),
    ("DE-228", "indeterminate", _asked(_decided(_RAISED, body="Stockholders"))),
    ("DE-228", "not_applicable", _asked(_changed(_RAISED))),
    ("DE-241", "pass", _asked(_changed(_RAISED, cites="DGCL 241"), book=_book(_row()))),
    ("DE-241", "pass", _asked(_changed(_RAISED, NoneIssued(at(_COMMON), at(_COMMON)), cites="DGCL 241"))),
    ("DE-241", "fail", _asked(_changed(_RAISED, cites="DGCL 241"), book=_book(_row(issued=5)))),
    ("DE-241", "indeterminate", _asked(_changed(_RAISED, cites="DGCL 241"))),
    ("DE-242b1", "pass", _asked(_changed(_RAISED))),
    ("DE-242b1", "pass", _asked(_changed(_RAISED, _approval("the stockholders"), cites="DGCL 103"))),
    ("DE-242b1", "fail", _asked(_changed(_RAISED, cites="DGCL 103"))),
    ("DE-242b1", "indeterminate", _asked(_changed(_RAISED, cites="DGCL 103", unread=_LEFT_OVER))),
    ("DE-242b1", "fail", _asked(_changed(_RAISED, _approval("a majority of the votes cast")), on=_LAST_OF_VOTES)),
    ("DE-242b1", "pass", _asked(_changed(_NAMED, _approval("a majority of the votes cast")), on=_LAST_OF_VOTES)),
    (
        "DE-242b1",
        "pass",
        _asked(_changed(_RAISED, _approval("most votes cast, and most shares outstanding")), on=_LAST_OF_VOTES),
    ),
    ("DE-242b1", "not_applicable", _asked(_changed(_RAISED, cites="DGCL 241"))),
    ("DE-242b1", "not_applicable", _asked(_recast())),
    ("DE-242b2", "pass", _asked(_changed(_RAISED), _charter(_class(_COMMON, 1000)))),
    ("DE-242b2", "pass", _asked(_changed(_RAISED, _approval("the holders of Common Stock, as a separate class")))),
    ("DE-242b2", "pass", _asked(_changed(_RAISED), _charter(*_TWO_CLASSES, cites="DGCL 242(b)(2)"))),
    ("DE-242b2", "fail", _asked(_changed(_RAISED, _approval(_ALL_TOGETHER)), _charter(*_TWO_CLASSES))),
    (
        "DE-242b2",
        "indeterminate",
        _asked(
            _changed(_LOWER_PAR, _RAISED._replace(share_class=at(PREFERRED)), _approval("the majority")),
            _charter(*_TWO_CLASSES, unread=_LEFT_OVER),
        ),
    ),
    (
        "DE-242b2",
        "indeterminate",
        _asked(_changed(_RAISED, _approval(_ALL_TOGETHER)), _charter(*_TWO_CLASSES, unread=_LEFT_OVER)),
    ),
    ("DE-242b2", "indeterminate", _asked(_changed(_RAISED))),
    ("DE-242b2", "not_applicable", _asked(_changed(_RAISED._replace(before=None, change=None)))),
    ("DE-242d1", "pass", _asked(_changed(_FORWARD), _charter(_class(_COMMON, 1000)))),
    ("DE-242d1", "pass", _asked(_changed(_FORWARD, _approval("the stockholders")))),
    ("DE-242d1", "fail", _asked(_changed(_FORWARD), book=_book(share_class=_COMMON, others=1))),
    ("DE-242d1", "fail", _asked(_changed(_FORWARD), book=_book(_row(), share_class=_COMMON))),
    ("DE-242d1", "indeterminate", _asked(_changed(_FORWARD))),
    ("DE-242d1", "not_applicable", _asked(_changed(_REVERSE))),
    ("DE-242d2", "pass", _asked(_changed(_REVERSE, _approval("a majority of the outstanding stock")))),
    ("DE-242d2", "fail", _asked(_changed(_NAMED, _REVERSE, _approval("a majority of the votes cast")))),
    ("DE-242d2", "indeterminate", _asked(_changed(_REVERSE, _approval("a majority of the votes cast")))),
    ("DE-242d2", "not_applicable", _asked(_changed(_REVERSE))),
    ("DE-243", "pass", _asked(_filed("retirement", _RETIRED, _to(645), cites="DGCL 243"))),
    ("DE-243", "pass", _asked(_filed("retirement", _RETIRED._replace(reissue_barred=None)))),
    ("DE-243", "fail", _asked(_filed("retirement", _RETIRED))),
    ("DE-243", "indeterminate", _asked(_filed("retirement", _RETIRED, unread=_LEFT_OVER))),
    ("DE-244", "pass", _asked(_changed(_LOWER_PAR))),
    (
        "DE-244",
        "not_applicable",
        _asked(_changed(_LOWER_PAR._replace(before=at(ParValue("0.1")), after=at(ParValue("0.10"))))),
    ),
    ("DE-245c", "pass", _asked(_recast())),
    ("DE-245c", "fail", _asked(_recast(title=at("CERTIFICATE OF INCORPORATION")))),
    ("DE-245c", "fail", _asked(_recast(statutes=(at("DGCL 242"),)))),
    ("DE-245c", "indeterminate", _asked(_recast(statutes=(at("DGCL 242"),), unread=_LEFT_OVER))),
    ("DE-245c", "indeterminate", _asked(_recast(prior_filings=()))),
    ("DE-204-1", "pass", _asked(_filed("validation", _to(1150, 1000)))),
    (
        "DE-204-1",
        "pass",
        _asked(_changed(_RAISED, resolution(), _approval("the stockholders"), cites="DGCL 204", title=_TITLED)),
    ),
    ("DE-204-1", "fail", _asked(_undecided("validation", _to(1150, 1000)))),
    ("DE-204-1", "indeterminate", _asked(_undecided("validation", _to(1150, 1000), unread=_LEFT_OVER))),
    ("DE-204-1", "indeterminate", _asked(_changed(_RAISED, cites="DGCL 204", title=_TITLED))),
    ("DE-204-1", "not_applicable", _asked(_changed(_RAISED))),
    ("DE-204-2", "pass", _asked(_filed("validation", _to(1150, 1000)))),
    ("DE-204-2", "fail", _asked(_filed("validation"))),
    ("DE-204-2", "indeterminate", _asked(_filed("validation", unread=_LEFT_OVER))),
    ("DE-205", "pass", _asked(_changed(_RAISED, cites="DGCL 205"))),
    ("DE-205", "not_applicable", _asked(_changed(_RAISED))),
]

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "DE-102a4",
        _asked(_charter(_class(_COMMON, None))),
        {date(1967, 12, 31): "not_applicable", date(1985, 12, 31): "indeterminate", date(1986, 1, 1): "fail"},
    ),
    ("DE-103a2", _asked(_signed_by("Director")), {date(2018, 12, 31): "indeterminate", date(2019, 1, 1): "fail"}),
    (
        "DE-103b",
        _asked(_made(acknowledgments=(acknowledgment(),))),
        {date(1970, 12, 31): "not_applicable", date(1973, 1, 1): "pass"},
    ),
    (
        "DE-103c3",
        _asked(_made(dates=Dates(filed_on=at(TODAY)))),
        {date(2002, 12, 31): "not_applicable", date(2004, 1, 1): "pass"},
    ),
    (
        "DE-103d",
        _asked(_effective(_AFTER_91, TODAY)),
        {date(1983, 12, 31): "indeterminate", date(1984, 1, 1): "fail"},
    ),
    ("DE-103f", _asked(_filed("correction")), {date(2008, 12, 30): "indeterminate", date(2008, 12, 31): "fail"}),
    (
        "DE-151a",
        _asked(_made(on=DAY), _charter(_class(PREFERRED, 1000), dates=Dates(executed_on=at(DAY)))),
        {date(1987, 12, 16): "indeterminate", date(1987, 12, 17): "fail"},
    ),
    (
        "DE-151g-1",
        _asked(_undecided("designation", designation(shares(650)))),
        {date(1987, 12, 16): "indeterminate", date(1987, 12, 17): "fail"},
    ),
    (
        "DE-151g-2",
        _asked(_filed("designation_amendment", _to(499), _OUTSTANDING)),
        {date(2019, 12, 31): "indeterminate", date(2020, 1, 1): "fail"},
    ),
    (
        "DE-151g-3",
        _asked(_filed("designation_amendment", _to(500, returned_to=at("cancelled")))),
        {date(2019, 12, 31): "indeterminate", date(2020, 1, 1): "fail"},
    ),
    (
        "DE-151g-4",
        _asked(_undecided("designation_withdrawal", _WITHDRAWN, none_outstanding())),
        {date(2016, 12, 30): "indeterminate", date(2016, 12, 31): "fail"},
    ),
    (
        "DE-151g-5",
        _asked(_filed("designation_amendment", _TERMS, _OUTSTANDING)),
        {date(2022, 12, 31): "indeterminate", date(2023, 1, 1): "fail"},
    ),
    (
        "DE-162D",
        _asked(_filed("designation_amendment", _to(0))),
        {date(2016, 12, 30): "indeterminate", date(2016, 12, 31): "fail"},
    ),
    (
        "DE-152",
        _asked(_decided(_ISSUED, body="Chief Executive Officer")),
        {
            date(2012, 12, 31): "indeterminate",
            date(2013, 1, 1): "fail",
            date(2015, 7, 31): "fail",
            date(2015, 8, 1): "indeterminate",
            date(2022, 8, 1): "indeterminate",
        },
    ),
    (
        "DE-153a",
        _asked(_decided(_ISSUED), _charter(_class(PREFERRED, 1000, par=None))),
        {date(2015, 6, 23): "pass", date(2015, 6, 24): "pass"},
    ),
    (
        "DE-153c",
        _asked(_decided(_ISSUED), book=_book(_row(issued=100, treasury=50))),
        {_LAST_OF_VOTES: "not_applicable", _FIRST_OF_CAST: "pass"},
    ),
    (
        "DE-157",
        _asked(_decided(_RESERVED), book=_book(_row(1000, 800, 0, 201))),
        {date(2022, 7, 31): "indeterminate", date(2022, 8, 1): "fail"},
    ),
    ("DE-160", _asked(_decided(_BOUGHT, _RETIRED)), {date(2013, 6, 24): "pass", date(2013, 6, 25): "pass"}),
    (
        "DE-161",
        _asked(_decided(_ISSUED), book=_book(_row(650, 651))),
        {date(2021, 12, 31): "indeterminate", date(2022, 1, 1): "fail"},
    ),
    (
        "DE-228",
        _asked(_changed(_RAISED, _approval("the written consent of the holders"))),
        {date(2017, 7, 31): "indeterminate", date(2017, 8, 1): "fail"},
    ),
    (
        "DE-241",
        _asked(_changed(_RAISED, cites="DGCL 241"), book=_book(_row(issued=5))),
        {date(1996, 12, 31): "indeterminate", date(1997, 1, 1): "fail"},
    ),
    (
        "DE-242b1",
        _asked(_changed(_REVERSE, _approval("a majority of the votes cast"))),
        {date(2008, 3, 2): "indeterminate", _LAST_OF_VOTES: "fail", _FIRST_OF_CAST: "pass"},
    ),
    (
        "DE-242b2",
        _asked(_changed(_RAISED, _approval(_ALL_TOGETHER)), _charter(*_TWO_CLASSES)),
        {date(1993, 12, 29): "indeterminate", date(1993, 12, 30): "fail"},
    ),
    (
        "DE-242d1",
        _asked(_changed(_FORWARD), book=_book(share_class=_COMMON, others=1)),
        {_LAST_OF_VOTES: "not_applicable", _FIRST_OF_CAST: "fail"},
    ),
    (
        "DE-242d2",
        _asked(_changed(_NAMED, _approval("a majority of the votes cast"))),
        {_LAST_OF_VOTES: "not_applicable", _FIRST_OF_CAST: "fail"},
    ),
    (
        "DE-243",
        _asked(_filed("retirement", _RETIRED)),
        {date(2009, 12, 31): "indeterminate", date(2010, 1, 1): "fail"},
    ),
    ("DE-244", _asked(_changed(_LOWER_PAR)), {date(1967, 12, 31): "not_applicable", date(2022, 1, 1): "pass"}),
    (
        "DE-245c",
        _asked(_recast(statutes=(at("DGCL 242"),))),
        {date(2023, 6, 29): "indeterminate", date(2023, 6, 30): "fail", _FIRST_OF_CAST: "fail"},
    ),
    (
        "DE-204-1",
        _asked(_undecided("validation", _to(1150, 1000))),
        {date(2014, 3, 31): "not_applicable", date(2014, 4, 1): "fail"},
    ),
    (
        "DE-204-2",
        _asked(_filed("validation")),
        {date(2014, 3, 31): "not_applicable", date(2014, 4, 1): "fail", _FIRST_OF_CAST: "fail"},
    ),
    (
        "DE-205",
        _asked(_changed(_RAISED, cites="DGCL 205")),
        {date(2014, 3, 31): "not_applicable", date(2014, 4, 1): "pass"},
    ),
]
"""Rules whose law turned: the same case on both sides of the turn, and in the days between that are not known."""

NEVER_FAILS = {"DE-103b", "DE-103c3", "DE-153a", "DE-153c", "DE-160", "DE-205", "DE-244"}
"""Rules of advice alone; and what was paid, and whether capital bore it, which stand in the accounts."""
ALWAYS_DECIDES = {"DE-103b", "DE-103c3", "DE-151g-3", "DE-153c", "DE-162D", "DE-205", "DE-244"}
"""Rules whose facts are all in the paper or the book."""
