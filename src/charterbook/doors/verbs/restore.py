"""`charterbook restore FILE --book NEW`: a new book out of a journal or of a copy."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from charterbook.doors.options import add_book, open_book, parser
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.tree import Frontier


def run(arguments: list[str]) -> int:
    """Make the book; exit 2, and nothing made, where the file does not fit."""
    options = parser(
        "restore",
        "A new book out of a journal (charterbook export --to journal) or of a copy (charterbook backup). It has the "
        "head that the file had, or it is not made: a line of a journal that somebody changed is named.",
    )
    options.add_argument("file", metavar="FILE", help="the journal, or the copy")
    add_book(options)
    asked = options.parse_args(arguments)
    from charterbook.exchange.book_text import act_phrase
    from charterbook.register.backend import BookError
    from charterbook.register.backup import copied, file_of, is_sqlite
    from charterbook.register.carrying import exported

    try:
        target = file_of(asked.book)
        if not is_sqlite(asked.file):
            with open(asked.file, "rb") as file:
                made = _filled(asked.file, file, asked.book, target)
        elif target is None:
            with open_book(asked.file) as book:
                lines = (f"{line}\n".encode() for line in exported(book, act_phrase))
                made = _filled(asked.file, lines, asked.book, target)
        else:
            made = copied(Path(asked.file), target)
    except BookError as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise Refused(f"{asked.file} cannot be read: {error.strerror}") from None
    print(f"{made.size} rows of the log restored and verified; head {made.root().hex()}")
    return 0


def _filled(name: str, lines: Iterable[bytes], place: str, path: Path | None) -> "Frontier":
    """A new book filled from the lines of a journal. Where they do not fit, no new file is left."""
    from charterbook.register.backup import unmade
    from charterbook.register.carrying import restored
    from charterbook.register.journal import Misfit

    was_there = path is None or path.exists()
    try:
        with open_book(place, create=True) as book:
            return restored(lines, book)
    except BaseException as error:
        if path is not None and not was_there:
            unmade(path)
        if isinstance(error, Misfit):
            raise Refused(f"{name}, {error}") from None
        raise
