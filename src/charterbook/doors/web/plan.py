"""`/corporations/N/plan`: choose what shall change, state what is known, see the lawful steps at once, and keep them.

Nothing is kept by looking: the form is asked with GET, as often as it is changed.
"""

import json
import re
from typing import Any, NamedTuple, get_args

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import flow, planning, whose
from charterbook.doors.plan_targets import FACTS
from charterbook.doors.refusals import Refused
from charterbook.doors.server import desk as desks
from charterbook.doors.server import drafted_sets
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.server.drafted_sets import Wanted
from charterbook.doors.server.kept import keep
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.clocks import day_of
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.plan_form import KINDS, Asked, asked_of, choices
from charterbook.doors.web.plan_shown import shown
from charterbook.doors.web.rendered import rendered
from charterbook.instruments.terms import CAPTIONS
from charterbook.model.entries import Basis
from charterbook.plan.target_values import FRACTIONS
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}")

_LISTED = 20
Values = dict[str, Any]


class Saved(NamedTuple):
    """A plan of the desk: its digest, what it says or why it cannot be read, and how far it is carried out."""

    digest: str
    summary: str
    wrong: str = ""
    law_as_of: str = ""
    changed: tuple[str, ...] = ()
    done: int = 0
    steps: int = 0


@router.get("/plan")
async def plan(request: Request, corporation: Number) -> Response:
    """The form, what it asks for already, and the plans that are kept."""
    caller_of(request, "read", corporation)
    form = Form(request.query_params.multi_items())
    asked, desk = asked_of(form), settings_of(request).desk

    def told(book: Book) -> Values:
        own, today = named(book, corporation), now().date()
        position = flow.position(book, own.name, asked.wanted.as_of or today, None, asked.wanted.basis)
        titles = (one.instrument.title.value for one in whose.papers_of(book, own.name) if one.instrument.title)
        tried = _tried(book, own.name, asked) if form.has("want") else None
        return {"corporation": own, "choices": choices(position, titles), "tried": tried,
                "saved": _saved_plans(book, desk, corporation),
                "sets": drafted_sets.last_sets(book, desk, corporation, _LISTED)}  # fmt: skip

    return rendered(
        request, "plan.html", tab="plan", form=form, asked=asked, kinds=KINDS, facts=FACTS, captions=CAPTIONS,
        fractions=FRACTIONS, bases=get_args(Basis), **await in_book(request, told),
    )  # fmt: skip


@router.get("/plan/tried")
async def tried(request: Request, corporation: Number) -> Response:
    """What the form asks for, planned and not kept: the answer alone, which htmx asks for with each change."""
    caller_of(request, "read", corporation)
    keep(request)
    asked = asked_of(Form(request.query_params.multi_items()))

    def told(book: Book) -> Values:
        own = named(book, corporation)
        return {"corporation": own, "tried": _tried(book, own.name, asked)}

    return rendered(request, "plan_tried.html", **await in_book(request, told))


@router.post("/plans")
async def save(request: Request, corporation: Number) -> Response:
    """Plan what was tried once more and keep that, pinned to the book and the law."""
    caller_of(request, "prepare", corporation)
    wanted, desk = _wanted((await form_of(request)).one("asked")), settings_of(request).desk

    def work(book: Book) -> str:
        made = drafted_sets.planned(book, named(book, corporation).name, wanted, now().date())
        return desks.keep_plan(desk, corporation, planning.saved_plan(made))

    return RedirectResponse(f"/corporations/{corporation}/plans/{await in_book(request, work)}", 303)


def _tried(book: Book, corporation: str, asked: Asked) -> Values:
    """The plan and the words to ask for it again; or in one line what stands in its way."""
    if asked.lacks:
        return {"lacks": asked.lacks, "wrong": ""}
    try:
        made = drafted_sets.planned(book, corporation, asked.wanted, now().date())
    except Refused as refused:
        # The place in a file of targets says nothing to who filled in a form.
        return {"lacks": "", "wrong": re.sub(r"^\[\[\w+\]\] \d+: \w+ (?:is wrong: )?", "", str(refused))}
    days = {name: day.isoformat() for name in ("law_as_of", "as_of") if (day := getattr(asked.wanted, name))}
    again = {"targets": asked.wanted.targets, "basis": asked.wanted.basis, **days}
    return {"lacks": "", "wrong": "", "plan": made.plan, "shown": shown(made.plan), "asked": json.dumps(again)}


def _wanted(text: str) -> Wanted:
    """What the page said it had tried. Problem where it is not as our page sends it."""
    try:
        asked = json.loads(text)
        basis = next(one for one in get_args(Basis) if one == asked["basis"])
        days = (day_of(name, str(asked.get(name, ""))) for name in ("law_as_of", "as_of"))
        return Wanted(dict(asked["targets"]), basis, *days)
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError):
        raise Problem("not-understood", "this is no plan as our pages send it; try it again") from None


def _saved_plans(book: Book, desk: Any, corporation: int) -> list[Saved]:
    found = []
    for digest, made in drafted_sets.saved_plans(desk, corporation, _LISTED):
        if isinstance(made, str):
            found.append(Saved(digest, "", made))
            continue
        carried = planning.progress(book, made, now().date())
        way = carried.ways[carried.way]
        done = sum(one.state == "done" for one in way)
        found.append(Saved(digest, made.plan.summary, "", made.plan.law_as_of, carried.changed, done, len(way)))
    return found
