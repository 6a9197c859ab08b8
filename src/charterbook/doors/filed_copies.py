"""The stamped copies that the registrar sent back: kept in the book by their digest, each with the paper it is of."""

from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from charterbook import whose
from charterbook.doors.options import paper
from charterbook.doors.refusals import Refused
from charterbook.formats.recognise import media_type
from charterbook.model.evidence import Source

if TYPE_CHECKING:
    from charterbook.register.store import Book


def keep(book: "Book", number: int, path: str, recorded_at: datetime) -> None:
    """Keep the file at a path as the stamped copy of a paper of the book."""
    data = paper(path)
    if not data:
        raise Refused(f"{path} is empty; name the scan of the stamped copy")
    source = Source(sha256(data).hexdigest(), len(data), media_type(data), path)
    book.add_source(source, data, recorded_at)
    if source.sha256 not in book.notes(_subject(number)):
        book.add_note(_subject(number), source.sha256, recorded_at)


def copies(book: "Book", corporation: str) -> list[tuple[int, str, str]]:
    """The stamped copies of a corporation's papers: the paper's number, the file's digest, where it came from."""
    papers = (one.id for one in whose.papers_of(book, corporation))
    kept = ((number, digest, book.about(digest)) for number in papers for digest in book.notes(_subject(number)))
    return [(number, digest, source.origin) for number, digest, source in kept if source is not None]


def _subject(number: int) -> str:
    return f"filed copy of paper {number}"
