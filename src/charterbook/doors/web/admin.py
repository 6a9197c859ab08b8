"""`/admin`: accounts, their roles and matters, and the list of what happened. Only for who may administer."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Concatenate, NamedTuple, ParamSpec, TypeVar

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook.access import accounts, events, matters, rights
from charterbook.access.accounts import Account
from charterbook.access.database import Access
from charterbook.access.roles import ROLES
from charterbook.doors.server.asked import Number, access_of, caller_of, in_book, now
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.who import person_of
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.rendered import rendered
from charterbook.doors.web.sign_in import one_at_a_time
from charterbook.register.store import Book

router = APIRouter(prefix="/admin")

EVENTS = 100
"""So many events are on a page."""

P = ParamSpec("P")
T = TypeVar("T")


async def _asked(request: Request, work: Callable[Concatenate[Access, P], T], *asked: P.args, **named: P.kwargs) -> T:
    return await run_in_threadpool(work, access_of(request), *asked, **named)


@router.get("")
async def admin_page(request: Request) -> Response:
    """All accounts and all matters."""
    caller_of(request, "administer")
    return await _all(request)


async def _all(request: Request, why: str = "", form: Form | None = None) -> Response:
    return rendered(
        request, "admin.html", 422 if why else 200, [("error", why)] if why else (),
        accounts=await _asked(request, accounts.listed), matters=await _asked(request, matters.listed), roles=ROLES,
        form=form or Form([]),
    )  # fmt: skip


@router.post("/accounts")
async def add_account(request: Request) -> Response:
    """A new account, and the way to its page, where it gets its rights."""
    caller_of(request, "administer")
    form, who = await form_of(request), person_of(request)
    password, email = form.one("password") or None, form.one("email").strip() or None
    made = await one_at_a_time(accounts.add, access_of(request), form.one("name"), password, now(), who, email, False)
    if isinstance(made, str):
        return await _all(request, made, form)
    return RedirectResponse(f"/admin/accounts/{made}", 303)


@router.get("/accounts/{account}")
async def account_page(request: Request, account: Number) -> Response:
    """One account, and what can be changed of it."""
    caller_of(request, "administer")
    return await _one(request, account)


async def _one(request: Request, account: int, why: str | None = None, done: str | None = None) -> Response:
    found = await _asked(request, accounts.found, account)
    if found is None:
        raise Problem("not-found", f"there is no account {account}")
    messages = [(level, words) for level, words in (("error", why), ("good", done)) if words]
    return rendered(
        request, "admin_account.html", 422 if why else 200, messages, account=found, roles=ROLES,
        matters=await _asked(request, matters.listed), today=now().date(),
    )  # fmt: skip


@router.post("/accounts/{account}/{what}")
async def change_account(request: Request, account: Number, what: str) -> Response:
    """One change of an account, by its name in `CHANGES`."""
    caller_of(request, "administer")
    form = await form_of(request)
    found = await _asked(request, accounts.found, account)
    if found is None or what not in CHANGES:
        raise Problem("not-found", "there is no such account, or nothing of it is called so")
    why = await one_at_a_time(CHANGES[what], request, found, form)
    return await _one(request, account, why, None if why else "done; it counts from now on")


def _grant(request: Request, account: Account, form: Form) -> str | None:
    role, ends = form.one("role"), form.one("until").strip()
    if role not in ROLES:
        return "there is no such role"
    try:
        until = date.fromisoformat(ends) if ends else None
    except ValueError:
        return f"'{ends}' is not a date of the form 2026-12-31"
    return rights.grant(access_of(request), account.id, role, until, now(), person_of(request))


def _withdraw(request: Request, account: Account, form: Form) -> str | None:
    role = form.one("role")
    if role not in ROLES:
        return "there is no such role"
    return rights.withdraw(access_of(request), account.id, role, now(), person_of(request))


def _view(request: Request, account: Account, form: Form) -> str | None:
    return rights.see_all(access_of(request), account.id, form.one("all") == "yes", now(), person_of(request))


def _password(request: Request, account: Account, form: Form) -> str | None:
    return rights.set_password(access_of(request), account.id, form.one("password"), now(), person_of(request))


def _disable(request: Request, account: Account, _: Form) -> str | None:
    return rights.disable(access_of(request), account.id, now(), person_of(request))


def _enable(request: Request, account: Account, _: Form) -> str | None:
    return rights.enable(access_of(request), account.id, now(), person_of(request))


def _unlock(request: Request, account: Account, _: Form) -> str | None:
    return rights.unlock(access_of(request), account.id, now(), person_of(request))


CHANGES: dict[str, Callable[[Request, Account, Form], str | None]] = {
    "grant": _grant, "withdraw": _withdraw, "view": _view, "password": _password, "disable": _disable,
    "enable": _enable, "unlock": _unlock,
}  # fmt: skip
"""What can be changed of an account; each gives one line why it was not."""


@router.post("/matters")
async def add_matter(request: Request) -> Response:
    """A new matter, and the way to its page."""
    caller_of(request, "administer")
    form = await form_of(request)
    made = await _asked(request, matters.add, form.one("name"), now(), person_of(request))
    if isinstance(made, str):
        return await _all(request, made)
    return RedirectResponse(f"/admin/matters/{made}", 303)


class _Choice(NamedTuple):
    """Something that may be in a matter or not."""

    number: int
    name: str
    is_in: bool


@router.get("/matters/{matter}")
async def matter_page(request: Request, matter: Number) -> Response:
    """One matter: which corporations of the book are in it, and who its members are."""
    caller_of(request, "administer")
    return await _matter(request, matter)


async def _matter(request: Request, matter: int, done: str | None = None) -> Response:
    found = await _asked(request, matters.found, matter)
    if found is None:
        raise Problem("not-found", f"there is no matter {matter}")
    corporations = [_Choice(number, name, number in found.corporations) for number, name in await _named(request)]
    people = [_Choice(one.id, one.name, one.id in found.members) for one in await _asked(request, accounts.listed)]
    return rendered(
        request, "admin_matter.html", 200, [("good", done)] if done else (), matter=found, corporations=corporations,
        people=people,
    )  # fmt: skip


async def _named(request: Request) -> list[tuple[int, str]]:
    def of(book: Book) -> list[tuple[int, str]]:
        return [(one.id, one.name) for one in book.identities()]

    return await in_book(request, of)


@router.post("/matters/{matter}")
async def change_matter(request: Request, matter: Number) -> Response:
    """Put a corporation or a person into a matter, or take one out."""
    caller_of(request, "administer")
    form, who = await form_of(request), person_of(request)
    change = _MEMBERSHIP.get(form.one("do"))
    known = {number for number, _ in await _named(request)} if form.one("do") in _OF_CORPORATIONS else {
        one.id for one in await _asked(request, accounts.listed)
    }  # fmt: skip
    number = form.one("number")
    if change is None or not number.isascii() or not number.isdigit() or int(number) not in known:
        raise Problem("not-understood", "say what goes into the matter or out of it")
    if await _asked(request, matters.found, matter) is None:
        raise Problem("not-found", f"there is no matter {matter}")
    await _asked(request, change, matter, int(number), now(), who)
    return await _matter(request, matter, "done; it counts from now on")


_OF_CORPORATIONS = ("put_in", "take_out")
_MEMBERSHIP = {
    "put_in": matters.put_in, "take_out": matters.take_out, "join": matters.join, "leave": matters.leave,
}  # fmt: skip


@router.get("/events")
async def events_page(request: Request, before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None) -> Response:
    """What happened, the last first."""
    caller_of(request, "administer")
    found = await _asked(request, events.listed, before, EVENTS)
    earlier = f"/admin/events?before={found[-1].number}" if len(found) == EVENTS else None
    return rendered(request, "admin_events.html", events=found, earlier=earlier)
