"""The server is opened to nobody by mistake, and killed at any moment it loses nothing that it took."""

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

from charterbook import flow
from charterbook.doors.cli import main
from charterbook.doors.options import now
from charterbook.doors.specimens import bestnet
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.faults.books import intact

SECONDS = 60
TOKEN = "a token of twenty letters"
PAPERS = [path.read_bytes() for path in bestnet()]


class Served(NamedTuple):
    """A server that runs: its process, its address, and a program that has its token."""

    process: "subprocess.Popen[str]"
    address: str
    client: httpx2.Client

    def brings(self, paper: bytes) -> str:
        """Upload a paper; where its operation is."""
        digest = sha256(paper).hexdigest()
        answer = self.client.put(f"/v1/sources/{digest}", params={"name": "paper.txt"}, content=paper)
        assert 202 == answer.status_code, answer.text
        return answer.headers["Location"]

    def became(self, operation: str) -> dict[str, Any]:
        """An operation when it is closed."""
        end = time.monotonic() + SECONDS
        while (found := self.client.get(operation).json())["state"] not in ("done", "refused"):
            assert time.monotonic() < end, found
            time.sleep(0.05)
        return dict(found)

    def kill(self) -> None:
        """End it as a loss of power does."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def served(folder: Path, *more: str) -> Iterator[Served]:
    """`charterbook serve` on a free port; ended when the block ends."""
    command = [sys.executable, "-m", "charterbook", "serve", "--port", "0", "--by", "Mina Okafor", *more]
    environment = {**os.environ, "CHARTERBOOK_TOKEN": TOKEN, "CHARTERBOOK_BOOK": str(folder / "book.db")}
    with ExitStack() as opened:
        log = opened.enter_context((folder / "log").open("a"))
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True)
        assert process.stdout is not None
        opened.callback(process.stdout.close)
        opened.callback(process.wait)
        opened.callback(process.kill)
        address = process.stdout.readline().strip().partition("/?")[0].rstrip("/")
        headers = {"Authorization": f"Bearer {TOKEN}"}
        transport = httpx2.HTTPTransport(retries=5)
        client = httpx2.Client(base_url=address, headers=headers, transport=transport, timeout=SECONDS)
        yield Served(process, address, opened.enter_context(client))


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    code = main(["serve", *arguments])
    out, err = capsys.readouterr()
    assert (2, "", 1) == (code, out, len(err.splitlines()))
    return str(err)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.com"])
def test_others_reach_it_only_with_accounts(host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An address that is not of this machine alone is refused where nobody would have to sign in."""
    assert "--accounts" in _refused(capsys, "--host", host, "--book", str(tmp_path / "book.db"))
    told = _refused(capsys, "--host", host, "--accounts", "--book", str(tmp_path / "book.db"))
    assert "in the clear" in told
    assert [] == list(tmp_path.iterdir())


def test_what_cannot_be_served_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port that is taken, a token that can be guessed, half of a certificate, a file that is no book."""
    book, other = ("--book", str(tmp_path / "book.db")), tmp_path / "letter.txt"
    other.write_text("Dear shareholder")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert "in use" in _refused(capsys, *book, "--port", port)
    assert "port" in _refused(capsys, *book, "--port", "99999")
    assert "too short" in _refused(capsys, *book, "--token", "guess")
    assert "--key" in _refused(capsys, *book, "--certificate", "chain.pem")
    assert "not a book" in _refused(capsys, "--book", str(other), "--port", "0", "--by", "Mina Okafor")


def test_a_signal_ends_it_in_order(tmp_path: Path) -> None:
    """The address with the token is printed once and never logged; a stranger sees nothing; on SIGTERM server and
    intake process end, with 0."""
    with served(tmp_path) as server:
        assert "done" == server.became(server.brings(PAPERS[0]))["state"]
        assert 401 == httpx2.get(f"{server.address}/v1/corporations").status_code
        assert 303 == httpx2.get(f"{server.address}/").status_code
        server.process.terminate()
        assert 0 == server.process.wait(SECONDS)
        assert server.process.stdout is not None
        assert "" == server.process.stdout.read()
    said = (tmp_path / "log").read_text()
    assert TOKEN not in said
    assert {"request", "paper"} == {json.loads(line)["event"] for line in said.splitlines()}


def test_killed_in_the_middle_of_an_upload_it_starts_clean(tmp_path: Path) -> None:
    """What came in halfway is no paper and no operation to the next server, and the same upload is then taken."""
    with served(tmp_path) as server:
        host, port = re.findall(r"//(.+):(\d+)", server.address)[0]
        with socket.create_connection((host, int(port))) as half:
            head = f"PUT /v1/sources/{'0' * 64}?name=a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {TOKEN}\r\n"
            half.sendall(f"{head}Content-Length: 9000000\r\n\r\n".encode() + bytes(3_000_000))
            arriving = tmp_path / "book.db.spool" / "arriving"
            end = time.monotonic() + SECONDS
            while not any(path.stat().st_size for path in arriving.iterdir()):
                assert time.monotonic() < end
                time.sleep(0.01)
            server.kill()
    with served(tmp_path) as server:
        assert [] == [
            *(tmp_path / "book.db.spool" / "open").iterdir(),
            *(tmp_path / "book.db.spool" / "papers").iterdir(),
        ]
        assert "done" == server.became(server.brings(PAPERS[0]))["state"]
    assert intact(str(tmp_path / "book.db"))


def test_killed_while_papers_are_posted_it_completes_them(tmp_path: Path) -> None:
    """Papers that were taken are all in the book after two kills, each once; the log verifies; the intake process of a
    killed server does not stay."""
    operations: list[str] = []
    for paper in (PAPERS[:3], PAPERS[3:]):
        with served(tmp_path) as server:
            operations += [server.brings(one) for one in paper]
            until_taken_up(tmp_path / "book.db.spool")
            server.kill()
    with served(tmp_path) as server:
        assert ["done"] * 5 == [server.became(operation)["state"] for operation in operations]
    with Book.open(tmp_path / "book.db") as book:
        assert sorted(sha256(paper).hexdigest() for paper in PAPERS) == sorted(one.sha256 for one in book.sources())
        assert 5 == len(book.instruments())
    assert intact(str(tmp_path / "book.db"))
    printed = io.StringIO()
    with redirect_stdout(printed):
        assert 0 == main(["show", "--book", str(tmp_path / "book.db"), "--basis", "adopted"])
    assert "Series A Convertible Preferred Stock" in printed.getvalue()


def test_killed_while_acts_are_recorded_it_keeps_all_that_it_confirmed(tmp_path: Path) -> None:
    """Of acts that came one after the other each that was answered is in the ledger, and at most the one that was not
    besides; the log verifies."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        for paper in PAPERS:
            reading = flow.read(paper, "paper.txt")
            assert isinstance(reading, Reading)
            flow.add(book, reading, paper, now())
        before = sum(1 for _ in book.entries(1))
    act = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "1", "holder": "A. Fictitious"}
    confirmed: list[int] = []
    with served(tmp_path) as server, ThreadPoolExecutor(1) as thread:

        def post() -> None:
            with suppress(httpx2.TransportError):
                while True:
                    answer = server.client.post("/v1/corporations/1/acts", json=act)
                    assert 201 == answer.status_code, answer.text
                    confirmed.append(answer.json()["entries"][0]["entry"])

        posting = thread.submit(post)
        end = time.monotonic() + SECONDS
        while len(confirmed) < 3 and not posting.done():
            assert time.monotonic() < end
            time.sleep(0.002)
        server.kill()
        posting.result()
    with Book.open(tmp_path / "book.db") as book:
        kept = [one.number for one in book.entries(1)][before:]
    assert confirmed == kept[: len(confirmed)]
    assert len(kept) in (len(confirmed), len(confirmed) + 1)
    assert intact(str(tmp_path / "book.db"))


def until_taken_up(spool: Path) -> None:
    """Wait until the intake process has begun with a paper."""
    end = time.monotonic() + SECONDS
    while not any(one.attempts or one.closed for one in _operations(spool)):
        assert time.monotonic() < end
        time.sleep(0.002)


def _operations(spool: Path) -> "Iterator[Any]":
    from charterbook.doors.intake import spool as spools

    return spools.recent(spools.Spool(spool))
