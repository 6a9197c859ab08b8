"""The cures of a fault in a jurisdiction, on a day.

Comes in: a rule's id and level, the jurisdiction, and the day on which somebody wants to cure. Goes out: cures, the
nearest first. Of a state without a table it is said that its sections are not in ours.
"""

from datetime import date
from typing import NamedTuple

from charterbook.law.cures.faults import Fault, faults_of
from charterbook.law.packs import MODEL_ACT
from charterbook.model.findings import Confidence, Cure, How, Level


class Remedy(NamedTuple):
    """One way to cure `faults`: how, by which section, what is done, and from when to when it is open. `since` is as
    researched; `first` and `last` are the days that can be compared. `source` is where it was read."""

    how: How
    faults: tuple[Fault, ...]
    cite: str | None
    told: str
    source: str
    confidence: Confidence = "verified"
    since: str = "any"
    first: date = date.min
    last: date = date.max


def cures_of(rule: str, level: Level, jurisdiction: str | None, on: date | None = None) -> tuple[Cure, ...]:
    """What repairs the fault that a rule finds. With `on`, only what is open on that day; without, all that ever was,
    each with the day from which it is open."""
    faults = faults_of(rule, level)
    return tuple(
        Cure(
            remedy.how,
            remedy.cite,
            remedy.told,
            None if remedy.first == date.min else remedy.first,
            None if remedy.last == date.max else remedy.last,
            remedy.confidence,
        )
        for remedy in (*table(jurisdiction), *_without_statute())
        if set(remedy.faults) & set(faults) and (on is None or remedy.first <= on <= remedy.last)
    )


def table(jurisdiction: str | None) -> tuple[Remedy, ...]:
    """The cures that a jurisdiction's own law gives, loaded when they are first asked for."""
    match jurisdiction:
        case "US-NV":
            from charterbook.law.cures import us_nv

            return us_nv.REMEDIES
        case "US-DE":
            from charterbook.law.cures import us_de

            return us_de.REMEDIES
        case "US-TX" | "US-NY" | "US-CA" | "US-MD":
            from charterbook.law.cures import other_states

            return other_states.REMEDIES[jurisdiction]
        case "US-SEC" | None:
            return ()
        case _ if jurisdiction in MODEL_ACT:
            from charterbook.law.cures import us_mbca

            return us_mbca.remedies(jurisdiction)
        case _:
            from charterbook.law.cures import unknown_state

            return unknown_state.REMEDIES


def _without_statute() -> tuple[Remedy, ...]:
    from charterbook.law.cures import any_state

    return any_state.REMEDIES
