"""`charterbook export --to json`: one corporation as one JSON object, after the schema `charterbook schema export`."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.extracted import extracted
from charterbook.doors.output import put_out

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the object on one line."""
    import json

    from charterbook.exchange.extract_json import extract_json

    put_out(asked.output, [json.dumps(extract_json(extracted(book, asked)), ensure_ascii=False)])
    return 0
