"""`/v1/corporations/N/plans` and `drafts`: the lawful path, the papers that carry it out, and who answers for them."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi import Path as Part
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook import drafting, planning
from charterbook.doors.approved_copies import Ready, ready
from charterbook.doors.server import desk as desks
from charterbook.doors.server import drafted_sets
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now, settings_of
from charterbook.doors.server.doings import tell_as
from charterbook.doors.server.drafted_sets import DraftedSet, Fresh, Wanted
from charterbook.doors.server.etags import tagged
from charterbook.doors.server.paging import AskedStretch, digests_paged
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.writes import AskedWrite, Write, written
from charterbook.exchange.plan_json import plan_json, progress_json
from charterbook.model.entries import Basis
from charterbook.plan.occasion_file import fields
from charterbook.plan.target_file import from_tables
from charterbook.register.store import Book

router = APIRouter(tags=["plans and drafts"])
Json = dict[str, Any]
Digest = Annotated[str, Part(pattern="^[0-9a-f]{64}$")]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class NewPlan(BaseModel):
    """`targets` are the tables of a target file (`charterbook plan --target`), as JSON; days where they are named."""

    model_config = ConfigDict(extra="forbid")

    targets: dict[str, Any] = Field(examples=[{"series": [{"name": "Series A Convertible Preferred Stock", "to": 0}]}])
    basis: Basis = "effective"
    law_as_of: date | None = None
    as_of: date | None = None


class NewDrafts(BaseModel):
    """`occasion` is what is known of the signing, by the names of the file of `charterbook draft --occasion`."""

    model_config = ConfigDict(extra="forbid")

    way: Annotated[int, Field(ge=0, le=100)] = 0
    occasion: dict[str, Any] = {}
    forms: list[Annotated[str, StringConstraints(max_length=8)]] = list(drafting.FORMS)


class Approving(BaseModel):
    """`alone` says why one person prepared and approves."""

    model_config = ConfigDict(extra="forbid")

    alone: Reason | None = None


class TakingBack(BaseModel):
    """Why an approval is taken back."""

    model_config = ConfigDict(extra="forbid")

    why: Reason


@router.post("/corporations/{corporation}/plans", status_code=201)
async def plan(
    request: Request, corporation: Number, body: NewPlan,
    dry_run: Annotated[bool, Query(description="plan, and keep no plan")] = False,
) -> JSONResponse:  # fmt: skip
    """The lawful path to the targets, pinned to the book and the law; kept under its digest, to draft from."""
    caller_of(request, "read" if dry_run else "prepare", corporation)
    desk = settings_of(request).desk
    if isinstance(wrong := from_tables(body.targets), str):
        raise Problem("not-understood", f"targets: {wrong}")
    if dry_run:
        tell_as(request, "tried")

    def work(book: Book) -> Json:
        own = named(book, corporation)
        made = drafted_sets.planned(book, own.name, Wanted(**body.model_dump()), now().date())
        kept = {} if dry_run else {"plan": desks.keep_plan(desk, corporation, planning.saved_plan(made))}
        return {**kept, **_plan(made)}

    told = await in_book(request, work)
    if dry_run:
        return JSONResponse({**told, "dry_run": True})
    return JSONResponse(told, 201, {"Location": f"/v1/corporations/{corporation}/plans/{told['plan']}"})


@router.get("/corporations/{corporation}/plans")
async def plans(request: Request, corporation: Number, asked: AskedStretch) -> Response:
    """The plans that are kept for a corporation, the last first."""
    caller_of(request, "read", corporation)
    await in_book(request, named, corporation)
    kept = desks.plans(settings_of(request).desk, corporation)
    return tagged(request, JSONResponse(digests_paged(asked, kept)))


@router.get("/corporations/{corporation}/plans/{plan_id}")
async def kept_plan(request: Request, corporation: Number, plan_id: Digest) -> Response:
    """A plan, and what has changed since it was made: where that is anything, it is stale and nothing is drafted."""
    caller_of(request, "read", corporation)

    def work(book: Book) -> Json:
        made = _saved(request, corporation, plan_id)
        return {"plan": plan_id, "changed": list(planning.changed_since(book, made)), **_plan(made)}

    return tagged(request, JSONResponse(await in_book(request, work)))


@router.get("/corporations/{corporation}/plans/{plan_id}/progress")
async def progress(request: Request, corporation: Number, plan_id: Digest) -> Response:
    """Which steps of a plan are done, and by which paper."""
    caller_of(request, "read", corporation)

    def work(book: Book) -> Json:
        made = _saved(request, corporation, plan_id)
        return progress_json(made.plan, planning.progress(book, made, now().date()))

    return tagged(request, JSONResponse(await in_book(request, work)))


@router.post("/corporations/{corporation}/plans/{plan_id}/drafts", status_code=201)
async def draft(
    request: Request, corporation: Number, plan_id: Digest, body: NewDrafts,
    dry_run: Annotated[bool, Query(description="draft and read back, and keep nothing")] = False,
) -> JSONResponse:  # fmt: skip
    """The papers of each step, read back from each form before they are given out. For review by counsel."""
    caller = caller_of(request, "prepare", corporation)
    desk, forms = settings_of(request).desk, tuple(dict.fromkeys(body.forms))
    if unknown := [form for form in forms if form not in drafting.FORMS]:
        raise Problem("not-understood", f"there is no form {unknown[0]}; these are: {', '.join(drafting.FORMS)}")
    if isinstance(wrong := fields(body.occasion), str):
        raise Problem("not-understood", f"occasion: {wrong}")
    said = plan_id, body.way, body.occasion, forms, caller.name

    def fresh(book: Book, desk: Path) -> tuple[Fresh, ...]:
        return drafted_sets.draft_sets(book, desk, corporation, *said)

    def told(book: Book, desk: Path, sets: tuple[Fresh, ...]) -> Json:
        made = drafted_sets.prepared(book, desk, corporation, sets, caller.name, now())
        return {"notice": "for review by counsel", "sets": [_set(one) for one in made]}

    if not dry_run:
        return JSONResponse(await in_book(request, told, desk, await in_book(request, fresh, desk)), 201)
    with desks.borrowed_plan(desk, corporation, plan_id) as own:
        sets = await in_book(request, fresh, own)
        only = Write(dry_run=True, if_match=None)
        return JSONResponse(await written(request, only, lambda _: {}, told, own, sets))


@router.get("/corporations/{corporation}/drafts")
async def drafts(request: Request, corporation: Number, asked: AskedStretch) -> Response:
    """The sets of drafts that are kept for a corporation, the last first."""
    caller_of(request, "read", corporation)
    await in_book(request, named, corporation)
    kept = desks.sets(settings_of(request).desk, corporation)
    return tagged(request, JSONResponse(digests_paged(asked, kept)))


@router.get("/corporations/{corporation}/drafts/{set_id}")
async def drafted(request: Request, corporation: Number, set_id: Digest) -> Response:
    """A set of drafts: its files, its findings, its blanks, and who prepared and approved it. Its ETag is what If-Match
    of an approval or a withdrawal means."""
    caller_of(request, "read", corporation)
    shown = await in_book(request, _shown, request, corporation, set_id)
    return tagged(request, JSONResponse(shown))


@router.get("/corporations/{corporation}/drafts/{set_id}/files/{name:path}")
async def draft_file(request: Request, corporation: Number, set_id: Digest, name: str) -> Response:
    """One file of a set, to keep."""
    caller_of(request, "export", corporation)
    made = await in_book(request, _found, request, corporation, set_id)
    data = desks.file_of(made.folder, name)
    if data is None:
        raise Problem("not-found", f"this set has no file {name[:100]}")
    last = name.rpartition("/")[2]
    headers = {"Content-Disposition": f'attachment; filename="{last}"', "Content-Security-Policy": "sandbox"}
    return tagged(request, Response(data, media_type="application/octet-stream", headers=headers))


@router.post("/corporations/{corporation}/drafts/{set_id}/approval", status_code=201)
async def approve(
    request: Request, corporation: Number, set_id: Digest, body: Approving, how: AskedWrite
) -> JSONResponse:
    """Approve a set, in the caller's name; another person than the one who prepared it, or `alone` says why. If-Match:
    the set's ETag."""
    caller = caller_of(request, "approve", corporation)
    if caller.account is not None and body.alone is not None:
        raise Problem("not-allowed", "here two people prepare and approve: let another person approve")

    def again(book: Book) -> Ready:
        return ready(book, str(_found(book, request, corporation, set_id).folder))

    own = await in_book(request, again)

    def work(book: Book) -> Json:
        with desks.copied(Path(own.folder)) if how.dry_run else nullcontext(own.folder) as folder:
            return _set(drafted_sets.approve(book, own._replace(folder=str(folder)), caller.name, body.alone, now()))

    done = await written(request, how, lambda book: _shown(book, request, corporation, set_id), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


@router.post("/corporations/{corporation}/drafts/{set_id}/withdrawal", status_code=201)
async def withdraw(
    request: Request, corporation: Number, set_id: Digest, body: TakingBack, how: AskedWrite
) -> JSONResponse:
    """Take the approval of a set back, in the caller's name. If-Match: the set's ETag."""
    caller = caller_of(request, "approve", corporation)

    def work(book: Book) -> Json:
        found = _found(book, request, corporation, set_id)
        return _set(drafted_sets.withdraw(book, found, caller.name, body.why, now()))

    done = await written(request, how, lambda book: _shown(book, request, corporation, set_id), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


def _plan(made: planning.SavedPlan) -> Json:
    return plan_json(made.plan, *planning.tables_of(made))


def _saved(request: Request, corporation: int, digest: str) -> planning.SavedPlan:
    return drafted_sets.saved(settings_of(request).desk, corporation, digest)


def _found(book: Book, request: Request, corporation: int, digest: str) -> DraftedSet:
    return drafted_sets.drafted_set(book, settings_of(request).desk, corporation, digest)


def _shown(book: Book, request: Request, corporation: int, digest: str) -> Json:
    return _set(_found(book, request, corporation, digest))


def _set(one: DraftedSet) -> Json:
    manifest = one.manifest
    return {
        "set_sha256": one.digest,
        "step": manifest.step,
        "way": manifest.way,
        "prepared_by": manifest.prepared_by,
        "files": dict(manifest.files),
        "findings": list(manifest.findings),
        "left": list(manifest.left),
        "blanks": list(manifest.blanks),
        "done": [
            {"action": each.action, "by": each.decided_by, "why": each.why, "at": each.recorded_at.isoformat()}
            for each in one.done
        ],
    }
