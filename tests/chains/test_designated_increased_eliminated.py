"""A Delaware series of 1,000,000, raised twice to 2,500,000, eliminated fourteen years after its designation."""

import pytest

from tests.chains.acts import issuance, reacquisition, retirement
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

PREFERRED, SERIES = "Preferred Stock", "Series A Preferred Stock"
*BEFORE, ELIMINATION = papers_of(HERE / "designated_increased_eliminated")

# 800,000 are issued in 2008. 1,000,000 - 800,000 = 200,000 are left, 950,000 after the first increase of 750,000 and
# 1,700,000 after the second. In 2018 all 800,000 come back and are retired, free to be issued again (LED-08a, LED-09):
# 2,500,000 are available, none is issued, 800,000 have been. Elimination (LED-05) gives all 2,500,000 to the class.
ROWS = """
2008-03-27 effective - absent
2008-03-27 adopted   - 1,000,000         ? 0       ?       ?       ?       ? live
2008-03-28 effective - 1,000,000         ? 0       ?       ?       ?       ? live
2008-04-15 effective - 1,000,000   200,000 0 800,000 800,000       0 800,000 live
2011-03-08 adopted   - 1,750,000   950,000 0 800,000 800,000       0 800,000 live
2011-03-09 effective - 1,000,000   200,000 0 800,000 800,000       0 800,000 live
2011-03-10 effective - 1,750,000   950,000 0 800,000 800,000       0 800,000 live
2015-06-18 effective - 1,750,000   950,000 0 800,000 800,000       0 800,000 live
2015-06-19 effective - 2,500,000 1,700,000 0 800,000 800,000       0 800,000 live
2018-06-28 effective - 2,500,000 1,700,000 0 800,000       0 800,000 800,000 live
2018-06-29 effective - 2,500,000 2,500,000 0       0       0       0 800,000 live
2022-01-24 adopted   -         0         0 0       0       0       0 800,000 withdrawn
2022-01-24 effective - 2,500,000 2,500,000 0       0       0       0 800,000 live
2022-01-25 effective -         0         0 0       0       0       0 800,000 withdrawn
"""
CLASS_ROWS = """
1995-11-29 effective - 3,000,000 3,000,000
2008-03-28 effective - 3,000,000 2,000,000
2011-03-10 effective - 3,000,000 1,250,000
2015-06-19 effective - 3,000,000 500,000
2022-01-24 effective - 3,000,000 500,000
2022-01-25 effective - 3,000,000 3,000,000
"""


def _acts(book: Steps) -> None:
    assert None is book.record("2008-04-15", issuance(PREFERRED, SERIES, 800_000, "Ambleside Partners"))
    assert None is book.record("2018-06-28", reacquisition(PREFERRED, SERIES, 800_000, "Ambleside Partners"))
    assert None is book.record("2018-06-29", retirement(PREFERRED, SERIES, 800_000))


@pytest.mark.parametrize("order", orders(4))
def test_the_series_grows_and_goes(book: Steps, order: tuple[int, ...]) -> None:
    """The papers in any order, the acts, and last the elimination, which is asked whether any share is outstanding."""
    book.add(*(BEFORE[place] for place in order))
    _acts(book)
    assert () == book.add(ELIMINATION)
    assert table(ROWS) == book.series(SERIES, ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


def test_a_series_with_shares_outstanding_is_not_eliminated(book: Steps) -> None:
    """The paper waits until the record shows that its shares came back."""
    book.add(*BEFORE)
    book.record("2008-04-15", issuance(PREFERRED, SERIES, 800_000))
    assert ("series_has_outstanding_shares",) == book.add(ELIMINATION)
    rows = "2022-01-25 effective - 2,500,000 ? 0 ? ? ? 800,000 live"
    assert table(rows) == book.series(SERIES, rows)
    assert any("a statement says 0 shares of Series A Preferred Stock were outstanding" in gap for gap in book.gaps())
    book.record("2018-06-28", reacquisition(PREFERRED, SERIES, 800_000))
    book.record("2018-06-29", retirement(PREFERRED, SERIES, 800_000))
    assert table(ROWS) == book.series(SERIES, ROWS)


def test_nothing_is_issued_from_a_series_that_is_gone(book: Steps) -> None:
    """Neither after the elimination nor, where it would then have been outstanding, before it."""
    book.add(*BEFORE, ELIMINATION)
    assert "series_withdrawn" == book.record("2022-02-01", issuance(PREFERRED, SERIES, 1))
    assert "later_paper_disagrees" == book.record("2008-04-15", issuance(PREFERRED, SERIES, 800_000))


# What the papers alone prove: nobody has told of any issue. On the day of the elimination none is outstanding, so says
# the paper; whether any ever was, it does not say.
PAPERS_ALONE = """
2015-06-19 effective - 2,500,000 ? 0 ? ? ? ? live
2022-01-25 effective -         0 ? 0 ? 0 ? ? withdrawn
"""


@pytest.mark.parametrize("order", orders(5))
def test_what_the_papers_do_not_say_is_not_known(book: Steps, order: tuple[int, ...]) -> None:
    """Without a stock ledger no count of shares is made up, whichever paper comes first, the elimination included."""
    papers = (*BEFORE, ELIMINATION)
    book.add(*(papers[place] for place in order))
    assert table(PAPERS_ALONE) == book.series(SERIES, PAPERS_ALONE)
    assert () == book.gaps()


def test_as_it_was_known_in_between(book: Steps) -> None:
    """After two papers the book knew 1,000,000; the later papers change no earlier day, and are not known before."""
    book.add(*BEFORE, ELIMINATION)
    rows = """
    2022-01-25 effective 2 1,000,000 ? 0 ? ? ? ? live
    2022-01-25 effective 3 1,750,000 ? 0 ? ? ? ? live
    2022-01-25 effective 4 2,500,000 ? 0 ? ? ? ? live
    2022-01-25 effective 5 0         ? 0 ? 0 ? ? withdrawn
    2008-03-28 effective 5 1,000,000 ? 0 ? ? ? ? live
    """
    assert table(rows) == book.series(SERIES, rows)
