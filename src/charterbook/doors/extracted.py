"""What an export of one corporation is made of, as the user's options ask for it."""

import argparse
from typing import TYPE_CHECKING

from charterbook import exporting, tying
from charterbook.doors.options import corporation_of, now
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import given, names, tellers
from charterbook.doors.waiver_files import waivers_of

if TYPE_CHECKING:
    from charterbook.exchange.extract import Extract
    from charterbook.model.ties import Tie
    from charterbook.register.store import Book


def extracted(book: "Book", asked: argparse.Namespace) -> "Extract":
    """The corporation that is meant, with the tie-out where sources of one are given."""
    corporation, today = corporation_of(book, asked.corporation), now().date()
    as_of = asked.as_of or today
    waivers = waivers_of(asked.waivers) if asked.waivers else ()
    tied = _tied(book, corporation, asked)
    return exporting.gathered(book, corporation, as_of, asked.known_at, asked.basis, today, tied, waivers)


def _tied(book: "Book", corporation: str, asked: argparse.Namespace) -> "Tie | None":
    sources = given(asked)
    if not sources:
        if asked.names:
            raise Refused("--names settles the names of other sources: name one with --ocf, --xbrl or --agent")
        return None
    if asked.known_at:
        raise Refused("a tie-out is of all that is recorded: leave --known-at out, or the sources")
    as_of = asked.as_of or now().date()
    return tying.tie(book, corporation, tellers(sources, as_of), as_of, asked.basis, names(asked.names))
