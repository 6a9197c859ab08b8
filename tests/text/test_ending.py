"""A text that stops before its paper does is told from a whole one, and never says anything the whole does not say."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from charterbook import flow
from charterbook.model.bare import bare
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument, Reading
from charterbook.text.ending import breaks_off
from tests.text.views import view

PAPERS = sorted((Path(__file__).parent.parent.parent / "examples" / "bestnet").glob("*.txt"))
EVERY = 25
UNDONE = ("mentioned", "drafted")


@cache
def _whole(paper: Path) -> Instrument:
    reading = flow.read(paper.read_bytes(), paper.name)
    assert isinstance(reading, Reading)
    return reading.instruments[0]


def _cuts(paper: Path) -> list[tuple[int, Instrument]]:
    """Where the paper can be cut so that the rest is still read, with what is read."""
    data = paper.read_bytes()
    readings = [(cut, flow.read(data[:cut], paper.name)) for cut in range(EVERY, len(data), EVERY)]
    return [(cut, reading.instruments[0]) for cut, reading in readings if isinstance(reading, Reading)]


def _contradicts(part: Any, whole: Any) -> bool:
    """Whether a cut act says another thing than the whole act; what it no longer says, or says with fewer words, is no
    contradiction."""
    if part is None or part == [] or part is False:
        return False
    if isinstance(part, dict) and isinstance(whole, dict):
        return any(_contradicts(value, whole.get(name)) for name, value in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        return any(all(_contradicts(item, other) for other in whole) for item in part)
    if isinstance(part, str) and isinstance(whole, str):
        return part.lower() != whole.lower()  # a heading in capitals may be all that is left of a name
    return bool(part != whole)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_half_a_paper_has_no_other_number(paper: Path) -> None:
    """Wherever it is cut: each act that is still read is an act of the whole, with fewer facts or the same."""
    whole = [bare(act) for act in _whole(paper).acts]
    wrong = [
        (cut, act.act)
        for cut, part in _cuts(paper)
        for act in part.acts
        if all(_contradicts(bare(act), other) for other in whole if other["act"] == act.act)
    ]
    assert [] == wrong


@pytest.mark.parametrize(
    "paper", [one for one in PAPERS if one.stem == "3-series-a-decrease"], ids=lambda one: one.stem
)
def test_half_a_paper_is_not_executed(paper: Path) -> None:
    """A paper without a stamp is executed only where all that it does, and a signature, is still there."""
    whole = _whole(paper)
    assert [] == [
        cut
        for cut, part in _cuts(paper)
        if part.state not in UNDONE and (bare(part.acts) != bare(whole.acts) or not part.signers)
    ]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_half_a_paper_is_never_in_a_later_state(paper: Path) -> None:
    """Cutting adds no evidence: no state beyond that of the whole."""
    order = ("mentioned", "drafted", "adopted", "executed", "acknowledged", "filed", "effective")
    last = order.index(_whole(paper).state)
    assert [] == [cut for cut, part in _cuts(paper) if order.index(part.state) > last]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_most_cuts_in_prose_are_told(paper: Path) -> None:
    """A text cut after a small word of a sentence is refused, and the refusal says what to do."""
    data = paper.read_bytes()
    told = []
    for word in (b" the ", b" of ", b" and ", b" that ", b" shall "):
        at = data.find(word, 900)
        while at >= 0:
            line = data[:at].rsplit(b"\n\n", 1)[-1].split()
            if len([word for word in line if word.islower()]) >= 5:
                told.append(flow.read(data[: at + len(word) - 1], paper.name))
            at = data.find(word, at + 1)
    assert len(told) > 10
    assert [] == [reading for reading in told if not isinstance(reading, Unreadable)]
    assert {"get the complete file"} == {reading.remedy for reading in told if isinstance(reading, Unreadable)}


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("FIRST: the number of authorized shares of the series is decreased by six hundred", "a sentence"),
        ("so that the number of such shares, which is now less than", "a sentence"),
        ('It is called "the series of the preferred stock which', "a sentence"),
        ("It is so (as the board has found in its own", "a sentence"),
        ("done and signed by us.\n\nEXHIBIT A", "a heading"),
        ("done and signed by us.\n\nEXHIBIT A\n---------", "a heading"),
        ("done and signed by us.\n\nSTATE OF MICHIGAN          )", "a heading"),
        ("done by us.\n\n/s/ Robert A. Blanchard\n-----------------", "a signature"),
    ],
)
def test_what_a_text_stops_in_is_told(words: str, inside: str) -> None:
    """A sentence, a heading with nothing under it, a signature without its name."""
    assert inside == breaks_off(view(words))


@pytest.mark.parametrize(
    "words",
    [
        "done and signed by us on this day, as the board resolved.",
        "done by us.\n\n/s/ Robert A. Blanchard\n-----------------\nRobert A. Blanchard, President",
        "done by us.\n\n/s/ Robert A. Blanchard, President",
        'multiplied by 0.152 (the "Shares") and by the price so found (Conversion Price").',
        "My Commission Expires:\n\n--------------------",
        "executed on behalf of the corporation as of April 24, 2003",
        "Paul H. Jachim, Secretary\n\n                                       4",
        "done as the board resolved on this day. dex31.htm",
        "done as the board resolved on this day.\n\nNY:12345.1",
        "the officer has signed it. By: /s/ Ada Marlowe Name: Ada Marlowe Title: President and Chief Executive Officer",
        "the officer has signed it on this day. /s/ Ada Marlowe Ada Marlowe President 48213v2",
        "This form must be accompanied by appropriate fees. Nevada Secretary of State Stock Split Revised: 3-6-09",
        "Ada Marlowe, President\n\nSTATE OF DELAWARE\nFILED 09:00 AM 05/04/1998\n981171234 - 2893345",
        "Ada Marlowe, President\n\nFILED 01:00 PM 03/09/2017\nSR 20177841406 - File Number 4136433",
        "signed before the witnesses.\n\n/s/ Paulette Sonnier ----------- NOTARY PUBLIC My commission is for life.",
    ],
)
def test_a_text_that_ends_as_papers_end_is_whole(words: str) -> None:
    """A full stop, a signature with its name, a blank to fill in, a date, a page number, a stamp."""
    assert breaks_off(view(words)) is None


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_whole_paper_is_not_taken_for_half(paper: Path) -> None:
    """Each specimen ends where its paper does."""
    assert breaks_off(view(paper.read_text(encoding="ascii"))) is None
