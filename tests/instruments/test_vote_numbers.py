"""The numbers of a vote, told from those of a ratio."""

import pytest

from charterbook import flow
from charterbook.model.instrument import Reading

HEAD = "ARTICLES OF AMENDMENT\nof Cedar Ridge Tools, Inc., a Utah corporation (an invented company)\n\n"


def _marks(words: str) -> set[tuple[str, object]]:
    reading = flow.read((HEAD + words + "\n").encode(), "a test")
    assert isinstance(reading, Reading)
    return {
        (mark.kind, mark.found.value)
        for one in reading.instruments
        for mark in one.marks
        if mark.kind.startswith(("votes ", "shares "))
    }


def test_a_vote_is_told_in_its_numbers() -> None:
    """For, against and abstaining, and the shares entitled to vote."""
    said = (
        "18,340,000 shares entitled to vote, of which 12,077,500 were voted for, 4,000 against, and 20,000 abstained."
    )
    assert {
        ("shares entitled", 18340000),
        ("votes for", 12077500),
        ("votes against", 4000),
        ("votes abstaining", 20000),
    } == _marks(f"There were {said}")


def test_the_shares_represented_are_told_of_those_outstanding() -> None:
    """ "N of the M outstanding shares were represented": the first number is that of the meeting."""
    said = "At the meeting 21,000,000 of the 30,000,000 outstanding shares of Common Stock were represented"
    assert ("shares represented", 21000000) in _marks(f"{said}, and 1,500,000 were voted against it.")


@pytest.mark.parametrize("ratio", ["four for one", "1 for 8", "one for eight", "2 for 1", "3 for every 2"])
def test_a_ratio_is_no_vote(ratio: str) -> None:
    """The words for a split look like votes for something."""
    said = f"The shares are changed at the rate of {ratio}. The holders entitled to vote approved; none was against."
    assert "votes for" not in {kind for kind, _ in _marks(said)}
