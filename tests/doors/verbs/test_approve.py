"""`charterbook approve`: two people, unchanged files, a fresh plan, no error; or one line that says what is amiss."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main
from charterbook.exchange.draft_manifest import loaded_manifest, manifest_text
from charterbook.register.store import Book

SPECIMENS = Path(__file__).parents[3] / "examples" / "bestnet"
SERIES_A = "Series A Convertible Preferred Stock"
SIGNING = """
adopted_on = 2003-05-20
executed_on = 2003-05-20
meeting = "special"
quorum = true
signers = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary"]
venue = "Michigan, Kent"
designation_filed_on = 1999-04-22
statement = "none outstanding"
"""


class Place:
    """A folder with a book, a plan to withdraw Series A, and its drafts, which Ada Clerk prepared."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.book, self.plan = folder, str(folder / "book.db"), str(folder / "plan.json")
        self.drafts, self.signing = str(folder / "papers"), str(folder / "signing.toml")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that each test gets a copy of."""
    place = Place(tmp_path_factory.mktemp("template"))
    papers = [str(SPECIMENS / name) for name in ("1-articles.txt", "2-series-a-designation.txt")]
    Path(place.signing).write_text(SIGNING)
    plan = ("plan", "--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20", "-o", place.plan)
    draft = ("draft", place.plan, "--occasion", place.signing, "--to", "txt,html", "--by", "Ada Clerk")
    for command in (("add", *papers), plan, (*draft, "-o", place.drafts)):
        assert 0 == main([*command, "--book", place.book])
    return place.folder


@pytest.fixture
def place(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Place:
    """A copy of it."""
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    capsys.readouterr()
    return Place(tmp_path)


def _refused(capsys: pytest.CaptureFixture[str], place: Place, *arguments: str) -> str:
    """The one line with which an approval is refused; nothing is recorded and no copy is written."""
    assert 2 == main(["approve", place.drafts, "--book", place.book, *arguments])
    (line,) = capsys.readouterr().err.splitlines()
    assert not (Path(place.drafts) / "approved").exists()
    return line


def test_the_copies_to_sign_bear_no_notice(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Another person approves; the copies are written, and the book keeps both names and the copies' digests."""
    assert 0 == main(["approve", place.drafts, "--by", "Bea Counsel", "--book", place.book, "-f", "json"])
    told = json.loads(capsys.readouterr().out)
    copies = [Path(path) for path in told["written"]]
    assert ["1-certificate.html", "1-certificate.txt"] == sorted(path.name for path in copies)[:2]
    for path in copies:
        assert b"review by counsel" not in path.read_bytes()
        assert b"review by counsel" in (Path(place.drafts) / path.name).read_bytes()
    with Book.open(place.book) as book:
        prepared, approved = book.approvals()
    assert ("Ada Clerk", "Bea Counsel", None) == (prepared.decided_by, approved.decided_by, approved.why)
    assert [path.name for path in copies] == [copy.name for copy in approved.copies]
    assert {told["set_sha256"]} == {prepared.set_sha256, approved.set_sha256}


def test_the_preparer_alone_says_why(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Refused without a reason, recorded with it."""
    assert "or say why you approve alone" in _refused(capsys, place, "--by", "Ada Clerk")
    assert "--alone: ' ' is blank" in _refused(capsys, place, "--by", "Ada Clerk", "--alone", " ")
    assert "say one of them" in _refused(capsys, place, "--by", "Ada Clerk", "--alone", "x", "--withdraw", "x")
    assert 0 == main(["approve", place.drafts, "--by", "Ada Clerk", "--alone", "sole officer", "--book", place.book])
    with Book.open(place.book) as book:
        assert "sole officer" == book.approvals()[-1].why


def test_an_approval_is_taken_back_and_given_again(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Not twice, and not where none stands."""
    approve = ["approve", place.drafts, "--book", place.book, "--by", "Bea Counsel"]
    assert "no approval of these drafts stands" in _refused(capsys, place, "--by", "Bea Counsel", "--withdraw", "x")
    assert (0, 2, 0, 0) == (
        main(approve), main(approve), main([*approve, "--withdraw", "the meeting moved"]), main(approve)
    )  # fmt: skip


def _change(place: Place, name: str, change: Any) -> None:
    path = Path(place.drafts) / name
    path.write_bytes(change(path.read_bytes()))


def test_a_file_that_was_changed_or_is_gone_is_named(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """All of them in one line."""
    _change(place, "1-certificate.txt", lambda data: data.replace(b"Jachim", b"Jackson"))
    (Path(place.drafts) / "2-resolution.html").unlink()
    line = _refused(capsys, place, "--by", "Bea Counsel")
    assert "1-certificate.txt was changed, 2-resolution.html is missing; draft the plan again" in line


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"Ada Clerk"', b'"Somebody"', "was changed by hand"),
        (b"{", b"", "is no manifest that charterbook draft wrote"),
        (b'"sha256"', b'"sha1"', "is no manifest that charterbook draft wrote"),
    ],
)
def test_a_manifest_changed_by_hand_is_refused(
    old: bytes, new: bytes, said: str, place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its own digest gives it away."""
    _change(place, "drafts.json", lambda data: data.replace(old, new))
    assert said in _refused(capsys, place, "--by", "Bea Counsel")


def test_a_manifest_made_anew_by_hand_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """What is approved is what the plan says, not what a manifest with a good digest says of other files."""
    path = Path(place.drafts) / "drafts.json"
    manifest = loaded_manifest(path.read_text(encoding="utf-8"))
    assert not isinstance(manifest, str)
    for occasion, said in (
        ({**manifest.occasion, "executed_on": "2003-06-01"}, "is not what the plan says (1-certificate.html"),
        ({"nothing": "known"}, "does not fit its plan"),
    ):
        path.write_text(manifest_text(manifest._replace(occasion=occasion)), encoding="utf-8")
        assert said in _refused(capsys, place, "--by", "Bea Counsel", "--alone", "x")


def test_a_stale_plan_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """A paper that came in meanwhile may change what is to be done."""
    assert 0 == main(["add", str(SPECIMENS / "3-series-a-decrease.txt"), "--book", place.book])
    capsys.readouterr()
    assert "the plan is stale: " in _refused(capsys, place, "--by", "Bea Counsel")


def test_a_book_of_another_corporation_is_refused(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plan was made from another book."""
    other = str(tmp_path / "other.db")
    assert 0 == main(["add", str(SPECIMENS / "5-series-c-designation.txt"), "--book", other])
    capsys.readouterr()
    assert "another book" in _refused(capsys, place, "--by", "Bea Counsel", "--book", other)


def test_a_set_with_an_error_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Drafting it ends with exit code 1, and nobody can approve it, alone or not."""
    shutil.rmtree(place.drafts)
    draft = ["draft", place.plan, "--occasion", place.signing, "--to", "txt", "--by", "Ada Clerk", "-o", place.drafts]
    assert 1 == main([*draft, "--executed-on", "2003-05-01", "--book", place.book])
    assert "error: " in capsys.readouterr().out
    assert "has an error: " in _refused(capsys, place, "--by", "Bea Counsel", "--alone", "x")


def test_drafts_that_nobody_signed_for_are_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --by at drafting there is no preparer to tell from the approver."""
    shutil.rmtree(place.drafts)
    draft = ["draft", place.plan, "--occasion", place.signing, "--to", "txt", "-o", place.drafts]
    assert 0 == main([*draft, "--book", place.book])
    capsys.readouterr()
    assert "nobody is recorded as having prepared" in _refused(capsys, place, "--by", "Bea Counsel")


def test_a_folder_that_is_none_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a manifest, or not there at all."""
    for folder in (str(place.folder), str(place.folder / "nowhere")):
        assert 2 == main(["approve", folder, "--by", "Bea Counsel", "--book", place.book])
        assert f"{folder} holds no drafts.json" in capsys.readouterr().err


def test_copies_that_cannot_be_written_are_not_approved(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the folder for them is a file, nothing is recorded."""
    taken = Path(place.drafts) / "approved"
    taken.write_text("a file")
    assert 2 == main(["approve", place.drafts, "--by", "Bea Counsel", "--book", place.book])
    assert f"{taken} cannot be written" in capsys.readouterr().err
    with Book.open(place.book) as book:
        assert ["prepared"] == [one.action for one in book.approvals()]
