"""Whatever stands in a text, it is read or refused: no order of sentences that papers have makes the reader stumble."""

import re
from pathlib import Path
from random import Random

import pytest

from charterbook import flow
from charterbook.model.evidence import Unreadable

TRAINING = Path(__file__).parent.parent / "specimens" / "train"
PAPERS = [path.read_bytes() for path in sorted(TRAINING.iterdir()) if path.suffix in (".txt", ".htm")]
PART = re.compile(rb"(\n\s*\n|</p>)")
SIGNED = b"\n\nBy: /s/ Ida Fict\nIda Fict, President\n"


def _torn(chance: Random) -> bytes:
    """A paper with parts left out, exchanged or cut away, or with the end of another; half of them signed."""
    parts = PART.split(chance.choice(PAPERS))
    match chance.randrange(4):
        case 0:
            parts = [part for part in parts if chance.random() > 0.25]
        case 1:
            chance.shuffle(parts)
            parts = parts[: chance.randrange(1, len(parts) + 1)]
        case 2:
            other = PART.split(chance.choice(PAPERS))
            parts = parts[: chance.randrange(len(parts))] + other[chance.randrange(len(other)) :]
        case _:
            parts = [word for word in re.split(rb"(\s+)", b"".join(parts)) if chance.random() > 0.08]
    return b"".join(parts) + (SIGNED if chance.random() < 0.5 else b"")


@pytest.mark.parametrize("seed", range(8))
def test_a_torn_paper_is_read_and_checked_or_refused(seed: int) -> None:
    """Forty torn papers each: every one gives instruments and verdicts, or one line with a remedy."""
    chance = Random(seed)
    readings = [flow.read(_torn(chance), "torn.txt") for _ in range(40)]
    assert all(one.why and one.remedy for one in readings if isinstance(one, Unreadable))
    read = [one for one in readings if not isinstance(one, Unreadable)]
    assert len(read) > 5
    assert all(checked.verdicts for one in read for checked in flow.check((one,)))
