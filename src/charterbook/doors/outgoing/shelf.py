"""Where exports that are asked for wait, and stay for a day when they are made: a folder of one user.

    ID.json     what is asked for, by whom, and how far it is; an id sorts by time and cannot be guessed
    ID.N.given  a file that it is made with, until it is made or refused
    ID.made     the file, once it is whole

Each file is written under another name and renamed, so that whoever looks sees a whole one or none, and what was
interrupted is taken up again.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from charterbook.doors.exported import Made, Named, Wanted, parts_of
from charterbook.doors.intake.spool import new_id
from charterbook.doors.refusals import Refused
from charterbook.tying import Given

State = Literal["waiting", "making", "done", "refused"]
KEPT_FOR = timedelta(days=1)
_ID = re.compile(r"[0-9a-f]{16}-[0-9a-f]{32}")
_DAYS = ("today", "as_of", "formed_on")
_NAMED = ("names", "waivers")


class File(NamedTuple):
    """What was made: what it is called, its digest and its bytes' number."""

    name: str
    sha256: str
    size_bytes: int


class Export(NamedTuple):
    """An export that was asked for, by an account (None: the one user) of a corporation (None: the whole book)."""

    id: str
    form: str
    corporation: int | None
    wanted: Wanted
    by: str
    account: int | None
    asked_at: datetime
    state: State = "waiting"
    attempts: int = 0
    file: File | None = None
    refused: str | None = None

    @property
    def closed(self) -> bool:
        """Whether all that will happen has happened."""
        return self.state in ("done", "refused")


def opened(folder: Path) -> Path:
    """The folder, made where it is missing. Refused where it cannot be used."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be used: {error.strerror}; name a folder of your own (--desk)") from None
    return folder


def ask(folder: Path, form: str, corporation: int | None, wanted: Wanted, who: tuple[str, int | None],
        at: datetime) -> Export:  # fmt: skip
    """Keep that an export is asked for, by a name and an account, with the files that it is made with."""
    made = Export(new_id(), form, corporation, wanted, *who, at)
    for place, one in enumerate(_files(wanted)):
        _put(_given_at(folder, made, place), [one.data])
    keep(folder, made)
    return made


def keep(folder: Path, export: Export) -> None:
    """Keep an export as it stands; of one that is closed, nothing that it was made with."""
    kept = export._asdict()
    kept["asked_at"] = export.asked_at.isoformat()
    kept["file"] = export.file and export.file._asdict()
    kept["wanted"] = {name: _plain(value) for name, value in export.wanted._asdict().items()}
    _put(folder / f"{export.id}.json", [json.dumps(kept).encode()])
    if export.closed:
        for place, _ in enumerate(_files(export.wanted)):
            _given_at(folder, export, place).unlink(missing_ok=True)


def find(folder: Path, asked: str) -> Export | None:
    """The export of an id, without the bytes of the files that it is made with; None where there is none."""
    if not _ID.fullmatch(asked):
        return None
    try:
        kept: dict[str, Any] = json.loads((folder / f"{asked}.json").read_bytes())
    except FileNotFoundError:
        return None
    wanted: dict[str, Any] = kept["wanted"]
    for name in _DAYS:
        wanted[name] = _day(wanted[name])
    wanted["known_at"] = wanted["known_at"] and datetime.fromisoformat(wanted["known_at"])
    wanted["tied"] = tuple(
        Given(form, name, b"", _day(on), tuple((what, heading) for what, heading in columns))
        for form, name, on, columns in wanted["tied"]
    )
    for name in _NAMED:
        wanted[name] = wanted[name] and Named(wanted[name], b"")
    asked_at = datetime.fromisoformat(kept["asked_at"])
    file = kept["file"] and File(**kept["file"])
    return Export(**{**kept, "wanted": Wanted(**wanted), "asked_at": asked_at, "file": file})


def whole(folder: Path, export: Export) -> Wanted:
    """What is asked for, with the bytes of the files that it is made with."""
    wanted = export.wanted
    read = [
        one._replace(data=_given_at(folder, export, place).read_bytes()) for place, one in enumerate(_files(wanted))
    ]
    tied, rest = read[: len(wanted.tied)], iter(read[len(wanted.tied) :])
    named = {name: next(rest) for name in _NAMED if getattr(wanted, name) is not None}
    return wanted._replace(tied=tuple(tied), **named)


def _files(wanted: Wanted) -> list[Any]:
    """The files that an export is made with, in the order in which they are kept."""
    return [*wanted.tied, *(one for one in (wanted.names, wanted.waivers) if one is not None)]


def _given_at(folder: Path, export: Export, place: int) -> Path:
    return folder / f"{export.id}.{place}.given"


def _plain(value: object) -> object:
    """What is asked for as JSON, without the bytes of any file."""
    match value:
        case date():
            return value.isoformat()
        case Named(name):
            return name
        case tuple():
            return [(one.form, one.name, _plain(one.on), one.columns) for one in value]
    return value


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def put(folder: Path, export: Export, made: Made) -> File:
    """Keep what was made."""
    digest, size_bytes = sha256(), 0

    def counted() -> Iterator[bytes]:
        nonlocal size_bytes
        for part in parts_of(made):
            digest.update(part)
            size_bytes += len(part)
            yield part

    _put(made_at(folder, export), counted())
    return File(made.name, digest.hexdigest(), size_bytes)


def made_at(folder: Path, export: Export) -> Path:
    """Where the file of an export is."""
    return folder / f"{export.id}.made"


def unfinished(folder: Path) -> Iterator[Export]:
    """The exports that are not made yet, in the order in which they were asked for."""
    for path in sorted(folder.glob("*.json")):
        found = find(folder, path.stem)
        if found is not None and not found.closed:
            yield found


def sweep(folder: Path, at: datetime) -> None:
    """Delete what is older than a day, whatever became of it."""
    for path in folder.iterdir():
        if path.stat().st_mtime < (at - KEPT_FOR).timestamp():
            path.unlink(missing_ok=True)


def told(export: Export) -> dict[str, Any]:
    """The export as JSON for those who may see it."""
    return {
        "id": export.id,
        "form": export.form,
        "corporation": export.corporation,
        "state": export.state,
        "by": export.by,
        "asked_at": export.asked_at.isoformat(),
        "kept_until": (export.asked_at + KEPT_FOR).isoformat(),
        "file": export.file and export.file._asdict(),
        "refused": export.refused,
    }


def _put(path: Path, parts: Iterable[bytes]) -> None:
    draft = path.with_suffix(f".{os.getpid()}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
