"""A class of stock with its number and par, as one place of a paper states them; the names of classes.

Comes in: a paper and a match. Goes out: cited values. Spellings of one class ("common shares", "Common Stock") are one.
"""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from charterbook.instruments.nearby import between, classes_named, first_between
from charterbook.instruments.paper import Paper, count, words
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_ADJECTIVES = (
    r"(?<![a-z])(?:(?:serial|cumulative|non-cumulative|convertible|redeemable|senior|junior|participating|prior) )"
    r"{1,4}$"
)


_ALIAS = (
    r"\((?:hereinafter |herein |hereafter )?(?:called |referred to (?:herein )?as )?(?:the )?"
    r"\"((?!(?:new|old|existing|prior|series)(?![a-z]))(?:[a-z0-9.%$-]{1,16} ){1,6}(?:stock|shares))\"\)"
)
_ALIAS_BEHIND = 90

_WORD_OF_CLASSES = 200
_PAR = r"(?<![a-z])par(?![a-z])"


class ClassNumber(NamedTuple):
    """A class with its number and par as one place of the paper states them."""

    start: int
    end: int
    share_class: Cited[str]
    after: Stated[Shares] | None
    par_value: Stated[ParValue] | None

    @property
    def key(self) -> str:
        """The name by which two spellings of the class are one."""
        return class_key(self.share_class.value)


@lru_cache(maxsize=1024)
def class_key(name: str) -> str:
    """A class's name without case and without the last word "stock" or "shares"."""
    return compiled(r" (?:capital )?(?:stock|shares?)$").sub("", name.casefold())


def class_name(paper: Paper, match: Match) -> Cited[str] | None:
    """The class a match names; words that no mark covers ("common") take the spelling that the paper uses else."""
    marked = match.slots.get("share_class") or match.slots.get("share_class_") or match.slots.get("of_class")
    if marked is not None and (called := _alias(paper, match, marked)) is not None:
        return called
    if marked is not None:
        return _as_the_paper_spells(paper, _with_adjectives(paper, match, marked))
    said = words(match, "class_words")
    if said is None:
        return None
    plain = said.value.strip('"')
    return _as_the_paper_spells(paper, said._replace(value=plain[:1].upper() + plain[1:]))


def unnamed_class(paper: Paper, place: int) -> Cited[str] | None:
    """The class of a paper that names none, told by the word "shares" at or behind a place: "Shares", derived. None
    where the words go on to speak of classes: they stand elsewhere, or in a part that is cut away."""
    if compiled(r"(?<![a-z])(?:classes|of which)(?![a-z])").search(paper.view.lowered, place, place + _WORD_OF_CLASSES):
        return None
    at = paper.view.lowered.find("shares", place, paper.end)
    return Cited("Shares", (paper.span(at, at + len("shares")),), derived=True) if at >= 0 else None


def _with_adjectives(paper: Paper, match: Match, marked: Found) -> Cited[str]:
    """The class with the adjectives before it ("Serial Preferred Stock"), unless the paper gives it a shorter name
    ("(the "Preferred Stock")")."""
    name = Cited(str(marked.value), marked.cited.spans)
    alias = first_between(paper, marked.end + 1, match.end, "C")
    before = compiled(_ADJECTIVES).search(paper.view.lowered[max(paper.start, marked.start - 48) : marked.start])
    if alias is not None or before is None:
        return name
    start = marked.start - len(before[0])
    folded = paper.view.folded[start : marked.start]
    return Cited(
        " ".join(word.capitalize() for word in folded.split()) + f" {name.value}", (paper.span(start, marked.end),)
    )


def _alias(paper: Paper, match: Match, marked: Found) -> Cited[str] | None:
    """The name that the paper gives the class in brackets behind it, where it is longer than the class's own words."""
    end = match.end + _ALIAS_BEHIND
    if paper.view.lowered.find('("', marked.end, end) < 0 and paper.view.lowered.find(' "', marked.end, end) < 0:
        return None
    found = compiled(_ALIAS).search(paper.view.lowered, marked.end, end)
    if found is None or first_between(paper, marked.end, found.start(), "NS") is not None:
        return None
    return paper.words(*found.span(1))


def _as_the_paper_spells(paper: Paper, name: Cited[str]) -> Cited[str]:
    """The name in the spelling of the class that the paper uses most ("common shares" as "Common Stock")."""
    key = class_key(name.value)
    spelled = Counter(
        written
        for found in classes_named(paper)
        if class_key(written := str(found.value)) == key and not written.endswith(("share", "Share"))
    )
    return name._replace(value=spelled.most_common(1)[0][0]) if spelled else name


def stated_count(match: Match, slot: str) -> Stated[Shares] | None:
    """The count in a slot; None for figures that cannot be read. A qualifier ("up to") stays with it."""
    found = count(match, slot)
    if not isinstance(found, Cited):
        return found
    if isinstance(found.value, str):
        return None
    qualifier = words(match, "qualifier")
    return found._replace(qualifier=qualifier.value.strip().lower()) if qualifier else found


def number_place(match: Match, slot: str = "after") -> int:
    """Where the number of a match stands."""
    return match.slots[slot].start


def qualified(paper: Paper, match: Match, after: Stated[Shares] | None) -> Stated[Shares] | None:
    """The number with a word before it that bends it."""
    place = number_place(match)
    bends = compiled(r"(up to|not more than|not less than|at least) $").search(
        paper.view.lowered[max(0, place - 16) : place]
    )
    return after._replace(qualifier=bends[1]) if bends and isinstance(after, Cited) else after


def par_told(paper: Paper, match: Match, name: Cited[str], since: int) -> Stated[ParValue] | None:
    """The par of a class: in its own words, else told of the same class just before them."""
    for slot in ("par_after", "par"):
        if slot in match.slots:
            return match.slots[slot].cited  # type: ignore[return-value]  # slots of P hold par values
    for slot in ("par_first", "par_money"):
        told = slot in match.slots and compiled(_PAR).search(
            paper.view.lowered, max(0, since - 160), match.slots[slot].start
        )
        if told:
            return par_of_money(match.slots[slot])
    before = between(paper, since, match.start, "PC")
    told_of_it = len(before) >= 2 and before[-1].slot == "P" and before[-2].slot == "C"
    if told_of_it and class_key(str(before[-2].value)) == class_key(name.value):
        return before[-1].cited  # type: ignore[return-value]
    return None


def par_of_money(found: Found) -> Cited[ParValue]:
    """A par value written as an amount alone ("$.010" is 0.01)."""
    whole, _, rest = str(found.value).partition(".")
    rest = rest.rstrip("0")
    return Cited(ParValue(f"{whole or '0'}.{rest}" if rest else whole or "0"), found.cited.spans)
