"""`/v1/corporations/N/findings` and `waivers`, `/v1/rules`: what the rules find, and what somebody lets stand."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook import flow, shown, waiving
from charterbook.access.roles import Caller, sees
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.server.etags import etag_of, tagged
from charterbook.doors.server.kept import keep
from charterbook.doors.server.paging import AskedPage, paged
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.writes import AskedWrite, written
from charterbook.exchange.check_json import check_json
from charterbook.register.store import Book

router = APIRouter(tags=["findings"])
Json = dict[str, Any]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class NewWaiver(BaseModel):
    """The finding that is let stand, by rule and fingerprint, and why; `until` is the last day on which it holds."""

    model_config = ConfigDict(extra="forbid")

    rule: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    fingerprint: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    reason: Reason
    until: date | None = None


class Withdrawal(BaseModel):
    """Why a waiver is taken back."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


@router.get("/corporations/{corporation}/findings")
async def findings(request: Request, corporation: Number, law_as_of: date | None = None) -> JSONResponse:
    """What the rules find in the corporation's papers, beside each other and the ledger, as `check -f json`."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, findings_told, corporation, law_as_of))


def findings_told(book: Book, corporation: int, law_as_of: date | None) -> Json:
    """The findings of a corporation."""
    name = named(book, corporation).name
    return check_json(shown.findings(book, law_as_of, (), now().date(), corporation=name))


@router.get("/corporations/{corporation}/waivers")
async def waivers(request: Request, corporation: Number, asked: AskedPage) -> Response:
    """The waivers that the book keeps for a corporation, those taken back among them. The ETag, which is of all of
    them, is what If-Match of a waiver or its withdrawal means."""
    caller_of(request, "read", corporation)
    every = await in_book(request, _waivers, corporation)
    told = paged(asked, every, lambda one: int(one["waiver"]), lambda one: one)
    return tagged(request, JSONResponse(told), etag_of(every))


@router.post("/corporations/{corporation}/waivers", status_code=201)
async def waive(request: Request, corporation: Number, body: NewWaiver, how: AskedWrite) -> JSONResponse:
    """Let a finding stand, in the caller's name. If-Match: the ETag of the corporation's waivers."""
    caller = caller_of(request, "review", corporation)

    def work(book: Book) -> Json:
        standing = {(one["rule"], one["fingerprint"]) for one in findings_told(book, corporation, None)["findings"]}
        if (body.rule, body.fingerprint) not in standing:
            raise Problem("refused", f"no finding of {body.rule} with this fingerprint stands; GET findings tells both")
        said = body.rule, body.fingerprint, body.reason, caller.name, body.until
        return {"waiver": waiving.let_stand(book, corporation, *said, now())}

    done = await written(request, how, lambda book: _waivers(book, corporation), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


@router.post("/waivers/{waiver}/withdrawal", status_code=201)
async def take_back(request: Request, waiver: Number, body: Withdrawal, how: AskedWrite) -> JSONResponse:
    """Take a waiver back, in the caller's name: the finding stands again. If-Match: the ETag of the corporation's
    waivers."""
    caller = caller_of(request, "review")

    def work(book: Book) -> Json:
        _own(book, waiver, caller)
        if refused := waiving.take_back(book, waiver, caller.name, body.reason, now()):
            raise Problem("refused", refused)
        return {"waiver": waiver, "taken_back": True}

    done = await written(request, how, lambda book: _waivers(book, _own(book, waiver, caller)), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


@router.get("/rules/{rule}")
async def rule(
    request: Request, rule: Annotated[str, Path(max_length=80, description="such as CB101 or NV-78.1955-4b")]
) -> Response:
    """The page of a rule: what it asks, since when, the citation, why it matters, as Markdown."""
    caller_of(request, "read")
    if rule not in flow.rule_ids():
        raise Problem("not-found", f"there is no rule {rule}")
    return tagged(request, JSONResponse({"rule": rule, "page": flow.rule_page(rule)}))


def _waivers(book: Book, corporation: int) -> list[Json]:
    named(book, corporation)
    return [_told(one) for one in waiving.waivers(book) if one.corporation == corporation]


def _told(one: waiving.LetStand) -> Json:
    until = one.waiver.until.isoformat() if one.waiver.until else None
    keys = ("rule", "fingerprint", "reason", "who")
    told = {key: getattr(one.waiver, key) for key in keys}
    return {"waiver": one.number, **told, "until": until, "at": one.at.isoformat(), "taken_back": one.taken_back}


def _own(book: Book, waiver: int, caller: Caller) -> int:
    """The corporation of a waiver that the caller may see."""
    found = next((one for one in waiving.waivers(book) if one.number == waiver), None)
    if found is None or not sees(caller, found.corporation):
        raise Problem("not-found", f"there is no waiver {waiver}")
    return found.corporation
