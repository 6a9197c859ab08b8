"""Options that several verbs share, and a parser whose errors are one line."""

import argparse
import os
import sys
from datetime import date
from typing import NoReturn

from charterbook import flow
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading


class Parser(argparse.ArgumentParser):
    """argparse, but an error is one line with the way to the help."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise Refused(f"{message}; see {self.prog} --help")


def parser(verb: str, what: str) -> Parser:
    """A parser for a verb."""
    return Parser(prog=f"charterbook {verb}", description=what, allow_abbrev=False)


def add_output_format(options: argparse.ArgumentParser, *more: str) -> None:
    """`--output-format`/`-f`."""
    options.add_argument("-f", "--output-format", choices=["text", "json", *more], default="text", help="text or JSON")


def add_book(options: argparse.ArgumentParser) -> None:
    """`--book`, by default CHARTERBOOK_BOOK or ./charterbook.db."""
    options.add_argument(
        "--book",
        default=os.environ.get("CHARTERBOOK_BOOK", "charterbook.db"),
        help="the book, an SQLite file (default: CHARTERBOOK_BOOK, else ./charterbook.db)",
    )


def day(text: str) -> date:
    """A date option, ISO 8601."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date of the form 2003-04-24") from None


def paper(path: str) -> bytes:
    """The bytes of a file that a user names."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except IsADirectoryError:
        raise Refused(f"{path} is a directory; name the papers in it") from None
    except FileNotFoundError:
        raise Refused(f"there is no file {path}") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}") from None


def reading_of(path: str) -> tuple[Reading, bytes]:
    """The reading of a file that a user names, with its bytes."""
    data = paper(path)
    reading = flow.read(data, path)
    if isinstance(reading, Unreadable):
        raise Refused(f"{path}: {reading.why}; {reading.remedy}")
    return reading, data


def print_json(value: object) -> None:
    """One JSON object on a line of standard output."""
    import json

    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
