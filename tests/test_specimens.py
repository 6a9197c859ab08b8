"""The specimens in examples/bestnet are marked as ours, keep EDGAR's form, and their facts stand in their text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from charterbook.model.shares import figures

BESTNET = Path(__file__).parent.parent / "examples" / "bestnet"
PAPERS = sorted(BESTNET.glob("*.txt"))


def _facts(paper: Path) -> dict[str, object]:
    facts: dict[str, object] = json.loads(paper.with_suffix("").with_suffix(".facts.json").read_text(encoding="ascii"))
    return facts


def _text(paper: Path) -> str:
    return " ".join(paper.read_text(encoding="ascii").split())


def _values(facts: object, *keys: str) -> Iterator[str]:
    """All strings under these keys, however deep."""
    match facts:
        case dict():
            for key, value in facts.items():
                if key in keys and isinstance(value, str):
                    yield value
                yield from _values(value, *keys)
        case list():
            for value in facts:
                yield from _values(value, *keys)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_specimen_says_so_in_its_first_line(paper: Path) -> None:
    """Nobody can take a specimen for a filed paper."""
    first = paper.read_text(encoding="ascii").splitlines()[0]
    assert re.fullmatch(r"\[SPECIMEN: .+; not a filed paper\]", first)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_specimen_keeps_the_form_of_an_exhibit(paper: Path) -> None:
    """ASCII, at most 80 columns, no tabs, page marks on lines of their own."""
    lines = paper.read_text(encoding="ascii").splitlines()
    assert [] == [line for line in lines if len(line) > 80 or "\t" in line or ("<PAGE>" in line and line != "<PAGE>")]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_what_a_reader_must_find_stands_in_the_text(paper: Path) -> None:
    """Names, titles, counts and par values of the facts occur in the paper, letter for letter."""
    facts, text = _facts(paper), _text(paper)
    said = {
        *_values(
            facts, "name", "corporation", "principal", "signer", "class", "series", "number", "par_value", "certifier"
        )
    }
    counted = {figures(abs(int(count))) for count in _values(facts, "before", "after", "change", "returned")}
    assert [] == sorted(word for word in said | counted if word not in text)


def test_each_specimen_has_its_facts() -> None:
    """Five papers, five lists of facts, none astray."""
    assert [paper.stem for paper in PAPERS] == [facts.name.split(".")[0] for facts in sorted(BESTNET.glob("*.json"))]
    assert len(PAPERS) == 5
