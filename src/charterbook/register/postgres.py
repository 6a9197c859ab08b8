"""A book in a PostgreSQL database: reached by its URL, never named with its password, failures told in one line."""

from typing import Any

from sqlalchemy import URL, Connection, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError

from charterbook.register.backend import Backend, BookError, Locks

SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")

_WAIT = "20s"
_SECRETS = ("password", "sslpassword")
_SPACE = 0x43484252
"""The letters CHBR: our advisory locks are not those of another program in the same database."""

_LOCKS = Locks(
    papers=f"SELECT pg_advisory_xact_lock({_SPACE}, 1)",
    corporation="SELECT id FROM corporation WHERE id = %s FOR NO KEY UPDATE",
    log=f"SELECT pg_advisory_xact_lock({_SPACE}, 2)",
)


def backend(place: str, create: bool) -> Backend:
    """The back end for the database at a URL. BookError where the URL or the driver is not right; nothing is asked of
    the server yet."""
    url = _url(place)
    shown = _shown(url)
    try:
        # Parameters go by place, as on SQLite, so that hot statements are one text and one tuple on both.
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"), paramstyle="format", connect_args={"client_encoding": "utf8"}
        )
    except ModuleNotFoundError:
        raise BookError(
            f"the book {shown} needs PostgreSQL's driver, which is not installed", "pip install 'charterbook[postgres]'"
        ) from None

    @event.listens_for(engine, "connect")
    def _set_up(raw: Any, _record: object) -> None:
        raw.execute(f"SET SESSION lock_timeout = '{_WAIT}'")
        # Each statement of a writer sees all that was committed before it, whatever the server is set to: what is read
        # under a lock is the newest.
        raw.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE")
        raw.commit()

    return Backend(
        shown,
        engine,
        mark="%s",
        # Many questions to one book are about one moment of it.
        begin_reading="SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        begin_writing=None,
        locks=_LOCKS,
        is_book=lambda connection: _is_a_book(connection, shown, create),
        made=(),
        told=lambda error: _told(shown, error),
    )


def _url(place: str) -> URL:
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        # The text is not shown: what could not be taken apart may hold a password.
        raise BookError("this PostgreSQL address cannot be read", "write postgresql://USER@HOST/DATABASE") from None
    if not url.database:
        raise BookError(f"{_shown(url)} names no database", "write postgresql://USER@HOST/DATABASE")
    return url


def _shown(url: URL) -> str:
    return url.set(drivername="postgresql").difference_update_query(_SECRETS).render_as_string(hide_password=True)


def _is_a_book(connection: Connection, shown: str, create: bool) -> bool:
    tables = set(inspect(connection).get_table_names())
    if {"alembic_version", "corporation", "log"} <= tables:
        return True
    if tables:
        raise BookError(f"the database {shown} has other tables and is not a book", "name a database of its own")
    if not create:
        raise BookError(f"there is no book at {shown}", "add a paper to create one, or name another database")
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        raise BookError(
            f"the database {shown} keeps text in {encoding}, which cannot hold every paper's words",
            "create one in UTF8 (createdb -E UTF8 -T template0)",
        )
    return False


def _told(shown: str, error: Exception) -> BookError:
    """The line for what the driver reports. A failed connection has no SQLSTATE, only words."""
    from psycopg import OperationalError

    state = getattr(error, "sqlstate", None)
    said = str(error).strip().split("\n", 1)[0]
    match state:
        case None if isinstance(error, OperationalError):
            return _unreached(shown, said)
        case "55P03" | "40P01":
            return BookError(f"the book {shown} is in use by another program", "try again when it has finished")
        case "53100":
            return BookError(f"there is no room left for the book {shown}", "free some disk space; nothing was changed")
        case "42501" | "25006":
            return BookError(f"the book {shown} cannot be written ({said})", "look at the rights of the user")
        case "23001":
            return BookError(f"the book {shown} is append-only", "record a further entry instead")
        case "XX001" | "XX002":
            return BookError(f"the book {shown} is damaged ({said})", "restore it from a copy")
        case "57P01" | "57P02" | "57P03":
            return BookError(f"the server of {shown} went away; nothing was changed", "try again when it is back")
    return BookError(f"the book {shown} reported: {said}", "keep a copy of the book and report this")


def _unreached(shown: str, said: str) -> BookError:
    why = said.rsplit("failed: ", 1)[-1].removeprefix("FATAL:  ")
    if "database" in why and "does not exist" in why:
        return BookError(f"{why}, so there is no book at {shown}", "create the database (createdb), or name another")
    if "authentication" in why or "password" in why or "role" in why:
        return BookError(f"the server of {shown} does not let us in ({why})", "look at the user and the password")
    return BookError(f"the book {shown} cannot be reached ({why})", "look whether the server runs at that address")
