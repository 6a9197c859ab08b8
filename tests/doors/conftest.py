"""A server with accounts, whose passwords cost little."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from charterbook.access import passwords
from tests.doors.server.people import House, house


@pytest.fixture(name="house")
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)
    with house(tmp_path) as opened:
        yield opened
