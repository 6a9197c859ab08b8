"""`binder`: one archive of a corporation's book that the other side can run again."""

from typing import TYPE_CHECKING

from charterbook import binding, cutting
from charterbook.doors.empty_book import empty_book
from charterbook.doors.exported import Made, Wanted
from charterbook.doors.refusals import Refused
from charterbook.doors.waiver_files import waivers_in

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The archive, and its hash."""
    if wanted.known_at or wanted.basis != "effective":
        raise Refused(
            "a binder is of all that is recorded, on every basis: leave the time of knowledge and the basis out"
        )
    if wanted.waivers:
        waivers_in(*wanted.waivers)
    enclosed = binding.Enclosed(wanted.tied, wanted.names and wanted.names.data, wanted.waivers and wanted.waivers.data)
    if len(book.corporations()) > 1:
        # A log hands over all that it seals, so that what others own has to be out of it.
        with empty_book() as own:
            whole = cutting.cut(book, wanted.own, own)
            bound = binding.bind(own, wanted.own, wanted.day, enclosed, whole)
    else:
        bound = binding.bind(book, wanted.own, wanted.day, enclosed)
    if isinstance(bound, str):
        raise Refused(bound)
    told = [f"{{}}: {len(bound.members) + 1} files, manifest {bound.sha256}"]
    if bound.manifest.cut_from:
        told.append(f"  the papers of {wanted.own} alone, out of a book of {len(book.corporations()):,} corporations")
    told += [f"  without {name}: {why}" for name, why in bound.manifest.left_out.items()]
    return Made("closing.zip", [bound.data], tuple(told))
