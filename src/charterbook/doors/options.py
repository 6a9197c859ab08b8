"""Options that several verbs share, and a parser whose errors are one line."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, ClassVar, NoReturn, TypeVar

from charterbook import flow
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading
from charterbook.plan.target_values import shares

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    from charterbook.register.store import Book


T = TypeVar("T")
_MOST_NAMES = 10


class Parser(argparse.ArgumentParser):
    """argparse, but an error is one line with the way to the help."""

    asked: "ClassVar[list[Parser] | None]" = None
    """Where a list stands here, a parser that is asked for its help goes into it and prints nothing: so the completion,
    the manual page and the reference are written from the options themselves."""

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Print the help, or hand over the parser to whoever writes it down in another form."""
        if Parser.asked is None:
            super().print_help(file)
        else:
            Parser.asked.append(self)

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise Refused(f"{message}; see {self.prog} --help")


class _Formatter(argparse.HelpFormatter):
    """argparse's own, at a fixed width: asking the terminal would load the archive libraries behind shutil."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=110)


def parser(verb: str, what: str) -> Parser:
    """A parser for a verb."""
    return Parser(prog=f"charterbook {verb}", description=what, allow_abbrev=False, formatter_class=_Formatter)


def add_output_format(options: argparse.ArgumentParser, *more: str) -> None:
    """`--output-format`/`-f`."""
    options.add_argument("-f", "--output-format", choices=["text", "json", *more], default="text", help="text or JSON")


def add_book(options: argparse.ArgumentParser) -> None:
    """`--book`, by default CHARTERBOOK_BOOK or ./charterbook.db."""
    options.add_argument(
        "--book",
        default=os.environ.get("CHARTERBOOK_BOOK", "charterbook.db"),
        help="an SQLite file, or postgresql://USER@HOST/DATABASE (default: CHARTERBOOK_BOOK, else ./charterbook.db)",
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
    """The reading of a file that a user names, with its bytes. Where its name is no UTF-8, as one from another time may
    be, what cannot be read of it stands as U+FFFD: a name that is kept and printed has to be text."""
    data = paper(path)
    reading = flow.read(data, os.fsencode(path).decode(errors="replace"))
    if isinstance(reading, Unreadable):
        raise Refused(f"{path}: {reading.why}; {reading.remedy}")
    return reading, data


def print_json(value: object) -> None:
    """One JSON object on a line of standard output."""
    import json

    # Half of a pair, which a stranger's JSON may hold, is no UTF-8: it is written as its escape again.
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()
    sys.stdout.write(text + "\n")


def add_corporation(options: argparse.ArgumentParser) -> None:
    """`--corporation`, needed only where the book holds several."""
    options.add_argument(
        "--corporation",
        metavar="NAME",
        help="its name, CIK or entity number; needed where the book holds several corporations",
    )


def add_clocks(options: argparse.ArgumentParser) -> None:
    """`--as-of`, `--known-at` and `--basis`."""
    options.add_argument("--as-of", type=day, metavar="DATE", help="the end of this day (default: today)")
    options.add_argument("--known-at", type=moment, metavar="TIME", help="from what was recorded up to this time")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], default="effective")


def moment(text: str) -> datetime:
    """A time option, ISO 8601; a time without a zone is UTC, a day means its end."""
    try:
        if len(text) == len("2003-04-24"):
            return datetime.combine(date.fromisoformat(text), time.max, tzinfo=UTC)
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a time of the form 2026-11-23T09:30:00+00:00") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def now() -> datetime:
    """The present moment, which only doors know."""
    return datetime.now(UTC)


@contextmanager
def open_book(place: str, create: bool = False) -> "Iterator[Book]":
    """The book that a user names; what is wrong with it becomes one line."""
    from charterbook.register.backend import BookError
    from charterbook.register.store import Book

    try:
        with Book.open(place, create) as book:
            yield book
    except BookError as error:
        raise Refused(str(error)) from None


def user_name(asked: str | None, place: str) -> str:
    """Who does something with the book at a place, as is recorded: `asked`, else CHARTERBOOK_USER. The login name
    stands for a person only where the book is a file, which one person keeps."""
    named = asked if asked is not None else os.environ.get("CHARTERBOOK_USER", "")
    if asked is None and not named.strip() and "://" not in place.replace("sqlite:///", ""):
        from getpass import getuser

        try:
            named = getuser()
        except (OSError, KeyError, ImportError):
            named = ""
    if not named.strip():
        raise Refused("say who you are with --by NAME, or set CHARTERBOOK_USER")
    return " ".join(named.split())


def corporation_of(book: "Book", asked: str | None) -> str:
    """The one corporation that is meant, by its name in the book, where each has one of its own."""
    if asked is None:
        known = book.corporations()
        if len(known) == 1:
            return known[0]
        if not known:
            raise Refused("the book holds no corporation yet; add its papers (charterbook add)")
        raise Refused(f"the book holds {len(known):,} corporations; say which with --corporation: {_named(known)}")
    from charterbook.whose import corporations_called, told_apart

    found = corporations_called(book, asked)
    if not found:
        raise Refused(f"the book holds no {asked}; it holds {_named(book.corporations()) or 'no corporation'}")
    if len(found) > 1:
        which = _named([told_apart(one) for one in found])
        raise Refused(f"{len(found):,} corporations are called {asked}; say which by number: {which}")
    return found[0].name


def _named(corporations: Sequence[str]) -> str:
    """The first names of a list; a book may hold thousands."""
    more = len(corporations) - _MOST_NAMES
    return ", ".join(corporations[:_MOST_NAMES]) + (f" and {more:,} more" if more > 0 else "")


def typed(read: Callable[[str], T]) -> Callable[[str], T]:
    """A reader of values as argparse wants it: the sentence with which it refuses becomes the message."""

    def value(text: str) -> T:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return value


count = typed(shares)
"""A number of shares, zero included."""


def yes_or_no(text: str) -> bool:
    """A fact that a user states."""
    if text.lower() not in ("yes", "no"):
        raise argparse.ArgumentTypeError(f"'{text}' is neither yes nor no")
    return text.lower() == "yes"
