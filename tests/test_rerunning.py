"""A binder run again: whatever was changed is named, what cannot be checked is told, and other makers are a reason."""

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image

from charterbook import binding, rerunning
from charterbook.doors.cli import main
from charterbook.exchange import archive
from charterbook.exchange import binder as form
from charterbook.exchange.archive import packed
from charterbook.exchange.binder_differences import ARCHIVE, Difference
from charterbook.formats import ocr
from charterbook.law import check
from charterbook.model.findings import Verdict
from charterbook.register.store import Book
from tests.formats.test_scan import picture, saved
from tests.test_binding import AS_OF, NAME, Members, bound, filed, members_of, rerun, sealed
from tests.test_cutting import put

MADE_HERE = (form.JOURNAL, form.MANIFEST)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The book of the founding case."""
    place = str(tmp_path_factory.mktemp("rerunning") / "book.db")
    filed(place)
    return place


@pytest.fixture(scope="module")
def closing(book: str) -> bytes:
    """Its binder."""
    return bound(book)


def flipped(members: Members) -> Members:
    """One bit of the byte in the middle of every member but the log and the manifest is another."""
    return {
        name: data
        if name in MADE_HERE
        else data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :]
        for name, data in members.items()
    }


@pytest.mark.parametrize("pack", [packed, sealed])
def test_one_bit_of_any_member_is_named(closing: bytes, tmp_path: Path, pack: Callable[[Members], bytes]) -> None:
    """In source, reading, entries, control book, findings, law, tie-out, workbook, page: also under a manifest that
    fits, but for the waivers: they come from outside, no log seals them, and only the hash of the manifest does."""
    given = {form.WAIVERS} if pack == sealed else set()
    told = {one.member for one in rerun(pack(flipped(members_of(closing))), tmp_path).differences}
    assert {name for name in members_of(closing) if name not in MADE_HERE} - told == given


def hidden(data: bytes) -> bytes:
    """The archive with bytes behind the content of its first file, which no program unpacks."""
    members = members_of(data)
    parts: list[archive.Part] = []
    for name, content in sorted(members.items()):
        body = archive.packed({name: content})
        packer = ZipFile(BytesIO(body)).infolist()[0]
        begins = 30 + len(name.encode())
        stream = body[begins : begins + packer.compress_size]
        parts.append(archive.Part(name, ZIP_DEFLATED, packer.CRC, len(content), stream + (b"" if parts else b"more")))
    return archive.framed(parts)


def added(data: bytes, change: Callable[[ZipFile], None]) -> bytes:
    """The archive after a change by the standard library."""
    out = BytesIO(data)
    with ZipFile(out, "a") as opened:
        change(opened)
    return out.getvalue()


def comment(opened: ZipFile) -> None:
    """Write a comment on the archive."""
    opened.comment = b"all is well"


def file_comment(opened: ZipFile) -> None:
    """Write a comment on a file."""
    opened.infolist()[0].comment = b"read this"
    opened.comment = b""  # so that the directory is written anew


def anew(data: bytes) -> bytes:
    """The same files packed by another program, on another day."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in members_of(data).items():
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: b"#!/bin/sh\n" + data, "holds 10 bytes before its first file"),
        (lambda data: data + b"\0" * 7, "holds 7 bytes behind its end"),
        (lambda data: added(data, comment), "holds a comment of 11 bytes"),
        (lambda data: added(data, file_comment), "holds a comment on README.txt"),
        (lambda data: added(data, lambda opened: opened.mkdir("more")), "holds the folder more/"),
        (hidden, "holds bytes behind the content of README.txt"),
        (anew, "holds dates, an order, fields or bytes between its files that charterbook does not write"),
    ],
)
def test_what_an_archive_holds_beside_its_files_is_named(
    closing: bytes, tmp_path: Path, change: Callable[[bytes], bytes], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever stands before, between or behind them, and comments: exit 1, although every file is as it was made."""
    (tmp_path / "closing").write_bytes(change(closing))
    assert 1 == main(["verify", str(tmp_path / "closing")])
    assert f"  DIFFERS {ARCHIVE}: {told}" in capsys.readouterr().out.splitlines()


def test_another_zlib_makes_no_difference(closing: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files count, and how they are deflated is told and no more."""
    from zlib import MAX_WBITS, compressobj, crc32

    parts = []
    for name, content in sorted(members_of(closing).items()):
        packer = compressobj(1, wbits=-MAX_WBITS)
        parts.append(archive.Part(name, 8, crc32(content), len(content), packer.compress(content) + packer.flush()))
    (tmp_path / "closing.zip").write_bytes(archive.framed(parts))
    assert 0 == main(["verify", str(tmp_path / "closing.zip")])
    assert "deflated otherwise than here" in capsys.readouterr().out


def test_without_xlsxwriter_a_binder_is_made_and_says_so(
    book: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the line of the verb and in the manifest; on a machine that has it nothing is missed."""
    binder, why = tmp_path / "closing.zip", "writing workbooks needs XlsxWriter; pip install 'charterbook[xlsx]'"
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "xlsxwriter", None)
        assert 0 == main(["export", "--to", "binder", "--book", book, "-o", str(binder), "--as-of", str(AS_OF)])
    assert f"  without {form.WORKBOOK}: {why}" in capsys.readouterr().out
    assert form.WORKBOOK not in members_of(binder.read_bytes())
    assert 0 == main(["verify", str(binder)])
    assert f"  without {form.WORKBOOK}: {why}" in capsys.readouterr().out


def test_a_workbook_that_cannot_be_made_again_is_not_checked(
    closing: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told with what to install, is no difference, and yet the binder is not called identical."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    (tmp_path / "closing.zip").write_bytes(closing)
    assert 1 == main(["verify", str(tmp_path / "closing.zip")])
    out = capsys.readouterr().out
    assert "closing.zip: 0 differences, 1 not checked" in out
    assert f"  not checked: {form.WORKBOOK}: writing workbooks needs XlsxWriter; pip install" in out
    assert "DIFFERS" not in out
    members = members_of(closing)
    members[form.WORKBOOK] += b" "
    members[form.README] += b" "
    page, workbook = rerun(packed(members), tmp_path).differences
    assert form.README == page.member
    assert Difference(form.WORKBOOK, "was changed since the binder was made") == workbook


def test_a_workbook_that_the_manifest_says_is_not_there_is_named(closing: bytes, tmp_path: Path) -> None:
    """Nobody can put a workbook of his own into a binder by saying that it could not be made."""
    members = members_of(closing)
    manifest = json.loads(members[form.MANIFEST])
    manifest |= {"left_out": {form.WORKBOOK: "no matter"}, "made_with": {}}
    members[form.MANIFEST] = form.json_text(manifest)
    found = rerun(sealed(members), tmp_path)
    assert () == found.unchecked
    assert Difference(form.WORKBOOK, "a binder made of this log has no such member") in found.differences


def test_a_changed_cell_of_the_workbook_is_named_by_its_part(closing: bytes, tmp_path: Path) -> None:
    """Also where a fitting manifest was made for it."""
    members = members_of(closing)
    parts = members_of(members[form.WORKBOOK])
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"<v>650</v>", b"<v>651</v>")
    members[form.WORKBOOK] = packed(parts, deflated=False)
    (told,) = rerun(sealed(members), tmp_path).differences
    assert form.WORKBOOK == told.member
    assert told.told.startswith("1 of its parts are others (xl/worksheets/sheet1.xml): in the first byte ")


def test_other_code_of_the_same_version_is_told_and_is_no_difference(
    closing: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it finds the same, it is a line; where it finds less, it is the reason that is given."""
    for module in (binding, rerunning):
        monkeypatch.setattr(module, "code_sha256", lambda: "f" * 64)
    told = rerun(closing, tmp_path)
    assert () == told.differences
    assert told.other_makers is not None
    assert told.other_makers.startswith("made by other code of the same version (")
    own = check.check

    def silent(*given: Any) -> tuple[Verdict, ...]:
        return tuple(verdict._replace(findings=()) for verdict in own(*given))

    monkeypatch.setattr(check, "check", silent)
    (tmp_path / "again.db").unlink()
    found = [one for one in rerun(closing, tmp_path).differences if one.member == form.FINDINGS]
    assert "is not found here, made by other code of the same version (" in found[0].told


def scan() -> bytes:
    """A picture of a paper of the founding case's corporation."""
    page: Image.Image = picture("CERTIFICATE OF AMENDMENT", NAME, "The number of shares is 650.")
    return saved(page, "PNG")


def test_a_scan_is_not_checked_where_no_recognition_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason and what to install; where it is installed, the scan is read again to the same words."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        put(book, scan(), "scan.png")
        put(book, Path("examples/bestnet/1-articles.txt").read_bytes(), "articles.txt")
        made = binding.bind(book, NAME, AS_OF, binding.Enclosed())
    assert isinstance(made, binding.Bound), made
    assert rerun(made.data, tmp_path).identical
    (tmp_path / "again.db").unlink()
    monkeypatch.setattr(ocr, "installed", lambda: False)
    found = rerun(made.data, tmp_path)
    assert () == found.differences
    of_scan = form.paper_at(next(paper.sha256 for paper in made.manifest.papers if paper.name == "scan.png"))
    why = f"scan.png cannot be read here as it was: {ocr.NEEDS_OCR.why}; {ocr.NEEDS_OCR.remedy}"
    assert Difference(of_scan, why) in found.unchecked
    assert {of_scan, form.FINDINGS, form.WORKBOOK} >= {one.member for one in found.unchecked}
    (tmp_path / "closing.zip").write_bytes(made.data)
    assert 1 == main(["verify", str(tmp_path / "closing.zip")])
    assert f"  not checked: {of_scan} (what was read in scan.png): {why}" in capsys.readouterr().out
