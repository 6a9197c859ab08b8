"""Waivers: a finding that somebody answers for is told and does not count; a faulty waiver is refused in a line."""

import json
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.doors.checking import check

DECREASE = Path(__file__).parent.parent.parent / "examples" / "bestnet" / "3-series-a-decrease.txt"
ONLY = ("--select", "CB101")
QUOTED = '[[waiver]]\nrule = "CB101"\nquote = "Six Hundred"\nreason = "the minutes say 650"\nwho = "J. Roe"\n'


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The founding paper in a folder of its own."""
    copy = tmp_path / "decrease.txt"
    copy.write_bytes(DECREASE.read_bytes())
    return copy


def _fingerprint(paper: Path, capsys: pytest.CaptureFixture[str]) -> str:
    return str(check(capsys, str(paper), *ONLY)[1]["findings"][0]["fingerprint"])


def test_a_waived_finding_is_told_and_does_not_count(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By fingerprint, from the file beside the paper: exit code 0, and the reason with it."""
    name = _fingerprint(paper, capsys)
    entry = f'[[waiver]]\nrule = "CB101"\nfingerprint = "{name}"\nreason = "as filed"\nuntil = 9999-12-31\n'
    (paper.parent / "waivers.toml").write_text(entry)
    code, told = check(capsys, str(paper), *ONLY)
    assert (0, [], ["as filed"]) == (code, told["findings"], [one["waiver"]["reason"] for one in told["suppressed"]])
    assert 0 == main(["check", str(paper), *ONLY])
    assert "suppressed: as filed (waived, until 9999-12-31)" in capsys.readouterr().out


def test_a_waiver_by_quote_from_a_named_file(paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--waivers` speaks for papers of any folder, and the quote says which finding."""
    quote = " ".join(check(capsys, str(paper), *ONLY)[1]["findings"][0]["quote"].split())
    named = tmp_path / "let.toml"
    named.write_text(QUOTED.replace("Six Hundred", quote))
    assert 0 == check(capsys, str(paper), *ONLY, "--waivers", str(named))[0]
    named.write_text(QUOTED.replace("Six Hundred", "Seven"))
    code, told = check(capsys, str(paper), *ONLY, "--waivers", str(named))
    assert (1, ["unused"]) == (code, [one["standing"] for one in told["waivers"]])


def test_an_expired_waiver_is_told_and_does_not_count(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last day is past: the finding stands again."""
    name = _fingerprint(paper, capsys)
    entry = f'[[waiver]]\nrule = "CB101"\nfingerprint = "{name}"\nreason = "as filed"\nuntil = 2004-01-31\n'
    (paper.parent / "waivers.toml").write_text(entry)
    code, told = check(capsys, str(paper), *ONLY)
    assert (1, 1, ["expired"]) == (code, len(told["findings"]), [one["standing"] for one in told["waivers"]])
    main(["check", str(paper), *ONLY])
    assert "the waiver of CB101 ended on 2004-01-31 and does not count" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["sarif", "junit", "github"])
def test_every_form_says_that_it_is_suppressed(form: str, paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reason stands in each form, and the exit code is the same in all."""
    name = _fingerprint(paper, capsys)
    (paper.parent / "waivers.toml").write_text(
        f'[[waiver]]\nrule = "CB101"\nfingerprint = "{name}"\nreason = "as filed in Carson City"\n'
    )
    assert 0 == main(["check", "-f", form, str(paper), *ONLY])
    out = capsys.readouterr().out
    assert "as filed in Carson City" in out
    if form == "sarif":
        (result,) = json.loads(out)["runs"][0]["results"]
        assert [("external", "accepted")] == [(one["kind"], one["status"]) for one in result["suppressions"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("waiver = 1", "no list of tables"),
        ("[[waiver", "is not TOML"),
        ('[[waivers]]\nrule = "CB101"', "unknown key waivers"),
        (QUOTED + "colour = 1", "waiver 1 has an unknown key colour"),
        (QUOTED.replace('reason = "the minutes say 650"\n', ""), "waiver 1 has no reason"),
        (QUOTED.replace("the minutes say 650", " "), "waiver 1 has a reason that is no text"),
        (QUOTED.replace('rule = "CB101"\n', ""), "waiver 1 has no rule"),
        (QUOTED.replace("CB101", "CB999"), "there is no rule CB999"),
        (QUOTED.replace('quote = "Six Hundred"\n', ""), "needs one of fingerprint and quote"),
        (QUOTED + 'until = "next spring"', "'next spring' that is no date"),
        (QUOTED + "until = 7", "'7' that is no date"),
    ],
)
def test_a_faulty_file_is_refused_in_one_line(
    text: str, told: str, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with which waiver, on stderr, and exit code 2."""
    (paper.parent / "waivers.toml").write_text(text)
    assert 2 == main(["check", str(paper)])
    said = capsys.readouterr()
    assert ("", 1, True) == (said.out, said.err.count("\n"), told in said.err)


def test_a_file_that_is_not_there_is_refused(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A waivers file that the user names must exist."""
    assert 2 == main(["check", str(paper), "--waivers", str(paper.parent / "none.toml")])
    assert "cannot be read" in capsys.readouterr().err


def test_waivers_of_another_folder_do_not_speak(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file beside one paper lets nothing stand in the folder of another."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "decrease.txt").write_bytes(paper.read_bytes() + b"\n")
    name = _fingerprint(paper, capsys)
    (other / "waivers.toml").write_text(f'[[waiver]]\nrule = "CB101"\nfingerprint = "{name}"\nreason = "as filed"\n')
    _, told = check(capsys, str(paper), str(other / "decrease.txt"), *ONLY)
    assert [str(paper)] == [one["path"] for one in told["findings"]]
    assert [str(other / "decrease.txt")] == [one["path"] for one in told["suppressed"]]
