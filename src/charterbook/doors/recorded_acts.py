"""The acts that are recorded without a paper: what each cannot do without, the noun it becomes, its own source.

In come the values that a door was told, by name, each of its type; out go entries. What was told is written down as a
statement, which becomes the source that every value is cited from.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook import flow
from charterbook.model import acts
from charterbook.model.acts import Filing
from charterbook.model.entries import Entry, Refusal
from charterbook.model.evidence import Cited, Span
from charterbook.model.statement import Statement

if TYPE_CHECKING:
    from charterbook.register.store import Book

Values = Mapping[str, Any]


class Recorded(NamedTuple):
    """An act by its name on the command line: the options it needs, and how they become it."""

    needs: tuple[str, ...]
    made: Callable[[Values], acts.Act]


def _shares(said: Values) -> tuple[Any, Any, Any]:
    return said["share_class"], said.get("series"), said["shares"]


def _issuance(said: Values) -> acts.Act:
    return acts.Issuance(*_shares(said), said.get("holder"), "from_reserve" in said, "from_treasury" in said)


def _transfer(said: Values) -> acts.Act:
    return acts.Transfer(*_shares(said), said.get("holder"), said.get("to_holder"))


def _reacquisition(said: Values) -> acts.Act:
    return acts.Reacquisition(*_shares(said), said.get("holder"), said.get("no_reissue"))


def _conversion(said: Values) -> acts.Act:
    into = said["into_class"], said.get("into_series"), said["into_shares"]
    return acts.Conversion(*_shares(said), *into, said.get("holder"), said.get("no_reissue"))


def _split(said: Values) -> acts.Act:
    ratio = said["share_class"], said["new"], said["old"], said.get("fractions"), said.get("series")
    return acts.Split(*ratio, said.get("authorized_too"))


def _dividend(said: Values) -> acts.Act:
    return acts.ShareDividend(said["share_class"], said["new"], said["old"], said.get("fractions"), said.get("series"))


_COUNTED = ("share_class", "shares")
_RATIO = ("share_class", "new", "old")

RECORDED: Mapping[str, Recorded] = {
    "issuance": Recorded(_COUNTED, _issuance),
    "transfer": Recorded((*_COUNTED, "holder", "to_holder"), _transfer),
    "reservation": Recorded(_COUNTED, lambda said: acts.Reservation(*_shares(said))),
    "release": Recorded(_COUNTED, lambda said: acts.Release(*_shares(said))),
    "reacquisition": Recorded(_COUNTED, _reacquisition),
    "retirement": Recorded(_COUNTED, lambda said: acts.Retirement(*_shares(said), said.get("no_reissue"))),
    "conversion": Recorded((*_COUNTED, "into_class", "into_shares"), _conversion),
    "split": Recorded(_RATIO, _split),
    "dividend": Recorded(_RATIO, _dividend),
}
"""The acts on shares, by the names that the command line gives them."""


FLAGS = ("from_reserve", "from_treasury", "no_reissue", "authorized_too", "refused")
"""What is told by yes, and by nothing where it is no."""

ACTS = (*RECORDED, "filing", "note")
"""Everything that can be recorded."""

_ORDER = ("on", "share_class", "series", "shares", "new", "old", "fractions", "holder", "to_holder", "into_class",
          "into_series", "into_shares", "instrument", "number", "effective", *FLAGS)  # fmt: skip


def lacking(act: str, told: Values) -> str | None:
    """The name of a value that an act cannot do without and that was not told; None where all are there."""
    if act == "note":
        needs: tuple[str, ...] = ("text",)
    elif act == "filing":
        needs = ("on", "instrument")
    else:
        needs = ("on", *RECORDED[act].needs)
    return next((name for name in needs if told.get(name) is None), None)


def recorded(
    book: "Book", act: str, told: Values, corporation: Callable[[], str], at: datetime, by: str | None = None
) -> tuple[Entry, ...] | Refusal:
    """Enter an act of `ACTS`, by one who is named where the door knows him, in the writing block that the door opened;
    none that `lacking` finds is missing. A note makes no entry. `corporation` is asked for where the act has one."""
    if act == "note":
        book.add_note("note", told["text"], at)
        return ()
    head = f"recorded {at.isoformat()}{f' by {by}' if by else ''}, {act}"
    statement = Statement(head, "charterbook record")
    said = {
        name: (told[name], statement.say(name.replace("_", " "), told[name]))
        for name in _ORDER
        if told.get(name) is not None and told[name] is not False
    }
    cited = {name: Cited(value, (Span(statement.source.sha256, *place),)) for name, (value, place) in said.items()}
    book.add_source(statement.source, statement.data, at)
    if act == "filing":
        evidence: list[Any] = [cited.get(name) for name in ("on", "number", "effective", "refused")]
        return flow.record_filing(book, told["instrument"], Filing(*evidence), at)
    return flow.record(book, corporation(), RECORDED[act].made(cited), told["on"], at)
