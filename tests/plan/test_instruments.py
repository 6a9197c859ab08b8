"""The instrument that a step asks for: planned, supposed, drafted, read back."""

from datetime import date

import pytest

from charterbook.formats import edgar_text
from charterbook.instruments.draft import draft
from charterbook.model.acts import (
    Certification,
    Correction,
    DesignatedSharesAdjustment,
    NoneIssued,
    NoneOutstanding,
    SeriesDesignation,
    SeriesWithdrawal,
)
from charterbook.model.drafts import Blank
from charterbook.model.plans import Step
from charterbook.plan.instruments import PlanError, supposed
from charterbook.plan.occasion import MeetingType, Occasion, Person, ShareStatement, Venue
from charterbook.plan.search import plan
from charterbook.plan.targets import Facts, SeriesNumber, SeriesWithdrawn, Target, WordsCorrected
from tests.instruments.test_draft import facts, read_back
from tests.plan.positions import BEFORE, NEVER, SERIES_A, position

TODAY = date(2026, 11, 23)
PRESIDENT, SECRETARY = Person("Robert A. Blanchard", "President"), Person("Paul H. Jachim", "Secretary")
OCCASION = Occasion(
    "BestNet Communications Corporation",
    "US-NV",
    adopted_on=TODAY,
    executed_on=TODAY,
    meeting="special",
    quorum=True,
    signers=(PRESIDENT, SECRETARY),
    venue=Venue("Michigan", "Kent"),
    designation_filed_on=date(1999, 4, 22),
    statement="never issued",
    exhibit_number="3.7",
)
TO_ZERO = SeriesNumber(SERIES_A, 0)
WORDS = WordsCorrected(
    "Amended Certificate of Designation", "such Six Hundred (650) shares", "such Six Hundred Fifty (650) shares"
)


def step_to(target: Target) -> Step:
    """The one step to the target where no share was ever issued."""
    (step,) = plan((target,), position(NEVER), Facts("US-NV"), TODAY, "head", "effective").steps
    return step


@pytest.mark.parametrize("statement", ["never issued", "none issued or outstanding", "none outstanding"])
@pytest.mark.parametrize("meeting", ["special", "regular", "written_consent"])
@pytest.mark.parametrize(
    "target", [TO_ZERO, SeriesNumber(SERIES_A, 450), SeriesNumber(SERIES_A, 1000), SeriesWithdrawn(SERIES_A)], ids=str
)
def test_what_is_planned_and_drafted_is_read_back(
    target: Target, meeting: MeetingType, statement: ShareStatement
) -> None:
    """From the plan to the paper and back: the same facts, whatever the occasion."""
    paper = supposed(step_to(target), OCCASION._replace(meeting=meeting, statement=statement))
    assert facts(paper) == facts(read_back(paper))


@pytest.mark.parametrize(
    ("target", "title", "statute"),
    [
        (SeriesNumber(SERIES_A, 450), "CERTIFICATE OF DECREASE", "DGCL 151(g)"),
        (SeriesNumber(SERIES_A, 1000), "CERTIFICATE OF INCREASE", "DGCL 151(g)"),
        (SeriesWithdrawn(SERIES_A), "CERTIFICATE OF ELIMINATION", "DGCL 151(g)"),
        (WORDS, "CERTIFICATE OF CORRECTION", "DGCL 103(f)"),
    ],
    ids=str,
)
@pytest.mark.parametrize("meeting", ["special", "written_consent"])
def test_delaware_has_papers_of_its_own(target: Target, title: str, statute: str, meeting: MeetingType) -> None:
    """Title and section are Delaware's, and what is planned and drafted is read back."""
    (step,) = plan((target,), position(NEVER), Facts("US-DE"), TODAY, "head", "effective").steps
    occasion = OCCASION._replace(jurisdiction="US-DE", meeting=meeting, record_filed_on=date(2003, 4, 28), venue=None)
    paper = supposed(step, occasion)
    assert paper.title is not None
    assert (title, [statute]) == (paper.title.value, [cite.value for cite in paper.statutes])
    assert facts(paper) == facts(read_back(paper))


def test_delaware_resolves_that_none_is_outstanding_and_none_will_be_issued() -> None:
    """Section 151(g) asks for a resolution that says both, and it stands in the certificate's Exhibit A."""
    (step,) = plan((SeriesWithdrawn(SERIES_A),), position(NEVER), Facts("US-DE"), TODAY, "head", "effective").steps
    text = edgar_text.write(draft(supposed(step, OCCASION._replace(jurisdiction="US-DE")))).decode("ascii")
    said = f"none of the authorized shares of {SERIES_A} being outstanding and none to be issued subject to it"
    assert said in " ".join(text.split())


def test_a_state_without_papers_is_refused() -> None:
    """A plan carried to another state finds no paper there."""
    with pytest.raises(PlanError, match="no paper of US-MI is known for this step"):
        supposed(step_to(TO_ZERO), OCCASION._replace(jurisdiction="US-MI"))


def test_a_correction_is_read_back() -> None:
    """The words at fault, the corrected words and the record with its filing date come back as planned."""
    paper = supposed(step_to(WORDS), OCCASION._replace(record_filed_on=date(2003, 4, 28)))
    assert facts(paper) == facts(read_back(paper))
    (act,) = paper.acts
    assert isinstance(act, Correction)
    assert act.filed_on is not None
    assert date(2003, 4, 28) == act.filed_on.value
    assert (None, ()) == (paper.meeting, paper.exhibits)


@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        ("never issued", [NoneIssued]),
        ("none issued or outstanding", [NoneIssued, NoneOutstanding]),
        ("none outstanding", [NoneOutstanding]),
        (None, []),
    ],
)
def test_only_what_the_user_confirms_is_stated(statement: ShareStatement | None, kinds: list[type]) -> None:
    """The plan puts no statement on shares into a paper by itself."""
    paper = supposed(step_to(TO_ZERO), OCCASION._replace(statement=statement))
    assert kinds == [type(act) for act in paper.acts if isinstance(act, NoneIssued | NoneOutstanding)]


def test_the_secretary_certifies_and_each_signer_acknowledges() -> None:
    """Exhibit A is signed by the first signer who is a secretary, or by the one named for it."""
    paper = supposed(step_to(TO_ZERO), OCCASION)
    assert ["Robert A. Blanchard", "Paul H. Jachim"] == [
        each.signer.value for each in paper.acknowledgments if each.signer is not None
    ]
    assert "Paul H. Jachim" == _certifier(OCCASION)
    assert "Ann Other" == _certifier(OCCASION._replace(secretary=Person("Ann Other", "Assistant Secretary")))
    assert "____________________" == _certifier(OCCASION._replace(signers=(PRESIDENT,)))


def _certifier(occasion: Occasion) -> str:
    (exhibit,) = supposed(step_to(TO_ZERO), occasion).exhibits
    (certification,) = (act for act in exhibit.acts if isinstance(act, Certification))
    return certification.certifier.value


def test_an_occasion_that_knows_nothing_still_makes_a_paper() -> None:
    """All that is missing is left to fill in, and no notary block is made where no venue is wanted."""
    paper = supposed(step_to(TO_ZERO), Occasion("BestNet Communications Corporation", "US-NV"))
    text = edgar_text.write(draft(paper)).decode("ascii")
    assert () == paper.acknowledgments
    assert "was filed in the office of the" in text
    assert text.count("____________________") >= 5


def test_the_holders_approval_goes_into_the_paper() -> None:
    """Where the step asks for a vote, the occasion says how it was given and when."""
    holders = "the vote of the holders of a majority of the voting power of the Series A Convertible Preferred Stock"
    paper = supposed(step_to(TO_ZERO), OCCASION._replace(holders=holders, holders_approved_on=TODAY))
    assert f"approved on November 23, 2026 by {holders}" in " ".join(
        edgar_text.write(draft(paper)).decode("ascii").split()
    )
    assert facts(paper) == facts(read_back(paper))


def test_terms_that_nobody_told_are_a_blank() -> None:
    """A designation holds more than a plan knows: what is not told is left to fill in, never made up."""
    found = plan((SeriesNumber(SERIES_A, 450),), position(BEFORE), Facts("US-NV"), TODAY, "head", "effective")
    withdrawal, designation = found.steps
    assert isinstance(withdrawal.act, SeriesWithdrawal)
    assert isinstance(designation.act, SeriesDesignation)
    paper = supposed(designation, OCCASION)
    blanks = [run.what for block in draft(paper).blocks for run in getattr(block, "runs", ()) if isinstance(run, Blank)]
    assert ["terms of the series, or the attachment that sets them out"] == blanks
    assert facts(paper) == facts(read_back(paper))


def test_a_paper_that_no_plan_makes_is_refused() -> None:
    """One line says which kind."""
    step = step_to(TO_ZERO)._replace(instrument="merger")
    with pytest.raises(PlanError, match="a plan makes no paper of the kind merger"):
        supposed(step, OCCASION)


def test_the_decided_act_is_the_act_of_the_step() -> None:
    """Certificate and resolution carry the same numbers, for both come from the step."""
    step = step_to(TO_ZERO)
    paper = supposed(step, OCCASION)
    (exhibit,) = paper.exhibits
    resolved = [act for each in exhibit.acts for act in getattr(each, "resolved", ())]
    assert isinstance(step.act, DesignatedSharesAdjustment)
    assert [step.act] == resolved
    assert step.act in paper.acts
