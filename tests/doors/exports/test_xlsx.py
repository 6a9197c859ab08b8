"""`charterbook export --to xlsx|csv|parquet|json` writes whole files, and refuses in one line what it cannot do."""

import json
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from charterbook.doors.cli import main

EXAMPLES = Path(__file__).parents[3] / "examples" / "bestnet"
FORMS = ("xlsx", "csv", "parquet", "json")


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A book of the founding case."""
    place = str(tmp_path / "book.db")
    assert 0 == main(["add", *map(str, sorted(EXAMPLES.glob("*.txt"))), "--book", place])
    capsys.readouterr()
    return place


def export(capsys: pytest.CaptureFixture[str], book: str, *options: str) -> tuple[int, str, str]:
    """Exit code, what is printed, what is complained of."""
    code = main(["export", "--book", book, "--as-of", "2003-12-31", *options])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_workbook_holds_the_tie_out_that_is_asked_for(
    book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The agent's list beside the charter, and the difference."""
    (tmp_path / "list.csv").write_text("Security,Shares\nSeries A Convertible Preferred Stock,3\n")
    target = str(tmp_path / "book.xlsx")
    assert (0, "", "") == export(
        capsys, book, "--to", "xlsx", "-o", target, "--agent", str(tmp_path / "list.csv"), "--agent-on", "2003-04-24"
    )
    cells = {str(cell.value) for row in load_workbook(target, data_only=True)["Tie-out"].iter_rows() for cell in row}
    assert {"Series A Convertible Preferred Stock", "differs", "3"} <= cells


def test_tables_go_into_a_folder_or_an_archive(book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same files; the archive has the same bytes each time."""
    folder, archive = tmp_path / "made" / "tables", tmp_path / "tables.zip"
    for target in (folder, archive):
        assert (0, "", "") == export(capsys, book, "--to", "csv", "-o", str(target))
    with ZipFile(archive) as packed:
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
            name: packed.read(name) for name in packed.namelist()
        }
    before = archive.read_bytes()
    assert 0 == export(capsys, book, "--to", "csv", "-o", str(archive))[0]
    assert before == archive.read_bytes()


def test_parquet_is_written_for_each_table(book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each a file that begins and ends as Parquet files do."""
    assert 0 == export(capsys, book, "--to", "parquet", "-o", str(tmp_path / "tables"))[0]
    files = {path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()}
    assert {"acts.parquet", "entries.parquet", "positions.parquet"} <= files.keys()
    assert all(data[:4] == data[-4:] == b"PAR1" for data in files.values())


def test_json_is_one_object_on_one_line(book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same on standard output and in a file."""
    code, out, _ = export(capsys, book, "--to", "json")
    assert 0 == export(capsys, book, "--to", "json", "-o", str(tmp_path / "book.json"))[0]
    assert (0, out) == (code, (tmp_path / "book.json").read_text(encoding="utf-8"))
    told = json.loads(out)
    series = told["positions"]["adopted"]["classes"][1]["series"][0]
    assert ("Series A Convertible Preferred Stock", {"value": "0"}) == (series["series"], series["authorized"])
    assert 5 == len(told["papers"])


@pytest.mark.parametrize("form", FORMS)
def test_what_cannot_be_written_is_refused_in_a_line(
    form: str, book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that is no folder; nothing is left there."""
    (tmp_path / "file").write_text("kept")
    code, out, err = export(capsys, book, "--to", form, "-o", str(tmp_path / "file" / f"book.{form}"))
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert "cannot be written" in err
    assert "kept" == (tmp_path / "file").read_text()


@pytest.mark.parametrize("form", FORMS)
def test_a_book_of_none_or_several_corporations_is_asked_for_one(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each in one line that says what to do."""
    from datetime import UTC, datetime

    from charterbook.register.store import Book

    place, target = str(tmp_path / "book.db"), str(tmp_path / f"made.{form}")
    Book.open(place, create=True).close()
    code, out, err = export(capsys, place, "--to", form, "-o", target)
    assert (2, "", True) == (code, out, "holds no corporation yet; add its papers" in err)
    with Book.open(place) as opened:
        for name in ("One Fictitious Corporation", "Other Fictitious Corporation"):
            opened.add_corporation(name, "US-NV", datetime(2026, 11, 23, tzinfo=UTC))
    code, out, err = export(capsys, place, "--to", form, "-o", target)
    assert (2, "", True) == (code, out, "say which with --corporation: One Fictitious" in err)
    assert not Path(target).exists()
    assert 0 == export(capsys, place, "--to", form, "-o", target, "--corporation", "Other Fictitious Corporation")[0]
    assert Path(target).exists()


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--to", "xlsx"), "name its file with -o book.xlsx"),
        (("--to", "csv"), "name a folder with -o FOLDER"),
        (("--to", "parquet"), "name a folder with -o FOLDER"),
        (("--to", "xlsx", "-o", "x.xlsx", "--names", "{book}"), "give one too, as ocf, xbrl or agent"),
        (("--to", "csv", "-o", "x", "--waivers", "none.toml"), "none.toml cannot be read"),
        (("--to", "json", "--agent", "none.csv"), "there is no file none.csv"),
        (("--to", "json", "--agent", "{book}", "--known-at", "2026-01-01"), "leave the time of knowledge out"),
        (("--to", "journal", "--waivers", "w.toml"), "a tie-out and waivers stand in these forms"),
    ],
)
def test_what_does_not_go_together_is_refused(
    options: tuple[str, ...], fault: str, book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, before anything is written."""
    code, out, err = export(capsys, book, *(one.format(book=book) for one in options))
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert fault in err


@pytest.mark.parametrize(("form", "library"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow")])
def test_a_missing_library_is_named_with_the_command(
    form: str,
    library: str,
    book: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What to type stands in the line."""
    monkeypatch.setitem(sys.modules, library, None)
    code, out, err = export(capsys, book, "--to", form, "-o", str(tmp_path / "made"))
    assert (2, "", True) == (code, out, f"pip install 'charterbook[{form}]'" in err)
