"""`/upload`: papers come in, any number at once, and what becomes of each is told while it is read.

The script of the page sends each file by itself and shows how far it is; without it, the form sends all of them.
"""

from collections.abc import AsyncIterator
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from charterbook.access.roles import Caller, sees
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Operation, told
from charterbook.doors.server import problems
from charterbook.doors.server.asked import access_of, caller_of, in_book, spool_of
from charterbook.doors.server.incoming import taken
from charterbook.doors.server.operations import latest, matters_for
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.files import sent
from charterbook.doors.web.form import Form
from charterbook.doors.web.rendered import rendered
from charterbook.register.store import Book

router = APIRouter(prefix="/upload")

_SHOWN = 100
_MOST_FILES = 200
_MOST_BYTES = 1_000_000_000
_PIECE_BYTES = 65_536


class Paper(NamedTuple):
    """A paper that came of an upload: its number, and the number and name of its corporation where that is known."""

    number: int
    corporation: int | None
    name: str | None


class Row(NamedTuple):
    """An upload with the papers that came of it and may be seen."""

    operation: Operation
    papers: tuple[Paper, ...]


@router.get("")
async def upload(request: Request) -> Response:
    """The place to drop papers, and what became of the last ones."""
    return await _page(request, caller_of(request, "prepare"))


@router.get("/papers")
async def papers(request: Request) -> Response:
    """What became of the last papers, alone: the script asks for it each second while any is under way."""
    return rendered(request, "upload_papers.html", **await _told(request, caller_of(request, "prepare")))


@router.put("/papers")
async def put(
    request: Request,
    name: Annotated[str, Query(max_length=1_000)],
    matter: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    """One file, its bytes as they are. The script reads what is wrong from a problem in JSON."""
    caller = caller_of(request, "prepare")
    try:
        operation = await taken(request, request.stream(), name, caller, _matter(matter))
    except Problem as problem:
        return problems.response(problem)
    return JSONResponse(told(operation), 202)


@router.post("")
async def post(request: Request) -> Response:
    """All files of the form, one after the other; those that are not taken are named with the reason."""
    caller = caller_of(request, "prepare")
    refused = []
    async with sent(request, _MOST_BYTES, _MOST_FILES) as (form, files):
        matter = _matter(form.one("matter"))
        for _, file in files:
            try:
                await taken(request, _pieces(file), file.filename or "", caller, matter)
            except Problem as problem:
                refused.append(("error", f"“{file.filename}” was not taken: {problem.detail}"))
        if not files:
            refused.append(("error", "no file was chosen; choose one or more, then upload"))
    if refused:
        return await _page(request, caller, 422, refused, form)
    return RedirectResponse("/upload#brought", 303)


async def _pieces(file: UploadFile) -> AsyncIterator[bytes]:
    while piece := await file.read(_PIECE_BYTES):
        yield piece


def _matter(text: str) -> int | None:
    """The matter that a form names. Problem where it is no number of one."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise Problem("not-understood", f"matter: {text!r} is not the number of a matter")
    return int(text)


async def _page(
    request: Request, caller: Caller, status: int = 200, messages: list[tuple[str, str]] | None = None,
    form: Form | None = None,
) -> Response:  # fmt: skip
    keeper = getattr(request.app.state, "keeper", None)
    stopped = [("warning", "Papers are taken in but not read at the moment: the process that reads them does not run.")]
    return rendered(
        request, "upload.html", status, (messages or []) + (stopped if keeper is not None and not keeper.runs else []),
        matters=await run_in_threadpool(matters_for, access_of(request), caller),
        chosen=form.one("matter") if form else "", most_bytes=spool_of(request).limits.paper_bytes,
        **await _told(request, caller),
    )  # fmt: skip


async def _told(request: Request, caller: Caller) -> dict[str, Any]:
    """The latest uploads, and how many of them are not done yet."""
    spool = spool_of(request)
    found = await run_in_threadpool(latest, spool, caller, _SHOWN)
    under_way = [one for one in found if not one.closed]
    first = under_way[-1].id if under_way else None
    return {
        "rows": await in_book(request, _rows, found, caller),
        "under_way": len(under_way),
        "ahead": await run_in_threadpool(spools.ahead, spool, first) if first else 0,
    }


def _rows(book: Book, found: tuple[Operation, ...], caller: Caller) -> list[Row]:
    names: dict[int, str | None] = {}

    def paper(number: int, corporation: int | None) -> Paper:
        if corporation is None or not sees(caller, corporation):
            return Paper(number, None, None)
        if corporation not in names:
            own = book.corporation(corporation)
            names[corporation] = own.name if own is not None else None
        return Paper(number, corporation, names[corporation])

    return [
        Row(one, tuple(map(paper, one.filed.papers, one.filed.corporations)) if one.filed is not None else ())
        for one in found
    ]
