"""Keeps the intake process running beside a server: starts it, starts it again where it ended, and stops it."""

import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from charterbook.doors.intake.process import Home
from charterbook.doors.logged import log

_LONGEST_WAIT = 30.0
_STEADY_SECONDS = 60.0
_FAREWELL_SECONDS = 15.0


class Keeper:
    """The intake process of a server, watched by a thread; use it in a `with` statement. `restarts` counts how often
    the process ended by itself."""

    def __init__(self, home: Home, spool: Path, *options: str) -> None:
        accounts = ("--accounts",) if home.accounts else ()
        self._command = [sys.executable, "-m", "charterbook.doors.intake", str(spool), *accounts, *options]
        # The place of a book may hold a password, which a list of processes would show.
        self._environment = {**os.environ, "CHARTERBOOK_BOOK": home.book}
        self._leaving = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep, name="intake keeper", daemon=True)
        self.restarts = 0

    def __enter__(self) -> "Keeper":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Have the process end what it does, and end."""
        self._leaving.set()
        self._thread.join()

    @property
    def runs(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def _keep(self) -> None:
        wait = 1.0
        while not self._leaving.is_set():
            began = time.monotonic()
            self._process = subprocess.Popen(
                self._command, env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
            while not self._leaving.wait(0.2):
                if not self.runs:
                    break
            else:
                _stopped(self._process)
                return
            self.restarts += 1
            wait = 1.0 if time.monotonic() - began > _STEADY_SECONDS else min(2 * wait, _LONGEST_WAIT)
            log("server", "intake_ended", status=self._process.returncode, again_in_seconds=wait)
            self._leaving.wait(wait)


def _stopped(process: "subprocess.Popen[bytes]") -> None:
    """End a process: it is told, and where it does not heed, ended."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_FAREWELL_SECONDS)
        return
    process.kill()
    process.wait()
