"""Each target has its flags; what is half said, or could serve two targets, is refused with what to add."""

import argparse
from datetime import date
from fractions import Fraction

import pytest

from charterbook.doors.options import parser
from charterbook.doors.plan_targets import FACTS, add_facts, add_targets, asked_of
from charterbook.doors.refusals import Refused
from charterbook.model.shares import ParValue
from charterbook.plan.target_file import FROM_BOOK
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

A, COMMON = "Series A Preferred Stock", "Common Stock"


def _parsed(*flags: str) -> argparse.Namespace:
    options = parser("plan", "")
    add_targets(options)
    add_facts(options)
    return options.parse_args(flags)


SAID: dict[tuple[str, ...], tuple[Target, ...]] = {
    ("--series", A, "--to", "0"): (SeriesNumber(A, 0),),
    ("--series", A, "--to", "1,000", "--of", "Preferred Stock"): (SeriesNumber(A, 1000, "Preferred Stock"),),
    ("--series", A, "--withdraw"): (SeriesWithdrawn(A),),
    ("--designate", A, "--of", "Preferred Stock", "--shares", "650", "--term", "votes=one = one", "--term", "Rank=1"): (
        SeriesWanted("Preferred Stock", A, 650, (("votes", "one = one"), ("rank", "1"))),
    ),
    ("--class", COMMON, "--authorized", "5"): (ClassNumber(COMMON, 5),),
    ("--class", COMMON, "--authorized", "0"): (ClassNumber(COMMON, 0),),
    ("--class", "Preferred Stock", "--authorized", "5", "--par", "none", "--series-by-board"): (
        ClassNumber("Preferred Stock", 5, ParValue(None), True),
    ),
    ("--class", COMMON, "--par", "$0.0010"): (ParWanted(COMMON, ParValue("0.001")),),
    ("--class", COMMON, "--split", "1:10", "--authorized-stays", "--fractions", "round up"): (
        SplitWanted(COMMON, 1, 10, False, "round up"),
    ),
    ("--class", "Preferred Stock", "--series", A, "--split", "10:1", "--authorized-too"): (
        SplitWanted("Preferred Stock", 10, 1, True, None, A),
    ),
    ("--rename", "Example Widgets, Inc."): (NameWanted("Example Widgets, Inc."),),
    ("--ratify", "the issue of May", "--class", COMMON, "--shares", "0.5", "--on", "2019-05-03"): (
        IssueRatified(COMMON, None, Fraction(1, 2), date(2019, 5, 3), "the issue of May"),
    ),
    ("--correct", "The Certificate", "--faulty", "600", "--corrected", "650"): (
        WordsCorrected("The Certificate", "600", "650"),
    ),
    ("--class", COMMON, "--authorized", "5", "--split", "1:10", "--authorized-stays", "--rename", "B", "--designate", A,
     "--of", "Preferred Stock", "--shares", "6"): (
        SeriesWanted("Preferred Stock", A, 6), ClassNumber(COMMON, 5), SplitWanted(COMMON, 1, 10, False),
        NameWanted("B"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("flags", SAID)
def test_each_target_has_its_flags(flags: tuple[str, ...]) -> None:
    """Zero is a number that was said; several kinds stand together in one order."""
    assert (SAID[flags], Facts()) == asked_of(_parsed(*flags))


def test_each_fact_has_its_flag() -> None:
    """The flags are the facts of a plan, with the state of the corporation; what nobody says stays unsaid."""
    assert {*FACTS, "jurisdiction", *FROM_BOOK} == set(Facts._fields)
    flags = [word for fact in FACTS for word in (f"--{fact.replace('_', '-')}", "no")]
    _, facts = asked_of(_parsed("--rename", "B", "--jurisdiction", "us-nv", *flags))
    assert ("US-NV", {False}) == (facts.jurisdiction, {getattr(facts, fact) for fact in FACTS})


WRONG: dict[tuple[str, ...], str] = {
    (): "say a target",
    ("--series", A): "--series alone says no target; it goes with --to, --withdraw",
    ("--class", COMMON): "--class alone says no target",
    ("--to", "5"): "--to needs --series beside it",
    ("--withdraw",): "--withdraw needs --series beside it",
    ("--shares", "5"): "--shares alone says no target",
    ("--of", "Preferred Stock"): "--of alone says no target",
    ("--designate", A): "--designate needs --of and --shares beside it",
    ("--rename", "B", "--term", "votes=one"): "--term needs --designate",
    ("--authorized", "5"): "--authorized needs --class",
    ("--class", COMMON, "--par", "1", "--series-by-board"): "--series-by-board needs --authorized",
    ("--split", "1:10", "--authorized-too"): "--split needs --class",
    ("--class", COMMON, "--split", "1:10"): "--authorized-too or --authorized-stays",
    ("--class", COMMON, "--authorized", "5", "--authorized-stays"): "needs --split",
    ("--class", COMMON, "--authorized", "5", "--fractions", "cash"): "--fractions needs --split",
    ("--ratify", "the issue"): "--ratify needs --class and --shares and --on",
    ("--rename", "B", "--on", "2019-05-03"): "--on needs --ratify",
    ("--correct", "T"): "--correct needs --faulty and --corrected",
    ("--rename", "B", "--filed-on", "2019-05-03"): "--filed-on needs --correct",
    ("--series", A, "--to", "5", "--withdraw"): "say one target",
    ("--series", A, "--to", "5", "--class", COMMON, "--split", "1:2", "--authorized-too"): "in a file (--target FILE)",
    ("--designate", A, "--of", "P", "--shares", "5", "--ratify", "r", "--class", "P", "--on", "2019-05-03"): "a file",
    ("--designate", "B", "--of", "P", "--shares", "5", "--series", A, "--withdraw"): "--of could go with",
    ("--designate", A, "--of", "P", "--shares", "5", "--series", A, "--to", "6"): "in a file",
    ("--designate", A, "--designate", "B", "--of", "P", "--shares", "5"): "--designate is said twice",
    ("--rename", "B", "--rename", "B"): "--rename is said twice",
    ("--rename", "B", "--listed", "no", "--listed", "yes"): "--listed is said twice",
    ("--series", A, "--to", "-5"): "-5",
    ("--series", A, "--to", "1.5"): "part of a share",
    ("--class", COMMON, "--par", "0"): "none",
    ("--class", COMMON, "--split", "0:10", "--authorized-too"): "new:old",
    ("--class", COMMON, "--split", "1:10", "--authorized-too", "--authorized-stays"): "not allowed with",
    ("--rename", " "): "blank",
    ("--designate", A, "--of", "P", "--shares", "5", "--term", "votes"): "NAME=WORDS",
    ("--designate", A, "--of", "P", "--shares", "5", "--term", "colour=red"): "these are: dividend, stated_value",
    ("--designate", A, "--of", "P", "--shares", "5", "--term", "votes=1", "--term", "Voting Rights=2"): "twice",
    ("--rename", "B", "--jurisdiction", "Nevada"): "US-NV",
    ("--rename", "B", "--listed", "perhaps"): "neither yes nor no",
}  # fmt: skip


@pytest.mark.parametrize("flags", WRONG)
def test_what_is_half_said_is_refused(flags: tuple[str, ...]) -> None:
    """One line that names the flag and what it needs."""
    with pytest.raises(Refused) as told:
        asked_of(_parsed(*flags))
    assert WRONG[flags] in str(told.value)
    assert 1 == len(str(told.value).splitlines())
