"""Names of classes of stock and of series.

Comes in: a view. Goes out: marks. A series is known by its full name ("Series A Convertible Preferred Stock"); a
class by the words left when the series is taken away ("Preferred Stock").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.view import View

_LETTER = r"(?:\"[a-z0-9]{1,4}\"|[a-z]{1,3}\d?(?:-\d{1,3}[a-z]?)?|\d{1,4}(?:-[a-z0-9]{1,3})?)"
_ADJECTIVES = frozenset(
    "convertible cumulative non-cumulative noncumulative redeemable non-redeemable participating non-participating "
    "junior senior perpetual voting non-voting nonvoting exchangeable adjustable rate fixed floating super mandatory "
    "mandatorily contingent preference special subordinated preferred variable optional common".split()
)
_KINDS_OF_STOCK = frozenset({"preferred", "preference", "common"})
_SERIES = rf"series ({_LETTER})(?![a-z0-9])((?: [a-z-]{{3,16}}){{0,7}}? (?:stock|shares?)(?![a-z]))?"
_LEADING_WORD = r"[a-z-]{3,16}|\d{1,2}(?:\.\d{1,4})?%|\$\d{1,4}(?:\.\d{1,4})?"
_LONGEST_LEAD = 80
_CLASS = r"(?:preferred|preference|common) (?:stock|shares?)(?![a-z])"
_CLASS_WORDS_BEFORE = (" non-voting ", " nonvoting ", " voting ", " special ")
_CLASS_WORDS = r"(preferred|preference|common) (stock|shares?)"


def series(view: View) -> Iterator[Found]:
    """All series names. The value is the name with the case of a name, whatever the case of the place."""
    lowered, pattern = view.lowered, re.compile(_SERIES)
    for at in view.hits["series"]:
        match = pattern.match(lowered, at)
        if match is None:
            continue
        words = match[2].split()[:-1] if match[2] else []
        if _KINDS_OF_STOCK & set(words) and _ADJECTIVES.issuperset(words):
            yield _series(view, _lead(lowered, at), match.end())
        elif lowered.endswith("preferred stock, ", 0, at):
            yield _series(view, _lead(lowered, at - len("preferred stock, ")), match.start(1) + len(match[1]))


def _series(view: View, start: int, end: int) -> Found:
    return Found.seen(view, "S", "series", (start, end), _as_name(view.folded[start:end]))


def _lead(lowered: str, start: int) -> int:
    """Where a series name begins that has a rate, an amount or adjectives before its letter."""
    words = lowered[max(0, start - _LONGEST_LEAD) : start].split(" ")
    if words and not words[-1]:
        words.pop()
    for word in reversed(words):
        if word not in _ADJECTIVES and not (word[-1:] == "%" or word[:1] == "$"):
            break
        if not word or not re.fullmatch(_LEADING_WORD, word):
            break
        start = lowered.rindex(word, 0, start)
    return start


def classes(view: View) -> Iterator[Found]:
    """All class names that are not part of a series name (the caller drops those inside a longer mark)."""
    lowered, pattern = view.lowered, re.compile(_CLASS)
    for at in view.hits["stock"]:
        match = pattern.match(lowered, at)
        if match is not None:
            start = _class_start(lowered, at)
            yield Found.seen(view, "C", "class", (start, match.end()), _as_name(view.folded[start : match.end()]))


def _class_start(lowered: str, at: int) -> int:
    """Where a class name begins that has its letter or its voting rights before the kind of stock."""
    start = at
    for word in _CLASS_WORDS_BEFORE:
        if lowered.endswith(word, 0, start):
            start -= len(word) - 1
            break
    if lowered.endswith(" ", 0, start) and lowered.endswith(" class ", 0, start - 2) and lowered[start - 2].isalpha():
        start -= len("class a ")
    return start if start == at or not lowered.endswith("series of ", 0, start) else at


def class_within(view: View, found: Found) -> Cited[str] | None:
    """The class that a series name itself names: "Preferred Stock" in "Series A Convertible Preferred Stock"."""
    named = list(re.compile(_CLASS_WORDS).finditer(view.lowered, found.start, found.end))
    if not named:
        return None
    last = named[-1]
    return Cited(_as_name(view.folded[slice(*last.span())]), (view.span(*last.span()),))


@lru_cache(maxsize=4096)
def _as_name(written: str) -> str:
    """A name in a name's case: a place in capitals ("SERIES A PREFERRED STOCK") is turned, any other is kept."""
    plain = written.replace('"', "")
    if plain.upper() != plain and plain.lower() != plain:
        return plain[:1].upper() + plain[1:]
    return " ".join(_word_case(word, before) for word, before in zip(plain.split(), ["", *plain.split()], strict=False))


def _word_case(word: str, before: str) -> str:
    """Capitalised; a series letter ("AA-1", after the word Series) stays in capitals."""
    if before.lower() == "series":
        return word.upper()
    return "-".join(part.capitalize() for part in word.split("-"))
