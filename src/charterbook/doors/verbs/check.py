"""`charterbook check FILE...` and `charterbook check --book B`: the linter, each paper and all beside each other."""

import argparse
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

from charterbook import flow
from charterbook.doors.options import add_output_format, day, now, open_book, parser, print_json, reading_of
from charterbook.doors.refusals import Refused
from charterbook.exchange.report import LEVELS, File, Report, at_or_above, file, report
from charterbook.exchange.waivers import Waiver, waivers
from charterbook.model.findings import Verdict
from charterbook.model.instrument import Instrument, Status

if TYPE_CHECKING:
    from charterbook.register.store import Book

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
    given, today = _waivers(asked, beside), now().date()
    files = [
        file(
            reading.source,
            reading.rendition or data,
            _selected(one.verdicts, asked),
            len(reading.instruments),
            _for_file(given, reading.source.origin, asked),
            today,
            drawn=reading.rendition is not None,
            aside=_aside(reading.instruments),
        )
        for (reading, data), one in zip(read, checked, strict=True)
    ]
    return report(files, given, today)


def _of_book(asked: argparse.Namespace) -> Report:
    place = asked.book or os.environ.get("CHARTERBOOK_BOOK", "charterbook.db")
    beside = WAIVERS if "://" in place else os.path.join(os.path.dirname(place), WAIVERS)
    given, today = _waivers(asked, {beside}), now().date()
    with open_book(place) as book:
        return report(_files_of(book, asked, given, today), given, today)


def _files_of(book: "Book", asked: argparse.Namespace, given: tuple[Waiver, ...], today: date) -> list[File]:
    """The sources of a book, each with the verdicts on all its papers."""
    files = []
    checked = flow.check_book(book, asked.law_as_of)
    for source in book.sources():
        own = [one for one in checked if one.reading.source == source]
        data = book.source(source.sha256)
        text = flow.shown(data)
        verdicts = [verdict for one in own for verdict in _selected(one.verdicts, asked)]
        papers = tuple(paper for one in own for paper in one.reading.instruments)
        files.append(file(source, text, verdicts, len(own), given, today, drawn=text is not data, aside=_aside(papers)))
    return files


def _aside(papers: tuple[Instrument, ...]) -> tuple[Status, ...]:
    """What those of the papers are that are no filed papers."""
    return tuple(paper.status for paper in papers if paper.status != "paper")


def _selected(verdicts: tuple[Verdict, ...], asked: argparse.Namespace) -> list[Verdict]:
    def wanted(rule: str) -> bool:
        chosen = asked.select is None or any(rule.startswith(prefix) for prefix in asked.select)
        return chosen and not any(rule.startswith(prefix) for prefix in asked.ignore)

    return [verdict for verdict in verdicts if wanted(verdict.rule)]


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
    known = flow.rule_ids() if paths else ()
    given: list[Waiver] = []
    for path in paths:
        try:
            with open(path, encoding="utf-8") as opened:
                found = waivers(opened.read(), path)
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"{path} cannot be read: {getattr(error, 'strerror', 'it is not UTF-8')}") from None
        if isinstance(found, str):
            raise Refused(f"{path} {found}")
        for waiver in found:
            if waiver.rule not in known:
                raise Refused(f"{path}: there is no rule {waiver.rule}; charterbook explain lists them")
        given += found
    return tuple(given)


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
