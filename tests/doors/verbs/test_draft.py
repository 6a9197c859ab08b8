"""`charterbook draft`: what it writes, and each way in which it cannot, told in one line."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import docx
import pytest

from charterbook import flow
from charterbook.doors.cli import main
from charterbook.model.evidence import Unreadable

SPECIMENS = Path(__file__).parents[3] / "examples" / "bestnet"
SERIES_A = "Series A Convertible Preferred Stock"
SIGNING = """
adopted_on = 2026-11-20
executed_on = 2026-11-23
meeting = "special"
quorum = true
signers = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary"]
designation_filed_on = 1999-04-22
statement = "never issued"
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """In a folder of its own: a book, and a plan that cuts Series A to 450 shares."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHARTERBOOK_BOOK", "book.db")
    papers = [str(SPECIMENS / name) for name in ("1-articles.txt", "2-series-a-designation.txt")]
    facts = ("--ever-issued", "no", "--outstanding", "no", "--reports-to-sec", "no", "--law-as-of", "2026-11-23")
    Path("signing.toml").write_text(SIGNING)
    assert 0 == main(["add", *papers])
    assert 0 == main(["plan", "--series", SERIES_A, "--to", "450", *facts, "-o", "plan.json"])
    capsys.readouterr()
    return "plan.json"


def _drafted(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert 0 == main(["draft", *arguments, "-f", "json"])
    (one,) = json.loads(capsys.readouterr().out)["sets"]
    return one


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert 2 == main(["draft", *arguments])
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_the_manifest_names_each_file_by_its_digest(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written can be told from anything else, and a second run writes the same."""
    one = _drafted(capsys, plan, "--occasion", "signing.toml", "-o", "papers")
    manifest = json.loads(Path("papers/drafts.json").read_text(encoding="utf-8"))
    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in Path("papers").iterdir()}
    del files["drafts.json"]
    assert (files, one["set_sha256"], "drafted") == (manifest["files"], manifest["sha256"], manifest["state"])
    assert one["set_sha256"] == _drafted(capsys, plan, "--occasion", "signing.toml", "-o", "again")["set_sha256"]


def test_an_option_goes_before_the_file(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The file holds for all papers of a matter; one of them may be signed on another day."""
    _drafted(capsys, plan, "--occasion", "signing.toml", "--executed-on", "2026-11-24", "--to", "txt", "-o", "papers")
    assert "November 24, 2026" in Path("papers/1-certificate.txt").read_text(encoding="ascii")


def test_findings_and_blanks_are_printed_for_a_person(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is open is told by paper, apart from what is wrong."""
    assert 0 == main(["draft", plan, "--to", "txt", "-o", "papers"])
    out = capsys.readouterr().out
    blank, said, left = (out.index(head) for head in ("still blank:", "what the rules say:", "left to signing"))
    assert blank < said < left
    assert "- 1-certificate: date of signing" in out[blank:said]
    assert "[CB304]" in out[left:]


def test_the_firms_template_stands_around_the_paper(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its letterhead is kept, its fields are filled, and approving drafts it again from the template in the folder."""
    firm = docx.Document()
    firm.add_paragraph("Example & Partners, for {{ corporation }}")
    firm.add_paragraph("{{ charterbook }}")
    firm.save("firm.docx")
    with_it = ("--occasion", "signing.toml", "--to", "docx", "--template", "firm.docx", "--by", "Ada Clerk")
    _drafted(capsys, plan, *with_it, "-o", "papers")
    read = flow.read(Path("papers/1-certificate.docx").read_bytes(), "x")
    assert not isinstance(read, Unreadable)
    text = "\n".join(one.text for one in docx.Document("papers/1-certificate.docx").paragraphs)
    assert "Example & Partners, for BestNet Communications Corporation" in text
    assert 0 == main(["approve", "papers", "--by", "Bea Counsel"])
    assert {"1-certificate.docx", "2-resolution.docx"} <= {path.name for path in Path("papers/approved").iterdir()}


def test_the_instrument_can_be_a_document_of_a_submission(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Under the header that EDGAR asks for, with its exhibit number as type; the other papers are none. It is read back
    and approved as it is."""
    filed = ("--exhibit", "3.7", "--edgar-sequence", "2", "--to", "txt", "--by", "Ada Clerk")
    _drafted(capsys, plan, "--occasion", "signing.toml", *filed, "-o", "papers")
    head = Path("papers/1-certificate.txt").read_text(encoding="ascii").splitlines()[:3]
    assert ["<DOCUMENT>", "<TYPE>EX-3.7", "<SEQUENCE>2"] == head
    assert "<DOCUMENT>" not in Path("papers/2-resolution.txt").read_text(encoding="ascii")
    assert 0 == main(["approve", "papers", "--by", "Bea Counsel"])


def test_the_filed_clauses_that_change_are_marked(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In colour, and as tracked changes of who prepared them."""
    _drafted(
        capsys, plan, "--occasion", "signing.toml", "--to", "txt", "--redline", "--by", "Ada Clerk", "-o", "papers"
    )
    page = Path("papers/redline.html").read_text(encoding="utf-8")
    assert ("<del>650</del><ins>450</ins>" in page, "paper 2, Certificate of Designation" in page) == (True, True)
    assert b"PK" == Path("papers/redline.docx").read_bytes()[:2]


def test_where_no_filed_clause_changes_there_is_no_redline(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A withdrawal takes the whole designation out: told in one line."""
    assert 0 == main(["plan", "--series", SERIES_A, "--withdraw", "--outstanding", "no", "-o", plan])
    assert 0 == main(["draft", plan, "--occasion", "signing.toml", "--to", "txt", "--redline", "-o", "papers"])
    assert "no redline: the book holds no filed text" in capsys.readouterr().out
    assert not Path("papers/redline.html").exists()


def test_an_earlier_set_leaves_nothing_behind(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Forms that are no longer asked for go; what somebody changed, or put there, stays."""
    _drafted(capsys, plan, "--occasion", "signing.toml", "--to", "txt,html", "-o", "papers")
    Path("papers/2-resolution.html").write_text("my notes")
    Path("papers/mine.html").write_text("my own")
    _drafted(capsys, plan, "--occasion", "signing.toml", "--to", "txt", "-o", "papers")
    assert {"2-resolution.html", "mine.html"} == {path.name for path in Path("papers").glob("*.html")}


def test_nothing_is_drafted_beside_approved_copies(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Else somebody would sign the old ones."""
    _drafted(capsys, plan, "--occasion", "signing.toml", "--to", "txt", "--by", "Ada Clerk", "-o", "papers")
    assert 0 == main(["approve", "papers", "--by", "Bea Counsel"])
    capsys.readouterr()
    assert "papers holds copies that were approved; name another folder" in _refused(capsys, plan, "-o", "papers")


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "a file that is not there": (("--occasion", "nowhere.toml"), "there is no file nowhere.toml"),
    "a file that is no TOML": (("--occasion", "plan.json"), "plan.json is no TOML: "),
    "an unknown key": (("--occasion", "odd.toml"), "odd.toml: there is no signed_by; these are: adopted_on, "),
    "a template for no Word file": (("--template", "firm.docx", "--to", "pdf"), "ask for it with --to docx"),
    "a template that is not there": (("--template", "firm.docx"), "there is no file firm.docx"),
    "a template that is none": (("--template", "signing.toml"), "template"),
    "a template that lacks the paper's place": (("--template", "bare.docx"), "{{ charterbook }}"),
    "a letter that EDGAR has no form for": (("--signer", "Иван, President"), "give the Latin spelling"),
    "nobody": (("--by", " "), "--by: ' ' is blank"),
    "a name of two lines": (("--by", "Ada\nClerk\x1b"), "--by: "),
    "a submission without an exhibit number": (("--edgar-sequence", "2"), "--exhibit NUMBER"),
    "a submission that begins at nought": (("--edgar-sequence", "0"), "from 1"),
    "a folder that is a file": (("-o", "signing.toml"), "signing.toml cannot be written"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_drafted_is_one_line(what: str, plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It names what is wrong and what would help."""
    given, said = WRONG[what]
    Path("odd.toml").write_text("signed_by = 'Ada'")
    bare = docx.Document()
    bare.add_paragraph("Example & Partners")
    bare.save("bare.docx")
    assert said in _refused(capsys, plan, *given)


def test_a_plan_changed_by_hand_is_refused(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is drafted from a plan that nobody searched for."""
    path = Path(plan)
    path.write_text(path.read_text(encoding="utf-8").replace("450", "451"), encoding="utf-8")
    assert "changed by hand" in _refused(capsys, plan)
