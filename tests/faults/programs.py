"""Programs of the tests that run beside them: told what to do by their input, answering by their output."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

ROOT = Path(__file__).parent.parent.parent


class Program(NamedTuple):
    """A running program: where it is told what to do, and where it answers."""

    orders: IO[str]
    answers: IO[str]

    def tell(self, line: str) -> None:
        """Give it a line."""
        self.orders.write(line + "\n")
        self.orders.flush()

    def answer(self) -> str:
        """The next line that it says; empty where it has ended."""
        return self.answers.readline().rstrip("\n")


@contextmanager
def started(module: str, *arguments: str) -> Iterator[Program]:
    """A module run as a program. Its input ends with the block, and the block with the program."""
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Program(process.stdin, process.stdout)
