"""`/sign-in` and `/sign-out`: a name and a password for a session; on a server of one user its start-up token."""

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hmac import compare_digest
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook.access import oidc, sessions, signing_in
from charterbook.access.oidc import Returned
from charterbook.access.signing_in import WRONG, Attempt, SignedIn, TooEarly
from charterbook.doors.server import cookies
from charterbook.doors.server.asked import access_of, now, settings_of
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.who import person_of
from charterbook.doors.server.within import within
from charterbook.doors.web.form import form_of
from charterbook.doors.web.rendered import rendered

router = APIRouter()

P = ParamSpec("P")
T = TypeVar("T")

# A hash takes a core for a third of a second: whoever floods the door shall not take both. And a provider that is slow
# to answer shall not hold the threads that all other requests need.
_PASSWORDS = ThreadPoolExecutor(1, thread_name_prefix="password")
_PROVIDER = ThreadPoolExecutor(2, thread_name_prefix="provider")
_MOST_WAITING = 50
_waiting: Counter[ThreadPoolExecutor] = Counter()


@router.get("/sign-in")
async def sign_in_page(request: Request, next: str = "/") -> Response:
    """Where one signs in; who is signed in already goes on."""
    if request.scope.get("caller") is not None:
        return RedirectResponse(within(next), 303)
    return _page(request, next)


@router.post("/sign-in")
async def sign_in(request: Request) -> Response:
    """Sign in and go on to where one came from, or say that it was not right."""
    form, settings = await form_of(request), settings_of(request)
    if not settings.accounts:
        return _by_start_up_token(request, form.one("token").strip(), form.one("next"))
    name = form.one("name")
    attempt = Attempt(
        name, form.one("password"), cookies.found(request.scope, cookies.session_name(request.scope, settings)),
        cookies.found(request.scope, cookies.device_name(request.scope, settings)), person_of(request).address,
    )  # fmt: skip
    match await one_at_a_time(signing_in.sign_in, access_of(request), attempt, now()):
        case SignedIn() as signed:
            return welcome(request, signed, form.one("next"))
        case TooEarly(again_at):
            why = f"too many wrong passwords: try again after {again_at:%H:%M:%S} UTC"
            page = _page(request, form.one("next"), name, why, 429)
            page.headers["Retry-After"] = str(max(1, int((again_at - now()).total_seconds()) + 1))
            return page
        case None:
            return _page(request, form.one("next"), name, WRONG, 422)


async def one_at_a_time(work: Callable[P, T], *asked: P.args, **named: P.kwargs) -> T:
    """What work gives that hashes a password, after all that came before it. Problem where too much waits already."""
    return await _in_line(_PASSWORDS, partial(work, *asked, **named))


async def _in_line(threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
    if _waiting[threads] >= _MOST_WAITING:
        raise Problem("too-many", "many people sign in at the moment; try again in a few seconds")
    _waiting[threads] += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(threads, work)
    finally:
        _waiting[threads] -= 1


def welcome(request: Request, signed: SignedIn, going_to: str) -> Response:
    """The way on for somebody who signed in, with the cookies of the session and the known browser."""
    response = RedirectResponse(within(going_to), 303)
    cookies.open_session(response, request.scope, settings_of(request), signed.session)
    cookies.know_device(response, request.scope, settings_of(request), signed.device)
    return response


def _by_start_up_token(request: Request, token: str, going_to: str) -> Response:
    settings = settings_of(request)
    if not compare_digest(token.encode("utf-8", "surrogatepass"), settings.token.encode()):
        return _page(request, going_to, "", "this is not the token that the server showed when it started", 422)
    response = RedirectResponse(within(going_to), 303)
    cookies.open_session(response, request.scope, settings, token)
    return response


def _page(request: Request, going_to: str, name: str = "", why: str = "", status: int = 200) -> Response:
    settings = settings_of(request)
    return rendered(
        request, "sign_in.html", status, [("error", why)] if why else (), accounts=settings.accounts,
        going_to=within(going_to), name=name,
        provider=None if settings.provider is None else urlsplit(settings.provider.issuer).hostname,
    )  # fmt: skip


@router.get("/sign-in/provider")
async def to_provider(request: Request, next: str = "/") -> Response:
    """The way to the identity provider, and a cookie by which the browser is known when it comes back."""
    settings = settings_of(request)
    if not settings.accounts or settings.provider is None:
        raise Problem("not-found", "this server knows no identity provider")
    begun = await _in_line(_PROVIDER, partial(oidc.begin, access_of(request), settings.provider, within(next), now()))
    if isinstance(begun, str):
        return _page(request, next, "", begun, 503)
    response = RedirectResponse(begun.address, 303)
    cookies.begin_errand(response, request.scope, settings, begun.state)
    return response


@router.get(oidc.BACK)
async def back(request: Request, state: str = "", code: str = "", error: str = "") -> Response:
    """Back from the identity provider: a session for whom it vouches for, if he has an account here."""
    settings, scope = settings_of(request), request.scope
    if not settings.accounts or settings.provider is None:
        raise Problem("not-found", "this server knows no identity provider")
    attempt = Attempt(
        "", "", cookies.found(scope, cookies.session_name(scope, settings)),
        cookies.found(scope, cookies.device_name(scope, settings)), person_of(request).address,
    )  # fmt: skip
    returned = Returned(cookies.found(scope, cookies.errand_name(scope, settings)), state, code, attempt)
    work = partial(oidc.finish, access_of(request), settings.provider, returned, now())
    done = "the identity provider did not sign you in" if error else await _in_line(_PROVIDER, work)
    response = _page(request, "/", "", done, 403) if isinstance(done, str) else welcome(request, *done)
    cookies.end_errand(response, scope, settings)
    return response


@router.post("/sign-out")
async def sign_out(request: Request) -> Response:
    """End the session, here and in the list of sessions."""
    settings, secret = settings_of(request), request.scope.get("secret")
    if settings.accounts and secret is not None:
        await run_in_threadpool(sessions.end, access_of(request), secret, now(), person_of(request))
    response = RedirectResponse("/sign-in", 303)
    cookies.close_session(response, request.scope, settings)
    # What the browser kept of the pages goes too, where it keeps to that.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
