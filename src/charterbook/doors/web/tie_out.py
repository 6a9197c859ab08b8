"""`/corporations/N/tie-out`: the charter beside what others tell of the same stock, each number with its place on
either side. Files are read and forgotten; nothing of them is kept.
"""

from typing import Literal, NamedTuple, get_args

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from charterbook import tying
from charterbook.doors.apart import tie_sources
from charterbook.doors.exported import Named
from charterbook.doors.refusals import Refused
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.kept import keep
from charterbook.doors.server.problems import Problem
from charterbook.doors.tied_sources import columns_of
from charterbook.doors.web.clocks import day_of
from charterbook.doors.web.files import Sent, sent
from charterbook.doors.web.form import Form
from charterbook.doors.web.rendered import rendered
from charterbook.doors.web.tie_shown import ShownTie, shown
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/tie-out")

MOST_FILES = 24
COLUMNS = ("stock", "shares", "status")


class Asked(NamedTuple):
    """What the charter is held against, and how: the sources, the file that settles their names, the fields."""

    sources: tuple[tying.Given, ...]
    names: Named | None
    form: Form


@router.get("")
async def own(request: Request, corporation: Number) -> Response:
    """The form, and the charter beside the corporation's own resolutions."""
    caller_of(request, "read", corporation)
    keep(request)
    return await _page(request, corporation, Asked((), None, Form(request.query_params.multi_items())))


@router.post("")
async def tie_out(request: Request, corporation: Number) -> Response:
    """The charter beside the files of the form."""
    caller_of(request, "read", corporation)
    tell_as(request, "compared")
    async with sent(request, settings_of(request).most_bytes, MOST_FILES) as given:
        asked = await _asked(given)
    return await _page(request, corporation, asked)


async def _asked(given: Sent) -> Asked:
    form, sources, names = given.form, [], None
    heads = ((what, form.one(f"column_{what}").strip()) for what in COLUMNS)
    columns = columns_of((f"{what}={head}" for what, head in heads if head), form.one("sheet").strip() or None)
    for field, file in given.files:
        name, data = (file.filename or field)[:200], await file.read()
        match field:
            case "xbrl" | "ocf":
                sources.append(tying.Given(_FORMS[field], name, data))
            case "agent":
                sources.append(tying.Given("agent", name, data, day_of("agent's day", form.one("agent_on")), columns))
            case "names":
                names = Named(name, data)
            case _:
                raise Problem("not-understood", "this is no form as our pages send it")
    return Asked(tuple(sources), names, form)


_FORMS: dict[str, Literal["xbrl", "ocf"]] = {"xbrl": "xbrl", "ocf": "ocf"}


async def _page(request: Request, corporation: int, asked: Asked) -> Response:
    day = day_of("as of", asked.form.one("as_of")) or now().date()
    basis = next((one for one in get_args(Basis) if one == (asked.form.one("basis") or "effective")), None)
    if basis is None:
        raise Problem("not-understood", "there is no such basis")

    own_, wrong, tie = await in_book(request, named, corporation), "", None
    try:
        told, settled = await run_in_threadpool(tie_sources.read, asked.sources, asked.names, day)

        def tied(book: Book) -> ShownTie:
            return shown(book, own_, tying.tie(book, own_.name, told, day, basis, settled), asked.sources, basis)

        tie = await in_book(request, tied)
    except Refused as refused:
        wrong = str(refused)
    return rendered(
        request, "tie_out.html", 422 if wrong else 200, tab="tie-out", form=asked.form, as_of=day, basis=basis,
        bases=get_args(Basis), given=[one.name for one in asked.sources], columns=COLUMNS, corporation=own_,
        wrong=wrong, tie=tie,
    )  # fmt: skip
