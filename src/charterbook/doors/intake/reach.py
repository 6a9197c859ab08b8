"""What the bringer of a paper may add to, as the accounts say when it is posted, and what they keep of him.

Comes in: the accounts (None on a server of one user), and who brought the paper. Rights may have changed since.
"""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.doors.intake.operation import Brought, Operation, Why

if TYPE_CHECKING:
    from charterbook.access.database import Access

_NOBODY = Why("no_account", "whoever brought the paper may no longer do so; upload it again with an account that may")


class Reach(NamedTuple):
    """The corporations to whose ledgers a paper may add, by number (None: to any), and whether it may found one."""

    corporations: frozenset[int] | None
    founds: bool


def reach(access: "Access | None", brought: Brought, at: datetime) -> Reach | Why:
    """How far a bringer reaches at a moment; why he may bring nothing."""
    if brought.account is None:
        return Reach(None, True)
    if access is None:
        return _NOBODY
    from charterbook.access import accounts, matters
    from charterbook.access.roles import may

    with access.reading() as connection:
        caller = accounts.caller(connection, brought.account, at)
    if caller is None or not may(caller, "prepare"):
        return _NOBODY
    if caller.corporations is None:
        return Reach(None, True)
    matter = None if brought.matter is None else matters.found(access, brought.matter)
    return Reach(caller.corporations, matter is not None and brought.account in matter.members)


def brought_in(access: "Access | None", operation: Operation, at: datetime) -> None:
    """Keep who brought a source in, before the book has it: he may not decide on what it says."""
    if access is not None:
        from charterbook.access import uploads
        from charterbook.access.events import Who

        brought = operation.brought
        uploads.brought(access, operation.sha256, Who(brought.by, brought.account), brought.matter, at)


def founded(access: "Access | None", operation: Operation, corporations: tuple[int, ...], at: datetime) -> None:
    """Put the corporations that came into the book with a paper into the matter it was brought for."""
    brought = operation.brought
    if access is not None and brought.matter is not None:
        from charterbook.access import matters
        from charterbook.access.events import Who

        for number in corporations:
            matters.put_in(access, brought.matter, number, at, Who(brought.by, brought.account))
