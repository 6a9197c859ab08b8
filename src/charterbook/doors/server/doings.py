"""What was done and refused over HTTP, kept as events: every request that changes something, every export, every
refusal. What is sent like a change and is none is told as what it is. What happens to accounts is told by its own
events, in words.
"""

from typing import Literal

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charterbook.access import events
from charterbook.access.database import Access
from charterbook.doors.server.asked import now
from charterbook.doors.server.forged import SAFE
from charterbook.doors.server.who import person_of

_TOLD_ELSEWHERE = ("/sign-in", "/sign-out", "/account", "/admin")
_FORBIDDEN = 403
_FAILED = 400


def tell_as(request: Request, kind: Literal["tried", "compared", "checked", "export_asked"]) -> None:
    """Say that a request that is sent like a change is none: a trial of one, a tie-out, the check of a proof,
    or the wish for an export. Whether it could be done is told by its status."""
    request.scope["told_as"] = kind


class Doings:
    """The middleware. A stranger's requests are not kept: he can do nothing, and could fill the list."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and keep what became of it before the answer goes out."""
        if scope["type"] != "http" or scope.get("caller") is None:
            await self._app(scope, receive, send)
            return

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start":
                kind = _kind(scope, message["status"], _is_file(message))
                if kind is not None:
                    await self._keep(scope, kind, message["status"])
            await send(message)

        await self._app(scope, receive, kept)

    async def _keep(self, scope: Scope, kind: str, status: int) -> None:
        who, subject = person_of(Request(scope)), f"{scope['method']} {scope['path']}"
        await run_in_threadpool(events.add, self._access, kind, who, now(), subject, status=str(status))


def _is_file(start: Message) -> bool:
    """Whether an answer is a file that the browser is to keep."""
    return Headers(raw=start["headers"]).get("content-disposition", "").startswith("attachment")


def _kind(scope: Scope, status: int, is_file: bool) -> str | None:
    """What an answer makes of a request, None where it is not kept."""
    if status == _FORBIDDEN:
        return "refused"
    if scope["method"] in SAFE:
        return "exported" if status < _FAILED and is_file else None
    if scope["path"].startswith(_TOLD_ELSEWHERE):
        return None
    if "told_as" in scope:
        return str(scope["told_as"])
    return "changed" if status < _FAILED else "not_changed"
