"""What an act is posted on, the names of the refusals, and the reading of stated numbers.

Each act function takes the standing entries, the act and its `Ground`, and gives `Line`s (entries to be) or a
`Refusal`. Every refusal has a name of the closed list `REFUSALS`, which stands in order of precedence: where several
apply the first is given.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple, TypeVar

from charterbook.ledger.chart import exact, name_key
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    DesignatedSharesAdjustment,
    Retirement,
    SeriesWithdrawal,
)  # fmt: skip
from charterbook.model.entries import SOLE, Clocks, Entry, Posting, Refusal
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares, figures

T = TypeVar("T")

REFUSALS: dict[str, str] = {
    "paper_does_not_post": "the kind of the paper is not one that changes the charter",
    "paper_is_no_filed_paper": "a composite copy, a form or a registrar's certification posts nothing",
    "paper_not_adopted": "a paper that is only mentioned or drafted posts nothing",
    "date_missing": "no date is known at which the act could count",
    "name_disputed": "the readings of a name contradict each other",
    "number_disputed": "the readings of a number contradict each other; a person must choose",
    "number_missing": "the paper does not give the number",
    "number_not_positive": "the number must be more than zero, or, after a change, not below zero",
    "numbers_disagree": "the numbers before and after and the change do not fit each other",
    "destination_unknown": "the shares go elsewhere than back to the undesignated shares of the class",
    "class_unknown": "no paper on hand authorizes shares of the class",
    "class_already_authorized": "the class is in the ledger with another number",
    "class_not_divisible_into_series": "the articles on hand do not let the class be divided into series",
    "series_unknown": "no designation of the series is on hand or recited at that date",
    "series_missing": "the class is divided into series, and the act names none",
    "series_name_in_use": "a series of that name has shares at that date",
    "series_withdrawn": "the series was withdrawn before that date",
    "corrected_paper_unknown": "what a correction corrects is not on hand",
    "authorized_not_known": "the number that would change in proportion is not known",
    "split_twice_in_a_day": "two splits or share dividends of one day have no order that the book could know",
    "fractions_not_settled": "a fraction of a share would arise that a book cannot keep, and nothing settles it",
    "recital_disagrees": "the recital gives another number than the paper or the ledger",
    "before_is_not_the_last_known_number": "the number before or after the change is not the one the ledger knows",
    "class_was_authorized_later": "the change is dated before the paper that authorizes the class",
    "later_paper_disagrees": "with this act a later paper's stated numbers would no longer be met",
    "series_has_outstanding_shares": "a series with outstanding, reserved or treasury shares cannot be withdrawn",
    "shares_not_available": "there are not enough available shares at some day on some basis",
    "reserved_not_enough": "there are not enough reserved shares",
    "outstanding_not_enough": "there are not enough outstanding shares",
    "holder_has_not_enough": "the holder of record does not have so many shares",
    "treasury_not_enough": "there are not enough treasury shares",
    "undesignated_not_enough": "there are not enough undesignated shares of the class",
    "instrument_has_no_pending_entry": "the paper has no entry that waits for filing evidence",
    "filing_before_adoption": "the paper would be filed before it was adopted or signed",
}


class Ground(NamedTuple):
    """What an act is posted on. `divided` are the folded names of classes that the paper itself divides into series;
    `recited` are (folded name, filing date) of the designations it recites, which say which series it means; `numbered`
    are the folded names (class, series) whose number it changes by acts of their own, and `retired` how many shares of
    such it retires. `restated`: the paper restates the whole charter. `treasury`: the law of the day keeps shares that
    come back in the treasury."""

    clocks: Clocks
    kind: Literal["final", "pending"]
    divided: frozenset[str] = frozenset()
    recited: tuple[tuple[str, date | None], ...] = ()
    numbered: frozenset[tuple[str, str]] = frozenset()
    retired: tuple[tuple[tuple[str, str], Shares], ...] = ()
    restated: bool = False
    treasury: bool = True


def beside(ground: Ground, acts: Iterable[Act]) -> Ground:
    """The ground with what the acts that stand on it together say of each other: whose number they change by acts of
    their own, and how many shares they retire."""
    numbered, retired = [], []
    for act in acts:
        if isinstance(act, AuthorizedSharesAdjustment):
            numbered.append(named(act.share_class, None))
        elif isinstance(act, DesignatedSharesAdjustment | SeriesWithdrawal):
            numbered.append(named(act.share_class, act.series))
        elif isinstance(act, Retirement) and act.shares.value is not None:
            retired.append((named(act.share_class, act.series), act.shares.value))
    return ground._replace(numbered=frozenset(numbered), retired=tuple(retired))


def named(share_class: Cited[str], series: Stated[str] | None) -> tuple[str, str]:
    """The folded names of a class and a series, of a class without series where the act names none."""
    return name_key(share_class.value), SOLE if series is None else name_key(str(series.value))


class Line(NamedTuple):
    """An entry to be: all but its number and recording time. `instrument` only where it is another paper's entry that
    is written anew; else it is the paper that is being posted."""

    act: Act
    kind: Literal["final", "pending", "post", "void"]
    clocks: Clocks
    postings: tuple[Posting, ...] = ()
    settles: int | None = None
    instrument: str | None = None


class Paper(NamedTuple):
    """Where lines become entries: the paper's name in the book (None for acts without one) and the recording time."""

    instrument: str | None
    recorded_at: datetime


Lines = tuple[Line, ...]


def refuse(name: str, why: str, act: Act) -> Refusal:
    """A refusal of the closed list; `why` is one sentence about this case."""
    assert name in REFUSALS, name
    return Refusal(name, why, act)


def entered(last: int, lines: Lines, paper: Paper) -> tuple[Entry, ...]:
    """The lines as entries, numbered on from the last entry."""
    return tuple(
        Entry(last + 1 + place, line.kind, line.act, line.clocks, paper.recorded_at, line.postings, line.settles,
              line.instrument or paper.instrument)
        for place, line in enumerate(lines)
    )  # fmt: skip


def stated_name(stated: Stated[str], act: Act) -> str | Refusal:
    """The name a paper gives, or the refusal of a disputed one."""
    if isinstance(stated, Disputed):
        readings = " or ".join(repr(reading.value) for reading in stated.readings)
        return refuse("name_disputed", f"the name is read as {readings}", act)
    return stated.value


def stated_number(stated: Stated[Shares] | None, what: str, act: Act) -> Shares | Refusal:
    """The number a paper gives, or the refusal of one disputed, missing or not above zero."""
    if isinstance(stated, Disputed):
        return disputed(stated, what, act)
    if stated is None:
        return refuse("number_missing", f"the paper does not state {what}", act)
    if stated.value <= 0:
        return refuse("number_not_positive", f"{what} is stated as {figures(stated.value)}", act)
    return exact(stated.value)


def disputed(stated: Disputed[Shares], what: str, act: Act) -> Refusal:
    """The refusal of a disputed number, with both readings."""
    readings = " or ".join(figures(reading.value) for reading in stated.readings)
    return refuse("number_disputed", f"{what} is read as {readings}", act)


def value(stated: Cited[T] | Disputed[T] | None) -> T | None:
    """The one value that is stated, None where there is none."""
    return None if stated is None else stated.value
