"""`/v1/corporations/N/instruments` and `/v1/instruments/N`: the papers, each with every fact that was read in it."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import texts, whose
from charterbook.doors.server.asked import Number, caller_of, in_book, named
from charterbook.doors.server.kept import keep
from charterbook.doors.server.paging import AskedPage, paged
from charterbook.doors.server.papers import seen_paper
from charterbook.exchange.places import Places
from charterbook.exchange.reading_json import instrument_json
from charterbook.register.kept import Kept
from charterbook.register.store import Book

router = APIRouter(tags=["instruments"])
Json = dict[str, Any]


@router.get("/corporations/{corporation}/instruments")
async def instruments(request: Request, corporation: Number, asked: AskedPage) -> JSONResponse:
    """The papers of a corporation by number: kind, state and title of each, and the source it stands in."""
    caller_of(request, "read", corporation)
    keep(request)

    def of(book: Book) -> Json:
        return paged(asked, whose.papers_of(book, named(book, corporation).name), lambda one: one.id, _line)

    return JSONResponse(await in_book(request, of))


@router.get("/instruments/{instrument}")
async def instrument(request: Request, instrument: Number) -> JSONResponse:
    """One paper with every fact that was read in it and the bytes that say it, as `read -f json` prints it."""
    caller = caller_of(request, "read")
    keep(request)

    def of(book: Book) -> Json:
        kept = seen_paper(book, instrument, caller)
        places = Places(texts.shown(book, kept.source))
        return {**_line(kept), "read": instrument_json(kept.instrument, places)}

    return JSONResponse(await in_book(request, of))


def _line(kept: Kept) -> Json:
    return {
        "instrument": kept.id,
        "corporation": kept.corporation_id,
        "kind": kept.instrument.kind,
        "state": kept.instrument.state,
        "title": kept.instrument.title.value if kept.instrument.title else None,
        "source": kept.source,
        "place": kept.ordinal,
        "recorded_at": kept.recorded_at.isoformat(),
    }
