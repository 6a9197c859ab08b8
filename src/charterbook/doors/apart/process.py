"""Having something done by a process of its own (`doors.apart`), started fresh: a server has threads and must not fork.

Comes in: the bytes of a stranger and what is asked of them. Goes out: what the process says, which is decoded and never
executed, or why it said nothing, in one line for people.
"""

import json
import os
import subprocess
import sys
import threading
from tempfile import TemporaryFile
from typing import Any

from charterbook.doors.apart.bounds import ANSWER_BYTES, AT_ONCE, WALL_SECONDS
from charterbook.model.evidence import Unreadable

Answer = tuple[dict[str, Any], bytes]

_SAFER = "give it as text, or as a file made anew of it"
FAILED = Unreadable("it could not be read within the memory and time that are given", _SAFER)
_TOO_SLOW = Unreadable(f"reading it took more than {WALL_SECONDS:.0f} seconds", _SAFER)
_TOO_MUCH = Unreadable("what was read of it is more than can be shown", _SAFER)

working = threading.BoundedSemaphore(AT_ONCE)
"""Who asks waits for it first: what is asked twice at once can then be looked up the second time."""


def asked(data: bytes, *what: str) -> Answer | Unreadable:
    """What the process answers: an object, and bytes behind it."""
    said = _said(data, what)
    if isinstance(said, Unreadable):
        return said
    head, _, body = said.partition(b"\n")
    try:
        told = json.loads(head)
    except ValueError:
        return FAILED
    if not isinstance(told, dict):
        return FAILED
    return Unreadable(*map(str, told["unreadable"])) if "unreadable" in told else (told, body)


def _said(data: bytes, what: tuple[str, ...]) -> bytes | Unreadable:
    """All that the process says, as long as it is not too much; it is ended where it does not end."""
    # The place of a book may hold a password, and the process has no need of it.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CHARTERBOOK")}
    command = [sys.executable, "-m", "charterbook.doors.apart", *what]
    with TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        with subprocess.Popen(
            command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        ) as process:
            late = threading.Timer(WALL_SECONDS, process.kill)
            late.start()
            try:
                assert process.stdout is not None
                said = process.stdout.read(ANSWER_BYTES + 1)
                if len(said) > ANSWER_BYTES:
                    return _TOO_MUCH
                if process.wait():
                    return FAILED if late.is_alive() else _TOO_SLOW
                return said
            finally:
                late.cancel()
                process.kill()
