"""An archive of a stranger is unpacked within bounds or refused in a line; ours has the same bytes each time."""

import warnings
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from charterbook.exchange import archive
from charterbook.model.evidence import Unreadable


def zipped(*files: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """An archive of these files, whatever their names."""
    out = BytesIO()
    with warnings.catch_warnings(), ZipFile(out, "w", method) as made:
        warnings.simplefilter("ignore")
        for name, content in files:
            made.writestr(name, content)
    return out.getvalue()


def test_what_is_packed_is_unpacked() -> None:
    """The same files come back, and the order in which they were given does not show."""
    files = {"b/c.json": b"{}", "a.txt": b"text", "empty": b""}
    packed = archive.packed(files)
    assert files == archive.unpacked(packed)
    assert packed == archive.packed(dict(reversed(files.items())))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no whole zip archive"),
        (b"PK\x03\x04 cut off", "no whole zip archive"),
        (archive.packed({"a": b"text" * 99})[:-30], "no whole zip archive"),
        (zipped(("a", b"text"), method=ZIP_STORED).replace(b"text", b"tixt"), "no whole zip archive"),
        (zipped(("a", b"1"), ("a", b"2")), "two files of one name, 'a'"),
        (zipped(("../a", b"1")), "'../a', which leads out of it"),
        (zipped(("/etc/a", b"1")), "leads out of it"),
        (zipped(("c:a", b"1")), "leads out of it"),
        (zipped(("a", b"0" * (65 * 1024**2))), "would unpack from 0.1 to 68 MB"),
        (zipped(*((str(number), b"") for number in range(10_001))), "holds 10,001 files"),
        (zipped(("a", b"1"), method=ZIP_BZIP2), "packed by a method that is not read here"),
    ],
)  # fmt: skip
def test_a_bad_archive_is_refused_in_a_line(data: bytes, why: str) -> None:
    """Cut off, altered, a bomb, doubled names, paths that climb out: each says what it is."""
    found = archive.unpacked(data)
    assert isinstance(found, Unreadable)
    assert why in found.why
