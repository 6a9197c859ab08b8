"""Strategies for the round trip: corporations, people, series, numbers and days as they may come, and what a user may
know of a signing. All names are fictitious, but for the founding case's."""

from datetime import date
from fractions import Fraction
from typing import Literal

from hypothesis import strategies as st

from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    NameChange,
    ParValueChange,
    Retirement,
    SeriesDesignation,
    Split,
)
from charterbook.model.instrument import Kind
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue, Shares
from charterbook.plan.occasion import Consenting, Occasion, Person, Venue, Vote
from charterbook.plan.targets import planned

MEETINGS: st.SearchStrategy[Literal["special", "annual"]] = st.sampled_from(["special", "annual"])
LETTERS = st.sampled_from(["A", "B", "C", "X-1", "1-A", "AAA", "RP", "II", "III", "1992", "2006-A"])
ADJECTIVES = st.lists(
    st.sampled_from(["Convertible", "Cumulative", "Redeemable", "Junior", "Participating", "Non-Voting", "Senior"]),
    unique=True,
    max_size=3,
)
SERIES = st.builds(
    lambda rate, letter, adjectives: " ".join(f"{rate}Series {letter} {' '.join(adjectives)} Preferred Stock".split()),
    st.sampled_from(["", "5.75% ", "8% "]),
    LETTERS,
    ADJECTIVES,
)
CLASSES = st.sampled_from(["Common Stock", "Preferred Stock", "Class A Common Stock", "Class B Common Stock"])
CORPORATIONS = st.sampled_from(
    [
        "BestNet Communications Corporation", "Apple Valley Computer, Inc.", "American Oil & Gas Inc.",
        "A.B. Watley Group Inc.", "Johnson, Smith & Co.", "Alpha-Beta Technology, Inc.", "iVOW, Inc.",
        "First Keystone Financial, Inc.", "MMEX Mining Corporation", "X Corp.", "3D Systems Corporation",
        "e.Digital Corporation", "Caf\u00e9 Z\u00fcrich Holdings, Inc.",
        "O'Hara & Sons, Ltd.", "U.S. 1 Industries, Inc.",
    ]
)  # fmt: skip
COUNTS = st.one_of(st.integers(1, 2000), st.integers(1, 10**12), st.sampled_from([20, 21, 76, 100, 1000, 10**6, 10**9]))
FRACTIONAL = st.builds(
    lambda whole, places, part: Fraction(f"{whole}.{part % 10**places or 5:0{places}}"),
    st.integers(1, 10**7),
    st.integers(1, 6),
    st.integers(1, 10**6),
)
PARS = st.sampled_from(["0.001", "0.01", "0.0001", "1", "1.00", "0.10", "10", "0.000006", "100", None]).map(
    lambda usd: ParValue(usd if usd is None else _canonical(usd))
)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
NAMES = st.builds(
    lambda first, middle, last: f"{first} {middle}{last}",
    st.sampled_from(["Robert", "Paul", "Margaret", "Lucille", "Ann-Marie", "William", "Ren\u00e9", "J. Edgar",
                     "\u0141ukasz"]),
    st.sampled_from(["", "A. ", "H. ", "Lee "]),
    st.sampled_from(
        ["Blanchard", "Jachim", "O'Brien", "McDonald", "Smith-Jones", "Oakes", "Public, Jr.", "de la Cruz",
         "M\u00fcller", "Roe III"]
    ),
)  # fmt: skip
OFFICES = st.sampled_from(["President", "Vice President", "Chief Executive Officer", "Treasurer"])
SECRETARIES = st.sampled_from(["Secretary", "Assistant Secretary"])
VENUES = st.sampled_from(
    [None, Venue("Michigan", "Kent"), Venue("Nevada", "Clark"), Venue("New York", "Westchester"),
     Venue("Texas", "Fort Bend"), Venue("New Mexico", "Do\u00f1a Ana")]
)  # fmt: skip


def _canonical(usd: str) -> str:
    return usd.rstrip("0").rstrip(".") if "." in usd else usd


@st.composite
def occasions(draw: st.DrawFn, state: str = "US-NV") -> Occasion:
    """What a user may know of a signing in that state."""
    first, second = draw(st.lists(NAMES, min_size=2, max_size=2, unique=True))
    adopted_on, signed_after = draw(DAYS), draw(st.integers(0, 60))
    return Occasion(
        corporation=draw(CORPORATIONS),
        jurisdiction=state,
        adopted_on=adopted_on,
        executed_on=date.fromordinal(adopted_on.toordinal() + signed_after),
        meeting=draw(st.sampled_from(["special", "regular", "annual", "written_consent"])),
        quorum=draw(st.sampled_from([True, None])),
        signers=(Person(first, draw(OFFICES)), Person(second, draw(SECRETARIES))),
        venue=draw(VENUES),
        designation_filed_on=draw(st.dates(date(1980, 1, 1), date(1989, 12, 31))),
        record_filed_on=draw(st.dates(date(1980, 1, 1), date(1989, 12, 31))),
        statement=draw(st.sampled_from([None, "never issued", "none issued or outstanding", "none outstanding"])),
        exhibit_number=draw(st.sampled_from([None, "3.4", "3", "4.12", "3.1(g)"])),
    )  # fmt: skip


def step(act: Act, kind: Kind, move: str = "", also: tuple[Act, ...] = ()) -> Step:
    """A step that carries out the act, and no more."""
    return Step(act, (), (), kind, (), (), (), (), also=also, move=move)


@st.composite
def charter_occasions(draw: st.DrawFn, state: str = "US-NV") -> Occasion:
    """The same, with the holders' approval as a vote or a written consent, and perhaps a later day of effect."""
    occasion = draw(occasions(state))
    assert occasion.executed_on is not None
    holders = draw(
        st.sampled_from(
            [None, "the vote of the holders of a majority of the voting power of the Common Stock",
             "the written consent of the holders of 61.5% of the voting power of the Common Stock"]
        )
    )  # fmt: skip
    later = draw(st.sampled_from([None, 1, 30, 90]))
    return occasion._replace(
        holders=holders,
        holders_approved_on=occasion.executed_on if holders else None,
        effective_on=date.fromordinal(occasion.executed_on.toordinal() + later) if later else None,
    )


@st.composite
def voted_occasions(draw: st.DrawFn, state: str = "US-NV") -> Occasion:
    """The same, with the directors, and with the stockholders who consent or the votes of their meeting."""
    occasion = draw(charter_occasions(state))
    directors = tuple(Person(name, "Director") for name in draw(st.lists(NAMES, min_size=1, max_size=3, unique=True)))
    holders = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    consenting = tuple(Consenting(name, draw(COUNTS), "Common Stock", occasion.executed_on) for name in holders)
    votes_for, against = draw(st.integers(600, 10**9)), draw(st.integers(0, 500))
    meeting = draw(MEETINGS)
    vote = Vote(votes_for, against, votes_for + 500, meeting)
    of_class = Vote(draw(COUNTS), against, 10**12 + against, meeting, draw(CLASSES))
    consents = occasion.holders is not None and "consent" in occasion.holders
    return occasion._replace(
        directors=directors,
        total=draw(st.one_of(st.none(), st.integers(10**13, 10**15))),
        consenting=consenting if consents else (),
        vote=draw(st.sampled_from([(vote,), (vote, of_class)]))
        if occasion.holders is not None and not consents
        else (),
    )


@st.composite
def numbers(draw: st.DrawFn, counts: st.SearchStrategy[int] = COUNTS) -> AuthorizedSharesAdjustment:
    """The authorized number of a class goes up or down."""
    before, after = draw(st.lists(counts, min_size=2, max_size=2, unique=True))
    par = draw(st.one_of(st.none(), PARS))
    return AuthorizedSharesAdjustment(
        planned(draw(CLASSES)), planned(before), planned(after), planned(after - before),
        planned(par) if par is not None else None,
    )  # fmt: skip


CREATED = st.builds(
    lambda name, count, par, divided: ClassAuthorization(
        planned(name), planned(count), planned(par), planned(True) if divided and "Preferred" in name else None
    ),
    CLASSES, COUNTS, PARS, st.booleans(),
)  # fmt: skip
NAMED = st.builds(lambda before, after: NameChange(planned(before), planned(after)), CORPORATIONS, CORPORATIONS)


@st.composite
def pars(draw: st.DrawFn) -> ParValueChange:
    """The par value of a class changes."""
    before, after = draw(st.lists(PARS, min_size=2, max_size=2, unique=True))
    return ParValueChange(planned(draw(CLASSES)), None, planned(before), planned(after))


@st.composite
def splits(draw: st.DrawFn) -> tuple[Split, AuthorizedSharesAdjustment]:
    """A split of a class, forward or reverse, with its authorized number in the same ratio."""
    new, old = draw(
        st.sampled_from([(1, 10), (3, 1), (2, 1), (1, 100), (3, 2), (8, 5), (1, 35), (1, 1000), (10, 1), (2, 3)])
    )
    fractions = draw(st.sampled_from(["round up", "round down", "round nearest", "cash", "scrip"]))
    name, blocks = planned(draw(CLASSES)), draw(st.integers(1, 10**9))
    before, after = blocks * old, blocks * new
    split = Split(name, planned(new), planned(old), planned(fractions) if new % old else None)
    return split, AuthorizedSharesAdjustment(
        name, planned(before), planned(after), planned(after - before), planned(draw(PARS))
    )


DESIGNATED = st.builds(
    lambda series, count, par: SeriesDesignation(
        planned("Preferred Stock"), planned(series), planned(count), planned(par) if par is not None else None
    ),
    SERIES, COUNTS, st.one_of(st.none(), PARS),
)  # fmt: skip


@st.composite
def retirements(draw: st.DrawFn) -> tuple[Retirement, Act]:
    """Shares of a class that may not be issued again, and the number that falls with them."""
    before = draw(st.integers(2, 10**9))
    count: Shares = draw(st.integers(1, before - 1))
    name = planned(draw(st.sampled_from(["Class B Common Stock", "Preferred Stock"])))
    number = AuthorizedSharesAdjustment(name, planned(before), planned(before - count), planned(-count))
    return Retirement(name, None, planned(count), planned(True)), number
