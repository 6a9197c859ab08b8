"""Writes the manual page, charterbook(1), from the verbs' own parsers.

`make dist` makes it, and the wheel carries it to share/man/man1. Comes in: nothing. Goes out: the page, in the macros
of man(7), without a date, so that it is the same each time.
"""

import argparse
from collections.abc import Iterator

from charterbook import __version__
from charterbook.doors.cli import VERBS
from charterbook.doors.offered import arguments, every, options

ENVIRONMENT = {
    "CHARTERBOOK_BOOK": "the book, where --book names none",
    "CHARTERBOOK_USER": "who does it, where --by names nobody",
    "CHARTERBOOK_PASSPHRASE": "the passphrase of a key, or the PIN of a token",
    "CHARTERBOOK_TOKEN": "serve: the token that opens the pages, where it is to be the same each time",
    "CHARTERBOOK_CACHE": "the folder in which the reader's expressions are kept; empty: they are not kept",
    "NO_COLOR": "no colours and no progress on a terminal",
}
EXIT_CODES = {
    "0": "done and clean",
    "1": "findings at or above --fail-level, or differences",
    "2": "it could not be done; one line on standard error says why",
}


def page() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH CHARTERBOOK 1 "" "charterbook {__version__}" "User commands"'
    yield from (
        ".SH NAME",
        "charterbook \\- how many shares could exist, under which paper, and was that paper in order",
    )
    yield from (".SH SYNOPSIS", ".B charterbook", "VERB [ARGUMENT ...]", ".br", ".B charterbook", "VERB \\-\\-help")
    yield from (
        ".SH DESCRIPTION",
        "Reads the papers that create and change a corporation's stock, checks them, keeps a",
    )
    yield "ledger of the shares that could exist, plans changes of capital and drafts their papers."
    yield "A book is an SQLite file or a postgresql:// URL. Nothing touches the network unless the verb says so."
    yield "Nothing here is legal advice; drafts are for review by counsel."
    yield ".SH VERBS"
    for verb, what in VERBS.items():
        yield from _item(verb, what)
    yield ".SH OPTIONS OF EACH VERB"
    for one in every():
        yield from _verb(" ".join(one.words), one.parser)
    yield ".SH ENVIRONMENT"
    for name, what in ENVIRONMENT.items():
        yield from _item(name, what)
    yield ".SH EXIT STATUS"
    for code, what in EXIT_CODES.items():
        yield from _item(code, what)


def _verb(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.SS "charterbook {name}"'
    yield _plain(parser.description or "")
    for action in (*arguments(parser), *options(parser)):
        yield from _item(_called(action), _help(action))


def _called(action: argparse.Action) -> str:
    """As one types it: `-o, --output FILE`."""
    choices = "|".join(map(str, action.choices or ()))
    value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
    return " ".join(filter(None, (", ".join(action.option_strings), value)))


def _help(action: argparse.Action) -> str:
    return (action.help or "").replace("%(default)s", str(action.default)).replace("%%", "%")


def _item(name: str, what: str) -> Iterator[str]:
    yield from (".TP", f".B {_plain(name)}", _plain(what) or "\\&")


def _plain(text: str) -> str:
    """Words as they are: no sign begins a request or is taken for one of roff's."""
    told = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{told}" if told.startswith((".", "'")) else told
