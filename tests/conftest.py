"""Settings and fixtures that all tests share: in CI Hypothesis draws the same examples each time, no example is timed,
nothing is kept in the cache folder of whoever runs them; and a PostgreSQL server where a test asks for one.

A worker of pytest-xdist has a server of its own, started by its first test that needs one.
"""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Server, server

if TYPE_CHECKING:
    from tests.sign.authority import Authority

os.environ["CHARTERBOOK_CACHE"] = ""

# No test leans on the speed of a machine: there is no deadline, and a slow start of an example is no fault. What is
# tried by chance is the same in each run of CI, and another one at a desk.
_SPEED = (HealthCheck.too_slow,)
settings.register_profile("local", deadline=None, suppress_health_check=_SPEED)
settings.register_profile("ci", deadline=None, suppress_health_check=_SPEED, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

_DATABASES = count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """How hard the tests of faults try: `make test` takes a share of it, `make faults` all."""
    parser.addoption("--moments", type=int, default=20, help="at how many moments a bulk is killed, on each back end")
    parser.addoption("--issuances", type=int, default=100, help="how many shares each writer of a race tries to issue")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The server of this run. Where there can be none the test fails with the reason: it is not skipped."""
    with server() as started:
        yield started


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """An empty database of this test's own, as `--book` takes it; dropped afterwards, whoever is still connected."""
    database = f"book_{next(_DATABASES)}"
    # Copied as files a database costs a quarter of what it costs by way of the write-ahead log.
    postgres.ask(f"CREATE DATABASE {database} STRATEGY file_copy")
    yield postgres.url(database)
    postgres.ask(f"DROP DATABASE {database} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new book may be kept, once on each back end: a path without a file, the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "book.db")
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Authority]":
    """The test authority of this run, with keys of its own: lists, responder and timestamps over local HTTP."""
    from tests.sign.authority import serving

    with serving(tmp_path_factory.mktemp("authority")) as made:
        yield made


@pytest.fixture(scope="session")
def signed_paper(authority: "Authority") -> bytes:
    """The decrease of the founding paper, signed by its two officers and a notary at level B-LTA."""
    from tests.sign.papers import signed_by_all

    return signed_by_all(authority)
