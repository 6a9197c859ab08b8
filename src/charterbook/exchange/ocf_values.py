"""The values of an Open Cap Format package: fixed-point numbers and days, and the list of what is none.

Comes in: what stands in a field. Goes out: a count or a day, or None. A number is a string of digits with up to ten
decimal places (`Numeric.schema.json`); a day is ISO 8601.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from charterbook.model.shares import Shares, canonical

_NUMERIC = re.compile(r"\+?([0-9]{1,40}(?:\.[0-9]{1,10})?)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_OF_A_SORT, _MOST_CHARACTERS = 10, 300


def number(value: object) -> Shares | None:
    """The count that a field holds; None for a negative one, and for what is no fixed-point string."""
    return _number(value) if isinstance(value, str) else None


@lru_cache(maxsize=65536)
def _number(text: str) -> Shares | None:
    found = _NUMERIC.fullmatch(text)
    return None if found is None else canonical(found[1])


def day(value: object) -> date | None:
    """The day that a field holds."""
    return _day(value) if isinstance(value, str) else None


@lru_cache(maxsize=65536)
def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def line(sentence: str) -> str:
    """A sentence that quotes a package, cut where what it quotes has no end."""
    return sentence if len(sentence) <= _MOST_CHARACTERS else f"{sentence[:_MOST_CHARACTERS]}…"


class Complaints:
    """Sentences by sort, of which the first ten are told and the rest counted."""

    def __init__(self) -> None:
        self._sorts: dict[str, list[str]] = {}
        self._counts: dict[str, int] = {}

    def add(self, sort: str, sentence: str) -> None:
        """One more of a sort."""
        self._counts[sort] = self._counts.get(sort, 0) + 1
        if self._counts[sort] <= _MOST_OF_A_SORT:
            self._sorts.setdefault(sort, []).append(line(sentence))

    def told(self) -> Iterator[str]:
        """All sentences, those of one sort together."""
        for sort, sentences in self._sorts.items():
            yield from sentences
            if more := self._counts[sort] - len(sentences):
                yield f"and {more:,} more: {sort}"
