"""Which class or series of the book a source means by a name: by a saved mapping, by the same words, or not at all.

Comes in: the name as the source has it, the position of the book, and what a person has settled. Goes out: the class
or series with the rule that found it, or why none is chosen. No match is silent, and of two that fit none is taken.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charterbook.model.entries import SOLE, Position
from charterbook.model.ties import folded

Names = Mapping[tuple[str, str], tuple[str, str | None]]
"""What a person has settled: (source, name as it has it) to (class, series)."""
_SAYS_NOTHING = frozenset(
    "stock stocks share shares the of par value per convertible participating cumulative redeemable class "
    "series designated".split()
)
_KINDS = ("common", "preferred", "preference")


class Match(NamedTuple):
    """The stock of the book that a name means; `rule` says how it was found."""

    share_class: str
    series: str | None
    rule: str


def match(source: str, name: str, position: Position, names: Names) -> Match | str:
    """The class or series that `name` means, or why none is chosen."""
    settled = names.get((source, folded(name)))
    if settled is not None:
        known = dict.fromkeys((*_stocks(position), *_withdrawn(position)))
        held = [one for one in known if (folded(one[0]), one[1] and folded(one[1])) == _key(settled)]
        where = settled[1] or settled[0]
        return Match(*held[0], "by the saved mapping") if held else f"the mapping names {where}, which the book lacks"
    stocks = list(_stocks(position))
    same = [one for one in stocks if folded(one[1] or one[0]) == folded(name)]
    if len(same) == 1:
        return Match(*same[0], "the same name")
    if folded(name) in (f"{kind} stock" for kind in _KINDS):
        return _only_class(name, position)
    # A name of nothing but such words ("Shares", an empty cell) is like no other.
    alike = [one for one in stocks if _words(name) and _words(one[1] or one[0]) == _words(name)]
    if len(alike) == 1:
        return Match(*alike[0], "the same words but for such as say nothing")
    if alike or same:
        return f"{len(alike or same)} stocks of the book may be meant"
    gone = list(dict.fromkeys(one for one in _withdrawn(position) if _words(name) and _words(one[1]) == _words(name)))
    if len(gone) == 1:
        return Match(*gone[0], "the same words, of a series that was withdrawn")
    return (
        f"{len(gone)} withdrawn series of the book may be meant"
        if gone
        else "no class or series of the book has this name"
    )


def _only_class(name: str, position: Position) -> Match | str:
    """The only class of its kind, where a source speaks of "common stock" without saying which."""
    kind = folded(name).split()[0]
    found = [one.share_class for one in position.classes if kind in folded(one.share_class).split()]
    if len(found) == 1:
        return Match(found[0], None, f"the only class of {kind} stock")
    return f"the book has {len(found)} classes of {kind} stock" if found else f"the book has no class of {kind} stock"


def _stocks(position: Position) -> Iterator[tuple[str, str | None]]:
    """Each class, and each series that stands in the charter."""
    for share_class in position.classes:
        yield share_class.share_class, None
        for series in share_class.series:
            if series.series != SOLE and series.status != "withdrawn":
                yield share_class.share_class, series.series


def _withdrawn(position: Position) -> Iterator[tuple[str, str]]:
    """Each series that stood in the charter once; a live one of its name goes first."""
    for share_class in position.classes:
        for series in share_class.series:
            if series.status == "withdrawn":
                yield share_class.share_class, series.series


def _key(stock: tuple[str, str | None]) -> tuple[str, str | None]:
    return folded(stock[0]), stock[1] and folded(stock[1])


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(name).split()) - _SAYS_NOTHING
