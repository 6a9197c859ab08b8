"""`POST /v1/corporations/N/tie-outs`: the charter beside what others tell of the same stock. Nothing is kept of it."""

from datetime import date
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Depends, File, Form, Query, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import tying
from charterbook.doors.answers.tie import tie_answer
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.tied_sources import columns_of, names_in, tellers
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter(tags=["tie-outs"])
Json = dict[str, Any]
MOST_INSTANCES = 20
Words = Annotated[str, Form(max_length=400)]


class Reading(NamedTuple):
    """How the agent's list is read: of what day it is, and which heading holds what."""

    on: date | None
    columns: tuple[tuple[str, str], ...]


def reading(
    agent_on: Annotated[date | None, Form(description="the day of the agent's list; that of the tie-out else")] = None,
    column: Annotated[
        list[Words] | None, Form(max_length=20, description="WHAT=HEADING: stock, shares, status")
    ] = None,
    sheet: Annotated[Words | None, Form(description="which sheet of the agent's workbook")] = None,
) -> Reading:
    """How a request asks for it."""
    return Reading(agent_on, columns_of(column or (), sheet))


AskedReading = Annotated[Reading, Depends(reading)]


@router.post("/corporations/{corporation}/tie-outs")
async def tie_out(
    request: Request,
    corporation: Number,
    read_as: AskedReading,
    xbrl: Annotated[
        list[UploadFile] | None,
        File(max_length=MOST_INSTANCES, description="XBRL instances, pages with inline XBRL, companyfacts JSON"),
    ] = None,
    ocf: Annotated[UploadFile | None, File(description="an Open Cap Format package")] = None,
    agent: Annotated[UploadFile | None, File(description="the transfer agent's list of holders, CSV or XLSX")] = None,
    names: Annotated[UploadFile | None, File(description="a TOML file that settles what the names mean")] = None,
    as_of: Annotated[date | None, Query(description="the end of this day; today where it is left out")] = None,
    basis: Basis = "effective",
) -> JSONResponse:
    """Every number that the sources tell beside the charter on the number's own day, and what is left of each stock.
    Without a source the book's own resolutions are compared."""
    caller_of(request, "read", corporation)
    day = as_of or now().date()
    sources = [await _given("xbrl", one) for one in xbrl or ()]
    if ocf is not None:
        sources.append(await _given("ocf", ocf))
    if agent is not None:
        sources.append((await _given("agent", agent))._replace(on=read_as.on, columns=read_as.columns))
    settled = None if names is None else (names.filename or "names", await names.read())

    def work(book: Book) -> Json:
        own = named(book, corporation).name
        told = tellers(sources, day)
        tied = tying.tie(book, own, told, day, basis, names_in(*settled) if settled else {})
        return tie_answer(tied, own, day, basis)

    return JSONResponse(await in_book(request, work))


async def _given(form: Any, file: UploadFile) -> tying.Given:
    return tying.Given(form, file.filename or form, await file.read())
