"""`/`: the corporations of the book that the caller may see, and the search for one of them."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import whose
from charterbook.access.roles import sees
from charterbook.doors.server.asked import caller_of, in_book
from charterbook.doors.server.kept import keep
from charterbook.doors.web.rendered import rendered
from charterbook.register.kept import Corporation
from charterbook.register.store import Book

router = APIRouter()

_ON_A_PAGE = 100


@router.get("/")
async def corporations(
    request: Request, q: Annotated[str, Query(max_length=400)] = "", page: Annotated[int, Query(ge=1, le=10**6)] = 1
) -> Response:
    """The list, by name; a search that means one alone leads to it."""
    caller = caller_of(request, "read")
    asked = " ".join(q.split())
    every, meant = await in_book(request, _found, asked)
    seen = sorted((one for one in every if sees(caller, one.id)), key=lambda one: (one.name.casefold(), one.id))
    alone = [one for one in meant if sees(caller, one.id)]
    if len(alone) == 1:
        return RedirectResponse(f"/corporations/{alone[0].id}", 303)
    keep(request)
    start = (page - 1) * _ON_A_PAGE
    shown = seen[start : start + _ON_A_PAGE]

    def at(number: int) -> str:
        return f"/?{urlencode({'q': asked, 'page': number} if asked else {'page': number})}"

    return rendered(
        request, "corporations.html", corporations=shown, total=len(seen), first=start + 1, asked=asked,
        earlier=at(page - 1) if page > 1 else None, later=at(page + 1) if start + len(shown) < len(seen) else None,
    )  # fmt: skip


def _found(book: Book, asked: str) -> tuple[tuple[Corporation, ...], tuple[Corporation, ...]]:
    """Those whose name or number holds what was asked, and those that are meant by it exactly."""
    every = book.identities()
    if not asked:
        return every, ()
    wanted = asked.casefold()
    meant = whose.corporations_called(book, asked)
    holding = (one for one in every if wanted in one.name.casefold() or any(wanted in k.value for k in one.identifiers))
    return tuple(dict.fromkeys((*meant, *holding))), meant
