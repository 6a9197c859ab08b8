"""How often the Nevada and notarial rules speak of papers that have no fault."""

import json
from pathlib import Path

from charterbook import flow
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Level

TRAIN = Path(__file__).parent.parent.parent / "specimens" / "train"


def _levels() -> list[list[Level]]:
    """For each clean Nevada specimen of the training set, the levels of what these rules find in it, checked alone."""
    found = []
    for facts in sorted(TRAIN.glob("nv-*.facts.json")):
        told = json.loads(facts.read_text(encoding="utf-8"))
        if told["defects"] or told["status"] != "paper":
            continue
        name = facts.name.removesuffix(".facts.json")
        (paper,) = (path for path in TRAIN.glob(f"{name}.*") if path != facts)
        reading = flow.read(paper.read_bytes(), paper.name)
        if isinstance(reading, Unreadable):
            continue
        (checked,) = flow.check((reading,))
        found.append([each.level for each in checked.findings if each.rule.startswith(("NV-", "ACK-"))])
    return found


def test_clean_papers_hear_little() -> None:
    """No error, and at most one note a paper on the average: a linter that cries at clean papers is not read."""
    levels = _levels()
    assert len(levels) >= 15
    assert 0 == sum(each.count("error") for each in levels)
    assert sum(each.count("note") for each in levels) <= len(levels)
