"""What the linter finds in the specimens: planted defects, errors on clean papers, and mutations of clean papers."""

import re
from collections import Counter
from typing import NamedTuple

from charterbook import flow
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Finding

from .specimens import Specimen, tool


class Linted(NamedTuple):
    """Of one set: `found` of `planted` defects that a rule of the paper covers; on the clean papers that can be read
    errors, those of the paper's own rules apart, and what these rules tell beside them: warnings, notes, and open
    questions (no stamp, a cited paper that was not given); per mutation's name how many were seen of how many made."""

    planted: int
    found: int
    clean: int
    paper_errors: int
    all_errors: int
    warnings: int
    notes: int
    open_questions: int
    mutations: dict[str, tuple[int, int]]


def linted(specimens: list[Specimen], seed: int = 0) -> Linted:
    """All specimens through the linter, each alone."""
    planted = found = clean = paper_errors = all_errors = 0
    beside: Counter[str] = Counter()
    made: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for one in specimens:
        rules = findings(one.data)
        known = rules or []
        coded = [code for code in one.facts["defects"] if re.fullmatch(r"CB\d{3}", code)]
        planted += len(coded)
        found += sum(code in {finding.rule for finding in known} for code in coded)
        if rules is not None and not one.facts["defects"] and one.facts["status"] == "paper":
            errors = [finding.rule for finding in rules if finding.level == "error"]
            clean, all_errors = clean + 1, all_errors + len(errors)
            paper_errors += sum(rule.startswith("CB") for rule in errors)
            own = [finding for finding in rules if finding.rule.startswith("CB")]
            beside.update("open" if each.outcome == "indeterminate" else each.level for each in own)
        before = Counter(finding.rule for finding in known)
        for mutation in tool("mutate").mutations(one.data, one.facts, seed) if one.source == one.data else ():
            after = Counter(finding.rule for finding in findings(mutation.data) or [])
            named = f"{mutation.name} ({', '.join(sorted(mutation.rules))})"
            made[named] += 1
            seen[named] += any(after[rule] > before[rule] for rule in mutation.rules)
    return Linted(
        planted,
        found,
        clean,
        paper_errors,
        all_errors,
        beside["warning"],
        beside["note"],
        beside["open"],
        {name: (seen[name], made[name]) for name in sorted(made)},
    )


def findings(data: bytes) -> list[Finding] | None:
    """The findings on one file; None where it cannot be read."""
    reading = flow.read(data, "specimen")
    if isinstance(reading, Unreadable):
        return None
    return [finding for checked in flow.check((reading,)) for finding in checked.findings]
