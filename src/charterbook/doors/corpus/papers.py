"""Where the papers of a corpus are: files, folders, patterns, and archives with an index (zip, and tar as it is).

Comes in: what a user names. Goes out: places in a fixed order, without their bytes; and the bytes of one place.
"""

import os
import stat
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from glob import glob, has_magic
from typing import NamedTuple

from charterbook.doors.refusals import Refused

LARGEST_BYTES = 100_000_000
"""A file beyond this is no paper; an archive may be of any size."""
_PACKED_TAR = (".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_ARCHIVES = (".zip", ".tar")


class Paper(NamedTuple):
    """The place of a file: a path, and inside an archive the member's name, with `offset` where in a tar its bytes
    begin. `size_bytes` and `stamp` (the file's time, in nanoseconds) tell whether it is still the one that was read
    before. What was fetched is called by its `address`; `gone` is why it could not be."""

    path: str
    member: str | None
    size_bytes: int
    stamp: int
    offset: int | None = None
    address: str | None = None
    gone: str | None = None

    @property
    def name(self) -> str:
        """How tables name it."""
        called = self.address or self.path
        return called if self.member is None else f"{called}!{self.member}"


class Gone(Exception):
    """The bytes of a place cannot be had; the message says why."""


def papers(asked: Iterable[str]) -> Iterator[Paper]:
    """Every place under what is named, each once, folders in the order of their names. `Refused` where a name leads to
    nothing, or an archive has no index."""
    seen: set[str] = set()
    for one in asked:
        found = sorted(glob(one, recursive=True)) if has_magic(one) and not os.path.lexists(one) else [one]
        if not found:
            raise Refused(f"no file fits {one}")
        for path in found:
            for file in _files(path):
                if (real := os.path.realpath(file)) not in seen:
                    seen.add(real)
                    yield from in_file(file)


def _files(path: str) -> Iterator[str]:
    if not os.path.lexists(path):
        raise Refused(f"there is no {path}")
    if not os.path.isdir(path):
        yield path
        return
    for folder, folders, files in os.walk(path, onerror=_not_read):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(folder, name) for name in sorted(files) if not name.startswith("."))


def _not_read(error: OSError) -> None:
    raise Refused(f"{error.filename} cannot be read: {error.strerror}")


def in_file(path: str, address: str | None = None) -> Iterator[Paper]:
    """The places of one file, which may be an archive; `address` is where it was fetched from."""
    try:
        told = os.stat(path)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}") from None
    if not stat.S_ISREG(told.st_mode):
        return
    low = path.lower()
    if low.endswith(_PACKED_TAR):
        raise Refused(f"{path} is a compressed tar, which has no index: unpack it, or make a zip of it")
    if not low.endswith(_ARCHIVES):
        yield Paper(path, None, told.st_size, told.st_mtime_ns, address=address)
        return
    try:
        for name, size, offset in _members(path):
            yield Paper(path, name, size, told.st_mtime_ns, offset, address)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, ValueError, RuntimeError) as error:
        raise Refused(f"{path} is no whole archive: {str(error).rstrip('.')}") from None


def _members(path: str) -> Iterator[tuple[str, int, int | None]]:
    if path.lower().endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            yield from ((one.filename, one.file_size, None) for one in archive.infolist() if not one.is_dir())
        return
    with tarfile.open(path, "r:") as archive:
        for one in archive:
            if one.issparse():
                raise ValueError(f"{one.name} is stored with holes: make a zip of it")
            if one.isfile():
                yield one.name, one.size, one.offset_data


def content(paper: Paper) -> bytes:
    """The bytes of a place. `Gone` where they cannot be had, or are too many."""
    if paper.gone is not None:
        raise Gone(paper.gone)
    if paper.size_bytes > LARGEST_BYTES:
        raise Gone(f"it has {paper.size_bytes:,} bytes, more than any paper")
    try:
        if paper.member is not None and paper.offset is None:
            with _zip(paper.path, paper.stamp).open(paper.member) as packed:
                data = packed.read(LARGEST_BYTES + 1)
        else:
            with open(paper.path, "rb") as file:
                file.seek(paper.offset or 0)
                data = file.read(LARGEST_BYTES + 1 if paper.offset is None else paper.size_bytes)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError, EOFError) as error:
        raise Gone(f"it cannot be read ({getattr(error, 'strerror', None) or str(error)[:200]})") from None
    if len(data) > LARGEST_BYTES:
        raise Gone(f"it unpacks to more than {LARGEST_BYTES:,} bytes")
    return data


@lru_cache(maxsize=2)
def _zip(path: str, stamp: int) -> zipfile.ZipFile:
    """The archive that is being read, kept open from member to member of one state of the file (`stamp`): its index
    may have a hundred thousand lines. It closes itself when it is let go."""
    return zipfile.ZipFile(path)
