"""Workflow commands of GitHub Actions: a line a finding, with its place, and no character that breaks the command."""

import re
from pathlib import Path

import pytest

from charterbook.doors.cli import main

DECREASE = str(Path(__file__).parent.parent.parent / "examples" / "bestnet" / "3-series-a-decrease.txt")
COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]+),line=(\d+),endLine=(\d+),.*title=([^,:]+)::(.+)")


def test_a_finding_is_a_command_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """As many lines as the text form has findings, at the same lines."""
    code = main(["check", "-f", "github", DECREASE])
    lines = capsys.readouterr().out.splitlines()
    main(["check", DECREASE])
    places = re.findall(rf"^{re.escape(DECREASE)}:(\d+):\d+ (\S+)", capsys.readouterr().out, re.MULTILINE)
    commands = [COMMAND.fullmatch(line) for line in lines]
    assert (1, None) == (code, next((line for line, match in zip(lines, commands, strict=True) if not match), None))
    assert places == [(match[3], match[5]) for match in commands if match]


def test_what_would_end_a_property_is_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Commas, colons and percent signs of a path."""
    paper = tmp_path / "a,b:c%.txt"
    paper.write_bytes(Path(DECREASE).read_bytes())
    main(["check", "-f", "github", "--select", "CB101", str(paper)])
    assert "a%2Cb%3Ac%25.txt,line=" in capsys.readouterr().out
