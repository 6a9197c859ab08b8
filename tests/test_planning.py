"""A plan is saved with what was asked and what it rests on; it is refused once that has changed, and says what did."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import charterbook
from charterbook import flow, planning
from charterbook.law import version
from charterbook.model.acts import Act, Correction, Domestication, Filing, NameChange, Ratification, Split
from charterbook.model.entries import Clocks, Refusal
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import ParValue
from charterbook.plan.targets import (
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
    planned,
)
from charterbook.register.store import Book

BESTNET = Path(__file__).parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(BESTNET.glob("*.txt"))
NAME = "BestNet Communications Corporation"
SERIES_A = "Series A Convertible Preferred Stock"
COMMON = planned("Common Stock")
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
TODAY = date(2026, 11, 23)
TO_ZERO = planning.Asked(NAME, (SeriesNumber(SERIES_A, 0),), Facts(reports_to_sec=True), law_as_of=date(2003, 5, 20))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """The articles, the designation and the decrease that is not shown as filed."""
    with Book.open(tmp_path / "book.db", create=True) as opened:
        for path in (ARTICLES, DESIGNATION, DECREASE):
            _add(opened, path.read_bytes())
        yield opened


def _add(book: Book, data: bytes) -> flow.Added:
    reading = flow.read(data, "paper.txt")
    assert not isinstance(reading, Unreadable)
    return flow.add(book, reading, data, RECORDED)


def _loaded(text: str) -> planning.SavedPlan:
    found = planning.loaded_plan(text)
    assert not isinstance(found, str), found
    return found


def _sealed(body: dict[str, Any]) -> str:
    """A saved plan whose digest is right, whatever is in it."""
    body.pop("sha256", None)
    return json.dumps({**body, "sha256": sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()})


def test_a_saved_plan_comes_back_equal(book: Book) -> None:
    """The plan, the targets, facts and days that were asked for, and the pins."""
    made = planning.plan(book, TO_ZERO, TODAY)
    assert made == _loaded(planning.saved_plan(made))
    assert (book.head(), book.frontier().size) == (made.pins.book_head, made.pins.book_rows)
    assert ["US", "US-NV"] == [code for code, _ in made.pins.packs]
    assert charterbook.__version__ == made.pins.version


def test_a_plan_stands_while_nothing_has_changed(book: Book) -> None:
    """A note, an approval's row or another corporation's paper moves no share of this one."""
    made = planning.plan(book, TO_ZERO, TODAY)
    book.add_note("remark", "a note of the user", RECORDED)
    other = DESIGNATION.read_bytes().replace(b"BestNet Communications", b"Example Widgets")
    other = other.replace(b"BESTNET COMMUNICATIONS", b"EXAMPLE WIDGETS").replace(b"C10650-1997", b"C20650-1998")
    _add(book, other)
    assert made.pins.book_head != book.head()
    assert () == planning.changed_since(book, made)


def test_a_paper_that_came_since_makes_it_stale(book: Book) -> None:
    """The paper and the entries are named."""
    made = planning.plan(book, TO_ZERO, TODAY)
    _add(book, SISTER.read_bytes())
    (told,) = planning.changed_since(book, made)
    assert "paper 4 (designation amendment)" in told
    assert "entry 9 final: series designation, Series C" in told


def test_a_decision_that_came_since_makes_it_stale(book: Book) -> None:
    """The paper that was decided on is named."""
    made = planning.plan(book, TO_ZERO, TODAY)
    book.add_decision(3, -1, "reject", None, "a person", "not ours", RECORDED)
    assert ("since then the book took in a decision on paper 3 (designation amendment)",) == planning.changed_since(
        book, made
    )


def test_evidence_of_filing_that_came_since_makes_it_stale(book: Book) -> None:
    """The entry is told in words."""
    made = planning.plan(book, TO_ZERO, TODAY)
    flow.record_filing(book, 3, Filing(planned(date(2003, 4, 28))), RECORDED)
    (told,) = planning.changed_since(book, made)
    assert "post entry" in told
    assert "filed 2003-04-28 (paper 3)" in told


def test_many_entries_are_not_told_one_by_one(book: Book) -> None:
    """The first ones and the number of the rest."""
    made = planning.plan(book, TO_ZERO, TODAY)
    entry = book.ledger(NAME).entries[0]
    last = book.ledger(NAME).last
    book.append_entries(NAME, (entry._replace(number=last + more) for more in range(1, 15)))
    (told,) = planning.changed_since(book, made)
    assert told.endswith("and 4 more")


def test_changed_law_and_version_make_it_stale(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which pack, and which versions."""
    made = planning.plan(book, TO_ZERO, TODAY)
    changed = {**dict(made.pins.packs), "US-NV": "changed"}
    monkeypatch.setattr(version, "pack_digest", changed.__getitem__)
    monkeypatch.setattr(charterbook, "__version__", "9.9.9")
    law, tool = planning.changed_since(book, made)
    assert "the law pack US-NV has changed" == law
    assert "9.9.9" in tool


def test_another_book_is_told_as_that(book: Book, tmp_path: Path) -> None:
    """A longer one, a shorter one and an empty one."""
    made = planning.plan(book, TO_ZERO, TODAY)
    for number, papers in enumerate(((), (SISTER,), (SISTER, SISTER_DESIGNATION, ARTICLES, DESIGNATION, DECREASE))):
        with Book.open(tmp_path / f"other-{number}.db", create=True) as other:
            for path in papers:
                _add(other, path.read_bytes())
            assert (planning.ANOTHER_BOOK,) == planning.changed_since(other, made)


def test_a_plan_edited_by_hand_is_told(book: Book) -> None:
    """A number, a name, a pin: any character that is not white space between values."""
    text = planning.saved_plan(planning.plan(book, TO_ZERO, TODAY))
    for before, after in (('"value": 650', '"value": 651'), ("Series A", "Series B"), (book.head(), "0" * 64)):
        assert before in text
        found = planning.loaded_plan(text.replace(before, after))
        assert "was changed by hand after it was saved; plan again" == found


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "5", "null", '"plan"', "{" * 50_000, "\x00\x01", '{"charterbook": 1}']
)
def test_what_is_no_plan_is_told(text: str) -> None:
    """Empty, another JSON, nested without end, binary."""
    assert planning.NO_PLAN == planning.loaded_plan(text)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("asked", {"$": "Scheme"}), ("pins", {"$": "Scheme"}), ("plan", {"$": "Scheme"}), ("plan", 5), ("pins", []),
        ("pins", {"book_rows": "7"}), ("pins", {"packs": []}), ("pins", {"more": 1}), ("asked", {"law_as_of": "May"}),
        ("asked", {"targets": {"series": 5}}), ("asked", {"basis": None}),
    ],
)  # fmt: skip
def test_a_plan_of_another_version_is_told(book: Book, part: str, change: Any) -> None:
    """Its digest is right and its nouns are not ours."""
    body = json.loads(planning.saved_plan(planning.plan(book, TO_ZERO, TODAY)))
    body[part] = {**body[part], **change} if isinstance(change, dict) and "$" not in change else change
    found = planning.loaded_plan(_sealed(body))
    assert isinstance(found, str)
    assert f"this is {charterbook.__version__}; plan again" in found


def test_a_plan_is_asked_again_with_what_was_asked(book: Book) -> None:
    """On the book as it now is: after the filing there is nothing left to do."""
    made = _loaded(planning.saved_plan(planning.plan(book, TO_ZERO, TODAY)))
    flow.record_filing(book, 3, Filing(planned(date(2003, 4, 28))), RECORDED)
    again = planning.plan(book, made.asked, TODAY)
    assert ((), None, "nothing to do") == (again.plan.steps, again.plan.obstacle, again.plan.summary)
    assert "2003-05-20" == again.plan.law_as_of


def test_a_day_that_nobody_named_is_the_day_of_asking(book: Book) -> None:
    """And stays open in the saved plan, so that asking again counts from then."""
    made = _loaded(planning.saved_plan(planning.plan(book, TO_ZERO._replace(law_as_of=None), TODAY)))
    assert ("2026-11-23", None) == (made.plan.law_as_of, made.asked.law_as_of)
    assert "2027-01-02" == planning.plan(book, made.asked, date(2027, 1, 2)).plan.law_as_of


def test_a_state_that_contradicts_the_papers_is_an_obstacle(book: Book) -> None:
    """Neither is chosen."""
    found = planning.plan(book, TO_ZERO._replace(facts=Facts("US-DE")), TODAY).plan
    assert found.obstacle is not None
    assert "facts-contradict-book" in found.obstacle.why
    assert () == found.steps


def test_a_domesticated_corporation_is_under_the_law_of_its_new_state(book: Book) -> None:
    """From the day of the move on, and under the old one before."""
    moved = Domestication(planned("US-NV"), planned("US-DE"))
    assert not isinstance(flow.record(book, NAME, moved, date(2010, 6, 1), RECORDED), Refusal)
    days = (date(2010, 5, 31), date(2010, 6, 1))
    states = [planning.plan(book, TO_ZERO._replace(law_as_of=day), TODAY).plan.jurisdiction for day in days]
    assert ["US-NV", "US-DE"] == states


def test_a_renamed_corporation_is_planned_for_under_its_present_name(book: Book) -> None:
    """The book keeps the name it came in under; the target of that name is then a change, the new one none."""
    renamed = NameChange(after=planned("Example Widgets, Inc."))
    assert not isinstance(flow.record(book, NAME, renamed, date(2010, 6, 1), RECORDED), Refusal)
    for wanted, steps in (("Example Widgets, Inc.", 0), (NAME, 1)):
        found = planning.plan(book, TO_ZERO._replace(targets=(NameWanted(wanted),), law_as_of=TODAY), TODAY).plan
        assert (steps, None) == (len(found.steps), found.obstacle)
        assert "Example Widgets, Inc." == found.corporation


def test_progress_follows_the_paper_that_waits_until_it_is_in_effect(book: Book) -> None:
    """Waiting on the signing, done on the filing; the number of the filing is told."""
    made = planning.plan(book, TO_ZERO, TODAY)
    ways = (made.plan.steps, *made.plan.alternatives)
    (way,) = [at for at, steps in enumerate(ways) if steps[0].act.act == "designated_shares_adjustment"]
    before = planning.progress(book, made, TODAY)
    assert ("waiting", way, False, ()) == (before.ways[way][0].state, before.way, before.done, before.changed)
    filing = Filing(planned(date(2003, 4, 28)), planned("C1-2003"))
    flow.record_filing(book, 3, filing, RECORDED)
    after = planning.progress(book, made, TODAY)
    assert ("done", True, {"3": "C1-2003"}) == (after.ways[way][0].state, after.done, after.numbers)
    assert 1 == len(after.changed)


def test_a_filing_with_a_later_effect_is_filed_until_its_day(book: Book) -> None:
    """The day is asked for, not taken from a clock."""
    made = planning.plan(book, TO_ZERO, TODAY)
    filing = Filing(planned(date(2003, 4, 28)), effective_on=planned(date(2003, 7, 1)))
    flow.record_filing(book, 3, filing, RECORDED)
    states = [planning.progress(book, made, on) for on in (date(2003, 4, 28), date(2003, 7, 1))]
    assert ["filed", "done"] == [one.ways[one.way][0].state for one in states]


def test_a_refused_filing_leaves_the_step_open(book: Book) -> None:
    """The registrar sent the paper back: nothing waits any more."""
    made = planning.plan(book, TO_ZERO, TODAY)
    flow.record_filing(book, 3, Filing(planned(date(2003, 4, 28)), refused=planned(True)), RECORDED)
    carried = planning.progress(book, made, TODAY)
    assert {"open"} == {one.state for way in carried.ways for one in way}


def test_several_targets_are_one_saved_plan(book: Book) -> None:
    """Both come back."""
    wanted = (SeriesWithdrawn(SERIES_A), ParWanted("Preferred Stock", ParValue("0.001")))
    made = planning.plan(book, TO_ZERO._replace(targets=wanted), TODAY)
    assert wanted == _loaded(planning.saved_plan(made)).asked.targets


@pytest.mark.parametrize(
    ("target", "act"),
    [
        (SplitWanted("Common Stock", 1, 10, False, "round up"), Split(COMMON, planned(2), planned(20))),
        (
            WordsCorrected("Certificate of Designation", "Six Hundred (650)", "Six Hundred Fifty (650)"),
            Correction(planned("A Title"), None, planned("Six Hundred (650)"), planned("Six Hundred Fifty (650)")),
        ),
        (
            IssueRatified("Common Stock", None, 200, date(2019, 5, 3), "the issuance of May 3, 2019"),
            Ratification(planned("the issuance of May 3, 2019")),
        ),
    ],
)
def test_what_was_done_is_not_asked_for_a_second_time(target: Target, act: Act, book: Book) -> None:
    """A split planned again after it was carried out would be another split; the rest is still planned."""
    asked = TO_ZERO._replace(targets=(SeriesWithdrawn(SERIES_A), target), law_as_of=TODAY)
    made = planning.plan(book, asked, TODAY)
    assert made.plan.obstacle is None
    assert not isinstance(flow.record(book, NAME, act, TODAY, RECORDED), Refusal)
    left = planning.again(book, made, made.asked, TODAY)
    assert isinstance(left, planning.SavedPlan)
    assert (SeriesWithdrawn(SERIES_A),) == left.asked.targets


def test_a_plan_that_was_carried_out_leaves_nothing_and_can_be_saved(book: Book) -> None:
    """No target is left, no step, and asking once more says the same."""
    asked = TO_ZERO._replace(targets=(SplitWanted("Common Stock", 1, 10, False, "round up"),), law_as_of=TODAY)
    made = planning.plan(book, asked, TODAY)
    flow.record(book, NAME, Split(COMMON, planned(1), planned(10), planned("round up")), TODAY, RECORDED)
    for _ in range(2):
        left = planning.again(book, made, made.asked, TODAY)
        assert isinstance(left, planning.SavedPlan)
        assert ((), "nothing to do") == (left.plan.steps, left.plan.summary)
        made = _loaded(planning.saved_plan(left))


def test_what_is_under_way_is_not_planned_beside_itself(book: Book) -> None:
    """A split whose paper waits for its filing: neither done nor to be done again."""
    asked = TO_ZERO._replace(targets=(SplitWanted("Common Stock", 1, 10, True, "round up"),), law_as_of=TODAY)
    made = planning.plan(book, asked, TODAY)
    clocks = Clocks(TODAY, TODAY)
    entry = book.ledger(NAME).entries[0]
    acts = (made.plan.steps[0].act, *made.plan.steps[0].also)
    last = book.ledger(NAME).last
    fresh = tuple(
        entry._replace(number=last + more, kind="pending", act=act, clocks=clocks, postings=(), instrument="3")
        for more, act in enumerate(acts, 1)
    )
    book.append_entries(NAME, fresh)
    told = planning.again(book, made, made.asked, TODAY)
    assert isinstance(told, str)
    assert "paper 3 carries it out and is not shown as in effect" in told


def test_a_plan_of_another_book_is_not_planned_again(book: Book, tmp_path: Path) -> None:
    """What was done since is in the book it was made from."""
    made = planning.plan(book, TO_ZERO, TODAY)
    with Book.open(tmp_path / "other.db", create=True) as other:
        _add(other, SISTER.read_bytes())
        assert planning.ANOTHER_BOOK == planning.again(other, made, made.asked, TODAY)


def test_a_book_on_a_server_is_planned_for_in_the_same_way(book: Book, postgres_url: str) -> None:
    """The same plan, told stale and followed in the same words."""
    with Book.open(postgres_url, create=True) as served:
        for path in (ARTICLES, DESIGNATION, DECREASE):
            _add(served, path.read_bytes())
        one, other = (planning.plan(each, TO_ZERO, TODAY) for each in (book, served))
        assert one.plan._replace(book_head="") == other.plan._replace(book_head="")
        for each in (book, served):
            flow.record_filing(each, 3, Filing(planned(date(2003, 4, 28)), planned("C1-2003")), RECORDED)
        assert planning.progress(book, one, TODAY) == planning.progress(served, other, TODAY)
        assert 1 == len(planning.changed_since(served, other))
