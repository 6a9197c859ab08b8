"""Who prepared and who approved the drafts of a corporation, as a person and a program read it.

In come approvals as the book keeps them, and the papers that were made of each set; out go lines, or JSON.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from charterbook.exchange.columns import bullets

Json = dict[str, Any]
Made = Mapping[str, tuple[int, ...]]
"""The numbers of the papers that were made of a set of drafts, by the set's digest."""


class Done(Protocol):
    """What somebody did with a set of drafts, as the book keeps it."""

    @property
    def set_sha256(self) -> str:
        """The digest of the set's manifest."""

    @property
    def action(self) -> str:
        """What was done: prepared, approved, withdrawn."""

    @property
    def decided_by(self) -> str:
        """Who did it."""

    @property
    def why(self) -> str | None:
        """The reason given."""

    @property
    def papers(self) -> str:
        """What the set holds, in words."""

    @property
    def recorded_at(self) -> datetime:
        """When it was recorded."""


def approvals_text(done: Iterable[Done], made: Made) -> list[str]:
    """A head and an item for each set, in the order in which they were first prepared; nothing where there is none."""
    sets: dict[str, list[Done]] = {}
    for one in done:
        sets.setdefault(one.set_sha256, []).append(one)
    return bullets("drafts", [_set(some, made.get(digest, ())) for digest, some in sets.items()])


def _set(done: list[Done], papers: tuple[int, ...]) -> str:
    became = f", paper {', '.join(map(str, papers))} of the book" if papers else ""
    return f"{done[-1].papers}{became}: {'; '.join(_phrase(one) for one in done)} (set {done[0].set_sha256[:16]})"


def _phrase(one: Done) -> str:
    action = "approval withdrawn" if one.action == "withdrawn" else one.action
    alone = f", alone: {one.why}" if one.action == "approved" and one.why else f": {one.why}" if one.why else ""
    return f"{action} by {one.decided_by} on {one.recorded_at.date()}{alone}"


def approvals_json(done: Iterable[Done], made: Made) -> list[Json]:
    """What was done, in the order in which it was recorded."""
    return [
        {
            "set_sha256": one.set_sha256,
            "action": one.action,
            "by": one.decided_by,
            "why": one.why,
            "drafts": one.papers,
            "recorded_at": one.recorded_at.isoformat(),
            "papers": list(made.get(one.set_sha256, ())),
        }
        for one in done
    ]
