"""A ratio of new shares to old at a place of a paper, and what the words around it name: stock, numbers, days."""

from datetime import date
from typing import NamedTuple, cast

from charterbook.instruments.class_number import class_key
from charterbook.instruments.nearby import between, classes_named, first_between
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_SENTENCE_STARTS = r"[.:;]\s|\n|\""


class Ratio(NamedTuple):
    """A ratio read at a place of the view; `firm` where a whole sentence says what becomes of the shares. `series` is
    the mark of the one series that is split; `share_class` is then its name."""

    start: int
    end: int
    share_class: Cited[str]
    new: Stated[Shares]
    old: Stated[Shares]
    firm: bool
    series: Found | None = None


def number_of(found: Found) -> Stated[Shares] | None:
    """The number of a mark; None for figures that cannot be read."""
    value = found.cited
    if isinstance(value, Cited) and isinstance(value.value, str):
        return None
    return cast("Stated[Shares]", value)


def stock(paper: Paper, start: int, end: int, skip: Match | None = None) -> Found | None:
    """The first class or series named between two places, after the numbers of `skip`."""
    return first_between(paper, skip.slots["new"].end if skip is not None else start, end, "CS")


def same_stock(one: Found, other: Found) -> bool:
    """Whether two marks name one class or one series."""
    return one.slot == other.slot and class_key(str(one.value)) == class_key(str(other.value))


def class_of_stock(found: Found) -> Cited[str]:
    """The name that a mark of stock gives."""
    name = str(found.value)
    return Cited(f"{name}s" if name.lower().endswith(" share") else name, found.cited.spans)


def only_class(paper: Paper) -> Found | None:
    """The class of a paper that names one only."""
    marks = classes_named(paper)
    return marks[0] if marks and len({class_key(str(mark.value)) for mark in marks}) == 1 else None


def dated_before(paper: Paper, place: int, on: date | None) -> bool:
    """Whether the sentence of a place begins with a day before the paper's."""
    if on is None:
        return False
    before = paper.view.lowered[max(paper.start, place - 200) : place]
    start = place - len(before) + max((end.end() for end in compiled(_SENTENCE_STARTS).finditer(before)), default=0)
    days = [found.value for found in between(paper, start, place, "D")]
    return any(isinstance(day, date) and day < on for day in days)
