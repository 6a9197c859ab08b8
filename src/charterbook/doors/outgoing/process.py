"""The process that makes exports: one after the other, until none waits. What fails, fails for that export alone."""

import fcntl
import os
from importlib import import_module
from pathlib import Path

from charterbook import texts
from charterbook.doors.apart import pages
from charterbook.doors.exported import Made
from charterbook.doors.logged import fault, log
from charterbook.doors.options import now, open_book
from charterbook.doors.outgoing import shelf
from charterbook.doors.outgoing.shelf import Export
from charterbook.doors.refusals import Refused

_MOST_ATTEMPTS = 3


def run(book: str, folder: Path) -> None:
    """Make what waits in a folder, out of the book at a place. Another process at the same folder is waited for."""
    with open(os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600), "wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shelf.sweep(folder, now())
        while (export := next(shelf.unfinished(folder), None)) is not None:
            done = _closed(book, folder, export)
            shelf.keep(folder, done)
            log("exports", "export", export=done.id, form=done.form, state=done.state)


def _closed(book: str, folder: Path, export: Export) -> Export:
    """The export as it ended."""
    if export.attempts >= _MOST_ATTEMPTS:
        return export._replace(state="refused", refused="it was begun three times and never ended; report this")
    export = export._replace(state="making", attempts=export.attempts + 1)
    shelf.keep(folder, export)
    try:
        with open_book(book) as opened:
            texts.read_by(opened, pages.text)
            made: Made = import_module(f"charterbook.doors.exports.{export.form}").made(
                opened, shelf.whole(folder, export)
            )
            return export._replace(state="done", file=shelf.put(folder, export, made))
    except (Refused, OSError) as refused:
        return export._replace(state="refused", refused=str(refused))
    except Exception as error:
        fault("exports", error)
        return export._replace(state="refused", refused="the export failed through a mistake of ours; report this")
