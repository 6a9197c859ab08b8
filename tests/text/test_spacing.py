"""A double-spaced text says what it says single-spaced; any other is left alone."""

from pathlib import Path

import pytest

from charterbook import flow
from charterbook.model.bare import bare
from charterbook.model.evidence import Unreadable
from charterbook.text.spacing import single_spaced

PAPERS = sorted((Path(__file__).parent.parent.parent / "examples" / "bestnet").glob("*.txt"))


def _double_spaced(paper: Path) -> str:
    return paper.read_text(encoding="ascii").replace("\n", "\n\n")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_paper_says_the_same_double_spaced(paper: Path) -> None:
    """The acts are those of the paper as it was."""
    readings = [flow.read(data, "paper.txt") for data in (paper.read_bytes(), _double_spaced(paper).encode())]
    one, other = ([bare(act) for act in reading.instruments[0].acts] if not isinstance(reading, Unreadable) else []
                  for reading in readings)  # fmt: skip
    assert one
    assert one == other


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_no_letter_is_lost_and_a_single_spaced_text_stays(paper: Path) -> None:
    """As many characters as before, the same but for line breaks; a single-spaced text is the same throughout."""
    double = _double_spaced(paper)
    single = single_spaced(double)
    assert double != single
    assert len(double) == len(single)
    assert double.split() == single.split()
    assert paper.read_text(encoding="ascii") == single_spaced(paper.read_text(encoding="ascii"))


def test_paragraphs_of_one_line_each_are_no_double_spacing() -> None:
    """The short paragraphs of a form, each a sentence or a label of its own, are not joined."""
    form = "\n\n".join(
        f"{number}. The name of the entity for this item is given here: Fictive." for number in range(20)
    )
    assert form == single_spaced(form)
