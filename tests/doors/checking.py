"""`charterbook check -f json` as the tests ask it."""

import json
from typing import Any

import pytest

from charterbook.doors.cli import main

Json = Any


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Json]:
    """The exit code and what was printed."""
    code = main(["check", "-f", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)
