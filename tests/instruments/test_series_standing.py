"""What is issued or outstanding, in sentences of any order: of each series listed, never of what may be."""

import pytest

from tests.instruments.short_papers import paper, told

TITLE = "CERTIFICATE OF ELIMINATION OF SERIES K PREFERRED STOCK AND SERIES L PREFERRED STOCK"


def _none(text: str) -> list[tuple[object, ...]]:
    return [(act.act, *told(act, "series")) for act in paper(TITLE, text).acts if act.act.startswith("none_")]


def test_a_list_of_series_has_a_statement_each() -> None:
    """ "No shares of K or L are outstanding" says it of both."""
    text = "No shares of Series K Preferred Stock or Series L Preferred Stock are outstanding, and none will be issued."
    assert [
        ("none_outstanding", "Series K Preferred Stock"),
        ("none_outstanding", "Series L Preferred Stock"),
    ] == _none(text)


def test_a_number_of_one_series_and_none_of_another_are_two_statements() -> None:
    """ "25 shares of L, and none of K, are outstanding" counts L and says of K that there is none."""
    text = (
        "As of this day 25 shares of Series L Preferred Stock, and none of Series K Preferred Stock, are outstanding."
    )
    counted = [told(act, "series", "shares") for act in paper(TITLE, text).acts if act.act == "outstanding_count"]
    assert [("Series L Preferred Stock", 25)] == counted
    assert [("none_outstanding", "Series K Preferred Stock")] == _none(text)


def test_that_series_is_the_one_of_the_sentence() -> None:
    """ "That series" is the one last named before it."""
    text = "The shares of Series L Preferred Stock number 25, and no share of that series has been issued."
    assert ("none_issued", "Series L Preferred Stock") in _none(text)


@pytest.mark.parametrize(
    "text",
    [
        "If at any time no shares of Series K Preferred Stock or Series L Preferred Stock are outstanding, it ends.",
        "No shares of Series K Preferred Stock shall be issued hereafter.",
    ],
)
def test_a_condition_or_a_future_states_nothing(text: str) -> None:
    """Only what is, or has been, is a statement."""
    assert [] == _none(text)
