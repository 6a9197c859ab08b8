"""One paper of a text as the kinds' readers see it: its part of the view, the marks and the facts found in it."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import TypeVar, cast

from charterbook.model.evidence import Cited, Disputed, Mark, Span, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.marks import Found
from charterbook.text.names import class_within
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match
from charterbook.text.sections import Section
from charterbook.text.states.state import StateTable
from charterbook.text.view import View

T = TypeVar("T")


def once(reader: "Callable[[Paper], T]") -> "Callable[[Paper], T]":
    """A reader whose answer is kept with the paper, for the readers of several kinds ask the same."""
    return lambda paper: paper.known(reader)


def _numbers(paper: "Paper") -> list[Found]:
    return [found for found in paper.founds if found.slot == "N" and _is_readable(found)]


_CLASS_WORDS = r"(?:preferred|preference|common) (?:stock|shares)"


class Paper:
    """A part of the view from `start` to `end` (attachments are papers of their own), with its marks and facts in order
    of place. `execution` is the part from the execution clause on; `states` are those that the text names."""

    __slots__ = (
        "_by_fact", "_by_kind", "_known", "end", "execution", "facts", "founds", "label", "start", "states", "view",
    )  # fmt: skip

    def __init__(
        self,
        view: View,
        section: Section,
        founds: Sequence[Found],
        facts: Iterable[Match],
        execution: Section,
        states: tuple[StateTable, ...] = (),
    ) -> None:
        """The marks and facts may be those of the whole text: what lies inside the section is the paper's."""
        self.view = view
        self.start, self.end, self.label = section
        self.execution = execution
        self.states = states
        first = bisect_left(founds, self.start, key=attrgetter("start"))
        self.founds = tuple(founds[first : bisect_right(founds, self.end, first, key=attrgetter("end"))])
        self.facts = tuple(match for match in facts if self.start <= match.start and match.end <= self.end)
        self._known: dict[Callable[[Paper], object], object] = {}
        self._by_fact: dict[str, list[Match]] = {}
        self._by_kind: dict[str, list[Found]] = {}
        for match in self.facts:
            self._by_fact.setdefault(match.fact, []).append(match)
        for found in self.founds:
            self._by_kind.setdefault(found.kind, []).append(found)

    def part(self, start: int, end: int) -> "Paper":
        """A part of the paper as a paper of its own."""
        return Paper(self.view, Section(start, end, self.label), self.founds, self.facts, self.execution, self.states)

    def all(self, fact: str) -> list[Match]:
        """All matches of a fact, in order."""
        return self._by_fact.get(fact, [])

    def first(self, fact: str) -> Match | None:
        """The first match of a fact."""
        return next(iter(self._by_fact.get(fact, ())), None)

    def marks(self, kind: str, start: int | None = None) -> list[Found]:
        """The marks of a kind, from `start` on."""
        found = self._by_kind.get(kind, [])
        return found[bisect_left(found, start, key=attrgetter("start")) :] if start else found

    def numbers(self) -> list[Found]:
        """The numbers that can be read, of shares or of anything else, in order."""
        return self.known(_numbers)

    def places(self, group: str) -> "array[int]":
        """Where the anchors of a group stand in the paper."""
        return self.view.places(group, self.start, self.end)

    def known(self, reader: "Callable[[Paper], T]") -> T:
        """What a reader finds in this paper; it is asked once."""
        if reader not in self._known:
            self._known[reader] = reader(self)
        return cast("T", self._known[reader])

    def span(self, start: int, end: int) -> Span:
        """The bytes behind a part of the view."""
        return self.view.span(start, end)

    def words(self, start: int, end: int) -> Cited[str]:
        """What the paper says between two places of the view, white space folded."""
        return Cited(self.view.folded[start:end], (self.span(start, end),))

    def mark(self, kind: str, start: int, end: int) -> Mark:
        """What the paper says between two places, as a mark of a kind."""
        return Mark(kind, Cited[object](*self.words(start, end)))


def count(match: Match | None, slot: str) -> Stated[Shares] | None:
    """The count in a slot, or None where the wording has none or where what stands there is no number that can be
    read ("10,000,00")."""
    cited = _cited(match, slot)
    return None if cited is not None and isinstance(cited.value, str) else cast("Stated[Shares] | None", cited)


def shares_of(number: Found) -> Stated[Shares] | None:
    """The count that a mark of a number says, or None where its digits or words are broken."""
    return cast("Stated[Shares]", number.cited) if _is_readable(number) else None


def _is_readable(number: Found) -> bool:
    return number.kind in ("count", "number")


def par(match: Match | None, slot: str = "par") -> Stated[ParValue] | None:
    """The par value in a slot."""
    return cast("Stated[ParValue] | None", _cited(match, slot))


def day(match: Match | None, slot: str) -> Cited[date] | None:
    """The date in a slot; a blank or impossible date is none."""
    cited = _cited(match, slot)
    return cast("Cited[date]", cited) if isinstance(cited, Cited) and isinstance(cited.value, date) else None


def words(match: Match | None, slot: str) -> Cited[str] | None:
    """The words or the name in a slot."""
    return cast("Cited[str] | None", _cited(match, slot))


def _cited(match: Match | None, slot: str) -> Cited[object] | Disputed[object] | None:
    found = match.slots.get(slot) if match else None
    return found.cited if found else None


def class_of(paper: Paper, series: Found, named: Cited[str] | None = None) -> Cited[str]:
    """The class of a series: as named in the sentence, else the class that the series' own name contains.

    A name without the word stock ("Series A Preferred") is of the class of its kind that the paper names first.
    """
    own = compiled(_CLASS_WORDS).search(str(series.value).lower())
    within = named or class_within(paper.view, series)
    if within is not None and (named or own is None or within.value.lower() == own[0]):
        return within
    kinds = [kind for kind in ("preferred", "preference", "common") if kind in str(series.value).lower()]
    classes = paper.marks("class")
    if own is not None:
        same = next((each for each in classes if str(each.value).lower() == own[0]), None)
        return cast("Cited[str]", same.cited) if same else Cited(own[0].title(), series.cited.spans)
    first = next((each for each in classes for kind in kinds if kind in str(each.value).lower()), None)
    if first is not None:
        return cast("Cited[str]", first.cited)
    return Cited(f"{(kinds or ['preferred'])[0].title()} Stock", series.cited.spans, derived=True)


def confirmed(cited: Cited[T], others: list[Cited[T]]) -> Cited[T]:
    """The value with as many witnesses as places say the same."""
    return cited._replace(witnesses=max(cited.witnesses, sum(other.value == cited.value for other in others)))
