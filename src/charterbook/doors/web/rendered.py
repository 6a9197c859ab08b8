"""How a page becomes HTML: one environment of templates, in which every value is escaped and none may be missing."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from charterbook.access.roles import Caller, Permission
from charterbook.doors.web.words import FILTERS

HERE = Path(__file__).parent
STATIC = HERE / "static"

MENU: tuple[tuple[str, str, Permission], ...] = (
    ("/", "Corporations", "read"),
    ("/review", "Review", "review"),
    ("/upload", "Upload", "prepare"),
    ("/log", "Log", "audit"),
    ("/admin", "Accounts", "administer"),
)
"""The entries of the main menu, each with what one must be allowed to do to have a use for it."""


@cache
def environment() -> Environment:
    """The templates, with what all of them may use."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters.update(FILTERS)
    return made


def rendered(
    request: Request, template: str, status: int = 200, messages: Sequence[tuple[str, str]] = (), **values: Any
) -> HTMLResponse:
    """A page, or the part of one that htmx asked for, from its template and the values it names. `messages` are pairs
    of a level (error, warning, note, good) and words."""
    caller: Caller | None = request.scope.get("caller")
    frame = {
        "caller": caller,
        "csrf": request.scope.get("csrf", ""),
        "messages": messages,
        "here": request.url.path,
        "menu": [(href, name) for href, name, permission in MENU if caller and permission in caller.permissions],
    }
    return HTMLResponse(environment().get_template(template).render(**frame, **values), status)
