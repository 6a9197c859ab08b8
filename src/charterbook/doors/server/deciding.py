"""What waits, as far as a caller may see it, and his decision on it: the same for the API and the pages."""

from charterbook import review
from charterbook.access import uploads
from charterbook.access.database import Access
from charterbook.access.roles import Caller, sees
from charterbook.doors.server.asked import now
from charterbook.doors.server.problems import Problem
from charterbook.register.store import Book


def may_see(caller: Caller, item: review.Waiting) -> bool:
    """Whether a thing that waits is there for a caller: of a corporation he may see. One that may be of any is there
    for who may see all."""
    own = item.kept.corporation_id
    return caller.corporations is None or (own is not None and sees(caller, own))


def seen_waiting(book: Book, caller: Caller, corporation: str | None = None) -> tuple[review.Waiting, ...]:
    """All that waits and that the caller may see, of the book or of one corporation."""
    return tuple(one for one in review.all_waiting(book, corporation) if may_see(caller, one))


def waiting_of(book: Book, number: str, caller: Caller) -> review.Waiting:
    """What waits under a number, where the caller may see it."""
    found = review.waiting_under(book, number)
    if isinstance(found, str):
        raise Problem("not-found", found)
    if not may_see(caller, found):
        raise Problem("not-found", f"the book has no paper {number.partition('.')[0]}")
    return found


def decided(book: Book, access: Access, number: str, said: review.Said, caller: Caller) -> review.Done:
    """What a decision of the caller did. Problem where he brought the paper in himself, or where it cannot be so
    decided; the book is then as it was."""
    item = waiting_of(book, number, caller)
    if not uploads.may_settle(access, caller, [item.kept.source]):
        raise Problem("not-allowed", f"{caller.name} brought this paper in: let another person decide on it")
    done = review.decide(book, number, said, now())
    if isinstance(done, str):
        raise Problem("refused", done)
    return done
