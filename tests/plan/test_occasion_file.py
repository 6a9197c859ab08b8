"""What a user says of a signing: read whole or refused in one line, and told so that it comes back equal."""

from datetime import date
from fractions import Fraction

import pytest

from charterbook.plan.occasion import Consenting, Occasion, Person, Venue, Vote
from charterbook.plan.occasion_file import FIELDS, from_toml, occasion, told

WHOLE = """
adopted_on = 2003-05-20
executed_on = "2003-05-21"
effective_on = 2003-06-01
meeting = "written_consent"
quorum = true
directors = ["Ada Marlowe", "Ben Okoro, Chair of the Board"]
signers = ["Robert A. Blanchard, President", "J. Q. Public, Jr., Secretary"]
secretary = "Paul H. Jachim, Secretary"
venue = "Michigan, Kent"
designation_filed_on = 1999-04-22
record_filed_on = 2003-04-28
statement = "never issued"
holders = "the vote of the holders of a majority of the Series A Preferred Stock"
holders_approved_on = 2003-05-19
exhibit_number = "3.7"
total = "90,000,000"
[[consenting]]
name = "Ada Marlowe"
shares = "1,000.5"
stock = "Common Stock"
signed_on = 2003-05-19
[[consenting]]
name = "Marlowe Holdings, LLC"
shares = 2_000
stock = "Common Stock"
by = "Ada Marlowe, Manager"
[[vote]]
for = "6,000"
against = 1000
entitled = "10,000"
meeting = "special"
[[vote]]
stock = "Common Stock"
for = 5000
against = "0"
entitled = "8,000"
meeting = "special"
"""
MEANT = Occasion(
    "An Example, Inc.",
    "US-NV",
    date(2003, 5, 20),
    date(2003, 5, 21),
    "written_consent",
    True,
    (Person("Robert A. Blanchard", "President"), Person("J. Q. Public, Jr.", "Secretary")),
    Person("Paul H. Jachim", "Secretary"),
    Venue("Michigan", "Kent"),
    date(1999, 4, 22),
    date(2003, 4, 28),
    "never issued",
    "the vote of the holders of a majority of the Series A Preferred Stock",
    date(2003, 5, 19),
    "3.7",
    date(2003, 6, 1),
    (Person("Ada Marlowe", "Director"), Person("Ben Okoro", "Chair of the Board")),
    (
        Consenting("Ada Marlowe", Fraction(2001, 2), "Common Stock", date(2003, 5, 19)),
        Consenting("Marlowe Holdings, LLC", 2000, "Common Stock", None, Person("Ada Marlowe", "Manager")),
    ),
    (Vote(6000, 1000, 10000, "special"), Vote(5000, 0, 8000, "special", "Common Stock")),
    90_000_000,
)


def _of(text: str) -> Occasion | str:
    said = from_toml(text)
    return said if isinstance(said, str) else occasion(said, "An Example, Inc.", "US-NV")


def test_a_whole_file_is_understood() -> None:
    """Each field is where it belongs, and nothing is left of the file."""
    assert MEANT == _of(WHOLE)


def test_a_single_vote_needs_no_list() -> None:
    """One table is one vote, of all stock."""
    said = _of("[vote]\nfor = 9\nagainst = 0\nentitled = 10\nmeeting = 'annual'")
    assert isinstance(said, Occasion)
    assert (Vote(9, 0, 10, "annual"),) == said.vote


def test_every_fact_of_a_signing_can_be_said() -> None:
    """What an occasion holds and a file could not say would be a blank for ever."""
    assert set(Occasion._fields) - {"corporation", "jurisdiction"} == set(FIELDS)


@pytest.mark.parametrize(
    "meant",
    [
        MEANT,
        Occasion("An Example, Inc.", "US-NV"),
        Occasion("An Example, Inc.", "US-NV", quorum=False),
        Occasion("An Example, Inc.", "US-NV", venue=Venue()),
        Occasion("An Example, Inc.", "US-NV", venue=Venue(None, "Kent")),
        Occasion("An Example, Inc.", "US-NV", venue=Venue("Nevada")),
        Occasion("An Example, Inc.", "US-NV", consenting=(Consenting("A. Holder", 5, "Common Stock"),)),
    ],
    ids=str,
)
def test_what_is_told_comes_back(meant: Occasion) -> None:
    """A set of drafts is drafted again from what its manifest tells of the occasion."""
    assert meant == occasion(told(meant), "An Example, Inc.", "US-NV")


_TWICE = "".join(f"[[vote]]\nfor = 9\nagainst = 0\nentitled = 10\nmeeting = '{kind}'\n" for kind in ("{}", "{}"))
WRONG = {
    "adopted = 2003-05-20": "there is no adopted; these are: adopted_on, ",
    "adopted_on = 'May 20'": "adopted_on: 'May 20' is not a date of the form 2003-04-24",
    "adopted_on = 2003-05-20T08:00:00": "adopted_on: datetime.datetime(2003, 5, 20, 8, 0) is not a date",
    "quorum = 1": "quorum: 1 is neither yes nor no",
    "meeting = 'monthly'": "meeting: 'monthly' is none of special, regular, annual, written_consent",
    "signers = 'Ada Marlowe, President'": "signers: 'Ada Marlowe, President' is no list",
    "signers = ['Ada Marlowe']": "signers: 'Ada Marlowe' is not of the form 'NAME, TITLE'",
    "signers = [', President']": "signers: ', President' is not of the form 'NAME, TITLE'",
    "holders = '  '": "holders: '  ' is blank",
    "exhibit_number = 3": "exhibit_number: 3 is no text in quotation marks",
    "venue = ''": "venue: '' is blank",
    "statement = 'all issued'": "statement: 'all issued' is none of never issued, none issued or outstanding,",
    "vote = 5": "vote: 5 is no table with for, against, entitled, meeting",
    "[vote]\nfor = 1": "vote: against is missing",
    "[vote]\nfor = 9\nagainst = 9\nentitled = 10\nmeeting = 'annual'": "vote: more votes are counted than",
    f"{_TWICE.format('special', 'annual')}": "vote: the votes are of one meeting, which is special or annual",
    f"{_TWICE.format('annual', 'annual')}": "vote: two votes are of the same stock; say with stock which",
    "[[consenting]]\nname = 'A'\nshares = -1\nstock = 'Common'": "consenting: '-1' is below zero",
    "[[consenting]]\nname = 'A'\nshares = true\nstock = 'Common'": "consenting: True is no text",
    "[[consenting]]\nname = 'A'\nholds = 1": "consenting: there is no holds; these are: name, shares,",
    "[[consenting": "is no TOML: ",
}


@pytest.mark.parametrize("text", WRONG, ids=repr)
def test_what_cannot_be_meant_is_refused_in_one_line(text: str) -> None:
    """The line names the field, quotes the value and says what would be right."""
    said = _of(text)
    assert isinstance(said, str)
    assert said.startswith(WRONG[text])
    assert "\n" not in said
