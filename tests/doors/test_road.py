"""From the plan to the paper that is filed: drafted, approved by a second person, signed, added, stamped, in effect."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main
from tests.sign.authority import PASSPHRASE, Authority, serving

SPECIMENS = Path(__file__).parents[2] / "examples" / "bestnet"
SERIES_A = "Series A Convertible Preferred Stock"
OFFICERS = {"Robert A. Blanchard": "president", "Paul H. Jachim": "secretary"}
SIGNING = """
adopted_on = 2026-11-20
executed_on = 2026-11-23
meeting = "special"
quorum = true
signers = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary"]
designation_filed_on = 1999-04-22
statement = "none outstanding"
"""

BY_THEN = ("--as-of", "2026-11-23")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    """Keys of the two officers, of a test authority."""
    with serving(tmp_path_factory.mktemp("authority")) as started:
        yield started


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs commands in a folder of their own, on one book, and gives their JSON."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHARTERBOOK_BOOK", "book.db")
    monkeypatch.setenv("CHARTERBOOK_PASSPHRASE", PASSPHRASE)

    def command(*words: str, expected: int = 0) -> Any:
        assert expected == main([*words, "-f", "json"])
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return command


def _approved(run: Any) -> str:
    """The approved certificate of withdrawal, as a PDF to sign."""
    Path("signing.toml").write_text(SIGNING)
    run("add", *(str(SPECIMENS / name) for name in ("1-articles.txt", "2-series-a-designation.txt")))
    facts = ("--outstanding", "no", "--ever-issued", "no", "--reports-to-sec", "no", "--law-as-of", "2026-11-23")
    run("plan", "--series", SERIES_A, "--withdraw", *facts, "-o", "plan.json")
    run("draft", "plan.json", "--occasion", "signing.toml", "--by", "Ada Clerk", "-o", "papers")
    run("approve", "papers", "--by", "Bea Counsel")
    return "papers/approved/1-certificate.pdf"


def _filed(run: Any, paper: str) -> str:
    """Add a paper, record its filing with the stamped copy, and see it in effect everywhere; its state before that."""
    run("add", paper)
    state: str = run("log")["instruments"][-1]["state"]
    assert ["open" if state == "drafted" else "waiting"] == _states(run)
    Path("stamped.pdf").write_bytes(b"%PDF-1.4 a scan with a stamp on it")
    filing = ("--on", "2026-11-23", "--number", "20260001-01", "--effective", "2026-11-23T17:00")
    run("record", "filing", "--instrument", "3", *filing, "--scan", "stamped.pdf")
    log = run("log", *BY_THEN)
    assert ("effective", "2026-11-23") == (log["instruments"][-1]["state"], log["instruments"][-1]["filed_on"])
    assert [(3, "stamped.pdf")] == [(one["paper"], one["file"]) for one in log["filed_copies"]]
    assert [("prepared", "Ada Clerk", [3]), ("approved", "Bea Counsel", [3])] == [
        (one["action"], one["by"], one["papers"]) for one in log["drafts"]
    ]
    (series,) = next(one["series"] for one in _shown(run)["classes"] if one["class"] == "Preferred Stock")
    assert "withdrawn" == series["status"]
    assert ["done"] == _states(run)
    assert [3] == run("why", f"{SERIES_A}:authorized")["drafts"][0]["papers"]
    return state


def _shown(run: Any) -> Any:
    return run("show", *BY_THEN)


def _states(run: Any) -> list[str]:
    return [one["state"] for one in run("plan", "--progress", "plan.json", *BY_THEN)["ways"][0]]


def test_a_paper_signed_by_its_officers_is_filed(run: Any, keys: Authority) -> None:
    """Each signs with a key of their own; the signed paper reads as executed, waits, and takes effect by its stamp."""
    paper = _approved(run)
    for officer, key in OFFICERS.items():
        Path("key.p12").write_bytes(keys.pkcs12(key))
        signed = f"signed-{key}.pdf"
        run("sign", paper, "--as", officer, "--pkcs12", "key.p12", "--book", "book.db", "-o", signed)
        paper = signed
    assert "executed" == _filed(run, paper)


def test_a_paper_whose_copy_shows_no_signature_is_filed(run: Any) -> None:
    """The copy that was approved is held, the signed one went to the registrar: the stamp shows that it was signed, and
    a decision in the book says so."""
    assert "drafted" == _filed(run, _approved(run))


@pytest.mark.parametrize(
    ("filing", "said"),
    [
        (("--on", "2026-11-19"), "was signed on 2026-11-23"),
        (("--on", "2026-11-24", "--refused"), "no entry that waits"),
        (("--on", "2026-11-24", "--scan", "nowhere.pdf"), "there is no file nowhere.pdf"),
        (("--on", "2026-11-24", "--scan", "empty.pdf"), "empty.pdf is empty"),
    ],
)
def test_a_filing_that_is_refused_leaves_nothing(
    filing: tuple[str, ...], said: str, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither the decision that the paper was signed, nor an entry, nor the copy: the book is as it was before."""
    run("add", _approved(run))
    Path("empty.pdf").write_bytes(b"")
    before = run("log")["head"]
    assert 2 == main(["record", "filing", "--instrument", "3", *filing])
    assert said in capsys.readouterr().err
    assert before == run("log")["head"]
