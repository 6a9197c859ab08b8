"""What the command line offers: each verb with its arguments, from the parsers themselves.

Comes in: nothing. Goes out: a parser for each verb and part of a verb, in the order of `charterbook --help`. The
completion, the manual page and the reference are written from it, so that none of them can say anything else.
"""

import argparse
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import NamedTuple

from charterbook.doors.cli import VERBS
from charterbook.doors.options import Parser

PARTS = {"corpus": ("read", "stats"), "log": ("verify", "head", "prove")}
"""Verbs whose parts have parsers of their own."""


class Offered(NamedTuple):
    """A verb, or a part of one ("log head"): its words, what it does, and its parser."""

    words: tuple[str, ...]
    what: str
    parser: argparse.ArgumentParser


def every() -> Iterator[Offered]:
    """All verbs, each followed by its parts."""
    for verb, what in VERBS.items():
        found = _asked(verb)
        yield Offered((verb,), what, found)
        for part in PARTS.get(verb, ()):
            parser = _asked(verb, part)
            yield Offered((verb, part), parser.description or "", parser)
        for choice in _within(found):
            for name, parser in choice.choices.items():
                yield Offered((verb, name), parser.description or "", parser)


def options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What begins with a dash, but for the help."""
    return [one for one in parser._actions if one.option_strings and one.dest != "help" and _told(one)]


def arguments(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What stands without a dash."""
    return [one for one in parser._actions if not one.option_strings and _told(one)]


def _told(action: argparse.Action) -> bool:
    return action.help != argparse.SUPPRESS


def _within(parser: argparse.ArgumentParser) -> "list[argparse._SubParsersAction[argparse.ArgumentParser]]":
    return [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]


def _asked(verb: str, *part: str) -> argparse.ArgumentParser:
    """The parser that a verb makes when it is asked for its help."""
    Parser.asked = []
    try:
        with suppress(SystemExit):
            import_module(f"charterbook.doors.verbs.{verb}").run([*part, "--help"])
        (found,) = Parser.asked
    finally:
        Parser.asked = None
    return found
