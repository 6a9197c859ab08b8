"""`charterbook export --to composite`: the charter as amended through a day; each paragraph names its paper."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from charterbook import charter, drafting
from charterbook.doors.options import corporation_of, now
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the composite copy in the form that the file's name ends in; as text where no file is named."""
    from charterbook.formats.spelling import WriteError
    from charterbook.instruments.clauses import DraftError

    if asked.known_at or asked.basis != "effective":
        raise Refused("a composite charter is of the papers in effect: leave --known-at and --basis out")
    form = os.path.splitext(asked.output)[1].removeprefix(".").lower() if asked.output else "txt"
    if form not in drafting.FORMS:
        raise Refused(f"{asked.output} is no form of a charter; name a file that ends in .docx, .html, .pdf or .txt")
    corporation = corporation_of(book, asked.corporation)
    try:
        made = charter.composite(book, corporation, asked.as_of or now().date())
        data = drafting.one_form(form, made, None, corporation)
    except (DraftError, WriteError) as error:
        raise Refused(str(error)) from None
    if not asked.output:
        sys.stdout.write(data.decode("ascii"))
        return 0
    try:
        with open(asked.output, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Refused(f"{asked.output} cannot be written: {error.strerror}") from None
    return 0
