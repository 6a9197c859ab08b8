"""Names of classes of stock. Names of series have files of their own (series_names.py, series_terms.py).

Comes in: a view. Goes out: marks. A class is known by the words that are left when the series is taken away from the
name of a series ("Preferred Stock").
"""

from collections.abc import Iterator
from functools import lru_cache

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.view import View

_CLASS = r"(?:preferred|preference|common) (?:stock|shares?)(?![a-z])"
_CLASS_WORDS_BEFORE = (" non-voting ", " nonvoting ", " voting ", " special ", " founders ")
_LETTERED = (
    r"(?<![a-z])class (?:[a-z](?:-?\d)?|\d|i{1,3})"
    r"(?: (?:non-?voting|voting|special|subordinate|multiple|limited|restricted|super|convertible|cumulative|serial"
    r"|non-?cumulative|redeemable|participating|exchangeable)){0,4} $"
)
_LETTERED_REACH = 64
_CLASS_WORDS = r"(preferred|preference|common) (stock|shares?)"


def classes(view: View) -> Iterator[Found]:
    """All class names that are not part of a series name (the caller drops those inside a longer mark)."""
    lowered, pattern = view.lowered, compiled(_CLASS)
    for at in view.hits["stock"]:
        match = pattern.match(lowered, at)
        if match is not None:
            start = _class_start(lowered, at)
            yield Found.seen(view, "C", "class", (start, match.end()), _as_name(view.folded[start : match.end()]))
    for at in view.hits["bare stock"]:
        word, start = lowered.find(" ", at), _class_start(lowered, at)
        if not lowered[max(0, start - 1)].isalnum() and "series" not in lowered[max(0, start - 14) : start]:
            yield Found.seen(view, "C", "class", (start, word), _as_name(view.folded[start:word]))


def _class_start(lowered: str, at: int) -> int:
    """Where a class name begins that has its letter or its voting rights before the kind of stock."""
    start = at
    if lowered.endswith(_CLASS_WORDS_BEFORE, 0, start):
        start -= next(len(word) - 1 for word in _CLASS_WORDS_BEFORE if lowered.endswith(word, 0, start))
    if lowered.find("class ", max(0, start - _LETTERED_REACH), start) >= 0:
        lettered = compiled(_LETTERED).search(lowered, max(0, start - _LETTERED_REACH), start)
        start = lettered.start() if lettered is not None else start
    return start if start == at or not lowered.endswith("series of ", 0, start) else at


def class_within(view: View, found: Found) -> Cited[str] | None:
    """The class that a series name itself names: "Preferred Stock" in "Series A Convertible Preferred Stock"."""
    named = list(compiled(_CLASS_WORDS).finditer(view.lowered, found.start, found.end))
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
