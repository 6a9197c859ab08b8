"""Matters: which corporations of the book belong together, and whose accounts may see them."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import events, names, tables
from charterbook.access.database import added

if TYPE_CHECKING:
    from sqlalchemy import Table

    from charterbook.access.database import Access
    from charterbook.access.events import Who


class Matter(NamedTuple):
    """A matter: its corporations by their numbers in the book, its members by the numbers of their accounts."""

    id: int
    name: str
    corporations: frozenset[int]
    members: frozenset[int]


def add(access: "Access", name: str, at: datetime, by: "Who") -> int | str:
    """Make a matter and give its number; or one line why it cannot be made."""
    from sqlalchemy import insert, select

    why = names.refused(name)
    if why is not None:
        return why
    t = tables.matter.c
    with access.writing() as connection:
        if connection.execute(select(t.id).where(t.key == names.key(name))).first() is not None:
            return f"there is a matter {names.spoken(name)} already"
        values = {"name": names.spoken(name), "key": names.key(name), "created_at": at.isoformat()}
        made = connection.execute(insert(tables.matter).values(**values)).inserted_primary_key
        assert made is not None
        events.note(connection, "matter_added", by, at, names.spoken(name))
    return int(made[0])


def listed(access: "Access", account: int | None = None) -> tuple[Matter, ...]:
    """All matters, or those of which an account is a member, by name."""
    from sqlalchemy import select

    t, c, m = tables.matter.c, tables.matter_corporation.c, tables.matter_member.c
    with access.reading() as connection:
        rows = connection.execute(select(t.id, t.name).order_by(t.key)).all()
        corporations = connection.execute(select(c.matter, c.corporation)).all()
        members = connection.execute(select(m.matter, m.account)).all()
    found = (
        Matter(
            row.id, row.name,
            frozenset(one.corporation for one in corporations if one.matter == row.id),
            frozenset(one.account for one in members if one.matter == row.id),
        )
        for row in rows
    )  # fmt: skip
    return tuple(one for one in found if account is None or account in one.members)


def found(access: "Access", whose: int | str) -> Matter | None:
    """The matter of this number or name, None where there is none."""
    all_ = listed(access)
    if isinstance(whose, int):
        return next((one for one in all_ if one.id == whose), None)
    return next((one for one in all_ if names.key(one.name) == names.key(whose)), None)


def put_in(access: "Access", matter: int, corporation: int, at: datetime, by: "Who") -> None:
    """Let the members of a matter see a corporation."""
    _set(access, tables.matter_corporation, matter, {"corporation": corporation}, True, at, by)


def take_out(access: "Access", matter: int, corporation: int, at: datetime, by: "Who") -> None:
    """A corporation belongs to a matter no more."""
    _set(access, tables.matter_corporation, matter, {"corporation": corporation}, False, at, by)


def join(access: "Access", matter: int, account: int, at: datetime, by: "Who") -> None:
    """Make an account a member of a matter."""
    _set(access, tables.matter_member, matter, {"account": account}, True, at, by)


def leave(access: "Access", matter: int, account: int, at: datetime, by: "Who") -> None:
    """An account is a member of a matter no more."""
    _set(access, tables.matter_member, matter, {"account": account}, False, at, by)


def _set(
    access: "Access", table: "Table", matter: int, other: dict[str, int], there: bool, at: datetime, by: "Who"
) -> None:
    """Add a row of a matter or take it away; where it is so already nothing changes."""
    from sqlalchemy import and_, delete, select

    values = {"matter": matter, **other}
    with access.writing() as connection:
        if there:
            changed = added(connection, table, values)
        else:
            where = and_(*(table.c[column] == value for column, value in values.items()))
            changed = connection.execute(delete(table).where(where)).rowcount > 0
        if not changed:
            return
        name = connection.execute(select(tables.matter.c.name).where(tables.matter.c.id == matter)).scalar_one()
        detail = {column: str(value) for column, value in other.items()}
        verb = "joined" if there else "left"
        events.note(connection, f"{next(iter(other))}_{verb}_matter", by, at, name, **detail)
