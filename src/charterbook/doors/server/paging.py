"""Lists in pages: a cursor says behind which thing the next page begins, and is opaque to whoever asks.

A page stays right while things are added: numbers only grow, and what has a digest in place of one comes in at the
front of its list.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Annotated, Any, NamedTuple, TypeVar

from fastapi import Depends, Query

from charterbook.doors.server.problems import Problem

T = TypeVar("T")
MOST = 200
_LARGEST = 2**63 - 1


class Page(NamedTuple):
    """Which part of a list is asked for: the things numbered behind `after`, at most so many."""

    after: int
    limit: int


class Stretch(NamedTuple):
    """Which part of a list of digests is asked for: what stands behind one of them, at most so many."""

    behind: str | None
    limit: int


_Cursor = Annotated[
    str | None, Query(max_length=100, pattern="^[A-Za-z0-9_-]+={0,2}$", description="`next` of the page before")
]
_Limit = Annotated[int, Query(ge=1, le=MOST)]


def page(cursor: _Cursor = None, limit: _Limit = 50) -> Page:
    """The page of a request. Problem for a cursor that no page gave."""
    if cursor is None:
        return Page(0, limit)
    try:
        after = int(_opened(cursor))
    except ValueError:
        after = -1
    if not 0 <= after <= _LARGEST:
        raise _no_cursor()
    return Page(after, limit)


def stretch(cursor: _Cursor = None, limit: _Limit = 50) -> Stretch:
    """The part of a list of digests that a request asks for."""
    return Stretch(None if cursor is None else _opened(cursor), limit)


AskedPage = Annotated[Page, Depends(page)]
AskedStretch = Annotated[Stretch, Depends(stretch)]


def paged(asked: Page, things: Iterable[T], number: Callable[[T], int], told: Callable[[T], Any]) -> dict[str, Any]:
    """A page of things in the order of their numbers, and the cursor of the next one (None: there is none)."""
    found = list(islice((one for one in things if number(one) > asked.after), asked.limit + 1))
    shown = found[: asked.limit]
    return {"items": [told(one) for one in shown], "next": _cursor(number(shown[-1])) if found[len(shown) :] else None}


def digests_paged(asked: Stretch, digests: Sequence[str]) -> dict[str, Any]:
    """A page of digests in the order of their list, and the cursor of the next one. Problem where the one that the page
    is to stand behind is not there."""
    if asked.behind is not None and asked.behind not in digests:
        raise _no_cursor()
    first = 0 if asked.behind is None else digests.index(asked.behind) + 1
    shown = digests[first : first + asked.limit]
    more = len(digests) > first + len(shown)
    return {"items": list(shown), "next": _cursor(shown[-1]) if more else None}


def _cursor(behind: int | str) -> str:
    return urlsafe_b64encode(str(behind).encode()).decode()


def _opened(cursor: str) -> str:
    try:
        return urlsafe_b64decode(cursor.encode()).decode("ascii")
    except (Error, ValueError):
        raise _no_cursor() from None


def _no_cursor() -> Problem:
    return Problem("not-understood", "cursor: take it as a page before gave it, in `next`")
