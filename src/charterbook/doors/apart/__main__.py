"""The process that reads what a stranger sent: its bytes come in on standard input.

`python -m charterbook.doors.apart sizes | page NUMBER SCALE | text | told`: the sizes of a paper's pages, the picture
of one, the text of a paper that is no text, what the sources of a tie-out tell. Goes out on standard output: a line of
JSON, and bytes behind it. It opens no book and writes no file, and its memory and time are bounded.
"""

import json
import resource
import sys
from typing import Any

from charterbook.doors import address_space
from charterbook.doors.apart.bounds import CPU_SECONDS, MEMORY_BYTES
from charterbook.model.evidence import Unreadable


def main(asked: list[str]) -> None:
    """Answer what is asked of the bytes on standard input."""
    _confine()
    found = _answer(sys.stdin.buffer.read(), asked)
    head, body = ({"unreadable": list(found)}, b"") if isinstance(found, Unreadable) else found
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)


def _confine() -> None:
    bounds = ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CPU, CPU_SECONDS))
    for what, most in bounds:
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most, most) if hard == resource.RLIM_INFINITY else (min(most, hard), hard))
    address_space.bounded(MEMORY_BYTES)


def _answer(data: bytes, asked: list[str]) -> tuple[dict[str, Any], bytes] | Unreadable:
    match asked:
        case ["sizes"]:
            from charterbook.formats.page_image import page_sizes

            sizes = page_sizes(data)
            return sizes if isinstance(sizes, Unreadable) else ({"sizes": sizes}, b"")
        case ["page", number, scale]:
            from charterbook.formats.page_image import page_image

            picture = page_image(data, int(number), float(scale))
            return picture if isinstance(picture, Unreadable) else ({}, picture)
        case ["text"]:
            from charterbook.doors.apart.whole_text import of

            return of(data)
        case _:
            from charterbook.doors.apart.tie_sources import of as of_tie

            return of_tie(data)


if __name__ == "__main__":
    main(sys.argv[1:])
