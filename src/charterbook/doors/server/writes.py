"""What changes the book over HTTP: tried first where that is asked, refused where what the caller saw has changed.

Comes in: a function of the rooms that writes. Goes out: what it gives. All of a write is one transaction.
"""

from collections.abc import Callable
from typing import Annotated, Any, Concatenate, NamedTuple, ParamSpec

from fastapi import Depends, Header, Query
from starlette.requests import Request

from charterbook import waiting
from charterbook.doors.server.asked import in_book
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.etags import etag_of, names
from charterbook.doors.server.problems import Problem
from charterbook.register.store import Book

P = ParamSpec("P")
Json = dict[str, Any]


class Write(NamedTuple):
    """How a write is asked for: only tried, and only if the thing still has one of these ETags (None: in any case)."""

    dry_run: bool
    if_match: str | None


def write(
    dry_run: Annotated[bool, Query(description="do everything, keep nothing, tell what would have come of it")] = False,
    if_match: Annotated[str | None, Header(description="the ETag of what you saw; 412 where it has changed")] = None,
) -> Write:
    """How the request asks for it."""
    return Write(dry_run, if_match)


AskedWrite = Annotated[Write, Depends(write)]


async def written(
    request: Request, how: Write, seen: Callable[[Book], Any], work: Callable[Concatenate[Book, P], Json],
    *asked: P.args, **named: P.kwargs,
) -> Json:  # fmt: skip
    """What a write gives, with "dry_run" where nothing of it was kept. `seen` is the resource that If-Match is of."""
    if how.dry_run:
        tell_as(request, "tried")

    def in_one(book: Book) -> Json:
        with waiting.changing(book):
            if how.if_match is not None and not names(how.if_match, etag_of(seen(book))):
                raise Problem("changed-since", "it is no longer as your If-Match says; get it again, then decide")
            done = work(book, *asked, **named)
            if how.dry_run:
                raise _TriedOnly(done)
            return done

    def tried(book: Book) -> Json:
        try:
            return in_one(book)
        except _TriedOnly as only:
            return {**only.done, "dry_run": True}

    return await in_book(request, tried)


class _TriedOnly(Exception):
    """What a trial gave, on its way out of a transaction of which nothing may stay."""

    def __init__(self, done: Json) -> None:
        super().__init__("dry run")
        self.done = done
