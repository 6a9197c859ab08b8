"""A Florida reverse split, 1 for 25, told by five papers that differ in what becomes of a fraction of a share."""

import pytest

from charterbook.model.entries import Unknown
from tests.chains.acts import issuance
from tests.chains.book import Steps, table
from tests.chains.specimens import HERE, papers_of

COMMON = "Common Stock"
ARTICLES, *SPLITS = papers_of(HERE / "fractions_of_a_share")
BY_NAME = {paper.stem.removeprefix("2-split-"): paper for paper in SPLITS}

# Of 5,000,000 authorized shares 1,001,025 are issued: 1,000,000, 1,013 and 12 to three holders. By 25 that is 40,000
# whole shares, 40.52 and 0.48.
# Rounded up: 40,000 + 41 + 1 = 40,042. For cash: 40,000 + 40 + 0 = 40,040. To the nearest: 40,000 + 41 + 0 = 40,041.
# Scrip is no share until it is exchanged for one: 40,040 are outstanding.
# What is not outstanding can be issued (LED-13): 5,000,000 - 40,042 = 4,959,958, and so on.
AFTER = {
    "rounded-up": "5,000,000 4,959,958 0 40,042 40,042 0 1,001,025 live",
    "for-cash": "5,000,000 4,959,960 0 40,040 40,040 0 1,001,025 live",
    "rounded-to-nearest": "5,000,000 4,959,959 0 40,041 40,041 0 1,001,025 live",
    "with-scrip": "5,000,000 4,959,960 0 40,040 40,040 0 1,001,025 live",
}
BEFORE = "5,000,000 3,998,975 0 1,001,025 1,001,025 0 1,001,025 live"
HOLDINGS = (("Ignatius Belvedere", 1_000_000), ("Coquina Partners", 1_013), ("R. Osprey", 12))


@pytest.mark.parametrize("rule", sorted(AFTER))
@pytest.mark.parametrize("paper_first", [True, False], ids=["paper first", "holdings first"])
def test_each_holders_fraction_is_rounded_by_the_papers_rule(book: Steps, rule: str, paper_first: bool) -> None:
    """Holder by holder, from the effective day on; recording the issues after the split makes no difference."""
    book.add(ARTICLES, *([BY_NAME[rule]] if paper_first else []))
    for holder, shares in HOLDINGS:
        assert None is book.record("2002-01-15", issuance(COMMON, None, shares, holder))
    if not paper_first:
        assert () == book.add(BY_NAME[rule])
    rows = f"""
    2002-01-15 effective - {BEFORE}
    2008-11-30 effective - {BEFORE}
    2008-12-01 effective - {AFTER[rule]}
    """
    assert table(rows) == book.series(COMMON, rows)


def test_without_a_rule_the_fractions_are_not_known(book: Steps) -> None:
    """The paper does not say what becomes of 0.52 and 0.48 of a share, and neither does the book."""
    book.add(ARTICLES)
    for holder, shares in HOLDINGS:
        book.record("2002-01-15", issuance(COMMON, None, shares, holder))
    book.add(BY_NAME["silent"])
    rows = "2008-12-01 effective - 5,000,000 ? 0 ? ? 0 1,001,025 live"
    assert table(rows) == book.series(COMMON, rows)
    assert "what became of fractions is not told of the split 1 for 25 on 2008-12-01" in _why(book)


@pytest.mark.parametrize("rule", sorted(AFTER))
def test_without_holders_the_rounding_is_not_known(book: Steps, rule: str) -> None:
    """1,001,025 shares of nobody known: 40,041 by the ratio, but how many holders had a fraction decides. Where each
    fraction is rounded up, they are no fewer than that."""
    book.add(ARTICLES)
    book.record("2002-01-15", issuance(COMMON, None, 1_001_025))
    book.add(BY_NAME[rule])
    least = "40,041+" if rule == "rounded-up" else "?"
    rows = f"2008-12-01 effective - 5,000,000 ? 0 {least} {least} 0 1,001,025 live"
    assert table(rows) == book.series(COMMON, rows)
    assert rule == "rounded-up" or "the holders of record are not on hand; without that it is 40,041" in _why(book)


def _why(book: Steps) -> str:
    """Why nobody can tell how many shares are outstanding after the split."""
    (common,) = book.position("2008-12-01").classes
    count = common.series[0].outstanding
    return count.unknown if isinstance(count, Unknown) else ""
