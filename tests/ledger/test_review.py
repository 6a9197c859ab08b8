"""What a person may decide on an act: readings are chosen, values corrected, and the paper's own stay beside them."""

from datetime import date

import pytest

from charterbook.ledger.ground import REFUSALS
from charterbook.ledger.review import (
    CHOSEN,
    VOUCHED,
    chosen,
    corrected,
    field_of,
    options,
    parsed,
    stands_alone,
)
from charterbook.model.acts import (
    DesignatedSharesAdjustment,
    NameChange,
    OutstandingCount,
    ParValueChange,
    SeriesDesignation,
    SeriesWithdrawal,
)
from charterbook.model.entries import Refusal
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.shares import ParValue, Shares

WORDS, FIGURES, SAID = Span("a", 10, 21), Span("a", 23, 26), Span("b", 7, 10)
COUNTED = OutstandingCount(Cited("P", ()), None, Cited(1, ()))
DISPUTED: Disputed[Shares] = Disputed((Cited(600, (WORDS,)), Cited(650, (FIGURES,))))
ACT = DesignatedSharesAdjustment(
    Cited("Preferred Stock", (Span("a", 0, 5),)), Cited("Series A", (Span("a", 5, 9),)), DISPUTED, Cited(0, ()), None
)
TWICE = ACT._replace(change=Disputed((Cited(-600, (WORDS,)), Cited(-650, (FIGURES,)))))


def test_the_readings_of_an_act_are_counted_through() -> None:
    """In the order of its fields, each with the sentence that says it."""
    assert [(1, "before", 600), (2, "before", 650), (3, "change", -600), (4, "change", -650)] == [
        (option.number, option.field, option.reading.value) for option in options(TWICE)
    ]
    assert [(WORDS,), (FIGURES,)] == [option.reading.spans for option in options(ACT)]


def test_a_reading_is_chosen_with_its_own_evidence() -> None:
    """The value is the paper's own, cited from the place that says it."""
    assert ACT._replace(before=Cited(650, (FIGURES,))) == chosen(ACT, (2,))


def test_every_dispute_needs_a_choice() -> None:
    """One number of two chosen leaves the other open."""
    assert "say which reading of change by its number: 3 or 4" == chosen(TWICE, (2,))
    both = chosen(TWICE, (2, 4))
    assert not isinstance(both, str)
    assert () == options(both)


@pytest.mark.parametrize(
    ("numbers", "why"),
    [((3,), "there is no reading 3; there are 2"), ((1, 2), "readings of before are given twice; choose one")],
)
def test_a_choice_that_is_none_is_told(numbers: tuple[int, ...], why: str) -> None:
    """In one clause."""
    assert why == chosen(ACT, numbers)


def test_a_corrected_value_is_said_by_the_decision() -> None:
    """Its first span is the decision's; the paper's own readings stay beside it."""
    assert Cited(650, (SAID, WORDS, FIGURES)) == corrected(ACT, "before", 650, SAID).before  # type: ignore[union-attr]
    assert ACT._replace(before=None) == corrected(ACT, "before", None, SAID)


def test_what_was_worked_out_from_a_corrected_value_goes_with_it() -> None:
    """The change that the reader computed from the wrong number is not held against the right one."""
    after = Cited[Shares](20_000, (FIGURES,))
    read = ACT._replace(before=Cited(650, (WORDS,)), after=after, change=Cited(19_350, (WORDS, FIGURES), derived=True))
    mended = corrected(read, "after", 700, SAID)
    assert read._replace(after=Cited(700, (SAID, FIGURES)), change=None) == mended
    stated = read._replace(change=Cited(19_350, (WORDS, FIGURES)))
    assert stated._replace(after=Cited(700, (SAID, FIGURES))) == corrected(stated, "after", 700, SAID)


@pytest.mark.parametrize(
    ("act", "field", "text", "value"),
    [
        (ACT, "after", "1,000", 1000),
        (ACT, "change", "-650", -650),
        (ACT, "series", " Series  B ", "Series B"),
        (ACT, "before", "", None),
        (ACT, "par_value", "$0.0010", ParValue("0.001")),
        (ACT, "par_value", "none", ParValue(None)),
        (ParValueChange(Cited("Common Stock", ())), "after", ".01", ParValue("0.01")),
        (NameChange(), "after", "Sedge Optics, Inc.", "Sedge Optics, Inc."),
        (SeriesWithdrawal(Cited("P", ()), Cited("A", ())), "filed_on", "1999-04-22", date(1999, 4, 22)),
    ],
)
def test_a_value_is_of_its_fields_kind(act: DesignatedSharesAdjustment, field: str, text: str, value: object) -> None:
    """A number, dollars, a day or a name."""
    assert value == parsed(act, field, text)


@pytest.mark.parametrize(
    ("act", "field", "text", "why"),
    [
        (ACT, "after", "many", "is no number: 'many'"),
        (ACT, "after", "-1", "is no number: '-1'"),
        (ACT, "after", "1.2.3", "is no number: '1.2.3'"),
        (ACT, "series", " ", "is needed and cannot be left empty"),
        (COUNTED, "as_of", "May 4", "is no day of the form 2003-04-24: 'May 4'"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused(act: OutstandingCount, field: str, text: str, why: str) -> None:
    """In one clause behind the field's name."""
    with pytest.raises(ValueError, match="is n") as raised:
        parsed(act, field, text)
    assert why == str(raised.value)


def test_fields_have_the_names_of_the_json() -> None:
    """`class` is the class; what is no value of a paper cannot be corrected."""
    assert ("share_class", "after") == (field_of(ACT, "class"), field_of(ACT, "after"))
    assert [None, None] == [field_of(ACT, name) for name in ("act", "entry")]


def test_what_a_person_can_settle_are_refusals_of_the_ledger() -> None:
    """The doubts about a copy and the disputed readings; arithmetic is nobody's to accept."""
    assert VOUCHED | CHOSEN <= set(REFUSALS)
    assert not (VOUCHED | CHOSEN) & {name for name in REFUSALS if name.endswith(("not_available", "not_enough"))}


def test_what_only_a_person_can_lift_is_not_tried_again() -> None:
    """A dispute within the paper stays whatever else comes in; a missing class may come, and so may what is recited."""
    recital = SeriesDesignation(ACT.share_class, ACT.series, DISPUTED, recited=True)
    told = [
        stands_alone(Refusal(name, "", act))
        for name, act in (
            ("number_disputed", ACT),
            ("paper_not_adopted", ACT),
            ("date_missing", ACT),
            ("number_disputed", recital),
            ("class_unknown", ACT),
            ("shares_not_available", ACT),
        )
    ]
    assert [True, True, True, False, False, False] == told
