"""`charterbook fetch` and `add --from-fetch` as a user meets them, against a server that behaves like EDGAR.

The plain road, a chain fetched and posted and then once more, is that of the how-to page, whose commands are run too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from charterbook.doors.cli import main
from tests.doors.edgar.pretend import CIK, UNDECLARED, Company, Filed, Pretend, as_the_sec
from tests.doors.verbs.test_schema import schema as schema_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(name="edgar")
def _edgar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pretend]:
    monkeypatch.chdir(tmp_path)
    with as_the_sec() as pretend:
        yield pretend


def test_programs_get_json(edgar: Pretend, capsys: pytest.CaptureFixture[str]) -> None:
    """One object of a run, and one of each paper with its filing, acceptance and entries."""
    main(["fetch", "--cik", CIK, "-f", "json", "-o", "papers"])
    run = json.loads(capsys.readouterr().out)
    main(["add", "--from-fetch", "papers", "--book", "b.db", "-f", "json"])
    added = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (7, "papers/manifest.json", CIK) == (
        run["companies"][0]["papers"],
        run["manifest"],
        run["companies"][0]["cik"],
    )
    decrease = next(one for one in added if one.get("type") == "EX-3.4")
    assert ("2003-04-28T20:30:12+00:00", True, "filed") == (
        decrease["accepted_at"], bool(decrease["added"]["entries"]), decrease["outcome"],
    )  # fmt: skip
    held = [fastjsonschema.compile(schema_of(capsys, name)) for name in ("fetch", "fetched", "add")]
    held[0](run)
    for one in added:
        held[1](one)
    held[2](decrease["added"])
    assert {"filed": 5, "left_out": 1, "cited_not_held": 1} == {
        outcome: sum(one["outcome"] == outcome for one in added) for outcome in ("filed", "left_out", "cited_not_held")
    }


def test_a_list_names_several_companies(edgar: Pretend, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Keys and tickers of a file, each company once."""
    (tmp_path / "mine.txt").write_text("BESC # by ticker\n123456\n", encoding="utf-8")
    assert 0 == main(["fetch", "--list", "mine.txt", "--exhibit", "EX-9*", "--since", "2005-01-01"])
    assert "1 paper, " in capsys.readouterr().out


def test_a_folder_holds_several_companies(edgar: Pretend, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its own chain in the book, found by its own Central Index Key."""
    paper = (ROOT / "tests/chains/fractions_of_a_share/1-articles.txt").read_text(encoding="utf-8")
    other = Company("0000654321", "LOGGERHEAD MARINE COATINGS INC", "LOGM", "FL")
    filing = Filed(
        "0000888888-01-000001", "SB-2", "2001-06-01", "20010601120000", (("EX-3.1", "a.txt", "", paper),), company=other
    )
    edgar.list_filings((filing,), older=0)
    codes = [main(["fetch", "--ticker", "LOGM", "--cik", CIK, "--form", "SB-2", "--form", "10SB12G"])]
    codes.append(main(["add", "--from-fetch", "edgar", "--book", "b.db"]))
    codes += [main(["log", "--book", "b.db", "--corporation", key]) for key in ("654321", CIK)]
    told = capsys.readouterr().out
    assert [0, 0, 0, 0] == codes
    assert ("3 added; 1 left out", True, True) == (
        next(line for line in told.splitlines() if " added; " in line),
        "Loggerhead Marine Coatings, Inc.\n1 paper held" in told,
        "BestNet Communications Corporation\n2 papers held" in told,
    )


def test_a_company_that_is_not_there_stops_no_other(
    edgar: Pretend, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of a list with a key that nobody has the others come; the key is told, and the exit code is 2."""
    (tmp_path / "mine.txt").write_text("77\n123456\n", encoding="utf-8")
    assert 2 == main(["fetch", "--list", "mine.txt", "--since", "2005-01-01"])
    told = capsys.readouterr()
    assert (True, True) == ("0000000077" in told.err, "1 paper, " in told.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fetch"], "--cik 1078207"),
        (["fetch", "--cik", "12x"], "Central Index Key"),
        (["fetch", "--ticker", "NONE"], "name the company by its Central Index Key"),
        (["fetch", "--cik", "77"], "does not have a company with the key 0000000077"),
        (["fetch", "--cik", CIK, "--user-agent", "me"], "CHARTERBOOK_USER_AGENT"),
        (["fetch", "--list", "absent.txt"], "there is no file absent.txt"),
        (["add"], "--from-fetch"),
        (["add", "x.txt", "--from-fetch", "y"], "one of the two"),
        (["add", "--from-fetch", "absent"], "charterbook fetch -o"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    edgar: Pretend, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """With exit code 2, what is wrong and what to do."""
    assert 2 == main(arguments)
    told = capsys.readouterr().err
    assert (True, 1) == (said in told, told.count("\n"))


def test_the_page_for_undeclared_programs_becomes_one_line(edgar: Pretend, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the SEC does not take the user agent, nothing more is asked, and the line says what to name."""
    edgar.faults[f"/submissions/CIK{CIK}.json"] = [lambda asked: asked.answer(403, UNDECLARED)]
    assert (2, 1) == (main(["fetch", "--cik", CIK]), len(edgar.asked))
    assert "an e-mail address that is read" in capsys.readouterr().err


def test_a_run_that_is_killed_goes_on(edgar: Pretend, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Killed in the middle of a filing: the next run asks for what is missing, and what comes out is what an
    uninterrupted run gives."""
    killed: list[subprocess.Popen[bytes]] = []

    def kill(asked: Any) -> None:
        killed[0].kill()
        killed[0].wait()
        asked.close_connection = True

    edgar.faults["/Archives/edgar/data/123456/000099999903000042/ex3-5.txt"] = [kill]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "charterbook", "fetch", "--cik", CIK]
    with subprocess.Popen(command, env=environment, cwd=tmp_path) as run:
        killed.append(run)
    before = {path for path in edgar.asked if path.endswith("headers.html")}
    edgar.asked.clear()
    assert 0 == main(["fetch", "--cik", CIK])
    main(["fetch", "--cik", CIK, "-o", "other"])
    # The filing in whose middle it was killed is looked at again, those before it are not.
    again = before & set(edgar.asked[: edgar.asked.index(f"/submissions/CIK{CIK}.json", 1)])
    assert ["0000999999-03-000042-index-headers.html"] == [path.rpartition("/")[2] for path in again]
    assert (tmp_path / "other/manifest.json").read_bytes() == (tmp_path / "edgar/manifest.json").read_bytes()
    assert capsys.readouterr().err == ""
