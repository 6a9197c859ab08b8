"""Whatever a paper does to its reader, the process that asked goes on and can say what happened."""

import io
import mmap
import os
import signal
import time
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

import pytest

from charterbook import flow
from charterbook.doors.intake.operation import Why
from charterbook.doors.intake.reading import Bounds, read
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading
from tests.doors.intake.uploads import PAPERS

SHORT = Bounds(memory_bytes=2 * 1024**3, cpu_seconds=4, wall_seconds=60)
HASTY = SHORT._replace(wall_seconds=1)


def test_the_reading_is_the_one_that_is_made_here() -> None:
    """A paper read in a child comes back as it is read in this process; one that cannot be read with the same words."""
    for data in PAPERS.values():
        assert flow.read(data, "paper.txt") == read(data, "paper.txt", Bounds())
    refused = flow.read(bytes(5000), "zeros")
    assert isinstance(refused, Unreadable)
    assert Why("unreadable", f"{refused.why}; {refused.remedy}") == read(bytes(5000), "zeros", Bounds())


def test_what_a_process_holds_before_is_not_held_against_a_paper() -> None:
    """A process with three gigabytes of libraries and shared memory reads papers within two gigabytes as any other."""
    with mmap.mmap(-1, 3 * 1024**3):
        for data in PAPERS.values():
            assert not isinstance(read(data, "paper.txt", Bounds()), Why)
        assert "reader_failed" == getattr(read(b"paper", "paper.txt", Bounds(), reader=_recurse), "name", None)


def _swell(_data: bytes, _name: str) -> NoReturn:
    kept = []
    while True:
        kept.append(bytearray(3 * 1024**3))


def _loop(_data: bytes, _name: str) -> NoReturn:
    while True:
        pass


def _sleep(_data: bytes, _name: str) -> NoReturn:
    while True:
        time.sleep(60)


def _fail(_data: bytes, _name: str) -> NoReturn:
    raise KeyError("secret of a client")


def _crash(_data: bytes, _name: str) -> NoReturn:
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError


def _leave(_data: bytes, _name: str) -> NoReturn:
    os._exit(0)


def _recurse(data: bytes, name: str) -> Reading | Unreadable:
    return _recurse(data, name)


READERS = {
    _swell: ("too_much_memory", "2,048 MiB"),
    _loop: ("too_slow", "4 seconds of work"),
    _sleep: ("too_slow", "within 1 seconds"),
    _fail: ("reader_failed", "KeyError"),
    _crash: ("reader_failed", "signal 11"),
    _leave: ("reader_failed", "report this"),
    _recurse: ("reader_failed", "RecursionError"),
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_a_reader_that_goes_wrong_is_told_by_name(reader: object) -> None:
    """Memory without end, work without end, waiting without end, an error, a crash, a sudden exit: each is a refusal
    with a name and one line that repeats nothing of the paper, and no child is left."""
    before = _children()
    name, said = READERS[reader]  # type: ignore[index]
    bounds = HASTY if reader is _sleep else SHORT
    why = read(b"paper", "paper.txt", bounds, reader=reader)  # type: ignore[arg-type]
    assert isinstance(why, Why)
    assert (name, True, False, 1) == (why.name, said in why.line, "secret" in why.line, len(why.line.splitlines()))
    assert _children() <= before


def _children() -> set[str]:
    """The children of this process: a worker that runs tests has others, a database server say."""
    return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split())


def _open_files(_data: bytes, _name: str) -> Unreadable:
    return Unreadable(str(sorted(int(name) for name in os.listdir("/proc/self/fd"))), "")


def test_a_child_has_none_of_our_files(tmp_path: Path) -> None:
    """Beside its standard streams, which lead nowhere, a child has the pipe it answers by and what it opens itself."""
    with open(tmp_path / "book.db", "wb"):
        why = read(b"paper", "paper.txt", Bounds(), reader=_open_files)
    assert isinstance(why, Why)
    streams = why.line.strip("[]; ").split(", ")
    assert (["0", "1", "2"], 5) == (streams[:3], len(streams))


def test_a_child_writes_no_file(tmp_path: Path) -> None:
    """A reader that was taken over by a paper can open a file that the user may write, and not put a byte into it."""
    target = tmp_path / "planted"

    def plant(_data: bytes, _name: str) -> Unreadable:
        try:
            target.write_bytes(b"x")
        except OSError as error:
            return Unreadable(str(error.strerror), "")
        return Unreadable("written", "")

    why = read(b"paper", "paper.txt", Bounds(), reader=plant)
    assert Why("unreadable", "File too large; ") == why
    assert b"" == target.read_bytes()


LIES = [b"", b"R", b"R{", b'R[{"$":"Evil"}]', b'R[{"$":"Instrument"}]', b"U[1]", b"R" + b"[" * 100_000, b"\x80\x04N."]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: repr(lie[:20]))
def test_a_child_that_lies_is_not_believed(lie: bytes) -> None:
    """What is no reading, whether cut off, of unknown nouns or a pickle, is refused and never executed."""

    def liar(_data: bytes, _name: str) -> NoReturn:
        for number in range(3, 64):
            try:
                os.write(number, lie)
                os._exit(0)
            except OSError:
                continue
        os._exit(9)

    why = read(b"paper", "paper.txt", Bounds(), reader=liar)
    assert isinstance(why, Why)
    assert "reader_failed" == why.name


def test_more_than_can_be_kept_is_refused() -> None:
    """A child that talks without end is not listened to without end."""

    def talk(_data: bytes, _name: str) -> NoReturn:
        while True:
            os.write(
                max(int(name) for name in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{name}")),
                bytes(9000),
            )

    why = read(b"paper", "paper.txt", Bounds(answer_bytes=100_000), reader=talk)
    assert isinstance(why, Why)
    assert "too_much" == why.name


def test_a_stop_is_heeded_while_a_child_reads() -> None:
    """A reading is given up when its process is told to stop, and says nothing of the paper."""
    assert read(b"paper", "paper.txt", Bounds(), stopping=lambda: True, reader=_sleep) is None


def _docx_bomb() -> bytes:
    """A Word file whose text is 300 MB of one letter."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(b"<w:document><w:body><w:p><w:r><w:t>")
            for _ in range(30):
                part.write(b"a" * 10_000_000)
    return packed.getvalue()


def _nested_docx() -> bytes:
    """A Word file of a million elements, each inside the one before."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:p>" * 1_000_000)
    return packed.getvalue()


def _pdf_bomb() -> bytes:
    """A PDF of one page whose content is 1 GB of drawing when unpacked."""
    deflate = zlib.compressobj(9)
    block = deflate.compress(b"q 1 0 0 1 0 0 cm Q " * 500_000) + deflate.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a block leans on none before it, so that it may stand a hundred times.
    stream = block + block[2:] * 99 + deflate.flush()
    return (
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF"
    ) % (len(stream), stream)


def _zip_of_papers() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in PAPERS.items():
            archive.writestr(f"../../{name}.txt", data)
    return packed.getvalue()


_BURST = ("unreadable", "too_slow", "too_much_memory")
# The PDF library ends its process where it gets no memory.
BOMBS = {
    _docx_bomb: _BURST,
    _nested_docx: _BURST,
    _pdf_bomb: (*_BURST, "reader_failed"),
    _zip_of_papers: ("unreadable",),
}


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.__name__)
def test_a_bomb_goes_off_in_the_child(bomb: object) -> None:
    """A file that unpacks without end is refused in one line, as is an archive of papers, whatever its names say."""
    why = read(bomb(), "bomb", SHORT)  # type: ignore[operator]
    assert isinstance(why, Why)
    assert why.name in BOMBS[bomb]  # type: ignore[index]
    assert 1 == len(why.line.splitlines())
