"""ETags: what tells one state of a resource from another, for who asks whether it changed and who writes only if not.

Source: RFC 9110, 8.8.3 and 13.1.
"""

from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response


def etag_of(shown: Any) -> str:
    """The ETag of a resource as its GET answers it."""
    return etag_of_bytes(bytes(JSONResponse(shown).body))


def etag_of_bytes(body: bytes) -> str:
    """The ETag of what is answered with these bytes."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def names(asked: str, etag: str) -> bool:
    """Whether the value of If-Match names a state of a resource; `*` names any."""
    given = [one.strip() for one in asked.split(",")]
    return "*" in given or etag in given


def knows(asked: str, etag: str) -> bool:
    """Whether the value of If-None-Match names it, which may be a weak tag."""
    return asked.strip() == "*" or etag in (one.strip().removeprefix("W/") for one in asked.split(","))


def tagged(request: Request, answer: Response, etag: str | None = None) -> Response:
    """An answer that is not kept in memory, with its ETag (that of its bytes where none is given); 304 without a body
    where the caller has it already."""
    answer.headers["ETag"] = etag = etag or etag_of_bytes(bytes(answer.body))
    answer.headers["Cache-Control"] = "private, no-cache"
    if not knows(request.headers.get("if-none-match", ""), etag):
        return answer
    spared = ("content-length", "content-type")
    kept = {name: value for name, value in answer.headers.items() if name not in spared}
    return Response(status_code=304, headers=kept)
