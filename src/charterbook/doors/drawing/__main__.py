"""The process that draws a paper's pages, or reads its words again: the bytes of a stranger come in on standard input.

`python -m charterbook.doors.drawing sizes | words | page NUMBER SCALE`. Goes out on standard output: a line of JSON,
and behind it the picture or the words. It opens no book and writes no file, and its memory and time are bounded.
"""

import json
import resource
import sys

from charterbook.doors.drawing.bounds import CPU_SECONDS, MEMORY_BYTES
from charterbook.exchange import paper_view
from charterbook.formats.page_image import page_image, page_sizes
from charterbook.formats.recognise import media_type
from charterbook.model.evidence import Unreadable


def main(asked: list[str]) -> None:
    """Answer what is asked of the paper on standard input."""
    _confine()
    head, body = _answer(sys.stdin.buffer.read(), asked)
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)


def _confine() -> None:
    bounds = (
        (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
    )  # fmt: skip
    for what, most in bounds:
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most, most) if hard == resource.RLIM_INFINITY else (min(most, hard), hard))


def _answer(data: bytes, asked: list[str]) -> tuple[object, bytes]:
    found: object
    match asked:
        case ["sizes"]:
            found = page_sizes(data)
            return (_refused(found), b"") if isinstance(found, Unreadable) else ({"sizes": found}, b"")
        case ["page", number, scale]:
            found = page_image(data, int(number), float(scale))
            return (_refused(found), b"") if isinstance(found, Unreadable) else ({}, found)
        case _:
            found = paper_view.words(data, media_type(data))
            if isinstance(found, Unreadable):
                return _refused(found), b""
            return {"left_out": found.left_out}, found.characters.encode("utf-8", "surrogatepass")


def _refused(why: Unreadable) -> dict[str, list[str]]:
    return {"unreadable": list(why)}


if __name__ == "__main__":
    main(sys.argv[1:])
