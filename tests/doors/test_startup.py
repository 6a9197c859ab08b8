"""What a cold start loads: a verb pays for what it uses and for nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SPECIMEN = str(ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt")

# Runs the command line in a fresh interpreter and tells, as the last line of stderr, what that loaded.
PROBE = """
import sys
before = set(sys.modules)
from charterbook.doors.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as stop:
    code = stop.code or 0
after = set(sys.modules) - before
import json
print(json.dumps([code, sorted(after)]), file=sys.stderr)
"""

HEAVY = {
    "alembic", "asyncio", "cyclopts", "dataclasses", "email", "fastapi", "http", "importlib.metadata", "logging",
    "numpy", "psycopg", "pydantic", "pypdfium2", "ray", "rich", "socket", "sqlalchemy", "sqlite3", "starlette", "typst",
    "urllib.request",
}  # fmt: skip
NOT_FOR_A_LINE_OF_TEXT = {"ahocorasick_rs", "argparse", "hashlib", "json", "pathlib", "re", "typing"}


def _loaded(*arguments: str) -> tuple[int, set[str]]:
    """The exit code of the command line and the modules that it loaded on top of bare Python."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    code, modules = json.loads(run.stderr.splitlines()[-1])
    return code, set(modules)


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_a_line_of_text_starts_like_bare_python(flag: str) -> None:
    """`--version` and `--help` load neither a parser of arguments nor one of text."""
    code, modules = _loaded(flag)
    assert (0, set()) == (code, modules & (HEAVY | NOT_FOR_A_LINE_OF_TEXT))


@pytest.mark.parametrize(("verb", "expected_code"), [("read", 0), ("check", 1)])
def test_a_paper_is_read_without_database_pdf_or_network(verb: str, expected_code: int) -> None:
    """`read` and `check` of a text file load no library that only other verbs need; check finds the planted errors."""
    code, modules = _loaded(verb, "-f", "json", SPECIMEN)
    assert (expected_code, set()) == (code, modules & HEAVY)


def test_a_paper_loads_its_own_states_law_alone() -> None:
    """`check` of a Nevada paper that is an exhibit loads Nevada's rules and the SEC's, and those of no other state."""
    _, modules = _loaded("check", SPECIMEN)
    packs = {name.split(".")[2] for name in modules if name.startswith("charterbook.law.us_")}
    assert packs <= {"us_nv", "us_sec"}
    assert "us_nv" in packs


def test_naming_the_package_loads_nothing() -> None:
    """`import charterbook` costs one module."""
    script = "import sys; before = set(sys.modules); import charterbook; print(sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert "['charterbook']" == run.stdout.strip()
