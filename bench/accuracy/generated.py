"""How well the reader reads a generated corpus: `python -m bench.accuracy.generated CORPUS [--papers N] [--misses]`.

Every n-th paper of the corpus is read alone and scored as the specimens are. Papers with a planted fault are counted
apart: whether a rule sees it. What is measured here is the reader on our own wordings, many of each: it tells where
a wording, a format or a kind of noise defeats it, not how it does on papers that others wrote.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from .__main__ import miss, proofs, tables
from .findings import findings
from .measure import measured
from .specimens import Specimen
from .totals import HEAD, Rate, by_key, row, shown


def specimens(corpus: Path, papers: int) -> Iterator[Specimen]:
    """Every n-th paper, so many in all."""
    lines = (corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    step = max(1, len(lines) // papers)
    for line in lines[::step][:papers]:
        facts = json.loads(line)
        data = (corpus / facts["path"]).read_bytes()
        text = b"" if facts["format"] in ("docx", "pdf") else data
        yield Specimen(facts["path"], facts, text, data)


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy.generated", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder that bench.generated wrote")
    parser.add_argument("--papers", type=int, default=5000, help="how many of it (5000)")
    parser.add_argument("--misses", action="store_true", help="tell every miss")
    given = parser.parse_args(arguments)
    chosen = list(specimens(given.corpus, given.papers))
    clean = [one for one in chosen if not one.facts["defects"]]
    found = measured(clean)
    print(f"{len(clean)} papers without a planted fault\n{HEAD}")
    print("\n".join(tables(found, in_full=True)))
    steps = by_key((one.facts["step"], result) for one, result in found.outcomes)
    print("\nby what the paper does\n" + "\n".join(row(name, total) for name, total in steps.items()))
    states = by_key((one.facts["state"], result) for one, result in found.outcomes)
    print("\nby state\n" + "\n".join(row(name, total) for name, total in states.items()))
    noisy = by_key((str(one.facts.get("noise", "no noise")), result) for one, result in found.outcomes)
    print("\nby noise\n" + "\n".join(row(name, total) for name, total in noisy.items()))
    print("\n".join(proofs(found.evidence)))
    print("\n".join(faults(chosen)))
    if given.misses:
        print("\n".join(miss(one, result) for one, result in found.outcomes if result.result != "right"))
    return 0


def faults(chosen: list[Specimen]) -> list[str]:
    """Planted faults that a rule of the paper sees, by their sort; and errors that clean papers raise."""
    seen: dict[str, list[bool]] = defaultdict(list)
    errors: Counter[str] = Counter()
    clean = 0
    for one in chosen:
        rules = findings(one.data) or []
        if one.facts["defects"]:
            seen[one.facts["defects"][0]].append(any(each.rule in one.facts["planted"]["rules"] for each in rules))
            continue
        clean += 1
        errors.update(each.rule for each in rules if each.level == "error" and each.rule.startswith("CB"))
    whole = Rate(sum(map(sum, seen.values())), sum(map(len, seen.values())))
    lines = [f"\nplanted faults found     {shown(whole)} of {whole.whole}"]
    lines += [f"  {name:<24}{sum(each)} of {len(each)}" for name, each in sorted(seen.items())]
    per = sum(errors.values()) / max(clean, 1)
    return [
        *lines,
        f"errors per clean paper   {per:.3f} of the paper's own rules, on {clean}: {dict(errors.most_common())}",
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
