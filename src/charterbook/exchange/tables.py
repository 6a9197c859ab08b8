"""One corporation of a book as tables: papers, acts, entries, positions, changes, findings, tie and sources.

Comes in: an `Extract`. Goes out: `Table`s of plain values, of which CSV and Parquet files are made. All tables are
there each time, some without rows, so that an older file of the same name is never left standing for this one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Literal, NamedTuple, Union

from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.exchange.control_book import Page, behind
from charterbook.exchange.extract import Extract, Place
from charterbook.exchange.reading_json import finding_json
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject
from charterbook.model.acts import Act
from charterbook.model.entries import AtLeast, Count, Exactly, Unknown
from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue, Shares

Kind = Literal["text", "day", "moment", "whole", "shares"]
"""What a column holds. `shares` are exact counts, which may be fractions."""
Cell = Union[None, str, date, datetime, Shares]
_CLASS_LINES: tuple[LineName, ...] = (
    "authorized", "undesignated", "issued", "outstanding", "treasury", "reserved", "ever_issued",
)  # fmt: skip


class Table(NamedTuple):
    """A table: its name, its columns with what they hold, and its rows, in a fixed order."""

    name: str
    columns: tuple[tuple[str, Kind], ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(extract: Extract) -> tuple[Table, ...]:
    """All tables of an extract."""
    return (
        _table("papers", _PAPERS, _papers(extract)),
        _table("acts", _ACTS, _acts(extract)),
        _table("entries", _ENTRIES, _entries(extract)),
        _table("positions", _POSITIONS, _positions(extract)),
        _table("changes", _CHANGES, _changes(extract)),
        _table("findings", _FINDINGS, _findings(extract)),
        _table("tie", _TIE, _tie(extract)),
        _table(
            "sources", _SOURCES, ((one.sha256, one.origin, one.media_type, one.size_bytes) for one in extract.sources)
        ),
    )


_PLACE = "path text,line whole,page whole,quote text,sentence text,sha256 text"
_PAPERS = "paper whole,kind text,title text,state text,filed_on day,effective_on day,path text,sha256 text"
_ACTS = (
    "paper whole,number whole,act text,class text,series text,before shares,change shares,after shares,shares shares,"
    f"par_before text,par_value text,told text,{_PLACE}"
)
_ENTRIES = (
    "entry whole,kind text,settles whole,paper whole,act text,told text,adopted_on day,executed_on day,filed_on day,"
    "effective_on day,recorded_at moment,place whole,class text,series text,created_on day,leaf text,holder text,"
    f"shares shares,{_PLACE}"
)
_POSITIONS = (
    "basis text,as_of day,known_at moment,class text,series text,created_on day,measure text,count text,shares shares,"
    f"why text,last_change_on day,entry whole,paper whole,{_PLACE}"
)
_CHANGES = f"basis text,class text,series text,measure text,on day,change shares,entry whole,told text,{_PLACE}"
_FINDINGS = (
    "rule text,level text,outcome text,message text,path text,line whole,col whole,quote text,law text,expected text,"
    "actual text,remedy text,missing text,waived text,fingerprint text"
)
_TIE = (
    "class text,series text,measure text,source text,state text,name text,on day,told text,told_shares shares,"
    "charter text,charter_shares shares,why text,where text"
)
_SOURCES = "sha256 text,path text,media_type text,size_bytes whole"


def _table(name: str, columns: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    named = (column.split() for column in columns.split(","))
    return Table(name, tuple((column, kind) for column, kind in named), tuple(rows))  # type: ignore[misc]


def _place(places: tuple[Place, ...]) -> tuple[Cell, ...]:
    """The first of the places that say a thing."""
    if not places:
        return (None,) * 6
    path, sha256, line, page, quote, sentence = places[0]
    return path, line, page, quote, sentence, sha256


def _papers(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    for held in extract.papers:
        source, paper = extract.source_of(held), held.paper
        title = " ".join(paper.title.value.split()) if paper.title else None
        yield (held.number, paper.kind, title, paper.state, held.filed_on, held.effective_on, source.origin,
               source.sha256)  # fmt: skip


def _acts(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    for paper, number, act, places in extract.acts:
        counts = [_stated(act, name) for name in ("before", "change", "after", "shares")]
        par_before, par_after, par = (_par(act, name) for name in ("before", "after", "par_value"))
        yield (paper, number, act.act, _name(act, "share_class"), _name(act, "series"), *counts, par_before,
               par_after or par, act_phrase(act), *_place(places))  # fmt: skip


def _value(act: Act, name: str) -> object:
    field = getattr(act, name, None)
    return field.value if isinstance(field, Cited) else None


def _par(act: Act, name: str) -> str | None:
    value = _value(act, name)
    return str(value) if isinstance(value, ParValue) else None


def _stated(act: Act, name: str) -> Cell:
    value = _value(act, name)
    return None if isinstance(value, str | date | ParValue | bool) else value  # type: ignore[return-value]  # a count


def _name(act: Act, name: str) -> str | None:
    value = _value(act, name)
    return value if isinstance(value, str) else None


def _entries(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    """A row for each posting; an entry without any has one with no account."""
    for entry in extract.entries:
        paper = int(entry.instrument) if entry.instrument else None
        head = (entry.number, entry.kind, entry.settles, paper, entry.act.act, act_phrase(entry.act), *entry.clocks,
                entry.recorded_at)  # fmt: skip
        said = _place(extract.places.get(entry.number, ()))
        for place, (account, shares) in enumerate(entry.postings, 1):
            yield (*head, place, account.share_class, account.series, account.created_on, account.leaf, account.holder,
                   shares, *said)  # fmt: skip
        if not entry.postings:
            yield (*head, *(None,) * 7, *said)


def _positions(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    for page in extract.bases:
        for subject in page.subjects:
            for name in _CLASS_LINES if subject.series is None else SERIES_LINES:
                yield _position(extract, page, subject, name)


def _position(extract: Extract, page: Page, subject: Subject, name: LineName) -> tuple[Cell, ...]:
    count, series = subject.told(name), subject.series
    event = behind(page, subject, name)
    entry = page.entries.get(event.number) if event else None
    return (
        page.position.basis, page.position.as_of, page.position.known_at, subject.one.share_class,
        series.series if series else None, series.created_on if series else None, name, count.tag, _shares(count),
        count.unknown if isinstance(count, Unknown) else None, event.day if event else None,
        event.number if event else None, int(entry.instrument) if entry and entry.instrument else None,
        *_place(extract.places.get(event.number, ()) if event else ()),
    )  # fmt: skip


def _shares(count: Count) -> Shares | None:
    return count.value if isinstance(count, Exactly) else count.at_least if isinstance(count, AtLeast) else None


def _changes(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    """Every change of a line by every entry that counts, on the basis asked for."""
    page = extract.page
    names = {subject.line("authorized")[:2]: subject for subject in page.subjects}
    for event in page.events:
        for line, change in event.moves.items():
            subject = names.get(line[:2])
            series = subject.series.series if subject and subject.series else line.key and line.key.series
            share_class = subject.one.share_class if subject else line.share_class
            entry = page.entries.get(event.number)
            told = act_phrase(entry.act) if entry else None
            yield (page.position.basis, share_class, series, line.name, event.day, change, event.number, told,
                   *_place(extract.places.get(event.number, ())))  # fmt: skip


def _findings(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    for file in extract.report.files:
        for told in file.told:
            found = finding_json(told.finding, file.source, file.places, extract.report.elsewhere(file))
            law = told.finding.law.cite if told.finding.law else None
            yield (*(found[name] for name in ("rule", "level", "outcome", "message", "path", "line", "col", "quote")),
                   law, *(found[name] for name in ("expected", "actual", "remedy", "missing")),
                   told.waiver.told() if told.waiver else None, found["fingerprint"])  # fmt: skip


def _tie(extract: Extract) -> Iterator[tuple[Cell, ...]]:
    if extract.tied is None:
        return
    for cell in (*extract.tied.cells, *extract.tied.earlier):
        told = cell.told
        value = told.value if told else None
        yield (*cell.row, cell.source, cell.state, told.stock if told else None, told.on if told else None,
               *_told(value), *_told(cell.charter), cell.why, told.where if told else None)  # fmt: skip
    for source, name, why in extract.tied.unmatched:
        yield (None, None, None, source, "not matched", name, *(None,) * 5, why, None)
    for source, why in extract.tied.complaints:
        yield (None, None, None, source, "not taken as a number", *(None,) * 6, why, None)


def _told(value: Count | ParValue | None) -> tuple[Cell, Cell]:
    """A value in words, and the shares where it is a count."""
    if value is None or isinstance(value, ParValue):
        return (None if value is None else str(value)), None
    return count_text(value), _shares(value)
