"""Uploads as those who may see them see them: one's own, and all for whoever administers.

Comes in: a caller and the spool of the server. Goes out: operations, and the matters that one may upload for.
"""

from collections.abc import Iterator
from itertools import islice

from starlette.requests import Request

from charterbook.access import matters
from charterbook.access.database import Access
from charterbook.access.matters import Matter
from charterbook.access.roles import Caller
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Operation
from charterbook.doors.intake.spool import Spool
from charterbook.doors.server.asked import spool_of
from charterbook.doors.server.problems import Problem

_LOOKED_THROUGH = 2_000


def operation_of(request: Request, caller: Caller, asked: str) -> Operation:
    """The operation of an id. Problem where there is none that the caller may see."""
    found = spools.find(spool_of(request), asked)
    if found is None or not _shown_to(caller, found):
        raise Problem("not-found", f"there is no operation {asked}")
    return found


def latest(spool: Spool, caller: Caller, most: int) -> tuple[Operation, ...]:
    """The latest operations that the caller may see, the last to arrive first."""
    seen: Iterator[Operation] = (one for one in spools.recent(spool, _LOOKED_THROUGH) if _shown_to(caller, one))
    return tuple(islice(seen, most))


def matters_for(access: Access, caller: Caller) -> tuple[Matter, ...]:
    """The matters that a caller may upload for: those he is a member of, all for one who sees the whole book."""
    return matters.listed(access, None if caller.corporations is None else caller.account)


def _shown_to(caller: Caller, operation: Operation) -> bool:
    return operation.brought.account == caller.account or "administer" in caller.permissions
