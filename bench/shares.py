"""Where the time of reading goes: the share of each production and of all of them, over the training papers.

CPU time of the thread, the second of two readings, so that what is compiled once is not counted.
"""

import re
from collections import Counter
from pathlib import Path
from time import process_time_ns, thread_time_ns

from accuracy.specimens import specimens

from charterbook import flow
from charterbook.text.productions import Row

TRAIN = Path(__file__).parent.parent / "tests" / "specimens" / "train"
MOST_SHARE = 0.15
SHOWN = 12


def main() -> None:
    """Print the productions that take most time."""
    papers = [
        one.data for one in specimens(TRAIN) if not one.data.startswith((b"%PDF", b"PK", b"\x89PNG", b"\xff\xd8"))
    ]
    for data in papers:
        flow.read(data, "")
    began = process_time_ns()
    for data in papers:
        flow.read(data, "")
    whole = process_time_ns() - began
    spent: Counter[tuple[str, str]] = Counter()
    tried = Row.hit

    def timed(row: Row, letters: str, cue: int) -> "re.Match[str] | None":
        began = thread_time_ns()
        hit = tried(row, letters, cue)
        spent[row.fact, row.pattern.pattern] += thread_time_ns() - began
        return hit

    Row.hit = timed  # type: ignore[assignment,method-assign]
    for data in papers:
        flow.read(data, "")
    print(
        f"{len(papers)} training papers; productions take {spent.total() / whole:.0%} of reading them (measured apart)"
    )
    for (fact, pattern), share in spent.most_common(SHOWN):
        print(f"{share / whole:7.2%}  {fact:22}{pattern[:70]}")
    print(f"the most that one production takes: {max(spent.values()) / whole:.2%} (goal: at most {MOST_SHARE:.0%})")


if __name__ == "__main__":
    main()
