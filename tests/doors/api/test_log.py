"""`/v1/log`: head, rows, proofs and the check of all of it."""

import json
from pathlib import Path

from starlette.testclient import TestClient

from charterbook.doors.cli import main
from charterbook.register.heads import Head, Signed
from charterbook.register.store import Book


def test_a_proof_holds_without_the_book(reader: TestClient, tmp_path: Path) -> None:
    """That a paper is in the log, and that it only grew: `charterbook log verify` accepts what the API gives."""
    head = reader.get("/v1/log").json()
    inclusion = reader.get("/v1/log/proofs", params={"paper": 2}).json()
    consistency = reader.get("/v1/log/proofs", params={"since": 3}).json()
    assert (head["root"], head["root"]) == (inclusion["root"], consistency["second"]["root"])
    path = tmp_path / "proof.json"
    path.write_text(json.dumps(inclusion))
    assert 0 == main(["log", "verify", "--proof", str(path)])


def test_the_rows_are_as_many_as_the_head_says(reader: TestClient) -> None:
    """By sequence from 1; and all of them are as they were recorded."""
    head = reader.get("/v1/log").json()
    rows = reader.get("/v1/log/rows", params={"limit": 200}).json()["items"]
    assert list(range(1, head["size"] + 1)) == [one["sequence"] for one in rows]
    checked = reader.get("/v1/log/verification").json()
    assert (False, None, head["size"], head["root"]) == tuple(
        checked[name] for name in ("altered", "fault", "rows", "head")
    )


def test_signed_heads_come_in_pages(book: Path, program: TestClient) -> None:
    """The smallest first, each once, though more than one key signed it; and one that comes in later is told too."""
    seen = "2026-11-20T10:00:00+00:00"

    def sign(size: int, key: bytes) -> str:
        with Book.open(book) as own:
            assert own.add_head(Signed(Head(size, bytes(32), seen), key * 32, key * 64))
        return (key * 64).hex()

    signed = [sign(3, b"a"), sign(5, b"a"), sign(5, b"b")]
    first = program.get("/v1/log/heads", params={"limit": 2}).json()
    signed.append(sign(7, b"a"))
    rest = program.get("/v1/log/heads", params={"cursor": first["next"]}).json()
    assert (signed, None) == ([one["signature"] for one in [*first["items"], *rest["items"]]], rest["next"])


def test_a_proof_of_nothing_is_refused(reader: TestClient) -> None:
    """Of no thing, of two, of what is not there, of a log larger than it is."""
    for asked, status in (({}, 422), ({"row": 1, "paper": 1}, 422), ({"row": 9999}, 409), ({"paper": 99}, 409),
                          ({"since": 9999}, 409), ({"row": 1, "at": 9999}, 409), ({"row": 0}, 422)):  # fmt: skip
        assert status == reader.get("/v1/log/proofs", params=asked).status_code, asked
