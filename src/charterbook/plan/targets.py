"""What a plan is asked for, what the asker knows beside the book, and the source that planned values cite."""

from datetime import date
from typing import NamedTuple, TypeVar, Union

from charterbook.model.evidence import Cited, Source, Span
from charterbook.model.shares import ParValue, Shares

T = TypeVar("T")


class SeriesNumber(NamedTuple):
    """The series shall have `to` authorized shares; `share_class` and `created_on` choose among series of one name."""

    series: str
    to: Shares
    share_class: str | None = None
    created_on: date | None = None


class SeriesWithdrawn(NamedTuple):
    """The designation of the series shall leave the charter."""

    series: str
    share_class: str | None = None
    created_on: date | None = None


class SeriesWanted(NamedTuple):
    """A new series of the class with so many shares. `terms` are its terms as (name, words) pairs, in the words that
    stand in its certificate; where none are given they are a blank to fill in."""

    share_class: str
    series: str
    shares: Shares
    terms: tuple[tuple[str, str], ...] = ()


class ClassNumber(NamedTuple):
    """The class shall have `to` authorized shares. Where the charter has no such class it is a new one, with this par
    value, and `series_by_board` says whether the board may divide it into series."""

    share_class: str
    to: Shares
    par_value: ParValue | None = None
    series_by_board: bool = False


class SplitWanted(NamedTuple):
    """Each `old` shares of the class (or of one series of it) become `new`; `authorized` says whether the authorized
    number changes in the same ratio; `fractions` is what becomes of fractions, None where nobody has said."""

    share_class: str
    new: Shares
    old: Shares
    authorized: bool
    fractions: str | None = None
    series: str | None = None


class ParWanted(NamedTuple):
    """The shares of the class shall have this par value."""

    share_class: str
    to: ParValue


class NameWanted(NamedTuple):
    """The corporation shall have this name."""

    to: str


class IssueRatified(NamedTuple):
    """An issue of `shares` shares beyond what the charter allowed on its day shall be ratified. `act` says which, in
    the words that the papers will use ("the issuance of 200 shares of Series A Preferred Stock on May 3, 2019")."""

    share_class: str
    series: str | None
    shares: Shares
    on: date
    act: str


class WordsCorrected(NamedTuple):
    """In the filed record with this title the words `faulty` shall read `corrected`."""

    record: str
    faulty: str
    corrected: str
    filed_on: date | None = None


Target = Union[
    SeriesNumber, SeriesWithdrawn, SeriesWanted, ClassNumber, SplitWanted, ParWanted, NameWanted, IssueRatified,
    WordsCorrected,
]  # fmt: skip


class Facts(NamedTuple):
    """What the asker states beside the book; None is "not said".

    `ever_issued` and `outstanding` are about the series of the target: whether a share of it was ever issued, whether
    one is outstanding now. `reports_to_sec` is whether the corporation files periodic reports. `stock_issued` is
    whether any stock of the corporation was issued or paid for, `listed` whether the class of the target is listed on a
    national exchange, `number_vote_waived` whether the charter takes from the class its vote on its own number (DGCL
    242(b)(2)), `adversely_affected` whether the change harms the preferences or rights of another outstanding class or
    series, `tenth_cashed_out` whether a tenth or more of the class would be paid off for fractions, `board_may_divide`
    whether the charter lets the board divide the class into series. `present_name` is the corporation's name today,
    where it is another than that of the book. Where several series, or several classes, are asked for, a fact about
    one that would spare an approval is refused as ambiguous.
    """

    jurisdiction: str | None = None
    ever_issued: bool | None = None
    outstanding: bool | None = None
    reports_to_sec: bool | None = None
    stock_issued: bool | None = None
    listed: bool | None = None
    number_vote_waived: bool | None = None
    adversely_affected: bool | None = None
    tenth_cashed_out: bool | None = None
    board_may_divide: bool | None = None
    present_name: str | None = None


PLAN = Source("plan", 0, "application/vnd.charterbook.plan+json", "plan")


def planned(value: T) -> "Cited[T]":
    """A value that a plan or its occasion says, not yet any document: it cites the source `PLAN`, at no length.

    So a value on its way into a draft is told apart from one that a paper says, and from one that lost its evidence.
    """
    return Cited(value, (Span(PLAN.sha256, 0, 0),))
