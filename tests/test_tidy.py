"""Style as a test: the source text itself keeps the rules of STYLE.md."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "charterbook"
CORE = ("model", "text", "formats", "instruments", "ledger", "law", "plan")

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

VAGUE_NAMES = {
    "utils",
    "util",
    "common",
    "helpers",
    "helper",
    "base",
    "managers",
    "manager",
    "misc",
    "core",
    "services",
}
# Each pattern is written so that it does not match itself.
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b")
OUTSIDE = re.compile(
    r"/w[o]rk/|/h[o]me/\w|/t[m]p/\w|/r[o]ot/|\.libr[a]ry\b|\b(?:pyp[i]|pythonh[o]sted|npmj[s])\.(?:org|com)", re.I
)
IMPURE_CALLS = {"open", "input", "print", "exec", "eval"}
IMPURE_METHODS = {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes"}
PATH_IN_PROSE = re.compile(r"`((?:src|tests|bench|docs|examples|\.ci)/[\w./-]*|[\w-]+\.(?:md|toml|txt))`")


@cache
def _tracked() -> tuple[Path, ...]:
    """Files that git knows or would add, so that a new file is held to the rules before it is committed."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return tuple(path for line in listing.stdout.splitlines() if (path := ROOT / line).is_file())


def _python(folder: Path) -> list[Path]:
    return [path for path in _tracked() if path.suffix == ".py" and path.is_relative_to(folder)]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _texts() -> Iterator[tuple[Path, str]]:
    for path in _tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_a_file_holds_one_idea() -> None:
    """No source file grows past the limit."""
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _python(PACKAGE)}
    assert {} == {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}


def test_a_function_takes_one_step() -> None:
    """No function grows past the limit, its docstring included."""
    too_long = [
        f"{_name(path)}:{function.lineno} {function.name} {_length(function)}"
        for path in _python(PACKAGE)
        for function in _functions(_tree(path))
        if _length(function) > LONGEST_FUNCTION
    ]
    assert [] == too_long


def test_no_file_has_a_vague_name() -> None:
    """A name like utils says nothing about what is inside."""
    vague = [
        _name(path) for path in _tracked() if VAGUE_NAMES & {part.split(".")[0] for part in Path(_name(path)).parts}
    ]
    assert [] == vague


@pytest.mark.parametrize(("what", "pattern"), [("unfinished work", UNFINISHED), ("places outside", OUTSIDE)])
def test_no_text_speaks_of(what: str, pattern: re.Pattern[str]) -> None:
    """The project stands alone: no unfinished work, no path of one machine, no package host."""
    found = [
        f"{_name(path)}:{number} {what}"
        for path, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert [] == found


def test_each_module_says_what_it_is_for() -> None:
    """Every module begins with a docstring."""
    assert [] == [_name(path) for path in _python(PACKAGE) if not ast.get_docstring(_tree(path))]


def test_each_public_function_and_class_has_a_docstring() -> None:
    """What others may call says what it takes and gives."""
    silent = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for path in _python(PACKAGE)
        for node in _tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert [] == silent


def test_a_package_door_holds_no_code() -> None:
    """An `__init__.py` holds a docstring and at most names bound to values: a version, a law pack's coverage."""
    allowed = (ast.Expr, ast.Assign, ast.AnnAssign, ast.Import, ast.ImportFrom)
    busy = [
        f"{_name(path)}:{node.lineno}"
        for path in _python(PACKAGE)
        if path.name == "__init__.py"
        for node in _tree(path).body
        if not isinstance(node, allowed)
    ]
    assert [] == busy


@pytest.mark.parametrize("room", CORE)
def test_the_core_touches_nothing_outside(room: str) -> None:
    """Bytes and dates come in as arguments: no file is opened, nothing is printed, no clock is asked."""
    touched = [
        f"{_name(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path in _python(PACKAGE / room)
        for call in ast.walk(_tree(path))
        if isinstance(call, ast.Call)
        if (isinstance(call.func, ast.Name) and call.func.id in IMPURE_CALLS)
        or (isinstance(call.func, ast.Attribute) and call.func.attr in IMPURE_METHODS)
    ]
    assert [] == touched


def test_tests_mirror_the_source() -> None:
    """`tests/<room>/test_<stem>.py` names a module or folder of that room, a folder of specimens beside the test, or a
    promise that the whole room keeps."""
    tests = [
        path for path in _python(ROOT / "tests") if path.stem.startswith("test_") and path.parent != ROOT / "tests"
    ]
    stray = [_name(path) for path in tests if path.stem.removeprefix("test_") not in _stems(path) | PROMISES_OF_A_ROOM]
    assert [] == stray


PROMISES_OF_A_ROOM = {
    "accuracy", "bad_input", "book_verbs", "check_book", "check_verb", "dates_by_role", "demo", "every_page",
    "expressions", "founding_paper", "full_disk", "fuzz", "held_out", "histories", "journal_verbs", "kills", "linear",
    "log_verbs", "make", "mutate", "properties", "quiet", "races", "read_verb", "readme", "review", "review_verb",
    "road", "round_trip", "rows", "same_file", "security", "series_changes", "series_creation", "series_endings",
    "series_statements", "series_terms", "specimens", "startup", "targets", "torn_papers", "train", "walk",
}  # fmt: skip


def _stems(test: Path) -> set[str]:
    room = PACKAGE / test.parent.relative_to(ROOT / "tests")
    modules = [path for path in room.iterdir() if path.suffix == ".py" or path.is_dir()] if room.is_dir() else []
    return {path.stem for path in (*modules, *(beside for beside in test.parent.iterdir() if beside.is_dir()))}


def test_each_test_has_a_sentence_and_can_fail() -> None:
    """Every test says in its docstring what it promises, and asserts or expects something."""
    weak = [
        f"{_name(path)}:{function.lineno} {function.name}"
        for path in _python(ROOT / "tests")
        for function in _functions(_tree(path))
        if function.name.startswith("test_")
        if not ast.get_docstring(function) or not re.search(r"\bassert\b|\b(?:raises|expect)\(", ast.unparse(function))
    ]
    assert [] == weak


def test_paths_named_in_prose_exist() -> None:
    """A document that names a file of this project names one that is there, or shows it under its name."""
    missing = [
        f"{_name(path)}: {named}"
        for path, text in _texts()
        if path.suffix == ".md"
        for named in PATH_IN_PROSE.findall(text)
        if not (ROOT / named).exists() and not (path.parent / named).exists() and "NAME" not in named
        if f"`{named}`:\n\n```" not in text
    ]
    assert [] == missing
