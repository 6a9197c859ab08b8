"""Targets with the plan that counsel would expect, as data: one file a target, read and compared whole.

A file holds the state and the day, the charter as the book shows it, the target as a target file says it, and the plan:
its steps, what each other way does, or the obstacle with its causes. The corporations are fictitious but for BestNet.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from charterbook.exchange.plan_json import step_json
from charterbook.flow import read
from charterbook.formats import edgar_text
from charterbook.model.bare import differences
from charterbook.model.entries import ClassPosition, Count, Exactly, Position, SeriesPosition, Unknown
from charterbook.model.evidence import Unreadable
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.plan.occasion import Occasion, Person
from charterbook.plan.papers import Paper, papers
from charterbook.plan.search import plan
from charterbook.plan.steps import is_of_holders
from charterbook.plan.target_file import from_tables

FILES = sorted((Path(__file__).parent / "targets").glob("*.toml"))
TWELVE = 12
SIGNED_ON = date(2026, 11, 20)
Table = dict[str, Any]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_target_has_the_plan_that_is_expected(file: Path) -> None:
    """Steps with act, law, approvals, papers, signers, open facts and due dates; other ways; or the obstacle."""
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    assert case["expected"] == told(planned(case))


def test_all_targets_of_the_table_are_there() -> None:
    """Twelve targets and the founding case, some under two laws."""
    numbers = {file.stem.split("-")[0] for file in FILES}
    assert {f"{number:02}" for number in range(TWELVE + 1)} == numbers


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_step_of_the_table_is_drafted_and_reads_back(file: Path) -> None:
    """Each paper of each step, of the other ways too, says what it was meant to say."""
    found = planned(tomllib.loads(file.read_text(encoding="utf-8")))
    steps = [step for way in (found.steps, *found.alternatives) for step in way]
    unequal = [
        f"{step.move}, {paper.name}: {difference}"
        for step in steps
        for paper in papers(step, _occasion(found, step))
        if paper.instrument is not None
        for difference in _read_back(paper)
    ]
    assert (bool(steps), []) == (found.obstacle is None, unequal)


def _occasion(found: Plan, step: Step) -> Occasion:
    """A special meeting with two officers; holders who approve where the step asks for them."""
    occasion = Occasion(
        found.corporation, found.jurisdiction, adopted_on=SIGNED_ON, executed_on=SIGNED_ON, meeting="special",
        quorum=True, signers=(Person("Ann Roe", "President"), Person("John Poe", "Secretary")),
        designation_filed_on=date(2019, 3, 1), record_filed_on=date(2003, 4, 24),
    )  # fmt: skip
    if not any(is_of_holders(approval) for approval in step.approvals):
        return occasion
    voters = "the holders of a majority of the voting power"
    return occasion._replace(holders=voters, holders_approved_on=SIGNED_ON)


def _read_back(paper: Paper) -> tuple[str, ...]:
    back = read(edgar_text.write(paper.draft), "draft")
    assert paper.instrument is not None
    assert not isinstance(back, Unreadable), back
    return differences(paper.instrument, back.instruments[0])


def planned(case: Table) -> Plan:
    """The plan of a case."""
    asked = from_tables(case["wanted"])
    assert not isinstance(asked, str), asked
    targets, facts = asked
    return plan(
        targets,
        _position(case["corporation"], case["class"]),
        facts._replace(jurisdiction=case["state"]),
        case["law_as_of"],
        "head",
        "effective",
    )


def told(found: Plan) -> Table:
    """What a case says of a plan, in its form."""
    body: Table = {"summary": found.summary, "step": [_step(step) for step in found.steps]}
    if found.alternatives:
        body["other_ways"] = [[_short(step) for step in way] for way in found.alternatives]
    if found.obstacle is not None:
        body["obstacle"] = _tree(found.obstacle)
    return body


def _step(step: Step) -> Table:
    plain = step_json(step)
    acts = [_act(act) for act in ({name: plain[name] for name in plain if name in _OF_ACT}, *plain["also"])]
    return {
        "acts": acts,
        "move": step.move,
        "paper": step.instrument,
        "law": [f"{ground.cite} {ground.rule}" for ground in step.law],
        "approvals": [f"{each.who}: {each.threshold}" for each in step.approvals],
        **{name: plain[name] for name in ("papers", "signers", "missing", "due", "note", "confidence")},
    }


_OF_ACT = ("act", "class", "series", "before", "after", "new", "old", "fractions", "ratified")


def _act(act: Table) -> str:
    parts = [f"{name} {act[name]}" for name in _OF_ACT[1:] if act.get(name) is not None]
    return ", ".join((act["act"], *parts))


def _short(step: Step) -> str:
    return f"{step.move}: {step.instrument}"


def _tree(obstacle: Obstacle) -> Table:
    return {"why": obstacle.why, "causes": [_tree(cause) for cause in obstacle.causes]}


def _position(corporation: str, classes: list[Table]) -> Position:
    return Position(corporation, None, None, "effective", tuple(_class(each) for each in classes), ())


def _class(told_of: Table) -> ClassPosition:
    """A class of a case: without series it has one, `sole`. What the case leaves out nobody knows."""
    number, par = told_of["authorized"], told_of.get("par")
    if "series" not in told_of:
        sole = _series({**told_of, "name": "sole"})
        return ClassPosition(told_of["name"], Exactly(number), Exactly(0), par, (sole,), ())
    series = tuple(_series(each) for each in told_of["series"])
    used = sum(each["authorized"] for each in told_of["series"] if each.get("status") != "withdrawn")
    return ClassPosition(told_of["name"], Exactly(number), Exactly(number - used), par, series, ())


def _series(told_of: Table) -> SeriesPosition:
    outstanding, treasury, reserved = (_count(told_of, name) for name in ("outstanding", "treasury", "reserved"))
    known = [count.value for count in (outstanding, treasury, reserved) if isinstance(count, Exactly)]
    available: Count = Exactly(told_of["authorized"] - sum(known)) if len(known) == 3 else Unknown("not known")
    issued = Exactly(known[0] + known[1]) if len(known) == 3 else Unknown("not known")
    created: date | None = told_of.get("created_on")
    return SeriesPosition(
        told_of["name"], created, Exactly(told_of["authorized"]), available, reserved, issued, outstanding, treasury,
        _count(told_of, "ever_issued"), told_of.get("status", "live"),
    )  # fmt: skip


def _count(told_of: Table, name: str) -> Count:
    return Exactly(told_of[name]) if name in told_of else Unknown("no stock ledger is on hand")
