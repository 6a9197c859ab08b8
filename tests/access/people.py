"""What tests of the access rooms share: a moment, who acts, and accounts with roles."""

from datetime import UTC, datetime, timedelta

from charterbook.access import accounts, rights
from charterbook.access.database import Access
from charterbook.access.events import Who
from charterbook.access.roles import Role

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BY = Who("A. Keeper")
PASSWORD = "four plain words here"


def somebody(access: Access, name: str, *roles: Role, password: str | None = PASSWORD) -> int:
    """An account with roles, each of which ends in a month where it has to end."""
    made = accounts.add(access, name, password, NOW, BY)
    assert isinstance(made, int), made
    for role in roles:
        until = (NOW + timedelta(days=30)).date() if role == "auditor" else None
        assert rights.grant(access, made, role, until, NOW, BY) is None
    return made
