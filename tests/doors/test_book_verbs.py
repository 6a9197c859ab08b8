"""The verbs of a book: add, record, log, show, why, plan and draft keep their contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook import flow
from charterbook.doors.cli import main
from charterbook.model.instrument import Reading

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))
ALL = (ARTICLES, DESIGNATION, SISTER_DESIGNATION, DECREASE, SISTER)
SERIES_A = "Series A Convertible Preferred Stock"
SERIES_C = "Series C Convertible Preferred Stock"
SERIES = {
    "series", "authorized", "available", "reserved", "issued", "outstanding", "treasury", "ever_issued", "status",
}  # fmt: skip
STEP = {
    "act", "class", "series", "before", "after", "law", "approvals", "instrument", "papers", "signers", "missing",
    "due",
}  # fmt: skip
Json = Any


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """A verb on the book of this test, as exit code and JSON."""

    def go(verb: str, *arguments: str) -> tuple[int, Json]:
        code = main([verb, *arguments, "--book", str(tmp_path / "book.db"), "-f", "json"])
        out = capsys.readouterr().out
        return code, [json.loads(line) for line in out.splitlines()] if verb == "add" else json.loads(out)

    return go


def _series(shown: Json, name: str) -> Json:
    return next(series for one in shown["classes"] for series in one["series"] if series["series"] == name)


def test_show_keeps_its_contract(run: Any) -> None:
    """The keys of the control book, and a count is a value, a bound, unlimited or unknown."""
    run("add", *ALL)
    code, shown = run("show", "--basis", "adopted", "--as-of", "2003-12-31")
    assert 0 == code
    assert {"corporation", "as_of", "known_at", "basis", "classes", "gaps"} <= set(shown)
    assert ("2003-12-31", "adopted") == (shown["as_of"], shown["basis"])
    for one in shown["classes"]:
        assert {"class", "authorized", "undesignated", "par_value", "series", "pending"} <= one.keys()
        assert [] == [series for series in one["series"] if SERIES - series.keys()]
        counts = [series[name] for series in one["series"] for name in SERIES - {"series", "status"}]
        assert {"value", "at_least", "unlimited", "unknown"} >= {key for count in counts for key in count}


def test_the_parts_add_up_to_the_class(run: Any) -> None:
    """10,000,000 preferred shares are the undesignated and those of the series, on every basis and day."""
    run("add", *ALL)
    for basis in ("adopted", "executed", "filed", "effective"):
        for day in ("1999-04-22", "2001-10-11", "2003-04-24", "2003-04-28", "2026-01-01"):
            _, shown = run("show", "--basis", basis, "--as-of", day)
            preferred = next(one for one in shown["classes"] if one["class"] == "Preferred Stock")
            parts = [preferred["undesignated"], *(series["authorized"] for series in preferred["series"])]
            assert {"value": "10000000"} == preferred["authorized"]
            assert 10_000_000 == sum(int(part["value"]) for part in parts)


def test_the_order_of_adding_does_not_matter(tmp_path: Path, run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Papers of any order, in one call or in several, give the same control book."""
    run("add", *ALL)
    other = str(tmp_path / "other.db")
    for paper in reversed(ALL):
        assert 0 == main(["add", paper, "--book", other])
    capsys.readouterr()
    for basis in ("adopted", "effective"):
        _, expected = run("show", "--basis", basis)
        assert 0 == main(["show", "--book", other, "--basis", basis, "-f", "json"])
        found = json.loads(capsys.readouterr().out)
        # The numbers of papers and entries tell the order in which they came in; nothing else does.
        for shown in (expected, found):
            shown.pop("papers")
            for one in shown["classes"]:
                one["pending"] = len(one["pending"])
                for place in (one, *one["series"]):
                    place["last_changes"] = {name: last["on"] for name, last in place["last_changes"].items()}
        assert expected == found


def test_add_tells_what_it_did_and_twice_is_once(run: Any) -> None:
    """Papers, entries and what waits; the same source again makes nothing new and leaves the log alone."""
    code, (first,) = run("add", DESIGNATION)
    head = run("log")[1]["head"]
    _, (again,) = run("add", DESIGNATION)
    assert (0, False, [1], True) == (code, first["known"], first["instruments"], bool(first["entries"]))
    assert (True, []) == (again["known"], again["entries"])
    assert head == run("log")[1]["head"]


def test_a_file_that_cannot_be_read_is_told_and_the_rest_goes_on(
    tmp_path: Path, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each file is filed by itself; one line for each that is not in, and exit code 2 at the end."""
    empty, absent = tmp_path / "empty.txt", tmp_path / "absent.txt"
    empty.write_bytes(b"")
    book = str(tmp_path / "book.db")
    assert 2 == main(["add", str(empty), ARTICLES, str(absent), DESIGNATION, "--book", book, "-f", "json"])
    out, err = capsys.readouterr()
    assert [[1], [2]] == [json.loads(line)["instruments"] for line in out.splitlines()]
    assert [True, True] == [
        str(path) in line for path, line in zip((empty, absent), err.splitlines(), strict=True)
    ]  # fmt: skip


def test_no_book_is_made_of_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Nothing to file, nothing made."""
    book = tmp_path / "book.db"
    assert 2 == main(["add", str(tmp_path / "absent.txt"), "--book", str(book)])
    assert not book.exists()


def test_adding_all_again_completes_what_was_interrupted(run: Any) -> None:
    """Files that are in are told as known; the book is as if it had never been interrupted."""
    run("add", ARTICLES, DESIGNATION)
    _, added = run("add", *ALL)
    assert [True, True, False, False, False] == [one["known"] for one in added]
    assert [[1], [2], [3], [4], [5]] == [one["instruments"] for one in added]
    assert [] == [entry for one in added[:2] for entry in one["entries"]]
    assert all(one["entries"] for one in added[2:])


def test_log_shows_the_chain_with_its_states(run: Any) -> None:
    """Papers by their day; two are filed, one waits for a stamp; nothing is absent."""
    run("add", *ALL)
    _, log = run("log")
    assert {
        "corporation",
        "head",
        "instruments",
        "proposed",
        "gaps",
        "mentioned",
        "drafts",
        "filed_copies",
    } == log.keys()
    chain = [(one["date"], one["kind"], one["state"]) for one in log["instruments"]]
    assert ("2003-04-24", "designation_amendment", "executed") in chain
    assert chain == sorted(chain, key=lambda one: one[0])
    assert ["articles", "designation", "designation"] == [kind for _, kind, _ in chain[:3]]


def test_log_names_the_paper_that_is_absent(run: Any) -> None:
    """The decrease alone: its designation and the articles are gaps."""
    run("add", DECREASE)
    gaps = run("log")[1]["gaps"]
    assert (1, 1) == (sum("articles" in gap for gap in gaps), sum("1999-04-22" in gap for gap in gaps))


def test_a_filing_takes_effect_on_its_day(run: Any) -> None:
    """`record filing` posts what waited; the state of the paper follows."""
    run("add", *ALL)
    (number,) = (one["paper"] for one in run("log")[1]["instruments"] if one["state"] == "executed")
    code, recorded = run("record", "filing", "--instrument", str(number), "--on", "2003-04-28", "--number", "C1-97")
    assert (0, ["post"]) == (code, [entry["kind"] for entry in recorded["entries"]])
    shown = [_series(run("show", "--as-of", day)[1], SERIES_A)["authorized"] for day in ("2003-04-27", "2003-04-28")]
    assert [{"value": "650"}, {"value": "0"}] == shown
    assert [] == [one for one in run("log")[1]["instruments"] if one["state"] == "executed"]


def test_a_refused_paper_is_voided_and_does_not_come_back(run: Any) -> None:
    """`record filing --refused`: the decrease never counts, also after further papers came in."""
    run("add", ARTICLES, DESIGNATION, DECREASE)
    (number,) = (one["paper"] for one in run("log")[1]["instruments"] if one["state"] == "executed")
    code, recorded = run("record", "filing", "--instrument", str(number), "--on", "2003-04-28", "--refused")
    assert (0, {"void"}) == (code, {entry["kind"] for entry in recorded["entries"]})
    assert "2003-04-28" == run("log")[1]["instruments"][-1]["refused_on"]
    run("add", SISTER_DESIGNATION)
    _, shown = run("show", "--basis", "adopted")
    assert ({"value": "650"}, []) == (_series(shown, SERIES_A)["authorized"], shown["classes"][-1]["pending"])


def test_issued_shares_move_from_available_to_outstanding(run: Any) -> None:
    """400 issued on a day leave 250; before that day nothing had moved; over-issue is refused and changes nothing."""
    run("add", ARTICLES, DESIGNATION)
    shares = ("--class", "Preferred Stock", "--series", SERIES_A)
    assert 0 == run("record", "issuance", "--on", "2000-01-10", *shares, "--shares", "400")[0]
    _, shown = run("show", "--as-of", "2000-01-10")
    series = _series(shown, SERIES_A)
    assert ["650", "250", "400", "400"] == [
        series[name]["value"] for name in ("authorized", "available", "outstanding", "ever_issued")
    ]
    head = run("log")[1]["head"]
    with pytest.raises(json.JSONDecodeError):
        run("record", "issuance", "--on", "2000-02-01", *shares, "--shares", "251")
    assert (head, shown["classes"]) == (run("log")[1]["head"], run("show", "--as-of", "2000-01-10")[1]["classes"])


def test_what_was_known_then_can_be_asked(run: Any) -> None:
    """--known-at before anything was recorded shows an empty book."""
    run("add", *ALL)
    assert [] == run("show", "--known-at", "2001-01-01")[1]["classes"]


@pytest.mark.parametrize(
    "account", [SERIES_A, f"Preferred Stock {SERIES_A}", SERIES_A.lower(), f"{SERIES_A}:available"]
)
def test_why_shows_each_entry_with_its_sentence(run: Any, account: str) -> None:
    """The balance is the sum of its entries, and each has a sentence of a paper that says it."""
    run("add", *ALL)
    code, why = run("why", account, "--basis", "adopted")
    moved = [one["shares"] for one in why["entries"] if one["shares"] != "0"]
    assert (0, {"value": "0"}, ["650", "-650"]) == (code, why["balance"], moved)
    for entry in why["entries"]:
        assert entry["evidence"]
        for found in entry["evidence"]:
            data = Path(found["path"]).read_bytes()
            assert found["quote"] == data[found["start"] : found["end"]].decode("ascii")
            assert " ".join(found["quote"].split()) in found["sentence"]


def test_plan_keeps_its_contract(run: Any) -> None:
    """The keys of a plan, pinned to the head of the log; each step with law, approvals, papers and signers."""
    run("add", *ALL)
    code, plan = run("plan", "--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20")
    assert {"summary", "book_head", "basis", "steps", "alternatives", "obstacle"} <= plan.keys()
    assert (0, None, run("log")[1]["head"]) == (code, plan["obstacle"], plan["book_head"])
    for step in [*plan["steps"], *(step for way in plan["alternatives"] for step in way)]:
        assert set() == STEP - step.keys()
        assert [] == [ground for ground in step["law"] if ground.keys() != {"cite", "rule"}]
        assert [] == [approval for approval in step["approvals"] if approval.keys() != {"who", "how", "threshold"}]
    assert ["series_withdrawal"] == [step["act"] for step in plan["steps"]]


def test_no_lawful_path_is_an_obstacle_with_causes(run: Any) -> None:
    """A series with shares outstanding cannot be withdrawn: exit code 1, and the cause is told."""
    run("add", ARTICLES, DESIGNATION)
    shares = ("--class", "Preferred Stock", "--series", SERIES_A, "--shares", "400")
    run("record", "issuance", "--on", "2000-01-10", *shares)
    code, plan = run("plan", "--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20")
    assert (1, []) == (code, plan["steps"])
    assert {"why", "causes"} == plan["obstacle"].keys()
    assert "outstanding" in json.dumps(plan["obstacle"])


def test_a_plan_is_drafted_and_reads_back(tmp_path: Path, run: Any) -> None:
    """The forms asked for are written, and the text says what was planned."""
    run("add", *ALL)
    saved = str(tmp_path / "step.plan.json")
    assert 0 == run("plan", "--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20", "-o", saved)[0]
    code, drafted = run(
        "draft", saved, "--to", "txt", "-o", str(tmp_path / "out"), "--adopted-on", "2003-05-20", "--executed-on",
        "2003-05-20", "--meeting", "special", "--quorum", "yes", "--signer", "Robert A. Blanchard, President",
        "--signer", "Paul H. Jachim, Secretary", "--statement", "none outstanding", "--designation-filed-on",
        "1999-04-22",
    )  # fmt: skip
    names = [Path(path).name for path in drafted["written"]]
    assert ["1-certificate.txt", "2-resolution.txt", "3-cover-letter.txt", "drafts.json"] == names
    written = drafted["written"][0]
    assert (0, "equal") == (code, drafted["read_back"])
    reading = flow.read(Path(written).read_bytes(), written)
    assert isinstance(reading, Reading)
    (instrument,) = reading.instruments
    assert ("designation_withdrawal", "drafted") == (instrument.kind, instrument.state)
    assert "for review by counsel" in drafted["notice"]


def test_a_plan_with_nothing_told_is_drafted_with_blanks(tmp_path: Path, run: Any) -> None:
    """Without an occasion every unknown is a blank to fill in, and the paper still reads back."""
    run("add", *ALL)
    saved = str(tmp_path / "step.plan.json")
    run("plan", "--series", SERIES_A, "--withdraw", "--law-as-of", "2003-05-20", "-o", saved)
    code, drafted = run("draft", saved, "--to", "txt", "-o", str(tmp_path))
    assert (0, True) == (code, "____" in Path(drafted["written"][0]).read_text(encoding="ascii"))


def test_each_step_has_a_folder_of_its_own(tmp_path: Path, run: Any) -> None:
    """A series withdrawn and designated anew: two sets, the terms of the new series a blank to fill in."""
    run("add", ARTICLES, DESIGNATION)
    saved = str(tmp_path / "anew.plan.json")
    facts = ("--ever-issued", "yes", "--outstanding", "no", "--law-as-of", "2026-11-23")
    code, plan = run("plan", "--series", SERIES_A, "--to", "450", *facts, "-o", saved)
    assert (0, "series_designation") == (code, plan["steps"][1]["act"])
    code, drafted = run("draft", saved, "--to", "txt", "-o", str(tmp_path / "out"))
    first, second = drafted["sets"]
    assert ["step-1", "step-2"] == [Path(one["folder"]).name for one in (first, second)]
    assert all("certificate" in one["written"][0] for one in (first, second))
    assert any(one["what"].startswith("terms of the series") for one in second["blanks"])


def test_the_log_is_verified(tmp_path: Path, run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """An untouched book is as it was recorded."""
    run("add", *ALL)
    assert 0 == main(["log", "verify", "--book", str(tmp_path / "book.db")])
    assert "as they were recorded" in capsys.readouterr().out


def test_the_book_of_the_environment_is_used(
    tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """CHARTERBOOK_BOOK names the book where --book does not."""
    run("add", *ALL)
    monkeypatch.setenv("CHARTERBOOK_BOOK", str(tmp_path / "book.db"))
    assert 0 == main(["show", "-f", "json", "--basis", "adopted"])
    shown = json.loads(capsys.readouterr().out)
    assert run("show", "--basis", "adopted")[1]["classes"] == shown["classes"]
