"""Reading a paper in a process of its own, which may fail, swell or never end without harm to anything else.

Comes in: bytes of a stranger, and bounds. Goes out: the reading, or why there is none. The child has no file of ours
open, writes none, and hands back text that is decoded and never executed. It runs as the same user: it is a fence
against papers that break a reader, and no prison for a program.
"""

import json
import os
import select
import signal
import time
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple, NoReturn

from charterbook import flow
from charterbook.doors import address_space
from charterbook.doors.intake.operation import Why
from charterbook.formats.recognise import media_type
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Reading
from charterbook.register import codec

Reader = Callable[[bytes, str], Reading | Unreadable]

_READ, _UNREADABLE, _FAILED = b"R", b"U", b"F"
_NO_MEMORY = 71
_PIECE = 1 << 16
_LOOK_SECONDS = 0.25
_FAREWELL_SECONDS = 2.0
_SPLIT = "give each paper as a file of its own, or a text or PDF made anew of it"


class Bounds(NamedTuple):
    """The most that reading one paper may take: memory (address space beside what the process holds before), CPU time,
    time by the clock, and the size of what comes of it."""

    memory_bytes: int = 2 * 1024**3
    cpu_seconds: int = 300
    wall_seconds: int = 600
    answer_bytes: int = 128 * 1024**2


class _Ended(NamedTuple):
    """What the child said, whether it said all, whether the clock ran out, and its status as `os.waitpid` gives it."""

    said: bytes
    whole: bool
    too_late: bool
    status: int


def read(
    data: bytes, name: str, bounds: Bounds, stopping: Callable[[], bool] = lambda: False, reader: Reader = flow.read
) -> Reading | Why | None:
    """The reading of a paper of this name, or why it is refused. None where `stopping` said so first: nothing is known
    of the paper then. The caller must have one thread."""
    answer, child_end = os.pipe()
    child = os.fork()
    if child == 0:
        _child(child_end, data, name, bounds, reader)
    os.close(child_end)
    try:
        said, whole, late = _listen(answer, bounds, stopping)
    finally:
        os.close(answer)
    status = _farewell(child, patient=whole)
    if not whole and not late and len(said) <= bounds.answer_bytes:
        return None
    return _understood(_Ended(said, whole, late, status), data, name, bounds)


def _child(answer: int, data: bytes, name: str, bounds: Bounds, reader: Reader) -> NoReturn:
    """Read, tell, and be gone without running anything that the parent has prepared for its own end."""
    code = 1
    try:
        _confine(answer, bounds)
        try:
            told = _told(reader(data, name))
        except MemoryError:
            raise
        except Exception as error:
            told = _FAILED + type(error).__name__.encode()
        for start in range(0, len(told), _PIECE):
            os.write(answer, told[start : start + _PIECE])
        code = 0
    except MemoryError:
        code = _NO_MEMORY
    finally:
        os._exit(code)


def _confine(answer: int, bounds: Bounds) -> None:
    """Give up what a reader does not need: our open files, standard streams, writing, memory and time without end."""
    import resource

    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_REAL, bounds.wall_seconds + 1)  # where the parent is gone, nobody else looks
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    os.closerange(3, answer)
    os.closerange(answer + 1, os.sysconf("SC_OPEN_MAX"))
    address_space.bounded(bounds.memory_bytes)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, bounds.cpu_seconds),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _told(found: Reading | Unreadable) -> bytes:
    if isinstance(found, Unreadable):
        return _UNREADABLE + json.dumps(found).encode()
    return _READ + codec.written(found.instruments).encode("utf-8", "surrogatepass")


def _listen(answer: int, bounds: Bounds, stopping: Callable[[], bool]) -> tuple[bytes, bool, bool]:
    """What the child says; whether it came to an end by itself; whether time ran out."""
    said, until = bytearray(), time.monotonic() + bounds.wall_seconds
    ready = select.poll()
    ready.register(answer, select.POLLIN | select.POLLHUP)
    while len(said) <= bounds.answer_bytes:
        left = until - time.monotonic()
        if left <= 0:
            return bytes(said), False, True
        if stopping():
            break
        if ready.poll(1000 * min(left, _LOOK_SECONDS)):
            piece = os.read(answer, _PIECE)
            if not piece:
                return bytes(said), True, False
            said += piece
    return bytes(said), False, False


def _farewell(child: int, *, patient: bool) -> int:
    """How the child ended; one that does not end is ended."""
    until = time.monotonic() + _FAREWELL_SECONDS
    while patient and time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _understood(ended: _Ended, data: bytes, name: str, bounds: Bounds) -> Reading | Why:
    if ended.too_late:
        return Why("too_slow", f"the paper was not read within {bounds.wall_seconds:,} seconds; {_SPLIT}")
    if not ended.whole:
        return Why("too_much", f"what was read of the paper is more than can be kept; {_SPLIT}")
    if os.WIFSIGNALED(ended.status):
        return _killed(os.WTERMSIG(ended.status), bounds)
    code = os.WEXITSTATUS(ended.status)
    if code == _NO_MEMORY:
        return _no_memory(bounds)
    if code or not ended.said:
        return Why("reader_failed", f"the reader ended with {code} on this paper; report this, and {_SPLIT}")
    return _decoded(ended.said, data, name)


def _killed(number: int, bounds: Bounds) -> Why:
    match number:
        case signal.SIGXCPU:
            return Why("too_slow", f"reading the paper took more than {bounds.cpu_seconds:,} seconds of work; {_SPLIT}")
        case signal.SIGALRM:
            return Why("too_slow", f"the paper was not read within {bounds.wall_seconds:,} seconds; {_SPLIT}")
        case signal.SIGKILL:
            return _no_memory(bounds)
    return Why("reader_failed", f"the reader was stopped by signal {number} on this paper; report this, and {_SPLIT}")


def _no_memory(bounds: Bounds) -> Why:
    most = bounds.memory_bytes // 1024**2
    return Why("too_much_memory", f"reading the paper takes more memory than the {most:,} MiB that are given; {_SPLIT}")


def _decoded(said: bytes, data: bytes, name: str) -> Reading | Why:
    """What a child said, taken as a stranger's words: what is no reading is refused. The source is what we reckon."""
    kind, rest = said[:1], said[1:]
    try:
        if kind == _UNREADABLE:
            why, remedy = json.loads(rest)
            return Why("unreadable", f"{why}; {remedy}")
        if kind == _READ:
            instruments = codec.read(rest.decode("utf-8", "surrogatepass"))
            source = Source(sha256(data).hexdigest(), len(data), media_type(data), name)
            return Reading(source, instruments)
    except (ValueError, TypeError, RecursionError) as error:
        return Why("reader_failed", f"what was read of this paper makes no sense ({error}); report this, and {_SPLIT}")
    failure = rest.decode("ascii", "replace")
    return Why("reader_failed", f"the reader failed on this paper ({failure}); report this, and {_SPLIT}")
