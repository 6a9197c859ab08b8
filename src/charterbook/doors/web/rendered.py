"""How a page becomes HTML: one environment of templates, in which every value is escaped and none may be missing."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

HERE = Path(__file__).parent
STATIC = HERE / "static"


@cache
def environment() -> Environment:
    """The templates, with what all of them may use."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip


def rendered(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page, or the part of one that htmx asked for, from its template and the values it names."""
    page = environment().get_template(template)
    return HTMLResponse(page.render(request=request, caller=request.scope.get("caller"), **values), status)
