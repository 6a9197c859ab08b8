"""`/papers/N`: a paper as it came, beside every fact that was read in it; nothing is decided here."""

from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from charterbook.access.roles import Caller
from charterbook.doors.drawing import pages
from charterbook.doors.server.asked import Number, caller_of, in_book
from charterbook.doors.server.deciding import seen_waiting
from charterbook.doors.server.headers import POLICY
from charterbook.doors.server.kept import keep
from charterbook.doors.server.papers import seen_paper
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.panes import Paper, is_drawn, panes, paper
from charterbook.doors.web.rendered import rendered
from charterbook.model.evidence import Unreadable
from charterbook.register.store import Book

router = APIRouter()

WITH_COPY = {"Content-Security-Policy": f"{POLICY}; frame-src 'self'"}
"""The headers of a page that shows the copy of a paper in a frame."""
_SCALE = 2.0
"""Pixels a point: a letter page is 1,224 wide, sharp at the width of a page's half."""
_COPY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
    "form-action 'none'; sandbox allow-same-origin"
}
"""Those of the copy: whatever a paper holds, nothing runs, and only our own pages may frame it. Its origin is ours so
that the page around it can light the words."""


@router.get("/papers/{number}")
async def page(request: Request, number: Number) -> Response:
    """The page of a paper."""
    caller = caller_of(request, "read")
    keep(request)
    await prepared(request, number, caller)
    return _with_headers(rendered(request, "paper.html", **await in_book(request, _told, number, caller)), WITH_COPY)


@router.get("/papers/{number}/copy")
async def copy(request: Request, number: Number) -> Response:
    """The safe copy of a paper in HTML, as a page of its own, for a frame."""
    caller = caller_of(request, "read")
    keep(request)

    def of(book: Book) -> Paper:
        return paper(book, seen_paper(book, number, caller))

    found = await in_book(request, of)
    if found.kind != "html":
        raise Problem("not-found", f"paper {number} is no page of HTML")
    return _with_headers(rendered(request, "paper_copy.html", number=number, copy=found.copy()), _COPY)


@router.get("/papers/{number}/pages/{page}.png")
async def page_picture(request: Request, number: Number, page: Number) -> Response:
    """A page of a PDF or a scan as a picture. It is drawn once, and stays what it is."""
    caller = caller_of(request, "read")
    digest, data = await in_book(request, _drawn, number, caller)
    found = await run_in_threadpool(pages.picture, digest, lambda: data, page, _SCALE)
    if isinstance(found, Unreadable):
        raise Problem("not-found", f"page {page} of paper {number} cannot be shown: {found.why}; {found.remedy}")
    return Response(found, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"})


def _drawn(book: Book, number: int, caller: Caller) -> tuple[str, bytes]:
    kept = seen_paper(book, number, caller)
    about = book.about(kept.source)
    if about is None or not is_drawn(about.media_type):
        raise Problem("not-found", f"paper {number} has no pages that could be drawn")
    return kept.source, book.source(kept.source)


async def prepared(request: Request, number: int, caller: Caller) -> None:
    """Have what is slow about a paper's page made before an open book is asked for it: the words of a scan are read
    again, which may take a while, and nobody else shall wait for it."""

    def of(book: Book) -> tuple[str, bytes] | None:
        kept = seen_paper(book, number, caller)
        about = book.about(kept.source)
        known = about is None or not is_drawn(about.media_type) or pages.knows(kept.source)
        return None if known else (kept.source, book.source(kept.source))

    if found := await in_book(request, of):
        await run_in_threadpool(pages.sizes, found[0], lambda: found[1])
        await run_in_threadpool(pages.words, found[0], lambda: found[1])


def _told(book: Book, number: int, caller: Caller) -> dict[str, Any]:
    kept = seen_paper(book, number, caller)
    own = None if kept.corporation_id is None else book.corporation(kept.corporation_id)
    waits = () if own is None else seen_waiting(book, caller, own.name)
    return {
        "corporation": own, "tab": "papers", "waits": {one.place: one.number for one in waits if one.kept.id == number},
        **panes(paper(book, kept)),
    }  # fmt: skip


def _with_headers(answer: Response, headers: dict[str, str]) -> Response:
    answer.headers.update(headers)
    return answer
