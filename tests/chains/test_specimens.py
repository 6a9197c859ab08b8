"""The papers of the chains are marked as ours, and each is read as its facts say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.chains.specimens import FOLDERS, facts_of, papers_of

PAPERS = [paper for folder in FOLDERS for paper in papers_of(folder)]
MARKED = {
    ".txt": r"\[SPECIMEN: .+; not a filed paper\]",
    ".htm": r"<html><head><title>Specimen .+; not a filed paper</title></head>",
}


def _facts(folder: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    return facts


def test_there_are_chains() -> None:
    """A folder a chain, and the facts of a folder are those of its papers."""
    assert [] != FOLDERS
    assert {folder.name: [paper.name for paper in papers_of(folder)] for folder in FOLDERS} == {
        folder.name: sorted(_facts(folder)) for folder in FOLDERS
    }


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper.parent.name}/{paper.stem}")
def test_a_specimen_says_so_in_its_first_line(paper: Path) -> None:
    """Nobody can take a specimen for a filed paper."""
    first = paper.read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(MARKED[paper.suffix], first)


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.suffix == ".txt"], ids=lambda paper: paper.stem)
def test_a_text_specimen_keeps_the_form_of_an_exhibit(paper: Path) -> None:
    """ASCII, and under the first line at most 88 columns and no tabs, as typed papers are."""
    lines = paper.read_text(encoding="ascii").splitlines()[1:]
    assert [] == [line for line in lines if len(line) > 88 or "\t" in line]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper.parent.name}/{paper.stem}")
def test_a_paper_is_read_as_its_facts_say(paper: Path) -> None:
    """Kind, state, names, dates and every act that a ledger looks at: no fact missing, none invented."""
    assert _facts(paper.parent)[paper.name] == facts_of(paper)
