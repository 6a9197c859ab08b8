"""The resources of the API."""

from charterbook.doors.api import position

ROUTERS = (position.router,)
"""Their routers, in the order of the reference."""
