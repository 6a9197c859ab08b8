"""`/corporations/N/diff`: what changed between two days, or between two states of knowledge, and by which paper."""

from typing import Any, get_args

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from charterbook import shown
from charterbook.doors.server.asked import Clocks, Number, caller_of, in_book, known_time, named, now
from charterbook.doors.server.kept import keep
from charterbook.doors.sources import sources_of
from charterbook.doors.web.clocks import Text, day_of, query
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.control_book import by
from charterbook.exchange.difference import Comparison, rows, turns
from charterbook.exchange.sentences import Sources, act_spans
from charterbook.ledger.changes import Event
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter()


@router.get("/corporations/{corporation}/diff")
async def changes(
    request: Request, corporation: Number, since: Text = "", until: Text = "", known_from: Text = "",
    known_to: Text = "", basis: Basis = "effective",
) -> Response:  # fmt: skip
    """The page: the form alone, until it is asked from which day or state of knowledge."""
    caller_of(request, "read", corporation)
    keep(request)
    last = day_of("to", until) or now().date()
    first = day_of("from", since) or last
    times = known_time(known_from or known_to or None), known_time(known_to or None)
    fault = None
    if first > last:
        fault = f"The first day, {first}, is later than the second, {last}."
    elif times[0] is not None and times[1] is not None and times[0] > times[1]:
        fault = "The first state of knowledge is later than the second."
    asked = Clocks(first, times[0], basis), Clocks(last, times[1], basis)
    compare = fault is None and bool(since or known_from)
    told = await in_book(request, _told, corporation, asked, compare)
    form = {"since": since, "until": last.isoformat(), "known_from": known_from, "known_to": known_to, "basis": basis}
    return rendered(
        request, "changes.html", 422 if fault else 200, fault=fault, form=form, bases=get_args(Basis), **told
    )  # fmt: skip


def _told(book: Book, corporation: int, asked: tuple[Clocks, Clocks], compare: bool) -> dict[str, Any]:
    own = named(book, corporation)
    told: dict[str, Any] = {"corporation": own, "tab": "diff", "found": None}
    if not compare:
        return told
    first, second = asked
    found = shown.comparison(book, own.name, first[:2], second[:2], first.basis)
    sources = sources_of(book)
    waits = {
        "Began to wait for a filing": found.found.began_to_wait,
        "Stopped waiting": found.found.stopped_waiting,
    }
    return {
        **told, "found": found, "first": first, "second": second, "query": query(second),
        "rows": rows(found), "turns": list(turns(found)),
        "events": [
            (head, [_event(event, found, sources, sign) for event in events])
            for head, events, sign in (
                ("In the order of effect", found.found.came, 1), ("No longer counts", found.found.went, -1),
            )
        ],
        "waits": [(head, [_entry(found, number) for number in numbers]) for head, numbers in waits.items()],
    }  # fmt: skip


def _event(event: Event, found: Comparison, sources: Sources, sign: int) -> dict[str, Any]:
    """An entry with what it moved, in words, and the sentences that say it."""
    entry = found.entries.get(event.number)
    names = {(subject.share_class, subject.key): subject.name for subject in (*found.before, *found.after)}
    moves = [
        (names.get((line.share_class, line.key), line.share_class), line.name.replace("_", " "), sign * change)
        for line, change in event.moves.items()
        if line.key is not None or (line.share_class, line.key) in names
    ]
    return {
        "day": event.day, "by": by(event, found.entries), "moves": moves,
        "paper": f"/papers/{entry.instrument}" if entry and entry.instrument else None,
        "phrase": act_phrase(entry.act) if entry else "an act",
        "evidence": sources.evidence(act_spans(entry.act)) if entry else [],
    }  # fmt: skip


def _entry(found: Comparison, number: int) -> str:
    entry = found.entries.get(number)
    return f"entry {number}" if entry is None else f"{act_phrase(entry.act)} (entry {number})"
