"""The short terms that a paper defines for its series ("the Series A Preferred"), and what each means at a place.

Comes in: a view and the full names found in it. Goes out: terms by key. A definition stands in parentheses, quoted or
not, behind the name that it is for; what a term means at a place is told by the nearest definition before it.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from charterbook.text.patterns import compiled
from charterbook.text.view import View

KIND = r"(?:preferred|preference|common|ordinary)"
RATE = (
    r"\d{1,2}(?:\.\d{1,4})? ?%|\d{0,2}[\u00bc-\u00be\u2150-\u215e] ?%|\d{1,2}[ -]\d/\d{1,2} ?%|\d/\d{1,2}%"
    r"|\$\d{1,4}(?:\.\d{1,4})?"
)
ADJECTIVES = frozenset(
    "convertible cumulative non-cumulative noncumulative redeemable non-redeemable participating non-participating "
    "nonparticipating junior senior perpetual voting non-voting nonvoting exchangeable adjustable rate fixed floating "
    "super mandatory mandatorily contingent subordinated variable optional special serial prior fixed-to-floating "
    "fixed-rate floating-rate auction market reset remarketed pik esop increasing step-up non-convertible "
    "nonconvertible limited restricted tracking term trust dividend equity exchange automatic automatically first "
    "second third new preferred preference fixed/adjustable investment incentive founders founder seed "
    "bridge units unit initial class supervoting tax-deductible money".split()
)
_TERM_WORDS = ADJECTIVES | frozenset("designated series stock share shares common ordinary".split())
_DEFINITION = (
    r"\((?:and )?(?:shall be )?(?:here(?:in|inafter|after),? )?"
    r"(?:(?:called|referred to) (?:herein |hereinafter )?(?:as )?)?(?:collectively,? )?"
    r"(?:the |such (?:series|stock)[^()\"]{0,20}the )?"
    r"(\"?)([a-z0-9][a-z0-9\" '-]{2,60}?)\1(?: or (?:the )?\"([^\"()]{3,60})\")?\)"
)
_REFERENT = 240


class Name(NamedTuple):
    """A place that names a series: `known` is the full name, None where the letter alone stands there."""

    start: int
    end: int
    known: str | None
    letter: str = ""


class Term(NamedTuple):
    """From `start` on, the term means the series named at `place`; None where it means something else."""

    start: int
    name: str | None
    place: tuple[int, int]


def terms_of(view: View, names: list[Name]) -> dict[str, list[Term]]:
    """The short terms that the text defines, by key, in order of place. A term belongs to the stock named last before
    it; where that is a class, the term means no series from there on."""
    terms: dict[str, list[Term]] = {}
    if '"' not in view.lowered and "(the " not in view.lowered:
        return terms
    starts = [name.start for name in names]
    for match in compiled(_DEFINITION).finditer(view.lowered):
        for group in (2, 3):
            if not match[group] or not _is_term(match[group]):
                continue
            index = bisect_right(starts, match.start() - 1) - 1
            name = names[index] if index >= 0 and names[index].end >= match.start() - _REFERENT else None
            between = view.lowered[name.end if name else match.start() - _REFERENT : match.start()]
            if name and compiled(rf"{KIND} (?:stock|shares?)(?![a-z])|[.;] ").search(between):
                name = None
            own = name.known if name else None
            key = key_of(match[group])
            if own is not None and key == key_of(own.lower()):
                continue
            if own is None and key not in terms:
                continue
            terms.setdefault(key, []).append(Term(match.end(), own, (name.start, name.end) if name else (0, 0)))
    return terms


def _is_term(written: str) -> bool:
    """Whether a defined term is a name for stock: made of such words, and more than the bare word "shares"."""
    words = written.replace('"', "").replace("'", "").split()
    odd = [word for word in words if word not in _TERM_WORDS and not compiled(RATE).fullmatch(word)]
    letter = len(odd) == 1 and "series" in words[:-1] and words[words.index("series") + 1] == odd[0]
    lone = {"shares", "stock", "series", "share"}
    return (not odd or letter or (len(odd) == 1 and len(odd[0]) == 1)) and bool(set(words) - lone) and len(words) > 1


@lru_cache(maxsize=4096)
def key_of(written: str) -> str:
    """A term without the quotation marks and the words for stock at its end, by which it is looked up."""
    words = plain(written).split()
    while len(words) > 1 and words[-1] in ("stock", "share", "shares"):
        words.pop()
    return " ".join(words)


def plain(written: str | None) -> str:
    """A name in small letters without quotation marks and commas."""
    return (written or "").lower().replace('"', "").replace("'", "").replace(",", "")


def meant(terms: dict[str, list[Term]], key: str, place: int) -> Term | None:
    """What a term means at a place: its nearest definition before it."""
    return next((meaning for meaning in reversed(terms.get(key, ())) if meaning.start <= place), None)
