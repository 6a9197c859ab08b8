"""What stockholders decide is worded as kept, and what the paper says is read back: who approved, what, how many."""

from datetime import date
from pathlib import Path

import pytest

from charterbook.formats import edgar, edgar_text
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.read import read
from charterbook.instruments.stockholder_action.draft import Share, Votes, consent, minutes
from charterbook.law.check import check
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, Meeting, Resolution, StockholderApproval
from charterbook.model.drafts import Draft
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Dates, Instrument, Signer
from tests.instruments.occasions import BESTNET, INCREASE, NOWHERE, WITHDRAWAL, cited, signers
from tests.instruments.resolution.test_draft import CASES, COMMON
from tests.instruments.test_draft import facts

KEPT = Path(__file__).parent / "kept"
BOARD_ON, HOLDERS_ON = cited(date(2026, 11, 20)), cited(date(2026, 11, 23))
OAKES, SMITH = cited("Margaret L. Oakes"), cited("William Smith")
GIVEN = (
    Share(OAKES, cited(600_000), COMMON, cited(date(2026, 11, 21))),
    Share(cited("Oakes Capital, LLC"), cited(1_200_000), COMMON, None, (SMITH, cited("Manager"))),
)
VOTES = Votes(cited(1_800_000), cited(100), cited(2_500_000))


def paper(acts: tuple[Act, ...], by_consent: bool, state: str = "US-NV") -> Instrument:
    """The stockholders' decision on these acts, as it is read back."""
    meeting = Meeting(
        "stockholders", cited("written_consent" if by_consent else "annual"), None if by_consent else cited(True)
    )
    approval = StockholderApproval(cited("the holders of a majority of the voting power"), HOLDERS_ON)
    title = "WRITTEN CONSENT OF STOCKHOLDERS" if by_consent else "MINUTES OF AN ANNUAL MEETING OF STOCKHOLDERS"
    law = () if not by_consent else (cited("DGCL 228" if state == "US-DE" else "NRS 78.320"),)
    return Instrument(
        "resolution", NOWHERE, title=cited(title), corporation=BESTNET, jurisdiction=cited(state), statutes=law,
        dates=Dates(adopted_on=BOARD_ON, stockholders_approved_on=HOLDERS_ON),
        signers=(Signer(OAKES), Signer(SMITH, cited("Manager"))) if by_consent else signers()[1:],
        acts=(Resolution(cited("stockholders"), HOLDERS_ON, meeting, acts), approval),
    )  # fmt: skip


def back(made: Draft) -> Instrument:
    """The instrument that the draft's text holds."""
    data = edgar_text.write(made)
    texts = edgar.read(data, Source("draft", len(data), "text/plain", "draft.txt"))
    assert not isinstance(texts, Unreadable)
    found = read(texts[0])
    assert not isinstance(found, Unreadable)
    return found[0]


@pytest.mark.parametrize("state", ["US-NV", "US-DE"])
@pytest.mark.parametrize("name", CASES)
def test_a_written_consent_is_read_back(name: str, state: str) -> None:
    """The acts, the approval with its day, the board's day, and each holder who signs."""
    decided = paper(CASES[name], by_consent=True, state=state)
    assert facts(decided) == facts(back(consent(decided, GIVEN)))


@pytest.mark.parametrize("name", CASES)
def test_the_minutes_of_a_vote_are_read_back_with_its_numbers(name: str) -> None:
    """The acts and the approval, and how many shares voted for and against, of how many."""
    decided = paper(CASES[name], by_consent=False)
    found = back(minutes(decided, (VOTES,)))
    assert facts(decided) == facts(found)
    counted = {mark.kind: mark.found.value for mark in found.marks if mark.kind.startswith(("votes", "shares"))}
    assert {"votes for": 1_800_000, "votes against": 100, "shares entitled": 2_500_000} == counted


@pytest.mark.parametrize("how", ["consent", "minutes"])
def test_papers_of_stockholders_are_worded_as_kept(how: str) -> None:
    """A change of wording shows in the kept text beside this test."""
    decided = paper((AuthorizedSharesAdjustment(*CASES["class_increased"][0][:5]),), by_consent=how == "consent")
    made = consent(decided, GIVEN) if how == "consent" else minutes(decided, (VOTES,))
    kept = (KEPT / f"{how}.txt").read_text(encoding="ascii").splitlines()
    assert kept == edgar_text.write(made).decode("ascii").splitlines()


def test_votes_that_cannot_all_be_true_are_found() -> None:
    """The numbers stand in the paper for a rule to add up."""
    decided = paper((INCREASE,), by_consent=False)
    found = back(minutes(decided, (VOTES._replace(entitled=cited(1_000)),)))
    told = [verdict.outcome for verdict in check(found, date(2026, 11, 23)) if verdict.rule == "CB603"]
    assert ["fail"] == told


def test_what_nobody_said_is_left_to_fill_in() -> None:
    """Holders, shares and votes that are not known are blanks, and no signer is made up."""
    by_consent = paper((WITHDRAWAL,), by_consent=True)._replace(signers=())
    text = edgar_text.write(consent(by_consent, ())).decode("ascii")
    assert "Stockholder: ____________________" in text
    assert () == back(consent(by_consent, ())).signers
    counted = edgar_text.write(minutes(paper((WITHDRAWAL,), by_consent=False), ())).decode("ascii")
    assert "____________________ shares were voted for the resolution" in counted


def test_who_approved_is_a_fact_that_no_drafter_supplies() -> None:
    """Without the words on who approved and when, both are blanks, and none is read back."""
    decided = paper((WITHDRAWAL,), by_consent=True)
    unapproved = decided._replace(acts=decided.acts[:1])
    text = " ".join(edgar_text.write(consent(unapproved, GIVEN)).decode("ascii").split())
    assert "approved on ____________________ by ____________________." in text
    found = back(consent(unapproved, GIVEN))
    assert not any(isinstance(act, StockholderApproval) for act in found.acts)


def test_a_day_of_approval_that_is_not_known_yet_is_a_blank() -> None:
    """Who approves comes back without the day."""
    decided = paper((WITHDRAWAL,), by_consent=True)
    undated = StockholderApproval(cited("the holders of a majority of the voting power"))
    found = back(consent(decided._replace(acts=(decided.acts[0], undated)), GIVEN))
    assert [facts(undated)] == [facts(act) for act in found.acts if isinstance(act, StockholderApproval)]


def test_a_paper_of_stockholders_without_their_resolution_is_refused() -> None:
    """What they decide is what the paper is for."""
    with pytest.raises(DraftError, match="needs what they resolve"):
        consent(paper((WITHDRAWAL,), by_consent=True)._replace(acts=()), GIVEN)
