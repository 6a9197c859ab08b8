"""What was asked is kept as tables and asked again as the same targets."""

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.instruments.terms import CAPTIONS
from charterbook.model.shares import LARGEST_SPELLED, ParValue
from charterbook.plan.target_file import FROM_BOOK, from_tables
from charterbook.plan.target_tables import as_tables
from charterbook.plan.target_values import FRACTIONS
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)

NAMES = (
    st.text("ABCxyz '&%5", min_size=1).filter(lambda name: name.strip() != "").map(lambda name: " ".join(name.split()))
)
COUNTS = st.integers(0, LARGEST_SPELLED)
PARTS = st.fractions(0, 10**6, max_denominator=10).filter(lambda part: part.denominator in (1, 2, 5, 10))
DAYS = st.dates(date(1950, 1, 1), date(2030, 12, 31))
PARS = st.sampled_from([ParValue("0.001"), ParValue("1"), ParValue(None)])
RATIOS = st.integers(1, 10_000)
TERMS = st.dictionaries(st.sampled_from(list(CAPTIONS)), NAMES, max_size=2).map(lambda terms: tuple(terms.items()))


def _or_none(some: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | some


# One target of each kind at most, in the order of the tables.
ALL: tuple[st.SearchStrategy[Any], ...] = (
    st.builds(SeriesNumber, NAMES, COUNTS, _or_none(NAMES), _or_none(DAYS)),
    st.builds(SeriesWithdrawn, NAMES.map("w".__add__), _or_none(NAMES), _or_none(DAYS)),
    st.builds(SeriesWanted, NAMES, NAMES.map("n".__add__), COUNTS, TERMS),
    st.builds(ClassNumber, NAMES, COUNTS, _or_none(PARS), st.booleans()),
    st.builds(ParWanted, NAMES, PARS),
    st.builds(SplitWanted, NAMES, RATIOS, RATIOS, st.booleans(), _or_none(st.sampled_from(FRACTIONS)), _or_none(NAMES)),
    st.builds(IssueRatified, NAMES, _or_none(NAMES), PARTS, DAYS, NAMES),
    st.builds(WordsCorrected, NAMES, NAMES, NAMES, _or_none(DAYS)),
    st.builds(NameWanted, NAMES),
)
FACTS = st.builds(
    lambda known: Facts(**known),
    st.dictionaries(
        st.sampled_from([name for name in Facts._fields[1:] if name not in FROM_BOOK]), st.booleans(), max_size=3
    ),
)


@given(st.tuples(*(_or_none(kind) for kind in ALL)), FACTS)
@settings(max_examples=60, deadline=None)
def test_what_was_asked_is_asked_again(kinds: tuple[Target | None, ...], facts: Facts) -> None:
    """Through JSON and back, each target and fact is the same."""
    wanted = tuple(target for target in kinds if target is not None)
    found = from_tables(json.loads(json.dumps(as_tables(wanted, facts))))
    if wanted:
        assert (wanted, facts) == found
    else:
        assert "says no target" in found
