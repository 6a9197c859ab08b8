"""The pages of papers, as the server has them drawn: kept by the digest of the paper and what was asked.

Comes in: the bytes of a PDF or a scan. Goes out: the sizes of its pages, its words, the picture of a page, or why there
are none. Each is made by a process of its own (`doors.drawing`), and what it says is decoded and never executed.
"""

import json
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from charterbook.doors.drawing.bounds import AT_ONCE, KEPT_BYTES, WALL_SECONDS
from charterbook.exchange.paper_view import Words, words_of
from charterbook.model.evidence import Unreadable

_SAFER = "get the paper as text, or as a PDF made anew of it"
_FAILED = Unreadable("its pages could not be drawn", _SAFER)
_TOO_SLOW = Unreadable(f"drawing it took more than {WALL_SECONDS:.0f} seconds", _SAFER)
_PICTURE = b"\x89PNG\r\n\x1a\n"

_drawing = threading.BoundedSemaphore(AT_ONCE)
_lock = threading.Lock()
_kept: "OrderedDict[tuple[str, ...], tuple[Any, bytes]]" = OrderedDict()


def sizes(digest: str, data: Callable[[], bytes]) -> tuple[tuple[float, float], ...] | Unreadable:
    """The width and height in points of each page of the source with this digest; `data` gives its bytes where they are
    needed."""
    head, _ = _answer(digest, data, "sizes")
    if "unreadable" in head:
        return Unreadable(*head["unreadable"])
    return tuple((float(width), float(height)) for width, height in head["sizes"])


def words(digest: str, data: Callable[[], bytes]) -> Words | Unreadable:
    """The words of it, and those that are left out."""
    head, body = _answer(digest, data, "words")
    if "unreadable" in head:
        return Unreadable(*head["unreadable"])
    return words_of(body, tuple((int(start), int(end)) for start, end in head["left_out"]))


def picture(digest: str, data: Callable[[], bytes], page: int, scale: float) -> bytes | Unreadable:
    """A page of it, from 1, as a PNG of so many pixels a point."""
    head, body = _answer(digest, data, "page", str(page), str(scale))
    if "unreadable" in head:
        return Unreadable(*head["unreadable"])
    return body if body.startswith(_PICTURE) else _FAILED


def knows(digest: str) -> bool:
    """Whether the sizes and the words of it are at hand."""
    with _lock:
        return (digest, "sizes") in _kept and (digest, "words") in _kept


def _answer(digest: str, data: Callable[[], bytes], *asked: str) -> tuple[dict[str, Any], bytes]:
    key = (digest, *asked)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    content = data()
    assert sha256(content).hexdigest() == digest, "the bytes are those of another source"
    with _drawing:
        found = _asked(content, asked)
    with _lock:
        _kept[key] = found
        while sum(len(body) for _, body in _kept.values()) > KEPT_BYTES:
            _kept.popitem(last=False)
    return found


def _asked(data: bytes, asked: tuple[str, ...]) -> tuple[dict[str, Any], bytes]:
    """What the process says. A process that fails, or does not end, is one line for people."""
    # The place of a book may hold a password, and the process has no need of it.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CHARTERBOOK")}
    command = [sys.executable, "-m", "charterbook.doors.drawing", *asked]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=WALL_SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        return {"unreadable": list(_TOO_SLOW)}, b""
    head, _, body = done.stdout.partition(b"\n")
    try:
        told = json.loads(head) if done.returncode == 0 else None
    except ValueError:
        told = None
    return (told, body) if isinstance(told, dict) else ({"unreadable": list(_FAILED)}, b"")
