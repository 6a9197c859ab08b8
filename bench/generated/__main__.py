"""Writes a corpus of fictitious papers with their truth: `python -m bench.generated --papers N --seed S OUT`."""

import argparse
import sys
from pathlib import Path

from .corpus import write


def main(arguments: list[str]) -> int:
    """Write the corpus and tell its size."""
    parser = argparse.ArgumentParser(prog="python -m bench.generated", description=__doc__)
    parser.add_argument("--papers", type=int, default=1000, help="how many papers (1000)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same bytes (0)")
    parser.add_argument("out", type=Path, help="a folder: papers/ and truth.jsonl are written there")
    given = parser.parse_args(arguments)
    size = write(given.out, given.papers, given.seed)
    print(f"{given.papers} papers, {size} bytes, seed {given.seed}: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
