"""`POST /v1/corporations/N/tie-outs`: the charter beside what others tell of the same stock. Nothing is kept of it."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import tying
from charterbook.doors.answers.tie import tie_answer
from charterbook.doors.apart import tie_sources
from charterbook.doors.api.tied import AskedSources
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.server.doings import tell_as
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter(tags=["tie-outs"])
Json = dict[str, Any]


@router.post("/corporations/{corporation}/tie-outs")
async def tie_out(
    request: Request,
    corporation: Number,
    brought: AskedSources,
    as_of: Annotated[date | None, Query(description="the end of this day; today where it is left out")] = None,
    basis: Basis = "effective",
) -> JSONResponse:
    """Every number that the sources tell beside the charter on the number's own day, and what is left of each stock.
    Without a source the book's own resolutions are compared."""
    caller_of(request, "read", corporation)
    tell_as(request, "compared")
    day, own = as_of or now().date(), (await in_book(request, named, corporation)).name
    told, settled = await run_in_threadpool(tie_sources.read, brought.sources, brought.names, day)

    def work(book: Book) -> Json:
        return tie_answer(tying.tie(book, own, told, day, basis, settled), own, day, basis)

    return JSONResponse(await in_book(request, work))
