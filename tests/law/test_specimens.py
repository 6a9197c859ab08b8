"""The linter on the training specimens: each planted fault by the rule that names it, and quiet on clean papers.

The rates on papers that nobody had in mind are measured elsewhere; these were at hand when the rules were written.
"""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.model.findings import Finding
from charterbook.model.instrument import Reading

TRAIN = Path(__file__).parent.parent / "specimens" / "train"
RENDERED = {"pdf", "docx", "scan"}
FACTS = {
    path.name.removesuffix(".facts.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(TRAIN.glob("*.facts.json"))
}
PLANTED = [(name, code) for name, facts in FACTS.items() for code in facts["defects"] if re.fullmatch(r"CB\d{3}", code)]
CLEAN = [
    name
    for name, facts in FACTS.items()
    if not facts["defects"] and facts["status"] == "paper" and facts["format"] not in RENDERED
]
ERRORS_A_PAPER, NOTES_A_PAPER = 0.02, 0.25


@cache
def _findings(name: str) -> tuple[Finding, ...]:
    (paper,) = (path for path in TRAIN.glob(f"{name}.*") if not path.name.endswith(".facts.json"))
    reading = flow.read(paper.read_bytes(), name)
    assert isinstance(reading, Reading), name
    return flow.check((reading,))[0].findings


@pytest.mark.parametrize(("name", "code"), PLANTED, ids=[f"{name}-{code}" for name, code in PLANTED])
def test_a_planted_fault_is_found_by_the_rule_that_names_it(name: str, code: str) -> None:
    """Every fault of the training set that a rule of the paper covers."""
    assert code in {finding.rule for finding in _findings(name)}


def test_clean_papers_raise_few_errors_and_few_notes() -> None:
    """Of the rules of the paper: errors, and faults told as notes; open questions (no stamp, a cited paper that was not
    given) are not faults and are not counted."""
    found = [finding for name in CLEAN for finding in _findings(name) if finding.rule.startswith("CB")]
    errors = [finding.rule for finding in found if finding.level == "error"]
    notes = [finding.rule for finding in found if finding.level == "note" and finding.outcome != "indeterminate"]
    assert (len(errors) / len(CLEAN) <= ERRORS_A_PAPER, len(notes) / len(CLEAN) <= NOTES_A_PAPER) == (True, True), (
        errors, notes,
    )  # fmt: skip
