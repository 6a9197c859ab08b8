"""What endpoints are asked with, and how they reach the book: the same for the API and the pages.

Comes in: a request that passed the middlewares. Goes out: the caller, the corporation, the clocks, values of the rooms.
"""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated, Concatenate, NamedTuple, ParamSpec, TypeVar

from fastapi import Depends, Path, Query
from starlette.requests import Request

from charterbook.access.database import Access
from charterbook.access.roles import Caller, Permission, may
from charterbook.doors.intake.spool import Spool
from charterbook.doors.options import moment as time_of
from charterbook.doors.server.books import Books
from charterbook.doors.server.problems import SIGN_IN, Problem
from charterbook.doors.server.settings import Settings
from charterbook.model.entries import Basis
from charterbook.register.kept import Corporation
from charterbook.register.store import Book

P = ParamSpec("P")
T = TypeVar("T")


class Clocks(NamedTuple):
    """On what day, from what was known when, on which basis: what every read of the book is asked with."""

    as_of: date
    known_at: datetime | None
    basis: Basis


def clocks(
    as_of: Annotated[date | None, Query(description="the end of this day; today where it is left out")] = None,
    known_at: Annotated[
        str | None,
        Query(description="from what was recorded up to this time (a day means its end); UTC without a zone"),
    ] = None,
    basis: Annotated[Basis, Query(description="from which day of a paper its acts count")] = "effective",
) -> Clocks:
    """The clocks of a request."""
    return Clocks(as_of or now().date(), known_time(known_at), basis)


def known_time(text: str | None) -> datetime | None:
    """A time of knowledge as a request gives it. Problem where it is none."""
    try:
        return None if text is None else time_of(text)
    except (argparse.ArgumentTypeError, OverflowError) as error:
        raise Problem("not-understood", f"known_at: {error}") from None


Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
"""A number in the book, as a part of an address."""

AskedClocks = Annotated[Clocks, Depends(clocks)]


def now() -> datetime:
    """The present moment, which only doors know."""
    return datetime.now(UTC)


def settings_of(request: Request) -> Settings:
    """What the server was told when it started."""
    settings: Settings = request.app.state.settings
    return settings


def books_of(request: Request) -> Books:
    """The open books of the server."""
    books: Books = request.app.state.books
    return books


def access_of(request: Request) -> Access:
    """Who may do what, kept beside the book."""
    access: Access = request.app.state.access
    return access


def spool_of(request: Request) -> Spool:
    """Where uploads wait to be read."""
    spool: Spool = request.app.state.spool
    return spool


def caller_of(request: Request, permission: Permission, corporation: int | None = None) -> Caller:
    """Who asks, where he may do this, for this corporation or at all. Problem where he may not: what he may not even
    see is not there for him."""
    caller: Caller | None = request.scope.get("caller")
    if caller is None:
        raise Problem("not-signed-in", SIGN_IN)
    if corporation is not None and not may(caller, "read", corporation):
        raise Problem("not-found", f"there is no corporation {corporation}")
    if not may(caller, permission, corporation):
        raise Problem("not-allowed", f"{caller.name} has no role that may {permission}; an administrator can give one")
    return caller


def named(book: Book, corporation: int) -> Corporation:
    """The corporation of this number in the book."""
    found = book.corporation(corporation)
    if found is None:
        raise Problem("not-found", f"there is no corporation {corporation}")
    return found


async def in_book(request: Request, work: Callable[Concatenate[Book, P], T], *asked: P.args, **named_: P.kwargs) -> T:
    """What a function of the rooms gives, run where the book is open."""
    return await books_of(request).run(work, *asked, **named_)
