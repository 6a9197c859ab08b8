"""What is refused is told in the words of every door alike."""

import ast
import re
from pathlib import Path

import charterbook

ROOT = Path(charterbook.__file__).parent
COMMON = (
    "approving.py", "auditing.py", "binding.py", "cap_table.py", "charter.py", "comparing.py",
    "drafting.py", "exporting.py", "planning.py", "review.py", "shown.py", "tying.py", "waiting.py", "waiving.py",
    "whose.py", "doors/answers/*.py", "doors/api/[!d]*.py", "doors/audited.py", "doors/exports/*.py",
    "doors/extracted.py", "doors/web/*.py", "exchange/agent_*.py", "ledger/*.py", "plan/*.py", "tie/*.py",
)  # fmt: skip
"""What the API and the pages call as the command line does."""
OF_THE_COMMAND_LINE = re.compile(r"(?<![-\w])--[a-z]|\bcharterbook [a-z]+\b")
NO_REFUSAL = ("charterbook review",)
"""The origin of a statement."""


def _said(path: Path) -> list[str]:
    """The words in a module that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    ]


def test_a_refusal_that_all_doors_share_has_no_words_of_one() -> None:
    """Neither an option nor a command stands in what the API and the pages pass on from the rooms."""
    paths = [path for pattern in COMMON for path in ROOT.glob(pattern)]
    found = {
        f"{path.relative_to(ROOT)}: {words}"
        for path in paths
        for words in _said(path)
        if OF_THE_COMMAND_LINE.search(words) and words not in NO_REFUSAL
    }
    assert set() == found
