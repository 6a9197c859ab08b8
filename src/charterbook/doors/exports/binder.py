"""`charterbook export --to binder`: one archive of a corporation's book that the other side can run again."""

import argparse
from typing import TYPE_CHECKING

from charterbook import binding, cutting
from charterbook.doors.empty_book import empty_book
from charterbook.doors.options import corporation_of, now, paper
from charterbook.doors.output import put_file
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import given
from charterbook.doors.waiver_files import waivers_of

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the archive to the file that is named, and print its hash."""
    if not asked.output:
        raise Refused("a binder is an archive: name its file with -o closing.zip")
    if asked.known_at or asked.basis != "effective":
        raise Refused("a binder is of all that is recorded, on every basis: leave --known-at and --basis out")
    if asked.waivers:
        waivers_of(asked.waivers)
    corporation = corporation_of(book, asked.corporation)
    enclosed = binding.Enclosed(
        tuple(given(asked)), asked.names and paper(asked.names), asked.waivers and paper(asked.waivers)
    )
    as_of = asked.as_of or now().date()
    if len(book.corporations()) > 1:
        # A log hands over all that it seals, so that what others own has to be out of it.
        with empty_book() as own:
            whole = cutting.cut(book, corporation, own)
            bound = binding.bind(own, corporation, as_of, enclosed, whole)
    else:
        bound = binding.bind(book, corporation, as_of, enclosed)
    if isinstance(bound, str):
        raise Refused(bound)
    put_file(asked.output, [bound.data])
    print(f"{asked.output}: {len(bound.members) + 1} files, manifest {bound.sha256}")
    if bound.manifest.cut_from:
        print(f"  the papers of {corporation} alone, out of a book of {len(book.corporations()):,} corporations")
    for name, why in bound.manifest.left_out.items():
        print(f"  without {name}: {why}")
    return 0
