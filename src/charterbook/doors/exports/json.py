"""`json`: one corporation as one JSON object, after the schema `charterbook schema export`."""

from typing import TYPE_CHECKING

from charterbook.doors.exported import Made, Wanted
from charterbook.doors.extracted import extracted

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The object, on one line."""
    import json

    from charterbook.exchange.extract_json import extract_json

    line = json.dumps(extract_json(extracted(book, wanted)), ensure_ascii=False)
    return Made("book.json", [f"{line}\n".encode()])
