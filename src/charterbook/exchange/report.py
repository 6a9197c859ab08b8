"""What `check` tells, before it is given a form: files with their verdicts, findings and the waivers that meet them.

Comes in: verdicts, bytes and waivers. Goes out: one report that text, JSON, SARIF, JUnit and GitHub forms are made of,
so that all of them say the same and have one exit code.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from charterbook.exchange.places import Places
from charterbook.exchange.waivers import Standing, Waiver, meant
from charterbook.model.evidence import Source, Span
from charterbook.model.findings import Finding, Level, Outcome, Verdict
from charterbook.model.instrument import Instrument, Status

LEVELS: tuple[Level, ...] = ("note", "warning", "error")


class Told(NamedTuple):
    """A finding, its outcome as part of it, and the waiver that lets it stand."""

    finding: Finding
    waiver: Waiver | None = None


class File(NamedTuple):
    """One source with its papers' verdicts, and its findings in the order of the paper. `drawn` is true where spans
    point into a rendition, because the source itself is no text. `aside` is what those of its papers are that are no
    filed papers, and so are not judged as such."""

    source: Source
    places: Places
    papers: int
    verdicts: tuple[Verdict, ...]
    told: tuple[Told, ...]
    drawn: bool = False
    aside: tuple[Status, ...] = ()


class Report(NamedTuple):
    """All files, and each waiver that was given with what became of it."""

    files: tuple[File, ...]
    waivers: tuple[tuple[Waiver, Standing], ...] = ()

    def standing(self) -> list[Finding]:
        """The findings that no waiver lets stand."""
        return [told.finding for file in self.files for told in file.told if told.waiver is None]

    def waived(self) -> int:
        """How many findings a waiver lets stand."""
        return sum(told.waiver is not None for file in self.files for told in file.told)

    def levels(self) -> dict[str, int]:
        """How many findings stand at each level, the gravest first."""
        counts = Counter(finding.level for finding in self.standing())
        return {level: counts[level] for level in reversed(LEVELS)}

    def outcomes(self) -> dict[str, int]:
        """How many verdicts there are of each outcome."""
        return dict(sorted(Counter(verdict.outcome for file in self.files for verdict in file.verdicts).items()))

    def rules_with(self, outcome: Outcome) -> list[str]:
        """The rules with this outcome on some paper."""
        return sorted({verdict.rule for file in self.files for verdict in file.verdicts if verdict.outcome == outcome})

    def papers(self) -> int:
        """How many papers were checked."""
        return sum(file.papers for file in self.files)

    def elsewhere(self, own: File) -> Callable[[Span], tuple[Source, Places]]:
        """Where a span of a finding of `own` stands: a rule of the set may point into another file."""
        known = {file.source.sha256: (file.source, file.places) for file in reversed(self.files)}
        return lambda span: known.get(span.source, (own.source, own.places))


def at_or_above(level: Level) -> tuple[Level, ...]:
    """The levels that count for the exit code under this `--fail-level`."""
    return LEVELS[LEVELS.index(level) :]


def file(
    source: Source,
    data: bytes,
    verdicts: Iterable[Verdict],
    papers: int,
    waivers: tuple[Waiver, ...],
    today: date,
    drawn: bool = False,
    aside: tuple[Status, ...] = (),
) -> File:
    """A source's part of the report. `data` are the bytes that spans point into."""
    places, verdicts = Places(data), tuple(verdicts)
    found = sorted(
        (finding for verdict in verdicts for finding in verdict.findings),
        key=lambda finding: (finding.spans[0].start if finding.spans else 0, finding.rule),
    )
    holding = [waiver for waiver in waivers if not expired(waiver, today)]
    told = tuple(
        Told(finding, next((waiver for waiver in holding if meant(waiver, finding, places)), None)) for finding in found
    )
    return File(source, places, papers, verdicts, told, drawn, aside)


def set_aside(papers: Iterable[Instrument]) -> tuple[Status, ...]:
    """What those of the papers are that are no filed papers."""
    return tuple(paper.status for paper in papers if paper.status != "paper")


def report(files: Iterable[File], waivers: tuple[Waiver, ...], today: date) -> Report:
    """The report of all files, and what became of each waiver."""
    files = tuple(files)
    used = {told.waiver for file in files for told in file.told}
    standings: dict[Waiver, Standing] = {}
    for waiver in waivers:
        standings[waiver] = "used" if waiver in used else "expired" if expired(waiver, today) else "unused"
    return Report(files, tuple(standings.items()))


def expired(waiver: Waiver, today: date) -> bool:
    """Whether the last day of a waiver is past."""
    return waiver.until is not None and waiver.until < today
