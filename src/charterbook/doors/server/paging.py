"""Lists in pages: a cursor says behind which number the next page begins, and is opaque to whoever asks.

A page stays right while things are added: numbers only grow.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Iterable
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


def page(
    cursor: Annotated[
        str | None,
        Query(max_length=40, pattern="^[A-Za-z0-9_-]+={0,2}$", description="`next` of the page before"),
    ] = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
) -> Page:
    """The page of a request. Problem for a cursor that no page gave."""
    if cursor is None:
        return Page(0, limit)
    try:
        after = int(urlsafe_b64decode(cursor.encode()).decode("ascii"))
    except (Error, ValueError):
        after = -1
    if not 0 <= after <= _LARGEST:
        raise Problem("not-understood", "cursor: take it as a page before gave it, in `next`")
    return Page(after, limit)


AskedPage = Annotated[Page, Depends(page)]


def paged(asked: Page, things: Iterable[T], number: Callable[[T], int], told: Callable[[T], Any]) -> dict[str, Any]:
    """A page of things in the order of their numbers, and the cursor of the next one (None: there is none)."""
    found = list(islice((one for one in things if number(one) > asked.after), asked.limit + 1))
    shown = found[: asked.limit]
    following = urlsafe_b64encode(str(number(shown[-1])).encode()).decode() if len(found) > len(shown) else None
    return {"items": [told(one) for one in shown], "next": following}
