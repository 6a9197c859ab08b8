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

_SUFFIX = re.compile(
    r",? (?:Corporation|CORPORATION|Incorporated|INCORPORATED|Corp\.|CORP\.|Inc\.?|INC\.?|Company|COMPANY|Co\.|"
    r"Limited|LIMITED|Ltd\.|LTD\.|Bancorp|BANCORP|Bancshares|BANCSHARES|Trust)(?:,? (?:Inc\.|INC\.|Ltd\.))?(?!\w)"
)
_NAME_RUN = re.compile(r"(?:(?:[A-Z&][\w'!&.-]{0,40}|[a-z][A-Z]\w{0,40}|\d{1,4}),? ){0,8}(?:[A-Z&][\w'!&.-]{0,40}|[a-z][A-Z]\w{0,40})$")
_BEFORE_A_NAME = re.compile(
    r".*\b(?:OF|BY|FOR|THE|The|By|For|Of|This|That|Such|Said|I|WE|We|Secretary|President|Directors|DIRECTORS|RESOLVED|Resolved|"
    r"WHEREAS|Whereas),? ",
    re.DOTALL,
)
_LONGEST_NAME = 120
_GENERIC = {"the", "this", "such", "said", "a", "an", "each", "any", "business", "general", "professional", "nevada",
            "delaware", "stock", "no", "name"}  # fmt: skip
_LAW = re.compile(r" (?:law|act|code|statutes|acts)\b", re.IGNORECASE)

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
    """All corporate names, as the paper writes them, white space folded.

    A name is read backwards from its suffix over capitalised words, so that "the Secretary of X Corporation" gives X.
    """
    folded = view.folded
    for suffix in _SUFFIX.finditer(folded):
        before = folded[max(0, suffix.start() - _LONGEST_NAME) : suffix.start()]
        run = _NAME_RUN.search(before)
        if run is None or _LAW.match(folded, suffix.end()):
            continue
        lead = _BEFORE_A_NAME.match(run[0])
        own = run[0][lead.end() :] if lead else run[0]
        if not own or own.lower() in _GENERIC:
            continue
        start, end = suffix.start() - len(own), suffix.end()
        yield Found("K", "corporation", start, end, Cited(folded[start:end], (view.span(start, end),)))


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
