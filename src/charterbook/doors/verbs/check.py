"""`charterbook check FILE...` and `charterbook check --book B`: the linter, each paper and all beside each other."""

import argparse
import os
import sys
from collections.abc import Callable

from charterbook import flow
from charterbook.doors.options import add_output_format, day, now, open_book, parser, print_json, reading_of
from charterbook.doors.refusals import Refused
from charterbook.doors.waiver_files import waivers_of
from charterbook.exchange.report import LEVELS, Report, at_or_above, file, report, set_aside
from charterbook.exchange.waivers import Waiver

WAIVERS = "waivers.toml"


def run(arguments: list[str]) -> int:
    """Check the files or the book; exit 1 where a finding that no waiver lets stand is at or above `--fail-level`."""
    options = parser("check", "Check papers against themselves, each other, and the statute in force on their day.")
    options.add_argument("files", nargs="*", metavar="FILE")
    options.add_argument("--book", help="the papers of this book (without FILE: CHARTERBOOK_BOOK, ./charterbook.db)")
    options.add_argument("--select", action="append", metavar="RULE", help="only this rule, or rules that begin so")
    options.add_argument("--ignore", action="append", default=[], metavar="RULE", help="not this rule")
    options.add_argument("--law-as-of", type=day, metavar="DATE", help="the law of this day, not of the paper's own")
    options.add_argument("--waivers", metavar="FILE", help=f"findings let stand (default: {WAIVERS} beside the papers)")
    options.add_argument("--fail-level", choices=LEVELS, default="error", help="exit 1 from this level on")
    add_output_format(options, "sarif", "junit", "github")
    asked = options.parse_args(arguments)
    if asked.files and asked.book:
        raise Refused("name papers or a book, not both; charterbook add files papers into a book")
    _refuse_unknown_rules([*(asked.select or []), *asked.ignore])
    told = _of_files(asked) if asked.files else _of_book(asked)
    _print(told, asked)
    failing = at_or_above(asked.fail_level)
    return int(any(finding.level in failing for finding in told.standing()))


def _of_files(asked: argparse.Namespace) -> Report:
    read = [reading_of(path) for path in asked.files]
    checked = flow.check(tuple(reading for reading, _ in read), asked.law_as_of)
    beside = {os.path.join(os.path.dirname(path), WAIVERS) for path in asked.files}
    given, today, wanted = _waivers(asked, beside), now().date(), _wanted(asked)
    files = [
        file(
            reading.source,
            reading.rendition or data,
            [verdict for verdict in one.verdicts if wanted(verdict.rule)],
            len(reading.instruments),
            _for_file(given, reading.source.origin, asked),
            today,
            drawn=reading.rendition is not None,
            aside=set_aside(reading.instruments),
        )
        for (reading, data), one in zip(read, checked, strict=True)
    ]
    return report(files, given, today)


def _of_book(asked: argparse.Namespace) -> Report:
    from charterbook import shown

    place = asked.book or os.environ.get("CHARTERBOOK_BOOK", "charterbook.db")
    beside = WAIVERS if "://" in place else os.path.join(os.path.dirname(place), WAIVERS)
    given, today = _waivers(asked, {beside}), now().date()
    with open_book(place) as book:
        return shown.findings(book, asked.law_as_of, given, today, _wanted(asked))


def _wanted(asked: argparse.Namespace) -> Callable[[str], bool]:
    """Whether a rule was asked for."""

    def wanted(rule: str) -> bool:
        chosen = asked.select is None or any(rule.startswith(prefix) for prefix in asked.select)
        return chosen and not any(rule.startswith(prefix) for prefix in asked.ignore)

    return wanted


def _refuse_unknown_rules(named: list[str]) -> None:
    known = flow.rule_ids() if named else ()  # the list loads the pack of every state
    for prefix in named:
        if not prefix:
            raise Refused("a rule to select or to ignore is empty; charterbook explain lists the rules")
        if not any(rule.startswith(prefix) for rule in known):
            raise Refused(f"no rule is named or begins with {prefix}; charterbook explain lists them")


def _waivers(asked: argparse.Namespace, beside: set[str]) -> tuple[Waiver, ...]:
    """The waivers of the file that is named, else of those that stand beside the papers."""
    paths = [asked.waivers] if asked.waivers else sorted(path for path in beside if os.path.exists(path))
    return tuple(waiver for path in paths for waiver in waivers_of(path))


def _for_file(given: tuple[Waiver, ...], origin: str, asked: argparse.Namespace) -> tuple[Waiver, ...]:
    """A waivers file that was not named speaks for the papers of its own folder only."""
    folder = os.path.dirname(origin)
    return given if asked.waivers else tuple(one for one in given if os.path.dirname(one.path) == folder)


def _print(told: Report, asked: argparse.Namespace) -> None:
    match asked.output_format:
        case "json":
            from charterbook.exchange.check_json import check_json

            print_json(check_json(told))
        case "sarif":
            from charterbook.exchange.sarif import sarif

            print_json(sarif(told))
        case "junit":
            from charterbook.exchange.junit import junit

            sys.stdout.write(junit(told, asked.fail_level))
        case "github":
            from charterbook.exchange.github import github

            sys.stdout.write(github(told))
        case _:
            from charterbook.exchange.check_text import check_text

            sys.stdout.write(check_text(told))
