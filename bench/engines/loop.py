"""The loop that every engine runs: a folder as argument, a line on standard input a round, CPU seconds and what was
found on standard output. Standard library only, as engines live in environments of their own."""

import json
import sys
from pathlib import Path
from time import process_time


def serve(work):
    """Call `work(list of (path, bytes))`, which returns how many things it found, once a line read."""
    papers = [(str(path), path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else len(papers)
    papers = papers[:limit]
    work(papers[:2])
    print(json.dumps({"bytes": sum(len(data) for _, data in papers)}), flush=True)
    for _ in sys.stdin:
        began = process_time()
        found = work(papers)
        print(json.dumps({"cpu_s": process_time() - began, "found": found}), flush=True)
