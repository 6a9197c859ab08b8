"""What a record says, in words for a person: the lines that stand above it in a journal."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from charterbook.model.acts import Act
from charterbook.model.instrument import Dates
from charterbook.model.shares import figures
from charterbook.register import codec, records

Phrase: TypeAlias = Callable[[Act], str]
"""Says in a phrase what an act does."""


def words(kind: str, record: str, names: Mapping[int, str], phrase: Phrase) -> list[str]:
    """The lines for a record of this kind; `names` are those of the corporations so far, by number. Of a record that
    this version does not understand only its kind is told: it stands below in full."""
    try:
        return _words(kind, json.loads(record), names, phrase)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return [kind]


def _words(kind: str, held: dict[str, Any], names: Mapping[int, str], phrase: Phrase) -> list[str]:
    match kind:
        case "corporation":
            return [f"corporation {held['id']}: {held['name']}{_of(held.get('jurisdiction'))}"]
        case "identifier":
            what = f"{held['kind'].replace('_', ' ')} {held['value']}{_of(held.get('jurisdiction'))}"
            return [f"{_corporation(held, names)}: {what}"]
        case "source":
            return [f"source {held['number']}: {held['origin']}, {held['size_bytes']:,} bytes, {held['media_type']}"]
        case "instrument":
            title = f": {held['title']}" if held.get("title") else ""
            place = f"  paper {held['ordinal'] + 1} in the file whose SHA-256 is {held['source']}"
            return [f"paper {held['id']} of {_corporation(held, names)}, {held['kind']}, {held['state']}{title}", place]
        case "decision":
            place = f"act {held['place'] + 1}" if held["place"] >= 0 else "as a whole"
            what = f"paper {held['instrument']}, {place}: {held['choice'].replace('_', ' ')}"
            corrected = [_corrected(codec.read(held["act"]), phrase)] if held.get("act") else []
            return [f"decision {held['id']} by {held['decided_by']} on {what}: {held['why']}", *corrected]
        case "approval":
            told = f"drafts {held['action']} by {held['decided_by']}: {held['papers']}"
            why = f" ({held['why']})" if "why" in held else ""
            return [f"{_corporation(held, names)}: {told}{why}", f"  set {held['set_sha256']}"]
        case "entry":
            return _entry(held, names, phrase)
    return [f"{kind} on {held['subject']}" if "subject" in held else kind]


def _corrected(decided: Act | Dates, phrase: Phrase) -> str:
    """What a decision makes of an act, or of the days of a paper."""
    if not isinstance(decided, Dates):
        return phrase(decided)
    days = zip(decided._fields, decided, strict=True)
    return ", ".join(f"{name.replace('_', ' ')} {day.value}" for name, day in days if day is not None)


def _entry(held: dict[str, Any], names: Mapping[int, str], phrase: Phrase) -> list[str]:
    settles = f" of entry {held['settles']}" if "settles" in held else ""
    paper = f", paper {held['instrument']}" if "instrument" in held else ""
    of = f"entry {held['number']} of {_corporation(held, names)}, {held['kind']}{settles}{paper}"
    moved = [
        (_account(account), sign * millionths)
        for source, target, millionths, _ in held["movements"]
        for account, sign in ((source, -1), (target, 1))
    ]
    width = max((len(account) for account, _ in moved), default=0)
    lines = [f"  {account.ljust(width)}  {_signed(millionths)}" for account, millionths in moved]
    return [f"{_when(held)} {of}", phrase(codec.read(held["act"])), *lines]


def _when(held: dict[str, Any]) -> str:
    for clock in ("effective_on", "filed_on", "executed_on", "adopted_on"):
        if clock in held:
            return f"{date.fromordinal(held[clock])} ({clock.removesuffix('_on')})"
    return "on an unknown day:"


def _account(account: list[Any]) -> str:
    share_class, leaf, series, created_on, holder = account
    created = f" (created {date.fromordinal(created_on)})" if created_on is not None else ""
    return ":".join(part for part in (share_class, f"{series}{created}" if series else None, leaf, holder) if part)


def _signed(millionths: int) -> str:
    shares = figures(records.unscaled(millionths))
    return shares if millionths < 0 else f"+{shares}"


def _corporation(held: dict[str, Any], names: Mapping[int, str]) -> str:
    number = held.get("corporation")
    return "no corporation yet" if number is None else names.get(number, f"corporation {number}")


def _of(jurisdiction: str | None) -> str:
    return f" ({jurisdiction})" if jurisdiction else ""
