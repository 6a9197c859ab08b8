"""`/v1/sources` and `/v1/operations`: files come in by their digest, are read by a process of their own, and go out
as they came.
"""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook import whose
from charterbook.access import uploads
from charterbook.access.roles import Caller
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import told
from charterbook.doors.server.asked import access_of, caller_of, in_book, spool_of
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.etags import tagged
from charterbook.doors.server.incoming import taken
from charterbook.doors.server.kept import keep
from charterbook.doors.server.operations import operation_of
from charterbook.doors.server.problems import Problem
from charterbook.exchange.reading_json import source_json
from charterbook.register.store import Book

router = APIRouter(tags=["sources"])
Json = dict[str, Any]
Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="the SHA-256 of the file's bytes")]


@router.put("/sources/{sha256}", status_code=202)
async def put(
    request: Request,
    sha256: Digest,
    name: Annotated[str, Query(max_length=1000, description="what the file is called")],
    matter: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="for which matter it comes in")] = None,
    dry_run: Annotated[bool, Query(description="read it and try it, and keep nothing of it in the book")] = False,
) -> JSONResponse:
    """Bring a file in: its bytes are the body. They are read later, by a process that may fail without harm; the
    operation that comes back tells how that goes. A file that the book has already changes nothing."""
    caller = caller_of(request, "prepare")
    if dry_run:
        tell_as(request, "tried")
    operation = await taken(request, request.stream(), name, caller, matter, sha256, dry_run)
    shown = told(operation, spools.ahead(spool_of(request), operation.id))
    return JSONResponse(shown, 202, {"Location": f"/v1/operations/{operation.id}", "Retry-After": "1"})


@router.get("/operations/{operation}")
async def operation(
    request: Request, operation: Annotated[str, Path(max_length=80, pattern="^[0-9a-f-]+$")]
) -> Response:
    """How far a file is that was brought in: waiting, reading, posting, done (its papers) or refused (why)."""
    caller = caller_of(request, "read")
    found = operation_of(request, caller, operation)
    headers = {} if found.closed else {"Retry-After": "1"}
    return tagged(request, JSONResponse(told(found, spools.ahead(spool_of(request), found.id)), headers=headers))


@router.get("/sources/{sha256}")
async def source(request: Request, sha256: Digest) -> JSONResponse:
    """What a file is and which papers stand in it."""
    caller = caller_of(request, "read")
    keep(request)

    def of(book: Book) -> Json:
        found, papers = _seen(request, book, sha256, caller)
        return {**source_json(found), "instruments": [one.id for one in papers]}

    return JSONResponse(await in_book(request, of))


@router.get("/sources/{sha256}/content")
async def content(request: Request, sha256: Digest) -> Response:
    """The bytes of a file as they came: to keep, and never to be shown as a page of this server."""
    caller = caller_of(request, "read")

    def of(book: Book) -> bytes:
        _seen(request, book, sha256, caller)
        return book.source(sha256)

    headers = {"Content-Disposition": f'attachment; filename="{sha256}"', "Content-Security-Policy": "sandbox"}
    data = await in_book(request, of)
    return tagged(request, Response(data, media_type="application/octet-stream", headers=headers))


def _seen(request: Request, book: Book, sha256: str, caller: Caller) -> Any:
    """A file with its papers, where the caller may see it."""
    found, papers = book.about(sha256), whose.papers_in(book, sha256)
    own = [one.corporation_id for one in papers if one.corporation_id is not None]
    if found is None or not uploads.sees_source(access_of(request), caller, sha256, own):
        raise Problem("not-found", f"there is no file {sha256}")
    return found, papers
