"""Whether the server lives, whether it can do its work, and what it measured.

Whoever runs it asks `/healthz` (the process answers) and `/readyz` (book, accounts and spool can be used); both say no
more than yes or no to anybody. `/metrics` is for whoever administers, with a token as a scraper has.
"""

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from charterbook.access.database import Access
from charterbook.access.roles import Caller, may
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.spool import Spool
from charterbook.doors.logged import log
from charterbook.doors.server.asked import in_book
from charterbook.doors.server.watched import Measures
from charterbook.register.backend import BookError

router = APIRouter()


@router.get("/healthz")
async def healthz() -> Response:
    """The process answers."""
    return PlainTextResponse("ok\n")


@router.get("/readyz")
async def readyz(request: Request) -> Response:
    """All that an answer needs is there; what is not stands in the log."""
    missing = []
    try:
        await in_book(request, lambda book: book.frontier())
        await run_in_threadpool(_accounts, request.app.state.access)
        await run_in_threadpool(spools.waiting, request.app.state.spool)
    except (BookError, OSError) as error:
        missing.append(str(error))
    keeper = getattr(request.app.state, "keeper", None)
    if keeper is not None and not keeper.runs:
        missing.append("the intake process does not run")
    for what in missing:
        log("server", "not_ready", why=what)
    return PlainTextResponse("not ready\n", 503) if missing else PlainTextResponse("ready\n")


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """The measurements, in the text form of Prometheus."""
    from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

    caller: Caller | None = request.scope.get("caller")
    if caller is None or not may(caller, "administer"):
        # A scraper follows no way to a page where one signs in.
        return PlainTextResponse("for administrators\n", 401 if caller is None else 403)
    measures: Measures = request.app.state.measures
    spool: Spool = request.app.state.spool
    papers, size_bytes = await run_in_threadpool(spools.waiting, spool)
    keeper = getattr(request.app.state, "keeper", None)
    measures.waiting.set(papers)
    measures.waiting_bytes.set(size_bytes)
    measures.intake_runs.set(keeper is not None and keeper.runs)
    return Response(generate_latest(measures.registry), media_type=CONTENT_TYPE_LATEST)


def _accounts(access: Access) -> None:
    """Ask the accounts something, so that a database which is gone is noticed. BookError where it is."""
    from sqlalchemy import text

    with access.reading() as connection:
        connection.execute(text("SELECT 1"))
