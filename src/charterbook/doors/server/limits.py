"""How often one caller may ask: so many requests in a minute of the clock, a stranger a tenth of them.

A caller is counted by account, a stranger by address. One person alone on his own machine is not counted.
"""

import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from charterbook.doors.server.problems import Problem

if TYPE_CHECKING:
    from charterbook.access.roles import Caller

Told = Callable[[Request, Exception], Awaitable[Response]]

_MINUTE = 60
_STRANGERS = 10
_FREE = ("/static/", "/healthz", "/readyz")


class Limits:
    """The middleware; it stands behind the one that finds the caller. `told` makes the answer to one who asks too
    often, which says when he may ask again."""

    def __init__(self, app: ASGIApp, most: int, told: Told, clock: Callable[[], float] = time.monotonic) -> None:
        self._app, self._most, self._told, self._clock = app, most, told, clock
        self._minute = 0
        self._asked: dict[int | str, int] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer that it is one too many."""
        if scope["type"] == "http" and not scope["path"].startswith(_FREE):
            seconds = self._clock()
            if seconds // _MINUTE != self._minute:
                self._minute, self._asked = int(seconds // _MINUTE), {}
            if self._counted(scope) < 0:
                again = _MINUTE - int(seconds % _MINUTE)
                answer = await self._told(Request(scope), Problem("too-many", f"ask again in {again} seconds"))
                answer.headers["Retry-After"] = str(again)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _counted(self, scope: Scope) -> int:
        """How many requests are left to the one who asks; below zero where this is one too many."""
        caller: Caller | None = scope.get("caller")
        key: int | str
        if caller is not None and caller.account is not None:
            key, most = caller.account, self._most
        else:
            client = scope.get("client")
            key, most = client[0] if client else "", self._most // _STRANGERS
        self._asked[key] = asked = self._asked.get(key, 0) + 1
        return most - asked
