"""The cookies of a browser: its session, and that it is known. Nothing but these secrets is ever in them."""

from http.cookies import CookieError, SimpleCookie
from typing import Literal

from starlette.responses import Response
from starlette.types import Scope

from charterbook.access.signing_in import DEVICE_LONGEST
from charterbook.doors.server.settings import Settings

_ERRAND_SECONDS = 600


def session_name(scope: Scope, settings: Settings) -> str:
    """What the cookie of a session is called. Over HTTPS its prefix keeps other hosts of the domain from setting it;
    without, the port parts two servers of one machine, as cookies know no ports."""
    if settings.https:
        return "__Host-charterbook"
    return f"charterbook-{(scope.get('server') or ('', 0))[1]}"


def device_name(scope: Scope, settings: Settings) -> str:
    """What the cookie by which a browser is known is called."""
    return f"{session_name(scope, settings)}-device"


def errand_name(scope: Scope, settings: Settings) -> str:
    """What the cookie of a sign-in is called that is at an identity provider."""
    return f"{session_name(scope, settings)}-errand"


def found(scope: Scope, name: str) -> str | None:
    """The value of a cookie, None where the browser sent none that can be read."""
    given = next((value for key, value in scope["headers"] if key == b"cookie"), b"").decode("latin-1")
    try:
        cookie = SimpleCookie(given).get(name)
    except CookieError:
        return None
    return cookie.value if cookie is not None else None


def open_session(response: Response, scope: Scope, settings: Settings, secret: str) -> None:
    """Give the browser a session, which ends with it at the latest. With accounts one may come by a link in a letter or
    from an identity provider, and is still signed in; what changes something asks for a form's token besides."""
    same_site: Literal["lax", "strict"] = "lax" if settings.accounts else "strict"
    response.set_cookie(
        session_name(scope, settings), secret, path="/", secure=settings.https, httponly=True, samesite=same_site
    )


def close_session(response: Response, scope: Scope, settings: Settings) -> None:
    """Take the session's cookie away."""
    response.delete_cookie(session_name(scope, settings), path="/", secure=settings.https, httponly=True)


def know_device(response: Response, scope: Scope, settings: Settings, secret: str) -> None:
    """Let the browser be known when somebody signs in there again."""
    response.set_cookie(
        device_name(scope, settings), secret, max_age=int(DEVICE_LONGEST.total_seconds()), path="/",
        secure=settings.https, httponly=True, samesite="strict",
    )  # fmt: skip


def begin_errand(response: Response, scope: Scope, settings: Settings, secret: str) -> None:
    """Let the browser be known when it comes back from the identity provider, which is another site: a strict cookie
    would not come along."""
    response.set_cookie(
        errand_name(scope, settings), secret, max_age=_ERRAND_SECONDS, path="/", secure=settings.https, httponly=True,
        samesite="lax",
    )  # fmt: skip


def end_errand(response: Response, scope: Scope, settings: Settings) -> None:
    """Take the errand's cookie away."""
    response.delete_cookie(errand_name(scope, settings), path="/", secure=settings.https, httponly=True)
