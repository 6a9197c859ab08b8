"""Pages are drawn by a process that may fail without harm, and are kept."""

import subprocess
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

from charterbook.doors.drawing import bounds, pages
from charterbook.exchange.paper_view import Words
from charterbook.model.evidence import Unreadable

_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Each test draws for itself."""
    pages._kept.clear()
    yield
    pages._kept.clear()


def _scan() -> bytes:
    page = Image.new("L", (2550, 3300), 255)
    ImageDraw.Draw(page).text((300, 400), "The shares are 650", fill=0, font=ImageFont.load_default(70))
    out = BytesIO()
    page.save(out, "PNG", dpi=(300, 300))
    return out.getvalue()


def _bomb() -> bytes:
    """A picture of a billion pixels in a megabyte."""
    out = BytesIO()
    Image.new("1", (32_000, 32_000)).save(out, "PNG")
    return out.getvalue()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_a_scan_has_sizes_words_and_pictures() -> None:
    """Each made by the process, and the words the same that the reader of the paper had."""
    data = _scan()
    sizes = pages.sizes(_digest(data), lambda: data)
    assert not isinstance(sizes, Unreadable)
    assert [(612.0, 792.0)] == [tuple(round(side, 1) for side in size) for size in sizes]
    words = pages.words(_digest(data), lambda: data)
    assert isinstance(words, Words)
    assert "The shares are 650" == words.characters.strip()
    picture = pages.picture(_digest(data), lambda: data, 1, 1.0)
    assert isinstance(picture, bytes)
    assert picture.startswith(_PNG)


def test_what_was_drawn_is_kept_and_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nobody asks for the bytes; what was not asked for longest is let go."""
    data = _scan()
    first = pages.picture(_digest(data), lambda: data, 1, 1.0)

    def never() -> bytes:
        raise AssertionError("the bytes are not needed")

    assert first == pages.picture(_digest(data), never, 1, 1.0)
    assert not pages.knows(_digest(data))
    monkeypatch.setattr(pages, "KEPT_BYTES", 10)
    pages.picture(_digest(data), lambda: data, 1, 0.5)
    with pytest.raises(AssertionError, match="not needed"):
        pages.picture(_digest(data), never, 1, 1.0)


@pytest.mark.parametrize(
    "data", [_bomb(), b"%PDF-1.7 torn", b"\xff\xd8\xff\xe0 no picture", b"II*\x00" + b"\xff" * 999]
)
def test_a_paper_that_breaks_a_reader_is_one_line(data: bytes) -> None:
    """Bombs and torn files: why, and what would help."""
    for found in (
        pages.sizes(_digest(data), lambda: data),
        pages.words(_digest(data), lambda: data),
        pages.picture(_digest(data), lambda: data, 1, 2.0),
    ):
        if not isinstance(found, tuple) or isinstance(found, Unreadable):
            assert isinstance(found, Unreadable)
            assert found.why
            assert found.remedy


@pytest.mark.parametrize("said", [b"", b"no json\nbody", b"[1]\n", b'{"sizes": 1'])
def test_a_process_that_fails_or_tells_nonsense_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    """Its words are a stranger's."""

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 0, said, b"")

    monkeypatch.setattr(subprocess, "run", run)
    assert isinstance(pages.picture(_digest(b"x"), lambda: b"x", 1, 1.0), Unreadable)


def test_a_process_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time by the clock."""
    monkeypatch.setattr(pages, "WALL_SECONDS", 0.001)
    data = _scan()
    found = pages.words(_digest(data), lambda: data)
    assert isinstance(found, Unreadable)
    assert "seconds" in found.why


def test_a_process_has_bounds_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory is short it fails, and the place of the book is not in its surroundings."""
    seen: dict[str, Any] = {}
    monkeypatch.setenv("CHARTERBOOK_BOOK", "postgresql://keeper:secret@db/book")

    def run(command: list[str], **how: Any) -> subprocess.CompletedProcess[bytes]:
        seen.update(how)
        return subprocess.CompletedProcess(command, 0, b'{"sizes": []}\n', b"")

    monkeypatch.setattr(subprocess, "run", run)
    assert () == pages.sizes(_digest(b"x"), lambda: b"x")
    assert not any("keeper:secret" in value for value in seen["env"].values())
    assert seen["timeout"] == bounds.WALL_SECONDS
