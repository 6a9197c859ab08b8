"""A name is matched by a rule that is told, or by what a person settled; of two that fit none is taken."""

from datetime import date

import pytest

from charterbook.model.entries import Position
from charterbook.tie.names import Match, match
from tests.tie.books import book

NOW = book(date(2024, 1, 1))
SERIES_A = "Series A Convertible Preferred Stock"


@pytest.mark.parametrize(
    ("name", "stock", "rule"),
    [
        ("Common Stock", ("Common Stock", None), "the same name"),
        ("COMMON STOCK, par value $0.001 per share", ("Common Stock", None), "the same name"),
        ("common stock", ("Common Stock", None), "the same name"),
        ("Series A Convertible Preferred Stock", ("Preferred Stock", SERIES_A), "the same name"),
        ("Preferred Series A", ("Preferred Stock", SERIES_A), "the same words"),
        ("Convertible Preferred Stock Series B", ("Preferred Stock", "Series B Preferred Stock"), "the same words"),
    ],
)
def test_a_name_is_matched_by_a_rule_that_is_told(name: str, stock: tuple[str, str | None], rule: str) -> None:
    """By the same name, or by the same words without those that say nothing."""
    found = match("agent", name, NOW, {})
    assert isinstance(found, Match)
    assert stock == (found.share_class, found.series)
    assert found.rule.startswith(rule)


@pytest.mark.parametrize(
    "name", ["Nonvoting Common Stock", "Series C Preferred Stock", "Series AA Preferred Stock", "Units", "A", ""]
)
def test_a_name_that_fits_nothing_is_not_matched(name: str) -> None:
    """A letter more is another series."""
    assert "no class or series of the book has this name" == match("agent", name, NOW, {})


def test_of_two_that_fit_none_is_taken() -> None:
    """Two classes of common stock: "common stock" may mean either."""
    two = [one._replace(share_class=f"Class {letter} Common Stock") for letter in "AB" for one in NOW.classes[:1]]
    assert "the book has 2 classes of common stock" == match(
        "xbrl", "common stock", NOW._replace(classes=tuple(two)), {}
    )
    assert isinstance(match("xbrl", "Common Class B", NOW._replace(classes=tuple(two)), {}), Match)


def test_the_only_class_of_its_kind() -> None:
    """Data that say "common stock" mean the common class, however the charter calls it."""
    renamed = NOW._replace(classes=(NOW.classes[0]._replace(share_class="Voting Common Shares"),))
    assert Match("Voting Common Shares", None, "the only class of common stock") == match(
        "xbrl", "common stock", renamed, {}
    )


def test_a_settled_name_goes_before_every_rule() -> None:
    """It holds for its own source only, and what it names must be in the book."""
    settled = {("agent", "series z"): ("Preferred Stock", SERIES_A), ("agent", "units"): ("Units", None)}
    assert Match("Preferred Stock", SERIES_A, "by the saved mapping") == match("agent", "Series Z", NOW, settled)
    assert isinstance(match("xbrl", "Series Z", NOW, settled), str)
    assert "the mapping names Units, which the book lacks" == match("agent", "Units", NOW, settled)


def test_a_withdrawn_series_is_known_and_its_letter_is_free() -> None:
    """Its name means it while no live series has that name; of two live ones none is taken for it."""
    preferred = NOW.classes[1]
    gone, b = preferred.series[0]._replace(status="withdrawn"), preferred.series[1]
    position: Position = NOW._replace(classes=(preferred._replace(series=(gone, b)),))
    found = match("agent", SERIES_A, position, {})
    assert Match("Preferred Stock", SERIES_A, "the same words, of a series that was withdrawn") == found
    assert isinstance(match("agent", "X", position, {("agent", "x"): ("Preferred Stock", SERIES_A)}), Match)
    again = gone._replace(status="live", created_on=date(2020, 1, 1))
    position = NOW._replace(classes=(preferred._replace(series=(gone, again)),))
    assert Match("Preferred Stock", SERIES_A, "the same name") == match("agent", SERIES_A, position, {})


@pytest.mark.parametrize("name", ["", "Shares", "Class", "Series", "Stock of the"])
def test_a_name_that_says_nothing_is_like_no_other(name: str) -> None:
    """Though the charter calls its only class by such words too, and an empty cell has no words at all."""
    only = NOW._replace(classes=(NOW.classes[0]._replace(share_class="Shares of Stock"),))
    assert "no class or series of the book has this name" == match("agent", name, only, {})
