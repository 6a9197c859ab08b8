"""`/v1/log`: the head of the tamper-evident log, its signed heads, its rows, its proofs, and whether it was altered."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook.access.roles import Caller
from charterbook.doors.answers.proof import consistency, inclusion, verification_answer
from charterbook.doors.server.asked import caller_of, in_book
from charterbook.doors.server.etags import tagged
from charterbook.doors.server.kept import keep
from charterbook.doors.server.paging import AskedPage, Page, paged
from charterbook.doors.server.problems import Problem
from charterbook.register import held, log
from charterbook.register.proof_files import written
from charterbook.register.store import Book

router = APIRouter(tags=["log"])
Json = dict[str, Any]
Size = Annotated[int | None, Query(ge=0, le=2**53)]


def auditor_of(request: Request) -> Caller:
    """Who may look at the log of the whole book: it names every corporation, so only who sees all of them."""
    caller = caller_of(request, "audit")
    if caller.corporations is not None:
        raise Problem("not-allowed", "the log is of the whole book; you may see some of its corporations only")
    return caller


@router.get("/log")
async def head(request: Request) -> JSONResponse:
    """The size and the root of the log."""
    auditor_of(request)
    keep(request)

    def of(book: Book) -> Json:
        with book.reading():
            frontier = book.frontier()
        return {"size": frontier.size, "root": frontier.root().hex()}

    return JSONResponse(await in_book(request, of))


@router.get("/log/heads")
async def signed_heads(request: Request, asked: AskedPage) -> Response:
    """The heads of the log that were signed, the smallest first: over how many rows, by which key, and when."""
    auditor_of(request)

    def of(book: Book) -> Json:
        # A head is signed over what the log has then: each stands behind those before it, so its place is its number.
        numbered = enumerate(book.heads(), 1)
        return paged(asked, numbered, lambda one: one[0], lambda one: written(one[1]))

    # Asked of the book each time: a head that was signed adds no row to the log.
    return tagged(request, JSONResponse(await in_book(request, of)))


@router.get("/log/rows")
async def rows(request: Request, asked: AskedPage) -> JSONResponse:
    """The rows of the log by sequence: what each is of, when it was recorded, and the digest of what was recorded."""
    auditor_of(request)
    keep(request)
    return JSONResponse(await in_book(request, _rows, asked))


def _rows(book: Book, asked: Page) -> Json:
    with book.reading() as connection:
        found = held.log_rows(connection, asked.after)
        return paged(asked, found, lambda row: row.sequence, _row)


def _row(row: log.Row) -> Json:
    told = ("sequence", "kind", "subject", "payload_sha256", "recorded_at")
    return {name: getattr(row, name) for name in told}


@router.get("/log/verification")
async def verification(request: Request) -> Response:
    """Every row recomputed from what the book holds, every hash, every signed head: the first fault, or none."""
    auditor_of(request)
    # Verified each time: what somebody altered behind the book's back is no row that is new.
    return tagged(request, JSONResponse(await in_book(request, verification_answer)))


@router.get("/log/proofs")
async def proof(
    request: Request,
    paper: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="that this paper is in the log")] = None,
    row: Annotated[int | None, Query(ge=1, le=2**53, description="that this row is in the log")] = None,
    since: Annotated[int | None, Query(ge=0, le=2**53, description="that the log of this size only grew")] = None,
    at: Annotated[int | None, Query(ge=0, le=2**53, description="for the log as it had this size")] = None,
) -> JSONResponse:
    """A proof that whoever holds a head of the log checks without the book (RFC 6962)."""
    auditor_of(request)
    keep(request)
    if sum(one is not None for one in (paper, row, since)) != 1:
        raise Problem("not-understood", "name one of `paper`, `row` and `since`")

    def of(book: Book) -> Json:
        made = consistency(book, since, at) if since is not None else inclusion(book, paper, row, at)
        return written(made)

    return JSONResponse(await in_book(request, of))
