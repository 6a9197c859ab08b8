"""`/rules`: what each rule asks, since when, on what authority, and how sure we are of it."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from charterbook.doors.server.asked import caller_of
from charterbook.doors.server.kept import keep
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.rendered import rendered
from charterbook.law.page import titles, told

router = APIRouter(prefix="/rules")


@router.get("")
async def rules(request: Request, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """All rules, or those whose id or title holds what is asked."""
    caller_of(request, "read")
    keep(request)
    every, asked = titles(), " ".join(q.split())
    found = [one for one in every if asked.casefold() in f"{one[0]} {one[1]}".casefold()]
    return rendered(request, "rules.html", rules=found, total=len(every), asked=asked)


@router.get("/{rule}")
async def rule(request: Request, rule: Annotated[str, Path(max_length=80)]) -> Response:
    """The page of one rule."""
    caller_of(request, "read")
    keep(request)
    found = told(rule)
    if found is None:
        raise Problem("not-found", f"there is no rule {rule}; /rules lists them")
    return rendered(request, "rule.html", rule=found)
