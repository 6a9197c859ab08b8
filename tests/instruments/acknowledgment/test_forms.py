"""A notary's certificate is in the form of its place and day, and nothing of it is missing once it is filled in."""

from datetime import date

import pytest

from charterbook.instruments.acknowledgment.forms import RULONA_STATES, notary_block
from charterbook.law.check import check
from charterbook.law.notary import rulona
from charterbook.law.packs import notary_rules
from charterbook.model.acts import Acknowledgment
from charterbook.model.drafts import Blank
from charterbook.model.instrument import Dates, Instrument
from tests.instruments.occasions import BESTNET, NOWHERE, acknowledgments, cited, signers
from tests.instruments.test_draft import facts, read_back, written

TODAY = date(2026, 11, 23)
PLACES = (
    ("Michigan", "Kent", date(2003, 4, 24), "before me, a Notary Public, personally appeared Robert A. Blanchard"),
    ("Michigan", "Kent", TODAY, "The foregoing instrument was acknowledged before me on November 23, 2026 by"),
    (
        "Nevada",
        "Clark",
        TODAY,
        "This instrument was acknowledged before me on November 23, 2026 by Robert A. Blanchard as",
    ),
    ("Iowa", "Polk", TODAY, "This record was acknowledged before me on November 23, 2026 by Robert A. Blanchard as"),
    ("Iowa", "Polk", date(2019, 1, 2), "before me, a Notary Public, personally appeared"),
    ("Texas", "Fort Bend", TODAY, "before me, a Notary Public, personally appeared"),
)


def paper(state: str, county: str, on: date, filled: bool) -> Instrument:
    """An acknowledgment of one officer, to be completed by the notary or completed."""
    (one, _) = acknowledgments(state, county, cited(on))
    if filled:
        one = one._replace(
            notary_signed=True, notary_line=cited("/s/ Jane Roe"), commission_expires=cited(date(2029, 6, 1))
        )
    return Instrument(
        "acknowledgment", NOWHERE, corporation=BESTNET, jurisdiction=cited("US-NV"), dates=Dates(executed_on=cited(on)),
        signers=signers(signed=True)[:1], acknowledgments=(one,),
    )  # fmt: skip


def read_acknowledgment(made: Instrument) -> Acknowledgment:
    """The acknowledgment of the draft, read back."""
    (found,) = read_back(made).acknowledgments
    return found


@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize(("state", "county", "on", "words"), PLACES)
def test_each_place_has_its_form_and_it_is_read_back(
    state: str, county: str, on: date, words: str, filled: bool
) -> None:
    """The words of the place stand in the block, and venue, signer, office, corporation and day come back."""
    made = paper(state, county, on, filled)
    assert words in written(made)
    assert facts(made.acknowledgments[0]) == facts(read_acknowledgment(made))


@pytest.mark.parametrize(("state", "county", "on", "words"), PLACES)
def test_a_filled_block_meets_the_law_of_its_place(state: str, county: str, on: date, words: str) -> None:
    """No rule of the place fails once the notary has signed and dated; before, the missing signature is named."""
    blank, filled = (paper(state, county, on, filled) for filled in (False, True))
    assert words
    for made, expected in ((blank, True), (filled, False)):
        found = made._replace(acknowledgments=(read_acknowledgment(made),))
        failed = [verdict.rule for verdict in check(found, on) if verdict.outcome == "fail"]
        assert expected == any(rule.startswith(("ACK-", "CB30")) for rule in failed)


def test_the_uniform_form_is_used_where_the_law_of_notaries_has_it() -> None:
    """The states with the short form are those whose notaries are judged by the uniform law."""
    assert all(notary_rules(state) == rulona.RULES for state in RULONA_STATES)


def test_michigan_prints_name_and_counties_since_2004() -> None:
    """The notary's printed name, the county of commission and the county of the act stand under the line."""
    assert "Jane Roe, Notary Public, State of Michigan, County of ____" in written(
        paper("Michigan", "Kent", TODAY, True)
    )
    assert "Acting in the County of Kent." in written(paper("Michigan", "Kent", TODAY, False))
    assert "Acting" not in written(paper("Michigan", "Kent", date(2004, 3, 31), False))


@pytest.mark.parametrize(
    ("state", "told"), [("New York", True), ("Nevada", False), ("Michigan", False), ("Iowa", False)]
)
def test_a_state_whose_form_is_not_known_is_told(state: str, told: bool) -> None:
    """A general form says that it is one: what the state asks for besides is a blank with its reason."""
    block = notary_block(
        paper(state, "Kent", TODAY, filled=False).acknowledgments[0], paper(state, "Kent", TODAY, False)
    )
    asked = [run.what for run in block.under if isinstance(run, Blank) and "this is a general one" in run.what]
    assert ["what New York's own form of acknowledgment asks for besides; this is a general one"] * told == asked
