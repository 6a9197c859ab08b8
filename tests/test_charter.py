"""What the filed papers say, as text: the composite charter, and the clauses that a step changes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from charterbook import charter, flow
from charterbook.charter import Clause
from charterbook.instruments.clauses import DraftError
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    SeriesWithdrawal,
)
from charterbook.model.drafts import Paragraph
from charterbook.model.instrument import Reading
from charterbook.model.shares import ParValue
from charterbook.plan.targets import planned
from charterbook.register.store import Book
from tests.ledger.papers import NOW

SPECIMENS = Path(__file__).parent.parent / "examples" / "bestnet"
NAME, PREFERRED = "BestNet Communications Corporation", planned("Preferred Stock")
SERIES_A = planned("Series A Convertible Preferred Stock")
ARTICLES = "paper 1, Articles of Incorporation, filed June 16, 1997"
DESIGNATION = "paper 2, Certificate of Designation, filed April 22, 1999"
LATER = date(2003, 4, 20)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The articles, the two designations, and the decrease of Series A that no stamp shows to be filed."""
    with Book.open(tmp_path_factory.mktemp("book") / "book.db", create=True) as made:
        for name in ("1-articles", "2-series-a-designation", "5-series-c-designation", "3-series-a-decrease"):
            data = (SPECIMENS / f"{name}.txt").read_bytes()
            reading = flow.read(data, name)
            assert isinstance(reading, Reading)
            flow.add(made, reading, data, NOW)
        yield made


def _number(to: int) -> AuthorizedSharesAdjustment:
    return AuthorizedSharesAdjustment(PREFERRED, planned(10_000_000), planned(to), planned(to - 10_000_000))


def _par(usd: str) -> ParValueChange:
    return ParValueChange(PREFERRED, None, planned(ParValue("0.001")), planned(ParValue(usd)))


def test_a_clause_is_quoted_as_filed_and_as_it_will_read(book: Book) -> None:
    """Words and figures change together, and nothing else of the paragraph does."""
    act = DesignatedSharesAdjustment(PREFERRED, SERIES_A, planned(650), planned(450), planned(-200))
    (found,) = charter.clauses(book, NAME, (act,), LATER)
    assert DESIGNATION == found.paper
    assert found.new == found.filed.replace("Six Hundred Fifty (650)", "Four Hundred Fifty (450)") != found.filed


def test_changes_of_one_clause_are_made_together(book: Book) -> None:
    """The number and the par value of a class stand in one sentence of the articles."""
    assert (
        Clause(
            ARTICLES,
            '(b) Ten Million (10,000,000) shares of Preferred Stock, par value $0.001 per share (the "Preferred '
            'Stock").',
            '(b) Thirty Million (30,000,000) shares of Preferred Stock, par value $0.0001 per share (the "Preferred '
            'Stock").',
        ),
    ) == charter.clauses(book, NAME, (_number(30_000_000), _par("0.0001")), LATER)


def test_a_new_name_stands_where_the_old_one_did(book: Book) -> None:
    """In the article that gives the name."""
    (found,) = charter.clauses(book, NAME, (NameChange(planned(NAME), planned("Another, Inc.")),), LATER)
    assert 'The name of the corporation is Another, Inc. (the "Corporation").' in found.new


@pytest.mark.parametrize(
    "act",
    [
        SeriesWithdrawal(PREFERRED, SERIES_A),
        DesignatedSharesAdjustment(PREFERRED, planned("Series Z Preferred Stock"), None, planned(1)),
        AuthorizedSharesAdjustment(planned("Class B Stock"), None, planned(1)),
    ],
    ids=lambda act: act.act,
)
def test_what_no_filed_clause_says_gives_none(act: Act, book: Book) -> None:
    """No clause is made up for a class or series that the papers do not know, nor for an act that sets no number."""
    assert () == charter.clauses(book, NAME, (act,), LATER)


def test_only_papers_in_effect_count(book: Book) -> None:
    """Before the articles there is no clause; a paper whose filing is not shown changes none."""
    assert () == charter.clauses(book, NAME, (_number(30_000_000),), date(1997, 6, 15))
    text = str(charter.composite(book, NAME, LATER).blocks)
    assert "paper 4" not in text
    assert "paper 3, Certificate of Designation, filed October 11, 2001" in text


def test_each_paragraph_of_the_composite_charter_names_its_paper(book: Book) -> None:
    """From the first clause to the last, as amended through the day that was asked for."""
    made = charter.composite(book, NAME, date(1999, 12, 31))
    origins = [block.origin for block in made.blocks if isinstance(block, Paragraph)][1:]
    assert None not in origins
    assert {ARTICLES, DESIGNATION} == {origin.paper for origin in origins if origin is not None}


def test_a_composite_charter_needs_the_articles(book: Book) -> None:
    """Before there were any, it is refused with a remedy."""
    with pytest.raises(DraftError, match="add them"):
        charter.composite(book, NAME, date(1997, 6, 15))
