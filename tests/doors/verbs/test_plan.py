"""`charterbook plan`: the summary first, exit codes for scripts, plans that are kept, asked again and followed."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parent.parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))
SERIES_A = "Series A Convertible Preferred Stock"
PREFERRED = "Preferred Stock"


class Desk:
    """A folder with a book, and the verbs run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output and standard error."""
        code = main([*arguments, "--book", str(self.folder / "book.db")])
        out, err = self.capsys.readouterr()
        return code, out, err

    def json(self, *arguments: str) -> tuple[int, Any]:
        """Exit code and the object that is printed."""
        code, out, _ = self.run(*arguments, "-f", "json")
        return code, json.loads(out)

    def refused(self, *arguments: str) -> str:
        """The one line of a refusal."""
        code, out, err = self.run(*arguments)
        assert (2, "", 1) == (code, out, len(err.splitlines())), (code, out, err)
        return err

    def file(self, name: str, data: bytes | str) -> str:
        """A file in the folder."""
        path = self.folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return str(path)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A book of the articles, the designation and the decrease that is not shown as filed."""
    found = Desk(tmp_path, capsys)
    assert 0 == found.run("add", ARTICLES, DESIGNATION, DECREASE)[0]
    return found


TO_ZERO = ("--series", SERIES_A, "--to", "0", "--law-as-of", "2003-05-20")


def test_the_first_line_is_the_summary(desk: Desk) -> None:
    """Who, under which law, and what is to come about."""
    code, out, _ = desk.run("plan", *TO_ZERO)
    first = "BestNet Communications Corporation (US-NV): Series A Convertible Preferred Stock: from 650 to 0 shares"
    assert (0, first) == (code, out.splitlines()[0])


def test_the_exit_code_tells_whether_something_is_left_to_do(desk: Desk) -> None:
    """Without the flag a plan is 0; with it 0 is nothing to do, 3 steps, 1 no lawful path, 2 not done."""
    present = ("--series", SERIES_A, "--to", "650")
    assert (0, 3) == (desk.run("plan", *TO_ZERO)[0], desk.run("plan", *TO_ZERO, "--detailed-exitcode")[0])
    for flags in ((), ("--detailed-exitcode",)):
        code, out, _ = desk.run("plan", *present, *flags)
        assert (0, True) == (code, out.splitlines()[0].endswith(": nothing to do"))
        assert 1 == desk.run("plan", "--series", "Series Z Preferred Stock", "--to", "5", *flags)[0]
        assert 2 == desk.run("plan", "--series", SERIES_A, *flags)[0]


PRESENT = {
    "a class": ("--class", "Common Stock", "--authorized", "100,000,000"),
    "par": ("--class", PREFERRED, "--par", "0.0010"),
    "a split of one for one": ("--class", "Common Stock", "--split", "1:1", "--authorized-stays"),
    "the name": ("--rename", "BestNet Communications Corporation"),
    "the same words": ("--correct", "The Certificate", "--faulty", "650", "--corrected", "650"),
}


@pytest.mark.parametrize("what", PRESENT)
def test_a_target_equal_to_the_present_leaves_nothing_to_do(what: str, desk: Desk) -> None:
    """Exit code 0, no step."""
    code, plan = desk.json("plan", *PRESENT[what])
    assert (0, "nothing to do", [], None) == (code, plan["summary"], plan["steps"], plan["obstacle"])


def test_a_target_file_gives_the_plan_of_its_flags(desk: Desk) -> None:
    """The same targets and facts, the same steps."""
    text = f'[[series]]\nname = "{SERIES_A}"\nto = 0\n[facts]\nreports_to_sec = true\n'
    _, by_file = desk.json("plan", "--target", desk.file("wanted.toml", text), "--law-as-of", "2003-05-20")
    _, by_flags = desk.json("plan", *TO_ZERO, "--reports-to-sec", "yes")
    assert by_flags == by_file
    assert {"series": [{"name": SERIES_A, "to": "0"}], "facts": {"reports_to_sec": True}} == by_file["targets"]


def test_the_json_tells_what_the_plan_rests_on(desk: Desk) -> None:
    """Head, rows, last entry, law packs and version; further acts of a paper stand beside the first."""
    _, plan = desk.json("plan", *TO_ZERO)
    assert {"book_head", "book_rows", "last_entry", "packs", "version"} == plan["pins"].keys()
    assert plan["book_head"] == plan["pins"]["book_head"]
    assert {"US", "US-NV"} == plan["pins"]["packs"].keys()
    assert [] == plan["steps"][0]["also"]


FILES: dict[str, tuple[bytes, str]] = {
    "nothing in it": (b"", "says no target"),
    "a binary": (bytes(range(256)), "is no text in UTF-8"),
    "zeros": (bytes(64), "is no TOML"),
    "another encoding": ('name = "Café"'.encode("latin-1"), "is no text in UTF-8"),
    "a megabyte": (b"#" * 1_000_001, "1,000,001 bytes"),
    "an unknown key": (b'[[series]]\nname = "A"\ntoo = 5', "has no key 'too'"),
    "a number below zero": (b'[[series]]\nname = "A"\nto = -5', "is below zero"),
}


@pytest.mark.parametrize("what", FILES)
def test_a_target_file_that_is_wrong_is_refused(what: str, desk: Desk) -> None:
    """The line names the file and what is wrong in it."""
    data, why = FILES[what]
    path = desk.file("wanted.toml", data)
    line = desk.refused("plan", "--target", path)
    assert (True, True) == (path in line, why in line)


def test_a_target_file_stands_alone(desk: Desk) -> None:
    """Targets by flags beside it are refused; a file that is not there is named."""
    path = desk.file("wanted.toml", 'name = "B"')
    assert "not both: --to" in desk.refused("plan", "--target", path, "--to", "5")
    assert "there is no file" in desk.refused("plan", "--target", path + "x")
    assert 0 == desk.run("plan", "--target", path, "--reports-to-sec", "no")[0]


def test_a_plan_is_followed_until_it_is_done(desk: Desk) -> None:
    """Waiting, then filed and done with its number, in text and as JSON; then planning again leaves nothing to do."""
    saved = str(desk.folder / "step.plan.json")
    assert 0 == desk.run("plan", *TO_ZERO, "-o", saved)[0]
    code, out, _ = desk.run("plan", "--progress", saved, "--detailed-exitcode")
    assert (3, True) == (code, "waiting for evidence of filing: paper 3, adopted 2003-04-24" in out)
    assert "0 of 1 step is done" in out.splitlines()[0]
    assert 0 == desk.run("record", "filing", "--instrument", "3", "--on", "2003-04-28", "--number", "C1-2003")[0]
    code, out, _ = desk.run("plan", "--progress", saved, "--detailed-exitcode")
    assert 0 == code
    assert "done by paper 3: filed 2003-04-28 under number C1-2003, in effect from 2003-04-28" in out
    code, told = desk.json("plan", "--progress", saved)
    step = told["ways"][told["way"]][0]
    assert (0, True, "done") == (code, told["done"], step["state"])
    shown = {"paper": 3, "filing_number": "C1-2003", "filed_on": "2003-04-28", "effective_on": "2003-04-28"}
    assert shown.items() <= step["shown_by"].items()
    code, out, _ = desk.run("plan", "--again", saved, "--detailed-exitcode", "-o", saved)
    assert (0, True) == (code, "nothing to do" in out.splitlines()[0])
    assert "1 of 1" not in desk.run("plan", "--progress", saved)[1]


def test_a_stale_plan_says_so_while_it_is_followed(desk: Desk) -> None:
    """What came in is told, and the state of the steps all the same."""
    saved = str(desk.folder / "step.plan.json")
    desk.run("plan", *TO_ZERO, "-o", saved)
    desk.run("add", SISTER)
    code, out, _ = desk.run("plan", "--progress", saved)
    assert (0, True, True) == (code, "plan is stale" in out, "paper 4 (designation amendment)" in out)


@pytest.mark.parametrize("flag", ["--again", "--progress"])
def test_what_is_no_saved_plan_is_refused(flag: str, desk: Desk) -> None:
    """Edited, cut off, binary, another file, none."""
    saved = str(desk.folder / "step.plan.json")
    desk.run("plan", *TO_ZERO, "-o", saved)
    text = Path(saved).read_text()
    for data, why in (
        (text.replace('"value": 650', '"value": 651'), "was changed by hand after it was saved; plan again"),
        (text[:-20], "is no plan that was saved"),
        (bytes(range(256)), "is no plan that was saved"),
        (Path(ARTICLES).read_bytes(), "is no plan that was saved"),
    ):
        path = desk.file("other.plan.json", data)
        line = desk.refused("plan", flag, path)
        assert (True, True) == (path in line, why in line)
    assert "there is no file" in desk.refused("plan", flag, saved + "x")
    assert "leave out --series" in desk.refused("plan", flag, saved, "--series", SERIES_A)
    assert "leave out --corporation" in desk.refused("plan", flag, saved, "--corporation", "B")


def test_a_plan_of_another_book_is_neither_followed_nor_asked_again(desk: Desk) -> None:
    """Steps of one corporation are not looked for in another's book."""
    saved, other = str(desk.folder / "step.plan.json"), str(desk.folder / "other.db")
    desk.run("plan", *TO_ZERO, "-o", saved)
    main(["add", SISTER, "--book", other])
    desk.capsys.readouterr()
    for flag in ("--progress", "--again"):
        assert 2 == main(["plan", flag, saved, "--book", other])
        assert (
            "it was made from another book; name that one, or ask for its targets anew" in desk.capsys.readouterr().err
        )
    assert "leave out --output" in desk.refused("plan", "--progress", saved, "-o", saved)


def test_a_plan_asked_again_takes_another_day_where_one_is_named(desk: Desk) -> None:
    """The saved day of the law counts unless the command names one."""
    saved = str(desk.folder / "step.plan.json")
    desk.run("plan", *TO_ZERO, "-o", saved)
    assert "2003-05-20" == desk.json("plan", "--again", saved)[1]["law_as_of"]
    assert "2026-11-23" == desk.json("plan", "--again", saved, "--law-as-of", "2026-11-23")[1]["law_as_of"]


def test_several_targets_by_flags_are_one_plan(desk: Desk) -> None:
    """The class grows first, so that the series has room."""
    more = ("--class", PREFERRED, "--authorized", "20,000,000", "--law-as-of", "2026-11-23")
    new = ("--designate", "Series D Preferred Stock", "--of", PREFERRED, "--shares", "15,000,000")
    code, plan = desk.json("plan", *more, *new)
    assert (0, None) == (code, plan["obstacle"])
    acts = [act["act"] for step in plan["steps"] for act in (step, *step["also"])]
    assert ["authorized_shares_adjustment", "series_designation"] == acts


def test_a_step_whose_paper_is_filed_nowhere_is_done_once_it_is_recorded(desk: Desk) -> None:
    """A Nevada reverse split that leaves the authorized number is a resolution; the act recorded by hand shows it."""
    saved = str(desk.folder / "split.plan.json")
    split = ("--class", "Common Stock", "--split", "1:10", "--authorized-stays", "--fractions", "round up")
    code, plan = desk.json("plan", *split, "--law-as-of", "2026-11-23", "-o", saved)
    assert (0, "resolution") == (code, plan["steps"][0]["instrument"])
    assert "its paper is filed nowhere" in desk.run("plan", "--progress", saved)[1]
    ratio = ("--new", "1", "--old", "10", "--fractions", "round up")
    assert 0 == desk.run("record", "split", "--class", "Common Stock", "--on", "2026-11-23", *ratio)[0]
    code, out, _ = desk.run("plan", "--progress", saved, "--as-of", "2026-11-23", "--detailed-exitcode")
    assert (0, True) == (code, "done, as recorded by hand (entry " in out)


def test_the_json_compares_the_other_ways(desk: Desk) -> None:
    """One comparison for each, each side with its filings, votes, papers and what is not shown."""
    _, plan = desk.json("plan", *TO_ZERO)
    assert len(plan["alternatives"]) == len(plan["compared"]) > 0
    for one in plan["compared"]:
        assert {"first", "other"} == one.keys()
        assert {"filings", "votes", "papers", "missing", "time"} <= one["first"].keys() == one["other"].keys()
