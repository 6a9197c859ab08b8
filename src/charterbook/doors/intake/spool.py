"""The spool: a folder of one user, in which uploaded papers wait until they are in the book.

    arriving/   bytes that are still coming in
    papers/     whole papers, DIGEST-ID; deleted when the operation is closed
    open/       operations that are under way, ID.json; an id sorts by the time of arrival and cannot be guessed
    closed/     operations that are done or refused

Nothing here is ever served, executed or opened by another name than our own. Files come into being under another name
and are renamed, so that whoever looks sees a whole one or none, and whatever is killed leaves nothing half done.
"""

import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from charterbook.doors.intake import operation as operations
from charterbook.doors.intake.operation import Operation
from charterbook.doors.refusals import Refused

_FOLDERS = ("arriving", "papers", "open", "closed")
_ID = re.compile(r"[0-9a-f]{16}-[0-9a-f]{32}")
_UNFINISHED_SECONDS = 3600
_CLOSED_SECONDS = 30 * 24 * 3600


class Limits(NamedTuple):
    """The most bytes of one paper, and the most bytes and papers that may wait at once."""

    paper_bytes: int = 64 * 1024 * 1024
    waiting_bytes: int = 4 * 1024 * 1024 * 1024
    waiting_papers: int = 20_000


class Spool(NamedTuple):
    """An opened spool."""

    folder: Path
    limits: Limits = Limits()


def opened(folder: str | Path, limits: Limits = Limits()) -> Spool:  # noqa: B008 - a value, never changed
    """The spool at a folder, which is made where it is missing and closed to all other users. Refused where it cannot
    be used."""
    spool = Spool(Path(folder), limits)
    try:
        for path in (spool.folder, *(spool.folder / name for name in _FOLDERS)):
            path.mkdir(mode=0o700, exist_ok=True)
            path.chmod(0o700)
    except OSError as error:
        raise Refused(
            f"the spool {folder} cannot be used: {error.strerror}; name a folder of your own (--spool)"
        ) from None
    return spool


def new_id() -> str:
    """An id for an upload: the time, so that ids sort by arrival, and 128 bits of chance."""
    return f"{time.time_ns():016x}-{secrets.token_hex(16)}"


def paper_path(spool: Spool, operation: Operation) -> Path:
    """Where the bytes of an operation wait."""
    return spool.folder / "papers" / f"{operation.sha256}-{operation.id}"


def keep(spool: Spool, operation: Operation) -> None:
    """Keep an operation that is under way, as it stands, safe from a loss of power where it is new."""
    _replace(_place(spool, "open", operation.id), operations.written(operation), synced=operation.state == "waiting")


def close(spool: Spool, operation: Operation) -> None:
    """Keep what became of an operation and let go of its bytes. In this order: where it is interrupted, `unfinished`
    completes it."""
    _replace(_place(spool, "closed", operation.id), operations.written(operation), synced=True)
    paper_path(spool, operation).unlink(missing_ok=True)
    _place(spool, "open", operation.id).unlink(missing_ok=True)


def find(spool: Spool, asked: str) -> Operation | None:
    """The operation of an id, whatever its state; None where there is none."""
    if not _ID.fullmatch(asked):
        return None
    # It may move from open to closed between two looks, and never back.
    for folder in ("closed", "open", "closed"):
        with suppress(FileNotFoundError):
            return operations.read(_place(spool, folder, asked).read_bytes())
    return None


def unfinished(spool: Spool) -> Iterator[Operation]:
    """The operations under way, in the order of their arrival. What was closed and not tidied away is tidied away."""
    for asked in _ids(spool, "open"):
        found = find(spool, asked)
        if found is not None and found.closed:
            close(spool, found)
        elif found is not None:
            yield found


def recent(spool: Spool, most: int = 200) -> Iterator[Operation]:
    """The latest operations, the last to arrive first."""
    for asked in sorted({*_ids(spool, "open"), *_ids(spool, "closed")}, reverse=True)[:most]:
        found = find(spool, asked)
        if found is not None:
            yield found


def ahead(spool: Spool, asked: str) -> int:
    """How many papers that are under way arrived before this one."""
    return sum(one < asked for one in _ids(spool, "open"))


def waiting(spool: Spool) -> tuple[int, int]:
    """How many papers wait, those still coming in among them, and how many bytes they have."""
    papers = size_bytes = 0
    for folder in ("arriving", "papers"):
        with os.scandir(spool.folder / folder) as found:
            for entry in found:
                with suppress(FileNotFoundError):
                    papers, size_bytes = papers + 1, size_bytes + entry.stat().st_size
    return papers, size_bytes


def sweep(spool: Spool, now: datetime) -> None:
    """Delete what nobody will come back for: uploads that broke off an hour ago, bytes that no operation names, and
    operations that were closed a month ago."""
    named = {f"{one.sha256}-{one.id}" for one in unfinished(spool)}
    for folder, seconds in (
        ("arriving", _UNFINISHED_SECONDS),
        ("papers", _UNFINISHED_SECONDS),
        ("closed", _CLOSED_SECONDS),
    ):
        with os.scandir(spool.folder / folder) as found:
            for entry in found:
                with suppress(FileNotFoundError):
                    if entry.name not in named and entry.stat().st_mtime < now.timestamp() - seconds:
                        os.unlink(entry.path)


def _ids(spool: Spool, folder: str) -> list[str]:
    names = os.listdir(spool.folder / folder)
    return sorted(name[:-5] for name in names if name.endswith(".json") and _ID.fullmatch(name[:-5]))


def _place(spool: Spool, folder: str, asked: str) -> Path:
    return spool.folder / folder / f"{asked}.json"


def _replace(path: Path, data: bytes, *, synced: bool) -> None:
    draft = path.with_suffix(f".{secrets.token_hex(4)}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    if synced:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder outlast a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
