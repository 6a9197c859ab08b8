"""What a plan is asked for, what the asker knows beside the book, and the source that planned values cite."""

from datetime import date
from typing import NamedTuple, TypeVar, Union

from charterbook.model.evidence import Cited, Source, Span
from charterbook.model.shares import Shares

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


class WordsCorrected(NamedTuple):
    """In the filed record with this title the words `faulty` shall read `corrected`."""

    record: str
    faulty: str
    corrected: str
    filed_on: date | None = None


Target = Union[SeriesNumber, SeriesWithdrawn, WordsCorrected]


class Facts(NamedTuple):
    """What the asker states beside the book; None is "not said".

    `ever_issued` and `outstanding` are about the series of the target: whether a share of it was ever issued, whether
    one is outstanding now. `reports_to_sec` is whether the corporation files periodic reports.
    """

    jurisdiction: str | None = None
    ever_issued: bool | None = None
    outstanding: bool | None = None
    reports_to_sec: bool | None = None


PLAN = Source("plan", 0, "application/vnd.charterbook.plan+json", "plan")


def planned(value: T) -> "Cited[T]":
    """A value that a plan or its occasion says, not yet any document: it cites the source `PLAN`, at no length.

    So a value on its way into a draft is told apart from one that a paper says, and from one that lost its evidence.
    """
    return Cited(value, (Span(PLAN.sha256, 0, 0),))
