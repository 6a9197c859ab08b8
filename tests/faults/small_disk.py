"""The program of the full disk: it fills a small disk under a book, adds papers, makes room and adds them again.

It runs in a mount namespace of its own (`unshare --mount`), so that the small disk goes with it. Arguments: the folder
where the disk is to be, "sqlite" or "postgresql", and the papers. It says what happened, as JSON.
"""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from charterbook.doors.cli import main
from tests.faults.books import Json, intact
from tests.postgres import server

ROOM_BYTES = {"sqlite": 4_000_000, "postgresql": 12_000_000}
"""An empty database is about seven million bytes."""
LEFT_BYTES = 60_000


@contextmanager
def place_on(disk: Path, back_end: str) -> Iterator[str]:
    """A place for a book on the small disk."""
    if back_end == "sqlite":
        yield str(disk / "book.db")
        return
    with server() as postgres:
        postgres.ask(f"CREATE TABLESPACE small LOCATION '{disk}'")
        postgres.ask("CREATE DATABASE book TABLESPACE small STRATEGY file_copy")
        yield postgres.url("book")


def fill(ballast: Path) -> None:
    """Leave little room on the disk."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(file.tell() - LEFT_BYTES)


def add(place: str, *files: str) -> tuple[int, list[Json], list[str]]:
    """The exit code of the verb, what it tells of each file, and the lines on standard error."""
    told, said = io.StringIO(), io.StringIO()
    with redirect_stdout(told), redirect_stderr(said):
        code = main(["add", *files, "--book", place, "-f", "json"])
    return code, [json.loads(line) for line in told.getvalue().splitlines()], said.getvalue().splitlines()


def run(disk: Path, back_end: str, first: str, *others: str) -> dict[str, Json]:
    """The first file with room, the others without, then with room again."""
    owner = ",uid=postgres,gid=postgres,mode=700" if back_end == "postgresql" else ""
    size = ROOM_BYTES[back_end]
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}{owner}", "tmpfs", str(disk)], check=True)
    with place_on(disk, back_end) as place:
        assert 0 == add(place, first)[0]
        fill(disk / "ballast")
        code, kept, said = add(place, *others)
        (disk / "ballast").unlink()
        sound = intact(place)
        again, then, _ = add(place, *others)
        return {
            "code": code, "kept": [one["path"] for one in kept], "said": said, "sound": sound, "again": again,
            "known": [one["path"] for one in then if one["known"]], "intact": intact(place),
        }  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(Path(sys.argv[1]), *sys.argv[2:])) + "\n")
