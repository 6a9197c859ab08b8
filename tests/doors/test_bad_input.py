"""Whatever a user gives: one clear line and exit code 2, never a traceback, and the book stays as it was."""

import json
import os
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))
SERIES_A = "Series A Convertible Preferred Stock"
SHARES = ("--class", "Preferred Stock", "--series", SERIES_A)


class Place(NamedTuple):
    """A folder with a book of three papers and a plan saved from it."""

    folder: Path
    book: str
    plan: str

    def state(self) -> tuple[str, str]:
        """What the book holds: the digest of its rows, and of the file where nothing else may have touched it."""
        with sqlite3.connect(f"file:{self.book}?mode=ro", uri=True) as connection:
            rows = "\n".join(connection.iterdump())
        connection.close()
        return sha256(rows.encode()).hexdigest(), sha256(Path(self.book).read_bytes()).hexdigest()


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Place:
    """The book and the plan, made by the verbs themselves."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHARTERBOOK_BOOK", raising=False)
    book, plan = str(tmp_path / "book.db"), str(tmp_path / "step.plan.json")
    assert 0 == main(["add", ARTICLES, DESIGNATION, DECREASE, "--book", book])
    target = ("--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20")
    assert 0 == main(["plan", *target, "--book", book, "-o", plan])
    capsys.readouterr()
    return Place(tmp_path, book, plan)


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line with which a command is refused."""
    code = main(list(arguments))
    out, err = capsys.readouterr()
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert err.startswith("charterbook")
    assert "Traceback" not in err
    return str(err)


def _text(paper: str) -> bytes:
    return Path(paper).read_bytes()


FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "blank": (b"\n \n", "empty"),
    "JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8, "picture is damaged"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
    "zip": (b"PK\x03\x04" + bytes(100), "zip"),
    "50 MB of noise": (bytes(range(256)) * 200_000, "MB"),
    "binary": (bytes(range(256)) * 20, "binary"),
    "a paper cut in a sentence": (_text(DECREASE)[:1260], "not the whole paper"),
    "a paper cut after a heading": (_text(DECREASE).partition(b"---------\n\n                    Res")[0], "whole"),
    "a database": (b"SQLite format 3\x00" + bytes(100), "SQLite"),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
@pytest.mark.parametrize("verb", ["read", "check", "add"])
def test_a_file_that_is_no_paper_is_refused(
    verb: str, what: str, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the file and what is wrong with it; the book does not change."""
    data, why = FILES[what]
    path = place.folder / "given.txt"
    path.write_bytes(data)
    before = place.state()
    line = _refused(capsys, verb, str(path), *(("--book", place.book) if verb == "add" else ()))
    assert str(path) in line
    assert why in line
    assert before == place.state()


@pytest.mark.parametrize("verb", ["read", "check", "add"])
def test_a_file_name_that_is_no_text_is_shown_as_text(
    verb: str, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name of another time's encoding keeps no paper out; the byte that is no UTF-8 stands as U+FFFD."""
    name = os.fsencode(place.folder) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_bytes(_text(SISTER_DESIGNATION))
    assert 0 == main([verb, os.fsdecode(name), *(("--book", place.book) if verb == "add" else ())])
    out, _ = capsys.readouterr()
    assert "caf\ufffd.txt" in out.encode().decode()


@pytest.mark.parametrize("verb", ["read", "check", "add", "draft"])
def test_a_path_that_is_no_file_is_refused(verb: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder and a file that is not there, each named."""
    missing, folder = str(place.folder / "missing.txt"), str(place.folder)
    book = () if verb in ("read", "check") else ("--book", place.book)
    assert f"there is no file {missing}" in _refused(capsys, verb, missing, *book)
    assert f"{folder} is a directory" in _refused(capsys, verb, folder, *book)


@pytest.mark.parametrize("verb", ["show", "log", "diff", "why", "plan", "record", "add", "draft"])
def test_a_book_that_is_none_is_refused(verb: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A text file in place of a book, and it stays that text file."""
    other = place.folder / "notes.txt"
    other.write_text("these are my notes, not a book\n" * 200)
    more = {
        "why": (SERIES_A,),
        "diff": ("--from", "2003-04-01"),
        "plan": ("--series", SERIES_A, "--withdraw"),
        "record": ("note", "--text", "a"),
        "add": (ARTICLES,),
        "draft": (place.plan,),
    }
    line = _refused(capsys, verb, *more.get(verb, ()), "--book", str(other))
    assert str(other) in line
    assert "these are my notes" in other.read_text()


@pytest.mark.parametrize("verb", ["show", "log", "diff"])
def test_a_book_that_is_not_there_is_refused(verb: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Only `add` makes a book."""
    missing = place.folder / "missing.db"
    more = ("--from", "2003-04-01") if verb == "diff" else ()
    assert str(missing) in _refused(capsys, verb, *more, "--book", str(missing))
    assert not missing.exists()


def test_another_database_is_no_book(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A database of somebody else's is named and left alone."""
    other = place.folder / "theirs.db"
    with sqlite3.connect(other) as connection:
        connection.execute("create table theirs (one integer)")
    connection.close()
    before = other.read_bytes()
    assert str(other) in _refused(capsys, "add", ARTICLES, "--book", str(other))
    assert before == other.read_bytes()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere: permissions do not refuse it")
def test_a_folder_without_permission_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a book nor a draft can be made there, and the line names the place."""
    locked = place.folder / "locked"
    locked.mkdir(mode=0o500)
    assert str(locked) in _refused(capsys, "add", ARTICLES, "--book", str(locked / "new.db"))
    assert str(locked) in _refused(capsys, "draft", place.plan, "--book", place.book, "-o", str(locked / "out"))


def test_a_place_that_cannot_be_written_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands where a folder is wanted; root is refused there too."""
    taken = place.folder / "taken"
    taken.write_text("a file")
    inside = str(taken / "inside")
    before = place.state()
    assert str(taken) in _refused(capsys, "draft", place.plan, "--book", place.book, "--to", "txt", "-o", inside)
    assert str(taken) in _refused(
        capsys, "plan", "--series", SERIES_A, "--withdraw", "--book", place.book, "-o", f"{inside}.json"
    )
    assert str(taken) in _refused(capsys, "add", ARTICLES, "--book", f"{inside}.db")
    assert before == place.state()


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "unknown verb": (("reed",), "reed"),
    "unknown option": (("read", "--colour", DECREASE), "--colour"),
    "no file": (("read",), "FILE"),
    "unknown format": (("read", "-f", "yaml", DECREASE), "yaml"),
    "unknown rule": (("check", "--select", "CB999", DECREASE), "CB999"),
    "unknown rule to leave out": (("check", "--ignore", "XX", DECREASE), "XX"),
    "unknown page": (("explain", "CB1O1"), "CB101"),
    "bad law date": (("check", "--law-as-of", "2003-04-31", DECREASE), "2003-04-31"),
    "unknown level": (("check", "--fail-level", "fatal", DECREASE), "fatal"),
    "bad date": (("show", "--as-of", "yesterday"), "yesterday"),
    "bad time": (("show", "--known-at", "24:99"), "24:99"),
    "unknown basis": (("show", "--basis", "hoped"), "hoped"),
    "unknown corporation": (("show", "--corporation", "Nobody Inc."), "BestNet"),
    "a day before the first": (("diff", "--from", "2003-05-01", "--to", "2003-04-01"), "later than --to"),
    "a time before the first": (
        ("diff", "--known-from", "2026-01-02", "--known-to", "2026-01-01"), "later than --known-to",
    ),
    "a difference from nothing": (("diff",), "--known-from"),
    "bad first day": (("diff", "--from", "2003-13-01"), "2003-13-01"),
    "bad first time": (("diff", "--known-from", "noon"), "noon"),
    "unknown basis of a difference": (("diff", "--from", "2003-04-01", "--basis", "hoped"), "hoped"),
    "difference of an unknown corporation": (
        ("diff", "--from", "2003-04-01", "--corporation", "Nobody Inc."), "BestNet",
    ),
    "bad day of the chain": (("log", "--as-of", "2003-02-30"), "2003-02-30"),
    "unknown account": (("why", "Series Z"), "Series A Convertible Preferred Stock"),
    "unknown leaf": (("why", "Preferred Stock:lost"), "undesignated"),
    "no target": (("plan",), "--series"),
    "two targets": (("plan", "--series", SERIES_A, "--to", "0", "--withdraw"), "one target"),
    "a number that is none": (("plan", "--series", SERIES_A, "--to", "ten"), "ten"),
    "a number below zero": (("plan", "--series", SERIES_A, "--to=-5"), "-5"),
    "a correction without words": (("plan", "--correct", "The Certificate"), "--faulty"),
    "unknown act": (("record", "gift"), "gift"),
    "an issue without a number": (("record", "issuance", "--on", "2000-01-01", *SHARES), "--shares"),
    "an issue without a day": (("record", "issuance", *SHARES, "--shares", "5"), "--on"),
    "an issue of too many": (("record", "issuance", "--on", "2000-01-01", *SHARES, "--shares", "651"), "1 short"),
    "an issue of nothing known": (
        ("record", "issuance", "--on", "2000-01-01", "--class", "Gold Stock", "--shares", "5"), "Gold Stock",
    ),
    "a filing of no paper": (("record", "filing", "--on", "2003-04-28", "--instrument", "99"), "99"),
    "a filing without a paper": (("record", "filing", "--on", "2003-04-28"), "--instrument"),
    "a bad effective time": (
        ("record", "filing", "--on", "2003-04-28", "--instrument", "3", "--effective", "noon"), "noon",
    ),
    "an empty note": (("record", "note"), "--text"),
    "a signer without title": (("draft", "PLAN", "--signer", "Robert A. Blanchard"), "NAME, TITLE"),
    "unknown form": (("draft", "PLAN", "--to", "papyrus"), "papyrus"),
    "no such way": (("draft", "PLAN", "--way", "9"), "ways"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_command_that_cannot_be_done_is_refused(what: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """The line holds the word at fault or the one that is missing; neither rows nor bytes of the book change."""
    arguments, why = WRONG[what]
    given = [place.plan if word == "PLAN" else word for word in arguments]
    if given[0] in ("show", "why", "log", "diff", "plan", "record", "draft"):
        given += ["--book", place.book]
    before = place.state()
    assert why in _refused(capsys, *given)
    assert before == place.state()


def test_a_book_without_a_corporation_says_so(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that tells to add papers."""
    other = place.folder / "nameless.txt"
    other.write_text("CERTIFICATE\n\nThis text names nobody and does nothing.\n")
    book = str(place.folder / "nameless.db")
    assert 0 == main(["add", str(other), "--book", book])
    capsys.readouterr()
    for verb in (("show",), ("log",), ("why", SERIES_A), ("diff", "--from", "2003-04-01")):
        assert "add its papers" in _refused(capsys, *verb, "--book", book)


def test_two_corporations_need_a_name(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A book of two asks which one is meant, and names both."""
    other = place.folder / "other.txt"
    other.write_bytes(
        _text(DESIGNATION)
        .replace(b"BestNet Communications", b"Example Widgets")
        .replace(b"BESTNET COMMUNICATIONS", b"EXAMPLE WIDGETS")
        .replace(b"C10650-1997", b"C20650-1998")
    )
    assert 0 == main(["add", str(other), "--book", place.book])
    capsys.readouterr()
    for verb in (("show",), ("log",), ("why", SERIES_A), ("plan", "--series", SERIES_A, "--withdraw")):
        line = _refused(capsys, *verb, "--book", place.book)
        assert ("--corporation" in line, "BestNet" in line, "Example Widgets" in line) == (True, True, True)
    assert 0 == main(["show", "--book", place.book, "--corporation", "Example Widgets Corporation"])


def _changed(plan: str, **changes: Any) -> str:
    body = json.loads(Path(plan).read_text())
    return json.dumps({**body, **changes})


def test_a_plan_edited_by_hand_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """One number changed in the file, or something that is no plan at all."""
    plan = Path(place.plan)
    original = plan.read_text()
    for text, why in (
        (original.replace("Series A", "Series B"), "changed by hand"),
        (_changed(place.plan, sha256="0" * 64), "changed by hand"),
        ("{}", "no plan"),
        ("[1, 2]", "no plan"),
        ("not JSON", "no plan"),
        ("", "no plan"),
        (original[: len(original) // 2], "no plan"),
    ):
        plan.write_text(text)
        line = _refused(
            capsys, "draft", place.plan, "--book", place.book, "--to", "txt", "-o", str(place.folder / "out")
        )
        assert why in line
    assert not (place.folder / "out").exists()


def test_a_stale_plan_is_refused_and_told_what_changed(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """After the filing is recorded the plan made before it no longer stands."""
    assert 0 == main(["record", "filing", "--instrument", "3", "--on", "2003-04-28", "--book", place.book])
    capsys.readouterr()
    line = _refused(capsys, "draft", place.plan, "--book", place.book, "--to", "txt", "-o", str(place.folder))
    assert ("stale" in line, "entry" in line) == (True, True)


def test_a_plan_of_another_book_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan is pinned to the book it was made from."""
    other = str(place.folder / "other.db")
    assert 0 == main(["add", SISTER, "--book", other])
    capsys.readouterr()
    assert "another book" in _refused(
        capsys, "draft", place.plan, "--book", other, "--to", "txt", "-o", str(place.folder)
    )


@pytest.mark.parametrize(
    "verb", ["read", "check", "add", "record", "log", "show", "diff", "why", "plan", "draft", "explain", "demo"]
)
def test_each_verb_tells_its_options(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--help is no error: exit code 0, on standard output."""
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    out, err = capsys.readouterr()
    assert (0, "", True) == (stop.value.code or 0, err, f"charterbook {verb}" in out)
