"""Which rules speak for which state, since when, and what a state costs to load."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from charterbook.law.check import check
from charterbook.law.packs import MODEL_ACT, STATES, pack_of
from charterbook.law.us_mbca.state import local_cite
from charterbook.law.us_mbca.states import STATES as MODEL_ACT_STATES
from charterbook.model.instrument import Dates
from charterbook.text.states.table import code_of
from tests.law.cases_us_mbca import count
from tests.law.papers import at, decrease, designation, none_outstanding, paper, shares

ALL = (*STATES, *sorted(MODEL_ACT))
LOADED = """
import sys
from charterbook.law import check
from charterbook.law.packs import pack_of
before = set(sys.modules)
pack_of(sys.argv[1])
print(*sorted({name.split(".")[2] for name in set(sys.modules) - before if name.startswith("charterbook.law.us_")}))
"""


def _outcomes(state: str, on_first: bool) -> dict[str, str]:
    pack = pack_of(state)
    assert pack
    day = pack.first if on_first else pack.first - timedelta(1)
    made = paper("designation", designation(shares(650)), jurisdiction=at(state), dates=Dates(executed_on=at(day)))
    return {verdict.rule: verdict.outcome for verdict in check(made)}


def test_the_model_act_is_the_same_list_twice() -> None:
    """packs.py names the states without loading them; states.py has them."""
    assert MODEL_ACT == MODEL_ACT_STATES.keys()
    assert [] == [code for code, state in MODEL_ACT_STATES.items() if code != state.code]


@pytest.mark.parametrize("state", ALL)
def test_a_pack_begins_on_its_first_day(state: str) -> None:
    """On that day rules of the state are asked; on the day before the law is told not to be covered."""
    rules = {rule.id for rule in (pack_of(state) or pytest.fail("no pack")).rules}
    before, after = _outcomes(state, on_first=False), _outcomes(state, on_first=True)
    assert ("indeterminate", set()) == (before["law-not-covered"], rules & before.keys())
    assert "pass" == after["law-not-covered"]
    assert rules & after.keys()


@pytest.mark.parametrize(
    ("state", "packs"), [("US-NV", "us_nv"), ("US-TX", "us_tx"), ("US-FL", "us_mbca"), ("US-OH", "")]
)
def test_a_state_loads_no_other_pack(state: str, packs: str) -> None:
    """Asking for a state's pack imports that pack alone."""
    run = subprocess.run([sys.executable, "-c", LOADED, state], capture_output=True, text=True, timeout=60, check=True)
    assert packs == run.stdout.strip()


@pytest.mark.parametrize("code", sorted(MODEL_ACT))
def test_a_state_has_its_own_citations(code: str) -> None:
    """Each rule of a Model Act state cites the state's own law, by numbers that the reader knows as that state's."""
    state = MODEL_ACT_STATES[code]
    cites = [cite for section in ("6.02", "10.06") if (cite := local_cite(state, section))]
    assert {code} == {code_of(cite) for cite in cites}
    rules = (pack_of(code) or pytest.fail("no pack")).rules
    assert {code} == {rule.jurisdiction for rule in rules}
    assert [] == [rule.id for rule in rules if not (rule.cite or "").startswith((state.cite, state.act))]


@pytest.mark.parametrize("code", sorted(MODEL_ACT))
def test_what_was_not_read_in_a_state_is_no_error_there(code: str) -> None:
    """A section whose text was read elsewhere only is at most a warning, and is not called verified."""
    rules = (pack_of(code) or pytest.fail("no pack")).rules
    assert {"verified"} >= {rule.confidence for rule in rules if rule.level == "error"}
    unread = [rule for rule in rules if rule.source.startswith("the section as other states have it")]
    assert "verified" not in {rule.confidence for rule in unread}


def test_a_finding_cites_the_state_of_the_paper() -> None:
    """The same paper in Florida and in Georgia: the same rule, each by its own section."""
    told = {}
    for state in ("US-FL", "US-GA"):
        made = paper("designation", designation(shares(650)), none_outstanding(), jurisdiction=at(state))
        (finding,) = [found for verdict in check(made) for found in verdict.findings if found.rule == "MB-6.02a"]
        told[state] = finding.law.cite if finding.law else None
    assert {"US-FL": "FS 607.0602 (MBCA 6.02)", "US-GA": "OCGA 14-2-602 (MBCA 6.02)"} == told


@pytest.mark.parametrize(
    ("state", "day", "outcome"),
    [
        ("US-FL", date(2019, 12, 31), "indeterminate"),
        ("US-FL", date(2020, 1, 1), "fail"),
        ("US-MS", date(2004, 6, 30), "indeterminate"),
        ("US-MS", date(2004, 7, 1), "fail"),
        ("US-IA", date(2021, 12, 31), "indeterminate"),
        ("US-IA", date(2022, 1, 1), "fail"),
        ("US-WA", date(1990, 7, 1), "fail"),
    ],
)
def test_a_section_read_in_a_later_form_is_sure_from_its_day(state: str, day: date, outcome: str) -> None:
    """A series cut below the shares outstanding, on both sides of the day of the form that was read."""
    cut = decrease(after=shares(100), change=shares(-550))
    made = paper("designation_amendment", cut, count(600), jurisdiction=at(state), dates=Dates(executed_on=at(day)))
    assert [outcome] == [verdict.outcome for verdict in check(made) if verdict.rule == "MB-6.02a"]


def test_washington_has_a_rule_of_its_own() -> None:
    """WA-06.020-5 is asked in Washington and nowhere else."""
    assert ["US-WA"] == [
        code
        for code in ALL
        if any(rule.id == "WA-06.020-5" for rule in (pack_of(code) or pytest.fail("no pack")).rules)
    ]
