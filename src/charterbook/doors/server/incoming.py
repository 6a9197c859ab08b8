"""A paper that comes in over HTTP, by the API or by the page: streamed into the spool, never whole in memory.

The process of `doors.intake` reads it later. Problem where it is not taken; then nothing of it is kept.
"""

from collections.abc import AsyncIterator

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from charterbook.access.roles import Caller
from charterbook.doors.intake.arriving import Arriving, NotTaken
from charterbook.doors.intake.operation import Brought, Operation
from charterbook.doors.server.asked import access_of, spool_of
from charterbook.doors.server.operations import matters_for
from charterbook.doors.server.problems import Problem

_KINDS = {"too_large": "too-large", "spool_full": "not-available", "no_room": "not-available"}


async def taken(
    request: Request, pieces: AsyncIterator[bytes], name: str, caller: Caller, matter: int | None,
    sha256: str | None = None, dry_run: bool = False,
) -> Operation:  # fmt: skip
    """Take a paper in for a caller, into a matter where he names one; `sha256` is the digest that he announced. Of a
    `dry_run` nothing comes into the book. That it was he who brought it is kept when it is known that he may."""
    if caller.corporations is not None and matter is None:
        raise Problem("not-understood", "say for which matter the paper is (matter=N): you may not see all of the book")
    own = await run_in_threadpool(matters_for, access_of(request), caller)
    if matter is not None and all(one.id != matter for one in own):
        raise Problem("not-found", f"there is no matter {matter}")
    brought = Brought(caller.name, caller.account, matter)
    try:
        with Arriving(spool_of(request)) as paper:
            async for piece in pieces:
                paper.write(piece)
            return await run_in_threadpool(paper.keep, name, brought, sha256, dry_run)
    except NotTaken as not_taken:
        kind = _KINDS.get(not_taken.why.name, "not-understood")
        raise Problem(kind, str(not_taken), reason=not_taken.why.name) from None
