"""The page where papers come in."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import matters
from charterbook.doors.intake import posting
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Filed, Operation, Why
from charterbook.doors.intake.spool import Spool
from charterbook.doors.web import upload
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import BY, House, form_token, now

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
PAPER = b"CERTIFICATE OF NOTHING\n\nA paper for a test.\n"


def _spool(client: TestClient) -> Spool:
    spool: Spool = client.app.state.spool  # type: ignore[attr-defined]
    return spool


def _put(client: TestClient, data: bytes, **asked: str) -> int:
    csrf = {"X-CSRF-Token": form_token(client.get("/upload").text)}
    return int(client.put("/upload/papers", params={"name": "a.txt", **asked}, content=data, headers=csrf).status_code)


def _only(client: TestClient) -> Operation:
    (found,) = spools.recent(_spool(client))
    return found


def test_files_of_the_form_wait_in_the_spool(client: TestClient) -> None:
    """Without the script the form sends any number of files at once; each waits, and the page says so."""
    csrf = form_token(client.get("/upload").text)
    files = [("paper", (name, PAPER + name.encode())) for name in ("one.txt", "two.txt")]
    answer = client.post("/upload", data={"csrf": csrf}, files=files, follow_redirects=False)
    assert (303, "/upload#brought") == (answer.status_code, answer.headers["location"])
    assert ["two.txt", "one.txt"] == [one.name for one in spools.recent(_spool(client))]
    page = client.get("/upload").text
    assert "2 of the last 2 under way" in page
    assert 'data-under-way="2"' in page


def test_the_script_sends_one_file_by_itself(client: TestClient) -> None:
    """Its bytes are kept as they came, and the list alone, which the script asks for, tells of it."""
    assert 202 == _put(client, PAPER, name="paper.txt")
    operation = _only(client)
    assert PAPER == spools.paper_path(_spool(client), operation).read_bytes()
    part = client.get("/upload/papers").text
    assert "<html" not in part
    assert "paper.txt" in part


@pytest.mark.parametrize(
    ("data", "asked", "status", "said"),
    [
        (b"", {}, 422, "empty"),
        (PAPER, {"matter": "7"}, 404, "there is no matter 7"),
        (PAPER, {"matter": "one"}, 422, "not the number of a matter"),
    ],
)
def test_what_is_not_taken_is_told_with_the_reason(
    client: TestClient, data: bytes, asked: dict[str, str], status: int, said: str
) -> None:
    """The script reads the reason from a problem; nothing waits then."""
    csrf = {"X-CSRF-Token": form_token(client.get("/upload").text)}
    answer = client.put("/upload/papers", params={"name": "a.txt", **asked}, content=data, headers=csrf)
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
    assert said in answer.json()["detail"]
    assert [] == list(spools.recent(_spool(client)))


def test_a_form_names_the_files_it_did_not_take(client: TestClient) -> None:
    """The others are taken all the same; a form without a file says that it has none."""
    csrf = form_token(client.get("/upload").text)
    files = [("paper", ("good.txt", PAPER)), ("paper", ("empty.txt", b""))]
    answer = client.post("/upload", data={"csrf": csrf}, files=files)
    assert (422, True) == (answer.status_code, "“empty.txt” was not taken: the file is empty" in answer.text)
    assert "good.txt" == _only(client).name
    none = client.post("/upload", data={"csrf": csrf}, files=[("paper", ("", b""))])
    assert (422, True) == (none.status_code, "No file was chosen" in none.text)


def test_a_form_is_read_up_to_a_bound(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """More bytes or files than are taken at once are refused whole."""
    csrf = form_token(client.get("/upload").text)
    monkeypatch.setattr(upload, "_MOST_FILES", 2)
    many = client.post("/upload", data={"csrf": csrf}, files=[("paper", (f"{n}.txt", PAPER)) for n in range(3)])
    assert (413, True) == (many.status_code, "at most 2 files at once" in many.text)
    monkeypatch.setattr(upload, "_MOST_BYTES", 1_000_000)
    large = client.post("/upload", data={"csrf": csrf}, files=[("paper", ("large.txt", b"x" * 1_100_000))])
    assert (413, True) == (large.status_code, "at most 1 MB at once" in large.text)
    assert [] == list(spools.recent(_spool(client)))


def test_what_came_of_a_paper_leads_to_it(book: Path, client: TestClient, bestnet: Path) -> None:
    """Read and posted, a paper's row leads to the paper of its corporation; one refused says why."""
    data = (Path(__file__).parents[3] / "examples" / "bestnet" / "1-articles.txt").read_bytes()
    assert 202 == _put(client, data, name="articles.txt")
    operation, reading = _only(client), flow.read(data, "articles.txt")
    assert isinstance(reading, Reading)
    with Book.open(book) as opened:
        filed = posting.post(opened, None, operation, reading, data, AT)
    assert isinstance(filed, Filed)
    spools.close(_spool(client), operation._replace(state="done", filed=filed))
    page = client.get("/upload").text
    assert "The book had this file already." in page
    assert f'<a href="/papers/{filed.papers[0]}">Paper {filed.papers[0]}</a>' in page
    assert "All that was brought in has been read." in page
    new = operation._replace(state="done", filed=Filed(False, (9,), (None,), (), 0, 2))
    spools.close(_spool(client), new)
    page = client.get("/upload").text
    assert "whose corporation is open" in page
    assert '<a href="/review">2 wait for review</a>' in page
    spools.close(_spool(client), operation._replace(state="refused", why=Why("unreadable", "the file is cut off; <b>")))
    assert "The file is cut off; &lt;b&gt;" in client.get("/upload").text


def test_a_file_name_is_no_markup(client: TestClient) -> None:
    """Whatever a file is called stands on the page as text."""
    assert 202 == _put(client, PAPER, name='"><script>alert(1)</script>.txt')
    page = client.get("/upload").text
    assert "<script>alert" not in page
    assert "script&gt;.txt" in page


def test_only_who_prepares_uploads(house: House) -> None:
    """A viewer sees no form and sends nothing; a stranger is sent to where one signs in."""
    house.somebody("V. Viewer", "viewer")
    client = house.browser("V. Viewer")
    csrf = form_token(client.get("/account").text)
    assert 403 == client.get("/upload").status_code
    assert 403 == client.post("/upload", data={"csrf": csrf}, files={"paper": PAPER}).status_code
    assert 403 == client.put("/upload/papers?name=a", content=PAPER, headers={"X-CSRF-Token": csrf}).status_code
    assert 303 == house.browser().get("/upload").status_code
    assert [] == list(spools.recent(_spool(client)))


def test_one_uploads_for_a_matter_of_ones_own(house: House) -> None:
    """Who sees only his matters has to name one; that of others is not there for him, and without any he is told."""
    house.somebody("P. Preparer", "preparer")
    client = house.browser("P. Preparer")
    page = client.get("/upload").text
    assert re.findall(r'<option value="(\d*)"', page) == [str(house.matter)]
    assert 422 == _put(client, PAPER)
    other = matters.add(house.access, "Elsewhere", now(), BY)
    assert 404 == _put(client, PAPER, matter=str(other))
    assert 202 == _put(client, PAPER, matter=str(house.matter))
    account = _only(client).brought.account
    assert account is not None
    matters.leave(house.access, house.matter, account, now(), BY)
    assert "You are in no matter yet" in client.get("/upload").text


def test_nobody_sees_the_uploads_of_another(house: House) -> None:
    """They are shown to who brought them, and to who administers."""
    house.somebody("P. Preparer", "preparer")
    house.somebody("Q. Preparer", "preparer")
    house.somebody("Ada Admin", "admin", "preparer")
    assert 202 == _put(house.browser("P. Preparer"), PAPER, name="mine.txt", matter=str(house.matter))
    seen = {
        name: "mine.txt" in house.browser(name).get("/upload").text
        for name in ("P. Preparer", "Q. Preparer", "Ada Admin")
    }
    assert {"P. Preparer": True, "Q. Preparer": False, "Ada Admin": True} == seen


def test_a_form_from_elsewhere_is_refused(client: TestClient) -> None:
    """Without the token of the page nothing is taken."""
    assert 403 == client.post("/upload", files={"paper": PAPER}).status_code
    assert 403 == client.put("/upload/papers?name=a", content=PAPER).status_code
    assert [] == list(spools.recent(_spool(client)))
