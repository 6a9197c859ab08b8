"""Several processes add the same file at once: one of them adds it, the others find it there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.books import control_books, intact, told
from tests.faults.papers import bulk

PROCESSES = 3


@pytest.mark.parametrize("there_before", [False, True], ids=["new book", "old book"])
def test_one_adds_the_file_and_the_others_find_it(tmp_path: Path, place: str, there_before: bool) -> None:
    """One paper comes into the book, also where each of the processes begins by making the book."""
    _, articles, designation, *_ = bulk(tmp_path / "papers")
    if there_before:
        told("add", articles, "--book", place)
    adding = [
        subprocess.Popen(
            [sys.executable, "-m", "charterbook", "add", designation, "--book", place, "-f", "json"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(PROCESSES)
    ]  # fmt: skip
    said = [process.communicate() for process in adding]
    assert [(0, "")] * PROCESSES == [(one.returncode, error) for one, (_, error) in zip(adding, said, strict=True)]
    outcomes = [json.loads(out) for out, _ in said]
    assert sorted([False] + [True] * (PROCESSES - 1)) == sorted(outcome["known"] for outcome in outcomes)
    assert 1 == len({tuple(outcome["instruments"]) for outcome in outcomes})
    ((chain,),) = control_books(place)["chains"].values()
    assert 1 + there_before == len(chain["instruments"])
    assert intact(place)
