"""Starts the process that makes exports whenever one waits, and ends it with the server. What it had begun is begun
again by the next one."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from charterbook.doors.outgoing import shelf

_FAREWELL_SECONDS = 5.0
_AGAIN_SECONDS = 2.0


class Maker:
    """The exports of a server, watched by a thread; use it in a `with` statement, and `wake` it when one
    is asked for."""

    def __init__(self, book: str, folder: Path) -> None:
        self.folder = shelf.opened(folder)
        self._command = [sys.executable, "-m", "charterbook.doors.outgoing", str(folder)]
        # The place of a book may hold a password, which a list of processes would show.
        self._environment = {**os.environ, "CHARTERBOOK_BOOK": book}
        self._leaving, self._asked = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._watch, name="exports", daemon=True)

    def __enter__(self) -> "Maker":
        self._asked.set()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop what is being made."""
        self._leaving.set()
        self._asked.set()
        self._thread.join()

    def wake(self) -> None:
        """An export waits."""
        self._asked.set()

    def _watch(self) -> None:
        while self._asked.wait() and not self._leaving.is_set():
            self._asked.clear()
            while not self._leaving.is_set() and next(shelf.unfinished(self.folder), None) is not None:
                self._run()

    def _run(self) -> None:
        process = subprocess.Popen(
            self._command, env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        while process.poll() is None:
            if self._leaving.wait(0.1):
                process.terminate()
                try:
                    process.wait(_FAREWELL_SECONDS)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        if process.returncode:
            self._leaving.wait(_AGAIN_SECONDS)
