"""A small corpus of many portions with papers that poison, and runs over it: for the tests of both engines.

A sparse file of 150 MB stands between the portions: it is refused by its size, unread, and no other fits beside it.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
TABLES = ("papers", "acts", "facts", "findings", "refusals")
POISONS = {
    "ends.txt": "This paper shall END THE PROCESS.",
    "endless.txt": "This paper shall GO ON FOREVER.",
    "faulty.txt": "This paper shall RAISE.",
}
_POISON = """
import os, time
from charterbook import flow
read = flow.read
def poisoned(data, origin):
    if b"END THE PROCESS" in data:
        os._exit(7)
    if b"RAISE" in data:
        raise RuntimeError("a fault of the reader")
    while b"GO ON FOREVER" in data:
        pass
    if b"WAIT FOR " in data:
        gate = data.partition(b"WAIT FOR ")[2].partition(b".")[0].decode()
        open(f"{gate}-{os.getpid()}", "w").close()
        while not os.path.exists(gate):
            time.sleep(0.05)
    return read(data, origin)
flow.read = poisoned
"""


def poison(folder: Path) -> str:
    """Write what makes readers fall for the poison; the PYTHONPATH with which they do."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_POISON)
    return os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])


def corpus(folder: Path, portions: int, others: dict[str, str]) -> Path:
    """So many portions of two papers each, and `others` by their names among them: "1-ends.txt" is in the second."""
    folder.mkdir()
    texts = [path.read_bytes() for path in sorted(BESTNET.glob("*.txt"))]
    for number in range(portions):
        for place in range(2):
            (folder / f"{number}-{place}.txt").write_bytes(texts[(2 * number + place) % len(texts)])
        with open(folder / f"{number}-large.txt", "wb") as sparse:
            sparse.truncate(150_000_000)
    for name, words in others.items():
        (folder / name).write_text(words)
    return folder


def command(*arguments: str, pythonpath: str) -> subprocess.Popen[str]:
    """`charterbook corpus` with these arguments."""
    return subprocess.Popen(
        [sys.executable, "-m", "charterbook", "corpus", *arguments],
        env={**os.environ, "PYTHONPATH": pythonpath}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait(happened: Callable[[], Any]) -> None:
    """Wait until it has."""
    until = time.monotonic() + 300
    while not happened():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.05)


def portions_read(out: Path) -> int:
    """How many portions stand in the work folder of this output."""
    work = out.with_name(f"{out.name}.work")
    return sum(path.is_dir() and not path.name.endswith(".part") for path in work.iterdir()) if work.is_dir() else 0


def files(out: Path) -> list[bytes]:
    """All that is written of a corpus, as it is."""
    return [path.read_bytes() for path in sorted(out.parent.glob(f"{out.stem}.*")) if path.is_file()]


def rows(out: Path, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table."""
    with closing(sqlite3.connect(out.with_suffix(".sqlite"))) as database:
        return database.execute(f'SELECT * FROM "{table}"').fetchall()
