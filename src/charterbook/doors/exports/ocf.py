"""`ocf`: a corporation's book as an Open Cap Format package."""

from typing import TYPE_CHECKING

from charterbook import cap_table
from charterbook.doors.exported import Made, Wanted
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The archive."""
    try:
        data = cap_table.written(
            book, wanted.own, wanted.day, wanted.known_at, wanted.basis, wanted.profile, wanted.formed_on,
            wanted.formed_in,
        )  # fmt: skip
    except cap_table.Unsaid as error:
        raise Refused(str(error)) from None
    return Made("cap.zip", [data])
