"""`composite`: the charter as amended through a day; each paragraph names its paper."""

from typing import TYPE_CHECKING

from charterbook import charter, drafting
from charterbook.doors.exported import Made, Wanted
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The composite copy in the form that is asked for."""
    from charterbook.formats.spelling import WriteError
    from charterbook.instruments.clauses import DraftError

    if wanted.known_at or wanted.basis != "effective":
        raise Refused("a composite charter is of the papers in effect: leave the time of knowledge and the basis out")
    form = wanted.written_as
    if form not in drafting.FORMS:
        raise Refused(f"{form or 'that'} is no form of a charter; name a file that ends in .docx, .html, .pdf or .txt")
    try:
        copy = charter.composite(book, wanted.own, wanted.day)
        data = drafting.one_form(form, copy, None, wanted.own)
    except (DraftError, WriteError) as error:
        raise Refused(str(error)) from None
    return Made(f"composite.{form}", [data])
