"""What an export of one corporation is made of, as it is asked for."""

from typing import TYPE_CHECKING

from charterbook import exporting, tying
from charterbook.doors.apart import tie_sources
from charterbook.doors.exported import Wanted
from charterbook.doors.refusals import Refused
from charterbook.doors.waiver_files import waivers_in

if TYPE_CHECKING:
    from charterbook.exchange.extract import Extract
    from charterbook.model.ties import Tie
    from charterbook.register.store import Book


def extracted(book: "Book", wanted: Wanted) -> "Extract":
    """The corporation that is meant, with the tie-out where sources of one are given."""
    if wanted.names and not wanted.tied:
        raise Refused("`names` settles the names of other sources: give one too, as ocf, xbrl or agent")
    waivers = waivers_in(*wanted.waivers) if wanted.waivers else ()
    tied = _tied(book, wanted) if wanted.tied else None
    return exporting.gathered(book, wanted.own, wanted.day, wanted.known_at, wanted.basis, wanted.today, tied, waivers)


def _tied(book: "Book", wanted: Wanted) -> "Tie":
    if wanted.known_at:
        raise Refused("a tie-out is of all that is recorded: leave the time of knowledge out, or the sources")
    told, settled = tie_sources.read(wanted.tied, wanted.names, wanted.day)
    return tying.tie(book, wanted.own, told, wanted.day, wanted.basis, settled)
