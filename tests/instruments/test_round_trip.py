"""What is supposed, drafted and written is read back as the same facts, for any name, number, day and signer.

Each paper is read from its text form, of which the rules are asked too, and from one of the other forms.
"""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from charterbook import flow
from charterbook.formats import docx_write, edgar_text, html_write, pdf
from charterbook.instruments.draft import draft
from charterbook.law.check import check
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.bare import differences
from charterbook.model.drafts import Draft
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument, Reading
from charterbook.model.plans import Approval, Step
from charterbook.model.shares import Shares
from charterbook.plan.instruments import supposed
from charterbook.plan.occasion import Occasion
from charterbook.plan.papers import papers
from charterbook.plan.targets import planned
from tests.instruments.charter_occasions import PLANNED
from tests.instruments.occasions import PAPERS
from tests.instruments.random_papers import (
    COUNTS,
    CREATED,
    DESIGNATED,
    FRACTIONAL,
    NAMED,
    SERIES,
    charter_occasions,
    numbers,
    occasions,
    pars,
    retirements,
    splits,
    step,
    voted_occasions,
)

KEPT = {**PAPERS, **PLANNED}
WRITERS: dict[str, Callable[[Draft], bytes]] = {
    "txt": edgar_text.write,
    "pdf": pdf.write,
    "docx": docx_write.write,
    "html": html_write.write,
}
BOARD = Approval("board of directors", "meeting or consent", "majority")
STOCKHOLDERS = Approval("stockholders", "vote or consent", "majority of the voting power")
DUE = ("Form 8-K, Item 3.03: within four business days", "Form 8-K, Item 5.03: within four business days")
OTHER_FORM = st.sampled_from(["pdf", "docx", "html"])
ANY_COUNT = st.one_of(COUNTS, FRACTIONAL)
STATES = st.sampled_from(["US-NV", "US-DE"])


def read_back(paper: Instrument, form: str) -> Instrument:
    """What the paper's draft says, written in the form and read."""
    reading = flow.read(WRITERS[form](draft(paper)), f"draft.{form}")
    assert isinstance(reading, Reading)
    (found,) = reading.instruments
    return found


def astray(one: Step, occasion: Occasion, form: str) -> list[str]:
    """Where the draft of a step, read back, is not what was supposed, and the errors that a check of it finds. EDGAR
    text has names without their accents."""
    paper = supposed(one, occasion)
    found = read_back(paper, "txt")
    return [
        *differences(paper, found, edgar_text.plain),
        *(f"{form}: {each}" for each in differences(paper, read_back(paper, form))),
        *(
            f"{finding.rule} {finding.message}"
            for verdict in check(found, occasion.executed_on)
            for finding in verdict.findings
            if finding.level == "error"
        ),
    ]


def change(series: str, before: Shares, after: Shares) -> Step:
    """A step that changes the number of a series."""
    back: Cited[Shares] | None = planned(before - after) if after < before else None
    act = DesignatedSharesAdjustment(
        planned("Preferred Stock"), planned(series), planned(before), planned(after), planned(after - before),
        returned=back, returned_to=planned("undesignated") if back else None,
    )  # fmt: skip
    return step(act, "designation_amendment")


def set_astray(one: Step, occasion: Occasion, form: str) -> list[str]:
    """Where a paper of the step's set, read back, is not what was supposed; a letter is none that could be posted."""
    found = []
    for paper in papers(one, occasion):
        reading = flow.read(WRITERS[form](paper.draft), f"{paper.name}.{form}")
        assert isinstance(reading, Reading)
        if paper.instrument is None:
            found += [f"{paper.name} reads as {each.kind}" for each in reading.instruments if each.acts]
        else:
            (said,) = reading.instruments
            printed = edgar_text.plain if form == "txt" else str
            found += [f"{paper.name}: {each}" for each in differences(paper.instrument, said, printed)]
    return found


@pytest.mark.parametrize("name", KEPT)
def test_each_kept_paper_reads_the_same_in_every_form(name: str) -> None:
    """The papers whose wording is kept say in PDF, Word and HTML what they say as text."""
    text = read_back(KEPT[name], "txt")
    assert [] == [(form, each) for form in WRITERS for each in differences(text, read_back(KEPT[name], form))]


@settings(max_examples=40)
@given(SERIES, ANY_COUNT, ANY_COUNT, STATES.flatmap(occasions), OTHER_FORM)
def test_any_change_of_a_number_comes_back(series: str, before: int, after: int, occasion: Occasion, form: str) -> None:
    """Increase or decrease: the same acts, dates, meeting, signers and exhibit."""
    assume(before != after)
    assert [] == astray(change(series, before, after), occasion, form)


@settings(max_examples=20)
@given(SERIES, COUNTS, STATES.flatmap(occasions), OTHER_FORM)
def test_a_series_cut_to_nothing_comes_back(series: str, before: int, occasion: Occasion, form: str) -> None:
    """A change to zero, as in the founding case."""
    assert [] == astray(change(series, before, 0), occasion, form)


@settings(max_examples=30)
@given(SERIES, STATES.flatmap(occasions), OTHER_FORM)
def test_a_withdrawal_comes_back(series: str, occasion: Occasion, form: str) -> None:
    """A designation withdrawn: the series and the filing it goes back to."""
    act = SeriesWithdrawal(planned("Preferred Stock"), planned(series))
    assert [] == astray(step(act, "designation_withdrawal"), occasion, form)


@settings(max_examples=30)
@given(SERIES, COUNTS, COUNTS, STATES.flatmap(occasions), OTHER_FORM)
def test_a_correction_comes_back(series: str, wrong: int, right: int, occasion: Occasion, form: str) -> None:
    """The record, its filing date, the faulty and the corrected words."""
    assume(wrong != right)
    act = Correction(
        planned(f"Amended Certificate of Designation of {series}"), None, planned(f"such {wrong:,} shares"),
        planned(f"such {right:,} shares"),
    )  # fmt: skip
    assert [] == astray(step(act, "correction"), occasion, form)


@settings(max_examples=30)
@given(DESIGNATED, STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_new_series_comes_back(act: SeriesDesignation, occasion: Occasion, form: str) -> None:
    """A series with its number and par value, terms left to fill in."""
    assert [] == astray(step(act, "designation"), occasion, form)


@settings(max_examples=30)
@given(numbers(), STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_new_number_of_a_class_comes_back(act: AuthorizedSharesAdjustment, occasion: Occasion, form: str) -> None:
    """More or fewer authorized shares of a class."""
    assert [] == astray(step(act, "articles_amendment", "change class total"), occasion, form)


@settings(max_examples=20)
@given(CREATED, STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_new_class_comes_back(act: ClassAuthorization, occasion: Occasion, form: str) -> None:
    """A class with its number and par value, and the clause that lets the board divide it."""
    assert [] == astray(step(act, "articles_amendment", "create class"), occasion, form)


@settings(max_examples=20)
@given(pars(), STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_new_par_value_comes_back(act: ParValueChange, occasion: Occasion, form: str) -> None:
    """Another par value, or none, where there was one or none."""
    assert [] == astray(step(act, "articles_amendment", "change par value"), occasion, form)


@settings(max_examples=20)
@given(NAMED, STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_new_name_comes_back(act: NameChange, occasion: Occasion, form: str) -> None:
    """The name before and after; the paper is one of the corporation under its present name."""
    assume(act.before != act.after)
    assert act.before is not None
    present = occasion._replace(corporation=str(act.before.value))
    assert [] == astray(step(act, "articles_amendment", "change name"), present, form)


@settings(max_examples=20)
@given(splits(), STATES.flatmap(charter_occasions), OTHER_FORM)
def test_a_split_comes_back(acts: tuple[Split, AuthorizedSharesAdjustment], occasion: Occasion, form: str) -> None:
    """Ratio, fractions and the number that goes with it: Nevada's certificate of change, Delaware's amendment."""
    if occasion.jurisdiction == "US-NV":
        one = step(acts[0], "split_change", "split in proportion", acts[1:])
    else:
        one = step(acts[0], "articles_amendment", also=acts[1:])
    assert [] == astray(one, occasion, form)


@settings(max_examples=20)
@given(retirements(), charter_occasions("US-DE"), OTHER_FORM)
def test_retired_shares_come_back(acts: tuple[Retirement, Act], occasion: Occasion, form: str) -> None:
    """Delaware's certificate of retirement: the shares, and the number that falls with them."""
    assert [] == astray(step(acts[0], "retirement", "retire shares", acts[1:]), occasion, form)


@settings(max_examples=20)
@given(
    st.one_of(
        numbers().map(lambda act: step(act, "articles_amendment")), st.builds(change, SERIES, COUNTS, st.just(0))
    ),
    st.booleans(),
    STATES.flatmap(voted_occasions),
    st.sampled_from(sorted(WRITERS)),
)
def test_every_paper_of_a_set_comes_back(one: Step, asked: bool, occasion: Occasion, form: str) -> None:
    """Certificate, resolution, the stockholders' consent or minutes, certified copy; no letter or report is a paper."""
    told = one._replace(approvals=(BOARD, STOCKHOLDERS) if asked else (BOARD,), due=DUE)
    assert [] == set_astray(told, occasion, form)
