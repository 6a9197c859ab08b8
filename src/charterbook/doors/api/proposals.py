"""`/v1/proposals`: what waits for a person, the readings to choose from, and the decisions."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse

from charterbook import review
from charterbook.access.roles import Caller
from charterbook.doors.answers.waiting import decided_answer, waiting_answer
from charterbook.doors.server.asked import access_of, caller_of, in_book, named
from charterbook.doors.server.deciding import decided, seen_waiting, waiting_of
from charterbook.doors.server.kept import keep
from charterbook.doors.server.paging import AskedPage, paged
from charterbook.doors.server.writes import AskedWrite, written
from charterbook.register.store import Book

router = APIRouter(tags=["proposals"])
Json = dict[str, Any]
ItemNumber = Annotated[str, Path(pattern=r"^[0-9]{1,9}(\.[0-9]{1,5})?$", description="as the list gives it: 3 or 3.1")]


class Decision(BaseModel):
    """What is decided: accept (of disputed readings say which), correct (give the values), reject, or cannot tell."""

    model_config = ConfigDict(extra="forbid")

    choice: Literal["accept", "correct", "reject", "cannot_tell"]
    readings: list[Annotated[int, Query(ge=1, le=1000)]] = []
    values: dict[str, Annotated[str, StringConstraints(max_length=2000)]] = {}
    why: Annotated[str, StringConstraints(max_length=2000)] = ""


@router.get("/proposals")
async def proposals(
    request: Request, asked: AskedPage, corporation: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None
) -> JSONResponse:
    """What waits, of all corporations that the caller may see or of one, by number."""
    caller = caller_of(request, "read", corporation)
    keep(request)

    def of(book: Book) -> Json:
        own = None if corporation is None else named(book, corporation).name
        found = paged(asked, seen_waiting(book, caller, own), _in_order, lambda one: one)
        return {**found, "items": waiting_answer(book, tuple(found["items"]))}

    return JSONResponse(await in_book(request, of))


@router.get("/proposals/{number}")
async def proposal(request: Request, number: ItemNumber) -> JSONResponse:
    """One thing that waits. Its ETag is what If-Match of a decision on it means."""
    caller = caller_of(request, "read")
    keep(request)
    return JSONResponse(await in_book(request, lambda book: proposal_seen(book, number, caller)))


@router.post("/proposals/{number}/decisions", status_code=201)
async def decide(request: Request, number: ItemNumber, body: Decision, how: AskedWrite) -> JSONResponse:
    """Decide on what waits, in the caller's name. Who brought the paper in does not decide on it."""
    caller = caller_of(request, "review")
    access = access_of(request)
    why = " ".join(body.why.split())
    said = review.Said(body.choice, tuple(body.readings), tuple(body.values.items()), caller.name, why)

    def work(book: Book) -> Json:
        return decided_answer(book, decided(book, access, number, said, caller), caller.name)

    done = await written(request, how, lambda book: proposal_seen(book, number, caller), work)
    return JSONResponse(done, 200 if how.dry_run else 201)


def _in_order(item: review.Waiting) -> int:
    """The number of what waits as one number: that of its paper, then that of its act."""
    paper, _, act = item.number.partition(".")
    return int(paper) * _MOST_ACTS + int(act or 0)


_MOST_ACTS = 100_000


def proposal_seen(book: Book, number: str, caller: Caller) -> Json:
    """One thing that waits, as its GET answers it."""
    return waiting_answer(book, (waiting_of(book, number, caller),))[0]
