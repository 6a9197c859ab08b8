"""Keeps the compiled expressions of the reader from one run to the next, in the user's cache folder.

A first run takes a third of a second longer than all others. Nothing of a paper is kept, and a cache that is missing,
damaged, of another Python or not writable costs that time and nothing else. `CHARTERBOOK_CACHE` names another folder;
set but empty it turns the keeping off.
"""

import marshal
import os
from contextlib import suppress
from zlib import crc32

from charterbook import __version__
from charterbook.text import patterns

_MOST_BYTES = 4_000_000  # all expressions there are take three; what is more is left from other states of the code
_NUMBER = 4  # bytes of each of the two numbers at the head of the file: the index's checksum and size


def load() -> str | None:
    """Remember what an earlier run kept. Goes out: the path to keep this run's at, None where none is to be kept."""
    kept_in, edition = folder(), patterns.edition()
    if not kept_in or not edition:
        return None
    path = os.path.join(kept_in, f"patterns-{__version__}-{edition}")
    try:
        with open(path, "rb") as file:
            patterns.remember(_rows(memoryview(file.read())))
    except (OSError, EOFError, ValueError, TypeError):
        pass
    return path


def keep(path: str | None) -> None:
    """Write the rows of this run beside those remembered, if there are new ones; readers of the old file go on."""
    if path is None or not patterns.unknown():
        return
    data = _file(patterns.rows())
    if len(data) > _MOST_BYTES:
        data = _file(patterns.rows(remembered=False))
    draft = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(draft, "wb") as file:
            file.write(data)
        os.replace(draft, path)
    except OSError:
        with suppress(OSError):
            os.unlink(draft)


def _file(rows: dict[str, patterns.Row]) -> bytes:
    """The index of all rows, each with the place of its code, and behind it the codes: a run takes apart the few that
    it needs."""
    codes: list[bytes] = []
    index = {}
    at = 0
    for pattern, (flags, code, *more) in rows.items():
        index[pattern] = (flags, at, at + len(code), *more)
        codes.append(bytes(code))
        at += len(code)
    told = marshal.dumps(index)
    return b"".join((*(number.to_bytes(_NUMBER, "big") for number in (crc32(told), len(told))), told, *codes))


def _rows(data: memoryview) -> dict[str, patterns.Row]:
    """The rows of a file. ValueError where its index is not the one that was written."""
    checksum, size = (int.from_bytes(data[at : at + _NUMBER], "big") for at in (0, _NUMBER))
    told, codes = data[2 * _NUMBER : 2 * _NUMBER + size], data[2 * _NUMBER + size :]
    if not size or crc32(told) != checksum:
        raise ValueError("this is no index")
    return {
        pattern: (flags, codes[start:end], *more) for pattern, (flags, start, end, *more) in marshal.loads(told).items()
    }


def folder() -> str:
    """The user's cache folder for charterbook (paths are strings here: pathlib takes longer to load than this file
    saves); empty where nothing is to be kept."""
    chosen = os.environ.get("CHARTERBOOK_CACHE")
    if chosen is not None:
        return chosen
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return os.path.join(caches, "charterbook") if os.path.isabs(caches) else ""
