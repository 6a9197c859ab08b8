"""`/v1/corporations/N/exports` and `/v1/exports`: what the book holds, in another form, at once or made beside it."""

from datetime import date
from importlib import import_module
from typing import Annotated, Any, Literal

from fastapi import APIRouter, File, Path, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from charterbook.access.roles import Caller
from charterbook.doors.api.tied import AskedSources, named_file
from charterbook.doors.exported import Wanted, parts_of
from charterbook.doors.outgoing import shelf
from charterbook.doors.outgoing.maker import Maker
from charterbook.doors.server.asked import Number, caller_of, in_book, known_time, named, now
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.etags import tagged
from charterbook.doors.server.problems import Problem
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter(tags=["exports"])
Json = dict[str, Any]
AtOnce = Literal["composite", "csv", "json", "ocf", "parquet", "xlsx"]
Tied = Literal["binder", "csv", "json", "parquet", "xlsx"]
WrittenAs = Literal["docx", "html", "pdf", "txt"]
State = Annotated[str, StringConstraints(pattern="^[A-Z]{2}-[A-Z]{2}$")]
ExportId = Annotated[str, Path(pattern="^[0-9a-f]{16}-[0-9a-f]{32}$")]
MOST_WAITING = 50


class Asked(BaseModel):
    """What is asked of an export: the clocks, the form of a composite charter, and what an Open Cap Format package
    needs where no paper tells it."""

    model_config = ConfigDict(extra="forbid")

    as_of: date | None = None
    known_at: Annotated[str | None, Field(max_length=40)] = None
    basis: Basis = "effective"
    written_as: WrittenAs = "txt"
    profile: Literal["published", "pyocf"] = "published"
    formed_on: date | None = None
    formed_in: Annotated[State | None, Field(examples=["US-NV"])] = None


class LongExport(Asked):
    """An export that is made beside the server; a binder is made so only."""

    form: Literal["binder", "composite", "csv", "json", "ocf", "parquet", "xlsx"]


@router.get("/corporations/{corporation}/exports/{form}")
async def export(request: Request, corporation: Number, form: AtOnce, asked: Annotated[Asked, Query()]) -> Response:
    """One corporation in another form, made at once: several files come as one archive."""
    caller_of(request, "export", corporation)

    def work(book: Book) -> tuple[str, bytes]:
        wanted = _wanted(asked, named(book, corporation).name)
        made = import_module(f"charterbook.doors.exports.{form}").made(book, wanted)
        return made.name, b"".join(parts_of(made))

    name, data = await in_book(request, work)
    return tagged(request, Response(data, media_type="application/octet-stream", headers=_kept_as(name)))


@router.post("/corporations/{corporation}/exports", status_code=202)
async def ask(request: Request, corporation: Number, body: LongExport) -> JSONResponse:
    """Have one corporation's export made by a process of low priority; what comes back tells how far it is."""
    caller = caller_of(request, "export", corporation)
    wanted = _wanted(body, (await in_book(request, named, corporation)).name)
    return await _asked(request, caller, body.form, corporation, wanted)


@router.post("/corporations/{corporation}/exports/{form}", status_code=202)
async def ask_tied(
    request: Request, corporation: Number, form: Tied, brought: AskedSources,
    waivers: Annotated[UploadFile | None, File(description="a TOML file of findings let stand")] = None,
    as_of: Annotated[date | None, Query(description="the end of this day; today where it is left out")] = None,
    basis: Basis = "effective",
) -> JSONResponse:  # fmt: skip
    """Have an export made that holds a tie-out with these sources, told as for a tie-out. They are deleted when it is
    made; what of them cannot be read is told as the reason why it was refused."""
    caller = caller_of(request, "export", corporation)
    own = (await in_book(request, named, corporation)).name
    let_stand = await named_file("waivers", waivers)
    day = now().date()
    wanted = Wanted(own, day, as_of, basis=basis, tied=brought.sources, names=brought.names, waivers=let_stand)
    return await _asked(request, caller, form, corporation, wanted)


@router.post("/exports", status_code=202)
async def ask_journal(request: Request) -> JSONResponse:
    """Have the journal of the whole book made, which makes the same book again (`charterbook restore`)."""
    caller = caller_of(request, "export")
    if caller.corporations is not None:
        raise Problem("not-allowed", "a journal is of the whole book; you may see some of its corporations only")
    return await _asked(request, caller, "journal", None, Wanted(None, now().date()))


@router.get("/exports/{export}")
async def export_state(request: Request, export: ExportId) -> Response:
    """How far an export is: waiting, making, done (its file) or refused (why)."""
    found = await run_in_threadpool(_found, request, export)
    return tagged(request, JSONResponse(shelf.told(found), headers={} if found.closed else {"Retry-After": "1"}))


@router.get("/exports/{export}/content")
async def export_content(request: Request, export: ExportId) -> Response:
    """The file of an export that is done. It is kept for a day."""
    found = await run_in_threadpool(_found, request, export)
    path = shelf.made_at(_maker(request).folder, found)
    if found.file is None or not path.is_file():
        raise Problem("not-found", f"this export has no file: it is {found.state}")
    made = FileResponse(path, media_type="application/octet-stream", headers=_kept_as(found.file.name))
    return tagged(request, made, f'"{found.file.sha256}"')


async def _asked(request: Request, caller: Caller, form: str, corporation: int | None, wanted: Wanted) -> JSONResponse:
    maker = _maker(request)
    tell_as(request, "export_asked")

    def keep() -> shelf.Export:
        if sum(1 for _ in shelf.unfinished(maker.folder)) >= MOST_WAITING:
            raise Problem("not-available", f"{MOST_WAITING} exports wait already; ask again when some are made")
        return shelf.ask(maker.folder, form, corporation, wanted, (caller.name, caller.account), now())

    asked = await run_in_threadpool(keep)
    maker.wake()
    return JSONResponse(shelf.told(asked), 202, {"Location": f"/v1/exports/{asked.id}", "Retry-After": "1"})


def _found(request: Request, asked: str) -> shelf.Export:
    """The export of an id, for the one who asked for it, as long as he may have it."""
    caller = caller_of(request, "export")
    found = shelf.find(_maker(request).folder, asked)
    own = caller.corporations
    if found is None or found.account != caller.account or (own is not None and found.corporation not in own):
        raise Problem("not-found", f"there is no export {asked}")
    return found


def _maker(request: Request) -> Maker:
    maker: Maker = request.app.state.maker
    return maker


def _wanted(asked: Asked, corporation: str) -> Wanted:
    told = asked.model_dump(exclude={"form", "known_at"})
    return Wanted(corporation, now().date(), known_at=known_time(asked.known_at), **told)


def _kept_as(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": "sandbox"}
