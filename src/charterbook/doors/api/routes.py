"""The resources of the API."""

from charterbook.doors.api import corporations, position

ROUTERS = (corporations.router, position.router)
"""Their routers, in the order of the reference."""
