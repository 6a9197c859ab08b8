"""The tests' PostgreSQL server is a real one, and leaves nothing behind."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests import postgres as postgres_server
from tests.postgres import Server, server

ROOT = Path(__file__).parent.parent


def test_the_server_answers(postgres: Server) -> None:
    """It says what it is, listens to no port and keeps its socket in a folder of its own."""
    ((version, ports),) = postgres.ask("SELECT version(), current_setting('listen_addresses')")
    assert (True, "") == (str(version).startswith("PostgreSQL "), ports)
    assert Path(postgres.socket).is_dir()


@pytest.mark.parametrize("test", ["one", "another"])
def test_each_test_has_a_database_of_its_own(postgres: Server, postgres_url: str, test: str) -> None:
    """What one test makes, the next does not find."""
    database = postgres_url.removeprefix("postgresql://charterbook@/").partition("?")[0]
    assert postgres_url == postgres.url(database)
    assert [] == postgres.ask("SELECT relname FROM pg_class WHERE relname = 'kept'", database), test
    postgres.ask("CREATE TABLE kept (n int)", database)


def test_the_server_goes_with_a_run_that_is_killed() -> None:
    """After kill -9 of the process that asked for it the server is stopped and its folder removed."""
    asks = "from tests.postgres import server\nwith server() as started: print(started.socket, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", asks], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        started = Server(run.stdout.readline().strip())
        with psycopg.connect(started.url("postgres")) as connection:
            run.kill()
            run.wait()
            patience = time.monotonic() + 60
            while Path(started.socket).parent.exists() and time.monotonic() < patience:
                time.sleep(0.02)
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
    assert (-signal.SIGKILL, False) == (run.returncode, Path(started.socket).parent.exists())


def test_a_machine_without_a_server_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, and no test is skipped for it."""
    monkeypatch.setattr(postgres_server, "binaries", lambda: None)
    with pytest.raises(FileNotFoundError, match="apt-get install postgresql"), server():
        pass
