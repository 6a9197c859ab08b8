"""Nobody asks so often that nothing is left for the others."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from charterbook.access.roles import Caller
from charterbook.doors.server.limits import Limits
from charterbook.doors.server.problems import Problem, response


async def _app(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("done")(scope, receive, send)


async def _told(_: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return response(error)


def _as(account: int | None, app: ASGIApp) -> TestClient:
    """A client whose requests bear a caller, as the middleware before this one sets him."""

    async def found(scope: Scope, receive: Receive, send: Send) -> None:
        scope["caller"] = account and Caller("somebody", account, frozenset(), None, frozenset())
        await app(scope, receive, send)

    return TestClient(found)


def test_a_caller_who_asks_too_often_waits_and_others_do_not() -> None:
    """The request that is one too many is answered with the seconds to wait; another account goes on; so does the first
    in the next minute."""
    clock = iter((100.0, 101.0, 102.0, 103.5, 104.0, 121.0))
    limits = Limits(_app, 3, _told, lambda: next(clock))
    first, other = _as(1, limits), _as(2, limits)
    assert [200, 200, 200] == [first.get("/").status_code for _ in range(3)]
    refused = first.get("/")
    assert (429, "17") == (refused.status_code, refused.headers["Retry-After"])
    assert "/problems/too-many" == refused.json()["type"]
    assert (200, 200) == (other.get("/").status_code, first.get("/").status_code)


def test_strangers_have_a_tenth_of_it_and_styles_are_free() -> None:
    """What has no account is counted by its address; the look of the page that tells it is not counted."""
    stranger = _as(None, Limits(_app, 20, _told, lambda: 0.0))
    assert [200, 200, 429] == [stranger.get("/").status_code for _ in range(3)]
    free = ("/static/page.css", "/healthz", "/readyz")
    assert [200] * 3 == [stranger.get(path).status_code for path in free]
