"""How fast a server may be asked: one pace for all processes of this machine, kept in a file that they share.

The file holds one number, the time from which the next request may go out. Who wants to ask takes that time, puts the
next one in, and sleeps until then. Where the server asks for a pause, the pause is put in for everybody.
"""

import fcntl
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from charterbook.doors import kept_patterns
from charterbook.doors.refusals import Refused

SEC_SPACING = 0.125
"""Seconds between two requests to the SEC: 8 a second, where at most 10 are allowed (SEC, Accessing EDGAR Data), so
that requests which take unlike times on their way never come as more than 10."""
OTHER_SPACING = 0.5
LONGEST_PAUSE = 3600.0
"""A time further ahead than this was written under another clock."""


class Clock(NamedTuple):
    """The time in seconds, and the way to let it pass."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


def folder() -> Path:
    """Where the user's processes meet: the cache folder, else one in the system's folder for temporary files."""
    kept_in = kept_patterns.folder() or os.path.join(tempfile.gettempdir(), f"charterbook-{os.getuid()}")
    return Path(kept_in, "edgar")


class _Told(NamedTuple):
    """What the file says: from when the next request may go out, and until when all were asked to pause."""

    next: float = 0.0
    pause: float = 0.0


class Pace:
    """The pace at which one site is asked, by its file."""

    def __init__(self, file: Path, spacing: float, clock: Clock) -> None:
        self._file = file
        self._spacing = spacing
        self._clock = clock

    def wait(self) -> None:
        """Wait for the turn of one request. A turn that lies in a pause which was asked for meanwhile is void."""
        turn = self._take()
        while (ahead := turn - self._clock.now()) > 0:
            self._clock.sleep(ahead)
            if self._read().pause > turn:
                turn = self._take()

    def hold(self, seconds: float) -> None:
        """Let nobody ask for so many seconds."""
        self._take(self._clock.now() + min(seconds, LONGEST_PAUSE))

    def _take(self, pause: float = 0.0) -> float:
        """Under the lock: take the next turn, or note the time until which nobody may ask."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with open(self._file, "a+", encoding="ascii") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.seek(0)
                now = self._clock.now()
                told = _told(file.read(), now)
                turn = max(now, *told)
                after = _Told(told.next, max(pause, told.pause)) if pause else _Told(turn + self._spacing, told.pause)
                file.truncate(0)
                file.write(f"{after.next!r} {after.pause!r}")
        except OSError as error:
            raise Refused(
                f"{self._file} cannot be written: {error.strerror}; name a folder in CHARTERBOOK_CACHE"
            ) from None
        return turn

    def _read(self) -> _Told:
        try:
            with open(self._file, encoding="ascii") as file:
                fcntl.flock(file, fcntl.LOCK_SH)
                return _told(file.read(), self._clock.now())
        except OSError:
            return _Told()


def _told(words: str, now: float) -> _Told:
    """What stands in the file; nothing where it is damaged or of another clock."""
    try:
        told = _Told(*map(float, words.split()))
    except (ValueError, TypeError):
        return _Told()
    return _Told(*(at if at - now <= LONGEST_PAUSE else 0.0 for at in told))
