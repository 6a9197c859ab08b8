"""Every address that a server has, filled in with numbers that are there and numbers that are not: for tests of what
all of them must hold to, those of pages to come included.
"""

import re
from collections.abc import Iterator
from itertools import product

from fastapi.routing import APIRoute

from charterbook.doors.api.routes import ROUTERS as API
from charterbook.doors.server import health
from charterbook.doors.web.routes import ROUTERS as PAGES

_NUMBERS = ("1", "2", "3", "4")
_VALUES = {
    "number": ("1", "1.1", "2", "2.1", "3.1", "4.1"),
    "item": ("1", "1.1", "2", "2.1", "3.1", "4.1"),
    "rule": ("CB101", "NV-78.1955-4b", "nothing"),
    "operation": ("0-0",),
    "plan_id": ("0" * 64,),
    "set_id": ("0" * 64,),
    "what": ("grant",),
    "kind": ("not-found",),
}
_QUERY = {"account": "authorized", "name": "paper", "row": "1"}
"""Values of what an address asks for behind its question mark, where it cannot do without."""

_PUBLIC = {"/healthz", "/readyz", "/sign-in", "/sign-in/provider", "/sign-in/back"}


def routes() -> Iterator[tuple[str, str, APIRoute]]:
    """Each method and pattern that the server answers."""
    for prefix, routers in (("/v1", API), ("", (*PAGES, health.router))):
        for router in routers:
            for route in router.routes:
                assert isinstance(route, APIRoute)
                for method in sorted(route.methods or ()):
                    yield method, prefix + route.path, route


def is_public(pattern: str) -> bool:
    """Whether a stranger is to get an answer there."""
    return pattern in _PUBLIC


def filled(pattern: str, route: APIRoute, digests: tuple[str, ...]) -> Iterator[str]:
    """The addresses of a pattern; `digests` are those of the sources in the book."""
    names = re.findall(r"{(\w+)", pattern)
    values = [digests if name == "sha256" else _VALUES.get(name, _NUMBERS) for name in names]
    needed = [one.alias for one in route.dependant.query_params if one.field_info.is_required()]
    query = "&".join(f"{name}={_QUERY.get(name, '1')}" for name in needed)
    for chosen in product(*values):
        path = pattern
        for name, value in zip(names, chosen, strict=True):
            path = re.sub(rf"{{{name}(:\w+)?}}", value, path)
        yield f"{path}?{query}" if query else path
