"""Names of series, in every shape that papers give them, and the short terms that a paper defines for them.

Comes in: a view. Goes out: marks of kind "series" whose value is the full name. A short term ("the Series A Preferred",
or the bare "Preferred Stock" where a paper defines it so) has the full name as its value, by the nearest definition
before it; its evidence is the term's own place and the place of the name that it was defined for. A letter without the
word for stock ("such Series E") is a name only where the text before it has one full name with that letter.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.series_terms import ADJECTIVES, KIND, RATE, Name, Term, key_of, meant, plain, terms_of
from charterbook.text.view import View

_NO_LETTER = (
    r"(?!(?:a[nst]|are|any|all|and|be|but|by|can|for|ha[sd]|i[fns]|it|its|may|no|nor|not|o[fnr]|so|the|to|was)[ ,.;)])"
)
_LETTER = (
    rf"{_NO_LETTER}(?:[\"'][a-z0-9-]{{1,6}}[\"']|[a-z]{{1,3}}\d{{0,2}}(?:-[a-z0-9]{{1,3}}){{0,2}}"
    r"|\d{1,4}(?:-[a-z0-9]{1,3}){0,2}|[ivx]{1,5}|seed|one|two|three|four|five|six)(?![\w'-])"
)
_STOCK = r"(?: (?:convertible )?(?:stock|shares?))"
_WORDS = r"(?: [a-z\d$%./-]{1,20},?){0,9}?"
_NAME = rf"series ({_LETTER}),?({_WORDS} {KIND}{_STOCK})(?![a-z])"
_BARE = rf"series ({_LETTER})((?: [a-z\d%.-]{{2,16}}){{0,3}}? (?:{KIND}(?![a-z])|stock(?![a-z])|shares?(?![a-z])))?"
# After a letter alone these words make it the name of a paper or a person ("the Series D Certificate").
_OF_A_PAPER = (
    r" (?:certificates?|articles|agreements?|designations?|holders?|directors?|warrants?|notes?|purchasers?|original"
    r"|conversion|dividend|liquidation|redemption|closing|issue|stated|preference amount|terms)(?![a-z])"
)
_BEFORE = rf"{KIND}(?:{_STOCK})?,? (?:of )?$"
_RATED = rf"(?:{RATE})(?: [a-z-]{{3,20}},?){{0,8}}? (?:preferred|preference) (?:stock|shares?)(?![a-z])(?!,? series)"
_LETTERLESS = (
    r"(?:designated|known|entitled|named|called|titled)(?: as)?:? (?:-{3,80} )?(?:the |a )?\"?"
    r"((?:class [a-z] )?(?:[a-z-]{3,16} ){0,7}(?:preferred|preference)(?: stock| shares?)?)(?![a-z]|,? series)"
)
_TITLED = (
    r"certificate of (?:elimination|designations?|withdrawal)(?: of)?(?: the)?\s"
    r"(class [a-z] (?:[a-z-]{3,16} ){1,5}(?:preferred|preference)(?: stock| shares?)?)(?![a-z]|,? series)"
)
_NO_ADJECTIVES = frozenset(
    "and or of the to in for by with certificate certificates holders holder shares share stock series corporation "
    "company issued outstanding authorized designated designation shall rank each any all no such".split()
)
_LEAD_WIDTH, _OWN_WORDS, _HEAD = 110, 7, 900
KIND_WORDS = frozenset(("preferred", "preference"))


def series(view: View) -> Iterator[Found]:
    """All series names of a view, in no order; some may overlap (the caller keeps the outermost)."""
    named = _outer(sorted(_names(view), key=lambda name: (name.start, -name.end)))
    terms = terms_of(view, [name for name in named if name.known])
    letters: dict[str, list[Name]] = {}
    full_letters = {name.letter for name in named if name.known is not None}
    spans: dict[tuple[int, int], tuple[object, ...]] = {}
    for name in named:
        term = meant(terms, key_of(view.lowered[name.start : name.end]), name.start)
        if term is not None and term.name is not None:
            yield _resolved(view, (name.start, name.end), term.name, term.place, spans)
        elif name.known is not None:
            if name.letter:
                letters.setdefault(name.letter, []).append(name)
            yield _found(view, name.start, name.end, name.known)
        elif before := letters.get(name.letter):
            words = set(view.lowered[name.start : name.end].split()) - {"stock", "share", "shares"}
            full = next((other for other in reversed(before) if words <= set(plain(other.known).split())), None)
            if full is not None and full.known is not None:
                yield _resolved(view, (name.start, name.end), full.known, (full.start, full.end), spans)
        elif name.letter not in full_letters and KIND_WORDS & set(view.lowered[name.start : name.end].split()):
            # A paper that never says the word stock has no fuller name than this ("Series A Preferred").
            yield _found(view, name.start, name.end, _as_name(view.folded[name.start : name.end]))
    for key, meanings in terms.items():
        if not key.startswith("series") and any(meaning.name for meaning in meanings):
            yield from _uses(view, key, terms, spans)


def _outer(names: list[Name]) -> list[Name]:
    """The names without those that stand inside another ("8% Preferred Stock" in "Series 2 8% Preferred Stock")."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.end > kept[-1].end:
            kept.append(name)
    return kept


def _names(view: View) -> Iterator[Name]:
    """Every place that names a series by a letter, by its rate, or by the words that the paper designates it with."""
    lowered = view.lowered
    end = 0
    for at in view.hits["series"]:
        if at >= end and (name := _lettered(view, at)) is not None:
            end = name.end
            yield name
    for at in _rates(view):
        match = compiled(_RATED).match(lowered, at)
        if match and _is_rated_name(match[0]):
            start = _lead(view, match.start())
            yield Name(start, match.end(), _as_name(view.folded[start : match.end()]))
    if "designated" in lowered or "known as" in lowered or "certificate of elimination" in lowered:
        yield from _letterless(view)


def _rates(view: View) -> Iterator[int]:
    """The places where a rate or an amount begins that a kind of stock may follow."""
    yield from view.hits["dollar"]
    at = view.lowered.find("% ")
    while at >= 0:
        rate = compiled(rf"(?<![\d.$])(?:{RATE})$").search(view.lowered, max(0, at - 9), at + 1)
        if rate:
            yield rate.start()
        at = view.lowered.find("% ", at + 1)


def _lettered(view: View, at: int) -> Name | None:
    """The name whose word "series" stands at a place, in the longest shape that fits there."""
    lowered = view.lowered
    if at and lowered[at - 1].isalnum():
        return None
    full = compiled(_NAME).match(lowered, at)
    if full and _is_name(view.folded[slice(*full.span(2))]):
        start = _lead(view, at)
        return Name(start, full.end(), _as_name(view.folded[start : full.end()]), full[1].strip("\"'"))
    bare = compiled(_BARE).match(lowered, at)
    if bare is None:
        return _old_style(view, at)
    before = compiled(_BEFORE).search(lowered, max(0, at - 30), at)
    if before and not before[0].endswith("of "):
        start = _lead(view, before.start())
        return Name(start, bare.end(1), _as_name(view.folded[start : bare.end(1)]), bare[1].strip("\"'"))
    if (old := _old_style(view, at)) is not None:
        return old
    if compiled(_OF_A_PAPER).match(lowered, bare.end()):
        return None
    fits = bare[2] and all(_is_name_word(word) for word in bare[2].split())
    return Name(at, bare.end() if fits else bare.end(1), None, bare[1].strip("\"'"))


def _old_style(view: View, at: int) -> Name | None:
    """The names of older charters: "Cumulative Preferred Stock, $9.20 Series", "Third Series Adjustable Rate Preferred
    Stock"."""
    lowered = view.lowered
    rated = compiled(rf"{KIND} (?:stock|shares?), (?:{RATE}) $").search(lowered, max(0, at - 40), at)
    if rated:
        start = _lead(view, rated.start())
        return Name(start, at + 6, _as_name(view.folded[start : at + 6]))
    ordinal = compiled(r"(?<![a-z])(?:first|second|third|fourth|fifth|sixth) $").search(lowered, max(0, at - 8), at)
    named = compiled(r"series((?: [a-z\d$%.-]{2,16}){0,6}?) (?:preferred|preference) (?:stock|shares?)(?![a-z])").match(
        lowered, at
    )
    if ordinal and named and named[1] and all(_is_name_word(word) for word in named[1].split()):
        return Name(ordinal.start(), named.end(), _as_name(view.folded[ordinal.start() : named.end()]))
    return None


@lru_cache(maxsize=4096)
def _is_name(written: str) -> bool:
    """Whether the words after a letter are a name: the usual adjectives, or others that the paper capitalises."""
    words = written.replace(",", " ").split()[:-1]
    return all(
        _is_name_word(word.lower()) or (word[:1].isupper() and word.lower() not in _NO_ADJECTIVES) for word in words
    )


def _is_name_word(word: str) -> bool:
    kinds = word in ("preferred", "preference", "common", "ordinary", "stock", "share", "shares")
    return (
        kinds or word in ADJECTIVES or compiled(rf"{RATE}|%|\d{{1,2}}|\d/\d{{1,2}}%|[a-z]").fullmatch(word) is not None
    )


def _is_rated_name(written: str) -> bool:
    """Whether words after a rate or an amount are a name. A small amount is a par value, not the name's dividend."""
    rate, *words = compiled(r"(\d) %").sub(r"\1%", written).replace(",", "").split()
    while words and compiled(r"\d/\d{1,2}%").fullmatch(words[0]):
        words.pop(0)
    if rate.startswith("$") and (float(rate[1:]) < 1 or len(words) < 3):
        return False
    return all(word in ADJECTIVES or word in ("stock", "share", "shares") for word in words)


def _letterless(view: View) -> Iterator[Name]:
    """Names without a letter ("Non-Voting Convertible Preferred Stock", in Minnesota "Class A Convertible Preferred"):
    only where the paper itself designates a series so, and then wherever the same words stand."""
    lowered = view.lowered
    told: set[str] = set()
    for at in view.hits["called"]:
        match = compiled(_LETTERLESS).match(lowered, at)
        if match is None:
            continue
        words = match[1].split()
        lettered = words[0] == "class"
        own = words[2:] if lettered else words
        kinds = {"preferred", "preference", "stock", "share", "shares"}
        if not all(word in ADJECTIVES or word in kinds for word in own) or not (lettered or set(own) - kinds):
            continue
        around = lowered[max(0, match.start() - 300) : match.end() + 200]
        if "series" in around or (
            "certificate of designation" in lowered[:900] or (lettered and "undesignated" in lowered)
        ):
            told.add(match[1])
    titled = compiled(_TITLED).search(lowered, 0, _HEAD)
    if titled is not None and all(word in ADJECTIVES or len(word) == 1 for word in titled[1].split()[1:-2]):
        told.add(titled[1])
    for words_told in told:
        for place in re.compile(rf"(?<![a-z-]){re.escape(words_told)}(?![a-z])").finditer(lowered):
            if not lowered.endswith("series of ", 0, place.start()):
                yield Name(*place.span(), _as_name(view.folded[slice(*place.span())]))


def _lead(view: View, start: int) -> int:
    """Where a name begins that has a rate, an amount, a year, a class or adjectives before its word "series"."""
    lowered = view.lowered
    first = max(0, start - _LEAD_WIDTH)
    while word := _word_before(lowered, first, start):
        pair = _word_before(lowered, first, word.start)
        taken = _leading(word.letters, pair.letters if pair else "", lowered.startswith("series", start))
        if not taken:
            return _rate_before(view, first, start)
        leads = pair if pair and taken == 2 else word
        opened = len(leads.letters) - len(leads.letters.lstrip("\"'("))
        start = leads.start + opened
        if opened:
            return start
    return start


def _rate_before(view: View, first: int, start: int) -> int:
    """Where a name begins that leads from its rate over words of its own, each with a capital: "7.25% Noncumulative
    Monthly Income Preferred Stock". Without a rate the name begins where it did."""
    at = start
    for _ in range(_OWN_WORDS):
        word = _word_before(view.lowered, first, at)
        if word is None:
            return start
        letters = word.letters.lstrip("\"'(")
        at = word.start + len(word.letters) - len(letters)
        if compiled(RATE).fullmatch(letters):
            return at
        if at > word.start or letters[-1:] in ".;:,)" or not view.folded[at].isupper():
            return start
    return start


class _Word(NamedTuple):
    start: int
    letters: str


def _word_before(lowered: str, first: int, end: int) -> _Word | None:
    """The word that ends before a place; None where none begins from `first` on."""
    while end > first and lowered[end - 1] in " \n":
        end -= 1
    start = max(lowered.rfind(" ", first, end), lowered.rfind("\n", first, end)) + 1 or first
    if start == end or (start == first and first and not lowered[first - 1].isspace()):
        return None
    return _Word(start, lowered[start:end])


def _leading(last: str, pair: str, before_series: bool) -> int:
    """How many of the last two words belong to the name that follows them."""
    word, pair = last.lstrip("\"'("), pair.lstrip("\"'(")
    if len(word) == 1 and word.isalpha() and pair == "class" and word == last:
        return 2
    if word == "%" and compiled(r"\d{1,2}(?:\.\d{1,4})?").fullmatch(pair):
        return 2
    if compiled(r"\d/\d{1,2}%").fullmatch(word) and compiled(r"\d{1,2}").fullmatch(pair):
        return 2
    if word == "to" and pair == "fixed":
        return 2
    year = before_series and compiled(r"(?:19|20)\d\d").fullmatch(word)
    lone = (word in ADJECTIVES and word != "new") or word in ("cumulative,", "convertible,")
    return 1 if year or lone or compiled(RATE).fullmatch(word) else 0


def _uses(
    view: View, key: str, terms: dict[str, list[Term]], spans: dict[tuple[int, int], tuple[object, ...]]
) -> Iterator[Found]:
    """The places after its definition at which a term that has no letter stands for a series."""
    pattern = rf"(?<![a-z-]){re.escape(key)}(?: stock| shares?)(?![a-z])"
    for match in re.compile(pattern).finditer(view.lowered):
        if view.lowered.startswith('")', match.end()) or view.lowered.endswith("(the ", 0, match.start()):
            continue  # here the term is being defined
        meaning = meant(terms, key, match.start())
        if meaning is not None and meaning.name is not None and not _of_the_class(view.lowered, match.start()):
            yield _resolved(view, match.span(), meaning.name, meaning.place, spans)


def _of_the_class(lowered: str, start: int) -> bool:
    """Whether the words before a bare class name make it the class after all: "undesignated Preferred Stock"."""
    return lowered.endswith(("undesignated ", "blank check ", "unissued ", "series of ", "class of "), 0, start)


def _found(view: View, start: int, end: int, name: str) -> Found:
    return Found.seen(view, "S", "series", (start, end), name)


def _resolved(
    view: View,
    place: tuple[int, int],
    name: str,
    defined: tuple[int, int],
    spans: dict[tuple[int, int], tuple[object, ...]],
) -> Found:
    known = spans.setdefault(defined, (view.span(*defined),))
    return Found("S", "series", *place, Cited(name, (view.span(*place), *known)))  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _as_name(written: str) -> str:
    """A name in a name's case: a place in capitals ("SERIES A PREFERRED STOCK") is turned, any other is kept."""
    plain = written.replace('"', "").replace("\n", " ")
    if (
        plain.upper() != plain
        and plain.lower() != plain
        and not compiled(r"\b(?:PREFERRED|PREFERENCE|STOCK)\b").search(plain)
    ):
        return plain[:1].upper() + plain[1:]
    return " ".join(_word_case(word, before) for word, before in zip(plain.split(), ["", *plain.split()], strict=False))


def _word_case(word: str, before: str) -> str:
    """Capitalised; the letter of a series or class ("AA-1") stays in capitals."""
    if before.lower() in ("series", "class"):
        return word.upper()
    return "-".join(part if part == "to" else part.capitalize() for part in word.lower().split("-"))
