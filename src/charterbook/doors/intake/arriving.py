"""A paper as it comes in: written to the spool piece by piece, never whole in memory, then kept with its operation."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.names import shown_name
from charterbook.doors.intake.operation import Brought, Operation, Why
from charterbook.doors.intake.spool import Spool
from charterbook.doors.options import now
from charterbook.doors.refusals import Refused


class NotTaken(Refused):
    """An upload was not taken into the spool; nothing of it is kept. `why` has the name for programs: too_large, empty,
    digest_differs, spool_full or no_room."""

    def __init__(self, name: str, line: str) -> None:
        super().__init__(line)
        self.why = Why(name, line)


class Arriving:
    """One upload, to be used in a `with` statement: `write` each piece, then `keep`. What is not kept is deleted at the
    end of the block, however it ends. Each method may raise `NotTaken`."""

    def __init__(self, spool: Spool) -> None:
        papers, size_bytes = spools.waiting(spool)
        if papers >= spool.limits.waiting_papers or size_bytes >= spool.limits.waiting_bytes:
            raise NotTaken(
                "spool_full", f"{papers:,} papers wait to be read already; try again when they are in the book"
            )
        self._spool = spool
        self._id = spools.new_id()
        self._digest = sha256()
        self._size_bytes = 0
        self._path: Path = spool.folder / "arriving" / self._id
        try:
            self._file = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        except OSError as error:
            raise _no_room(error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # On a full disk the rest of the buffer has no place; the file goes anyway.
        with suppress(OSError):
            self._file.close()
        self._path.unlink(missing_ok=True)

    def write(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._size_bytes += len(piece)
        if self._size_bytes > self._spool.limits.paper_bytes:
            most = self._spool.limits.paper_bytes / 1024 / 1024
            raise NotTaken("too_large", f"the paper has more than {most:.0f} MiB; give each paper as a file of its own")
        self._digest.update(piece)
        try:
            self._file.write(piece)
        except OSError as error:
            raise _no_room(error) from None

    def keep(
        self, said_name: str, brought: Brought, expected_sha256: str | None = None, dry_run: bool = False
    ) -> Operation:
        """The whole paper has come: keep it, synced, with an operation that waits. `said_name` is what the caller says
        the file is called; `expected_sha256` the digest that the caller reckoned, in hexadecimal; of a `dry_run`
        nothing comes into the book."""
        digest = self._digest.hexdigest()
        if not self._size_bytes:
            raise NotTaken("empty", "the file is empty; give the paper itself")
        if expected_sha256 is not None and expected_sha256.lower() != digest:
            raise NotTaken("digest_differs", f"what came has the digest {digest}, not the one announced; send it again")
        at = now()
        name = shown_name(said_name)
        kept = Operation(self._id, digest, self._size_bytes, name, brought, at, at, dry_run=dry_run)
        paper = spools.paper_path(self._spool, kept)
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            os.replace(self._path, paper)
            spools.sync_folder(paper.parent)
            spools.keep(self._spool, kept)
        except OSError as error:
            paper.unlink(missing_ok=True)
            raise _no_room(error) from None
        return kept


def _no_room(error: OSError) -> NotTaken:
    return NotTaken(
        "no_room", f"the paper cannot be kept ({error.strerror}); nothing was taken, tell who runs the server"
    )
