"""A file of targets is read whole, or refused in one line that names the key and what would be right."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.model.shares import ParValue
from charterbook.plan.target_file import from_tables, targets
from charterbook.plan.target_tables import as_tables
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
    WordsCorrected,
)

EVERYTHING = """
name = "Example Widgets, Inc."
[[series]]
name = "Series A Preferred Stock"
to = 1_000
created_on = 1999-04-22
[[series]]
name = "Series B Preferred Stock"
to = "2,000"
class = "Preferred Stock"
[[withdraw]]
series = "Series C Preferred Stock"
[[designate]]
name = "Series D Preferred Stock"
of = "Preferred Stock"
shares = 500
[designate.terms]
votes = "Each share has one vote."
dividend = "None."
[[class]]
name = "Common Stock"
authorized = "200,000,000"
[[class]]
name = "Class B Common Stock"
authorized = 5
par = "none"
series_by_board = true
[[par]]
class = "Common Stock"
to = "$0.0001"
[[split]]
class = "Common Stock"
ratio = "1:10"
authorized_too = false
fractions = "cash"
[[ratify]]
class = "Common Stock"
shares = "200.5"
on = "2019-05-03"
act = "the issuance of 200.5 shares of Common Stock on May 3, 2019"
[[correct]]
record = "Certificate of Amendment"
faulty = "Six Hundred (650)"
corrected = "Six Hundred Fifty (650)"
[facts]
reports_to_sec = true
jurisdiction = "US-DE"
"""

READ = (
    SeriesNumber("Series A Preferred Stock", 1000, None, date(1999, 4, 22)),
    SeriesNumber("Series B Preferred Stock", 2000, "Preferred Stock"),
    SeriesWithdrawn("Series C Preferred Stock"),
    SeriesWanted(
        "Preferred Stock", "Series D Preferred Stock", 500,
        (("votes", "Each share has one vote."), ("dividend", "None.")),
    ),
    ClassNumber("Common Stock", 200_000_000),
    ClassNumber("Class B Common Stock", 5, ParValue(None), True),
    ParWanted("Common Stock", ParValue("0.0001")),
    SplitWanted("Common Stock", 1, 10, False, "cash"),
)  # fmt: skip

SERIES = '[[series]]\nname = "A"\nto = '
SPLIT = '[[split]]\nclass = "Common Stock"\n'
WRONG: dict[str, tuple[str, str]] = {
    "nothing": ("", "says no target"),
    "only facts": ("[facts]\nlisted = true", "says no target"),
    "no TOML": ("to = = 5", "no TOML"),
    "a binary": ("\x00\x01\x02", "no TOML"),
    "a table twice": ("[facts]\n[facts]", "no TOML"),
    "an unknown table": ('[[serie]]\nname = "A"', "there is no table 'serie'; there are name, series,"),
    "an unknown key": ('[[series]]\nname = "A"\ntoo = 5', "[[series]] 1 has no key 'too'; its keys are name, to,"),
    "a missing key": ('[[series]]\nname = "A"', "[[series]] 1 lacks 'to', the number of authorized shares"),
    "a single bracket": ('[series]\nname = "A"\nto = 5', "with two brackets"),
    "two brackets too many": ("[[facts]]\nlisted = true", "[facts] is a list"),
    "a number below zero": (SERIES + "-5", "[[series]] 1: to is wrong: '-5' is below zero"),
    "a part of a share": (SERIES + '"0.5"', "part of a share"),
    "a float": (SERIES + "650.0", "to is the float 650.0"),
    "a yes for a number": (SERIES + "true", "to is true; write a number"),
    "a list for a number": (SERIES + "[5]", "to is a list"),
    "a number without end": (SERIES + "9" * 4000, "more than any charter spells"),
    "a number longer than Python reads": (SERIES + "9" * 6000, "number too long"),
    "nested too deep": ("a = " + "[" * 30_000, "no TOML"),
    "a float for par": ('[[par]]\nclass = "C"\nto = 0.001', "[[par]] 1: to is the float 0.001; write it in quotes"),
    "a number for a name": ("[[withdraw]]\nseries = 5", "series is a number; write it in quotes"),
    "a blank name": ('name = "  "', "name is wrong: '  ' is blank"),
    "a day that is none": (SERIES + '5\ncreated_on = "May"', "'May' is not a date"),
    "a time for a day": (SERIES + "5\ncreated_on = 2003-04-24T09:00:00", "write a date"),
    "a ratio that is none": (SPLIT + 'ratio = "ten"\nauthorized_too = true', 'ratio is wrong: \'ten\''),
    "a split that leaves it open": (SPLIT + 'ratio = "1:10"', "lacks 'authorized_too'"),
    "a word for a fact": ('name = "A"\n[facts]\nlisted = "yes"', "listed is the text 'yes'; write true or false"),
    "an unknown fact": ('name = "A"\n[facts]\nlikely = true', "[facts] has no key 'likely'"),
    "one series twice": (SERIES + "5\n" + SERIES + "6", "two targets speak of the series A: say one"),
    "one series in two spellings": (
        '[[series]]\nname = "Series A"\nto = 5\n[[withdraw]]\nseries = "SERIES A STOCK"', "two targets",
    ),
    "terms that are none": (
        '[[designate]]\nname = "A"\nof = "P"\nshares = 5\nterms = "none"', "write a table [designate.terms]",
    ),
    "a term that nobody drafts": (
        '[[designate]]\nname = "A"\nof = "P"\nshares = 5\n[designate.terms]\ncolour = "red"', "these are: dividend",
    ),
    "one term under two names": (
        '[[designate]]\nname = "A"\nof = "P"\nshares = 5\n[designate.terms]\nvotes = "1"\n"Voting Rights" = "2"',
        "terms has one term under two names",
    ),
    "a term that is a number": (
        '[[designate]]\nname = "A"\nof = "P"\nshares = 5\n[designate.terms]\nvotes = 1', "'votes', which is a number",
    ),
}  # fmt: skip


def test_every_target_has_its_table() -> None:
    """Kinds in their order, counts exact, facts beside them."""
    found = targets(EVERYTHING)
    assert not isinstance(found, str), found
    wanted, facts = found
    issue = IssueRatified(
        "Common Stock", None, Fraction("200.5"), date(2019, 5, 3),
        "the issuance of 200.5 shares of Common Stock on May 3, 2019",
    )  # fmt: skip
    words = WordsCorrected("Certificate of Amendment", "Six Hundred (650)", "Six Hundred Fifty (650)")
    assert (*READ, issue, words, NameWanted("Example Widgets, Inc.")) == wanted
    assert Facts("US-DE", reports_to_sec=True) == facts


@pytest.mark.parametrize("what", WRONG)
def test_a_file_that_is_wrong_is_refused_in_one_line(what: str) -> None:
    """The line names the table, the key and what would be right."""
    text, why = WRONG[what]
    found = targets(text)
    assert isinstance(found, str)
    assert why in found
    assert (1, True) == (len(found.splitlines()), len(found) < 300)


_SCALARS = st.one_of(
    st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates(), st.datetimes(), st.times(),
    st.sampled_from(["1:10", "650", "0.001", "none", "Series A", "US-NV", "2019-05-03", "cash", "-1"]),
)  # fmt: skip
_NAMES = st.sampled_from(
    "name to class series of shares terms authorized par ratio authorized_too act on record faulty listed votes".split()
)
_ROWS = st.dictionaries(_NAMES, _SCALARS | st.dictionaries(_NAMES, _SCALARS, max_size=2), max_size=7)
_FILES = st.dictionaries(
    st.sampled_from(["name", "series", "withdraw", "designate", "class", "par", "split", "ratify", "correct", "facts"]),
    _SCALARS | _ROWS | st.lists(_ROWS | _SCALARS, max_size=3),
    max_size=4,
)


@given(_FILES)
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_a_file_is_read_or_refused_in_a_line(tables: dict[str, Any]) -> None:
    """Right keys with wrong values, values in the place of tables: never an exception; what is read is kept."""
    found = from_tables(tables)
    if isinstance(found, str):
        assert 1 == len(found.splitlines())
    else:
        assert found == from_tables(as_tables(*found))
