"""`/corporations/N/record`: an act without a paper that we can read is entered by hand: tried first, then recorded.

A trial does everything in a transaction of which nothing stays, so that what the page shows is what recording will do.
"""

from hashlib import sha256
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import flow, shown, whose
from charterbook.doors.recorded_acts import recorded
from charterbook.doors.server.asked import Number, caller_of, in_book, named, now
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.writes import Write, written
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.recording_fields import FIELDS, FRACTIONS, choice, typed
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.book_text import entry_line
from charterbook.exchange.chain_text import state_words
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject
from charterbook.model.entries import SOLE, Refusal
from charterbook.register.store import Book

router = APIRouter(prefix="/corporations/{corporation}/record")

Act = Literal[
    "filing", "issuance", "transfer", "reservation", "release", "reacquisition", "retirement", "conversion", "split",
    "dividend",
]  # fmt: skip


@router.get("")
async def form(
    request: Request, corporation: Number, act: Act = "filing", paper: Annotated[str, Query(max_length=9)] = "",
    entry: Annotated[int | None, Query(ge=1, le=2**53)] = None,
) -> Response:  # fmt: skip
    """The form of an act, for a paper where one is named; and of an entry just made, what it is."""
    caller_of(request, "prepare", corporation)
    given = Form([("instrument", paper)])
    page = await in_book(request, _page, corporation, act)
    done = await in_book(request, _line_of, corporation, entry) if entry else None
    messages = [("good", f"Recorded: {done}.")] if done else []
    return rendered(
        request, "recording.html", 200, messages, given=given, faults={}, effect=None, refused=None, seal="", **page
    )


@router.post("")
async def record(request: Request, corporation: Number, act: Act) -> Response:
    """Try an act, or record it, and say what it did; the form again where it cannot be taken."""
    caller = caller_of(request, "prepare", corporation)
    given = await form_of(request)
    told, faults = typed(act, given)
    # What was typed since the trial is tried first, so that nobody records what he has not seen.
    seal = sha256(repr(sorted(told.items())).encode()).hexdigest()
    tried = given.one("do") != "record" or given.one("seal") != seal
    effect: dict[str, Any] | None = None
    refused: str | None = None
    if not faults:

        def work(book: Book) -> dict[str, Any]:
            _unchanged(book, corporation, given.one("last"))
            return _done(book, corporation, act, told, caller.name)

        try:
            effect = await written(request, Write(tried, None), lambda book: None, work)
        except Problem as problem:
            if problem.kind != "refused":
                raise
            refused = problem.detail
    if effect is not None and not tried:
        return RedirectResponse(f"/corporations/{corporation}/record?act={act}&entry={effect['number']}", 303)
    page = await in_book(request, _page, corporation, act)
    status = 422 if faults else 409 if refused else 200
    return rendered(
        request, "recording.html", status, given=given, faults=faults, effect=effect, refused=refused, seal=seal, **page
    )  # fmt: skip


def _unchanged(book: Book, corporation: int, last: str) -> None:
    """Refuse where the ledger has come further than the form saw: a form sent twice would record twice."""
    if last != str(book.ledger(corporation).last):
        raise Problem(
            "refused", "something was recorded since this form was shown; look at the control book, then again"
        )


def _done(book: Book, corporation: int, act: str, told: dict[str, Any], by: str) -> dict[str, Any]:
    """Enter the act; the entries that it made, the numbers of today that it changed. Problem where it is refused."""
    own, at = named(book, corporation), now()
    if act == "filing":
        kept = whose.paper_of(book, told["instrument"])
        if kept is None or kept.corporation_id != corporation:
            raise Problem("refused", f"this corporation has no paper {told['instrument']}")
    today = (at.date(), None)
    before = shown.lines(book, own.name, today, "effective")
    outcome = recorded(book, act, told, lambda: own.name, at, by)
    if isinstance(outcome, Refusal):
        raise Problem("refused", outcome.why)
    after = shown.lines(book, own.name, today, "effective")
    return {
        "number": max(entry.number for entry in outcome), "entries": [entry_line(entry) for entry in outcome],
        "changed": _changed(before, after),
    }  # fmt: skip


def _changed(before: tuple[Subject, ...], after: tuple[Subject, ...]) -> list[tuple[str, str, Any, Any]]:
    """The numbers that are not the same: of what, which, before (None: it was not there) and after."""
    was = {(subject.share_class, subject.key): subject for subject in before}
    found: list[tuple[str, str, Any, Any]] = []
    for subject in after:
        early = was.get((subject.share_class, subject.key))
        names: tuple[LineName, ...] = SERIES_LINES if subject.series is not None else ("authorized", "undesignated")
        for name in names:
            counts = early and early.told(name), subject.told(name)
            if counts[0] != counts[1]:
                found.append((subject.name, name, *counts))
    return found


def _page(book: Book, corporation: int, act: str) -> dict[str, Any]:
    """What the form needs of the book: its papers, its classes and series, how far its ledger has come."""
    own = named(book, corporation)
    stocks = []
    for one in flow.position(book, own.name, None, None, "adopted").classes:
        divided = not any(series.series == SOLE for series in one.series)
        stocks.append((choice(one.share_class, None), f"{one.share_class}{', as a whole' if divided else ''}"))
        names = dict.fromkeys(each.series for each in one.series if divided and each.status != "withdrawn")
        stocks += [(choice(one.share_class, name), name) for name in names]
    papers = [(link.held.number, link.held.paper.title, state_words(link)) for link in flow.chain(book, own.name).links]
    return {
        "corporation": own, "tab": None, "act": act, "acts": list(FIELDS), "fields": FIELDS[act], "stocks": stocks,
        "papers": papers, "fractions": FRACTIONS, "last": book.ledger(corporation).last,
    }  # fmt: skip


def _line_of(book: Book, corporation: int, entry: int) -> str | None:
    """An entry of the corporation in a line."""
    found = book.entry(corporation, entry)
    return found and entry_line(found)
