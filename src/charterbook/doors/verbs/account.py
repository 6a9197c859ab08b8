"""`charterbook account WHAT ...`: who may sign in to the pages and the API of a book, and what each may do there.

Whoever may write the book's file or database is its keeper and needs no account here; what he changes is recorded under
his name.
"""

import argparse
import sys
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from charterbook.access.roles import PERMISSIONS, ROLES
from charterbook.doors.options import (
    add_book,
    add_output_format,
    corporation_of,
    day,
    now,
    open_book,
    parser,
    print_json,
    user_name,
    yes_or_no,
)
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from charterbook.access.accounts import Account
    from charterbook.access.database import Access
    from charterbook.access.events import Who
    from charterbook.access.tokens import Token

    Work = Callable[[Access, argparse.Namespace, Who], list[str]]

T = TypeVar("T")


def run(arguments: list[str]) -> int:
    """Add accounts, give and take rights, make tokens, list it all."""
    from charterbook.access.events import Who

    asked = _options().parse_args(arguments)
    by = Who(user_name(asked.by, asked.book))
    with _opened(asked.book, create=asked.what == "add") as access:
        lines = _WORK[asked.what](access, asked, by)
    if lines:
        print("\n".join(lines))
    return 0


def _options() -> argparse.ArgumentParser:
    top = parser("account", "Who may sign in to a book's pages and API, and what each may do there.")
    parts = top.add_subparsers(dest="what", required=True, metavar="WHAT")

    def part(name: str, what: str) -> argparse.ArgumentParser:
        made = parts.add_parser(name, help=what, description=what, allow_abbrev=False)
        made.formatter_class = top.formatter_class
        made.add_argument("--by", metavar="NAME", help="who you are (default: CHARTERBOOK_USER, else the login name)")
        add_book(made)
        return made

    add = part("add", "make an account; it has the roles that are named")
    add.add_argument("name", metavar="NAME", help="as the book will record it")
    add.add_argument("--email", help="by which an identity provider's account is recognised")
    _add_password(add).add_argument("--no-password", action="store_true", help="for an identity provider, or tokens")
    _add_rights(add)
    add_output_format(part("list", "all accounts with their roles and matters"))
    for name, what in (("password", "a new password"), ("disable", "close it"), ("enable", "open it again")):
        one = part(name, f"{what} for an account")
        one.add_argument("name", metavar="NAME")
        if name == "password":
            _add_password(one)
    part("unlock", "let somebody try again at once, after too many wrong passwords").add_argument(
        "name", metavar="NAME"
    )
    roles = part("roles", "give an account roles, or take them away")
    roles.add_argument("name", metavar="NAME")
    _add_rights(roles)
    roles.add_argument("--take", action="append", choices=ROLES, default=[], help="a role that it has no longer")
    matter = part("matter", "a matter: the corporations that its members see; made where there is none of this name")
    matter.add_argument("name", metavar="MATTER")
    for option in ("--corporation", "--member", "--without-corporation", "--without-member"):
        matter.add_argument(option, action="append", default=[], metavar="NAME")
    part("backup", "a copy of all accounts in a new file").add_argument("file", metavar="FILE")
    token = part("token", "a token for a program, shown once; with --revoke take one back, without anything list them")
    token.add_argument("name", metavar="NAME", help="whose rights it has")
    token.add_argument("--label", help="what it is for")
    token.add_argument("--scope", action="append", choices=PERMISSIONS, default=[], help="what it may do")
    token.add_argument("--until", type=day, metavar="DATE", help="its last day (default: ninety days from now)")
    token.add_argument("--revoke", type=int, metavar="N", help="take this token back")
    return top


def _add_password(options: argparse.ArgumentParser) -> "argparse._MutuallyExclusiveGroup":
    group = options.add_mutually_exclusive_group()
    group.add_argument("--password-stdin", action="store_true", help="the password is the first line of standard input")
    return group


def _add_rights(options: argparse.ArgumentParser) -> None:
    options.add_argument("--role", action="append", choices=ROLES, default=[], help="a role that it has from now on")
    options.add_argument("--until", type=day, metavar="DATE", help="the last day of these roles; an auditor needs one")
    options.add_argument(
        "--all-corporations", type=yes_or_no, metavar="yes|no", help="sees the whole book, or its matters alone"
    )


@contextmanager
def _opened(book: str, create: bool) -> "Iterator[Access]":
    """The accounts of a book, which has to be there."""
    from charterbook.access.database import Access
    from charterbook.register.backend import BookError

    with open_book(book):
        try:
            with Access.open(book, create) as access:
                yield access
        except BookError as error:
            raise Refused(str(error)) from None


def _add(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import accounts, rights

    if "auditor" in asked.role and asked.until is None:
        raise Refused(f"{accounts.AUDITOR_NEEDS_AN_END} with --until DATE")
    password = None if asked.no_password else _password(asked)
    own = rights.is_own(asked.name, None, by)
    made = _done(accounts.add(access, asked.name, password, now(), by, asked.email, own))
    told = [] if password is None or own else [_FIRST]
    return [f"account {made}: {_found(access, asked.name).name}", *told, *_rights(access, asked, by)]


_FIRST = "  the password has to be changed at the first sign-in (it is your own? say so with --by)"


def _roles(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    lines = _rights(access, asked, by)
    for role in asked.take:
        _checked(rights.withdraw(access, account.id, role, now(), by))
        lines.append(f"{account.name} is {role} no longer")
    if not lines:
        raise Refused("say what changes: --role ROLE, --take ROLE or --all-corporations yes|no")
    return lines


def _rights(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    lines = []
    for role in asked.role:
        _checked(rights.grant(access, account.id, role, asked.until, now(), by))
        lines.append(f"{account.name} is {role}" + (f" until {asked.until}" if asked.until else ""))
    if asked.all_corporations is not None:
        _checked(rights.see_all(access, account.id, asked.all_corporations, now(), by))
        lines.append(f"{account.name} sees " + ("all corporations" if asked.all_corporations else "its matters alone"))
    return lines


def _list(access: "Access", asked: argparse.Namespace, _: "Who") -> list[str]:
    from charterbook.access import accounts

    found = accounts.listed(access)
    if asked.output_format == "json":
        print_json({"accounts": [_account_json(one) for one in found]})
        return []
    return [_account_line(one) for one in found] or ["there is no account yet"]


def _account_json(account: "Account") -> dict[str, object]:
    grants = [{"role": one.role, "until": one.until and one.until.isoformat()} for one in account.grants]
    return {
        "account": account.id, "name": account.name, "email": account.email, "roles": grants,
        "all_corporations": account.sees_all, "matters": list(account.matters),
        "disabled_at": account.disabled_at and account.disabled_at.isoformat(),
    }  # fmt: skip


def _account_line(account: "Account") -> str:
    roles = ", ".join(one.role + (f" until {one.until}" if one.until else "") for one in account.grants)
    seen = "all corporations" if account.sees_all else f"matters: {', '.join(account.matters) or 'none'}"
    state = "; disabled" if account.disabled_at is not None else ""
    return f"{account.id}  {account.name}: {roles or 'no role'}; {seen}{state}"


def _new_password(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    _checked(rights.set_password(access, account.id, _password(asked), now(), by))
    return [f"{account.name} has a new password; all sessions of the account have ended"]


def _disable(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    _checked(rights.disable(access, account.id, now(), by))
    return [f"{account.name} is disabled: sessions have ended, tokens open nothing"]


def _enable(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    _checked(rights.enable(access, account.id, now(), by))
    return [f"{account.name} may sign in again"]


def _unlock(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import rights

    account = _found(access, asked.name)
    _checked(rights.unlock(access, account.id, now(), by))
    return [f"{account.name} may try again at once"]


def _backup(_: "Access", asked: argparse.Namespace, __: "Who") -> list[str]:
    from pathlib import Path

    from charterbook.access.copying import copied

    place = copied(asked.book, Path(asked.file))
    return [f"{asked.file}: the accounts as they are; to go back to them, put it in the place of {place}"]


def _matter(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import matters

    corporations = [(name, _corporation(asked.book, name)) for name in asked.corporation]
    gone = [(name, _corporation(asked.book, name)) for name in asked.without_corporation]
    members = [_found(access, name) for name in asked.member]
    left = [_found(access, name) for name in asked.without_member]
    found = matters.found(access, asked.name)
    matter = found.id if found is not None else _done(matters.add(access, asked.name, now(), by))
    for _, number in corporations:
        matters.put_in(access, matter, number, now(), by)
    for _, number in gone:
        matters.take_out(access, matter, number, now(), by)
    for account in members:
        matters.join(access, matter, account.id, now(), by)
    for account in left:
        matters.leave(access, matter, account.id, now(), by)
    kept = matters.found(access, matter)
    assert kept is not None
    return _matter_lines(access, asked.book, kept.name, kept.corporations, kept.members)


def _matter_lines(
    access: "Access", book: str, name: str, corporations: frozenset[int], members: frozenset[int]
) -> list[str]:
    from charterbook.access import accounts

    with open_book(book) as opened:
        named = [one.name for one in opened.identities() if one.id in corporations]
    people = [one.name for one in accounts.listed(access) if one.id in members]
    told = (("corporations", named), ("members", people))
    return [f"matter {name}", *(f"  {what}: {', '.join(found) or 'none'}" for what, found in told)]


def _token(access: "Access", asked: argparse.Namespace, by: "Who") -> list[str]:
    from charterbook.access import tokens

    account = _found(access, asked.name)
    if asked.revoke is not None:
        _checked(tokens.revoke(access, asked.revoke, now(), by, account.id))
        return [f"token {asked.revoke} opens nothing any more"]
    if asked.label is None and not asked.scope:
        found = tokens.listed(access, account.id)
        return [_token_line(one, now()) for one in found] or [f"{account.name} has no token"]
    until = asked.until if asked.until is not None else (now() + timedelta(days=90)).date()
    ends = datetime.combine(until, time.max, tzinfo=UTC)
    made = _done(tokens.make(access, account.id, asked.label or "", frozenset(asked.scope), ends, now(), by))
    if sys.stdout.isatty():
        print(f"token {made.id}, good until {until}; it is shown this once:", file=sys.stderr)
    return [made.secret]


def _token_line(token: "Token", at: datetime) -> str:
    state = "revoked" if token.revoked_at is not None else "good" if token.is_good(at) else "ended"
    scopes = ", ".join(one for one in PERMISSIONS if one in token.permissions)
    return f"{token.id}  {token.label}: {scopes}; {state}, until {token.expires_at.date()}"


def _password(asked: argparse.Namespace) -> str:
    """A new password: of standard input, or asked for twice at the terminal."""
    if asked.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise Refused("there is no terminal to ask for a password; give it with --password-stdin")
    from getpass import getpass

    first = getpass("New password: ")
    if getpass("Again: ") != first:
        raise Refused("the two passwords are not the same; nothing was changed")
    return first


def _found(access: "Access", name: str) -> "Account":
    from charterbook.access import accounts

    found = accounts.found(access, name)
    if found is None:
        raise Refused(f"there is no account {name}; charterbook account list shows all")
    return found


def _corporation(book: str, name: str) -> int:
    with open_book(book) as opened:
        found = opened.corporation(corporation_of(opened, name))
    assert found is not None
    return found.id


def _checked(why: str | None) -> None:
    if why is not None:
        raise Refused(why)


def _done(made: T | str) -> T:
    """What was made; where it was not, the line that says why."""
    if isinstance(made, str):
        raise Refused(made)
    return made


_WORK: "dict[str, Work]" = {
    "add": _add, "list": _list, "password": _new_password, "disable": _disable, "enable": _enable, "unlock": _unlock,
    "roles": _roles, "matter": _matter, "token": _token, "backup": _backup,
}  # fmt: skip
