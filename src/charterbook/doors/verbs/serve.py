"""`charterbook serve`: the web pages and the REST API of a book, with the process that reads uploaded papers.

Alone on a machine: loopback, no accounts, and a token in the address that is printed. For a team: `--accounts`.
"""

import argparse
import gc
import logging
import os
import secrets
import signal
import socket
from contextlib import ExitStack
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from charterbook.doors.options import add_book, parser, user_name
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.access.oidc import Provider
    from charterbook.doors.server.settings import Settings

_PORT = 8787
_ENDING_SECONDS = 20
_WAITING = 2048
_SELDOM = (20_000, 20, 50)
"""After how many new objects the collector runs, and after how many runs it goes through more. An answer makes
thousands of objects and no circles, so that the usual 700 costs time in which nobody is answered."""

_MISSING = "serve needs further packages; install them with: pip install 'charterbook[serve]'"


def run(arguments: list[str]) -> int:
    """Serve until a signal says to stop: what is being answered is answered first, what is being read waits."""
    asked = _options().parse_args(arguments)
    settings = _settings(asked)
    listening = _listening(asked.host, asked.port)
    try:
        _serve(asked, settings, listening)
    finally:
        listening.close()
    return 0


def _options() -> argparse.ArgumentParser:
    made = parser(
        "serve", "The web pages and the REST API of a book, on this machine alone or, with accounts, for a team."
    )
    add_book(made)
    made.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1)")
    made.add_argument("--port", type=int, default=_PORT, help=f"the port; 0 takes a free one (default: {_PORT})")
    made.add_argument(
        "--accounts", action="store_true", help="everybody signs in; make accounts with charterbook account"
    )
    made.add_argument(
        "--by", metavar="NAME", help="who you are, without accounts (default: CHARTERBOOK_USER, else login)"
    )
    made.add_argument(
        "--token", default=os.environ.get("CHARTERBOOK_TOKEN"),
        help="the secret of the first address, without accounts (default: CHARTERBOOK_TOKEN, else a new one each time)",
    )  # fmt: skip
    made.add_argument("--spool", metavar="DIR", help="where uploads wait (default: the book's name with .spool)")
    made.add_argument(
        "--desk", metavar="DIR", help="where plans and drafts are kept (default: the book's name with .desk)"
    )
    made.add_argument("--https", action="store_true", help="visitors come by HTTPS, through a proxy before this server")
    made.add_argument("--proxy", metavar="ADDRESS", help="trust this proxy to say who the visitor is and how he came")
    made.add_argument("--certificate", metavar="FILE", help="speak HTTPS with this certificate chain (PEM)")
    made.add_argument("--key", metavar="FILE", help="its private key (PEM)")
    made.add_argument("--largest-mb", type=int, default=50, metavar="MB", help="the largest upload (default: 50)")
    made.add_argument("--quiet", action="store_true", help="no line of log for each request")
    return made


def _settings(asked: argparse.Namespace) -> "Settings":
    """What the options come to. Refused where they would open the book to strangers."""
    if not asked.accounts and not _is_loopback(asked.host):
        raise Refused(
            f"{asked.host} can be reached by others, and without accounts whoever has the token may do everything; "
            "add --accounts, or listen at 127.0.0.1"
        )
    if not _is_loopback(asked.host) and not (asked.https or asked.certificate):
        raise Refused(
            f"passwords would come to {asked.host} in the clear; add --certificate and --key, or --https where a proxy "
            "before this server speaks HTTPS"
        )
    if bool(asked.certificate) != bool(asked.key):
        raise Refused("--certificate and --key go together; name both files")
    if asked.token is not None and len(asked.token) < 16:
        raise Refused("the token is too short to be a secret; give one of 16 characters or more, or none")
    try:
        from charterbook.doors.server.settings import MEGABYTE, Settings
    except ImportError:
        raise Refused(_MISSING) from None
    return Settings(
        book=asked.book, spool=Path(asked.spool or _beside(asked.book, "spool")),
        desk=Path(asked.desk or _beside(asked.book, "desk")), token=asked.token or secrets.token_urlsafe(24),
        keeper="" if asked.accounts else user_name(asked.by, asked.book), accounts=asked.accounts,
        https=asked.https or bool(asked.certificate), most_bytes=asked.largest_mb * MEGABYTE, logs=not asked.quiet,
        provider=_provider(asked),
    )  # fmt: skip


def _provider(asked: argparse.Namespace) -> "Provider | None":
    """The identity provider that the environment names, None where it names none. Refused where it says too little."""
    from charterbook.access.oidc import Provider, refused

    names = ("CHARTERBOOK_OIDC_ISSUER", "CHARTERBOOK_OIDC_CLIENT_ID", "CHARTERBOOK_OIDC_CLIENT_SECRET",
             "CHARTERBOOK_ADDRESS")  # fmt: skip
    found = [os.environ.get(name, "").strip() for name in names]
    if not any(found[:3]) or not asked.accounts:
        return None
    missing = [name for name, value in zip(names, found, strict=True) if not value]
    if missing:
        raise Refused(f"to sign in by an identity provider set {', '.join(missing)} too")
    provider = Provider(*found)
    why = refused(provider)
    if why is not None:
        raise Refused(why)
    return provider


def _beside(book: str, what: str) -> str:
    """A folder beside a book in a file; for a book on a server one in the folder where this runs."""
    path = book.removeprefix("sqlite:///")
    return f"charterbook.{what}" if "://" in path else f"{path}.{what}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _listening(host: str, port: int) -> socket.socket:
    """The socket, taken before anything else is begun."""
    with ExitStack() as opened:
        try:
            if not 0 <= port <= 65535:  # The system would take the number without its upper bits.
                raise OverflowError("a port is a number up to 65535")
            family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            made = opened.enter_context(socket.socket(family, kind))
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(place)
        except (OSError, OverflowError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise Refused(f"cannot listen at {host}, port {port}: {why}; name another with --host and --port") from None
        opened.pop_all()
    return made


def _serve(asked: argparse.Namespace, settings: "Settings", listening: socket.socket) -> None:
    from charterbook.register.backend import BookError

    try:
        import uvicorn

        from charterbook.access import accounts
        from charterbook.doors.intake.keeper import Keeper
        from charterbook.doors.intake.process import Home
        from charterbook.doors.logged import log
        from charterbook.doors.server.app import application
    except ImportError as error:
        raise Refused(f"{_MISSING} ({error.name} is missing)") from None
    try:
        app = application(settings)
    except BookError as error:
        raise Refused(str(error)) from None
    logging.getLogger("uvicorn").addHandler(_Lines())
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, date_header=True,
        timeout_graceful_shutdown=_ENDING_SECONDS, proxy_headers=bool(asked.proxy), forwarded_allow_ips=asked.proxy,
        ssl_certfile=asked.certificate, ssl_keyfile=asked.key,
    )  # fmt: skip
    # The HTTP server heeds these signals and raises them again when it has ended: the intake process is to end too.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: None)
    with Keeper(Home(settings.book, settings.accounts), settings.spool) as keeper:
        app.state.keeper = keeper
        if settings.accounts and not accounts.listed(app.state.access):
            log("server", "no_accounts", remedy="charterbook account add NAME --role admin --all-corporations yes")
        listening.listen(_WAITING)  # Whoever opens the address at once waits a moment, and is not turned away.
        _tell(settings, listening, bool(asked.certificate))
        # What is there by now stays for good: the collector need not go through it, which takes a fifth of a second.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_SELDOM)
        uvicorn.Server(config).run(sockets=[listening])


def _tell(settings: "Settings", listening: socket.socket, https: bool) -> None:
    """The address, once, on standard output: without accounts it holds the token, which the log never does."""
    host, port = listening.getsockname()[:2]
    name = f"[{host}]" if ":" in host else host
    address = f"{'https' if https else 'http'}://{name}:{port}/"
    print(address if settings.accounts else f"{address}?token={settings.token}", flush=True)


class _Lines(logging.Handler):
    """What the HTTP server itself has to say, as lines of our log. What went wrong in our code is told by `fault`."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        from charterbook.doors.logged import log

        if record.levelno >= logging.WARNING and record.exc_info is None:
            log("server", "http", level=record.levelname.lower(), message=record.getMessage())
