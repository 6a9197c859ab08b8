"""The reader's facts beside those of the specimens: `python -m bench.accuracy [--misses] [SET ...]`, in the repository.

Of the held-out set only the totals of each field are printed, so that nobody writes a production for one of its papers.
Of the training set the totals by kind and format too, and with `--misses` every miss.
"""

import sys

from .evidence import Evidence
from .findings import Linted, linted
from .measure import Measured, measured
from .score import Outcome
from .specimens import HERE, Specimen, specimens
from .totals import HEAD, Rate, by_key, counted, row, shown

SETS = ("train", "held_out")


def main(arguments: list[str]) -> int:
    """Print the tables of the sets that are named, or of all."""
    misses = "--misses" in arguments
    names = [name for name in arguments if not name.startswith("-")] or list(SETS)
    if unknown := [name for name in names if name not in SETS]:
        print(f"no such set: {', '.join(unknown)}; there are {' and '.join(SETS)}", file=sys.stderr)
        return 2
    for name in names:
        papers = list(specimens(HERE / name))
        found = measured(papers)
        print(f"\n{name}: {len(papers)} files\n{HEAD}")
        print("\n".join(tables(found, in_full=name == "train")))
        print("\n".join([*proofs(found.evidence), *lint(linted(papers), in_full=name == "train")]))
        if misses and name == "train":
            print("\n".join(miss(one, result) for one, result in found.outcomes if result.result != "right"))
    return 0


def tables(found: Measured, in_full: bool) -> list[str]:
    """A row a field, and the baselines; in full also a row a kind and a row a format."""
    lines = [row(name, total) for name, total in by_key((one.field, one) for _, one in found.outcomes).items()]
    lines.append(row("all fields", counted(one.result for _, one in found.outcomes)))
    lines += ["", row("kind, by title only", found.baselines["kind"])]
    lines.append(row('after, number at "shares"', found.baselines["after"]))
    if in_full:
        lines += [
            "",
            *(row(name, total) for name, total in by_key((_kind(one), r) for one, r in found.outcomes).items()),
        ]
        formats = by_key((one.facts["format"], result) for one, result in found.outcomes)
        lines += ["", *(row(name, total) for name, total in formats.items())]
        lines += [f"not readable: {name}" for name in found.unread]
    elif found.unread:
        lines.append(f"files not readable: {len(found.unread)}")
    return lines


def _kind(one: Specimen) -> str:
    kinds = {str(paper["kind"]) for paper in one.facts["instruments"]}
    return "several" if len(kinds) > 1 else next(iter(kinds), one.facts["status"])


def proofs(found: Evidence) -> list[str]:
    """The two lines on evidence."""
    return [
        "",
        f"quote says the value     {shown(Rate(found.said, found.values))} of {found.values}",
        f"quote is its bytes       {shown(Rate(found.exact, found.quotes))} of {found.quotes}",
    ]


def lint(found: Linted, in_full: bool) -> list[str]:
    """The lines on findings."""
    seen, made = (sum(column) for column in zip(*found.mutations.values(), strict=True)) if found.mutations else (0, 0)
    lines = [
        f"planted defects found    {shown(Rate(found.found, found.planted))} of {found.planted}",
        f"errors per clean paper   {found.paper_errors / max(found.clean, 1):.3f} of the paper's own rules, "
        f"{found.all_errors / max(found.clean, 1):.3f} of all, on {found.clean}",
        f"beside them per paper    {found.warnings / max(found.clean, 1):.3f} warnings, "
        f"{found.notes / max(found.clean, 1):.3f} notes, "
        f"{found.open_questions / max(found.clean, 1):.3f} open questions",
        f"mutations found          {shown(Rate(seen, made))} of {made}",
    ]
    if in_full:
        lines += [f"  {name:<52}{part} of {whole}" for name, (part, whole) in found.mutations.items()]
    return lines


def miss(one: Specimen, result: Outcome) -> str:
    """One miss on one line."""
    given = result.given.get("value", result.given) if isinstance(result.given, dict) else result.given
    if isinstance(given, dict):
        given = {name: part.get("value") if isinstance(part, dict) else part for name, part in given.items() if part}
    return f"{one.name}: {result.field} {result.result}: stated {result.fact}, given {given}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
