"""Who prepared a set of drafts, who approved it, and whether that still stands: kept in the book, asked before signing.

In come a book, the digest of a set's manifest and a name; out goes what was recorded, or why it was not.
"""

from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charterbook.register.kept import Approval, Copy
    from charterbook.register.store import Book


def prepare(book: "Book", corporation: str, set_sha256: str, by: str, papers: str, at: datetime) -> None:
    """Record who prepared a set. The same person preparing the same set again changes nothing."""
    with book.writing():
        if not any(_same_person(one, by) for one in preparers(book, set_sha256)):
            book.add_approval(corporation, set_sha256, "prepared", by, None, papers, (), at)


def approve(
    book: "Book",
    corporation: str,
    set_sha256: str,
    by: str,
    alone: str | None,
    papers: str,
    copies: "tuple[Copy, ...]",
    at: datetime,
) -> str | None:
    """Record an approval of a set, with the files to be signed; or say in one line why it is refused. Two people are
    asked for, unless `alone` says why one person prepared and approved."""
    with book.writing():
        stands = standing(book, set_sha256)
        if stands is not None:
            return f"{stands.decided_by} approved these drafts on {stands.recorded_at.date()} already"
        before = preparers(book, set_sha256)
        if not before and alone is None:
            return "nobody is recorded as having prepared these drafts: draft again, or say why you approve alone"
        if any(_same_person(one, by) for one in before) and alone is None:
            return f"{by} prepared these drafts: let another person approve them, or say why you approve alone"
        book.add_approval(corporation, set_sha256, "approved", by, alone, papers, copies, at)
    return None


def withdraw(book: "Book", set_sha256: str, by: str, why: str, at: datetime) -> str | None:
    """Take back the approval of a set; or say in one line why there is none to take back."""
    with book.writing():
        stands = standing(book, set_sha256)
        if stands is None:
            return "no approval of these drafts stands in the book"
        book.add_approval(stands.corporation, set_sha256, "withdrawn", by, why, stands.papers, (), at)
    return None


def standing(book: "Book", set_sha256: str) -> "Approval | None":
    """The approval of a set that stands: the last one, where it was not withdrawn."""
    done = [one for one in book.approvals() if one.set_sha256 == set_sha256 and one.action != "prepared"]
    return done[-1] if done and done[-1].action == "approved" else None


def approval_behind(book: "Book", content: bytes, stands: bool = False) -> "Approval | None":
    """The approval of the file that this content begins with: signatures are added behind the bytes that were approved,
    which stay as they are. An approval that was withdrawn later counts too, as the paper was made under it; not so with
    `stands`, which is asked before somebody signs."""
    for one in reversed(book.approvals()):
        for copy in one.copies:
            begins = copy.size_bytes <= len(content) and sha256(content[: copy.size_bytes]).hexdigest() == copy.sha256
            if begins and (not stands or standing(book, one.set_sha256) == one):
                return one
    return None


def preparers(book: "Book", set_sha256: str) -> tuple[str, ...]:
    """Who prepared a set, in the order in which they did."""
    return tuple(
        one.decided_by for one in book.approvals() if one.set_sha256 == set_sha256 and one.action == "prepared"
    )


def papers_made(book: "Book", corporation: str) -> dict[str, tuple[int, ...]]:
    """The papers of a corporation that were made of approved drafts: their numbers, by the digest of the set."""
    from charterbook import whose

    made: dict[str, tuple[int, ...]] = {}
    if any(one.copies for one in book.approvals(corporation)):
        for paper in whose.papers_of(book, corporation):
            behind = approval_behind(book, book.source(paper.source))
            if behind is not None:
                made[behind.set_sha256] = (*made.get(behind.set_sha256, ()), paper.id)
    return made


def _same_person(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
