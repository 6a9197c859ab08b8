"""A paper of the book, as far as a caller may see it: the same for the API and the pages."""

from charterbook import whose
from charterbook.access.roles import Caller, sees
from charterbook.doors.server.problems import Problem
from charterbook.register.kept import Kept
from charterbook.register.store import Book


def seen_paper(book: Book, instrument: int, caller: Caller) -> Kept:
    """The paper of this number, of a corporation that the caller may see, or of none yet where he may see all."""
    kept = whose.paper_of(book, instrument)
    own = None if kept is None else kept.corporation_id
    if kept is None or (caller.corporations is not None and (own is None or not sees(caller, own))):
        raise Problem("not-found", f"there is no paper {instrument}")
    return kept
