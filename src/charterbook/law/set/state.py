"""How far a paper has come by the end of a day: a thing derived, never stored.

Comes in: a paper of the book with the days of its filing and effect. Goes out: its state. Each state needs its own
evidence, and a state whose day has not come, or is not shown, is not reached on that day.
"""

from datetime import date
from typing import NamedTuple

from charterbook.model.instrument import Instrument, State


class Held(NamedTuple):
    """A paper of the book by its number. The days of its filing and effect are those that are proven, by its own stamp
    or by filing evidence that was recorded for it; `refused_on` is the day on which the registrar sent it back."""

    number: int
    paper: Instrument
    filed_on: date | None = None
    effective_on: date | None = None
    refused_on: date | None = None


def state_of(one: Held, as_of: date | None = None) -> State:
    """The state at the end of `as_of`; None: with all that is known of any day."""
    if one.effective_on and _come(one.effective_on, as_of):
        return "effective"
    if one.filed_on and _come(one.filed_on, as_of):
        return "filed"
    read_as = one.paper.state
    if read_as in ("mentioned", "drafted") or (as_of is None and not one.filed_on):
        return read_as
    return next((stage for stage, day in _stages(one.paper) if day is not None and _come(day, as_of)), "drafted")


def first_day(one: Held) -> date | None:
    """The first day of which a paper or the book tells that it was decided, signed, filed or in effect."""
    told = (*(day for _, day in _stages(one.paper)), one.filed_on, one.effective_on)
    return min((day for day in told if day is not None), default=None)


def _come(day: date, as_of: date | None) -> bool:
    return as_of is None or day <= as_of


def _stages(paper: Instrument) -> tuple[tuple[State, date | None], ...]:
    """The stages before filing that the paper itself proves, the last first, with their days."""
    dates, notaries, signers = paper.dates, paper.acknowledgments, paper.signers
    signed = dates.executed_on if signers and all(signer.signed for signer in signers) else None
    days = [notary.on.value for notary in notaries if notary.notary_signed and notary.on]
    acknowledged = max(days) if signed and days and len(days) == len(notaries) else None
    return (
        ("acknowledged", acknowledged),
        ("executed", signed.value if signed else None),
        ("adopted", dates.adopted_on.value if dates.adopted_on else None),
    )
