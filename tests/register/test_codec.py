"""Nouns as JSON and back: nothing is lost and nothing is guessed."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.model.acts import SeriesDesignation
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.shares import ParValue
from charterbook.register.codec import TYPES, canonical, decoded, encoded, read, written
from tests.ledger.papers import cited, designation, founding_paper

DATES = st.dates()
TIMES = st.datetimes(timezones=st.just(UTC))
PLAIN = st.none() | st.booleans() | st.integers() | st.text() | DATES | TIMES | st.fractions()
MEASURED = st.floats(allow_nan=False, allow_infinity=False)


def _noun(kind: type[Any], values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(lambda items: kind(*items), st.tuples(*[values] * len(kind._fields)))


TREES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.sampled_from(sorted(TYPES)).flatmap(lambda name: _noun(TYPES[name], inner))
    ),
    max_leaves=12,
)


def _types(value: object) -> object:
    """The types of a whole tree: True and 1 are equal in Python, but not the same noun."""
    inner = [_types(item) for item in value] if isinstance(value, tuple) else []
    return type(value), inner


@given(TREES)
def test_every_tree_of_nouns_comes_back_equal(tree: object) -> None:
    """Any noun of the model with any contents survives, types and all."""
    back = read(written(tree))
    assert (tree, _types(tree)) == (back, _types(back))


@given(TREES)
def test_a_noun_is_written_in_one_way(tree: object) -> None:
    """Its text is the canonical one of its JSON: keys in order, no spaces, nothing escaped that need not be."""
    assert canonical(encoded(tree)) == written(tree)


def test_the_founding_paper_comes_back_equal() -> None:
    """A whole instrument survives."""
    assert repr(founding_paper()) == repr(read(written(founding_paper())))


@pytest.mark.parametrize(
    "value",
    [
        Fraction("3000.000435"),
        Cited(Fraction(8, 5), (Span("0" * 64, 1, 2, 3),), True, 2, "up to"),
        Disputed((cited(600), cited(650))),
        ParValue(None),
        (date(1999, 4, 22), datetime(2003, 4, 24, 12, 30, 0, 5, tzinfo=UTC)),
        10**30,
    ],
)
def test_exact_values_stay_exact(value: object) -> None:
    """Fractions, disputes, no par value, dates and very large counts."""
    assert repr(value) == repr(read(written(value)))


@given(st.tuples(MEASURED, MEASURED, MEASURED, MEASURED))
def test_a_place_on_a_page_comes_back_equal(box: tuple[float, float, float, float]) -> None:
    """The rectangle around the words of a PDF, to the last digit."""
    span = Span("0" * 64, 1, 2, 3, box)
    assert repr(span) == repr(read(written(span)))
    assert canonical(encoded(span)) == written(span)


def test_a_field_that_an_old_book_lacks_takes_its_default() -> None:
    """A later version may add a field with a default."""
    old = encoded(designation(650))
    assert isinstance(old, dict)
    del old["recited"]
    back = decoded(old)
    assert (SeriesDesignation, False) == (type(back), back.recited)


def test_what_is_not_of_the_model_is_refused() -> None:
    """Floats (but for places on a page) and foreign objects never enter a book, and unknown nouns never leave one."""
    for foreign in (1.5, b"bytes", ["list"], {"a": 1}):
        with pytest.raises(TypeError):
            encoded(foreign)
    with pytest.raises(ValueError, match="'Pickle' is not a noun"):
        decoded({"$": "Pickle"})
