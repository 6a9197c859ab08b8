"""`/review`: what waits for a person, and a page for each: the paper left, what was read in it right, the decision.

A decision is one form. After it comes the next thing that waits, with what was posted told above it.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, NamedTuple, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import review
from charterbook.access import uploads
from charterbook.access.roles import Caller, sees
from charterbook.doors.server.asked import access_of, caller_of, in_book, named, now
from charterbook.doors.server.deciding import decided, may_see, seen_waiting, waiting_of
from charterbook.doors.server.kept import keep
from charterbook.doors.server.papers import seen_paper
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.disputes import Open, open_disputes
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.panes import panes, paper
from charterbook.doors.web.papers import WITH_COPY, prepared
from charterbook.doors.web.rendered import rendered
from charterbook.exchange.book_text import act_phrase, entry_line
from charterbook.exchange.reading_json import plain_json
from charterbook.ledger.review import PAPER_DAYS, Choice, correctable, options, spoken
from charterbook.model.evidence import Cited
from charterbook.register.kept import Corporation
from charterbook.register.store import Book

router = APIRouter(prefix="/review")

ItemNumber = Annotated[str, Path(pattern=r"^[0-9]{1,9}(\.[0-9]{1,5})?$")]
_ON_A_PAGE = 100
_CORPORATIONS_ON_A_PAGE = 5
_LONGEST = 2_000
_DONE = {"accept": "Accepted", "correct": "Corrected", "reject": "Rejected", "cannot_tell": "Left open"}


class Done(NamedTuple):
    """What was just decided, as an address says it: the decision on a paper, and the entries it made."""

    paper: int | None
    decision: int | None
    posted: list[int]

    def query(self) -> str:
        """The part of an address that says it."""
        return urlencode({"paper": self.paper, "decision": self.decision, "posted": self.posted}, doseq=True)


class Field(NamedTuple):
    """A value of an act that a person may correct: under what name, what the paper says, what somebody just typed."""

    name: str
    label: str
    stated: str
    typed: str

    @property
    def changed(self) -> bool:
        """Whether somebody typed another value than the paper states."""
        return self.typed.strip() != self.stated


Paged = Annotated[int, Query(ge=1, le=10**6)]
Asked = Annotated[int | None, Query(ge=1, le=2**31 - 1)]
Posted = Annotated[list[Annotated[int, Query(ge=1)]], Query(max_length=500)]


@router.get("")
async def waiting(
    request: Request, corporation: Asked = None, page: Paged = 1, paper: Asked = None, decision: Asked = None,
    posted: Posted = [],  # noqa: B006  # FastAPI reads the default and never changes it
) -> Response:  # fmt: skip
    """What waits, by corporation, with why; of one corporation where one is asked for."""
    caller = caller_of(request, "read", corporation)
    keep(request)
    just = Done(paper, decision, posted)
    told = await in_book(request, _list, caller, corporation, page, just)
    return rendered(request, "review.html", **told)


def _list(book: Book, caller: Caller, corporation: int | None, page: int, just: Done) -> dict[str, Any]:
    own = None if corporation is None else named(book, corporation)
    found = _of_all(book, caller, page) if own is None else _of_one(book, caller, own, page)
    groups: dict[str | None, list[dict[str, Any]]] = {}
    for one in found.shown:
        about = book.about(one.kept.source)
        told = {"item": one, "phrase": _phrase(one), "origin": about.origin if about else None}
        groups.setdefault(one.kept.corporation, []).append(told)
    asked = {} if corporation is None else {"corporation": corporation}

    def at(number: int) -> str:
        return f"/review?{urlencode({**asked, 'page': number})}"

    return {
        "own": own, "groups": groups, "pages": found.told, "more": found.more,
        "earlier": at(page - 1) if page > 1 else None, "later": at(page + 1) if found.later else None,
        "messages": _message(book, caller, just), "disputes": _disputes(book, caller, corporation, found.every),
    }  # fmt: skip


class _Found(NamedTuple):
    """What waits, as far as a page was asked for it; what of it the page shows; which part of all that is; the
    corporations of which more waits, by name, each with its number; and whether another page follows."""

    every: list[review.Waiting]
    shown: list[review.Waiting]
    told: str
    more: dict[str, int]
    later: bool


def _of_one(book: Book, caller: Caller, own: Corporation, page: int) -> _Found:
    """What waits of a corporation, so many things a page."""
    every = list(seen_waiting(book, caller, own.name))
    start = (page - 1) * _ON_A_PAGE
    shown = every[start : start + _ON_A_PAGE]
    told = f"{start + 1} to {start + len(shown)} of {len(every)}"
    return _Found(every, shown, told, {}, len(every) > start + _ON_A_PAGE)


def _of_all(book: Book, caller: Caller, page: int) -> _Found:
    """What waits of so many corporations a page, by name: each is asked of its ledger, and somebody waits for the page.
    The last page has the papers of which is open whose they are."""
    with book.reading():
        own = [one for one in review.had_to_wait(book) if sees(caller, one.id)]
        own.sort(key=lambda one: (one.name.casefold(), one.id))
        start = (page - 1) * _CORPORATIONS_ON_A_PAGE
        these, later = own[start : start + _CORPORATIONS_ON_A_PAGE], len(own) > start + _CORPORATIONS_ON_A_PAGE
        each = [(one, seen_waiting(book, caller, one.name)) for one in these]
        every = [item for _, items in each for item in items]
        shown = [item for _, items in each for item in items[:_ON_A_PAGE]]
        if not later:
            shown += (item for item in review.waiting_without_corporation(book) if may_see(caller, item))
    told = f"Corporations {start + 1} to {start + len(these)} of {len(own)} of whose papers something had to wait"
    return _Found(every, shown, told, {one.name: one.id for one, items in each if len(items) > _ON_A_PAGE}, later)


def _disputes(
    book: Book, caller: Caller, corporation: int | None, waits: list[review.Waiting]
) -> list[tuple[Corporation, list[Open]]]:
    """The disputed readings of which nothing posts: of the corporation asked for, or of the only one there is. Of more,
    the findings take longer than somebody waits for a page."""
    mine = [one for one in book.identities() if sees(caller, one.id) and corporation in (None, one.id)]
    if len(mine) > 1:
        return []
    places, today = [(one.kept.id, one.place) for one in waits], now().date()
    found = ((one, open_disputes(book, one.name, places, today)) for one in mine)
    return [(one, disputes) for one, disputes in found if disputes]


@router.get("/{number}")
async def one(
    request: Request, number: ItemNumber, paper: Asked = None, decision: Asked = None,
    posted: Posted = [],  # noqa: B006  # FastAPI reads the default and never changes it
) -> Response:  # fmt: skip
    """One thing that waits."""
    caller = caller_of(request, "read")
    keep(request)
    await prepared(request, int(number.partition(".")[0]), caller)
    told = await in_book(request, _one, request, number, caller, Form([]))
    messages = await in_book(request, _message, caller, Done(paper, decision, posted))
    return _page(request, told, 200, messages)


def _page(request: Request, told: dict[str, Any], status: int, messages: list[tuple[str, str]]) -> Response:
    answer = rendered(request, "review_item.html", status, messages, **told)
    answer.headers.update(WITH_COPY)
    return answer


def _one(book: Book, request: Request, number: str, caller: Caller, form: Form) -> dict[str, Any]:
    item = waiting_of(book, number, caller)
    about = panes(paper(book, item.kept))
    # What waits stands first; the rest of the paper is there to look up.
    groups = sorted(about["groups"], key=lambda group: group["place"] != item.place)
    after = _following(book, item, caller)
    settles = "review" in caller.permissions
    return {
        **about, "item": item, "phrase": _phrase(item), "groups": groups, "fields": _fields(item, form),
        "own": None if item.kept.corporation_id is None else named(book, item.kept.corporation_id),
        "may_review": settles, "own_paper": not uploads.may_settle(access_of(request), caller, [item.kept.source]),
        "after": after, "why": form.one("why"), "chosen": _readings(item, form),
    }  # fmt: skip


def _phrase(item: review.Waiting) -> str:
    return "the whole paper" if item.act is None else act_phrase(item.act)


def _fields(item: review.Waiting, form: Form) -> list[Field]:
    """What a person may correct: values of the act, and the paper's days where it is for want of one that it waits."""
    if item.act is None:
        return [Field("corporation", "corporation", "", form.one("value-corporation"))]
    stated = {name: _stated(getattr(item.act, name)) for name in correctable(item.act)}
    if item.refusal == "date_missing":
        stated |= {name: _stated(getattr(item.kept.instrument.dates, name)) for name in PAPER_DAYS}
    typed = {name: form.one(f"value-{name}") for name in stated if form.has(f"value-{name}")}
    return [Field(name, spoken(name).replace("_", " "), text, typed.get(name, text)) for name, text in stated.items()]


def _stated(value: object) -> str:
    """A value as a person types it; "" where the paper states none, or several."""
    return str(plain_json(value.value)) if isinstance(value, Cited) else ""


def _readings(item: review.Waiting, form: Form) -> tuple[int, ...]:
    """The readings that a form chooses: one of each disputed value, or the corporation."""
    names = ["corporation"] if item.act is None else [option.field for option in options(item.act)]
    given = (form.one(f"reading-{name}") for name in dict.fromkeys(names))
    return tuple(int(text) for text in given if text.isascii() and text.isdigit())


def _following(book: Book, item: review.Waiting, caller: Caller) -> str | None:
    """The number of what waits next: of the same corporation first, then of any other."""
    here = (item.kept.id, item.place)
    for own in _in_turn(book, item, caller):
        others = [one for one in own if (one.kept.id, one.place) != here]
        if others:
            return next((one.number for one in others if (one.kept.id, one.place) > here), others[0].number)
    return None


def _in_turn(book: Book, item: review.Waiting, caller: Caller) -> Iterator[Sequence[review.Waiting]]:
    """What waits of the corporation of a thing, then of each behind it, round to those before it; papers that are of no
    corporation yet stand before the first. A ledger is asked only when its turn comes."""
    here = item.kept.corporation_id or 0
    known = {one.id: one.name for one in review.had_to_wait(book) if sees(caller, one.id)}
    for own in sorted({here, 0, *known}, key=lambda number: (number < here, number)):
        if own == 0:
            yield [one for one in review.waiting_without_corporation(book) if may_see(caller, one)]
        elif own in known:
            yield seen_waiting(book, caller, known[own])


@router.post("/{number}")
async def decide(request: Request, number: ItemNumber) -> Response:
    """Decide in the name of who asks, and go to the next thing that waits; where it cannot be so decided, the page
    again with the reason and what was typed."""
    caller = caller_of(request, "review")
    form, access = await form_of(request), access_of(request)
    choice = _choice(form)

    def work(book: Book) -> str | dict[str, Any]:
        item = waiting_of(book, number, caller)
        after = _following(book, item, caller)
        said = review.Said(
            choice, *_said(item, choice, form), caller.name, " ".join(form.one("why").split())[:_LONGEST]
        )
        try:
            done = decided(book, access, number, said, caller)
        except Problem as problem:
            if problem.kind != "refused":
                raise
            return {**_one(book, request, number, caller, form), "refused": problem.detail}
        just = Done(item.kept.id, done.decision, [entry.number for entry in done.entries])
        still = after is not None and not isinstance(review.waiting_under(book, after), str)
        return f"/review/{after}?{just.query()}" if still else f"/review?{just.query()}"

    came = await in_book(request, work)
    if isinstance(came, str):
        return RedirectResponse(came, 303)
    return _page(request, came, 409, [("error", came["refused"])])


def _choice(form: Form) -> Choice:
    given = form.one("choice")
    found: Choice | None = next((one for one in get_args(Choice) if one == given), None)
    if found is None:
        raise Problem("not-understood", "say what you decide: accept, correct, reject, or cannot tell")
    return found


def _said(item: review.Waiting, choice: Choice, form: Form) -> tuple[tuple[int, ...], tuple[tuple[str, str], ...]]:
    """The readings and the values of a choice: of the values those that are not as the paper states them."""
    if choice == "accept":
        return _readings(item, form), ()
    if choice == "correct":
        changed = [field for field in _fields(item, form) if field.changed]
        return (), tuple((field.name, field.typed) for field in changed)
    return (), ()


def _message(book: Book, caller: Caller, just: Done) -> list[tuple[str, str]]:
    """What a decision did, as the book has it; nothing where the address names none that the caller may see."""
    if just.paper is None or just.decision is None:
        return []
    kept = seen_paper(book, just.paper, caller)
    decision = next((one for one in book.decisions(kept.id) if one.id == just.decision), None)
    if decision is None or kept.corporation is None:
        return [("note", f"Decision {just.decision} on paper {kept.id} is kept.")] if decision else []
    entries = (book.entry(kept.corporation, number) for number in just.posted)
    posted = "; ".join(entry_line(entry) for entry in entries if entry is not None)
    what = f"paper {kept.id}" if decision.place < 0 else f"{kept.id}.{decision.place + 1}"
    told = f"{_DONE[decision.choice]} {what} in the name of {decision.decided_by}"
    level = "good" if posted else "note"
    return [(level, f"{told}. Posted: {posted}." if posted else f"{told}. Nothing was posted by it.")]
