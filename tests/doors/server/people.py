"""What tests of the doors with accounts share: a book of two corporations, people with roles, and signed-in clients."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from fastapi import FastAPI
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import accounts, matters, rights, tokens
from charterbook.access.database import Access
from charterbook.access.events import Who
from charterbook.access.oidc import Provider
from charterbook.access.roles import Permission, Role
from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings
from charterbook.model.instrument import Reading
from charterbook.register.store import Book

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
PASSWORD = "four plain words here"
BY = Who("A. Keeper")


def now() -> datetime:
    """The moment of the test."""
    return datetime.now(UTC)


class House(NamedTuple):
    """A server with accounts: its application, its accounts, and how browsers of people come to it. Corporation 1 is
    BestNet, of the matter "BestNet"; corporation 2 is nobody's but who sees all."""

    app: FastAPI
    access: Access
    matter: int

    def somebody(self, name: str, *roles: Role, sees_all: bool = False, password: str | None = PASSWORD) -> int:
        """An account with roles, a member of the matter "BestNet"."""
        made = accounts.add(self.access, name, password, now(), BY)
        assert isinstance(made, int), made
        for role in roles:
            until = (now() + timedelta(days=30)).date() if role == "auditor" else None
            assert rights.grant(self.access, made, role, until, now(), BY) is None
        matters.join(self.access, self.matter, made, now(), BY)
        assert rights.see_all(self.access, made, sees_all, now(), BY) is None
        return made

    def browser(self, name: str | None = None, password: str = PASSWORD) -> TestClient:
        """A browser of its own, in which somebody has signed in where a name is given."""
        client = TestClient(self.app, follow_redirects=False)
        if name is not None:
            answer = client.post("/sign-in", data={"name": name, "password": password, "next": "/"})
            assert 303 == answer.status_code, answer.text
        return client

    def program(self, account: int, *scopes: Permission) -> TestClient:
        """A program with a token of an account."""
        made = tokens.make(self.access, account, "test", frozenset(scopes), now() + timedelta(days=1), now(), BY)
        assert not isinstance(made, str), made
        headers = {"Authorization": f"Bearer {made.secret}"}
        return TestClient(self.app, headers=headers, follow_redirects=False)


def form_token(page: str) -> str:
    """The token that the forms of a page carry."""
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found is not None, page
    return found.group(1)


@contextmanager
def house(folder: Path, provider: Provider | None = None) -> Iterator[House]:
    """A server with accounts and nobody in it yet, where one may sign in by an identity provider too."""
    place = folder / "charterbook.db"
    data = (BESTNET / "2-series-a-designation.txt").read_bytes()
    reading = flow.read(data, "2-series-a-designation.txt")
    assert isinstance(reading, Reading)
    with Book.open(place, create=True) as book:
        flow.add(book, reading, data, now())
        book.add_corporation("Elsewhere Holdings, Inc.", "US-DE", now())
    settings = Settings(
        str(place),
        folder / "spool",
        folder / "desk",
        "a-start-up-token-for-this-test",
        "Ada Keeper",
        accounts=True,
        provider=provider,
        most_requests=1_000_000,
    )
    app = application(settings)
    with TestClient(app), Access.open(str(place)) as access:
        matter = matters.add(access, "BestNet", now(), BY)
        assert isinstance(matter, int)
        matters.put_in(access, matter, 1, now(), BY)
        yield House(app, access, matter)
