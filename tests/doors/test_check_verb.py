"""`charterbook check`: findings with places, exit codes that scripts can trust, rules chosen and left out."""

import re
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.doors.checking import check

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))
FINDING = {
    "rule", "level", "outcome", "message", "path", "line", "col", "start", "end", "quote", "law", "expected", "actual",
    "remedy", "fingerprint",
}  # fmt: skip
PLACE = re.compile(r"^(?P<path>.+?):(?P<line>\d+):(?P<col>\d+) (?P<rule>[\w.-]+) (?P<level>error|warning|note) \S")


def test_the_keys_of_the_contract_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Findings, rules and summary; each finding with all its fields, each rule with outcome and path."""
    _, checked = check(capsys, DECREASE)
    assert {"findings", "rules", "summary"} == checked.keys()
    assert [] == [one for one in checked["findings"] if FINDING - one.keys()]
    assert [] == [one for one in checked["rules"] if one.keys() != {"rule", "outcome", "path"}]
    assert {"pass", "fail", "indeterminate", "not_applicable"} == {one["outcome"] for one in checked["rules"]}
    laws = [one["law"] for one in checked["findings"] if one["law"]]
    assert laws
    assert [] == [law for law in laws if not {"cite", "version", "in_force_from", "in_force_to"} <= law.keys()]


def test_every_finding_quotes_its_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    """The place of a finding is where its quote stands."""
    data = Path(DECREASE).read_bytes()
    for one in check(capsys, DECREASE)[1]["findings"]:
        assert one["quote"] == data[one["start"] : one["end"]].decode("ascii")
        assert data[: one["start"]].count(b"\n") + 1 == one["line"]


def test_each_finding_in_text_begins_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    """`path:line:col RULE level message`, the excerpt under it, and as many as in JSON, in the same order."""
    main(["check", DECREASE])
    lines = capsys.readouterr().out.splitlines()
    places = [match for line in lines if (match := PLACE.match(line))]
    _, checked = check(capsys, DECREASE)
    assert [(one["path"], one["line"], one["col"], one["rule"], one["level"]) for one in checked["findings"]] == [
        (place["path"], int(place["line"]), int(place["col"]), place["rule"], place["level"]) for place in places
    ]
    number = next(index for index, line in enumerate(lines) if " CB101 " in line)
    assert ["Six Hundred"] == re.findall("Six Hundred", lines[number + 1]) or "Six" in lines[number + 1]
    assert set(lines[number + 2].replace("    | ", "").strip()) == {"~"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((DECREASE,), 1),
        ((ARTICLES,), 0),
        ((DECREASE, "--ignore", "CB101", "--ignore", "CB201"), 0),
        ((DECREASE, "--ignore", "CB101", "--ignore", "CB201", "--fail-level", "warning"), 1),
        ((DECREASE, "--select", "CB401"), 0),
        ((DECREASE, "--select", "CB401", "--fail-level", "note"), 1),
        ((DECREASE, "--select", "CB102", "--fail-level", "note"), 0),
    ],
)
def test_the_exit_code_follows_the_fail_level(
    arguments: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """1 where a chosen rule finds something at or above the level, else 0."""
    assert code == main(["check", *arguments])
    assert "" == capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [((DECREASE,), 1), ((ARTICLES,), 0), ((DECREASE, "--select", "CB401"), 0),
     ((DECREASE, "--select", "CB401", "--fail-level", "note"), 1)],
)  # fmt: skip
def test_the_exit_code_is_one_in_every_format(
    form: str, arguments: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script may take whichever form it likes: the code says the same, and nothing goes to stderr."""
    assert code == main(["check", "-f", form, *arguments])
    told = capsys.readouterr()
    assert (True, "") == (bool(told.out), told.err)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "CB999"), "CB999"),
        (("--ignore", ""), "empty"),
        (("--fail-level", "fatal"), "fatal"),
        (("--law-as-of", "yesterday"), "yesterday"),
        (("-f", "yaml"), "yaml"),
        (("--waivers", "nowhere.toml"), "nowhere.toml"),
        (("--select",), "--select"),
    ],
)
def test_a_wrong_option_is_refused_in_one_line(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, the word that is wrong, no output and no traceback."""
    assert 2 == main(["check", DECREASE, *arguments])
    told = capsys.readouterr()
    assert ("", 1) == (told.out, told.err.count("\n"))
    assert said in told.err


def test_select_and_ignore_take_prefixes(capsys: pytest.CaptureFixture[str]) -> None:
    """`CB3` are all rules that begin so; what is ignored is gone from findings and rules."""
    _, some = check(capsys, DECREASE, "--select", "CB3")
    _, fewer = check(capsys, DECREASE, "--select", "CB3", "--ignore", "CB302")
    assert {"CB301", "CB302", "CB303", "CB304"} == {one["rule"] for one in some["rules"]}
    assert {"CB301", "CB303", "CB304"} == {one["rule"] for one in fewer["rules"]}
    assert {"CB301"} == {one["rule"] for one in fewer["findings"]}


def test_papers_given_together_are_checked_together(capsys: pytest.CaptureFixture[str]) -> None:
    """The designation that the decrease cites is absent alone, and there when it is given."""
    alone = check(capsys, DECREASE, "--select", "CB403")[1]["findings"]
    together = check(capsys, DECREASE, DESIGNATION, "--select", "CB403")[1]["findings"]
    assert (1, []) == (len(alone), [one for one in together if one["path"] == DECREASE])


def test_the_law_of_another_day_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """--law-as-of changes the version that is named and the rules that apply."""
    then, now = (check(capsys, DECREASE, *day)[1] for day in ((), ("--law-as-of", "2024-01-01")))
    old = [{one["rule"]: one["outcome"] for one in each["rules"]}["NV-78.1955-1c-old"] for each in (then, now)]
    assert ["pass", "not_applicable"] == old
    assert [] == [one for one in now["findings"] if one["law"] and "2024-01-01" not in one["law"]["version"]]


def test_a_fingerprint_survives_reflowing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same fault keeps its name when lines are moved down."""
    moved = tmp_path / "moved.txt"
    moved.write_bytes(b"\n\n\n" + Path(DECREASE).read_bytes())
    one, other = (check(capsys, path, "--select", "CB")[1]["findings"] for path in (DECREASE, str(moved)))
    assert [found["fingerprint"] for found in one] == [found["fingerprint"] for found in other]
    assert [found["line"] + 3 for found in one] == [found["line"] for found in other]


def test_the_output_never_calls_a_paper_valid(capsys: pytest.CaptureFixture[str]) -> None:
    """Papers are consistent with a rule, contradict it, or do not show; validity is for counsel."""
    main(["check", ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION])
    out = capsys.readouterr().out.lower()
    assert ([], True) == (re.findall(r"\b(?:in)?valid\b", out), "consistent with" in out)


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule that a check names has its page."""
    _, checked = check(capsys, DECREASE)
    rules = sorted({one["rule"] for one in checked["findings"]})
    assert 0 == main(["explain", *rules])
    out = capsys.readouterr().out
    assert [] == [rule for rule in rules if rule not in out]


def test_a_rule_is_explained_in_any_case_of_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """ "cb107" is CB107."""
    assert 0 == main(["explain", "cb107"])
    assert capsys.readouterr().out.startswith("CB107 ")


def test_that_a_law_is_covered_is_nothing_to_be_consistent_with(capsys: pytest.CaptureFixture[str]) -> None:
    """A reader would take "consistent with: law-not-covered" for its contrary."""
    main(["check", DECREASE])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("consistent with: ")]
    assert "law-not-covered" not in line


def test_a_copy_that_is_no_filed_paper_is_told_to_be_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A quiet report on bylaws says that they were not judged as a charter paper."""
    bylaws = tmp_path / "bylaws.txt"
    bylaws.write_text("BYLAWS OF FICTIVE HILLS, INC.\n\nARTICLE I\n\nThe annual meeting is held in May of each year.\n")
    assert main(["check", str(bylaws)]) == 0
    assert f"{bylaws}: no paper of share capital" in capsys.readouterr().out
