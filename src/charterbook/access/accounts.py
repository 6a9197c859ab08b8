"""Accounts: who they are, what they were granted, and the caller that an account is on a day."""

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import events, names, passwords, tables
from charterbook.access.roles import Caller, Role, permitted

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access
    from charterbook.access.events import Who

AUDITOR_NEEDS_AN_END = "an auditor's role is given up to a day: say which"


class Grant(NamedTuple):
    """A role, up to the end of a day where one is given."""

    role: Role
    until: date | None


class Account(NamedTuple):
    """An account. `sees_all`: every corporation of the book, not only those of its matters. `by_provider`: an identity
    provider's account is linked to it."""

    id: int
    name: str
    email: str | None
    has_password: bool
    by_provider: bool
    sees_all: bool
    grants: tuple[Grant, ...]
    matters: tuple[str, ...]
    created_at: datetime
    disabled_at: datetime | None


def add(
    access: "Access", name: str, password: str | None, at: datetime, by: "Who", email: str | None = None,
    own: bool = True,
) -> int | str:  # fmt: skip
    """Make an account without any role, and give its number; or one line why it cannot be made. Without a password one
    signs in by an identity provider that vouches for the e-mail address, or with a token. A password that is not the
    account's `own`, since somebody else thought of it, is changed by its person before anything else."""
    from sqlalchemy import insert, select

    why = names.refused(name) or (None if password is None else passwords.refused(name, password))
    if why is not None:
        return why
    address = None if email is None else emailed(email)
    if email is not None and address is None:
        return f"'{email}' is no e-mail address in plain letters"
    kept = None if password is None else passwords.hashed(password)
    t = tables.account.c
    with access.writing() as connection:
        for what, same in (("name", t.key == names.key(name)), ("e-mail address", t.email == address)):
            if (what == "name" or address is not None) and connection.execute(select(t.id).where(same)).first():
                return f"there is an account of that {what} already"
        values = {
            "name": names.spoken(name), "key": names.key(name), "email": address, "password": kept,
            "sees_all": False, "created_at": at.isoformat(), "set_by_other": password is not None and not own,
        }  # fmt: skip
        made = connection.execute(insert(tables.account).values(**values)).inserted_primary_key
        assert made is not None
        events.note(connection, "account_added", by, at, names.spoken(name))
    return int(made[0])


def emailed(email: str) -> str | None:
    """An e-mail address as it is compared, None where it is none. Letters beyond ASCII are refused, as some count as
    others once their case is folded, and two addresses would be one."""
    # Asked before the case is folded: the sign for kelvin becomes a plain k.
    if not email.isascii():
        return None
    address = email.strip().lower()
    name, at, host = address.rpartition("@")
    fits = address.isprintable() and " " not in address
    return address if fits and at and name and host else None


def listed(access: "Access") -> tuple[Account, ...]:
    """All accounts, by name."""
    from sqlalchemy import select

    with access.reading() as connection:
        rows = connection.execute(select(tables.account).order_by(tables.account.c.key)).all()
        return tuple(_account(connection, row) for row in rows)


def found(access: "Access", whose: int | str) -> Account | None:
    """The account of this number or name, None where there is none."""
    from sqlalchemy import select

    t = tables.account.c
    with access.reading() as connection:
        where = t.id == whose if isinstance(whose, int) else t.key == names.key(whose)
        row = connection.execute(select(tables.account).where(where)).one_or_none()
        return None if row is None else _account(connection, row)


def _account(connection: "Connection", row: object) -> Account:
    from sqlalchemy import select

    found = tables.account
    id_, name, email, password, sees_all, created_at, disabled_at = (
        getattr(row, column.name) for column in found.c if column.name not in ("key", "set_by_other")
    )
    m, mm, linked = tables.matter.c, tables.matter_member.c, tables.identity.c
    matters = connection.execute(select(m.name).join(tables.matter_member, mm.matter == m.id).where(mm.account == id_))
    provider = connection.execute(select(linked.subject).where(linked.account == id_)).first()
    return Account(
        id_, name, email, password is not None, provider is not None, sees_all, grants(connection, id_),
        tuple(sorted(matters.scalars())), datetime.fromisoformat(created_at),
        None if disabled_at is None else datetime.fromisoformat(disabled_at),
    )  # fmt: skip


def grants(connection: "Connection", account: int) -> tuple[Grant, ...]:
    """What an account was granted, whether or not the grant has ended."""
    from sqlalchemy import select

    t = tables.role.c
    rows = connection.execute(select(t.role, t.until).where(t.account == account).order_by(t.role))
    return tuple(Grant(row.role, None if row.until is None else date.fromisoformat(row.until)) for row in rows)


def caller(connection: "Connection", account: int, at: datetime) -> Caller | None:
    """Who an account is at a moment: with the roles that have not ended and the corporations of its matters. None where
    there is no such account or it is disabled. Days are those of UTC."""
    from sqlalchemy import select

    t = tables.account.c
    row = connection.execute(select(t.name, t.sees_all).where(t.id == account, t.disabled_at.is_(None))).one_or_none()
    if row is None:
        return None
    given = grants(connection, account)
    roles = frozenset(grant.role for grant in given if grant.until is None or grant.until >= at.date())
    corporations = None if row.sees_all else _corporations(connection, account)
    return Caller(row.name, account, roles, corporations, permitted(roles))


def _corporations(connection: "Connection", account: int) -> frozenset[int]:
    from sqlalchemy import select

    c, m = tables.matter_corporation.c, tables.matter_member.c
    rows = connection.execute(
        select(c.corporation).join(tables.matter_member, m.matter == c.matter).where(m.account == account)
    )
    return frozenset(rows.scalars())
