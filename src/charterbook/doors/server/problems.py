"""What a request could not have, as RFC 9457 asks: one JSON object with the page that explains its type."""

from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from charterbook.doors.refusals import Refused
from charterbook.register.backend import BookError

TYPES = {
    "not-found": (404, "There is nothing here, or nothing that you may see."),
    "not-signed-in": (401, "Say who you are: sign in, or send a token."),
    "not-allowed": (403, "Your roles do not cover this."),
    "no-such-method": (405, "This address does not take this method."),
    "not-understood": (422, "A part of the request cannot be taken as it is."),
    "refused": (409, "The book does not take this as things stand."),
    "changed-since": (412, "What you saw has changed since; look again."),
    "key-used-otherwise": (422, "This Idempotency-Key was used for another request."),
    "still-running": (409, "The first request with this Idempotency-Key has no answer yet."),
    "too-large": (413, "The file is larger than this server takes."),
    "too-many": (429, "Too many requests; wait a little."),
    "failed": (500, "The server made a mistake."),
    "not-available": (503, "The book cannot be used at the moment."),
}
"""Each type of problem by its name in the address of its page, with its status and its title."""


SIGN_IN = "sign in, or send a token in the header Authorization: Bearer TOKEN"
"""What helps a stranger."""


class Problem(Exception):
    """A request that cannot be answered: a type (`TYPES`), and one sentence with the remedy."""

    def __init__(self, kind: str, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.more = kind, detail, more


def response(problem: Problem) -> Response:
    """The problem as `application/problem+json`."""
    status, title = TYPES[problem.kind]
    body = {
        "type": f"/problems/{problem.kind}", "title": title, "status": status, "detail": problem.detail, **problem.more,
    }  # fmt: skip
    headers = {"WWW-Authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else None
    return JSONResponse(body, status, headers, "application/problem+json")


def problem_of(error: Exception) -> Problem:
    """The problem that an exception of the rooms stands for."""
    match error:
        case Problem():
            return error
        case BookError():
            return Problem("not-available", str(error))
        case Refused():
            return Problem("refused", str(error))
        case RequestValidationError():
            return Problem("not-understood", _places(error))
        case HTTPException(status_code=HTTPStatus.METHOD_NOT_ALLOWED):
            return Problem("no-such-method", f"this address takes {(error.headers or {}).get('allow', 'no method')}")
        case HTTPException(status_code=status) if status != HTTPStatus.NOT_FOUND:
            kind = next((kind for kind, (each, _) in TYPES.items() if each == status), "not-understood")
            return Problem(kind, str(error.detail))
        case _:
            return Problem("not-found", "nothing has this address")


_NO_DATE, _NO_NUMBER = "is no date of the form 2026-11-23", "is no whole number"
_SAID = {
    "missing": "is needed",
    "json_invalid": "is no JSON",
    "model_attributes_type": "is no JSON object; send one, with Content-Type: application/json",
    "extra_forbidden": "is not known here; the description of the API has all names",
    "string_type": "is no text; put it in quotes",
    "date_parsing": _NO_DATE, "date_from_datetime_parsing": _NO_DATE, "date_type": _NO_DATE,
    "int_parsing": _NO_NUMBER, "int_type": _NO_NUMBER,
    "bool_parsing": "is neither true nor false",
    "literal_error": "is none of {expected}",
    "string_pattern_mismatch": "is not of the form {pattern}",
    "greater_than_equal": "is less than {ge}", "less_than_equal": "is more than {le}",
    "string_too_long": "has more than {max_length} characters",
    "string_too_short": "has fewer than {min_length} characters",
}  # fmt: skip
"""What is wrong with a part of a request, by the name that pydantic has for it."""


def _places(error: RequestValidationError) -> str:
    """Which parts of a request cannot be taken, and why."""
    return "; ".join(map(_place, error.errors()))


def _place(fault: dict[str, Any]) -> str:
    part, *inner = map(str, fault["loc"])
    named = part if fault["type"] == "json_invalid" else ".".join(inner) or part
    said = _SAID.get(fault["type"])
    return f"{named}: {fault['msg'] if said is None else said.format(**fault.get('ctx', {}))}"


async def answer(_: Request, error: Exception) -> Response:
    """The handler that the application has for these exceptions."""
    made = response(problem_of(error))
    if isinstance(error, HTTPException) and error.headers:
        made.headers.update(error.headers)
    return made
