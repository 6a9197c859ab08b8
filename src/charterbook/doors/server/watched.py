"""What the server tells of itself: a line of log and a measurement for every request.

The line has an id, which the answer bears too, so that a complaint can be found; and the caller, the route, what was
answered and how long it took. It has no query and no header, where secrets are.
"""

import re
import secrets
import time
from collections.abc import Awaitable, Callable
from itertools import count
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charterbook.doors.logged import fault, log
from charterbook.doors.server.problems import Problem

if TYPE_CHECKING:
    from charterbook.access.roles import Caller

FROM_MEMORY = "(from memory)"
"""The route of an answer that was kept, and so reached no endpoint."""

Told = Callable[[Request, Exception], Awaitable[Response]]

_OURS = "this is a mistake of ours, and nothing was changed; whoever runs the server finds it in the log under {}"
_NOWHERE = "(nowhere)"
_METHODS = frozenset("GET HEAD POST PUT PATCH DELETE OPTIONS".split())
_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_START, _NUMBERS = secrets.token_hex(4), count(1)
_LONGEST_PATH = 200
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Measures:
    """The measurements of one application, for Prometheus."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.registry = CollectorRegistry()
        own: dict[str, Any] = {"registry": self.registry}
        self.requests = Counter("charterbook_requests", "Requests answered", ("route", "method", "status"), **own)
        self.seconds = Histogram(
            "charterbook_request_seconds", "How long answers took", ("route",), buckets=_SECONDS, **own
        )
        self.running = 0
        Gauge("charterbook_requests_running", "Requests being answered", **own).set_function(lambda: self.running)
        self._told: dict[tuple[str, str, int], tuple[Any, Any]] = {}
        self.waiting = Gauge("charterbook_intake_papers", "Uploaded papers that are not in the book yet", **own)
        self.waiting_bytes = Gauge("charterbook_intake_bytes", "Their bytes", **own)
        self.intake_runs = Gauge("charterbook_intake_runs", "Whether the intake process runs", **own)

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answer. What its labels lead to is kept: to look it up costs more than to count."""
        key = (route, method, status)
        if key not in self._told:
            self._told[key] = (self.requests.labels(route, method, str(status)), self.seconds.labels(route))
        answers, times = self._told[key]
        answers.inc()
        times.observe(seconds)


class Watched:
    """The middleware. What goes wrong through our own mistake ends here: it is logged, and `told` makes the answer."""

    def __init__(self, app: ASGIApp, measures: Measures, logs: bool, told: Told) -> None:
        self._app, self._measures, self._logs, self._told = app, measures, logs, told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and tell of it when it is answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        own, status, began = _request_id(scope), 0, time.perf_counter()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", own.encode())]
            await send(message)

        self._measures.running += 1
        try:
            await self._app(scope, receive, noted)
        except Exception as error:
            fault("server", error, own)
            if status:
                raise  # The answer has begun: that it is cut off is all that can be told.
            answer = await self._told(Request(scope), Problem("failed", _OURS.format(own)))
            await answer(scope, receive, noted)
        finally:
            self._measures.running -= 1
            self._tell(scope, own, status, time.perf_counter() - began)

    def _tell(self, scope: Scope, own: str, status: int, seconds: float) -> None:
        route, method = _route(scope, status), scope["method"]
        self._measures.answered(route, method if method in _METHODS else _NOWHERE, status, seconds)
        if self._logs:
            caller: Caller | None = scope.get("caller")
            client = scope.get("client")
            log(
                "server", "request", id=own, caller=caller and caller.name, account=caller and caller.account,
                address=client and client[0], method=method, route=route, path=scope["path"][:_LONGEST_PATH],
                status=status, ms=round(1000 * seconds, 1),
            )  # fmt: skip


def _request_id(scope: Scope) -> str:
    """The id that a proxy gave the request, where it is a plain word; else the number of the request since a
    start that has a name of its own."""
    given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
    return given.decode() if _ID.fullmatch(given) else f"{_START}-{next(_NUMBERS)}"


def _route(scope: Scope, status: int) -> str:
    """The pattern of the address, of which there are few: an address itself would make a measurement of its own."""
    route = scope.get("route")
    path = getattr(route, "path", None)
    if isinstance(path, str):
        # A route of the API knows its address behind the prefix only.
        return f"/v1{path}" if scope["path"].startswith("/v1/") and not path.startswith("/v1/") else path or "/"
    return _NOWHERE if status >= 400 else FROM_MEMORY
