"""Drafts say what their instruments say, as charter papers say it, and are read back as the same facts."""

import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from charterbook.formats import edgar, edgar_text
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.draft import draft
from charterbook.instruments.read import read
from charterbook.instruments.split_change.words import split_clause
from charterbook.model.acts import (
    DesignatedSharesAdjustment,
    NoneIssued,
    NoneOutstanding,
    Resolution,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.drafts import Blank, NotaryBlock, Paragraph, SignatureBlock
from charterbook.model.evidence import Cited, Disputed, Source, Unreadable
from charterbook.model.instrument import Dates, Instrument
from charterbook.model.shares import Shares, words_and_figures
from tests.instruments.charter_occasions import NEW_SERIES, OF_SERIES, PLANNED, REVERSE, term
from tests.instruments.occasions import (
    ON_THE_DAY,
    PAPERS,
    PREFERRED,
    SERIES_A,
    SPECIAL,
    TODAY,
    certificate,
    cited,
    recited,
)

ALL = {**PAPERS, **PLANNED}
BY_LOT = REVERSE._replace(fractions=cited("by lot"))
WARRANTS = NEW_SERIES._replace(terms=(term("warrants", "None are issued."),))
KEPT = Path(__file__).parent / "drafts"
# Where a thing was found, which other papers it speaks of, and the lines that a notary has still to fill in, are
# evidence, not facts of the paper.
EVIDENCE = {"span", "marks", "unread", "notary_line", "commission_line", "state", "prior_filings"}


def facts(value: object) -> object:
    """A noun of the model without its evidence."""
    match value:
        case Cited():
            return facts(value.value)
        case Disputed():
            return {facts(reading) for reading in value.readings}
        case tuple() if hasattr(value, "_fields"):
            names = [name for name in value._fields if name not in EVIDENCE]
            return {name: facts(getattr(value, name)) for name in names}
        case tuple():
            return [facts(each) for each in value]
        case _:
            return value


def read_back(instrument: Instrument) -> Instrument:
    """The instrument that the EDGAR text of the draft holds."""
    data = edgar_text.write(draft(instrument))
    texts = edgar.read(data, Source(sha256(data).hexdigest(), len(data), "text/plain", "draft.txt"))
    assert not isinstance(texts, Unreadable)
    (text,) = texts
    instruments = read(text)
    assert not isinstance(instruments, Unreadable)
    (found,) = instruments
    return found


def written(instrument: Instrument) -> str:
    """The draft's text with each run of white space folded into one space."""
    return " ".join(edgar_text.write(draft(instrument)).decode("ascii").split())


@pytest.mark.parametrize("name", ALL)
def test_a_draft_is_worded_line_by_line_as_kept(name: str) -> None:
    """A change of wording shows in the kept text beside this test."""
    kept = (KEPT / f"{name}.txt").read_text(encoding="ascii").splitlines()
    assert kept == edgar_text.write(draft(ALL[name])).decode("ascii").splitlines()


@pytest.mark.parametrize("name", [name for name in ALL if name != "acknowledgment"])
def test_what_is_drafted_is_read_back(name: str) -> None:
    """The facts of the instrument survive drafting, writing and reading."""
    assert facts(ALL[name]) == facts(read_back(ALL[name]))


def test_an_acknowledgment_alone_is_read_back() -> None:
    """A notary's page on its own still tells venue, signer, principal and day."""
    paper = PAPERS["acknowledgment"]
    assert facts(paper.acknowledgments) == facts(read_back(paper).acknowledgments)


@given(st.integers(1, 10**12), st.integers(0, 10**12))
def test_words_and_figures_of_every_number_agree(before: int, after: int) -> None:
    """Every count in a draft is spelled in words and figures from one value, so the two cannot part."""
    act = DesignatedSharesAdjustment(
        PREFERRED,
        SERIES_A,
        before=cited(before),
        after=cited(after),
        change=cited(after - before),
        returned=cited(before - after) if after < before else None,
        returned_to=cited("undesignated") if after < before else None,
    )
    text = written(certificate(act, SPECIAL, TODAY))
    counts = {int(figures.replace(",", "")) for figures in re.findall(r"\(([\d,]+)\)", text)}
    assert {before, after, abs(after - before)} == counts
    for count in counts:
        spelled = words_and_figures(count)
        assert text.count(f"({count:,})") == text.count(spelled)


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.sampled_from(["special", "regular", "written_consent"]))
def test_any_change_of_number_is_read_back(before: int, after: int, how: str) -> None:
    """Whatever the numbers and however the board acted, the paper's acts come back equal."""
    assume(before != after)
    act = DesignatedSharesAdjustment(
        PREFERRED,
        SERIES_A,
        before=cited(before),
        after=cited(after),
        change=cited(after - before),
        returned=cited(before - after) if after < before else None,
        returned_to=cited("undesignated") if after < before else None,
    )
    meeting = SPECIAL._replace(type=cited(how), quorum=cited(True) if how != "written_consent" else None)
    paper = certificate(act, meeting, TODAY)
    expected = paper._replace(acts=(recited(before), *paper.acts[1:]))
    assert facts(expected) == facts(read_back(paper))


def test_the_statements_on_shares_are_the_statutes_own() -> None:
    """None have been issued, none are issued or outstanding, none are outstanding: three facts, three wordings."""
    act = next(act for act in PAPERS["decrease_michigan_2003"].acts if isinstance(act, DesignatedSharesAdjustment))
    never = certificate(act, SPECIAL, TODAY, NoneIssued(PREFERRED, SERIES_A, TODAY, cited(True)))
    both = certificate(
        act, SPECIAL, TODAY, NoneIssued(PREFERRED, SERIES_A, TODAY), NoneOutstanding(PREFERRED, SERIES_A, TODAY)
    )
    apart = certificate(
        act, SPECIAL, TODAY, NoneIssued(PREFERRED, SERIES_A, ON_THE_DAY), NoneOutstanding(PREFERRED, SERIES_A, TODAY)
    )
    outstanding = certificate(act, SPECIAL, TODAY, NoneOutstanding(PREFERRED, SERIES_A, TODAY))
    series = "No shares of the Series A Convertible Preferred Stock"
    assert f"{series} have been issued at any time." in written(never)
    assert f"{series} are issued or outstanding as of November 23, 2026." in written(both)
    assert f"{series} are issued as of April 24, 2003." in written(apart)
    assert f"{series} are outstanding as of November 23, 2026." in written(apart)
    assert "are issued" not in written(outstanding)


def test_facts_that_are_missing_are_left_to_fill_in() -> None:
    """A day, an office, a venue and a filing date that nobody knows are printed as blanks, never guessed."""
    paper = PAPERS["withdrawal_michigan_today"]
    bare = paper._replace(
        dates=Dates(),
        meeting=None,
        exhibits=(),
        signers=(paper.signers[0]._replace(title=None),),
        acknowledgments=(paper.acknowledgments[0]._replace(state=None, county=None, on=None),),
        acts=(SeriesWithdrawal(PREFERRED, SERIES_A), Resolution(cited("Board of Directors"))),
    )
    made = draft(bare)
    paragraphs = [block for block in made.blocks if isinstance(block, Paragraph)]
    blanks = {run.what for paragraph in paragraphs for run in paragraph.runs if isinstance(run, Blank)}
    assert {
        "filing date of the designation",
        "date of the board's action",
        "title",
        "date of signing",
    } == blanks
    (notary,) = (block for block in made.blocks if isinstance(block, NotaryBlock))
    assert ("", "") == (notary.state, notary.county)
    assert "STATE OF ____________________" in written(bare)


def test_a_disputed_number_is_not_drafted() -> None:
    """Readings that contradict each other are for a person to settle, never for the drafter to choose between."""
    disputed: Disputed[Shares] = Disputed((cited(600), cited(650)))
    act = DesignatedSharesAdjustment(PREFERRED, SERIES_A, after=cited(0), change=cited(-650), returned=disputed)
    with pytest.raises(DraftError, match="contradict each other; settle it in review first"):
        draft(certificate(act, SPECIAL, TODAY))


@pytest.mark.parametrize(
    ("instrument", "why"),
    [
        (PAPERS["correction"]._replace(kind="merger"), "a paper of the kind merger cannot be drafted"),
        (PAPERS["correction"]._replace(jurisdiction=cited("US-TX")), "no wording for a corporation of US-TX"),
        (PAPERS["correction"]._replace(jurisdiction=None), "an unknown jurisdiction"),
        (PAPERS["correction"]._replace(acts=()), "the instrument corrects nothing"),
        (PAPERS["withdrawal_michigan_today"]._replace(acts=()), "the instrument withdraws no series"),
        (PAPERS["increase_by_consent"]._replace(acts=()), "only a change in the number of a series"),
        (PAPERS["resolution_at_meeting"]._replace(acts=()), "the instrument holds no resolution"),
        (PAPERS["secretary_certificate"]._replace(acts=()), "needs the certification and the resolution"),
        (PAPERS["acknowledgment"]._replace(acknowledgments=()), "the instrument holds no acknowledgment"),
        (PLANNED["amendment_nevada"]._replace(acts=()), "amends no name, class, par value or number of shares"),
        (PLANNED["change_nevada_forward_split"]._replace(acts=()), "needs the split and the authorized number"),
        (PLANNED["change_nevada_forward_split"]._replace(jurisdiction=cited("US-DE")), "no certificate of change"),
        (PLANNED["designation_nevada"]._replace(acts=()), "the instrument creates no series"),
        (PLANNED["retirement_delaware"]._replace(acts=()), "the instrument retires no shares"),
        (PLANNED["retirement_delaware"]._replace(jurisdiction=cited("US-NV")), "only Delaware has a certificate"),
        (PLANNED["retirement_delaware"]._replace(acts=(OF_SERIES._replace(reissue_barred=None),)), "bars reissue"),
        (PLANNED["amendment_delaware_reverse_split"]._replace(acts=(BY_LOT,)), 'treated by "by lot"'),
        (PLANNED["designation_nevada"]._replace(acts=(WARRANTS,)), "no caption for a term named warrants"),
    ],
)
def test_what_cannot_be_drafted_is_refused_in_one_line(instrument: Instrument, why: str) -> None:
    """A kind, a state or an act that is missing is named, with what would help."""
    with pytest.raises(DraftError, match=why) as refusal:
        draft(instrument)
    assert "\n" not in str(refusal.value)


def test_a_notary_of_michigan_prints_more_since_2004() -> None:
    """From 1 April 2004 on the county of commission and the county of the act stand under the notary's line."""
    paper = PAPERS["acknowledgment"]
    (acknowledged,) = paper.acknowledgments

    def on(day: date) -> str:
        return written(paper._replace(acknowledgments=(acknowledged._replace(on=cited(day)),)))

    assert "Acting in the County of Kent." not in on(date(2004, 3, 31))
    assert "Acting in the County of Kent." in on(date(2004, 4, 1))


def test_a_paper_takes_its_statute_and_effective_date_along() -> None:
    """A delayed effective date is stated, and the statute cited is the one of the instrument."""
    paper = PAPERS["increase_by_consent"]
    delayed = paper._replace(dates=paper.dates._replace(effective_on=cited(date(2026, 12, 31))))
    assert "This certificate takes effect on December 31, 2026." in written(delayed)
    assert "Pursuant to Section 78.1955 of the Nevada Revised Statutes" in written(delayed)


def test_a_paper_that_nobody_is_told_to_sign_has_a_line_for_hand() -> None:
    """The line, its name and its office are blanks, and are read back as nobody."""
    paper = PLANNED["designation_nevada"]._replace(signers=())
    (block,) = (block for block in draft(paper).blocks if isinstance(block, SignatureBlock))
    assert {"_" * 20} == {block.name, block.title}
    assert () == read_back(paper).signers


def test_fractions_that_nobody_settled_are_a_blank_where_any_arise() -> None:
    """A reverse split leaves fractions; three shares for one leave none."""
    (reverse,) = (act for act in PLANNED["change_nevada_reverse_split"].acts if isinstance(act, Split))
    (forward,) = (act for act in PLANNED["change_nevada_forward_split"].acts if isinstance(act, Split))
    assert not any(isinstance(run, Blank) for run in split_clause(forward, PLANNED["amendment_delaware_forward_split"]))
    assert [Blank("what becomes of fractions of a share")] == [
        run
        for run in split_clause(reverse._replace(fractions=None), PLANNED["amendment_nevada"])
        if isinstance(run, Blank)
    ]


def test_the_share_of_stock_that_fractions_touch_is_left_to_fill_in() -> None:
    """No act knows the percentage that Nevada asks for: it is a blank, never a number."""
    assert "The percentage of outstanding shares affected is ____________________." in written(
        PLANNED["change_nevada_reverse_split"]
    )
