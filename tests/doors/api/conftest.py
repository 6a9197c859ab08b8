"""A book of the five specimens of BestNet before a program that calls the API, alone or as people with roles."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import passwords
from charterbook.doors.api.described import describe
from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import BESTNET, House, house

TOKEN = "a-start-up-token-for-this-test"


@pytest.fixture(name="bestnet", scope="session")
def _bestnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("bestnet") / "charterbook.db"
    with Book.open(place, create=True) as book:
        for paper in sorted(BESTNET.glob("[1-5]-*.txt")):
            data = paper.read_bytes()
            reading = flow.read(data, f"papers/{paper.name}")
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    return place


@pytest.fixture(name="book")
def _book(bestnet: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(bestnet, tmp_path / "charterbook.db"))


def _undescribed(described: dict[str, Any], method: str, answer: Any) -> str | None:
    """What is wrong with an answer of the API; None where nothing is, or where the address is none of its own."""
    path = next((one for one in described["paths"] if _is_at(one, answer.request.url.path)), None)
    if path is None or method not in described["paths"][path]:
        return None
    status = str(answer.status_code)
    found = described["paths"][path][method]["responses"].get(status)
    if found is None:
        return f"the status {status} is not described"
    if "$ref" in found:
        found = described["components"]["responses"][status]
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if kind not in found.get("content", {"": {}}):
        return f"{kind} is not described"
    if not kind.endswith("json"):
        return None
    name = found["content"][kind]["schema"]["$ref"].rpartition("/")[2]
    errors = _validator(name, json.dumps(described["components"])).iter_errors(answer.json())
    return next((f"{one.message} at {'/'.join(map(str, one.instance_path))}" for one in errors), None)


def _is_at(pattern: str, path: str) -> bool:
    """Whether a path is one of a pattern; the name of a file may hold slashes."""
    parts = (".+" if part == "{name}" else "[^/]+" if part.startswith("{") else part for part in pattern.split("/"))
    return re.fullmatch("/".join(parts), path) is not None


@cache
def _validator(name: str, components: str) -> jsonschema_rs.Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": json.loads(components)}
    return jsonschema_rs.validator_for({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


@contextmanager
def calling(book: Path) -> Iterator[TestClient]:
    """A program of the one person alone with a book, who may do everything. What each answer holds has to be as the
    description of the API says."""
    app = application(Settings(str(book), book.parent / "spool", book.parent / "desk", TOKEN, "Ada Keeper"))

    def checked(answer: Any) -> None:
        answer.read()
        wrong = _undescribed(describe(app), answer.request.method.lower(), answer)
        assert wrong is None, f"{answer.request.method} {answer.request.url}: {wrong}"

    with TestClient(app, headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        client.event_hooks = {"response": [checked]}
        yield client


@pytest.fixture(name="program")
def _program(book: Path) -> Iterator[TestClient]:
    with calling(book) as client:
        yield client


@pytest.fixture(name="reader", scope="session")
def _reader(bestnet: Path) -> Iterator[TestClient]:
    with calling(bestnet) as client:
        yield client


@pytest.fixture(name="house")
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)
    with house(tmp_path) as opened:
        yield opened
