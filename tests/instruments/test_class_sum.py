"""Classes that the total of their clause proves, and the one class of a total."""

from tests.instruments.charter_papers import ARTICLES, told


def test_unknown_words_are_no_bar_where_the_numbers_add_up() -> None:
    """Two numbers and two classes behind a total to which they add up belong together."""
    words = (
        "The total number of shares which the corporation has authority to issue is 1,200, apportioned thus: 1,000 "
        "units that bear the style Common Stock, and 200 units that bear the style Preferred Stock."
    )
    assert ["incorporation", "class Common Stock 1000", "class Preferred Stock 200"] == told(ARTICLES + words)


def test_numbers_that_do_not_add_up_prove_nothing() -> None:
    """The same words with another number give no class."""
    words = (
        "The total number of shares which the corporation has authority to issue is 1,250, apportioned thus: 1,000 "
        "units that bear the style Common Stock, and 200 units that bear the style Preferred Stock."
    )
    assert ["incorporation"] == told(ARTICLES + words)


def test_a_class_named_by_its_rate_is_a_class_where_the_total_counts_it() -> None:
    """Old charters name classes like series: "4.40% Cumulative Preferred Stock"."""
    words = (
        "The total number of shares which the corporation has authority to issue is 1,200, of which 200 shares shall "
        "be 4.40% Cumulative Preferred Stock and 1,000 shares shall be Common Stock."
    )
    assert ["incorporation", "class 4.40% Cumulative Preferred Stock 200", "class Common Stock 1000"] == told(
        ARTICLES + words
    )


def test_a_total_of_one_class_is_its_number() -> None:
    """Maryland classifies all shares at first as one class."""
    words = (
        "The total number of shares which the corporation has authority to issue is 9,000 shares, par value $.01 per "
        "share. All of these shares are initially classified as Common Stock."
    )
    assert ["incorporation", "class Common Stock 9000 $0.01"] == told(ARTICLES + words)


def test_a_total_beside_two_classes_is_the_number_of_neither() -> None:
    """A total with two classes and no numbers of theirs says nothing of either."""
    words = (
        "The total number of shares which the corporation has authority to issue is 9,000 shares of Common Stock and "
        "Preferred Stock."
    )
    assert ["incorporation"] == told(ARTICLES + words)


def test_kinds_told_farther_off_are_parts_where_they_add_up() -> None:
    """Voting and non-voting common stock are cut from the common stock, wherever they are told."""
    words = (
        "The corporation shall have the authority, exercisable by its board of directors, to issue 58 shares of Common "
        "Stock and 3 shares of Preferred Stock. The common stock is of two kinds, of which 50 shares shall be "
        "designated as Voting Common Stock and 8 shares shall be designated as Non-Voting Common Stock."
    )
    assert [
        "incorporation", "class Common Stock 58", "class Preferred Stock 3", "series Voting Common Stock 50",
        "series Non-Voting Common Stock 8",
    ] == told(ARTICLES + words)  # fmt: skip
