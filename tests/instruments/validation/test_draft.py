"""A certificate of validation says what was ratified and why it needed it, and leaves blank what nobody has said."""

import pytest

from charterbook.instruments.clauses import DraftError
from charterbook.instruments.draft import draft
from charterbook.model.acts import Ratification, Resolution
from charterbook.model.instrument import Dates, Instrument
from tests.instruments.occasions import (
    BESTNET,
    BOARD,
    INCREASE,
    NOWHERE,
    SPECIAL,
    TODAY,
    certified,
    cited,
    signers,
)
from tests.instruments.test_draft import facts, read_back, written

OVER_ISSUE = Ratification(cited("the issuance of 200 shares of Series A Convertible Preferred Stock on May 3, 2019"))


def validation(*further: object, state: str = "US-NV") -> Instrument:
    """A certificate of validation with the certified copy of the resolution, which may decide further acts."""
    copy = certified(OVER_ISSUE, SPECIAL, TODAY)
    resolution, certification = copy.acts
    assert isinstance(resolution, Resolution)
    resolved = resolution._replace(resolved=(OVER_ISSUE, *further))  # type: ignore[arg-type]  # acts, by the callers
    exhibit = copy._replace(jurisdiction=cited(state), acts=(resolved, certification))
    return Instrument(
        "validation", NOWHERE, title=cited("CERTIFICATE OF VALIDATION"), corporation=BESTNET,
        jurisdiction=cited(state), statutes=(cited("DGCL 204" if state == "US-DE" else "NRS 78.0296"),),
        dates=Dates(adopted_on=TODAY, executed_on=TODAY), meeting=SPECIAL, signers=signers(),
        acts=(OVER_ISSUE, Resolution(BOARD, TODAY, SPECIAL)), exhibits=(exhibit,),
    )  # fmt: skip


@pytest.mark.parametrize("state", ["US-NV", "US-DE"])
def test_a_validation_is_read_back(state: str) -> None:
    """The act ratified and the resolution with all it decides come back."""
    assert facts(validation(INCREASE, state=state)) == facts(read_back(validation(INCREASE, state=state)))


def test_the_failure_is_told_where_the_resolution_shows_it_and_else_a_blank() -> None:
    """A number that the same resolution mends shows that too many shares were issued."""
    assert "The failure of authorization is this: the shares issued exceeded" in written(validation(INCREASE))
    assert "The failure of authorization is this: ____________________." in written(validation())


def test_what_delaware_asks_on_the_filing_is_left_to_fill_in() -> None:
    """Which certificate was filed, the one attached, and from when on it counts, no plan knows."""
    text = written(validation(state="US-DE"))
    assert "The certificate filed for it: ____________________." in text
    assert "deemed to have become effective on ____________________." in text
    assert "deemed" not in written(validation())


def test_a_validation_of_nothing_is_refused() -> None:
    """The defective act is what the paper is for."""
    with pytest.raises(DraftError, match="ratifies no act"):
        draft(validation()._replace(acts=()))
