"""The entries behind a number, as a person and a program read them: from which day each counts, since when it is known,
what it did, which paper says so, and who decided where a decision stands behind it.

Comes in: grounds with their decisions, and the sources of the book. Goes out: lines of at most 100 characters, or JSON.
"""

from datetime import datetime
from typing import Any, Protocol

from charterbook.exchange.book_json import count_json, entry_json
from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.exchange.columns import after, wrapped
from charterbook.exchange.control_book import signed
from charterbook.exchange.sentences import Sources, act_spans, said
from charterbook.ledger.explain import Ground
from charterbook.model.entries import Count, Entry, Unknown
from charterbook.model.shares import decimal_string

Json = dict[str, Any]


class Decided(Protocol):
    """What a person decided on an act, as the book keeps it."""

    @property
    def id(self) -> int:
        """Its number in the book."""

    @property
    def choice(self) -> str:
        """What was chosen."""

    @property
    def decided_by(self) -> str:
        """Who chose."""

    @property
    def why(self) -> str:
        """The reason given."""

    @property
    def recorded_at(self) -> datetime:
        """When it was recorded."""


Grounds = tuple[tuple[Ground, tuple[Decided, ...]], ...]


def grounds_text(grounds: Grounds, balance: Count, sources: Sources) -> list[str]:
    """The number, then the entries that count, that wait and that were undone, each with its sentences."""
    reason = f": {balance.unknown}" if isinstance(balance, Unknown) else ""
    lines = wrapped(f"{count_text(balance)}{reason}", 2)
    heads = {"counts": "", "waits": "waits for a filing:", "undone": "undone, and no part of the number:"}
    for state, head in heads.items():
        own = [pair for pair in grounds if _state(pair[0]) == state]
        lines += ["", head] if own and head else []
        for ground, decisions in own:
            lines += ["", *_ground(ground, decisions), *said(sources.evidence(act_spans(ground.entry.act)), 6)]
    return lines


def _state(ground: Ground) -> str:
    return "undone" if ground.void else "counts" if ground.day else "waits"


def _ground(ground: Ground, decisions: tuple[Decided, ...]) -> list[str]:
    entry = ground.entry
    moved = signed(ground.shares) if ground.shares else "no shares moved"
    start = f"  {ground.day or ''!s:<10}  {moved:>15}  "
    lines = after(start, f"{_called(entry)}: {act_phrase(entry.act)}")
    known = [f"known since {_time(entry.recorded_at)}"]
    if ground.post is not None:
        known.append(f"in effect by {_called(ground.post)}, known since {_time(ground.post.recorded_at)}")
    if ground.void is not None:
        known.append(f"undone by {_called(ground.void)}, known since {_time(ground.void.recorded_at)}")
    lines += wrapped("; ".join(known), 6)
    for one in decisions:
        choice = one.choice.replace("_", " ")
        reason = f': "{one.why}"' if one.why else ""
        lines += wrapped(f"decided by {one.decided_by} on {_time(one.recorded_at)}: {choice}{reason}", 6)
    return lines


def _called(entry: Entry) -> str:
    return f"entry {entry.number}, paper {entry.instrument}" if entry.instrument else f"entry {entry.number}, no paper"


def _time(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="seconds")


def grounds_json(grounds: Grounds, balance: Count, sources: Sources) -> Json:
    """The number and its entries; an entry that was undone names the one that undid it."""
    return {
        "balance": count_json(balance),
        "entries": [
            {
                **entry_json(ground.entry),
                "counts_from": ground.day.isoformat() if ground.day and not ground.void else None,
                "known_since": ground.entry.recorded_at.isoformat(),
                "shares": decimal_string(ground.shares),
                "state": _state(ground),
                "posted_by": entry_json(ground.post) if ground.post else None,
                "undone_by": entry_json(ground.void) if ground.void else None,
                "decisions": [
                    {"decision": one.id, "choice": one.choice, "by": one.decided_by, "why": one.why,
                     "recorded_at": one.recorded_at.isoformat()}
                    for one in decisions
                ],
                "evidence": sources.evidence(act_spans(ground.entry.act)),
            }
            for ground, decisions in grounds
        ],
    }  # fmt: skip
