"""`GET /v1/corporations/N/position`: the control book, as `show -f json` prints it."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import shown
from charterbook.doors.server.asked import AskedClocks, Clocks, Number, caller_of, in_book, named
from charterbook.doors.server.kept import keep
from charterbook.exchange.control_book_json import page_json
from charterbook.register.store import Book

router = APIRouter(tags=["position"])


@router.get("/corporations/{corporation}/position")
async def position(
    request: Request,
    corporation: Number,
    clocks: AskedClocks,
    history: Annotated[bool, Query(description="with every change of the authorized and issued numbers")] = False,
    holders: Annotated[bool, Query(description="with the holders of record")] = False,
) -> JSONResponse:
    """Authorized, designated, reserved, issued, outstanding and treasury shares, class by class and series by series,
    each with the paper of its last change."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, _position, corporation, clocks, history, holders))


def _position(book: Book, corporation: int, clocks: Clocks, history: bool, holders: bool) -> dict[str, Any]:
    own = named(book, corporation)
    return page_json(shown.page(book, own.name, *clocks, history), history, holders)
