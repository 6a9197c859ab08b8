"""What a paper must say: told where it can be mended, left untold where words left over are the likelier place."""

from datetime import date

import pytest

from charterbook.law.contents import Item, complete, delayed_effect, signed_by_an_officer
from charterbook.model.findings import Outcome
from charterbook.model.instrument import Dates, Instrument
from tests.law.papers import WHOLE, at, case, paper, signer

_THERE, _NOT = ("the name", True), ("the day of filing", False)
_LOOSE = ("how it was adopted", False)


@pytest.mark.parametrize(
    ("of", "items", "loosely", "outcome", "notes"),
    [
        (paper(), (_THERE,), (), "pass", 0),
        (paper(), (_THERE, _NOT), (), "fail", 1),
        (paper(), (_THERE,), (_LOOSE,), "fail", 1),
        (paper(unread=(WHOLE,)), (_THERE, _NOT), (), "indeterminate", 1),
        (paper(unread=(WHOLE,)), (_THERE,), (_LOOSE,), "indeterminate", 0),
        (paper(unread=(WHOLE,)), (_NOT,), (_LOOSE,), "indeterminate", 1),
    ],
)
def test_one_remark_names_all_that_was_not_found(
    of: Instrument, items: tuple[Item, ...], loosely: tuple[Item, ...], outcome: Outcome, notes: int
) -> None:
    """A paper read in full lacks what was not found; in another only a missing item of plain wording is told."""
    answer = complete(case(of), "the paper", items, "Complete it.", loosely)
    assert (outcome, notes) == (answer.outcome, len(answer.remarks))
    assert [True] * notes == [
        all(name in remark.message for name, there in (*items, *loosely) if not there) for remark in answer.remarks
    ]


@pytest.mark.parametrize("title", ["Vice President", "Chairman of the Board", "Assistant Secretary", "General Counsel"])
def test_an_office_is_known_by_its_title(title: str) -> None:
    """Each of these signs as an officer."""
    assert "pass" == signed_by_an_officer(case(paper(signers=(signer("Jane Roe", title),)))).outcome


@pytest.mark.parametrize(("title", "outcome"), [("Director", "fail"), ("Authorized Signatory", "indeterminate")])
def test_only_a_capacity_that_is_surely_no_office_fails(title: str, outcome: Outcome) -> None:
    """A capacity that nobody listed may be an office."""
    answer = signed_by_an_officer(case(paper(signers=(signer("Jane Roe", title),))))
    assert (outcome, outcome == "fail") == (answer.outcome, bool(answer.remarks))


@pytest.mark.parametrize(("effective", "level"), [(date(2003, 4, 1), "warning"), (date(2003, 8, 1), None)])
def test_an_effect_before_the_filing_is_told_more_softly(effective: date, level: str | None) -> None:
    """A day beyond the longest delay has the level of the rule."""
    dates = Dates(filed_on=at(date(2003, 4, 24)), effective_on=at(effective))
    assert [level] == [remark.level for remark in delayed_effect(case(paper(dates=dates))).remarks]


def test_a_signer_without_an_office_is_not_told_twice() -> None:
    """The office may stand in words that were not understood: open, and silent; a blank line is CB304's."""
    for who in (signer("Jane Roe", None), signer("Jane Roe", "President", signed=False)):
        answer = signed_by_an_officer(case(paper(signers=(who,))))
        assert ("indeterminate", ()) == (answer.outcome, answer.remarks)
