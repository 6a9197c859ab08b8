"""Marks in a view, and the masked view in which each mark is one letter of its kind.

Productions read the masked view: "of N shares of S" instead of every way to write a number and a series name. A mark
that lies inside another (the 9.75 of "9.75% Series A Preferred Stock") is dropped, so no digit of a name or of a
statute is ever taken for a count of shares.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from io import StringIO
from operator import attrgetter
from typing import TYPE_CHECKING

from charterbook.model.evidence import Cited, Disputed
from charterbook.text.patterns import compiled

if TYPE_CHECKING:
    from charterbook.text.view import View

SLOTS = {
    "N": "\x86",  # a count or other number
    "D": "\x87",  # a date
    "S": "\x88",  # a series
    "C": "\x89",  # a class of stock
    "P": "\x8a",  # a par value
    "Q": "\x8b",  # a statute
    "K": "\x8c",  # a corporation
    "B": "\x8d",  # a blank to be filled in
    "M": "\x8e",  # an amount of money
    "_": " ",  # an underline left between words: nothing at all
    "F": "\x8f",  # a registrar's file number
}
"""The letters are control characters that no paper writes, of one byte as those of most papers are: a masked view takes
a byte a letter, and is searched twice as fast as one of two."""


class Found:
    """A mark in a view: its slot letter, kind, place and value. Its evidence is made when it is first asked for: most
    marks of a long paper only mask their words from other readings."""

    __slots__ = ("_cited", "_make", "_view", "end", "kind", "slot", "start", "value")

    def __init__(
        self, slot: str, kind: str, start: int, end: int, cited: Cited[object] | Disputed[object] | None = None
    ) -> None:
        self.slot = slot
        self.kind = kind
        self.start = start
        self.end = end
        self._cited = cited
        self._make: Callable[[], Cited[object] | Disputed[object]] | None = None
        self._view: View | None = None
        self.value: object = None if cited is None else cited.value

    @classmethod
    def seen(cls, view: "View", slot: str, kind: str, place: tuple[int, int], value: object) -> "Found":
        """A mark whose one place is its evidence."""
        found = cls(slot, kind, *place)
        found._view = view
        found.value = value
        return found

    @classmethod
    def made(
        cls, slot: str, kind: str, place: tuple[int, int], make: "Callable[[], Cited[object] | Disputed[object]]"
    ) -> "Found":
        """A mark with several places or readings, whose evidence `make` puts together."""
        found = cls(slot, kind, *place)
        found._make = make
        return found

    @property
    def cited(self) -> Cited[object] | Disputed[object]:
        """The value with its evidence."""
        if self._cited is None:
            if self._make is not None:
                self._cited = self._make()
            else:
                assert self._view is not None, "a mark without evidence was seen in a view"
                self._cited = Cited(self.value, (self._view.span(self.start, self.end),))
        return self._cited


class Masked:
    """`letters` is the lowered view with each mark replaced by its slot's letter; `founds` are the marks in order."""

    __slots__ = ("_places", "_shifts", "founds", "letters")

    def __init__(self, lowered: str, founds: list[Found]) -> None:
        letters = StringIO()
        self._places = array("L")
        """Where the letter of each mark stands."""
        self._shifts = array("l", [0])
        """How much farther on than in the letters the view is, before the first mark and behind each."""
        at = shift = 0
        for found in founds:
            letters.write(lowered[at : found.start])
            letters.write(SLOTS[found.slot])
            at = found.end
            self._places.append(found.start - shift)
            shift += at - found.start - 1
            self._shifts.append(shift)
        letters.write(lowered[at:])
        self.letters = letters.getvalue()
        self.founds = founds

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The positions in the view behind positions `start` up to `end` of the masked letters."""
        shifts, places = self._shifts, self._places
        return start + shifts[bisect_left(places, start)], end + shifts[bisect_left(places, end)]

    def mark(self, place: int) -> Found:
        """The mark whose letter stands at a place."""
        return self.founds[bisect_left(self._places, place)]


def outermost(founds: Iterable[Found]) -> list[Found]:
    """The marks in order of place, without those that overlap an earlier or longer one."""
    kept: list[Found] = []
    end = 0
    # The longer of two with one beginning comes first: the second sort leaves the order of the first.
    longest = sorted(founds, key=attrgetter("end"), reverse=True)
    for found in sorted(longest, key=attrgetter("start")):
        if found.start >= end:
            kept.append(found)
            end = found.end
    return kept


def slot_letters(words: str) -> str:
    """Fixed words with `{N}`, `{S}` and the like turned into the letters that stand in the masked view."""
    return compiled(r"\{([A-Z])\}").sub(lambda match: SLOTS[match[1]], words)


def slot_pattern(pattern: str) -> "re.Pattern[str]":
    """Compile a production's pattern: `{N:change}` is a number under the name "change", `{S}` any series, unnamed."""

    def slot(match: "re.Match[str]") -> str:
        letter = SLOTS[match[1]]
        return f"(?P<{match[2]}>{letter})" if match[2] else letter

    return compiled(compiled(r"\{([A-Z])(?::(\w+))?\}").sub(slot, pattern))
