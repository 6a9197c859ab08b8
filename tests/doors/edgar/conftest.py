"""The pretend EDGAR, a clock that only sleeping moves, and a place of its own for what is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from charterbook.doors.edgar.pace import Clock
from tests.doors.edgar.pretend import Pretend, pretending


class Slept:
    """A clock that stands still but for sleeping."""

    def __init__(self) -> None:
        self.time = 1_000_000.0
        self.naps: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.naps.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        """As the client wants it."""
        return Clock(lambda: self.time, self.sleep)


@pytest.fixture(name="slept")
def _slept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Slept:
    monkeypatch.setenv("CHARTERBOOK_CACHE", str(tmp_path / "cache"))
    return Slept()


@pytest.fixture(name="edgar")
def _edgar(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pretend]:
    with pretending() as pretend:
        monkeypatch.setenv("CHARTERBOOK_EDGAR", pretend.address)
        yield pretend
