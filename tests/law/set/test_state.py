"""The state of a paper as of a day: each on evidence of its own, none inferred from the next."""

from datetime import date

import pytest

from charterbook.law.set.state import Held, first_day, state_of
from charterbook.model.instrument import Dates, Instrument, State
from tests.law.papers import PRESIDENT, acknowledgment, at, blank_acknowledgment, paper, signer

ADOPTED, SIGNED, NOTARY, FILED, EFFECTIVE = (date(2003, 4, day) for day in (20, 24, 25, 28, 30))
WHOLE = paper(
    dates=Dates(adopted_on=at(ADOPTED), executed_on=at(SIGNED)),
    acknowledgments=(acknowledgment(on=at(NOTARY)),),
    state="acknowledged",
)


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2003, 4, 19), "drafted"),
        (ADOPTED, "adopted"),
        (SIGNED, "executed"),
        (NOTARY, "acknowledged"),
        (FILED, "filed"),
        (EFFECTIVE, "effective"),
        (None, "effective"),
    ],
)
def test_a_state_is_reached_on_its_day(as_of: date | None, state: State) -> None:
    """Adopted, executed, acknowledged, filed, effective: one after the other."""
    assert state == state_of(Held(1, WHOLE, FILED, EFFECTIVE), as_of)


@pytest.mark.parametrize("as_of", [NOTARY, None])
def test_what_is_not_filed_stays_what_its_own_words_prove(as_of: date | None) -> None:
    """A paper without a stamp is no more than acknowledged, on any day."""
    assert "acknowledged" == state_of(Held(1, WHOLE), as_of)


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        (WHOLE._replace(acknowledgments=(blank_acknowledgment(),), state="executed"), "executed"),
        (WHOLE._replace(acknowledgments=(acknowledgment(on=at(NOTARY)), acknowledgment(on=None))), "executed"),
        (WHOLE._replace(signers=(PRESIDENT, signer("A. B.", "Secretary", False)), state="filed"), "adopted"),
        (WHOLE._replace(state="drafted"), "drafted"),
        (paper(dates=Dates(), state="executed"), "drafted"),
    ],
)
def test_a_stage_without_its_evidence_is_not_reached(changed: Instrument, state: State) -> None:
    """A blank notary line, a notary without a day, a line that nobody signed, a signature without a day."""
    assert state == state_of(Held(1, changed), NOTARY)


def test_a_paper_begins_with_the_first_day_told_of_it() -> None:
    """The day of its adoption, else of what is known later; a paper without days begins on none."""
    assert (ADOPTED, FILED, None) == (
        first_day(Held(1, WHOLE, FILED)), first_day(Held(1, paper(dates=Dates()), FILED)),
        first_day(Held(1, paper(dates=Dates()))),
    )  # fmt: skip
