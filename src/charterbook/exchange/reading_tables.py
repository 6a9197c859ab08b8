"""What was read of many files as tables: papers, acts, facts, findings, and the files that were refused.

Comes in: for each file its reading with the findings on it, or why it was refused. Goes out: `Table`s of plain values.
Every value has the bytes that say it; a disputed value has a row for each of its readings, and none is chosen.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple, Union

from charterbook.exchange.accession import accession
from charterbook.exchange.places import Places
from charterbook.exchange.reading_json import instrument_json
from charterbook.exchange.tables import Cell, Kind, Table
from charterbook.model.acts import Act
from charterbook.model.evidence import Cited, Unreadable
from charterbook.model.findings import Finding
from charterbook.model.instrument import Instrument, Reading

_FILE: tuple[tuple[str, Kind], ...] = (("path", "text"), ("sha256", "text"))
_PAPER: tuple[tuple[str, Kind], ...] = (*_FILE, ("place", "whole"))
_SAID: tuple[tuple[str, Kind], ...] = (
    ("start", "whole"), ("end", "whole"), ("line", "whole"), ("page", "whole"), ("quote", "text"),
)  # fmt: skip
_DAYS = ("adopted_on", "executed_on", "filed_on", "effective_on")
_COUNTS = ("before", "change", "after", "shares")

COLUMNS: Mapping[str, tuple[tuple[str, Kind], ...]] = {
    "papers": (
        *_PAPER, ("kind", "text"), ("state", "text"), ("status", "text"), ("title", "text"), ("corporation", "text"),
        ("jurisdiction", "text"), ("exhibit", "text"), ("accession", "text"),
        *((name, "day") for name in _DAYS), ("acts", "whole"),
    ),
    "acts": (
        *_PAPER, ("number", "whole"), ("act", "text"), ("class", "text"), ("series", "text"),
        *((name, "shares") for name in _COUNTS), ("par_value", "text"),
    ),
    "facts": (*_PAPER, ("field", "text"), ("value", "text"), ("reading", "whole"), ("standing", "text"),
              ("qualifier", "text"), *_SAID),
    "findings": (*_FILE, ("rule", "text"), ("level", "text"), ("outcome", "text"), ("message", "text"), *_SAID),
    "refusals": (("path", "text"), ("sha256", "text"), ("why", "text"), ("remedy", "text")),
}  # fmt: skip
"""The tables and what their columns hold. `place` counts the papers of a file from 0, `number` the acts of a paper from
1, `reading` those of a disputed value from 1 (null where it is not disputed); `standing` is read, confirmed, derived or
disputed, as in `read -f json`."""


class Read(NamedTuple):
    """A file that was read: where it stands, its reading, its bytes, and the findings on its papers."""

    path: str
    reading: Reading
    data: bytes
    findings: tuple[Finding, ...]


class Refused(NamedTuple):
    """A file that was not read, and why; the digest is empty where its bytes could not be had."""

    path: str
    sha256: str
    why: Unreadable


Outcome = Union[Read, Refused]
Row = tuple[Cell, ...]


def tables(outcomes: Iterable[Outcome]) -> tuple[Table, ...]:
    """All tables of some files, each in the order of the files."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for one in outcomes:
        if isinstance(one, Refused):
            rows["refusals"].append((one.path, one.sha256, one.why.why, one.why.remedy))
            continue
        places = Places(one.reading.rendition or one.data)
        file = (one.path, one.reading.source.sha256)
        number = accession(one.data, one.path)
        rows["findings"] += [(*file, *_finding(finding, places)) for finding in one.findings]
        for place, paper in enumerate(one.reading.instruments):
            at = (*file, place)
            rows["papers"].append((*at, *_paper(paper, number)))
            rows["acts"] += [(*at, count, *_act(act)) for count, act in enumerate(paper.acts, 1)]
            rows["facts"] += [(*at, *row) for row in _facts("", instrument_json(paper, places))]
    return tuple(Table(name, columns, tuple(rows[name])) for name, columns in COLUMNS.items())


def _paper(paper: Instrument, number: str | None) -> Row:
    plain = (paper.title, paper.corporation, paper.jurisdiction, paper.exhibit_number)
    title, corporation, jurisdiction, exhibit = (_value(value) for value in plain)
    days = (_value(getattr(paper.dates, name)) for name in _DAYS)
    named = (title, corporation, jurisdiction, exhibit, number)
    return (paper.kind, paper.state, paper.status, *named, *days, len(paper.acts))


def _act(act: Act) -> Row:
    said = {name: _value(getattr(act, name, None)) for name in ("share_class", "series", *_COUNTS, "par_value")}
    par = None if said["par_value"] is None else str(said["par_value"])
    return (act.act, said["share_class"], said["series"], *(_count(said[name]) for name in _COUNTS), par)


def _count(value: Any) -> Any:
    """A number of shares; None for what an act of another kind states before and after: a name, a par value."""
    return value if isinstance(value, int | Fraction) and not isinstance(value, bool) else None


def _value(value: Any) -> Any:
    """The one value that a paper states; None where it states none, or several that disagree."""
    return value.value if isinstance(value, Cited) else None


def _facts(field: str, told: Any) -> Iterator[Row]:
    """A row for each value with its evidence, by its path in `read -f json`: "acts.1.after"."""
    if isinstance(told, dict) and "standing" in told:
        yield from _fact(field, told)
    elif isinstance(told, dict):
        for name, inner in told.items():
            if name != "evidence":
                yield from _facts(f"{field}.{name}" if field else name, inner)
    elif isinstance(told, list):
        for number, inner in enumerate(told, 1):
            yield from _facts(f"{field}.{number}", inner)


def _fact(field: str, told: dict[str, Any]) -> Iterator[Row]:
    disputed = told.get("readings")
    for number, one in enumerate(disputed or [told], 1):
        words = None if one["value"] is None else str(one["value"])
        for said in one["evidence"] or [{}]:
            yield (
                field, words, number if disputed else None, told["standing"], one.get("qualifier"),
                *(said.get(name) for name in ("start", "end", "line", "page", "quote")),
            )  # fmt: skip


def _finding(finding: Finding, places: Places) -> Row:
    span = finding.spans[0] if finding.spans else None
    said: Row = (None,) * len(_SAID)
    if span is not None:
        line, _ = places.line_and_column(span.start)
        said = (span.start, span.end, line, span.page, places.quote(span))
    return (finding.rule, finding.level, finding.outcome, finding.message, *said)
