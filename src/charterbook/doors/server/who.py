"""Who asks: the middleware that finds the caller of every request and sets `scope["caller"]`, None for a stranger.

One person alone on this machine opens the pages with the start-up token, which then stands in a cookie.
"""

from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie

from starlette.types import ASGIApp, Receive, Scope, Send

from charterbook.access.roles import Caller, sole_user
from charterbook.doors.server.settings import Settings

COOKIE = "charterbook"


class Who:
    """The middleware."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find the caller and pass the request on."""
        if scope["type"] == "http":
            given = _bearer(scope) or _cookie(scope)
            known = given is not None and compare_digest(given.encode(), self._settings.token.encode())
            scope["caller"] = sole_user(self._settings.keeper) if known else None
        await self._app(scope, receive, send)


def rights(scope: Scope) -> object:
    """What the answer to a read depends on beside the book: the rights of the caller; of a page, who he is too, since
    his name and the token of his forms stand on it."""
    caller: Caller | None = scope.get("caller")
    if caller is None:
        return None
    page = None if scope["path"].startswith("/v1/") else (caller.name, scope.get("csrf"))
    return caller.permissions, caller.corporations, page


def _bearer(scope: Scope) -> str | None:
    given = next((value for name, value in scope["headers"] if name == b"authorization"), b"").decode("latin-1")
    scheme, _, token = given.partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def _cookie(scope: Scope) -> str | None:
    given = next((value for name, value in scope["headers"] if name == b"cookie"), b"").decode("latin-1")
    try:
        found = SimpleCookie(given).get(COOKIE)
    except CookieError:
        return None
    return found.value if found is not None else None
