"""Indexes as they were last fetched, in the user's cache folder, so that the server is only asked whether they changed.

An entry is one file, put in its place whole: a line of JSON with the address, what the server knows it by and the
digest, and behind it the bytes. What is damaged is not there.
"""

import json
import os
from hashlib import sha256
from pathlib import Path

from charterbook.doors.edgar.client import Got

_LONGEST_LINE = 10_000


class Shelf:
    """The entries in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def held(self, address: str) -> Got | None:
        """What was last fetched from an address; None where that is nothing, or no longer as it was."""
        try:
            with open(self._file(address), "rb") as file:
                told = json.loads(file.readline(_LONGEST_LINE))
                body = file.read()
            if told["address"] != address or told["sha256"] != sha256(body).hexdigest():
                return None
            return Got(body, told["etag"], told["last_modified"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, address: str, got: Got) -> None:
        """Keep what was fetched. Where it cannot be kept it is fetched again next time."""
        told = {"address": address, "etag": got.etag, "last_modified": got.last_modified}
        line = json.dumps({**told, "sha256": sha256(got.body).hexdigest()}).encode()
        file = self._file(address)
        draft = file.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft.write_bytes(line + b"\n" + got.body)
            os.replace(draft, file)
        except OSError:
            draft.unlink(missing_ok=True)

    def _file(self, address: str) -> Path:
        return self._folder / f"{sha256(address.encode()).hexdigest()[:40]}.kept"
