"""`/corporations/N/why`: the entries and the sentences behind one number of the control book."""

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from charterbook import shown
from charterbook.doors.answers.why import drafts_behind, line_of
from charterbook.doors.server.asked import Clocks, Number, caller_of, in_book, named
from charterbook.doors.server.kept import keep
from charterbook.doors.sources import sources_of
from charterbook.doors.web.clocks import PageClocks, query
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.sentences import act_spans
from charterbook.ledger.explain import Ground
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject
from charterbook.model.entries import Basis
from charterbook.register.store import Book

router = APIRouter()

_OF_A_CLASS: tuple[LineName, ...] = ("authorized", "undesignated")


@router.get("/corporations/{corporation}/why")
async def why(
    request: Request,
    corporation: Number,
    clocks: PageClocks,
    account: Annotated[str, Query(min_length=1, max_length=400)],
) -> Response:
    """The page of a number. `account` names a class or series and, behind a colon, the line."""
    caller_of(request, "read", corporation)
    keep(request)
    return rendered(request, "why.html", **await in_book(request, _told, corporation, account, clocks))


def _told(book: Book, corporation: int, account: str, clocks: Clocks) -> dict[str, Any]:
    own = named(book, corporation)
    subject, name = line_of(shown.lines(book, own.name, clocks[:2], clocks.basis), account)
    grounds = shown.behind(book, own.name, subject.line(name), clocks[:2], clocks.basis)
    sources = sources_of(book)
    done, made = drafts_behind(book, own.name, grounds)
    told: list[tuple[str, dict[str, Any]]] = [
        (_state(ground), {"ground": ground, "phrase": act_phrase(ground.entry.act), "decisions": decisions,
         "evidence": sources.evidence(act_spans(ground.entry.act))})
        for ground, decisions in grounds
    ]  # fmt: skip
    return {
        "corporation": own, "tab": "", "clocks": clocks, "bases": get_args(Basis), "query": query(clocks),
        "account": account, "subject": subject, "line": name.replace("_", " "), "count": subject.told(name),
        "lines": _lines(subject, corporation, clocks),
        "groups": [(state, [one for own, one in told if own == state]) for state in _STATES],
        "drafts": [(one, made.get(one.set_sha256, ())) for one in done],
    }  # fmt: skip


_STATES = ("counts", "waits", "undone")


def _state(ground: Ground) -> str:
    """What an entry is to the number."""
    return "undone" if ground.void else "counts" if ground.day else "waits"


def _lines(subject: Subject, corporation: int, clocks: Clocks) -> list[tuple[str, str]]:
    """The other numbers of the same class or series, each with its address."""
    names = _OF_A_CLASS if subject.series is None else SERIES_LINES
    labels = (name.replace("_", " ") for name in names)
    return [
        (label, f"/corporations/{corporation}/why{query(clocks, account=f'{subject.name}:{label}')}")
        for label in labels
    ]  # fmt: skip
