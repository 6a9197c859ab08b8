"""What is supposed, drafted and written is read back as the same facts, for any name, number, day and signer."""

from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from charterbook import flow
from charterbook.formats import edgar_text
from charterbook.instruments.draft import draft
from charterbook.law.check import check
from charterbook.model.acts import Act, Correction, DesignatedSharesAdjustment, SeriesWithdrawal
from charterbook.model.bare import differences
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, Kind, Reading
from charterbook.model.plans import Step
from charterbook.model.shares import Shares
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Occasion, Person, Venue
from charterbook.plan.targets import planned

LETTERS = st.sampled_from(["A", "B", "C", "X-1", "1-A", "AAA", "RP", "II", "III", "1992", "2006-A"])
ADJECTIVES = st.lists(
    st.sampled_from(["Convertible", "Cumulative", "Redeemable", "Junior", "Participating", "Non-Voting", "Senior"]),
    unique=True,
    max_size=3,
)
SERIES = st.builds(
    lambda rate, letter, adjectives: " ".join(f"{rate}Series {letter} {' '.join(adjectives)} Preferred Stock".split()),
    st.sampled_from(["", "5.75% ", "8% "]),
    LETTERS,
    ADJECTIVES,
)
CORPORATIONS = st.sampled_from(
    [
        "BestNet Communications Corporation", "WAM!NET Inc.", "Apple Valley Computer, Inc.", "American Oil & Gas Inc.",
        "A.B. Watley Group Inc.", "Johnson, Smith & Co.", "Alpha-Beta Technology, Inc.", "iVOW, Inc.",
        "First Keystone Financial, Inc.", "MMEX Mining Corporation", "X Corp.", "3D Systems Corporation",
        "e.Digital Corporation",
    ]
)  # fmt: skip
COUNTS = st.one_of(st.integers(1, 2000), st.integers(1, 10**12))
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
NAMES = st.builds(
    lambda first, middle, last: f"{first} {middle}{last}",
    st.sampled_from(["Robert", "Paul", "Margaret", "Lucille", "Ann-Marie", "William"]),
    st.sampled_from(["", "A. ", "H. ", "Lee "]),
    st.sampled_from(
        ["Blanchard", "Jachim", "O'Brien", "McDonald", "Smith-Jones", "Oakes", "Public, Jr.", "de la Cruz"]
    ),
)
OFFICES = st.sampled_from(["President", "Vice President", "Chief Executive Officer", "Treasurer"])
SECRETARIES = st.sampled_from(["Secretary", "Assistant Secretary"])
VENUES = st.sampled_from(
    [None, Venue("Michigan", "Kent"), Venue("Nevada", "Clark"), Venue("New York", "Westchester"),
     Venue("Texas", "Fort Bend")]
)  # fmt: skip


@st.composite
def occasions(draw: st.DrawFn) -> Occasion:
    """What a user may know of a signing."""
    first, second = draw(st.lists(NAMES, min_size=2, max_size=2, unique=True))
    adopted_on, signed_after = draw(DAYS), draw(st.integers(0, 60))
    return Occasion(
        corporation=draw(CORPORATIONS),
        jurisdiction="US-NV",
        adopted_on=adopted_on,
        executed_on=date.fromordinal(adopted_on.toordinal() + signed_after),
        meeting=draw(st.sampled_from(["special", "regular", "annual", "written_consent"])),
        quorum=draw(st.sampled_from([True, None])),
        signers=(Person(first, draw(OFFICES)), Person(second, draw(SECRETARIES))),
        venue=draw(VENUES),
        designation_filed_on=draw(st.dates(date(1980, 1, 1), date(1989, 12, 31))),
        record_filed_on=draw(st.dates(date(1980, 1, 1), date(1989, 12, 31))),
        statement=draw(st.sampled_from([None, "never issued", "none issued or outstanding", "none outstanding"])),
        exhibit_number=draw(st.sampled_from([None, "3.4", "3", "4.12", "3.1(g)"])),
    )  # fmt: skip


def _step(act: Act, kind: Kind) -> Step:
    return Step(act, (), (), kind, (), (), (), ())


def _change(series: str, before: int, after: int) -> Step:
    back: Cited[Shares] | None = planned(before - after) if after < before else None
    act = DesignatedSharesAdjustment(
        planned("Preferred Stock"), planned(series), planned(before), planned(after), planned(after - before),
        returned=back, returned_to=planned("undesignated") if back else None,
    )  # fmt: skip
    return _step(act, "designation_amendment")


def _read_back(paper: Instrument) -> Instrument:
    reading = flow.read(edgar_text.write(draft(paper)), "draft.txt")
    assert isinstance(reading, Reading)
    (found,) = reading.instruments
    return found


def _astray(step: Step, occasion: Occasion) -> list[str]:
    """Where the draft of a step, read back, is not what was supposed, and the errors that a check of it finds."""
    paper = supposed(step, occasion)
    found = _read_back(paper)
    return [
        *differences(paper, found),
        *(
            f"{finding.rule} {finding.message}"
            for verdict in check(found, occasion.executed_on)
            for finding in verdict.findings
            if finding.level == "error"
        ),
    ]


@settings(max_examples=60)
@given(SERIES, COUNTS, COUNTS, occasions())
def test_any_change_of_a_number_comes_back(series: str, before: int, after: int, occasion: Occasion) -> None:
    """Increase or decrease: the same acts, dates, meeting, signers and exhibit."""
    assume(before != after)
    assert [] == _astray(_change(series, before, after), occasion)


@settings(max_examples=40)
@given(SERIES, COUNTS, occasions())
def test_a_series_cut_to_nothing_comes_back(series: str, before: int, occasion: Occasion) -> None:
    """A change to zero, as in the founding case."""
    assert [] == _astray(_change(series, before, 0), occasion)


@settings(max_examples=40)
@given(SERIES, occasions())
def test_a_withdrawal_comes_back(series: str, occasion: Occasion) -> None:
    """A designation withdrawn: the series and the filing it goes back to."""
    act = SeriesWithdrawal(planned("Preferred Stock"), planned(series))
    assert [] == _astray(_step(act, "designation_withdrawal"), occasion)


@settings(max_examples=40)
@given(SERIES, COUNTS, COUNTS, occasions())
def test_a_correction_comes_back(series: str, wrong: int, right: int, occasion: Occasion) -> None:
    """The record, its filing date, the faulty and the corrected words."""
    assume(wrong != right)
    act = Correction(
        planned(f"Amended Certificate of Designation of {series}"), None, planned(f"such {wrong:,} shares"),
        planned(f"such {right:,} shares"),
    )  # fmt: skip
    assert [] == _astray(_step(act, "correction"), occasion)
