"""`/corporations/N/plans/DIGEST`: a plan that is kept, how far it is carried out, and the way to its papers.

What has changed since it was made stands first: a stale plan drafts nothing, and is planned again from here.
"""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import planning
from charterbook.doors.api.plans import Digest
from charterbook.doors.refusals import Refused
from charterbook.doors.server import desk as desks
from charterbook.doors.server import drafted_sets
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.web.plan_shown import shown
from charterbook.doors.web.rendered import rendered
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/plans/{plan_id}")


@router.get("")
async def kept_plan(request: Request, corporation: Number, plan_id: Digest) -> Response:
    """The plan with the state of each step."""
    caller_of(request, "read", corporation)
    desk = settings_of(request).desk

    def told(book: Book) -> dict[str, Any]:
        own, made = named(book, corporation), drafted_sets.saved(desk, corporation, plan_id)
        carried = planning.progress(book, made, now().date())
        return {"corporation": own, "made": made, "carried": carried, "shown": shown(made.plan, carried)}

    return rendered(request, "plan_kept.html", tab="plan", digest=plan_id, **await in_book(request, told))


@router.post("/again")
async def again(request: Request, corporation: Number, plan_id: Digest) -> Response:
    """Plan again what it was asked for, on the book of now, without what was done since; and keep that."""
    caller_of(request, "prepare", corporation)
    desk = settings_of(request).desk

    def work(book: Book) -> str:
        named(book, corporation)
        before = drafted_sets.saved(desk, corporation, plan_id)
        made = planning.again(book, before, before.asked, now().date())
        if isinstance(made, str):
            raise Refused(made)
        return desks.keep_plan(desk, corporation, planning.saved_plan(made))

    return RedirectResponse(f"/corporations/{corporation}/plans/{await in_book(request, work)}", 303)
