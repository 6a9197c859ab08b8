"""An uploaded paper on its way into the book: what came, who brought it, how far it is, and what became of it.

Kept as a JSON file of the spool, told as JSON to whoever may ask.
"""

import json
from datetime import datetime
from typing import Any, Literal, NamedTuple

State = Literal["waiting", "reading", "posting", "done", "refused"]


class Brought(NamedTuple):
    """Who brought a paper: the name that is shown, the account it belongs to (None for the single user), and the matter
    it was brought for."""

    by: str
    account: int | None = None
    matter: int | None = None


class Why(NamedTuple):
    """Why a paper was refused: a name that programs may ask for, and one line with the remedy for people."""

    name: str
    line: str


class Filed(NamedTuple):
    """What a paper did to the book: whether its bytes were known, the numbers of its papers and of their corporations
    (None: open), the corporations that came into being with it, how many entries it made and how many acts wait."""

    known: bool
    papers: tuple[int, ...]
    corporations: tuple[int | None, ...]
    founded: tuple[int, ...]
    entries: int
    proposed: int


class Operation(NamedTuple):
    """One upload; of a `dry_run` all is done and nothing kept in the book. `name` is a clean name to show; `attempts`
    counts how often its reading was begun, `corporations_before` is the highest number of a corporation when its
    posting was first begun."""

    id: str
    sha256: str
    size_bytes: int
    name: str
    brought: Brought
    arrived_at: datetime
    changed_at: datetime
    state: State = "waiting"
    attempts: int = 0
    corporations_before: int | None = None
    filed: Filed | None = None
    why: Why | None = None
    dry_run: bool = False

    @property
    def closed(self) -> bool:
        """Whether all that will happen has happened."""
        return self.state in ("done", "refused")


def written(operation: Operation) -> bytes:
    """The operation as the spool keeps it."""
    kept = operation._asdict()
    kept["arrived_at"], kept["changed_at"] = operation.arrived_at.isoformat(), operation.changed_at.isoformat()
    for field in ("brought", "filed", "why"):
        kept[field] = kept[field] and kept[field]._asdict()
    return json.dumps(kept).encode()


def read(data: bytes) -> Operation:
    """The operation that `written` wrote. ValueError where it is none."""
    try:
        kept: dict[str, Any] = json.loads(data)
        for field in ("arrived_at", "changed_at"):
            kept[field] = datetime.fromisoformat(kept[field])
        for field, kind in (("brought", Brought), ("filed", Filed), ("why", Why)):
            values = kept.get(field)
            kept[field] = values and kind(**{key: _frozen(value) for key, value in values.items()})
        return Operation(**kept)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"this is no operation: {error}") from error


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def told(operation: Operation, ahead: int = 0) -> dict[str, Any]:
    """The operation as JSON for those who may see it; `ahead` is the number of papers that come before it."""
    filed, why = operation.filed, operation.why
    tried = {"dry_run": True} if operation.dry_run else {}
    return {
        "id": operation.id,
        "state": operation.state,
        "name": operation.name,
        "sha256": operation.sha256,
        "bytes": operation.size_bytes,
        "by": operation.brought.by,
        "matter": operation.brought.matter,
        "arrived_at": operation.arrived_at.isoformat(),
        "changed_at": operation.changed_at.isoformat(),
        "ahead": ahead,
        "refused": why and {"name": why.name, "line": why.line},
        "result": filed and filed._asdict(),
        **tried,
    }
