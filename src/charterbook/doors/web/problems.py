"""`/problems/NAME`: what a type of problem means that the API answers with, and what to do; anybody may read it."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from charterbook.doors.server.problems import TYPES, Problem
from charterbook.doors.web.rendered import rendered

router = APIRouter(prefix="/problems")

EXPLAINED = {
    "not-found": (
        "The address names something that is not in the book, or that belongs to a matter of which you are no member. "
        "Which of the two it is is not told, so that nobody learns what others keep here.",
        "Look at the number or digest in the address; start from /v1/corporations. If it should be yours, ask whoever "
        "administers the book to make you a member of its matter.",
    ),
    "not-signed-in": (
        "The request does not say who asks, or its token is unknown, has ended or was taken back.",
        "Send the header Authorization: Bearer TOKEN. Tokens are made under Account; without accounts it is the one "
        "that the server printed when it started.",
    ),
    "not-allowed": (
        "You are known, but none of your roles, or of the scopes of your token, covers this. The same is said where a "
        "second person is asked for: who brought a paper in does not decide on it, who prepared drafts does not "
        "approve them; and as long as your password is one that somebody else set.",
        "Let somebody with the role do it, or ask whoever administers the book for it. A password of your own is set "
        "under Account.",
    ),
    "no-such-method": (
        "The address is right, but it takes another method.",
        "The header Allow of the answer names the methods; the description of the API says what each does.",
    ),
    "not-understood": (
        "A part of the address, of the query or of the body is not what this request takes, or has a name that it does "
        "not know. Nothing was changed.",
        "The detail names the part and what is wrong with it; /v1/openapi.json describes every request.",
    ),
    "refused": (
        "The request was understood, but the book does not take it as things stand: the ledger refuses an act, a plan "
        "is stale, a form cannot say what the book holds. Nothing was changed.",
        "The detail says why, and what would help. Of an act the member refusal names the reason for programs.",
    ),
    "changed-since": (
        "You said with If-Match what you saw, and it has changed since. Nothing was changed by this request.",
        "Get the resource again, look at what is new, and send the request with the new ETag if it is still right.",
    ),
    "key-used-otherwise": (
        "An Idempotency-Key stands for one request; this one was used for another within the last day. Nothing was "
        "changed.",
        "Give each request a key of its own, and the same key only to the same request sent again.",
    ),
    "still-running": (
        "The first request with this Idempotency-Key has no answer yet.",
        "Wait a moment and send the same request again: it gets the first one's answer.",
    ),
    "too-large": (
        "What was sent has more bytes than this server takes in one request. Nothing of it was kept.",
        "Give each paper as a file of its own; whoever runs the server can set the largest file.",
    ),
    "too-many": (
        "You asked more often in this minute than the server allows.",
        "Wait for as many seconds as the header Retry-After says.",
    ),
    "failed": (
        "The server made a mistake of its own. What the request began was taken back.",
        "Tell whoever runs the server the X-Request-ID of the answer: the log has the rest under it.",
    ),
    "not-available": (
        "The book, or the room for what you sent, cannot be used at the moment.",
        "Try again in a little while; if it stays so, tell whoever runs the server.",
    ),
}
"""What each type means, and what to do."""


@router.get("/{name}")
async def problem(request: Request, name: Annotated[str, Path(max_length=80)]) -> Response:
    """The page of a type."""
    if name not in TYPES:
        raise Problem("not-found", f"there is no type of problem {name}")
    status, title = TYPES[name]
    means, remedy = EXPLAINED[name]
    return rendered(request, "problem.html", title=title, name=name, code=status, means=means, remedy=remedy)
