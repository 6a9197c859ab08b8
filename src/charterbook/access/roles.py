"""Roles, what each may do, and whether a caller may do a thing with a corporation."""

from typing import Final, Literal, NamedTuple, get_args

Role = Literal["viewer", "preparer", "reviewer", "signer", "auditor", "admin"]
"""An auditor's role has an end; the others have one where it is given."""

Permission = Literal["read", "export", "prepare", "review", "approve", "sign", "audit", "administer"]
"""`prepare`: upload, record, plan, draft. `review`: decide what waits. `approve`: a set of drafts. `audit`: the log,
its proofs, and an auditor's sign-off. `administer`: accounts, roles, matters."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
PERMISSIONS: Final[tuple[Permission, ...]] = get_args(Permission)

_MAY: Final[dict[Role, frozenset[Permission]]] = {
    "viewer": frozenset({"read"}),
    "preparer": frozenset({"read", "export", "prepare"}),
    "reviewer": frozenset({"read", "export", "review", "approve"}),
    "signer": frozenset({"read", "export", "sign"}),
    "auditor": frozenset({"read", "export", "audit"}),
    "admin": frozenset({"read", "audit", "administer"}),
}


class Caller(NamedTuple):
    """Who asks. `name` is what the book records of a decision; `account` is None for the one user of a loopback server;
    `corporations` are the numbers of those that may be seen, None where all may; `permissions` follow from the roles,
    and for a token from its scopes too. With `to_change` he signed in with a password that somebody else had set for
    him: nothing is open to him before he has set his own."""

    name: str
    account: int | None
    roles: frozenset[Role]
    corporations: frozenset[int] | None
    permissions: frozenset[Permission]
    to_change: bool = False


def permitted(roles: frozenset[Role]) -> frozenset[Permission]:
    """What somebody with these roles may do."""
    return frozenset(permission for role in roles for permission in _MAY[role])


def sole_user(name: str) -> Caller:
    """The one user of a server on his own machine, who may do everything that the command line lets him do."""
    return Caller(name, None, frozenset(ROLES), None, frozenset(PERMISSIONS))


def sees(caller: Caller, corporation: int) -> bool:
    """Whether a corporation is there for this caller: one of another matter is not."""
    return caller.corporations is None or corporation in caller.corporations


def may(caller: Caller, permission: Permission, corporation: int | None = None) -> bool:
    """Whether a caller may do a thing, with one corporation where one is named (by its number in the book)."""
    return permission in caller.permissions and (corporation is None or sees(caller, corporation))
