"""A resolution on each act that a plan can ask for is worded as kept, and is read back as that act."""

from pathlib import Path

import pytest

from charterbook.formats import edgar_text
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.draft import draft
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    NameChange,
    NoneIssued,
    ParValueChange,
    Ratification,
    Resolution,
    Retirement,
    SeriesDesignation,
    Split,
    Term,
)
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Dates, Instrument
from charterbook.model.shares import ParValue
from tests.instruments.occasions import (
    BESTNET,
    BOARD,
    CONSENT,
    CORRECTION,
    DECREASE,
    INCREASE,
    NOWHERE,
    PREFERRED,
    SERIES_A,
    SPECIAL,
    TODAY,
    WITHDRAWAL,
    cited,
    signers,
)
from tests.instruments.test_draft import facts, read_back, written

KEPT = Path(__file__).parent / "kept"
COMMON = cited("Common Stock")
SERIES_B = cited("Series B Convertible Preferred Stock")
PAR = cited(ParValue("0.001"))
MORE = AuthorizedSharesAdjustment(COMMON, cited(50_000_000), cited(75_000_000), cited(25_000_000), PAR)
FEWER = AuthorizedSharesAdjustment(COMMON, cited(50_000_000), cited(10_000_000), cited(-40_000_000))
NEW_CLASS = ClassAuthorization(PREFERRED, cited(10_000_000), PAR, cited(True))
TO_A_NUMBER = AuthorizedSharesAdjustment(COMMON, after=cited(75_000_000))
OVER_ISSUE = Ratification(cited("the issuance of 200 shares of Series A Convertible Preferred Stock on May 3, 2019"))
CASES: dict[str, tuple[Act, ...]] = {
    "class_increased": (MORE,),
    "class_decreased": (FEWER,),
    "class_new": (NEW_CLASS,),
    "series_created": (SeriesDesignation(PREFERRED, SERIES_B, cited(500), PAR),),
    "series_increased": (INCREASE,),
    "series_decreased": (DECREASE,),
    "series_withdrawn": (WITHDRAWAL,),
    "split_reverse": (Split(COMMON, cited(1), cited(10), cited("round up")),),
    "split_forward_with_authorized": (Split(COMMON, cited(3), cited(2), cited("cash")), MORE),
    "par_changed": (ParValueChange(COMMON, None, cited(ParValue("0.01")), PAR),),
    "name_changed": (NameChange(BESTNET, cited("BestNet Holdings, Inc.")),),
    "name_and_class": (NameChange(BESTNET, cited("BestNet Holdings, Inc.")), MORE),
    "series_retired": (Retirement(PREFERRED, SERIES_A, cited(400), cited(True)),),
    "class_retired": (Retirement(COMMON, None, cited(400)),),
    "over_issue_ratified": (OVER_ISSUE, INCREASE),
    "correction_noted": (CORRECTION,),
}
"""What is resolved, by the name of the kept text."""


def resolution(acts: tuple[Act, ...], submitted_to: Cited[str] | None = None, state: str = "US-NV") -> Instrument:
    """The resolution of a special meeting on these acts."""
    return Instrument(
        "resolution", NOWHERE, title=cited("RESOLUTION of the Board of Directors"), corporation=BESTNET,
        jurisdiction=cited(state), dates=Dates(adopted_on=TODAY), meeting=SPECIAL, signers=signers()[1:],
        acts=(Resolution(BOARD, TODAY, SPECIAL, acts, submitted_to),),
    )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_resolution_on_each_act_is_worded_as_kept(name: str) -> None:
    """A change of wording shows in the kept text beside this test."""
    kept = (KEPT / f"{name}.txt").read_text(encoding="ascii").splitlines()
    paper = resolution(CASES[name], cited("the stockholders") if "class" in name else None)
    assert kept == edgar_text.write(draft(paper)).decode("ascii").splitlines()


@pytest.mark.parametrize("state", ["US-NV", "US-DE"])
@pytest.mark.parametrize("submitted_to", [None, "the stockholders", "the holders of Common Stock, voting as a class"])
@pytest.mark.parametrize("name", CASES)
def test_a_resolution_on_each_act_is_read_back(name: str, submitted_to: str | None, state: str) -> None:
    """The acts come back in their order, with to whom they are submitted."""
    paper = resolution(CASES[name], cited(submitted_to) if submitted_to else None, state)
    assert facts(paper) == facts(read_back(paper))


def test_the_terms_of_a_new_series_stand_in_its_resolution_in_their_own_words() -> None:
    """Terms that are given are set out, each as a paragraph; where none are, a blank stands for them."""
    clause = cited("The holders of Series B Convertible Preferred Stock are entitled to one vote per share.")
    series = SeriesDesignation(PREFERRED, SERIES_B, cited(500), terms=(Term("votes", None, clause),))
    assert clause.value in written(resolution((series,)))
    assert "rights and limitations: ____________________." in written(resolution((series._replace(terms=()),)))


def test_the_failure_that_a_ratification_names_is_not_guessed() -> None:
    """That too many shares were issued is said only where the resolution mends a number too."""
    assert "exceeded the number that the charter authorized" in written(resolution((OVER_ISSUE, INCREASE)))
    alone = written(resolution((OVER_ISSUE,)))
    assert "exceeded" not in alone
    assert "failure of authorization is this: ____________________;" in alone


def test_officers_file_only_after_those_who_must_approve() -> None:
    """Where the board submits its decision, the power to sign and file waits for that approval."""
    assert "are upon that approval authorized" in written(resolution((MORE,), cited("the stockholders")))
    assert "officers of the corporation are authorized" in written(resolution((WITHDRAWAL,)))


def test_a_number_before_that_nobody_knows_is_not_told() -> None:
    """The new number stands alone, and comes back alone."""
    paper = resolution((TO_A_NUMBER,))
    assert "Common Stock is changed to Seventy-Five Million (75,000,000) shares." in written(paper)
    assert facts(paper) == facts(read_back(paper))


def test_a_written_consent_says_the_same_as_a_meeting() -> None:
    """The manner of the board's action changes the opening alone."""
    by_consent = resolution((MORE,))._replace(
        meeting=CONSENT, signers=signers(), acts=(Resolution(BOARD, TODAY, CONSENT, (MORE,)),)
    )
    assert "The undersigned, being all the members of the Board of Directors" in written(by_consent)
    assert facts(by_consent) == facts(read_back(by_consent))


def test_an_act_that_no_body_resolves_is_refused_in_one_line() -> None:
    """A statement of fact is no decision."""
    with pytest.raises(DraftError, match="no wording for a resolution on the act none_issued"):
        draft(resolution((NoneIssued(PREFERRED, SERIES_A),)))
