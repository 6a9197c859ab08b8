"""Changes of what an account may do: roles, the view of all corporations, its password, whether it is open at all.

Each is one transaction with the line that tells of it. What takes a right away counts from the next request on.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from charterbook.access import events, names, passwords, slowing, tables
from charterbook.access.accounts import AUDITOR_NEEDS_AN_END
from charterbook.access.roles import Role

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access
    from charterbook.access.events import Who


def grant(access: "Access", account: int, role: Role, until: date | None, at: datetime, by: "Who") -> str | None:
    """Give an account a role, up to the end of a day where one is named; it takes the place of an earlier grant of that
    role. One line why not, None where it is done."""
    from sqlalchemy import delete, insert

    if role == "auditor" and until is None:
        return AUDITOR_NEEDS_AN_END
    if until is not None and until < at.date():
        return f"{until} is past: name a day to come"
    t = tables.role.c
    with access.writing() as connection:
        name = _name(connection, account)
        if name is None:
            return "there is no such account"
        connection.execute(delete(tables.role).where(t.account == account, t.role == role))
        ends = None if until is None else until.isoformat()
        connection.execute(
            insert(tables.role).values(account=account, role=role, until=ends, granted_at=at.isoformat())
        )
        events.note(connection, "role_granted", by, at, name, role=role, until=ends or "no end")
    return None


def withdraw(access: "Access", account: int, role: Role, at: datetime, by: "Who") -> str | None:
    """Take a role away. The last admin keeps his: nobody could give it back on the pages."""
    from sqlalchemy import delete

    t = tables.role.c
    with access.writing() as connection:
        name = _name(connection, account)
        if name is None:
            return "there is no such account"
        if role == "admin" and _is_last_admin(connection, account, at):
            return f"{name} is the last admin: make another one first"
        gone = connection.execute(delete(tables.role).where(t.account == account, t.role == role)).rowcount
        if not gone:
            return f"{name} does not have the role {role}"
        events.note(connection, "role_withdrawn", by, at, name, role=role)
    return None


def see_all(access: "Access", account: int, all_: bool, at: datetime, by: "Who") -> str | None:
    """Whether an account sees every corporation of the book, or those of its matters alone."""
    return _changed(access, account, {"sees_all": all_}, "view_changed", at, by, all_corporations=str(all_).lower())


def disable(access: "Access", account: int, at: datetime, by: "Who") -> str | None:
    """Close an account: its sessions end, its tokens open nothing. What it did stays under its name."""
    with access.writing() as connection:
        if _is_last_admin(connection, account, at):
            return f"{_name(connection, account)} is the last admin: make another one first"
        return _change(connection, account, {"disabled_at": at.isoformat()}, "account_disabled", at, by)


def enable(access: "Access", account: int, at: datetime, by: "Who") -> str | None:
    """Open a disabled account again."""
    return _changed(access, account, {"disabled_at": None}, "account_enabled", at, by)


def unlock(access: "Access", account: int, at: datetime, by: "Who") -> str | None:
    """Let somebody sign in at once from any browser, whatever wrong passwords came before."""
    with access.writing() as connection:
        name = _name(connection, account)
        if name is None:
            return "there is no such account"
        slowing.cleared(connection, slowing.of_name(name))
        events.note(connection, "account_unlocked", by, at, name)
    return None


def set_password(access: "Access", account: int, password: str, at: datetime, by: "Who") -> str | None:
    """Give an account a new password: all its sessions end, and no browser is known for it any more. One that somebody
    else sets is changed by its person before anything else."""
    from charterbook.access.accounts import found

    whose = found(access, account)
    if whose is None:
        return "there is no such account"
    why = passwords.refused(whose.name, password)
    if why is not None:
        return why
    values = {"password": passwords.hashed(password), "set_by_other": not is_own(whose.name, account, by)}
    return _changed(access, account, values, "password_changed", at, by)


def is_own(name: str, account: int | None, by: "Who") -> bool:
    """Whether an account of this name (and number, once it has one) is that of whoever does something: on the pages by
    its number, at the command line by its name."""
    return names.key(by.name) == names.key(name) if by.account is None else by.account == account


def _changed(
    access: "Access", account: int, values: dict[str, object], kind: str, at: datetime, by: "Who", **detail: str
) -> str | None:
    with access.writing() as connection:
        return _change(connection, account, values, kind, at, by, **detail)


def _change(
    connection: "Connection", account: int, values: dict[str, object], kind: str, at: datetime, by: "Who", **detail: str
) -> str | None:
    from sqlalchemy import delete, update

    name = _name(connection, account)
    if name is None:
        return "there is no such account"
    connection.execute(update(tables.account).where(tables.account.c.id == account).values(**values))
    if kind in ("account_disabled", "password_changed"):
        for table in (tables.session, tables.device):
            connection.execute(delete(table).where(table.c.account == account))
    events.note(connection, kind, by, at, name, **detail)
    return None


def _name(connection: "Connection", account: int) -> str | None:
    from sqlalchemy import select

    t = tables.account.c
    name: str | None = connection.execute(select(t.name).where(t.id == account)).scalar_one_or_none()
    return name


def _is_last_admin(connection: "Connection", account: int, at: datetime) -> bool:
    from sqlalchemy import select

    r, a = tables.role.c, tables.account.c
    open_ = (r.until.is_(None)) | (r.until >= at.date().isoformat())
    admins = connection.execute(
        select(r.account)
        .join(tables.account, a.id == r.account)
        .where(r.role == "admin", open_, a.disabled_at.is_(None))
    ).scalars()
    return set(admins) == {account}
