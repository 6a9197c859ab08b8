"""`charterbook sign` and what it refuses: keys stay with the user, approval is in the book, one line says why."""

import json
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.sign import papers
from tests.sign.authority import PASSPHRASE, Authority

OCCASION = """
adopted_on = 2003-05-20
executed_on = 2003-05-20
meeting = "special"
quorum = true
signers = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary"]
venue = "Michigan, Kent"
designation_filed_on = 1999-04-22
statement = "none outstanding"
"""
BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"


@pytest.fixture
def desk(tmp_path: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the decrease, the keys of those who sign, their passphrase and the root, as the place to work."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHARTERBOOK_PASSPHRASE", raising=False)
    (tmp_path / "paper.pdf").write_bytes(papers.unsigned())
    for name in ("president", "secretary", "notary"):
        (tmp_path / f"{name}.p12").write_bytes(authority.pkcs12(name))
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    (tmp_path / "root.der").write_bytes(authority.certificate("root").dump())
    return tmp_path


def sign(*more: str, paper: str = "paper.pdf", who: str = papers.PRESIDENT, key: str = "president.p12") -> int:
    """The exit code of signing."""
    by = ["sign", paper, "--as", who, "--pkcs12", key, "-o", "out.pdf"]
    return main([*by, *(more or ("--passphrase-file", "passphrase"))])


def test_the_president_signs_and_the_next_is_named(
    desk: Path, authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line, holder, level and who signs next are told; a test's certificate is marked; the passphrase is not told."""
    assert 0 == sign("--passphrase-file", "passphrase", "--timestamp", authority.timestamps, "--lta")
    told = capsys.readouterr().out
    assert "out.pdf: signed on the line of Robert A. Blanchard, President, by Robert A. Blanchard, level B-LTA" in told
    assert "the certificate says that it is for tests: the signature binds nobody" in told
    assert "to sign next: Paul H. Jachim, Secretary" in told
    assert PASSPHRASE not in told
    assert (desk / "out.pdf").read_bytes().startswith(papers.unsigned())


def test_the_passphrase_may_stand_in_the_environment(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a timestamp server the level is B-B, and that is said in JSON too."""
    monkeypatch.setenv("CHARTERBOOK_PASSPHRASE", PASSPHRASE)
    assert 0 == sign("-f", "json")
    told = json.loads(capsys.readouterr().out)
    assert ("Robert A. Blanchard, President", "B-B", True, False, 4) == (
        told["line"], told["level"], told["test"], told["approval_checked"], len(told["waiting"])
    )  # fmt: skip
    assert (desk / "out.pdf").is_file()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--lta",), "--lta needs a timestamp server: --timestamp URL"),
        (("--timestamp", "http://x", "--lta", "--without-revocation"), "--lta seals the proofs that"),
        (("--notary", "Kent", "--passphrase-file", "passphrase"), "a notary signs with --notary STATE,COUNTY"),
        (("--commission-number", "5", "--passphrase-file", "passphrase"), "a commission goes with --notary"),
        (("--trust", "passphrase", "--passphrase-file", "passphrase"), "passphrase: no certificate is found in it"),
        (("--passphrase-file", "root.der"), "root.der is no text in UTF-8"),
        (("--passphrase-file", "nowhere"), "there is no file nowhere"),
        (("--book", "paper.pdf", "--passphrase-file", "passphrase"), "paper.pdf"),
        (("--level", "B-T"), "unrecognized arguments"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    desk: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], told: str
) -> None:
    """Options that do not go together, files that are not what they should be: exit 2, nothing written."""
    assert 2 == sign(*more)
    said = capsys.readouterr().err
    assert told in said
    assert 1 == said.count("\n")
    assert not (desk / "out.pdf").exists()


def test_without_a_terminal_nobody_is_asked_for_a_passphrase(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A script that gives no passphrase is told how to give one."""
    assert 2 == main(["sign", "paper.pdf", "--as", papers.PRESIDENT, "--pkcs12", "president.p12", "-o", "out.pdf"])
    assert "--passphrase-file FILE, or CHARTERBOOK_PASSPHRASE in the environment" in capsys.readouterr().err


@pytest.mark.parametrize("left_out", ["--as", "--pkcs12", "-o"])
def test_who_with_which_key_and_where_to_have_to_be_said(
    desk: Path, capsys: pytest.CaptureFixture[str], left_out: str
) -> None:
    """Signing needs three things, and says which is missing."""
    given = ["--as", papers.PRESIDENT, "--pkcs12", "president.p12", "-o", "out.pdf"]
    at = given.index(left_out)
    assert 2 == main(["sign", "paper.pdf", *given[:at], *given[at + 2 :]])
    assert f"signing needs {left_out}" in capsys.readouterr().err


def test_only_what_is_approved_in_the_book_is_signed_and_all_of_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Planned, drafted, approved by a second person, signed by officers and notary; the draft itself is not."""
    (desk / "signing.toml").write_text(OCCASION)
    book = ["--book", "bestnet.db"]
    series = "Series A Convertible Preferred Stock"
    assert 0 == main(
        ["add", *(str(BESTNET / name) for name in ("1-articles.txt", "2-series-a-designation.txt")), *book]
    )
    assert 0 == main(["plan", "--series", series, "--withdraw", "--law-as-of", "2003-05-20", "-o", "plan.json", *book])
    assert 0 == main(["draft", "plan.json", "--occasion", "signing.toml", "--by", "Ada Clerk", "-o", "set", *book])
    assert 0 == main(["approve", "set", "--by", "Bea Counsel", *book])
    approved = Path("set/approved/1-certificate.pdf")
    capsys.readouterr()
    assert 2 == sign("--passphrase-file", "passphrase", *book)
    assert "is not approved in bestnet.db" in capsys.readouterr().err
    draft = Path("set/1-certificate.pdf")
    assert 2 == sign("--passphrase-file", "passphrase", paper=str(draft))
    assert 'still says "Draft for review by counsel."' in capsys.readouterr().err

    paper = str(approved)
    notary = ["--notary", "Michigan,Kent", "--commission-expires", "2028-06-01"]
    for name, who, commission in papers.IN_ORDER:
        more = notary if commission else []
        assert 0 == sign("--passphrase-file", "passphrase", *more, *book, paper=paper, who=who, key=f"{name}.p12")
        paper = "out.pdf"
    assert "every line is signed" in capsys.readouterr().out
    assert 1 == main(["verify", "out.pdf", "--trust", "root.der"])
    told = capsys.readouterr().out
    assert "FAULT no_timestamp" in told
    assert "line_unsigned" not in told
