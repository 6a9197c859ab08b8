"""The application: middlewares around one router of the API and one of the pages.

Comes in: `Settings`. Goes out: an ASGI application. Nothing is listened to here; the verb `serve` does that.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from charterbook import __version__
from charterbook.access.database import Access
from charterbook.doors.api.described import describe, only_described
from charterbook.doors.api.routes import ROUTERS as API
from charterbook.doors.intake import spool as spools
from charterbook.doors.outgoing.maker import Maker
from charterbook.doors.refusals import Refused
from charterbook.doors.server import health, problems
from charterbook.doors.server.asked import now
from charterbook.doors.server.books import Books
from charterbook.doors.server.doings import Doings
from charterbook.doors.server.headers import Headers
from charterbook.doors.server.kept import Kept
from charterbook.doors.server.limits import Limits
from charterbook.doors.server.once import Once
from charterbook.doors.server.settings import Settings
from charterbook.doors.server.sizes import Sizes
from charterbook.doors.server.watched import Measures, Watched
from charterbook.doors.server.who import Who, rights
from charterbook.doors.web import faults
from charterbook.doors.web.rendered import STATIC
from charterbook.doors.web.routes import ROUTERS as PAGES
from charterbook.register.backend import BookError


def application(settings: Settings) -> FastAPI:
    """The application of a server. `BookError` where there is no book."""
    books = Books(settings.book, create=True)
    access = Access.open(settings.book, create=True)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        with app.state.maker:
            yield
        books.close()
        access.close()

    app = FastAPI(
        title="charterbook", version=__version__, openapi_url="/v1/openapi.json", docs_url=None, redoc_url=None,
        lifespan=running, telemetry={"tracing": False, "metrics": False, "logs": False},
    )  # fmt: skip
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    app.state.settings, app.state.books, app.state.access = settings, books, access
    limits = spools.Limits(paper_bytes=settings.most_bytes)
    app.state.spool, app.state.measures = spools.opened(settings.spool, limits), Measures()
    app.state.maker = Maker(settings.book, settings.desk / "exports")
    for router in API:
        app.include_router(router, prefix="/v1", dependencies=[Depends(only_described)])
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    app.include_router(health.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))
    for error in (problems.Problem, BookError, Refused, HTTPException, RequestValidationError):
        app.add_exception_handler(error, _told)
    # The last one added is the first that a request meets.
    app.add_middleware(Doings, access=access)
    app.add_middleware(Once, access=access)
    app.add_middleware(Sizes, most_bytes=settings.most_bytes)
    # What is answered from memory changes nothing and takes nothing out: it needs to pass none of those above.
    app.add_middleware(Kept, books=books, whose=rights, today=lambda: now().date())
    if settings.accounts:
        app.add_middleware(Limits, most=settings.most_requests, told=_told)
    app.add_middleware(Who, settings=settings, access=access)
    app.add_middleware(Watched, measures=app.state.measures, logs=settings.logs, told=_told)
    app.add_middleware(Headers, https=settings.https)
    return app


async def _told(request: Request, error: Exception) -> Response:
    """What could not be had: as a problem in the API, as a page elsewhere."""
    if request.url.path.startswith("/v1/"):
        return await problems.answer(request, error)
    return await faults.answer(request, error)
