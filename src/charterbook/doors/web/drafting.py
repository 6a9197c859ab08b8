"""`/corporations/N/plans/DIGEST/draft`: what is known of the signing is filled in, and the papers are drafted.

Whatever is left empty becomes a blank of the papers. A draft that does not read back as it was meant is not given out.
"""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import drafting, planning
from charterbook.doors.api.plans import Digest
from charterbook.doors.drafts_folder import steps_of
from charterbook.doors.refusals import Refused
from charterbook.doors.server import drafted_sets
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.server.drafted_sets import DraftedSet
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.occasion_form import GROUPS, TABLES, fault, forms, rows, said
from charterbook.doors.web.rendered import rendered
from charterbook.plan.explain import said_of
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/plans/{plan_id}/draft")

Way = Annotated[int, Query(ge=0, le=100)]


@router.get("")
async def form(request: Request, corporation: Number, plan_id: Digest, way: Way = 0) -> Response:
    """The form of the signing, for one way of a plan."""
    caller_of(request, "prepare", corporation)
    return await _page(request, corporation, plan_id, way, Form([]))


@router.post("")
async def draft(request: Request, corporation: Number, plan_id: Digest, way: Way = 0) -> Response:
    """Draft the papers of each step and show them; the form again where that cannot be done."""
    caller = caller_of(request, "prepare", corporation)
    given, desk = await form_of(request), settings_of(request).desk

    def work(book: Book) -> tuple[DraftedSet, ...]:
        named(book, corporation)
        sets = drafted_sets.draft_sets(
            book, desk, corporation, plan_id, way, said(given), forms(given), caller.name
        )  # fmt: skip
        return drafted_sets.prepared(book, desk, corporation, sets, caller.name, now())

    try:
        made = await in_book(request, work)
    except Refused as refused:
        return await _page(request, corporation, plan_id, way, given, str(refused))
    if len(made) == 1:
        return RedirectResponse(f"/corporations/{corporation}/drafts/{made[0].digest}", 303)
    return RedirectResponse(f"/corporations/{corporation}/plan#drafts", 303)


async def _page(request: Request, corporation: int, plan_id: str, way: int, given: Form, refused: str = "") -> Response:
    desk = settings_of(request).desk

    def told(book: Book) -> dict[str, Any]:
        own, made = named(book, corporation), drafted_sets.saved(desk, corporation, plan_id)
        steps = steps_of(made.plan, way)
        return {
            "corporation": own, "made": made, "changed": planning.changed_since(book, made),
            "steps": [[said_of(act) for act in (step.act, *step.also)] for step in steps],
            "approved_by": dict.fromkeys(each.who for step in steps for each in step.approvals),
        }  # fmt: skip

    name, wrong = fault(refused) if refused else ("", "")
    return rendered(
        request, "drafting.html", 422 if refused else 200, [("error", wrong)] if wrong and not name else (), tab="plan",
        digest=plan_id, way=way, given=given, faults={name: wrong} if name else {}, groups=GROUPS, tables=TABLES,
        rows=rows(given), forms=drafting.FORMS, ticked=forms(given), **await in_book(request, told),
    )  # fmt: skip
