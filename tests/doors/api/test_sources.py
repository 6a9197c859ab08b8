"""`/v1/sources`: files come in by their digest, are read later, and go out only to who may see them."""

from hashlib import sha256
from pathlib import Path

from starlette.testclient import TestClient

from charterbook.access import matters
from charterbook.doors.intake import spool as spools
from charterbook.register.store import Book
from tests.doors.api.conftest import calling
from tests.doors.intake.uploads import PAPERS, taken_up
from tests.doors.server.people import BY, House, now

SECOND = PAPERS["2"]
DIGEST = sha256(SECOND).hexdigest()


def put(client: TestClient, data: bytes, **asked: str) -> tuple[int, dict[str, object]]:
    """What comes of a file that is brought in under its own digest."""
    answer = client.put(f"/v1/sources/{sha256(data).hexdigest()}", params={"name": "a.txt", **asked}, content=data)
    return answer.status_code, answer.json()


def test_a_file_comes_in_is_read_and_goes_out_as_it_came(tmp_path: Path) -> None:
    """An operation tells how far it is; then the papers in the file are known, and its bytes come as a download."""
    book = tmp_path / "charterbook.db"
    with calling(book) as client:
        status, operation = put(client, SECOND)
        assert (202, "waiting", DIGEST) == (status, operation["state"], operation["sha256"])
        assert 404 == client.get(f"/v1/sources/{DIGEST}").status_code
    taken_up(str(book), spools.opened(tmp_path / "spool"))
    with calling(book) as client:
        done = client.get(f"/v1/operations/{operation['id']}")
        assert ("done", [1]) == (done.json()["state"], done.json()["result"]["papers"])
        about = client.get(f"/v1/sources/{DIGEST}")
        assert (DIGEST, len(SECOND), [1]) == (
            about.json()["sha256"],
            about.json()["bytes"],
            about.json()["instruments"],
        )
        content = client.get(f"/v1/sources/{DIGEST}/content")
        assert SECOND == content.content
        assert ("application/octet-stream", "sandbox") == (
            content.headers["content-type"],
            content.headers["content-security-policy"],
        )


def test_a_trial_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    """`dry_run` tells which papers would come of a file; the log has not grown by a row."""
    book = tmp_path / "charterbook.db"
    with calling(book) as client:
        operation = put(client, SECOND, dry_run="true")[1]["id"]
    taken_up(str(book), spools.opened(tmp_path / "spool"))
    with calling(book) as client:
        done = client.get(f"/v1/operations/{operation}").json()
        assert ("done", True) == (done["state"], done["dry_run"])
        assert 404 == client.get(f"/v1/sources/{DIGEST}").status_code
        assert [] == client.get("/v1/corporations").json()["items"]


def test_what_is_not_the_announced_file_is_not_taken(program: TestClient) -> None:
    """Other bytes than the digest says, none at all, or a digest that is none: 422, and nothing waits."""
    for name, data in ((DIGEST, b"other bytes"), (DIGEST, b""), ("not-a-digest", SECOND)):
        answer = program.put(f"/v1/sources/{name}?name=a.txt", content=data)
        assert (422, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert 404 == program.get("/v1/operations/0-0").status_code


def test_nobody_sees_a_file_by_sending_its_bytes(house: House, tmp_path: Path) -> None:
    """Who sends bytes that the book has of another matter learns neither that they are there nor what is in them."""
    with Book.open(tmp_path / "charterbook.db") as book:
        known = book.sources()[0].sha256
    other = house.somebody("Otto Other", "preparer")
    matters.leave(house.access, house.matter, other, now(), BY)
    mine = matters.add(house.access, "Otto's own", now(), BY)
    assert isinstance(mine, int)
    matters.join(house.access, mine, other, now(), BY)
    program = house.program(other, "read", "prepare", "export")
    status, operation = put(program, SECOND, matter=str(mine))
    assert (202, known) == (status, operation["sha256"])
    assert 404 == program.get(f"/v1/sources/{known}").status_code
    taken_up(str(tmp_path / "charterbook.db"), spools.opened(tmp_path / "spool"), accounts=True)
    told = program.get(f"/v1/operations/{operation['id']}").json()
    assert ("refused", "another_matter") == (told["state"], told["refused"]["name"])
    assert [404, 404] == [program.get(f"/v1/sources/{known}{rest}").status_code for rest in ("", "/content")]


def test_an_operation_is_of_who_began_it(house: House) -> None:
    """Another account does not find it; who administers does."""
    paula = house.program(house.somebody("Paula", "preparer"), "read", "prepare")
    quentin = house.program(house.somebody("Quentin", "preparer"), "read", "prepare")
    ada = house.program(house.somebody("Ada", "admin"), "read", "administer")
    operation = put(paula, SECOND, matter=str(house.matter))[1]["id"]
    found = [one.get(f"/v1/operations/{operation}").status_code for one in (paula, quentin, ada)]
    assert [200, 404, 200] == found
    assert (422, 404) == (put(paula, SECOND)[0], put(paula, SECOND, matter="99")[0])
