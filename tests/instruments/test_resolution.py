"""How the board acted is read from its meeting or consent, and never from one of the holders of shares."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from tests.text.views import text

PAPER = (
    "CERTIFICATE OF AMENDMENT OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Delaware corporation, "
    "certifies that {}\n\nDated: May 5, 2004\n\n/s/ Ada Marlowe\nAda Marlowe, President\n"
)


def _met(words: str) -> tuple[str, str | None, bool] | None:
    """Body, type and whether a quorum is recited."""
    found = read(text(PAPER.format(words)))
    assert not isinstance(found, Unreadable)
    met = found[0].meeting
    return (met.body, met.type.value if met.type else None, met.quorum is not None) if met else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the board of directors, at a special meeting duly called and held on May 1, 2004, at which a quorum was "
         "present and acting throughout, adopted a resolution.", ("board", "special", True)),
        ("at a regular meeting of the Board of Directors held on May 1, 2004 the amendment was adopted.",
         ("board", "regular", False)),
        ("at a meeting of the Board of Directors duly called and held on May 1, 2004 it was resolved.",
         ("board", None, False)),
        ("the directors acted by unanimous written consent dated May 1, 2004.", ("board", "written_consent", False)),
        ("by unanimous written consent of the board of directors in lieu of a meeting it was resolved.",
         ("board", "written_consent", False)),
        ("by written consent of the sole director it was resolved.", ("sole director", "written_consent", False)),
        ("by written consent of the pricing committee it was resolved.", ("committee", "written_consent", False)),
        ("at a meeting of the pricing committee duly called and held on May 1, 2004 it was resolved.",
         ("committee", None, False)),
    ],
)  # fmt: skip
def test_how_the_board_acted_is_read(words: str, expected: tuple[str, str | None, bool]) -> None:
    """A meeting with its type and quorum, a consent, a committee, a sole director."""
    assert expected == _met(words)


@pytest.mark.parametrize(
    "words",
    [
        "the stockholders approved it at the annual meeting held on May 1, 2004.",
        "at a special meeting of stockholders duly called and held on May 1, 2004 it was approved.",
        "it was approved by written consent of the holders of a majority of the shares.",
        "the shareholders approved it by unanimous written consent dated May 1, 2004.",
        "the amendment was duly adopted.",
    ],
)
def test_a_meeting_of_the_holders_is_none_of_the_board(words: str) -> None:
    """Who met is told by the words beside the meeting."""
    assert _met(words) is None
