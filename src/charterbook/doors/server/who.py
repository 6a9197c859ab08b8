"""Who asks: the middleware that finds the caller of every request and sets `scope["caller"]`, None for a stranger.

With accounts a browser has a session and a program a token. Without, one person alone on this machine opens the pages
with the start-up token. Of a browser, `scope["secret"]` is the session's secret and `scope["csrf"]` the token of its
forms; a request of a browser that changes something has to bear it.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from charterbook.access import sessions, tokens
from charterbook.access.database import Access
from charterbook.access.events import Who as Person
from charterbook.access.roles import Caller, sole_user
from charterbook.access.secret import form_token
from charterbook.doors.server import cookies, forged, problems
from charterbook.doors.server.asked import now
from charterbook.doors.server.settings import Settings
from charterbook.doors.server.within import within
from charterbook.doors.web import faults

_KEPT = 1_000
_KEPT_FOR = timedelta(seconds=10)
_DESCRIPTION = "/v1/openapi.json"
_TO_CHANGE = "set a password of your own first, on the page /account: this one was set by somebody else"
_OPEN = {_DESCRIPTION, "/healthz", "/readyz", "/metrics", "/sign-in", "/sign-out"}
"""Where a stranger gets an answer; what is measured is told there to who may see it."""

_OPEN_TOO = ("/static/", "/problems/", "/sign-in/")
_TO_OWN_PASSWORD = {"/account", "/account/password"}
"""Where somebody may go besides who still has a password that another person set for him."""

_FORGED = "this did not come from a page of yours: load the page again and send it from there"


class Who:
    """The middleware."""

    def __init__(self, app: ASGIApp, settings: Settings, access: Access) -> None:
        self._app, self._settings = app, settings
        self._known = _Known(access)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find the caller and pass the request on; what another site sent is refused."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        opened = self._opened(scope)
        if opened is not None:
            await opened(scope, receive, send)
            return
        bearer = _bearer(scope)
        if bearer is not None:
            scope["caller"] = await self._by_token(bearer)
        else:
            secret = cookies.found(scope, cookies.session_name(scope, self._settings))
            scope["caller"] = None if secret is None else await self._by_session(secret)
            if scope["caller"] is not None and secret is not None:
                scope["secret"], scope["csrf"] = secret, form_token(secret)
            if scope["method"] not in forged.SAFE:
                own, receive = await _own(scope, receive)
                if not own:
                    await _refused(scope, receive, send, problems.Problem("not-allowed", _FORGED))
                    return
        caller, path = scope["caller"], scope["path"]
        if path in _OPEN or path.startswith(_OPEN_TOO):
            await self._app(scope, receive, send)
        elif caller is None:
            # Before anything that a stranger sent is read or judged.
            await _refused(scope, receive, send, problems.Problem("not-signed-in", problems.SIGN_IN))
        elif not caller.to_change or path in _TO_OWN_PASSWORD:
            await self._app(scope, receive, send)
        elif scope["method"] in forged.SAFE and not path.startswith("/v1/"):
            await RedirectResponse("/account", 303)(scope, receive, send)
        else:
            await _refused(scope, receive, send, problems.Problem("not-allowed", _TO_CHANGE))

    def _opened(self, scope: Scope) -> RedirectResponse | None:
        """The answer to an address that bears the start-up token: its cookie, and the way to the bare address."""
        if self._settings.accounts or scope["method"] != "GET" or b"token=" not in scope["query_string"]:
            return None
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        token = next((value for name, value in asked if name == "token"), "")
        if not self._is_start_up(token):
            return None
        left = urlencode([pair for pair in asked if pair[0] != "token"])
        response = RedirectResponse(within(scope["path"]) + (f"?{left}" if left else ""), 303)
        cookies.open_session(response, scope, self._settings, token)
        return response

    def _is_start_up(self, given: str) -> bool:
        return compare_digest(given.encode("utf-8", "surrogatepass"), self._settings.token.encode())

    async def _by_token(self, token: str) -> Caller | None:
        if self._settings.accounts:
            return await self._known.caller(token, tokens.caller)
        return sole_user(self._settings.keeper) if self._is_start_up(token) else None

    async def _by_session(self, secret: str) -> Caller | None:
        if self._settings.accounts:
            return await self._known.caller(secret, sessions.caller)
        return sole_user(self._settings.keeper) if self._is_start_up(secret) else None


class _Seen(NamedTuple):
    caller: Caller | None
    version: object
    at: datetime


class _Known:
    """Callers as they were found a moment ago, good as long as nothing was written to the accounts."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._seen: OrderedDict[object, _Seen] = OrderedDict()

    async def caller(self, secret: str, find: Callable[[Access, str, datetime], Caller | None]) -> Caller | None:
        """Who asks with this secret, of a session or a token: what `find` says."""
        at, version, key = now(), self._access.version(), (find, secret)
        seen = self._seen.get(key)
        if version is not None and seen is not None and seen.version == version and at - seen.at < _KEPT_FOR:
            return seen.caller
        found = await run_in_threadpool(find, self._access, secret, at)
        self._seen.pop(key, None)
        if found is not None and version is not None:
            self._seen[key] = _Seen(found, version, at)
            if len(self._seen) > _KEPT:
                self._seen.popitem(last=False)
        return found


def rights(scope: Scope) -> object:
    """What the answer to a read depends on beside the book: who asks, as he may see papers that he brought in, and what
    he may do; of a page, his session too, since the token of his forms stands on it."""
    caller: Caller | None = scope.get("caller")
    if caller is None:
        return None
    page = None if scope["path"].startswith("/v1/") else (caller.name, scope.get("csrf"))
    return caller.account, caller.permissions, caller.corporations, page


def person_of(request: Request) -> Person:
    """Who asks, as the list of events names him."""
    caller: Caller | None = request.scope.get("caller")
    address = request.client.host if request.client is not None else None
    return Person("", None, address) if caller is None else Person(caller.name, caller.account, address)


async def _own(scope: Scope, receive: Receive) -> tuple[bool, Receive]:
    """Whether a browser's request that changes something is from our own pages."""
    if forged.from_elsewhere(scope):
        return False, receive
    secret: str | None = scope.get("secret")
    # A stranger changes nothing but by signing in.
    return (True, receive) if secret is None else await forged.bears_token(scope, receive, secret)


async def _refused(scope: Scope, receive: Receive, send: Send, problem: problems.Problem) -> None:
    api = scope["path"].startswith("/v1/")
    answer = problems.response(problem) if api else await faults.answer(Request(scope, receive), problem)
    await answer(scope, receive, send)


def _bearer(scope: Scope) -> str | None:
    """The token of a program; "" where it is there and empty, which is nobody's."""
    scheme, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None
