"""`/corporations/N`: the control book on the clocks asked for, its numbers over time, the chain of papers, what waits.

The numbers are those of `shown.page`; here they only find their place in a table.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, get_args

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from charterbook import flow, shown
from charterbook.doors.server.asked import Clocks, Number, caller_of, in_book, named
from charterbook.doors.server.kept import keep
from charterbook.doors.sources import sources_of
from charterbook.doors.web.clocks import PageClocks, query
from charterbook.doors.web.rendered import rendered
from charterbook.doors.web.words import letter
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.chain_text import kind_words, state_words
from charterbook.exchange.chart_svg import scale_told, svg
from charterbook.exchange.control_book import CLASS_LINES, Page, behind, by, par_words, shown_with_its_series
from charterbook.exchange.sentences import Sources
from charterbook.law.set.links import Chain
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject
from charterbook.model.entries import SOLE, Basis, Count, Unknown
from charterbook.register.store import Book

router = APIRouter()

COLUMNS: tuple[LineName, ...] = (
    "authorized", "undesignated", "issued", "outstanding", "treasury", "reserved", "available", "ever_issued",
)  # fmt: skip


class Cell(NamedTuple):
    """A number in its column: `told` is None where a class or series has no such line. `note` is the letter of the
    remark on what is not known of it, `on` and `by` tell its last change, `why` is the address of its grounds."""

    label: str
    told: Count | None
    note: str | None = None
    on: str | None = None
    by: str | None = None
    why: str | None = None


class Row(NamedTuple):
    """A class, a series, or a class without series (`kind`), with a cell for each column."""

    kind: str
    name: str
    par: str | None
    created: str | None
    status: str | None
    cells: tuple[Cell, ...]


@router.get("/corporations/{corporation}")
async def control_book(request: Request, corporation: Number, clocks: PageClocks) -> Response:
    """The page of one corporation."""
    caller_of(request, "read", corporation)
    keep(request)
    told = await in_book(request, _told, corporation, clocks)
    return rendered(request, "control_book.html", **told)


def _told(book: Book, corporation: int, clocks: Clocks) -> dict[str, Any]:
    """All that the page shows, as the book has it at one moment; so each paper is decoded once."""
    with book.reading():
        return _all(book, corporation, clocks)


def _all(book: Book, corporation: int, clocks: Clocks) -> dict[str, Any]:
    own = named(book, corporation)
    page = shown.page(book, own.name, *clocks)
    sources = sources_of(book)
    rows, reasons = rows_of(page, corporation, clocks)
    charts = [
        {"course": one, "wide": svg(one, f"chart-{number}"), "narrow": svg(one, f"chart-{number}-narrow", narrow=True),
         "told": scale_told(one)}
        for number, one in enumerate(shown.courses(book, own.name, *clocks), 1)
    ]  # fmt: skip
    return {
        "corporation": own, "tab": "", "clocks": clocks, "bases": get_args(Basis), "query": query(clocks),
        "columns": [name.replace("_", " ") for name in COLUMNS], "rows": rows, "reasons": reasons, "page": page,
        "charts": charts, "chain": _chain(flow.chain(book, own.name, clocks.as_of), sources),
        "pending": [(act_phrase(entry.act), entry) for one in page.position.classes for entry in one.pending],
        "proposed": [(number, act_phrase(refusal.act), refusal) for number, refusal in flow.proposed(book, own.name)],
        "holders": _holders(page),
    }  # fmt: skip


def rows_of(page: Page, corporation: int, clocks: Clocks) -> tuple[list[Row], list[str]]:
    """The rows of the table, and the reasons that its letters stand for, each once."""
    reasons: dict[str, str] = {}
    rows = []
    for subject in page.subjects:
        if shown_with_its_series(subject):
            continue
        cells = tuple(_cell(page, subject, name, corporation, clocks, reasons) for name in COLUMNS)
        series = subject.series
        if series is None or series.series == SOLE:
            rows.append(Row("class", subject.name, par_words(subject.one.par_value), None, None, cells))
        else:
            created = str(series.created_on) if series.created_on else "a day that is not known"
            rows.append(Row("series", subject.name, None, created, series.status, cells))
    return rows, list(reasons)


def _cell(
    page: Page, subject: Subject, name: LineName, corporation: int, clocks: Clocks, reasons: dict[str, str]
) -> Cell:  # fmt: skip
    label = name.replace("_", " ")
    if name not in (CLASS_LINES if subject.series is None else SERIES_LINES):
        return Cell(label, None)
    count = subject.told(name)
    remark = _remark(subject, name, page.position.as_of)
    note = None if remark is None else reasons.setdefault(remark, letter(len(reasons)))
    if subject.series is None and name not in ("authorized", "undesignated"):
        return Cell(label, count, note, by="sum of the series")
    event = behind(page, subject, name)
    why = f"/corporations/{corporation}/why{query(clocks, account=f'{subject.name}:{label}')}"
    if event is None or isinstance(count, Unknown):
        return Cell(label, count, note, why=why)
    stated = "stated in " if event == page.stated.get(subject.line(name)) else ""
    return Cell(label, count, note, str(event.day), f"{stated}{by(event, page.entries)}", why)


def _remark(subject: Subject, name: LineName, as_of: date | None) -> str | None:
    """Why a number is not known; or that a paper states it of an earlier day, and no act on hand tells of this one."""
    count = subject.told(name)
    if isinstance(count, Unknown):
        return f"unknown: {count.unknown}"
    parts = subject.one.series if subject.series is None else (subject.series,)
    there = (each for each in parts if each.status != "withdrawn")
    stated = [(each.series, each.rests_on) for each in there if each.rests_on and each.rests_on.on != as_of]
    told = [
        one.words if subject.series else f"{series}: {one.words}"
        for series, one in stated
        if name == "outstanding" or (name == "issued" and one.issued)
    ]
    return "; ".join(told) or None


def _chain(chain: Chain, sources: Sources) -> dict[str, Any]:
    """The papers and the gaps, each gap with the sentences that cite what is missing."""
    papers = [
        {"link": link, "state": state_words(link), "kind": kind_words(link.held.paper),
         "file": sources.origin(link.held.paper.span.source)}
        for link in chain.links
    ]  # fmt: skip
    gaps = [(gap, [(by.number, sources.evidence(by.spans)) for by in gap.cited_by]) for gap in chain.gaps]
    return {"papers": papers, "gaps": gaps}


def _holders(page: Page) -> list[tuple[str, Iterable[tuple[str, Any]]]]:
    """The holders of record of each series that has any who are known."""
    named_ = ((subject, page.holders.get(subject.line("outstanding"), ())) for subject in page.subjects)
    return [(subject.name, known) for subject, known in named_ if subject.series is not None and known]
