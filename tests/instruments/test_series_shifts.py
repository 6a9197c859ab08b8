"""A change of a series in sentences that no production knows: each number by the words that stand at it."""

import pytest

from tests.instruments.short_papers import paper, told

TITLE = "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DESIGNATION OF SERIES K PREFERRED STOCK"


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Section 1 now reads: there are 75 shares in Series K Preferred Stock, instead of 20.", (20, 75)),
        ("The shares of Series K Preferred Stock shall become 75, rather than 20, and so be increased.", (20, 75)),
        ("Series K Preferred Stock, formerly 75 shares, is reduced to 20 shares.", (75, 20)),
        ("The designated number of Series K Preferred Stock goes from 20 up to 75.", (20, 75)),
        ("The Series K Preferred Stock shall hereafter number 75 shares instead of 20.", (20, 75)),
        ("The number of shares of Series K Preferred Stock is halved, from 40 to 20.", (40, 20)),
        ("55 of the 75 shares designated as Series K Preferred Stock are released from that designation.", (75, 20)),
    ],
)
def test_each_number_has_its_word(sentence: str, numbers: tuple[int, int]) -> None:
    """Before and after stand in any order."""
    (act,) = [act for act in paper(TITLE, sentence).acts if act.act == "designated_shares_adjustment"]
    assert numbers == told(act, "before", "after")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Series K Preferred Stock may be increased from 20 to 75 shares.",
        "The directors elected by Series K Preferred Stock are increased by two additional directors.",
        "Series K Preferred Stock is reduced from 20 to 75 shares by 9 shares.",
    ],
)
def test_what_may_be_and_what_does_not_add_up_is_no_change(sentence: str) -> None:
    """A possibility, another thing, or numbers at odds with their verb change nothing here."""
    assert [] == [act for act in paper(TITLE, sentence).acts if act.act == "designated_shares_adjustment"]


def test_a_class_shrinks_with_its_series() -> None:
    """A certificate of retirement may lower the class and the series in one sentence."""
    text = (
        "The Corporation redeemed 60 shares of its Series K Preferred Stock. The said 60 shares be retired. The charter "
        "is amended so as to reduce the authorized number of shares of Preferred Stock by 60, that is, from 900 shares to "
        "840 shares, and the authorized number of shares of Series K Preferred Stock from 250 shares to 190 shares."
    )
    acts = paper("CERTIFICATE OF RETIREMENT OF SERIES K PREFERRED STOCK", text).acts
    assert [("authorized_shares_adjustment", 900, 840), ("designated_shares_adjustment", 250, 190)] == [
        (act.act, *told(act, "before", "after")) for act in acts if act.act.endswith("adjustment")
    ]


@pytest.mark.parametrize("after", ["After giving effect to", "Following", "Immediately after"])
def test_before_and_after_may_stand_in_two_sentences(after: str) -> None:
    """Maryland's papers tell the authority to issue before a classification and after it."""
    text = (
        "Prior to the classification the Corporation had authority to issue 20 shares of Series K Preferred Stock. "
        f"{after} the classification it has authority to issue 75 shares of Series K Preferred Stock."
    )
    (act,) = [act for act in paper(TITLE, text).acts if act.act == "designated_shares_adjustment"]
    assert (20, 75) == told(act, "before", "after")


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of shares of Series K Preferred Stock is decreased from Ninty-Five Thousand (495,000) to 400,000.",
        "The authorized number of shares of Series K Preferred Stock is reduced by Ninty-Five Thousand (495,000) to 0.",
    ],
)
def test_a_number_whose_words_and_figures_are_at_odds_is_no_number_of_a_change(sentence: str) -> None:
    """What cannot be read is absent from the change, and nothing is derived from it."""
    found = [act for act in paper(TITLE, sentence).acts if act.act == "designated_shares_adjustment"]
    assert all(told(act, "before", "change") == (None, None) for act in found)
