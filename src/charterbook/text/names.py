"""Names: corporations, classes of stock, series, and persons.

Comes in: a view. Goes out: marks. A series is known by its full name ("Series A Convertible Preferred Stock"); a
class by the words left when the series is taken away ("Preferred Stock"). A corporation's name is a run of
capitalised words that ends in a corporate suffix.
"""

import re
from collections.abc import Iterator

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.view import View

_LETTER = r"(?:\"[a-z0-9]{1,4}\"|[a-z]{1,3}\d?(?:-\d{1,3}[a-z]?)?|\d{1,4}(?:-[a-z0-9]{1,3})?)"
_ADJECTIVE = (
    "convertible|cumulative|non-cumulative|noncumulative|redeemable|non-redeemable|participating|non-participating|"
    "junior|senior|perpetual|voting|non-voting|nonvoting|exchangeable|adjustable rate|fixed rate|floating rate|super|"
    "mandatory|mandatorily|contingent|preference|special|subordinated|preferred|variable rate|optional"
)
_STOCK = "stock|shares?"
_RATE = r"(?:\d{1,2}(?:\.\d{1,4})?% ?|\$\d{1,4}(?:\.\d{1,4})? )?"
_SERIES = re.compile(
    rf"(?<![a-z0-9]){_RATE}(?:(?:{_ADJECTIVE}) ){{0,4}}series {_LETTER}(?: (?:{_ADJECTIVE})){{0,6}} (?:{_STOCK})(?![a-z])"
    rf"|(?<![a-z0-9]){_RATE}(?:(?:{_ADJECTIVE}) ){{0,5}}preferred stock, series {_LETTER}(?![a-z0-9])"
)
_CLASS = re.compile(rf"(?<![a-z])(class [a-z] )?((?:{_ADJECTIVE}) )?(preferred|preference|common) ({_STOCK})(?![a-z])")
_CLASS_WORDS = re.compile(r"(preferred|preference|common) (stock|shares?)")

_SUFFIX = (
    r"Corporation|CORPORATION|Incorporated|INCORPORATED|Corp\.|CORP\.|Inc\.|INC\.|Inc|INC|Company|COMPANY|Co\.|"
    r"Limited|LIMITED|Ltd\.|LTD\.|Bancorp|BANCORP|Bancshares|BANCSHARES|Trust"
)
_NAME_WORD = r"(?:[A-Z][\w'!&.-]{0,40}|[a-z][A-Z]\w{0,40}|&|of|and|the|\d{1,4})"
_CORPORATION = re.compile(
    rf"(?<![\w.])[A-Za-z][\w'!&.-]{{0,40}}(?:,? {_NAME_WORD}){{0,8}}?,? (?:{_SUFFIX})(?:,? (?:{_SUFFIX}))?(?![\w])"
)
_NOT_A_NAME = re.compile(
    r"^(?:the|this|that|said|such|a|an|each|any|our|its|by|of|for|business|general|professional|private|title|chapter|"
    r"nevada|delaware|first|whereas|resolved|certificate|articles|amended|series|secretary|state|name)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r" (?:law|act|code|statutes|acts)\b", re.IGNORECASE)
_LEADING_WORDS = re.compile(r"^(?:(?:of|and|the|by|for|Of|OF|The|THE|By|BY|For|AND|And) )+")
_SMALL_WORDS = {"of", "and", "the"}

PERSON = r"[A-Z][A-Za-z'.-]{0,24}(?: (?:[A-Z][A-Za-z'.-]{0,24}|de|van|von|la|del)){1,4}(?:,? (?:Jr\.|Sr\.|II|III|IV))?"
"""A person's name in the folded view: two to five words, the first and the last capitalised."""


def series(view: View) -> Iterator[Found]:
    """All series names. The value is the name with the case of a name, whatever the case of the place."""
    for match in _SERIES.finditer(view.lowered):
        start, end = match.span()
        yield Found("S", "series", start, end, Cited(_as_name(view.folded[start:end]), (view.span(start, end),)))


def classes(view: View) -> Iterator[Found]:
    """All class names that are not part of a series name (the caller drops those inside a longer mark)."""
    for match in _CLASS.finditer(view.lowered):
        start, end = match.span()
        if view.lowered[:start].endswith("series of ") and match[2]:
            start = match.start(3)
        yield Found("C", "class", start, end, Cited(_as_name(view.folded[start:end]), (view.span(start, end),)))


def class_within(view: View, found: Found) -> Cited[str] | None:
    """The class that a series name itself names: "Preferred Stock" in "Series A Convertible Preferred Stock"."""
    last = None
    for last in _CLASS_WORDS.finditer(view.lowered, found.start, found.end):
        pass
    if last is None:
        return None
    return Cited(_as_name(view.folded[slice(*last.span())]), (view.span(*last.span()),))


def corporations(view: View) -> Iterator[Found]:
    """All corporate names, as the paper writes them, white space folded."""
    folded = view.folded
    for match in _CORPORATION.finditer(folded):
        start, end = match.span()
        if lead := _LEADING_WORDS.match(match[0]):
            start += lead.end()
        name = folded[start:end]
        words = name.split()
        if len(words) < 2 or _NOT_A_NAME.match(name) or _LAW.match(folded, end):
            continue
        if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS or word == "&" or any(
            letter.isupper() for letter in word[:3]
        ) for word in words):  # fmt: skip
            continue
        yield Found("K", "corporation", start, end, Cited(name, (view.span(start, end),)))


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
