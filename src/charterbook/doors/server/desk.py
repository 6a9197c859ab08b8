"""The desk of a server: saved plans and sets of drafts, in a folder beside the book, each by its digest.

Work in progress is no part of the book; what is approved is recorded there by its digest. Comes in: the desk's folder
and the number of a corporation. Goes out: paths, and texts that were kept.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from charterbook.doors.refusals import Refused
from charterbook.exchange.draft_manifest import NAME

_DIGEST = re.compile(r"[0-9a-f]{64}")


def keep_plan(desk: Path, corporation: int, text: str) -> str:
    """Keep the text of a saved plan; its digest, by which it is found again."""
    digest = sha256(text.encode()).hexdigest()
    path = _own(desk, corporation, "plans") / f"{digest}.plan.json"
    if not path.exists():  # Its place among the others is that of the first time.
        draft = path.with_suffix(f".{os.getpid()}.part")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    return digest


def plan(desk: Path, corporation: int, digest: str) -> str | None:
    """The text of a plan that was kept; None where there is none."""
    path = _own(desk, corporation, "plans") / f"{digest}.plan.json"
    return path.read_text(encoding="utf-8") if _DIGEST.fullmatch(digest) and path.is_file() else None


def plans(desk: Path, corporation: int) -> tuple[str, ...]:
    """The digests of the plans of a corporation, the last kept first."""
    found = ((path.stat().st_mtime_ns, path) for path in _own(desk, corporation, "plans").glob("*.plan.json"))
    return tuple(path.name.partition(".")[0] for _, path in sorted(found, reverse=True))


def new_set(desk: Path, corporation: int) -> Path:
    """An empty folder for a set of drafts, whose digest is not known before it is written."""
    folder = _own(desk, corporation, "drafts") / f"being-written-{os.urandom(8).hex()}"
    folder.mkdir()
    return folder


def keep_set(desk: Path, corporation: int, folder: Path, digest: str) -> Path:
    """Put a folder that was written in its place. The same set drafted again is the same."""
    place = _own(desk, corporation, "drafts") / digest
    if place.is_dir():
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    else:
        folder.rename(place)
    return place


def drafts(desk: Path, corporation: int, digest: str) -> Path | None:
    """The folder of a set of drafts; None where there is none."""
    place = _own(desk, corporation, "drafts") / digest
    return place if _DIGEST.fullmatch(digest) and (place / NAME).is_file() else None


def sets(desk: Path, corporation: int) -> tuple[str, ...]:
    """The digests of the sets of a corporation, the last drafted first."""
    folders = (path for path in _own(desk, corporation, "drafts").iterdir() if _DIGEST.fullmatch(path.name))
    # The folder itself changes when copies to sign come into it.
    found = (((path / NAME).stat().st_mtime_ns, path.name) for path in folders)
    return tuple(name for _, name in sorted(found, reverse=True))


@contextmanager
def borrowed_plan(desk: Path, corporation: int, digest: str) -> Iterator[Path]:
    """A desk of its own for a trial, with one plan of this one on it; gone at the end of the block."""
    text = plan(desk, corporation, digest)
    with TemporaryDirectory(prefix="charterbook-") as folder:
        if text is not None:
            keep_plan(Path(folder), corporation, text)
        yield Path(folder)


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """A copy of a set's folder for a trial; gone at the end of the block."""
    with TemporaryDirectory(prefix="charterbook-") as place:
        yield Path(copytree(folder, Path(place) / folder.name))


def file_of(folder: Path, name: str) -> bytes | None:
    """A file of a set or of its copies to sign, by its name there ("approved/x.pdf"); None where there is none. No name
    leads out of the folder."""
    known = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return known[name].read_bytes() if name in known else None


def _own(desk: Path, corporation: int, what: str) -> Path:
    folder = desk / str(corporation) / what
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"the desk {desk} cannot be used: {error.strerror}; name a folder of your own (--desk)") from None
    return folder
