"""The targets of `charterbook plan`, from its flags or from a file: what goes with what, and what is refused."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.options import paper, typed, yes_or_no
from charterbook.doors.refusals import Refused
from charterbook.plan import target_values as values

if TYPE_CHECKING:
    from charterbook.plan.targets import Facts, Target

FACTS = {
    "ever_issued": "was any share of the series ever issued?",
    "outstanding": "is any share of it outstanding?",
    "reports_to_sec": "does the corporation file reports with the SEC?",
    "stock_issued": "was any stock of the corporation issued or paid for?",
    "listed": "is the class listed on a national exchange?",
    "number_vote_waived": "does the charter take from the class its vote on its own number (DGCL 242(b)(2))?",
    "adversely_affected": "does the change harm the rights of another class or series that is outstanding?",
    "tenth_cashed_out": "would a tenth or more of the class be paid off for fractions?",
    "board_may_divide": "does the charter let the board divide the class into series?",
}
"""The facts that an asker may state, each as a question."""

LARGEST_FILE = 1_000_000
"""Bytes of a target file: some ten thousand targets."""
_GOES_WITH = {
    "to": ("series",),
    "withdraw": ("series",),
    "authorized": ("share_class",),
    "par": ("share_class",),
    "series_by_board": ("authorized",),
    "split": ("share_class",),
    "designate": ("of", "shares"),
    "terms": ("designate",),
    "authorized_too": ("split",),
    "fractions": ("split",),
    "ratify": ("share_class", "shares", "on"),
    "on": ("ratify",),
    "correct": ("faulty", "corrected"),
    "faulty": ("correct",),
    "corrected": ("correct",),
    "filed_on": ("correct",),
}
"""What else must be said with a flag."""
_SERVES = {
    "series": ("to", "withdraw", "split", "ratify"),
    "share_class": ("authorized", "par", "split", "ratify"),
    "shares": ("designate", "ratify"),
    "of": ("designate", "to", "withdraw"),
}
"""A flag that says nothing alone, and those one of which it must stand beside."""
_SWITCHES = ("withdraw", "series_by_board")
_FLAGS = {"share_class": "--class", "terms": "--term", "authorized_too": "--authorized-too or --authorized-stays"}


class _Once(argparse.Action):
    """A flag that takes one value: said twice, the first would be lost without a word."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, flag: str | None = None
    ) -> None:
        if getattr(namespace, self.dest) != self.default:
            parser.error(f"{flag} is said twice; several targets of one kind stand in a file (--target FILE)")
        setattr(namespace, self.dest, values)


def add_targets(options: argparse.ArgumentParser) -> None:
    """The flags of every target; several together are several targets of one plan, each flag said once."""
    options.register("action", None, _Once)
    target = options.add_argument_group("targets, each by its flags; several together make one plan")
    name, whole = typed(values.words), typed(values.whole_shares)
    target.add_argument("--target", metavar="FILE", help="targets and facts from a TOML file, in place of flags")
    target.add_argument("--series", type=name, metavar="NAME", help="a series: with --to or --withdraw")
    target.add_argument("--to", type=whole, metavar="N", help="the number of authorized shares the series shall have")
    target.add_argument("--withdraw", action="store_true", help="the designation of the series shall leave the charter")
    target.add_argument("--designate", type=name, metavar="NAME", help="a new series: with --of and --shares")
    target.add_argument("--of", type=name, metavar="CLASS", help="the class of the series")
    target.add_argument("--term", dest="terms", action="append", type=_term, metavar="NAME=WORDS",
                        help="dividend, votes, conversion ...: a term of the new series; repeat for each")  # fmt: skip
    target.add_argument("--class", dest="share_class", type=name, metavar="NAME",
                        help="a class: with --authorized, --par, --split or --ratify")  # fmt: skip
    target.add_argument("--authorized", type=whole, metavar="N", help="the number of shares the class shall have")
    target.add_argument("--par", type=typed(values.par_value), metavar="USD",
                        help='its par value, "none" for none; with --authorized that of a new class')  # fmt: skip
    target.add_argument("--series-by-board", action="store_true", help="the board may divide the new class into series")
    target.add_argument("--split", type=typed(values.ratio), metavar="NEW:OLD",
                        help="1:10 makes one share of ten, 10:1 ten of one; with --class")  # fmt: skip
    ways = target.add_mutually_exclusive_group()
    ways.add_argument("--authorized-too", dest="authorized_too", action="store_true", default=None,
                      help="the split changes the authorized number in the same ratio")  # fmt: skip
    ways.add_argument("--authorized-stays", dest="authorized_too", action="store_false", default=None,
                      help="the split leaves the authorized number as it is")  # fmt: skip
    target.add_argument("--fractions", type=typed(values.fractions), metavar="WAY",
                        help=f"what becomes of fractions: {', '.join(values.FRACTIONS)}")  # fmt: skip
    target.add_argument("--rename", type=name, metavar="NAME", help="the name that the corporation shall have")
    target.add_argument("--ratify", type=name, metavar="WORDS",
                        help="an issue beyond what the charter allowed; with --class, --shares and --on")  # fmt: skip
    target.add_argument("--shares", type=typed(values.shares), metavar="N",
                        help="of the new series, or of the issue to ratify")  # fmt: skip
    target.add_argument("--on", type=typed(values.day), metavar="DATE", help="the day of the issue to ratify")
    target.add_argument("--correct", type=name, metavar="TITLE", help="the filed record in which words are corrected")
    target.add_argument("--faulty", type=name, metavar="WORDS", help="what that record says")
    target.add_argument("--corrected", type=name, metavar="WORDS", help="what it shall say")
    target.add_argument("--filed-on", type=typed(values.day), metavar="DATE", help="the day that record was filed")


def add_facts(options: argparse.ArgumentParser) -> None:
    """What a user may state beside the book."""
    facts = options.add_argument_group("facts that you state beside the book")
    facts.add_argument("--jurisdiction", type=typed(values.jurisdiction), metavar="US-NV",
                       help="the state of the corporation, where its papers leave that open")  # fmt: skip
    for fact, question in FACTS.items():
        facts.add_argument(f"--{fact.replace('_', '-')}", type=yes_or_no, metavar="yes|no", help=question)


def asked_of(asked: argparse.Namespace) -> "tuple[tuple[Target, ...], Facts]":
    """The targets and facts that the flags say, or those of the file with what the flags state besides."""
    from charterbook.plan.target_file import targets, twice
    from charterbook.plan.targets import Facts

    stated = {name: value for name in ("jurisdiction", *FACTS) if (value := getattr(asked, name)) is not None}
    if asked.target is None:
        wanted = _targets(asked)
        if again := twice(wanted):
            raise Refused(again)
        return wanted, Facts(**stated)
    if given := sorted(_said(asked)):
        raise Refused(f"say the targets in {asked.target} or by flags, not both: {_flag(given[0])} is given too")
    data = paper(asked.target)
    if len(data) > LARGEST_FILE:
        raise Refused(f"{asked.target} has {len(data):,} bytes, more than any list of targets; name another file")
    try:
        found = targets(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused(f"{asked.target} is no text in UTF-8; write the targets in TOML") from None
    if isinstance(found, str):
        raise Refused(f"{asked.target} {found}" if found.startswith("is ") else f"{asked.target}: {found}")
    return found[0], found[1]._replace(**stated)


def any_said(asked: argparse.Namespace) -> str:
    """A flag of a target or fact that is given; empty where none is."""
    said = _said(asked) | {name for name in ("target", "jurisdiction", *FACTS) if getattr(asked, name) is not None}
    return _flag(min(said)) if said else ""


def _targets(asked: argparse.Namespace) -> "tuple[Target, ...]":
    """The targets of the flags, in a fixed order."""
    from charterbook.plan.targets import (
        ClassNumber,
        IssueRatified,
        NameWanted,
        ParWanted,
        SeriesNumber,
        SeriesWanted,
        SeriesWithdrawn,
        SplitWanted,
        WordsCorrected,
    )

    _refuse_half_said(asked)
    series, share_class = asked.series, asked.share_class
    wanted: list[Target] = []
    if asked.to is not None:
        wanted.append(SeriesNumber(series, asked.to, asked.of))
    if asked.withdraw:
        wanted.append(SeriesWithdrawn(series, asked.of))
    if asked.designate is not None:
        if len(dict(asked.terms or ())) < len(asked.terms or ()):
            raise Refused("--term says one term twice")
        wanted.append(SeriesWanted(asked.of, asked.designate, asked.shares, tuple(asked.terms or ())))
    if asked.authorized is not None:
        wanted.append(ClassNumber(share_class, asked.authorized, asked.par, asked.series_by_board))
    elif asked.par is not None:
        wanted.append(ParWanted(share_class, asked.par))
    if asked.split is not None:
        new, old = asked.split
        wanted.append(SplitWanted(share_class, new, old, asked.authorized_too, asked.fractions, series))
    if asked.ratify is not None:
        wanted.append(IssueRatified(share_class, series, asked.shares, asked.on, asked.ratify))
    if asked.correct is not None:
        wanted.append(WordsCorrected(asked.correct, asked.faulty, asked.corrected, asked.filed_on))
    if asked.rename is not None:
        wanted.append(NameWanted(asked.rename))
    return tuple(wanted)


def _refuse_half_said(asked: argparse.Namespace) -> None:
    """A flag without those that it needs, one that would serve two targets, and no target at all."""
    said = _said(asked)
    for name, needed in _GOES_WITH.items():
        if name in said and (lacking := [one for one in needed if one not in said]):
            raise Refused(f"{_flag(name)} needs {' and '.join(map(_flag, lacking))} beside it")
    for name, served in _SERVES.items():
        if name in said and not said & set(served):
            raise Refused(f"{_flag(name)} alone says no target; it goes with {', '.join(map(_flag, served))}")
    if not said:
        raise Refused("say a target, such as --series NAME --to N, or --target FILE; see charterbook plan --help")
    if {"to", "withdraw"} <= said:
        raise Refused("--to and --withdraw are two targets for one series: say one target")
    if "split" in said and asked.authorized_too is None:
        raise Refused("--split needs --authorized-too or --authorized-stays: whether the authorized number changes too")
    for name, users in (("series", ("to", "withdraw", "split", "ratify")), ("shares", ("designate", "ratify"))):
        if name in said and len(used := [one for one in users if one in said]) > 1:
            two = " and ".join(map(_flag, used))
            raise Refused(f"{_flag(name)} could go with {two}; say these targets in a file (--target FILE)")
    if "of" in said and "designate" in said and said & {"to", "withdraw"}:
        raise Refused("--of could go with --designate and --series; say these targets in a file (--target FILE)")


def _said(asked: argparse.Namespace) -> set[str]:
    """The flags of targets that are given; of the switches that are off by themselves, those that are on."""
    given = {name for name in (*_GOES_WITH, *_SERVES, "rename") if getattr(asked, name) is not None}
    return {name for name in given if name not in _SWITCHES or getattr(asked, name)}


def _flag(name: str) -> str:
    return _FLAGS.get(name, f"--{name.replace('_', '-')}")


def _term(text: str) -> tuple[str, str]:
    name, equals, said = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not of the form NAME=WORDS")
    return typed(values.term)(name), typed(values.clause)(said)
