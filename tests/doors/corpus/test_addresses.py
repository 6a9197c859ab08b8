"""A list of addresses is read as papers: each fetched once, politely, and refused by its address where that fails."""

import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest

from charterbook.doors.corpus.addresses import addresses, fetched
from charterbook.doors.corpus.papers import Gone, Paper, content
from charterbook.doors.edgar.client import Client
from charterbook.doors.edgar.pace import Clock
from charterbook.doors.refusals import Refused

ASKED: list[str] = []


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ASKED.append(self.path)
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("in/a.txt", "a member")
        bodies = {"/a.txt": b"a paper", "/set.zip": packed.getvalue()}
        if self.path.startswith("/round"):
            self.send_response(302)
            self.send_header("Location", f"{self.path}x")
            self.end_headers()
        elif self.path in bodies:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(bodies[self.path])
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(name="server")
def _server() -> Iterator[str]:
    ASKED.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _fetched(folder: Path, *lines: str) -> list[Paper]:
    (folder / "list.txt").write_text("\n".join(lines))
    with Client("Test test@example.com", Clock(sleep=lambda _: None), spacing=0.0) as client:
        return list(fetched(str(folder / "list.txt"), folder / "fetched", client))


def test_each_address_is_fetched_once_and_named_by_it(tmp_path: Path, server: str) -> None:
    """Twice in the list, or in a second run, it is asked for no more; archives are looked into."""
    for _ in range(2):
        found = _fetched(tmp_path, "# papers", f"{server}/a.txt", "", f"{server}/a.txt", f"{server}/set.zip")
        assert [f"{server}/a.txt", f"{server}/set.zip!in/a.txt"] == [one.name for one in found]
        assert [b"a paper", b"a member"] == [content(one) for one in found]
    assert ["/a.txt", "/set.zip"] == ASKED


def test_what_cannot_be_had_is_refused_by_its_address(tmp_path: Path, server: str) -> None:
    """Nothing there, or redirects without end: the others are read, and a later run asks again."""
    for _ in range(2):
        lost, circle, held = _fetched(tmp_path, f"{server}/none", f"{server}/round", f"{server}/a.txt")
        assert b"a paper" == content(held)
        for one, why in ((lost, "there is nothing"), (circle, "without end")):
            with pytest.raises(Gone, match=why):
                content(one)
        assert f"{server}/none" == lost.name
    assert (2, 1) == (ASKED.count("/none"), ASKED.count("/a.txt"))


@pytest.mark.parametrize("line", ["ftp://x.example/a", "/etc/passwd", "https://", "http://a b"])
def test_a_line_that_is_no_address_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    """Before anything is fetched of it."""
    (tmp_path / "list.txt").write_text(f"https://x.example/a\n{line}\n")
    with pytest.raises(Refused, match="line 2: "):
        list(addresses(str(tmp_path / "list.txt")))
