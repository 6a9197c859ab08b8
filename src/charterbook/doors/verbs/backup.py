"""`charterbook backup FILE`: a copy of the whole book, verified, while others go on using it."""

import os
from pathlib import Path

from charterbook.doors.options import add_book, open_book, parser
from charterbook.doors.output import put_out
from charterbook.doors.refusals import Refused


def run(arguments: list[str]) -> int:
    """Write the copy; a file that is there already is left as it is."""
    options = parser(
        "backup",
        "A copy of the whole book in a new file, verified row by row. Of a book in a file it is an SQLite file and a "
        "book itself, of a book on a server its journal; charterbook restore makes a book of either.",
    )
    options.add_argument("file", metavar="FILE", help="the copy; nothing may be there yet")
    add_book(options)
    asked = options.parse_args(arguments)
    from charterbook.register.backend import BookError
    from charterbook.register.backup import copied, file_of

    try:
        book = file_of(asked.book)
        if book is None:
            size, root = _journal(asked.book, asked.file)
        else:
            made = copied(book, Path(asked.file))
            size, root = made.size, made.root()
    except BookError as error:
        raise Refused(str(error)) from None
    print(f"{asked.file}: {size} rows of the log, verified; head {root.hex()}")
    return 0


def _journal(place: str, path: str) -> tuple[int, bytes]:
    from charterbook.exchange.book_text import act_phrase
    from charterbook.register import journal
    from charterbook.register.carrying import exported

    if os.path.exists(path):
        raise Refused(f"{path} is there already; name a new file")
    with open_book(place) as book:
        put_out(path, exported(book, act_phrase))
    with open(path, "rb") as file:
        parts = journal.read(file)
        opening = next(parts)
        for _ in parts:
            pass
    assert isinstance(opening, journal.Opening)
    return opening.size, opening.root
