"""`/v1/corporations/N/audit`: what an auditor asks each year of the authorized shares, and the points to sign off."""

from datetime import date
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import auditing
from charterbook.doors.audited import Periods, ends, month_and_day, sign_off
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.server.kept import keep
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.writes import AskedWrite, written
from charterbook.doors.sources import sources_of
from charterbook.exchange.audit import Audit, SignedOff
from charterbook.exchange.audit_json import audit_json, point_json
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter(tags=["audit"])
Json = dict[str, Any]
Year = Annotated[int | None, Query(ge=1, le=9999)]


class Report(NamedTuple):
    """Which report is meant: its day, its periods and its basis."""

    as_of: date
    ends: tuple[date, ...]
    basis: Basis


def report(
    as_of: Annotated[date | None, Query(description="the end of this day; today where it is left out")] = None,
    period_end: Annotated[str, Query(pattern="^[0-9]{2}-[0-9]{2}$", description="a period's last day")] = "12-31",
    first: Annotated[Year, Query(alias="from", description="from this year; the last one over else")] = None,
    last: Annotated[Year, Query(alias="to", description="up to this year; that of `as_of` else")] = None,
    basis: Basis = "effective",
) -> Report:
    """The report of a request."""
    day = as_of or now().date()
    try:
        return Report(day, ends(Periods(month_and_day(period_end), first, last), day), basis)
    except ValueError as error:
        raise Problem("not-understood", f"period_end: {error}") from None


AskedReport = Annotated[Report, Depends(report)]


class NewSignOff(BaseModel):
    """The point that is let rest, by its id in the report, and why."""

    model_config = ConfigDict(extra="forbid")

    point: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


@router.get("/corporations/{corporation}/audit")
async def audit(request: Request, corporation: Number, asked: AskedReport) -> JSONResponse:
    """The authorized shares with each change, whether they sufficed at each period end, missing papers, who approved
    what, and the points. Its ETag is what If-Match of a sign-off means."""
    caller_of(request, "read", corporation)
    keep(request)
    return JSONResponse(await in_book(request, _shown, corporation, asked))


@router.post("/corporations/{corporation}/audit/sign-offs", status_code=201)
async def sign(
    request: Request, corporation: Number, body: NewSignOff, asked: AskedReport, how: AskedWrite
) -> JSONResponse:
    """Let a point of the report that is asked for rest, in the caller's name."""
    caller = caller_of(request, "audit", corporation)

    def work(book: Book) -> Json:
        signed = SignedOff(caller.name, body.reason, now())
        return point_json(sign_off(book, _audit(book, corporation, asked), body.point, signed))

    done = await written(request, how, lambda book: _shown(book, corporation, asked), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


def _audit(book: Book, corporation: int, asked: Report) -> Audit:
    return auditing.audit(book, named(book, corporation).name, *asked)


def _shown(book: Book, corporation: int, asked: Report) -> Json:
    return audit_json(_audit(book, corporation, asked), sources_of(book))
