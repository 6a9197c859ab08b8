"""A PostgreSQL server of our own for one run of tests: started from nothing, reached by a socket alone, gone at the
end.

A shell keeps the server: it starts it, waits until its standard input ends, stops it and removes its folder. Its input
ends with the process that asked for the server, so that a run of tests that was killed leaves nothing behind. As root
the server runs as the user `postgres`, since PostgreSQL refuses root. With fsync off a crash of the machine would lose
data, a crash of a client loses nothing; what measures durable commits asks for a server with fsync on.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import psycopg

USER = "charterbook"
MISSING = "PostgreSQL's server is not here (no initdb): install it (on Debian: apt-get install postgresql)"

# The keeper has a session of its own, so that a signal to all processes of the tests does not reach it.
_KEEPER = """
programs=$1 folder=$2 owner=$3 synced=$4
trap '"$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1; cd /; rm -rf "$folder"' EXIT
{
  mkdir socket
  "$programs/initdb" -D "$folder/data" -U "$owner" -A trust -E UTF8 --locale=C --no-sync &&
  "$programs/pg_ctl" -D "$folder/data" -w -t 60 -l server.log -o "-c listen_addresses='' -c fsync=$synced \
    -c synchronous_commit=$synced -c full_page_writes=$synced -c unix_socket_directories='$folder/socket'" start
} >start.log 2>&1 || { cat start.log server.log 2>/dev/null; exit; }
echo ready
read -r _
"""


class Server(NamedTuple):
    """A running server: the folder of its socket."""

    socket: str

    def url(self, database: str) -> str:
        """Where a database of this server is, as `--book` takes it."""
        return f"postgresql://{USER}@/{database}?host={quote(self.socket, safe='/')}"

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as the owner of the server, outside of any transaction; its rows, if it has any."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []


def binaries() -> Path | None:
    """The folder of `initdb` and its companions: on the path, or the newest where Debian puts them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(
        versions, key=lambda path: [int(digits) for digits in re.findall(r"\d+", path.parent.name)], default=None
    )


@contextmanager
def server(synced: bool = False) -> Iterator[Server]:
    """A new server for as long as the block lasts, with fsync on where it is to be `synced`; FileNotFoundError or
    RuntimeError, which say what is wrong, if there can be none."""
    programs = binaries()
    if programs is None:
        raise FileNotFoundError(MISSING)
    folder = tempfile.mkdtemp(prefix="charterbook-postgres-")
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user, user)
    with subprocess.Popen(
        ["sh", "-c", _KEEPER, "keeper", str(programs), folder, USER, "on" if synced else "off"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder, start_new_session=True,
        user=user, group=user, extra_groups=[user] if user else None,
    ) as keeper:  # fmt: skip
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        try:
            said = keeper.stdout.readline()
            if said != "ready\n":
                raise RuntimeError(f"PostgreSQL's server did not start: {said}{keeper.stdout.read()}")
            yield Server(f"{folder}/socket")
        finally:
            keeper.stdin.close()
