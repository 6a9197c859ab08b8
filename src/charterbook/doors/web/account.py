"""`/account`: what somebody may do, his password, his sessions, and tokens for his programs."""

from datetime import UTC, datetime, time, timedelta

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from charterbook.access import accounts, rights, sessions, signing_in, tokens
from charterbook.access.roles import PERMISSIONS, Caller
from charterbook.access.signing_in import SignedIn
from charterbook.doors.server import cookies
from charterbook.doors.server.asked import Number, access_of, now, settings_of
from charterbook.doors.server.problems import Problem
from charterbook.doors.server.who import person_of
from charterbook.doors.web.form import Form, form_of
from charterbook.doors.web.rendered import rendered
from charterbook.doors.web.sign_in import one_at_a_time, welcome

router = APIRouter(prefix="/account")

TOKEN_DAYS = (7, 30, 90, 365)
"""For how long a token can be made here."""


def _own(request: Request) -> tuple[Caller, int]:
    """Who asks, with his account. Problem for a stranger, a program, and the one user, who has none."""
    caller = request.scope.get("caller")
    if caller is None:
        raise Problem("not-signed-in", "sign in first")
    if caller.account is None:
        raise Problem("not-found", "this server has one user, who needs no account")
    if "secret" not in request.scope:
        raise Problem("not-allowed", "a token cannot change the account it belongs to; sign in")
    return caller, caller.account


@router.get("")
async def account_page(request: Request) -> Response:
    """What the account may do, its sessions and tokens; for the one user, that he may do everything. It asks for no
    right: who has none yet reads here whom to ask."""
    caller: Caller | None = request.scope.get("caller")
    if caller is None:
        raise Problem("not-signed-in", "sign in first")
    return await _page(request, caller, message=("error", _TO_CHANGE) if caller.to_change else None)


_TO_CHANGE = "Somebody else set your password: set one of your own below, and the other pages open."


async def _page(
    request: Request, caller: Caller, status: int = 200, message: tuple[str, str] | None = None, secret: str = ""
) -> Response:
    """The page; `secret` is that of a token just made, which is shown this once."""
    told: dict[str, object] = {"account": None, "sessions": (), "this_session": "", "tokens": ()}
    if caller.account is not None:
        told = await run_in_threadpool(_told, request, caller.account, now())
    return rendered(
        request, "account.html", status, [message] if message else (), made=secret, token_days=TOKEN_DAYS,
        scopes=[one for one in PERMISSIONS if one in caller.permissions], **told,
    )  # fmt: skip


def _told(request: Request, account: int, at: datetime) -> dict[str, object]:
    access = access_of(request)
    return {
        "account": accounts.found(access, account),
        "sessions": sessions.listed(access, account, at),
        "this_session": sessions.mark(request.scope.get("secret", "")),
        "tokens": [(one, one.is_good(at)) for one in tokens.listed(access, account)],
    }


@router.post("/password")
async def change_password(request: Request) -> Response:
    """A new password, for who knows the old one: all sessions end, and a new one begins here."""
    (caller, account), form = _own(request), await form_of(request)
    if form.one("new") != form.one("again"):
        return await _page(request, caller, 422, ("error", "the two new passwords are not the same"))
    if form.one("new") == form.one("old"):
        return await _page(request, caller, 422, ("error", "the new password is the old one"))
    done = await one_at_a_time(_changed, request, caller, account, form)
    if isinstance(done, str):
        return await _page(request, caller, 422, ("error", done))
    return welcome(request, done, "/account")


def _changed(request: Request, caller: Caller, account: int, form: Form) -> SignedIn | str:
    access, who = access_of(request), person_of(request)
    device = cookies.found(request.scope, cookies.device_name(request.scope, settings_of(request)))
    attempt = signing_in.Attempt(caller.name, form.one("old"), device=device, address=who.address)
    if not isinstance(signing_in.sign_in(access, attempt, now()), SignedIn):
        return "this is not your password, or too many wrong ones came before; wait a little and try again"
    why = rights.set_password(access, account, form.one("new"), now(), who)
    if why is not None:
        return why
    again = signing_in.sign_in(access, attempt._replace(password=form.one("new"), device=None), now())
    return again if isinstance(again, SignedIn) else "your password was changed; sign in with it"


@router.post("/sessions")
async def end_sessions(request: Request) -> Response:
    """End all sessions of the account but this one."""
    caller, account = _own(request)
    secret = request.scope["secret"]
    gone = await run_in_threadpool(sessions.end_others, access_of(request), account, secret, now(), person_of(request))
    return await _page(request, caller, message=("good", f"{gone} other session{'' if gone == 1 else 's'} ended"))


@router.post("/tokens")
async def make_token(request: Request) -> Response:
    """A token for a program: it is shown this once."""
    (caller, account), form = _own(request), await form_of(request)
    days = form.one("days")
    if days not in map(str, TOKEN_DAYS):
        return await _page(request, caller, 422, ("error", "say for how long the token is good"))
    ends = datetime.combine((now() + timedelta(days=int(days))).date(), time.max, tzinfo=UTC)
    scopes = frozenset(one for one in PERMISSIONS if one in form.all("scope"))
    made = await run_in_threadpool(
        tokens.make, access_of(request), account, form.one("label"), scopes, ends, now(), person_of(request)
    )
    if isinstance(made, str):
        return await _page(request, caller, 422, ("error", made))
    return await _page(request, caller, secret=made.secret)


@router.post("/tokens/{token}/revoke")
async def revoke_token(request: Request, token: Number) -> Response:
    """Take a token of one's own back."""
    caller, account = _own(request)
    why = await run_in_threadpool(tokens.revoke, access_of(request), token, now(), person_of(request), account)
    if why is not None:
        raise Problem("not-found", why)
    return await _page(request, caller, message=("good", f"token {token} opens nothing any more"))
