"""A set of specimens read and scored."""

from typing import NamedTuple

from charterbook import flow
from charterbook.exchange.reading_json import reading_json
from charterbook.model.evidence import Unreadable

from .baselines import baseline
from .evidence import Evidence, evidence
from .score import Outcome, outcomes
from .specimens import Specimen
from .totals import Total

ALL = "all"


class Measured(NamedTuple):
    """The outcomes with the specimen they come from, the evidence, the baselines, and the names of unread files."""

    outcomes: list[tuple[Specimen, Outcome]]
    evidence: Evidence
    baselines: dict[str, Total]
    unread: list[str]


def measured(specimens: list[Specimen]) -> Measured:
    """All specimens read, each alone. A file that cannot be read abstains on all its facts."""
    found: list[tuple[Specimen, Outcome]] = []
    proofs, unread = [], []
    guesses: dict[str, list[tuple[int, int, int]]] = {"kind": [], "after": []}
    for one in specimens:
        reading = flow.read(one.data, one.name)
        if isinstance(reading, Unreadable):
            unread.append(one.name)
            results = list(outcomes(one.facts, {"instruments": []}))
        else:
            results = list(outcomes(one.facts, reading_json(reading, one.data)))
            proofs.append(evidence(results, reading.rendition or one.data))
        found += [(one, result) for result in results]
        for name, guess in baseline(one.facts, one.source).items():
            guesses[name].append(guess)
    total = Evidence(*(sum(column) for column in zip(*proofs, strict=True))) if proofs else Evidence(0, 0, 0, 0)
    return Measured(found, total, {name: _total(rows) for name, rows in guesses.items()}, unread)


def _total(guesses: list[tuple[int, int, int]]) -> Total:
    right, wrong, stated = (sum(column) for column in zip(*guesses, strict=True)) if guesses else (0, 0, 0)
    return Total(right, wrong, stated - right - wrong)
