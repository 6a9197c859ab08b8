"""The page of a request that could not be answered. A stranger is sent to where one signs in, and back afterwards."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook.doors.server.problems import TYPES, problem_of
from charterbook.doors.web.rendered import rendered


async def answer(request: Request, error: Exception) -> Response:
    """The handler for exceptions that a page raised."""
    problem = problem_of(error)
    status, title = TYPES[problem.kind]
    if problem.kind == "not-signed-in" and request.method == "GET":
        return RedirectResponse(f"/sign-in?{urlencode({'next': _address(request)})}", 303)
    return rendered(request, "fault.html", status, title=title, detail=problem.detail, status_code=status)


def _address(request: Request) -> str:
    """Where the request went, within this server."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")
