"""Keeps the compiled expressions of the reader from one run to the next, in the user's cache folder.

A first run takes a third of a second longer than all others. Nothing of a paper is kept, and a cache that is missing,
damaged, of another Python or not writable costs that time and nothing else. `CHARTERBOOK_CACHE` names another folder;
set but empty it turns the keeping off.
"""

import marshal
import os
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from charterbook import __version__
from charterbook.text import patterns

_MOST_BYTES = 16_000_000
_CHECK = 4


def load() -> Path | None:
    """Remember what an earlier run kept. Goes out: the file to keep this run's in, None where none is to be kept."""
    folder, edition = _folder(), patterns.edition()
    if folder is None or not edition:
        return None
    file = folder / f"patterns-{__version__}-{edition}"
    try:
        data = file.read_bytes()
        if crc32(data[_CHECK:]) == int.from_bytes(data[:_CHECK], "big"):
            patterns.remember(marshal.loads(data[_CHECK:]))
    except (OSError, EOFError, ValueError, TypeError):
        pass
    return file


def keep(file: Path | None) -> None:
    """Write the rows of this run beside those remembered, if there are new ones; readers of the old file go on."""
    if file is None or not patterns.unknown():
        return
    data = marshal.dumps(patterns.rows())
    if len(data) > _MOST_BYTES:
        return
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft.write_bytes(crc32(data).to_bytes(_CHECK, "big") + data)
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _folder() -> Path | None:
    chosen = os.environ.get("CHARTERBOOK_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(caches) if caches else Path.home() / ".cache") / "charterbook"
    except RuntimeError:  # a user without a home
        return None
