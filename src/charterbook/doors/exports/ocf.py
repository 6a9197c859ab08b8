"""`charterbook export --to ocf`: a corporation's book as an Open Cap Format package."""

import argparse
from typing import TYPE_CHECKING

from charterbook import cap_table
from charterbook.doors.options import corporation_of, now
from charterbook.doors.output import put_file
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the archive to the file that is named."""
    if not asked.output:
        raise Refused("a package is an archive: name its file with -o cap.zip")
    corporation = corporation_of(book, asked.corporation)
    as_of = asked.as_of or now().date()
    try:
        data = cap_table.written(
            book, corporation, as_of, asked.known_at, asked.basis, asked.profile, asked.formed_on, asked.formed_in
        )
    except cap_table.Unsaid as error:
        raise Refused(str(error)) from None
    put_file(asked.output, [data])
    return 0
