"""`export --to journal`, `backup`, `restore`: the same book again on either back end, or one line that says why not."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from charterbook.doors.cli import main
from tests.register.books import tamper

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))


class Place(NamedTuple):
    """A folder, and the verbs run in it."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> tuple[int, str]:
        """A verb: exit code, and what it said: on standard output, or where it refused, the one line."""
        code = main(list(arguments))
        out, err = self.capsys.readouterr()
        assert (code in (0, 1) and err == "") or (2, "", 1) == (code, out, len(err.splitlines())), err
        return code, out or err

    def head(self, book: str) -> str:
        """The head of a book that verifies."""
        code, out = self.run("log", "verify", "--book", book)
        assert 0 == code, out
        return out.split("head ")[1].split()[0]

    def files(self) -> list[str]:
        """What stands in the folder."""
        return sorted(os.listdir(self.folder))


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Place:
    """A folder with a book of three papers, one of them with a signed head over it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHARTERBOOK_BOOK", raising=False)
    made = Place(tmp_path, capsys)
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem"], check=True, capture_output=True)
    assert made.run("add", ARTICLES, DESIGNATION, "--book", "a.db")[0] in (0, 1)
    made.run("log", "head", "--sign", "key.pem", "--book", "a.db")
    assert made.run("add", DECREASE, "--book", "a.db")[0] in (0, 1)
    return made


def test_a_journal_makes_the_same_book(folder: Place, place: str) -> None:
    """On a file as on a server: the same head, the same journal, the same control book."""
    assert (0, "") == folder.run("export", "--to", "journal", "--book", "a.db", "-o", "a.journal")
    code, out = folder.run("restore", "a.journal", "--book", place)
    assert (0, True) == (code, folder.head("a.db") in out)
    assert folder.head("a.db") == folder.head(place)
    assert (0, "") == folder.run("export", "--to", "journal", "--book", place, "-o", "b.journal")
    assert Path("a.journal").read_bytes() == Path("b.journal").read_bytes()
    shown = [
        folder.run("show", "--as-of", "2003-12-31", "--basis", "adopted", "--book", book) for book in ("a.db", place)
    ]
    assert shown[0] == shown[1]


def test_a_journal_is_text_for_people(folder: Place) -> None:
    """Each entry stands in words with what it moves, each paper as it reads."""
    text = folder.run("export", "--to", "journal", "--book", "a.db")[1]
    assert text.startswith("charterbook journal v1\nhead ")
    assert "\n; 1999-04-22 (effective) entry 4 of BestNet Communications Corporation, final, paper 2\n" in text
    assert "Preferred Stock:undesignated" in text
    assert "|RESOLVED" in text.replace("|     RESOLVED", "|RESOLVED")


def test_a_changed_line_is_named_and_no_book_is_made(folder: Place) -> None:
    """One digit in one record."""
    folder.run("export", "--to", "journal", "--book", "a.db", "-o", "a.journal")
    lines = Path("a.journal").read_text().split("\n")
    number = next(number for number, line in enumerate(lines) if line.startswith('{"act"'))
    lines[number] = lines[number].replace("1", "2", 1)
    Path("a.journal").write_text("\n".join(lines))
    before = folder.files()
    code, err = folder.run("restore", "a.journal", "--book", "b.db")
    assert (2, True) == (code, err.startswith(f"charterbook restore: a.journal, line {number + 1}: row "))
    assert before == folder.files()


def test_a_book_that_is_there_is_never_written_over(folder: Place) -> None:
    """Neither by a journal nor by a copy, and a backup never replaces a file."""
    folder.run("export", "--to", "journal", "--book", "a.db", "-o", "a.journal")
    assert 0 == folder.run("backup", "copy.db", "--book", "a.db")[0]
    folder.run("add", ARTICLES, "--book", "b.db")
    head, book = folder.head("b.db"), Path("copy.db").read_bytes()
    for arguments, said in (
        (("restore", "a.journal", "--book", "b.db"), "b.db holds papers already: name a new book"),
        (("restore", "copy.db", "--book", "b.db"), "b.db is there already: name a new file"),
        (("backup", "copy.db", "--book", "b.db"), "copy.db is there already: name a new file"),
        (("backup", "a.db", "--book", "a.db"), "a.db is there already: name a new file"),
    ):
        code, err = folder.run(*arguments)
        assert (2, True) == (code, said in err)
    assert (head, book) == (folder.head("b.db"), Path("copy.db").read_bytes())


def test_a_copy_is_a_book(folder: Place) -> None:
    """Made while a writer has the book, verified, and good for another restore."""
    code, out = folder.run("backup", "copy.db", "--book", "a.db")
    assert (0, True) == (code, out.startswith("copy.db: ") and folder.head("a.db") in out)
    assert folder.head("a.db") == folder.head("copy.db")
    assert 0 == folder.run("restore", "copy.db", "--book", "b.db")[0]
    assert folder.head("a.db") == folder.head("b.db")
    assert [] == [name for name in folder.files() if name.endswith(("-wal", "-shm", "-journal", ".part"))]


def test_a_book_on_a_server_is_backed_up_and_restored(folder: Place, postgres_url: str) -> None:
    """Its copy is a journal; a copy of a file goes to a server too."""
    assert 0 == folder.run("backup", "copy.db", "--book", "a.db")[0]
    assert 0 == folder.run("restore", "copy.db", "--book", postgres_url)[0]
    code, out = folder.run("backup", "b.journal", "--book", postgres_url)
    assert (0, True) == (code, folder.head("a.db") in out)
    code, err = folder.run("backup", "b.journal", "--book", postgres_url)
    assert (2, True) == (code, "b.journal is there already" in err)
    assert 0 == folder.run("restore", "b.journal", "--book", "b.db")[0]
    assert folder.head("a.db") == folder.head("b.db")


def test_an_altered_book_is_not_copied(folder: Place) -> None:
    """What was altered is named, and no copy is left that could pass for a good one."""
    tamper("a.db", "UPDATE instrument SET title = 'else' WHERE id = 1", "instrument_refuses_update")
    before = folder.files()
    for arguments in (("backup", "copy.db"), ("export", "--to", "journal", "-o", "a.journal")):
        code, err = folder.run(*arguments, "--book", "a.db")
        assert (2, True) == (code, "was altered" in err)
        assert before == folder.files()


def test_an_export_that_fails_leaves_the_old_file(folder: Place) -> None:
    """A journal under git is replaced by a whole one or not at all."""
    folder.run("export", "--to", "journal", "--book", "a.db", "-o", "a.journal")
    whole = Path("a.journal").read_bytes()
    tamper("a.db", "UPDATE entry SET kind = 'void' WHERE number = 1", "entry_refuses_update")
    assert 2 == folder.run("export", "--to", "journal", "--book", "a.db", "-o", "a.journal")[0]
    assert whole == Path("a.journal").read_bytes()


WRONG: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "line 1: this is no journal of a book"),
    "binary": (bytes(range(256)), "line 1: this is no journal of a book"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "line 1: this is no UTF-8 text"),
    "a paper": (Path(ARTICLES).read_bytes(), "line 1: this is no journal of a book"),
    "another ledger": (b"2003-04-24 open Assets:Cash\n", "line 1: this is no journal of a book"),
    "a newer journal": (b"charterbook journal v2\nhead 0 0 0\n", "written by a newer charterbook; update charterbook"),
    "a head alone": (b"charterbook journal v1\nhead 0 00 0\n", "line 2: '00' is no hash"),
    "a cut database": (b"SQLite format 3\x00" + bytes(100), "the book wrong is damaged"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_file_that_is_neither_is_refused(what: str, folder: Place) -> None:
    """One line, exit code 2, and no book."""
    data, said = WRONG[what]
    Path("wrong").write_bytes(data)
    before = folder.files()
    code, err = folder.run("restore", "wrong", "--book", "b.db")
    assert (2, True) == (code, said in err), err
    assert before == folder.files()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("restore", "nowhere", "--book", "b.db"), "nowhere cannot be read: No such file"),
        (("restore", ".", "--book", "b.db"), ". cannot be read: Is a directory"),
        (("restore", "a.db", "--book", "no/such/b.db"), "cannot be written"),
        (("restore", "a.db", "--book", "oracle://x"), "oracle:// is not a place for a book"),
        (("backup", "b.db", "--book", "nowhere.db"), "there is no book at nowhere.db"),
        (("backup", "no/such/b.db", "--book", "a.db"), "no/such/b.db cannot be written"),
        (("export", "--to", "journal", "--book", "nowhere.db"), "there is no book at nowhere.db"),
        (("export", "--to", "journal", "--book", "a.db", "-o", "no/such/a"), "no/such/a cannot be written"),
        (("export", "--to", "journal", "--book", "a.db", "--as-of", "2003-01-01"), "a journal is of the whole book"),
        (("export", "--to", "stone", "--book", "a.db"), "invalid choice: 'stone'"),
        (("export", "--book", "a.db"), "required: --to"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: tuple[str, ...], said: str, folder: Place) -> None:
    """Files and folders that are not there, and places that are no places for a book."""
    before = folder.files()
    code, err = folder.run(*arguments)
    assert (2, True) == (code, said in err), err
    assert before == folder.files()
