"""The set of a step: every paper of one value, each read back as what it says, none of the letters as a paper."""

import re
from datetime import date
from itertools import product

import pytest

from charterbook import flow
from charterbook.formats import edgar_text
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Ratification,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.bare import differences
from charterbook.model.drafts import Draft, NotaryBlock, SignatureBlock
from charterbook.model.instrument import Instrument, Reading
from charterbook.model.plans import Approval, Step
from charterbook.model.shares import ParValue
from charterbook.plan.occasion import Consenting, Occasion, Person, Venue, Vote
from charterbook.plan.papers import Paper, papers
from charterbook.plan.targets import planned

PREFERRED, COMMON = planned("Preferred Stock"), planned("Common Stock")
SERIES_A = planned("Series A Convertible Preferred Stock")
PAR = planned(ParValue("0.001"))
BOARD = Approval("board of directors", "meeting or consent", "majority")
STOCKHOLDERS = Approval("stockholders", "vote or consent", "majority of the voting power")
FEE = "with the filing: 175 dollars to the Secretary of State (NRS 78.765)"
REPORTS = ("Form 8-K, Item 5.03: within four business days", "Form 8-K, Item 3.03: within four business days")
MORE = AuthorizedSharesAdjustment(COMMON, planned(50_000_000), planned(75_000_000), planned(25_000_000), PAR)
FEWER = MORE._replace(after=planned(5_000_000), change=planned(-45_000_000))
DECREASE = DesignatedSharesAdjustment(
    PREFERRED, SERIES_A, planned(650), planned(0), planned(-650), PAR, planned(650), planned("undesignated")
)
WORDS = (planned("such Six Hundred (650) shares"), planned("such Six Hundred Fifty (650) shares"))
ALONE, BOTH = (BOARD,), (BOARD, STOCKHOLDERS)
STEPS = {
    "decrease": Step(DECREASE, (), ALONE, "designation_amendment", (), (), (), (FEE, *REPORTS)),
    "decrease by vote": Step(DECREASE, (), BOTH, "designation_amendment", (), (), (), (FEE, *REPORTS)),
    "withdrawal": Step(
        SeriesWithdrawal(PREFERRED, SERIES_A, planned(date(1999, 4, 22))), (), ALONE, "designation_withdrawal", (), (),
        (), (FEE,),
    ),
    "more shares": Step(MORE, (), BOTH, "articles_amendment", (), (), (), (FEE, *REPORTS)),
    "new class": Step(
        ClassAuthorization(PREFERRED, planned(5_000_000), PAR, planned(True)), (), BOTH, "articles_amendment", (), (),
        (), (FEE,),
    ),
    "new series": Step(
        SeriesDesignation(PREFERRED, planned("Series B Preferred Stock"), planned(500), PAR), (), ALONE, "designation",
        (), (), (), REPORTS,
    ),
    "split": Step(
        Split(COMMON, planned(1), planned(10), planned("round up")), (), ALONE, "split_change", (), (), (), REPORTS,
        also=(FEWER,),
    ),
    "par": Step(
        ParValueChange(COMMON, None, planned(ParValue("0.01")), PAR), (), BOTH, "articles_amendment", (), (), (), ()
    ),
    "name": Step(
        NameChange(planned("Alpha Mining Corp."), planned("Beta Mining Corp.")), (), BOTH, "articles_amendment", (), (),
        (), REPORTS[:1],
    ),
    "over-issue": Step(
        Ratification(planned("the issuance of 200 shares of Common Stock on May 3, 2019")), (), BOTH, "validation", (),
        (), (), (), also=(MORE,),
    ),
    "over-issue with room": Step(
        Ratification(planned("the issuance of 200 shares of Series A Convertible Preferred Stock on May 3, 2019")), (),
        ALONE, "validation", (), (), (), (),
    ),
    "split by resolution": Step(
        Split(COMMON, planned(1), planned(10), planned("cash")), (), BOTH, "resolution", (), (), (), REPORTS[1:]
    ),
    "correction": Step(
        Correction(planned("Certificate of Designation"), planned(date(2003, 4, 28)), *WORDS), (), (), "correction", (),
        (), (), (FEE,),
    ),
}  # fmt: skip
MEETING = Occasion(
    "Alpha Mining Corp.", "US-NV", adopted_on=date(2026, 11, 20), executed_on=date(2026, 11, 23), meeting="special",
    quorum=True, signers=(Person("Robert A. Blanchard", "President"), Person("Paul H. Jachim", "Secretary")),
    venue=Venue("Michigan", "Kent"), designation_filed_on=date(1999, 4, 22), statement="none issued or outstanding",
    exhibit_number="3.1",
)  # fmt: skip
OF_HOLDERS = MEETING._replace(
    holders="the written consent of the holders of a majority of the voting power",
    holders_approved_on=date(2026, 11, 21),
    consenting=(Consenting("Margaret L. Oakes", 30_000_000, "Common Stock", date(2026, 11, 21)),),
)
BY_CONSENT = MEETING._replace(
    meeting="written_consent", quorum=None, venue=None, directors=(Person("Mary Roe", "Director"),)
)
AUTHORITY = ("resolution", "stockholder-consent", "secretary-certificate")
UNKNOWN = Occasion("Alpha Mining Corp.", "US-NV")


def asks_holders(name: str) -> bool:
    """Whether the step's approvals ask stockholders."""
    return STOCKHOLDERS in STEPS[name].approvals


def back(paper: Paper) -> tuple[Instrument, ...]:
    """The papers that the text of a draft reads as."""
    reading = flow.read(edgar_text.write(paper.draft), f"{paper.name}.txt")
    assert isinstance(reading, Reading)
    return reading.instruments


SPLIT_IN_DELAWARE = ("split", "US-DE")
"""Delaware has no certificate of change: a split there is an amendment of the charter."""


@pytest.mark.parametrize(("name", "state"), sorted({*product(STEPS, ("US-NV", "US-DE"))} - {SPLIT_IN_DELAWARE}))
def test_every_paper_of_a_set_is_read_back(name: str, state: str) -> None:
    """What a paper says comes back from its text; a letter or a report says nothing that could be posted."""
    occasion = (OF_HOLDERS if asks_holders(name) else MEETING)._replace(jurisdiction=state)
    for paper in papers(STEPS[name], occasion):
        (found,) = back(paper)
        if paper.instrument is not None:
            assert () == differences(paper.instrument, found), paper.name
        else:
            assert ("not_share_capital", ()) == (found.status, found.acts), paper.name


def written(name: str, occasion: Occasion) -> tuple[tuple[Paper, bytes], ...]:
    """The papers of a step with their text, every line signed as if it had been."""
    return tuple((paper, edgar_text.write(_signed(paper))) for paper in papers(STEPS[name], occasion))


def _signed(paper: Paper) -> Draft:
    blocks = tuple(
        block._replace(signed=True)
        if isinstance(block, SignatureBlock)
        else block._replace(notary="/s/ Jane Roe", expires="June 1, 2029")
        if isinstance(block, NotaryBlock)
        else block
        for block in paper.draft.blocks
    )
    return paper.draft._replace(blocks=blocks, notice="")


@pytest.mark.parametrize("name", STEPS)
def test_the_set_together_contradicts_nothing(name: str) -> None:
    """Filled in and signed, and checked beside each other, the papers of a step raise no finding of level error."""
    occasion = OF_HOLDERS if asks_holders(name) else MEETING
    readings = tuple(flow.read(text, f"{paper.name}.txt") for paper, text in written(name, occasion))
    checked = flow.check(tuple(each for each in readings if isinstance(each, Reading)), date(2026, 11, 23))
    errors = [
        f"{finding.rule}: {finding.message}"
        for one in checked
        for verdict in one.verdicts
        for finding in verdict.findings
        if finding.level == "error"
    ]
    assert [] == errors


@pytest.mark.parametrize("name", STEPS)
def test_what_nobody_knows_yet_is_blank_and_still_read_back(name: str) -> None:
    """Without day, meeting, signers and holders every paper is drafted, and none of them makes anything up."""
    for paper in papers(STEPS[name], UNKNOWN):
        (found,) = back(paper)
        if paper.instrument is not None:
            assert () == differences(paper.instrument, found), paper.name


@pytest.mark.parametrize("name", ["more shares", "new series", "split", "decrease"])
def test_the_numbers_of_the_report_are_the_instruments(name: str) -> None:
    """Every number of shares that the 8-K text and the letter give stands in the instrument too."""
    made = {paper.name: edgar_text.write(paper.draft).decode() for paper in papers(STEPS[name], MEETING)}
    figures = {which: set(re.findall(r"\(([\d,]+)\)", text)) for which, text in made.items()}
    assert figures["8-k"]
    assert figures["8-k"] <= figures["certificate"]


def test_a_set_has_the_papers_that_its_step_asks_for() -> None:
    """Stockholders' papers where they approve, a report where one is due, no resolution for a correction."""
    names = {name: [paper.name for paper in papers(STEPS[name], MEETING)] for name in STEPS}
    assert ["certificate", "resolution", "cover-letter", "8-k"] == names["decrease"]
    assert ["certificate", *AUTHORITY, "cover-letter", "8-k"] == names["more shares"]
    assert ["certificate", "resolution", "secretary-certificate", "cover-letter", "8-k"] == names["new series"]
    assert ["certificate", "cover-letter"] == names["correction"]


def test_counted_votes_make_minutes_in_place_of_a_consent() -> None:
    """Where the user has the votes of a meeting, its minutes give them."""
    voted = OF_HOLDERS._replace(vote=(Vote(30_000_000, 5, 40_000_000, "annual"),), consenting=())
    made = {paper.name: edgar_text.write(paper.draft).decode() for paper in papers(STEPS["more shares"], voted)}
    assert "stockholder-consent" not in made
    assert "Forty Million (40,000,000) shares entitled to" in " ".join(made["stockholder-minutes"].split())


def test_where_the_law_asks_a_meeting_there_is_no_written_consent() -> None:
    """An approval that only a vote at a meeting gives has minutes, with blanks for what nobody has said."""
    at_meeting = STEPS["more shares"]._replace(approvals=(BOARD, STOCKHOLDERS._replace(how="vote at a meeting")))
    for occasion in (MEETING, UNKNOWN):
        made = {paper.name: paper for paper in papers(at_meeting, occasion)}
        assert "stockholder-consent" not in made
        (found,) = back(made["stockholder-minutes"])
        expected = made["stockholder-minutes"].instrument
        assert expected is not None
        assert () == differences(expected, found)


def test_every_director_signs_a_written_consent() -> None:
    """The directors told sign; where none is told, a blank stands for them, and never an officer."""
    (signer,) = _signers(BY_CONSENT)
    assert ("Mary Roe", "Director") == signer
    assert [("____________________", "Director")] == _signers(BY_CONSENT._replace(directors=()))


def _signers(occasion: Occasion) -> list[tuple[str, str]]:
    (made,) = (paper for paper in papers(STEPS["decrease"], occasion) if paper.name == "resolution")
    return [(block.name, block.title) for block in made.draft.blocks if isinstance(block, SignatureBlock)]


def test_the_letter_names_the_fee_that_the_plan_found() -> None:
    """Amount, payee and ground as the step has them; where it has none, a blank."""
    known = {paper.name: _words(paper) for paper in papers(STEPS["decrease"], MEETING)}
    assert "175 dollars to the Secretary of State (NRS 78.765)" in known["cover-letter"]
    unknown = {paper.name: _words(paper) for paper in papers(STEPS["par"], MEETING)}
    assert "filing fee: ____________________" in unknown["cover-letter"]


def _words(paper: Paper) -> str:
    return " ".join(edgar_text.write(paper.draft).decode().split())


def _texts(name: str, occasion: Occasion) -> dict[str, str]:
    return {paper.name: _words(paper) for paper in papers(STEPS[name], occasion)}


def test_the_number_of_all_classes_is_a_blank_until_it_is_said() -> None:
    """A class that changes changes the total, which the charter may state: nobody is spared it, and none is made up."""
    text = "The total number of shares of all classes of stock that the Corporation is authorized to issue is {} shares"
    resolved = "the total of the authorized shares of all classes of stock is {} shares"
    for name, paper in product(("more shares", "new class"), ("certificate", *AUTHORITY)):
        unsaid = _texts(name, OF_HOLDERS)[paper]
        said = _texts(name, OF_HOLDERS._replace(total=90_000_000))[paper]
        for sentence in (text, resolved) if paper == "certificate" else (resolved,):
            assert sentence.format("_" * 20) in unsaid
            assert sentence.format("Ninety Million (90,000,000)") in said
    assert "shares of all classes" not in " ".join(_texts("name", OF_HOLDERS).values())
    assert "shares of all classes" not in " ".join(_texts("split", MEETING).values())


@pytest.mark.parametrize("state", ["US-NV", "US-DE"])
@pytest.mark.parametrize("name", ["more shares", "new class"])
def test_a_total_that_is_said_contradicts_nothing(name: str, state: str) -> None:
    """The papers with the total are read back, and checked together they have no error."""
    occasion = OF_HOLDERS._replace(total=90_000_000, jurisdiction=state)
    readings = [flow.read(text, f"{paper.name}.txt") for paper, text in written(name, occasion)]
    checked = flow.check(tuple(each for each in readings if isinstance(each, Reading)), date(2026, 11, 23))
    findings = [each for one in checked for verdict in one.verdicts for each in verdict.findings]
    assert [] == [each.message for each in findings if each.level == "error"]
    for paper in papers(STEPS[name], occasion):
        if paper.instrument is not None:
            assert () == differences(paper.instrument, back(paper)[0]), paper.name


def test_the_certificate_says_of_the_board_what_its_resolution_says() -> None:
    """An amendment is declared advisable in the resolution where the certificate says so, with holders or without."""
    renamed = STEPS["name"]._replace(approvals=ALONE)
    for step, state in product((renamed, STEPS["name"], STEPS["more shares"]), ("US-NV", "US-DE")):
        made = papers(step, OF_HOLDERS._replace(jurisdiction=state))
        (certificate,) = (_words(paper) for paper in made if paper.name == "certificate")
        (resolution,) = (_words(paper) for paper in made if paper.name == "resolution")
        assert "declaring it advisable" in certificate
        assert 2 == (certificate + resolution).count("declares the foregoing advisable")


def test_a_change_by_the_board_is_called_no_amendment() -> None:
    """Nevada's certificate of change rests on a resolution under NRS 78.207, which amends no articles."""
    made = _texts("split", MEETING)
    assert "adopted a resolution pursuant to NRS 78.207" in made["certificate"]
    for name in ("certificate", "resolution"):
        assert "makes, under Section 78.207 of the Nevada Revised Statutes, the following change" in made[name]
        assert "amendment" not in made[name]


def test_the_votes_of_a_meeting_are_told_in_every_paper() -> None:
    """With the votes counted nobody has to say besides how they approved; a class that votes alone has its own."""
    voted = MEETING._replace(
        holders_approved_on=date(2026, 11, 21),
        vote=(
            Vote(30_000_000, 5, 40_000_000, "special"),
            Vote(20_000_000, 0, 35_000_000, "special", "Common Stock"),
        ),
    )
    approved = (
        "approved on November 21, 2026 by the vote of the holders of 30,000,000 of the 40,000,000 shares entitled to "
        "vote and 20,000,000 of the 35,000,000 shares of Common Stock, voting as a class."
    )
    made = papers(STEPS["more shares"], voted)
    texts = {paper.name: _words(paper) for paper in made}
    for name in ("certificate", "stockholder-minutes", "secretary-certificate", "8-k"):
        assert approved in texts[name], name
    alone = "Of the Common Stock, voting as a class, Twenty Million (20,000,000) shares were voted for the resolution"
    assert alone in texts["stockholder-minutes"]
    for paper in made:
        if paper.instrument is not None:
            assert () == differences(paper.instrument, back(paper)[0]), paper.name


def test_minutes_of_a_meeting_are_asked_for_no_consents() -> None:
    """Delaware's rule on written consent speaks of holders who did not meet."""
    voted = OF_HOLDERS._replace(
        jurisdiction="US-DE", holders=None, consenting=(), vote=(Vote(30_000_000, 5, 40_000_000, "special"),)
    )
    assert "DE-228" not in _raised("stockholder-minutes", voted)
    assert "DE-228" in _raised("stockholder-consent", OF_HOLDERS._replace(jurisdiction="US-DE"))


def _raised(name: str, occasion: Occasion) -> set[str]:
    (text,) = (text for paper, text in written("more shares", occasion) if paper.name == name)
    reading = flow.read(text, f"{name}.txt")
    assert isinstance(reading, Reading)
    checked = flow.check((reading,), date(2026, 11, 23))
    return {finding.rule for one in checked for verdict in one.verdicts for finding in verdict.findings}


def test_the_state_form_is_among_what_is_enclosed() -> None:
    """Where the step has the form of the Secretary of State to make, the letter lists it first."""
    asked = STEPS["decrease"]._replace(papers=("the Secretary of State's form, with the certificate attached",))
    (letter,) = (_words(paper) for paper in papers(asked, MEETING) if paper.name == "cover-letter")
    assert "1. the form of your office for this filing, filled in and signed; 2. Certificate of" in letter
    assert "the form of your office" not in _texts("decrease", MEETING)["cover-letter"]


@pytest.mark.parametrize("state", ["US-NV", "US-DE"])
def test_board_holders_and_certificate_split_the_same_shares(state: str) -> None:
    """Which shares a split of the charter reaches is said in the same words by all who decide it."""
    amendment = STEPS["split"]._replace(instrument="articles_amendment", approvals=BOTH)
    reached = "issued and outstanding or held in the treasury" if state == "US-DE" else "issued and outstanding"
    for paper in papers(amendment, OF_HOLDERS._replace(jurisdiction=state)):
        if paper.instrument is not None:
            text = _words(paper)
            assert 1 + (paper.name == "certificate") == text.count(f"{reached} shall"), paper.name
            assert () == differences(paper.instrument, back(paper)[0]), paper.name


def test_the_secretary_named_signs_the_resolution_of_a_meeting() -> None:
    """Where the resolution is the paper of the step, the one who certifies signs it; none of it need be filed."""
    president, secretary = MEETING.signers
    occasion = MEETING._replace(signers=(president,), secretary=secretary)
    (resolution,) = (paper for paper in papers(STEPS["split by resolution"], occasion) if paper.name == "resolution")
    assert [secretary.name] == [block.name for block in resolution.draft.blocks if isinstance(block, SignatureBlock)]
    assert "deliver to the Secretary of State of Nevada whatever the law asks to be filed." in _words(resolution)
    assert (
        "deliver them to the Secretary of State of Nevada for filing." in _texts("more shares", MEETING)["resolution"]
    )


def test_a_correction_counts_from_the_record() -> None:
    """The letter does not say that a corrected record begins with the correction."""
    assert "as of the day on which that was filed" in _texts("correction", MEETING)["cover-letter"]
    assert "take effect on its filing" not in _texts("correction", MEETING)["cover-letter"]


def test_consents_in_writing_cite_their_section_whatever_the_holders_are_called() -> None:
    """Delaware's certificate names DGCL 228 where stockholders sign a consent, and not where they met."""
    consenting = OF_HOLDERS._replace(jurisdiction="US-DE", holders="the holders of a majority of the voting power")
    assert "Sections 242 and 228" in _texts("more shares", consenting)["certificate"]
    met = consenting._replace(consenting=(), vote=(Vote(30_000_000, 5, 40_000_000, "special"),))
    assert "228" not in _texts("more shares", met)["certificate"]
    alone = STEPS["name"]._replace(approvals=ALONE)
    (certificate, *_) = papers(alone, consenting._replace(holders=None))
    assert "228" not in _words(certificate)
