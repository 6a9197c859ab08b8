"""Cases for the rules of the Model Act, as they stand before a state is known and for papers of its states."""

from datetime import date

from charterbook.law.rule import Case
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    Issuance,
    NameChange,
    OutstandingCount,
    Ratification,
    Retirement,
    Split,
    StockholderApproval,
    TermsAmendment,
)
from charterbook.model.entries import ClassPosition, Exactly, Position
from charterbook.model.evidence import Cited, Mark
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument, Kind
from tests.law.papers import (
    DAY,
    DESIGNATED,
    NAME,
    PREFERRED,
    SERIES_A,
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

COMMON = "Common Stock"
BY_HOLDERS = StockholderApproval(at("the shareholders"), at(DAY))
BY_COMMON = StockholderApproval(at("the holders of Class A Common Stock"), at(DAY))
BY_PREFERRED = StockholderApproval(at("the holders of Preferred Stock, voting as a class"), at(DAY))
FILED = Dates(adopted_on=at(DAY), executed_on=at(DAY), filed_on=at(DAY))
_RETIRED = Retirement(at(PREFERRED), at(SERIES_A), shares(500), at(True))
_CORRECTION = Correction(at("Articles of Amendment"), at(DESIGNATED), at("600 shares"), at("650 shares"))
_RATIFIED = Ratification(at("the issue of 500 shares"))


def of(state: str, kind: Kind, *acts: Act, **changes: object) -> Instrument:
    """A paper of a state that does `acts`."""
    return paper(kind, *acts, **({"jurisdiction": at(state)} | changes))


def raised(share_class: str = COMMON, before: int = 1000, after: int = 2000) -> AuthorizedSharesAdjustment:
    """The number of a class is changed."""
    return AuthorizedSharesAdjustment(at(share_class), shares(before), shares(after))


def articles(*classes: str, by_board: bool = False, **changes: object) -> Instrument:
    """Articles with these classes of 1,000 shares each, read in full."""
    clause = at(True) if by_board else None
    made = (ClassAuthorization(at(name), shares(1000), series_by_board=clause) for name in classes)
    return paper("articles", *made, dates=Dates(filed_on=at(date(1990, 1, 1))), **changes)


def two_classes(common: int, preferred: int) -> Position:
    """A book of the day with shares of two classes outstanding."""
    (first,) = book(outstanding=preferred, ever=Exactly(preferred)).classes
    (row,) = first.series
    common_row = row._replace(series="sole", outstanding=Exactly(common), ever_issued=Exactly(common))
    second = ClassPosition(COMMON, Exactly(1000), Exactly(0), "0.001", (common_row,), ())
    return Position(NAME, DAY, None, "executed", (first, second), ())


def split(new: int, old: int, share_class: str = COMMON) -> Split:
    """Shares of a class are split or combined."""
    return Split(at(share_class), shares(new), shares(old))


def count(number: int) -> OutstandingCount:
    """So many shares of Series A are outstanding."""
    return OutstandingCount(at(PREFERRED), at(SERIES_A), shares(number), at(DAY))


def vote(votes: int, against: int, entitled: int) -> tuple[Mark, ...]:
    """One vote, counted: for, against, and the shares entitled."""
    counted = (("votes for", votes), ("votes against", against), ("shares entitled", entitled))
    return tuple(mark(kind, number) for kind, number in counted)


def _wa(kind: Kind, *acts: Act, **changes: object) -> Instrument:
    return of("US-WA", kind, *acts, **changes)


def _cut(after: int, *acts: Act, **changes: object) -> Instrument:
    return _wa("designation_amendment", decrease(after=shares(after), change=shares(after - 650)), *acts, **changes)


def _before_issue(*acts: Act) -> Instrument:
    return _wa("articles_amendment", raised(), *acts, statutes=(at("RCW 23B.10.050"),))


_MADE = designation(shares(650))
_TERMS = TermsAmendment(at(PREFERRED), at(SERIES_A), at("the dividend is 6%"))
_BARE = Cited(True, ())

CASES: list[tuple[str, Outcome, Case]] = [
    ("MB-6.01", "pass", case(articles(COMMON, PREFERRED))),
    ("MB-6.01", "pass", case(_wa("articles", ClassAuthorization(at(COMMON), None, unlimited=_BARE)))),
    ("MB-6.01", "fail", case(_wa("articles", ClassAuthorization(at(COMMON), None)))),
    ("MB-6.01", "fail", case(_wa("articles"))),
    ("MB-6.01", "indeterminate", case(_wa("articles", ClassAuthorization(at(COMMON), None), unread=(WHOLE,)))),
    ("MB-6.01", "indeterminate", case(_wa("articles", unread=(WHOLE,)))),
    ("MB-6.02a", "pass", case(_wa("designation", _MADE), DAY, articles(PREFERRED, by_board=True))),
    ("MB-6.02a", "fail", case(_wa("designation", _MADE), DAY, articles(PREFERRED))),
    ("MB-6.02a", "indeterminate", case(_wa("designation", _MADE))),
    (
        "MB-6.02a",
        "indeterminate",
        case(_wa("designation", _MADE), DAY, articles(PREFERRED, corporation=at("Other Co"))),
    ),
    ("MB-6.02a", "not_applicable", case(_wa("designation"))),
    ("MB-6.02a", "pass", case(_cut(600, count(600)))),
    ("MB-6.02a", "fail", case(_cut(100, count(600)))),
    ("MB-6.02a", "fail", case(_cut(100), DAY, book=book(outstanding=600))),
    ("MB-6.02a", "indeterminate", case(_cut(100))),
    ("MB-6.02b", "pass", case(_wa("designation", _MADE, none_issued(ever=True)))),
    ("MB-6.02b", "fail", case(_wa("designation", _MADE, count(5)))),
    (
        "MB-6.02b",
        "fail",
        case(
            _wa("designation", _MADE, dates=FILED._replace(filed_on=at(date(2003, 5, 1)))),
            DAY,
            paper("other", Issuance(at(PREFERRED), at(SERIES_A), shares(5))),
        ),
    ),
    ("MB-6.02b", "indeterminate", case(_wa("designation", _MADE))),
    ("WA-06.020-5", "pass", case(_cut(600, count(600)), date(2010, 1, 1))),
    ("WA-06.020-5", "fail", case(_cut(500, count(600)), date(2010, 1, 1))),
    ("WA-06.020-5", "indeterminate", case(_cut(500), date(2010, 1, 1))),
    ("MB-6.03", "pass", case(_wa("retirement", _RETIRED), DAY, book=two_classes(1000, 0))),
    ("MB-6.03", "fail", case(_wa("retirement", _RETIRED), DAY, book=book())),
    ("MB-6.03", "indeterminate", case(_wa("retirement", _RETIRED))),
    ("MB-6.03", "not_applicable", case(_wa("retirement"))),
    ("MB-6.21", "pass", case(_wa("resolution", Issuance(at(COMMON), None, shares(5)), resolution()))),
    ("MB-6.21", "fail", case(_wa("other", Issuance(at(COMMON), None, shares(5)), dates=Dates()))),
    (
        "MB-6.21",
        "indeterminate",
        case(_wa("other", Issuance(at(COMMON), None, shares(5)), dates=Dates(), unread=(WHOLE,))),
    ),
    ("MB-6.31a", "pass", case(_wa("retirement", _RETIRED))),
    ("MB-6.31a", "not_applicable", case(_wa("other"))),
    ("MB-6.31b", "pass", case(_wa("retirement", _RETIRED, decrease(after=shares(150), change=shares(-500))))),
    ("MB-6.31b", "fail", case(_wa("retirement", _RETIRED))),
    ("MB-6.31b", "fail", case(_wa("retirement", _RETIRED, decrease(after=shares(250), change=shares(-400))))),
    ("MB-6.31b", "indeterminate", case(_wa("retirement", _RETIRED, unread=(WHOLE,)))),
    ("MB-6.31b", "not_applicable", case(_wa("retirement", _RETIRED._replace(reissue_barred=None)))),
    ("MB-10.02", "pass", case(_before_issue(), DAY, book=book())),
    ("MB-10.02", "fail", case(_before_issue(), DAY, book=book(outstanding=5))),
    ("MB-10.02", "indeterminate", case(_before_issue())),
    ("MB-10.02", "not_applicable", case(_wa("articles_amendment", raised()))),
    (
        "MB-10.02",
        "not_applicable",
        case(_wa("articles_amendment", raised(), none_issued()), DAY, book=book(outstanding=5)),
    ),
    ("MB-10.02", "not_applicable", case(_before_issue(BY_HOLDERS))),
    ("MB-10.03", "pass", case(_wa("articles_amendment", raised(), BY_HOLDERS))),
    ("MB-10.03", "pass", case(_wa("articles_amendment", NameChange(at("A Co"), at("B Co"))))),
    ("MB-10.03", "pass", case(_wa("articles_amendment", split(2, 1)), DAY, articles(COMMON))),
    ("MB-10.03", "fail", case(_wa("articles_amendment", split(2, 1)), DAY, articles(COMMON, PREFERRED))),
    ("MB-10.03", "fail", case(_wa("articles_amendment", split(1, 2)), DAY, articles(COMMON))),
    ("MB-10.03", "fail", case(_wa("articles_amendment", raised()))),
    ("MB-10.03", "indeterminate", case(_wa("articles_amendment", raised(), resolution(), unread=(WHOLE,)))),
    ("MB-10.03", "indeterminate", case(_wa("articles_amendment", raised(), unread=(WHOLE,)))),
    ("MB-10.03", "pass", case(_wa("articles_amendment", raised(), marks=vote(60, 40, 1000)))),
    ("MB-10.03", "fail", case(_wa("articles_amendment", raised(), marks=vote(40, 60, 1000)))),
    ("MB-10.03", "pass", case(of("US-VA", "articles_amendment", raised(), marks=vote(67, 3, 100)))),
    ("MB-10.03", "indeterminate", case(of("US-VA", "articles_amendment", raised(), marks=vote(60, 3, 100)))),
    ("MB-10.03", "pass", case(_wa("articles_amendment", raised(), statutes=(at("RCW 23B.10.020(2)"),)))),
    ("MB-10.03", "pass", case(of("US-IN", "articles_amendment", raised(), statutes=(at("IC 23-1-27-2"),)))),
    ("MB-10.03", "fail", case(_wa("articles_amendment", raised(), statutes=(at("RCW 23B.10.030"),)))),
    ("MB-10.03", "not_applicable", case(_wa("articles_amendment", _MADE))),
    ("MB-10.03", "not_applicable", case(_wa("articles_restated", ClassAuthorization(at(COMMON), shares(1000))))),
    ("MB-10.04", "pass", case(_wa("articles_amendment", raised(), BY_HOLDERS))),
    ("MB-10.04", "pass", case(_wa("articles_amendment", raised(PREFERRED), BY_PREFERRED))),
    ("MB-10.04", "pass", case(_wa("articles_amendment", raised(PREFERRED), BY_HOLDERS), DAY, articles(PREFERRED))),
    ("MB-10.04", "fail", case(_wa("articles_amendment", raised(PREFERRED), BY_COMMON))),
    ("MB-10.04", "indeterminate", case(_wa("articles_amendment", raised(PREFERRED), BY_HOLDERS))),
    ("MB-10.04", "indeterminate", case(_wa("articles_amendment", split(1, 10)))),
    ("MB-10.04", "not_applicable", case(of("US-VA", "articles_amendment", raised(PREFERRED), BY_COMMON))),
    ("MB-10.04", "not_applicable", case(_wa("articles_amendment", raised(PREFERRED, 5, 5), BY_COMMON))),
    ("MB-10.04", "fail", case(of("US-VA", "articles_amendment", split(1, 10, PREFERRED), BY_COMMON))),
    ("MB-10.04", "fail", case(of("US-VA", "designation_amendment", _TERMS, BY_COMMON))),
    ("MB-10.04", "not_applicable", case(of("US-VA", "designation_amendment", _TERMS))),
    ("MB-10.05", "pass", case(_wa("articles_amendment", split(2, 1)), DAY, articles(COMMON))),
    ("MB-10.05", "fail", case(_wa("articles_amendment", split(2, 1)), DAY, book=two_classes(10, 10))),
    ("MB-10.05", "indeterminate", case(_wa("articles_amendment", split(2, 1)))),
    ("MB-10.05", "not_applicable", case(_wa("articles_amendment", split(1, 2)))),
    ("MB-10.06", "pass", case(_wa("designation", _MADE))),
    ("MB-10.06", "fail", case(_wa("designation", _MADE, dates=Dates(executed_on=at(DAY))))),
    ("MB-10.06", "indeterminate", case(_wa("designation", _MADE, dates=Dates(), unread=(WHOLE,)))),
    ("MB-10.06", "not_applicable", case(_wa("designation"))),
    ("MB-10.06", "fail", case(of("US-WI", "designation", _MADE))),
    ("MB-10.06", "pass", case(of("US-WI", "designation", _MADE, none_issued()))),
    ("MB-10.07", "pass", case(_wa("articles_restated", raised(), BY_HOLDERS))),
    ("MB-10.07", "fail", case(_wa("articles_restated", raised(), dates=Dates(executed_on=at(DAY))))),
    ("MB-10.07", "indeterminate", case(_wa("articles_restated", dates=Dates(), unread=(WHOLE,)))),
    ("MB-10.07", "not_applicable", case(_wa("articles_restated", dates=Dates(), status="composite"))),
    ("MB-10.08", "pass", case(_wa("articles_amendment", raised()))),
    ("MB-10.08", "not_applicable", case(_wa("articles_amendment"))),
    ("MB-1.20", "pass", case(_wa("designation", _MADE))),
    ("MB-1.20", "pass", case(_wa("articles", signers=(signer("Jane Roe", "Incorporator"),)))),
    ("MB-1.20", "fail", case(_wa("designation", _MADE, signers=(signer("Jane Roe", "Incorporator"),)))),
    ("MB-1.20", "fail", case(_wa("designation", _MADE, signers=(signer("Jane Roe", "Director"),)))),
    ("MB-1.20", "pass", case(of("US-FL", "designation", _MADE, signers=(signer("Jane Roe", "Director"),)))),
    ("MB-1.20", "not_applicable", case(of("US-CO", "designation", _MADE, signers=()))),
    ("MB-1.20", "indeterminate", case(_wa("designation", _MADE, signers=()))),
    ("MB-1.20", "indeterminate", case(_wa("designation", _MADE, signers=(signer("Jane Roe", None),)))),
    ("MB-1.20k", "pass", case(_wa("designation", _MADE))),
    ("MB-1.20k", "pass", case(_wa("articles", ClassAuthorization(at(COMMON), None, unlimited=_BARE)))),
    ("MB-1.20k", "fail", case(_wa("designation", designation(shares(650)._replace(qualifier="at least"))))),
    ("MB-1.20k", "pass", case(_wa("designation", designation(shares(650)._replace(qualifier="not more than"))))),
    ("MB-1.20k", "indeterminate", case(_wa("designation", designation(None)))),
    ("MB-1.23", "pass", case(_wa("designation", dates=FILED._replace(effective_on=at(date(2003, 6, 1)))))),
    ("MB-1.23", "pass", case(_wa("designation", dates=FILED._replace(effective_on=at(date(2003, 7, 23)))))),
    ("MB-1.23", "fail", case(_wa("designation", dates=FILED._replace(effective_on=at(date(2003, 7, 24)))))),
    ("MB-1.23", "fail", case(_wa("designation", dates=FILED._replace(effective_on=at(date(2003, 4, 23)))))),
    ("MB-1.23", "pass", case(of("US-CO", "designation", dates=FILED._replace(effective_on=at(date(2003, 7, 24)))))),
    ("MB-1.23", "indeterminate", case(_wa("designation", dates=Dates(effective_on=at(DAY))))),
    ("MB-1.23", "not_applicable", case(_wa("designation"))),
    ("MB-1.24", "pass", case(_wa("correction", _CORRECTION))),
    ("MB-1.24", "fail", case(_wa("correction", _CORRECTION._replace(filed_on=None)))),
    ("MB-1.24", "indeterminate", case(_wa("correction", _CORRECTION._replace(filed_on=None), unread=(WHOLE,)))),
    ("MB-1.45", "pass", case(of("US-FL", "validation", _RATIFIED, resolution()), date(2021, 1, 1))),
    ("MB-1.45", "fail", case(of("US-FL", "validation", _RATIFIED, resolution()), date(2019, 12, 31))),
    ("MB-1.45", "indeterminate", case(_wa("validation", _RATIFIED, resolution()), date(2021, 1, 1))),
    ("MB-1.45", "indeterminate", case(of("US-FL", "validation", _RATIFIED, dates=Dates()), date(2021, 1, 1))),
]

_UNSTATED = of("US-CO", "designation", _MADE, dates=Dates(executed_on=at(DAY)))

TURNS: list[tuple[str, Case, dict[date, Outcome]]] = [
    (
        "WA-06.020-5",
        case(_cut(500, count(600))),
        {
            date(1998, 6, 10): "not_applicable",
            date(1998, 6, 11): "indeterminate",
            date(2009, 7, 25): "indeterminate",
            date(2009, 7, 26): "fail",
        },
    ),
    ("MB-10.06", case(_UNSTATED), {date(2004, 6, 30): "fail", date(2004, 7, 1): "pass"}),
    (
        "MB-1.45",
        case(of("US-FL", "validation", _RATIFIED, resolution())),
        {date(2019, 12, 31): "fail", date(2020, 1, 1): "pass"},
    ),
]

NEVER_FAILS = {"MB-6.31a", "MB-10.08"}
ALWAYS_DECIDES = {"MB-6.31a", "MB-10.08"}
