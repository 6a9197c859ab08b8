"""`review`: what waits is listed with its readings, and a decision settles it, with who and when."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main
from tests.whose_papers import CLEAR, DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
SERIES_A = "Series A Preferred Stock"
TWINS = (
    articles(QUILLWORT, "Entity Number E0123452004-5"),
    articles(QUILLWORT, "Entity Number E0998872011-2", shares="2,000"),
)
"""Articles of two corporations of one name."""
ITEM = {
    "number", "paper", "path", "title", "corporation", "act", "phrase", "evidence", "readings", "refusal", "why",
    "can_be_accepted", "decisions",
}  # fmt: skip
Json = Any


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """A verb on the book of this test, as exit code and JSON, or as the line with which it is refused."""
    monkeypatch.setenv("CHARTERBOOK_USER", "Ida Fict")

    def go(verb: str, *arguments: str) -> tuple[int, Json]:
        code = main([verb, *arguments, "--book", str(tmp_path / "book.db"), "-f", "json"])
        out, err = capsys.readouterr()
        if code:
            assert ("", 1) == (out, len(err.splitlines()))
            return code, err
        return code, [json.loads(line) for line in out.splitlines()] if verb == "add" else json.loads(out)

    return go


@pytest.fixture
def add(tmp_path: Path, run: Any) -> Any:
    """Papers into the book, one by one."""

    def go(*papers: bytes) -> None:
        for paper in papers:
            path = tmp_path / f"paper-{len(list(tmp_path.iterdir()))}.txt"
            path.write_bytes(paper)
            assert 0 == run("add", str(path))[0]

    return go


def _waiting(run: Any) -> Json:
    return run("review")[1]["waiting"]


def _series(run: Any, *clocks: str) -> Json:
    shown = run("show", "--basis", "adopted", *clocks)[1]
    return next((one for each in shown["classes"] for one in each["series"] if one["series"] == SERIES_A), None)


def test_the_list_tells_what_waits_and_why(run: Any, add: Any) -> None:
    """Number, paper, act, each reading with its sentence, the refusal by name."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    (item,) = _waiting(run)
    assert ITEM == item.keys()
    assert ("2.2", 2, QUILLWORT, "number_disputed", True) == tuple(
        item[name] for name in ("number", "paper", "corporation", "refusal", "can_be_accepted")
    )
    assert [(1, "after", "600", "six hundred"), (2, "after", "60", "60")] == [
        (one["reading"], one["field"], one["value"], one["evidence"][0]["quote"]) for one in item["readings"]
    ]
    assert all(DISPUTED in one["evidence"][0]["sentence"] for one in item["readings"])
    assert [] == item["decisions"]


def test_a_book_of_which_all_has_posted_waits_for_nothing(run: Any, add: Any) -> None:
    """An empty list, and no error."""
    add(articles(QUILLWORT), change(QUILLWORT))
    assert (0, {"waiting": []}) == run("review")


def test_a_reading_is_accepted(run: Any, add: Any) -> None:
    """The act posts with the reading chosen, by its own words; nothing waits any more."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    code, done = run("review", "2.2", "--accept", "--reading", "1", "--why", "the words prevail")
    assert (0, "Ida Fict", ["600"], []) == (
        code, done["by"], [entry["after"] for entry in done["entries"]], done["waiting"]
    )  # fmt: skip
    assert {"value": "600"} == _series(run)["authorized"]
    assert [] == _waiting(run)
    evidence = run("why", SERIES_A, "--basis", "adopted")[1]["entries"][-1]["evidence"]
    assert "six hundred" in [one["quote"] for one in evidence]


def test_a_corrected_value_is_said_by_its_decision(run: Any, add: Any) -> None:
    """Its first evidence is the statement that was made; the paper's own readings stay beside it."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    code, done = run("review", "2.2", "--correct", "after=610", "--by", "Ben Fict", "--why", "the registrar's copy")
    assert (0, ["610"]) == (code, [entry["after"] for entry in done["entries"]])
    evidence = run("why", SERIES_A, "--basis", "adopted")[1]["entries"][-1]["evidence"]
    statement = next(one for one in evidence if one["path"] == "charterbook review")
    assert "610" == statement["quote"]
    assert "by Ben Fict" in statement["sentence"]
    assert "as the paper reads = 600 or 60" in statement["sentence"]
    assert {"six hundred", "60"} <= {one["quote"] for one in evidence}


def test_what_a_decision_posts_was_not_known_before_it(run: Any, add: Any) -> None:
    """The entry is recorded at the decision's time, not the paper's."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    recited = run("why", SERIES_A, "--basis", "adopted")[1]["entries"][-1]["recorded_at"]
    _, done = run("review", "2", "--accept", "--reading", "2")
    assert recited < done["entries"][0]["recorded_at"]
    assert {"value": "650"} == _series(run, "--known-at", recited)["authorized"]
    assert {"value": "60"} == _series(run)["authorized"]


def test_what_is_rejected_waits_no_longer(run: Any, add: Any) -> None:
    """With its reason; nothing posts, also not with papers that come later."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    assert (0, [], []) == (
        (rejected := run("review", "2.2", "--reject", "--why", "never filed"))[0],
        rejected[1]["entries"], rejected[1]["waiting"],
    )  # fmt: skip
    add(articles(QUILLWORT, "Entity Number E0123452004-5"))
    assert [] == _waiting(run)
    assert {"value": "650"} == _series(run)["authorized"]


def test_who_cannot_tell_leaves_it_waiting(run: Any, add: Any) -> None:
    """The look is noted with who and when."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    assert 0 == run("review", "2.2", "--cannot-tell", "--why", "the copy is torn")[0]
    (item,) = _waiting(run)
    (noted,) = item["decisions"]
    assert ("cannot_tell", "Ida Fict", "the copy is torn") == (noted["choice"], noted["by"], noted["why"])


def test_the_later_decision_counts_until_something_has_posted(run: Any, add: Any) -> None:
    """A rejected act is corrected after all; then it has posted, and only a further act can change that."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    run("review", "2.2", "--reject")
    code, done = run("review", "2.2", "--correct", "after=600")
    assert (0, ["600"]) == (code, [entry["after"] for entry in done["entries"]])
    for choice in (("--reject",), ("--correct", "after=60"), ("--accept",), ("--cannot-tell",)):
        code, line = run("review", "2.2", *choice)
        assert (2, True, True) == (code, "act_not_waiting" in line, "further act" in line)
    assert {"value": "600"} == _series(run)["authorized"]


def test_what_cannot_be_accepted_is_refused_by_name(run: Any, add: Any) -> None:
    """More shares than there are stay more than there are, whoever accepts them; the book is as it was."""
    add(articles(QUILLWORT), change(QUILLWORT, CLEAR.replace("six hundred (600)", "twenty thousand (20,000)")
                                    .replace("decreased", "increased")))  # fmt: skip
    (item,) = _waiting(run)
    assert ("undesignated_not_enough", False) == (item["refusal"], item["can_be_accepted"])
    head = run("log")[1]["head"]
    code, line = run("review", item["number"], "--accept")
    assert (2, True) == (code, "undesignated_not_enough" in line)
    assert head == run("log")[1]["head"]
    assert 0 == run("review", item["number"], "--correct", "after=700")[0]
    assert {"value": "700"} == _series(run)["authorized"]


def test_a_form_is_accepted_by_who_knows_that_it_was_filed(run: Any, add: Any) -> None:
    """The doubt is what the copy is, not what it says: the act posts as read."""
    draft = change(QUILLWORT).replace(b"/s/ Ada Brun\n", b"____________\n").replace(b" is signed on May 20, 2003", b"")
    add(articles(QUILLWORT), draft.replace(b"certifies", b"hereby certifies"))
    items = _waiting(run)
    assert {"paper_not_adopted", "paper_is_no_filed_paper"} & {item["refusal"] for item in items} or not items
    for item in items:
        assert 0 == run("review", item["number"], "--accept", "--why", "the filed copy is in the vault")[0]
    assert [] == _waiting(run)
    assert {"value": "600"} == _series(run)["authorized"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("9.1", "--accept"), "no paper 9"),
        (("2.9", "--accept"), "no 2.9"),
        (("two", "--accept"), "'two'"),
        (("2.2", "--accept"), "by its number: 1 or 2"),
        (("2.2", "--accept", "--reading", "3"), "no reading 3"),
        (("2.2", "--correct", "after"), "FIELD=VALUE"),
        (("2.2", "--correct", "after=many"), "'many'"),
        (("2.2", "--correct", "colour=red"), "no colour"),
        (("2.2", "--correct", "after=60", "--reading", "1"), "--reading"),
        (("2.2", "--correct", "after=60", "--reject"), "not allowed"),
        (("2.2", "--reject", "--by", " "), "--by"),
        (("--reject",), "review N"),
        (("7",), "nothing waits under 7"),
        (("--corporation", "Nobody Inc."), "Nobody Inc."),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_in_one_line(run: Any, add: Any, arguments: tuple[str, ...], told: str) -> None:
    """Exit code 2, and the book stays as it was."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    head = run("log")[1]["head"]
    code, line = run("review", *arguments)
    assert (2, True) == (code, told in line), line
    assert head == run("log")[1]["head"]


def test_without_a_name_nobody_decides(run: Any, add: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither --by nor the environment names one, the login name does; where that is none, it is asked for."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    monkeypatch.setenv("CHARTERBOOK_USER", "")
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "ida")
    assert "ida" == run("review", "2.2", "--cannot-tell")[1]["by"]


def test_a_paper_of_one_of_two_is_settled(run: Any, add: Any) -> None:
    """Two corporations of one name: the paper is listed whole, with both; the one chosen has it from then on."""
    add(*TWINS, change(QUILLWORT))
    (item,) = _waiting(run)
    other = f"{QUILLWORT} (E0998872011-2)"
    assert ("3", "corporation_ambiguous", [QUILLWORT, other]) == (
        item["number"], item["refusal"], [one["value"] for one in item["readings"]]
    )  # fmt: skip
    code, line = run("show")
    assert (2, True) == (code, "--corporation" in line)
    code, line = run("show", "--corporation", QUILLWORT)
    assert (2, True, True) == (code, "E0123452004-5" in line, "E0998872011-2" in line)
    code, done = run("review", "3", "--accept", "--reading", "2")
    assert (0, {3}) == (code, {entry["instrument"] for entry in done["entries"]})
    assert [] == _waiting(run)
    log = run("log", "--corporation", "E0998872011-2")[1]
    assert (other, [2, 3]) == (log["corporation"], sorted(one["paper"] for one in log["instruments"]))


@pytest.mark.parametrize(("named", "corporations"), [("E0123452004-5", 2), ("#2", 2), ("new", 3)])
def test_a_paper_is_given_to_a_corporation_by_number(run: Any, add: Any, named: str, corporations: int) -> None:
    """One of the book by any number of it, or a new one."""
    add(*TWINS, change(QUILLWORT))
    assert 2 == run("review", "3", "--correct", "after=600")[0]
    assert 2 == run("review", "3", "--correct", "corporation=Nobody Inc.")[0]
    assert 2 == run("review", "3", "--correct", f"corporation={QUILLWORT}")[0]
    assert 2 == run("review", "3", "--accept")[0]
    assert 0 == run("review", "3", "--correct", f"corporation={named}")[0]
    assert [] == [item for item in _waiting(run) if item["act"] is None]
    line = run("show")[1]
    assert f"{corporations} corporations" in line


def test_a_paper_that_is_nobodys_is_rejected(run: Any, add: Any) -> None:
    """It waits no longer, and belongs to none."""
    add(*TWINS, change(QUILLWORT))
    assert 0 == run("review", "3", "--reject")[0]
    assert [] == _waiting(run)


def test_the_list_reads_as_text(run: Any, add: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A person sees the number to name, the readings and the sentence; and of a decision what it did."""
    add(articles(QUILLWORT), change(QUILLWORT, DISPUTED))
    book = ("--book", str(tmp_path / "book.db"))
    assert 0 == main(["review", *book])
    out = capsys.readouterr().out
    assert out.startswith("2.2 designated shares adjustment")
    assert 'reading 1: after 600, from the words "six hundred"' in out
    assert 0 == main(["review", "2.2", "--cannot-tell", *book])
    assert "still waits: 2.2" in capsys.readouterr().out
    assert 0 == main(["review", "2.2", "--reject", *book])
    assert "decision 2 by Ida Fict: reject 2.2" in capsys.readouterr().out
    assert 0 == main(["review", *book])
    assert "nothing waits\n" == capsys.readouterr().out


def test_on_a_server_the_login_name_decides_nothing(
    postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many share that book: who decides is to be said, on the line or in the environment."""
    monkeypatch.delenv("CHARTERBOOK_USER", raising=False)
    paths = []
    for number, data in enumerate((articles(QUILLWORT), change(QUILLWORT, DISPUTED))):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_bytes(data)
    assert 0 == main(["add", *map(str, paths), "--book", postgres_url])
    capsys.readouterr()
    assert 2 == main(["review", "2.2", "--reject", "--book", postgres_url])
    assert "--by NAME" in capsys.readouterr().err
    monkeypatch.setenv("CHARTERBOOK_USER", "Ida Fict")
    assert 0 == main(["review", "2.2", "--reject", "--book", postgres_url])
    assert "decision 1 by Ida Fict: reject 2.2" in capsys.readouterr().out
