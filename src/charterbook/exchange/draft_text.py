"""What drafting a set found, as a person reads it in a terminal: a line each for what is blank, what the rules say, and
what is left to signing, the notary and the registrar.

In come findings with the text each points into; out go lines.
"""

from collections.abc import Iterable, Iterator

from charterbook.exchange.columns import bullets
from charterbook.exchange.places import Places
from charterbook.model.findings import Finding

Pointed = tuple[str, Finding, bytes]
"""The file name of a paper's text, a finding on it, and the bytes its spans point into."""


def draft_lines(blanks: Iterable[tuple[str, str]], found: Iterable[Pointed], left: Iterable[Pointed]) -> Iterator[str]:
    """The lines on one set."""
    yield from bullets("still blank", [f"{paper}: {what}" for paper, what in blanks])
    told = [line for one in found if (line := _line(*one))]
    yield from bullets("what the rules say", list(dict.fromkeys(told)))
    open_ = [f"{path}: {finding.message} [{finding.rule}]" for path, finding, _ in left if finding.level != "note"]
    yield from bullets("left to signing, notary and filing", list(dict.fromkeys(open_)))


def _line(path: str, finding: Finding, text: bytes) -> str:
    line, column = Places(text).line_and_column(finding.spans[0].start) if finding.spans else (1, 1)
    remedy = f" {finding.remedy}" if finding.remedy and finding.level != "note" else ""
    return f"{path}:{line}:{column} {finding.rule} {finding.level}: {finding.message}.{remedy}"
