"""The page of the log."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.register.store import Book


def _csrf(client: TestClient) -> str:
    return str(re.findall(r'name="csrf" value="([^"]*)"', client.get("/log").text)[0])


def test_the_rows_are_told_in_words(client: TestClient, book: Path) -> None:
    """Size, root, and the last rows first, each with its digest and the way to its proof."""
    with Book.open(book) as opened:
        size, root = opened.frontier().size, opened.head()
    page = client.get("/log").text
    assert f"<dd>{size}</dd>" in page
    assert root in page
    numbers = [int(number) for number in re.findall(r'<tr id="row-(\d+)">', page)]
    assert list(range(size, max(0, size - 50), -1)) == numbers
    assert "of BestNet Communications Corporation, final, paper" in page
    assert 200 == client.get(f"/v1/log/proofs?row={size}").status_code


def test_earlier_rows_stand_on_further_pages(client: TestClient) -> None:
    """Asked from a row back, the page ends before it, and leads on and back."""
    page = client.get("/log?before=6").text
    assert ["5", "4", "3", "2", "1"] == re.findall(r'<tr id="row-(\d+)">', page)
    assert 'rel="prev"' in page
    assert 'rel="next"' not in page


def test_the_whole_log_is_checked(client: TestClient, book: Path) -> None:
    """Alone for htmx, in its page without; a book that was altered is told as that."""
    part = client.get("/log/check", headers={"HX-Request": "true"}).text
    assert "As it was recorded." in part
    assert "<html" not in part
    assert "As it was recorded." in client.get("/log/check").text
    with closing(sqlite3.connect(book)) as raw:
        triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE source SET origin = 'forged.txt' WHERE number = 1")
        raw.commit()
    assert "The book was altered." in client.get("/log/check").text


def test_a_proof_is_checked_alone_and_against_a_head(client: TestClient, book: Path) -> None:
    """A proof of a row holds; against a head of another log it does not."""
    proof = client.get("/v1/log/proofs?row=2").content
    with Book.open(book) as opened:
        size, root = opened.frontier().size, opened.head()
    head = {"charterbook": "tree head v1", "size": size, "root": root, "time": "2026-11-23T00:00:00+00:00"}
    token = {"csrf": _csrf(client)}

    def told(**files: bytes) -> str:
        return client.post("/log/proof", data=token, files=files).text

    assert "The proof holds." in told(proof=proof)
    assert "only its head from elsewhere can show" in told(proof=proof)
    mine = str(head).replace("'", '"').encode()
    assert "The proof holds." in told(proof=proof, head=mine)
    other = mine.replace(root.encode(), b"0" * 64)
    assert "The proof does not hold." in told(proof=proof, head=other)


@pytest.mark.parametrize("given", [b"", b"{}", b"<script>alert(1)</script>", b"\xff\x00" * 50, b"[" * 100_000])
def test_what_is_no_proof_is_told_as_that(client: TestClient, given: bytes) -> None:
    """Whatever the file holds, the page answers in words."""
    found = client.post("/log/proof", data={"csrf": _csrf(client)}, files={"proof": given})
    assert (200, True) == (found.status_code, "The proof does not hold." in found.text)
    assert "<script>alert" not in found.text


def test_a_file_that_is_too_large_is_refused(client: TestClient) -> None:
    """It is not read to its end."""
    found = client.post("/log/proof", data={"csrf": _csrf(client)}, files={"proof": b"0" * 5_000_000})
    assert 413 == found.status_code
