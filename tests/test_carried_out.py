"""From the target to the filed paper: what is planned is drafted, read, signed, filed, and the plan shows done."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from charterbook import drafting, flow, planning
from charterbook.drafting import Against, Shape
from charterbook.model.acts import Filing
from charterbook.model.entries import Refusal
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue
from charterbook.plan.occasion import Occasion, Person, Venue, Vote
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
    planned,
)
from charterbook.register.store import Book

BESTNET = Path(__file__).parent.parent / "examples" / "bestnet"
NAME, SERIES_A = "BestNet Communications Corporation", "Series A Convertible Preferred Stock"
COMMON, PREFERRED, SERIES_D = "Common Stock", "Preferred Stock", "Series D Preferred Stock"
TODAY, CREATED = date(2026, 11, 23), date(1999, 4, 22)
RECORDED = datetime(2026, 11, 23, 12, tzinfo=UTC)
OCCASION = Occasion(
    NAME,
    "US-NV",
    adopted_on=TODAY,
    executed_on=TODAY,
    meeting="special",
    quorum=True,
    signers=(Person("Ada Brun", "President"), Person("Bo Lind", "Secretary")),
    venue=Venue("Nevada", "Clark"),
    designation_filed_on=CREATED,
    record_filed_on=CREATED,
    statement="never issued",
    holders="the vote of stockholders holding a majority of the voting power",
    holders_approved_on=TODAY,
    vote=(Vote(60_000_000, 1_000_000, 90_000_000, "special"),),
)
VOTES = (("votes", "Each share has one vote."),)
STANDINGS: dict[str, tuple[Target, ...]] = {
    "a smaller series": (SeriesNumber(SERIES_A, 450),),
    "a larger series": (SeriesNumber(SERIES_A, 900),),
    "an empty series": (SeriesNumber(SERIES_A, 0),),
    "a series withdrawn": (SeriesWithdrawn(SERIES_A),),
    "a series withdrawn for another": (SeriesWithdrawn(SERIES_A), SeriesWanted(PREFERRED, SERIES_D, 100, VOTES)),
    "a larger class": (ClassNumber(COMMON, 200_000_000),),
    "a new class": (ClassNumber("Class B Common Stock", 5_000, ParValue("0.01")),),
    "a class and a series that needs it": (
        ClassNumber(PREFERRED, 20_000_000),
        SeriesWanted(PREFERRED, SERIES_D, 15_000_000, VOTES),
    ),
    "par": (ParWanted(COMMON, ParValue("0.0001")),),
    "a name": (NameWanted("Example Widgets, Inc."),),
    "three things in one paper": (
        NameWanted("Example Widgets, Inc."), ClassNumber(COMMON, 200_000_000), ParWanted(COMMON, ParValue("0.0001")),
    ),
}  # fmt: skip
CHANGES: dict[str, tuple[Target, ...]] = {
    "a reverse split": (SplitWanted(COMMON, 1, 10, True, "round up"),),
    "a forward split": (SplitWanted(COMMON, 10, 1, True),),
    "a correction": (
        WordsCorrected("Certificate of Designation", "Six Hundred (650)", "Six Hundred Fifty (650)", CREATED),
    ),
    "a ratification": (
        IssueRatified(PREFERRED, SERIES_A, 200, date(2019, 5, 3), f"the issuance of 200 shares of {SERIES_A}"),
    ),
}  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """The articles and the designation of 650 shares."""
    with Book.open(tmp_path / "book.db", create=True) as opened:
        for name in ("1-articles.txt", "2-series-a-designation.txt"):
            data = (BESTNET / name).read_bytes()
            reading = flow.read(data, name)
            assert not isinstance(reading, Unreadable)
            flow.add(opened, reading, data, RECORDED)
        yield opened


def _signed(book: Book, step: Step) -> int:
    """The number in the book of the step's paper, added as it reads and as if its lines were signed."""
    made = drafting.draft(step, OCCASION, Shape(("txt",), notice=""), Against(book, OCCASION.corporation, TODAY))
    assert ((), ()) == (made.differences, made.errors)
    (paper,) = [one for one in made.papers if one.instrument is not None and one.instrument.kind == step.instrument]
    (drafted,) = paper.reading.instruments
    source = paper.reading.source._replace(sha256=sha256(paper.text).hexdigest(), size_bytes=len(paper.text))
    added = flow.add(book, Reading(source, (drafted._replace(state="executed"),)), paper.text, RECORDED)
    assert () == added.proposed
    return added.instruments[0]


def _carry_out(book: Book, wanted: tuple[Target, ...]) -> planning.SavedPlan:
    """The plan, once the paper of each step was signed and filed in its order; on the way each step waits, then is
    done."""
    facts = Facts(ever_issued=False, reports_to_sec=True) if "ratif" not in str(wanted).casefold() else Facts()
    made = planning.plan(book, planning.Asked(NAME, wanted, facts), TODAY)
    assert made.plan.obstacle is None
    for place, step in enumerate(made.plan.steps):
        paper = _signed(book, step)
        assert "waiting" == planning.progress(book, made, TODAY).ways[0][place].state
        filed = flow.record_filing(book, paper, Filing(planned(TODAY), planned(f"N{place}")), RECORDED)
        assert not isinstance(filed, Refusal)
        assert "done" == planning.progress(book, made, TODAY).ways[0][place].state
    return made


@pytest.mark.parametrize("what", STANDINGS)
def test_a_target_is_reached_by_the_papers_of_its_plan(what: str, book: Book) -> None:
    """Each step done by its own paper; asked for without the saved plan, the target is reached."""
    made = _carry_out(book, STANDINGS[what])
    assert planning.progress(book, made, TODAY).done
    again = planning.plan(book, made.asked, TODAY).plan
    assert ("nothing to do", (), None) == (again.summary, again.steps, again.obstacle)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_carried_out_once(what: str, book: Book) -> None:
    """Done, and asked for again from the saved plan nothing is left."""
    made = _carry_out(book, CHANGES[what])
    assert planning.progress(book, made, TODAY).done
    left = planning.again(book, made, made.asked, TODAY)
    assert isinstance(left, planning.SavedPlan)
    assert ("nothing to do", ()) == (left.plan.summary, left.asked.targets)
