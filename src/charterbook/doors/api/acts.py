"""`POST /v1/corporations/N/acts` and `POST /v1/instruments/N/filings`: what is recorded without a paper to read."""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import whose
from charterbook.access.roles import Caller, sees
from charterbook.doors.api.corporations import corporation_seen
from charterbook.doors.recorded_acts import lacking, recorded
from charterbook.doors.server.asked import Number, caller_of, named, now
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.writes import AskedWrite, written
from charterbook.exchange.book_json import entry_json
from charterbook.model.entries import Refusal
from charterbook.plan.target_values import shares
from charterbook.register.store import Book

router = APIRouter(tags=["acts"])
Json = dict[str, Any]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Count = Annotated[
    str, StringConstraints(max_length=80), Field(description="a number of shares, as a string", examples=["650"])
]


class RecordedAct(BaseModel):
    """An act as it is told: what each act needs and may have is that of `charterbook record`."""

    model_config = ConfigDict(extra="forbid")

    act: Literal[
        "issuance", "transfer", "reservation", "release", "reacquisition", "retirement", "conversion", "split",
        "dividend",
    ]  # fmt: skip
    on: date
    share_class: Words = Field(alias="class")
    series: Words | None = None
    shares: Count | None = None
    holder: Words | None = None
    to_holder: Words | None = None
    into_class: Words | None = None
    into_series: Words | None = None
    into_shares: Count | None = None
    new: Count | None = None
    old: Count | None = None
    fractions: Literal["round up", "round down", "round nearest", "cash", "scrip"] | None = None
    from_reserve: bool = False
    from_treasury: bool = False
    no_reissue: bool = False
    authorized_too: bool = False


class FilingEvidence(BaseModel):
    """That a registrar took a paper on a day, under which number, with effect from when; or sent it back."""

    model_config = ConfigDict(extra="forbid")

    on: date
    number: Words | None = None
    effective: date | None = None
    refused: bool = False


@router.post("/corporations/{corporation}/acts", status_code=201)
async def record(request: Request, corporation: Number, body: RecordedAct, how: AskedWrite) -> JSONResponse:
    """Record an act. The ledger refuses by name what it cannot take. If-Match: the corporation's ETag."""
    caller = caller_of(request, "prepare", corporation)
    told = body.model_dump(exclude={"act"})
    for name in ("shares", "into_shares", "new", "old"):
        told[name] = None if told[name] is None else _count(name, told[name])
    if missing := lacking(body.act, told):
        raise Problem("not-understood", f"{body.act} needs {'class' if missing == 'share_class' else missing}")

    def work(book: Book) -> Json:
        own = named(book, corporation)
        return _entered(recorded(book, body.act, told, lambda: own.name, now(), caller.name))

    done = await written(request, how, lambda book: corporation_seen(book, corporation), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


@router.post("/instruments/{instrument}/filings", status_code=201)
async def file(request: Request, instrument: Number, body: FilingEvidence, how: AskedWrite) -> JSONResponse:
    """Record filing evidence for a paper: what waited for it takes effect. If-Match: the corporation's ETag."""
    caller = caller_of(request, "prepare")
    told = {**body.model_dump(), "instrument": instrument}

    def work(book: Book) -> Json:
        _owner(book, instrument, caller)
        return _entered(recorded(book, "filing", told, lambda: "", now(), caller.name))

    done = await written(request, how, lambda book: corporation_seen(book, _owner(book, instrument, caller)), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


def _owner(book: Book, instrument: int, caller: Caller) -> int:
    """The corporation of a paper that the caller may see."""
    kept = whose.paper_of(book, instrument)
    if kept is None or kept.corporation_id is None or not sees(caller, kept.corporation_id):
        raise Problem("not-found", f"there is no paper {instrument} of a corporation")
    return kept.corporation_id


def _count(name: str, text: str) -> object:
    try:
        return shares(text)
    except ValueError as error:
        raise Problem("not-understood", f"{name}: {error}") from None


def _entered(outcome: Any) -> Json:
    if isinstance(outcome, Refusal):
        raise Problem("refused", outcome.why, refusal=outcome.name)
    return {"entries": [entry_json(entry) for entry in outcome]}
