"""`/papers/N`: a paper as it came, beside every fact that was read in it."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook.access import uploads
from charterbook.access.database import Access
from charterbook.access.roles import Caller
from charterbook.doors.apart import pages
from charterbook.doors.server.asked import Number, access_of, caller_of, in_book, now
from charterbook.doors.server.deciding import seen_waiting
from charterbook.doors.server.headers import POLICY
from charterbook.doors.server.kept import keep
from charterbook.doors.server.papers import seen_paper
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.disputes import disputes
from charterbook.doors.web.panes import Paper, is_drawn, panes, paper
from charterbook.doors.web.rendered import rendered
from charterbook.exchange import paper_facts
from charterbook.formats.recognise import is_text
from charterbook.model.evidence import Source, Unreadable
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


Key = Annotated[int | None, Query(ge=1, le=10**6)]
At = Annotated[str, Query(pattern=r"^([0-9]{1,12}(-[0-9]{1,12})?)?$")]
"""Bytes of a paper's source, as evidence gives them: the first, or the first and the one behind the last."""


@router.get("/papers/{number}")
async def page(request: Request, number: Number, at: At = "", settled: Key = None) -> Response:
    """The page of a paper; with `at` it opens at the fact that these bytes say."""
    caller = caller_of(request, "read")
    keep(request)
    if at:
        place = await in_book(request, _place, number, caller, at)
        return RedirectResponse(f"/papers/{number}{place}", 303)
    await prepared(request, number, caller)
    told = await in_book(request, _told, number, caller, access_of(request))
    mine = told["disputes"].get(settled)
    messages = [("good", f"Kept: {mine.settled}.")] if mine is not None and mine.settled else []
    return _with_headers(rendered(request, "paper.html", messages=messages, **told), WITH_COPY)


def _place(book: Book, number: int, caller: Caller, at: str) -> str:
    """The part of an address that leads to the words of a fact; "" where these bytes say none."""
    kept = seen_paper(book, number, caller)
    first, _, last = at.partition("-")
    start, end = int(first), int(last or first) + (not last)
    found = paper_facts.said_at(paper_facts.groups(kept.instrument), kept.source, start, end)
    return "" if found is None else f"#said-{found}"


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

    def of(book: Book) -> tuple[Source, bytes] | None:
        about = book.about(seen_paper(book, number, caller).source)
        if about is None or is_text(about.media_type) or pages.knows(about.sha256, drawn=is_drawn(about.media_type)):
            return None
        return about, book.source(about.sha256)

    if found := await in_book(request, of):
        about, data = found
        if is_drawn(about.media_type):
            await run_in_threadpool(pages.sizes, about.sha256, lambda: data)
        await run_in_threadpool(pages.text, about, lambda: data)


def _told(book: Book, number: int, caller: Caller, access: Access) -> dict[str, Any]:
    kept = seen_paper(book, number, caller)
    own = None if kept.corporation_id is None else book.corporation(kept.corporation_id)
    every = () if own is None else seen_waiting(book, caller, own.name)
    waits = {one.place: one.number for one in every if one.kept.id == number}
    about = paper(book, kept)
    told = panes(about)
    # What is in dispute stands first, then what the paper does; its form is there to look up.
    told["groups"].sort(key=lambda group: (not group["disputed"], group["place"] is None))
    return {
        "corporation": own, "tab": "papers", "waits": waits,
        "disputes": disputes(book, kept, about.groups, waits, now().date()),
        "may_settle": "review" in caller.permissions and uploads.may_settle(access, caller, [kept.source]), **told,
    }  # fmt: skip


def _with_headers(answer: Response, headers: dict[str, str]) -> Response:
    answer.headers.update(headers)
    return answer
