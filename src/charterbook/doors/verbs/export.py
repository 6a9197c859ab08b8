"""`charterbook export --to FORM`: what the book holds, in another form."""

import argparse
import os
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from charterbook.doors.exported import FORMS, Made, Named, Wanted
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    corporation_of,
    day,
    now,
    open_book,
    paper,
    parser,
    typed,
)
from charterbook.doors.output import put_files, put_parts
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import add_tied_sources, given
from charterbook.doors.waiver_files import waiver_bytes
from charterbook.plan.target_values import jurisdiction

if TYPE_CHECKING:
    from charterbook.register.store import Book

_NEEDS_FILE = {
    "ocf": "a package is an archive: name its file with -o cap.zip",
    "binder": "a binder is an archive: name its file with -o closing.zip",
    "xlsx": "a workbook is no text: name its file with -o book.xlsx",
}
_TIED = ("binder", "xlsx", "csv", "parquet", "json")
"""The forms that hold findings and, where other sources are given, a tie-out."""


def run(arguments: list[str]) -> int:
    """Write the book, or one corporation of it, in the form asked for."""
    options = parser(
        "export",
        "What the book holds, in another form. " + ". ".join(f"{form}: {what}" for form, what in FORMS.items()) + ".",
    )
    options.add_argument("--to", choices=list(FORMS), required=True, help="the form")
    options.add_argument("-o", "--output", metavar="FILE", help="write it to a file (default: standard output)")
    options.add_argument("--profile", choices=["published", "pyocf"], default="published",
                         help="ocf: as the published schemas say, or as the library pyocf takes it")  # fmt: skip
    options.add_argument(
        "--formed-on", type=day, metavar="DATE", help="ocf: the day of formation, if no paper tells it"
    )
    options.add_argument(
        "--formed-in", type=typed(jurisdiction), metavar="US-NV", help="ocf: where it was formed, if no paper tells it"
    )
    options.add_argument("--waivers", metavar="FILE", help="a file of findings let stand, where the form has findings")
    add_tied_sources(options)
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    asked = options.parse_args(arguments)
    if asked.to not in _TIED and (asked.xbrl or asked.ocf or asked.agent or asked.names or asked.waivers):
        raise Refused(f"a tie-out and waivers stand in these forms: {', '.join(_TIED)}; leave them out, or take one")
    if not asked.output and asked.to in _NEEDS_FILE:
        raise Refused(_NEEDS_FILE[asked.to])
    with open_book(asked.book) as book:
        made = import_module(f"charterbook.doors.exports.{asked.to}").made(book, _wanted(book, asked))
        _put(made, asked.output)
    return 0


def _wanted(book: "Book", asked: argparse.Namespace) -> Wanted:
    """What the options ask for, with the files they name."""
    # The journal is of the whole book, and says so where one is named.
    corporation = asked.corporation if asked.to == "journal" else corporation_of(book, asked.corporation)
    written_as = os.path.splitext(asked.output)[1].removeprefix(".").lower() if asked.output else "txt"
    return Wanted(
        corporation, now().date(), asked.as_of, asked.known_at, asked.basis, written_as, asked.profile,
        asked.formed_on, asked.formed_in, tuple(given(asked)), asked.names and Named(asked.names, paper(asked.names)),
        asked.waivers and Named(asked.waivers, waiver_bytes(asked.waivers)),
    )  # fmt: skip


def _put(made: Made, path: str | None) -> None:
    """Write an export where the user wants it: to the file or folder that he names, else to standard output."""
    if isinstance(made.content, Mapping):
        put_files(path, made.content)
    else:
        put_parts(path, made.content)
    for line in made.told:
        print(line.format(path) if line.startswith("{}") else line)
