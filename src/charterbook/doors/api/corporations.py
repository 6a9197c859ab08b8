"""`/v1/corporations`: which corporations the book holds, and of each its chain of papers, acts, changes and grounds."""

from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import shown, whose
from charterbook.access.roles import sees
from charterbook.doors.answers.chain import chain_answer
from charterbook.doors.answers.why import why_answer
from charterbook.doors.server.asked import AskedClocks, Number, caller_of, in_book, known_time, named, now
from charterbook.doors.server.kept import keep
from charterbook.doors.server.paging import AskedPage, Page, paged
from charterbook.doors.server.problems import Problem
from charterbook.doors.sources import sources_of
from charterbook.exchange.book_json import entry_json
from charterbook.exchange.difference_json import difference_json
from charterbook.model.entries import Basis
from charterbook.register.kept import Corporation
from charterbook.register.store import Book

router = APIRouter(tags=["corporations"])
Json = dict[str, Any]


def corporation_json(one: Corporation) -> Json:
    """A corporation of the book."""
    return {
        "corporation": one.id,
        "name": one.name,
        "jurisdiction": one.jurisdiction,
        "identifiers": [known._asdict() for known in one.identifiers],
    }


def corporation_seen(book: Book, corporation: int) -> Json:
    """A corporation with how far its ledger has come: what the ETag of a write to it is of."""
    own = named(book, corporation)
    last = book.ledger(corporation).last
    return {**corporation_json(own), "last_entry": last, "papers": len(whose.papers_of(book, own.name))}


@router.get("/corporations")
async def corporations(
    request: Request,
    asked: AskedPage,
    name: Annotated[str | None, Query(max_length=400, description="its name, CIK or entity number")] = None,
) -> JSONResponse:
    """The corporations that the caller may see, in the order in which they came into the book."""
    caller = caller_of(request, "read")
    keep(request)

    def of(book: Book) -> Json:
        every = book.identities() if name is None else whose.corporations_called(book, name)
        return paged(asked, (one for one in every if sees(caller, one.id)), lambda one: one.id, corporation_json)

    return JSONResponse(await in_book(request, of))


@router.get("/corporations/{corporation}")
async def corporation(request: Request, corporation: Number) -> JSONResponse:
    """One corporation. Its ETag is what If-Match of a write to its ledger means."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, corporation_seen, corporation))


@router.get("/corporations/{corporation}/chain")
async def chain(request: Request, corporation: Number, as_of: date | None = None) -> JSONResponse:
    """The papers with their states, the gaps between them, what is not posted, and who approved which drafts."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, lambda book: chain_answer(book, named(book, corporation).name, as_of)))


@router.get("/corporations/{corporation}/why")
async def why(
    request: Request,
    corporation: Number,
    clocks: AskedClocks,
    account: Annotated[str, Query(min_length=1, max_length=400, description='"Preferred Stock:undesignated"')],
) -> JSONResponse:
    """The entries behind a number, each with the sentence of the paper that says it."""
    caller_of(request, "read", corporation)
    keep(request)

    def of(book: Book) -> Json:
        return why_answer(book, named(book, corporation).name, account, clocks[:2], clocks.basis)

    return JSONResponse(await in_book(request, of))


@router.get("/corporations/{corporation}/acts")
async def acts(request: Request, corporation: Number, asked: AskedPage) -> JSONResponse:
    """The entries of the ledger, each with its act, its clocks and its balanced postings, by number."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, _acts, corporation, asked))


def _acts(book: Book, corporation: int, asked: Page) -> Json:
    entries = book.entries(named(book, corporation).id, asked.after)
    return paged(asked, entries, lambda entry: entry.number, entry_json)


@router.get("/corporations/{corporation}/changes")
async def changes(
    request: Request,
    corporation: Number,
    since: Annotated[date | None, Query(alias="from", description="the end of this day; `to` where left out")] = None,
    until: Annotated[date | None, Query(alias="to", description="the end of this day; today where left out")] = None,
    known_from: Annotated[str | None, Query(max_length=40)] = None,
    known_to: Annotated[str | None, Query(max_length=40)] = None,
    basis: Basis = "effective",
) -> JSONResponse:
    """What changed between two days, or between two states of knowledge, and by which paper."""
    caller_of(request, "read", corporation)
    keep(request)
    last = until or now().date()
    first = since or last
    times = known_time(known_from or known_to), known_time(known_to)
    if since is None and known_from is None:
        raise Problem("not-understood", "say `from` which day, or `known_from` which time")
    if first > last or (times[0] is not None and times[1] is not None and times[0] > times[1]):
        raise Problem("not-understood", "what comes first is later than what comes second")
    moments = ((first, times[0]), (last, times[1]))
    return JSONResponse(await in_book(request, _changes, corporation, moments, basis))


def _changes(
    book: Book, corporation: int, moments: tuple[tuple[date, datetime | None], tuple[date, datetime | None]],
    basis: Basis,
) -> Json:  # fmt: skip
    found = shown.comparison(book, named(book, corporation).name, *moments, basis)
    return difference_json(found, sources_of(book))
