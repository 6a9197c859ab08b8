"""Packs are loaded by state, and speak only where there is something to say."""

import json
from pathlib import Path

from charterbook import flow
from charterbook.law.check import check
from charterbook.law.packs import STATES, all_statute_rules, pack_of
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Finding

SPECIMENS = Path(__file__).parent.parent / "specimens" / "train"
NOTES_PER_CLEAN_PAPER = 0.1


def _told_of_clean_papers(prefix: str, rules: str) -> tuple[int, list[Finding]]:
    """How many clean specimens of a state there are, and what the rules of its pack tell of them, each alone."""
    told: list[Finding] = []
    papers = 0
    for facts in sorted(SPECIMENS.glob(f"{prefix}-*.facts.json")):
        if json.loads(facts.read_text(encoding="utf-8")).get("expect"):
            continue
        if "defect" in facts.name:
            continue
        path = next(each for each in SPECIMENS.glob(f"{facts.name.removesuffix('.facts.json')}.*") if each != facts)
        reading = flow.read(path.read_bytes(), path.name)
        assert not isinstance(reading, Unreadable)
        papers += 1
        for instrument in reading.instruments:
            verdicts = [verdict for verdict in check(instrument) if verdict.rule.startswith(rules)]
            told += [finding for verdict in verdicts for finding in verdict.findings]
    return papers, told


def test_delaware_has_nothing_to_say_of_clean_papers() -> None:
    """No error, no warning, and hardly a note: what a paper alone cannot show is not held against it."""
    papers, told = _told_of_clean_papers("de", "DE-")
    assert papers > 30
    assert [] == [f"{finding.rule} {finding.message}" for finding in told if finding.level != "note"]
    assert len(told) <= NOTES_PER_CLEAN_PAPER * papers


def test_a_pack_belongs_to_its_state_alone() -> None:
    """Each rule of a state's pack names that state."""
    for state in STATES:
        pack = pack_of(state)
        assert pack is not None
        assert {state} == {rule.jurisdiction for rule in pack.rules}


def test_the_delaware_pack_has_every_researched_row() -> None:
    """The 31 rows of the law table, each once."""
    ids = {rule.id for rule in all_statute_rules() if rule.jurisdiction == "US-DE"}
    wanted = (
        "102a4 103a2 103b 103c3 103d 103f 151a 151g-1 151g-2 151g-3 151g-4 151g-5 152 153a 153c 157 160 161 228 241 "
        "242b1 242b2 242d1 242d2 243 244 245c 204-1 204-2 205 162D"
    ).split()
    assert {f"DE-{each}" for each in wanted} == ids
