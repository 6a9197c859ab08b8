"""Nothing gets in, nothing gets out: strangers, other matters, other roles, scripts in papers, paths in addresses."""

from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import accounts, matters, tokens, uploads
from charterbook.access.roles import PERMISSIONS, ROLES, Role
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from charterbook.review import all_waiting
from tests.doors.addresses import filled, is_public, routes
from tests.doors.server.people import BESTNET, BY, House, form_token, now

SAFE = ("GET", "HEAD")
MARK = "Quillfeather"
"""A word of the other matter's corporation, its paper and its file."""

NAME = '"><svg onload=alert(1)><script>alert(2)</script>.html'
HOSTILE = """<html><head><script>alert(1)</script><base href="https://evil.example/"></head><body onload="alert(1)">
<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg><img src=x onerror="alert(1)">
<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input name=csrf></form>
<a href="javascript:alert(1)">x</a><style>body { background: url(https://evil.example/) }</style>
<pre>{text}</pre></body></html>"""


class Guarded(NamedTuple):
    """A house with BestNet's paper, one of another matter's corporation, and one full of scripts."""

    house: House
    place: Path
    digests: tuple[str, ...]


@pytest.fixture(name="guarded")
def _guarded(house: House) -> Guarded:
    place = Path(house.access.place.removesuffix(".access.db"))
    text = (BESTNET / "2-series-a-designation.txt").read_text(encoding="utf-8")
    other = text.replace("BestNet Comm", "Quillfeather Comm").replace("BESTNET COMM", "QUILLFEATHER COMM")
    script = text.replace("BestNet Comm", "<script>alert(3)</script> Comm").replace("C10650", "C20650")
    papers = {
        "disputed.txt": text.replace("Hundred Fifty (650)", "Hundred (650)").replace("Series A", "Series B").encode(),
        "quillfeather-paper.txt": other.replace("C10650", "C30650").encode(),
        NAME: HOSTILE.replace("{text}", script.replace("<PAGE>", "")).encode(),
    }
    digests = [sha256((BESTNET / "2-series-a-designation.txt").read_bytes()).hexdigest()]
    with Book.open(place) as book:
        for name, data in papers.items():
            reading = flow.read(data, name)
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, now())
            digests.append(sha256(data).hexdigest())
        book.add_corporation("<img src=x onerror=alert(4)> Corp.", "US-NV", now())
    return Guarded(house, place, tuple(digests))


def _reads(digests: tuple[str, ...]) -> Iterator[str]:
    for method, pattern, route in routes():
        if method in SAFE:
            yield from filled(pattern, route, digests)


def _everything(house: House, name: str, sees_all: bool) -> TestClient:
    """A browser of somebody with every role."""
    house.somebody(name, *ROLES, sees_all=sees_all)
    return house.browser(name)


def test_a_stranger_sees_nothing_and_changes_nothing(guarded: Guarded) -> None:
    """At every address of the server but those where one signs in and where a machine asks whether it runs."""
    stranger, walked = guarded.house.browser(), set()
    with Book.open(guarded.place) as book:
        head = book.head()
    for method, pattern, route in routes():
        for address in filled(pattern, route, guarded.digests):
            walked.add(pattern)
            answer = stranger.request(method, address, json={} if method not in SAFE else None)
            if not is_public(pattern):
                away = answer.headers.get("location", "").startswith("/sign-in")
                by_page = method in SAFE and not pattern.startswith("/v1/") and pattern not in ("/metrics", _PROBLEM)
                expected = (
                    (303, True) if by_page or pattern == "/sign-out" else (404 if pattern == _PROBLEM else 401, False)
                )
                assert expected == (answer.status_code, away), (method, address)
            assert "BestNet" not in answer.text, address
            assert MARK.lower() not in answer.text.lower(), address
    assert {"/", "/review", "/upload", "/admin", "/v1/corporations", "/v1/sources/{sha256}/content"} <= walked
    with Book.open(guarded.place) as book:
        assert head == book.head()


_PROBLEM = "/problems/{name}"
"""What a problem means is for anybody; no problem has the names that are tried here."""


def test_another_matters_numbers_lead_nowhere(guarded: Guarded) -> None:
    """With every role but another matter's corporations no address tells of them; who sees all is told by many."""
    own = _everything(guarded.house, "Own", sees_all=False)
    all_ = _everything(guarded.house, "All", sees_all=True)
    leaks, told = [], 0
    for address in _reads(guarded.digests):
        if address.startswith("/admin"):
            continue  # Who administers puts corporations into matters, and so is told their names.
        answer = own.get(address)
        assert answer.status_code < 500, address
        leaks += [address] if MARK.lower() in answer.text.lower() else []
        told += MARK.lower() in all_.get(address).text.lower()
    assert [] == leaks
    assert told > 10


def test_another_matters_numbers_cannot_be_written_to(guarded: Guarded) -> None:
    """An act, evidence, a waiver and a decision for it are for a corporation that is not there."""
    program = guarded.house.program(guarded.house.somebody("Own", *ROLES), *PERMISSIONS)
    act = {"act": "issuance", "on": "2003-05-01", "class": "Preferred Stock", "shares": "1"}
    with Book.open(guarded.place) as book:
        (other,) = [one.id for one in book.identities() if one.name.startswith(MARK)]
        (paper,) = [one.id for one in book.instruments(other)]
        head = book.head()
    for address, body in (
        (f"/v1/corporations/{other}/acts", act),
        (f"/v1/instruments/{paper}/filings", {"on": "2003-05-02"}),
        (f"/v1/proposals/{paper}/decisions", {"choice": "reject"}),
        (f"/v1/proposals/{paper}.1/decisions", {"choice": "reject"}),
    ):
        assert 404 == program.post(address, json=body).status_code, address
        assert 404 == program.post(f"{address}?dry_run=true", json=body).status_code, address
    with Book.open(guarded.place) as book:
        assert head == book.head()


def _state(guarded: Guarded) -> tuple[object, ...]:
    """What could be changed: the book, the accounts and matters, and what lies on the desk and in the spool."""
    access, folder = guarded.house.access, guarded.place.parent
    with Book.open(guarded.place) as book:
        head = book.head()
    kept = sorted(path for name in ("spool", "desk") for path in (folder / name).rglob("*") if path.is_file())
    good = [one._replace(used_at=None) for one in tokens.listed(access)]
    return head, accounts.listed(access), matters.listed(access), good, kept


@pytest.mark.parametrize("role", ["viewer", "auditor", "signer"])
def test_who_only_looks_changes_nothing_at_any_address(guarded: Guarded, role: Role) -> None:
    """Whatever he sends, to whichever address: book, accounts, plans, drafts and uploads stay as they are."""
    house = guarded.house
    program = house.program(house.somebody("Onlooker", role, sees_all=True), "read")
    before = _state(guarded)
    act = {"act": "issuance", "on": "2003-05-01", "class": "Preferred Stock", "shares": "1"}
    assert 403 == program.post("/v1/corporations/1/acts", json=act).status_code
    for method, pattern, route in routes():
        for address in filled(pattern, route, guarded.digests) if method not in SAFE else ():
            assert program.request(method, address, json={}).status_code < 500, address
            assert before == _state(guarded), address


def test_nobody_decides_on_what_he_brought_in(guarded: Guarded) -> None:
    """He is refused by name though he has the role; another person with it is not."""
    house = guarded.house
    one, other = (house.somebody(name, "preparer", "reviewer") for name in ("One", "Other"))
    with Book.open(guarded.place) as book:
        item = next(item for item in all_waiting(book) if item.kept.source == guarded.digests[1])
    uploads.brought(house.access, item.kept.source, BY._replace(name="One", account=one), None, now())
    address, body = f"/v1/proposals/{item.number}/decisions?dry_run=true", {"choice": "cannot_tell"}
    refused = house.program(one, "read", "review").post(address, json=body)
    assert (403, True) == (refused.status_code, "brought this paper in" in refused.text)
    assert 200 == house.program(other, "read", "review").post(address, json=body).status_code


def test_what_one_may_see_is_not_kept_for_another(guarded: Guarded) -> None:
    """A paper that is nobody's yet is there for who brought it in, and is not answered from memory to his neighbour."""
    house, data = guarded.house, b"This letter names nobody, and says nothing of shares. It ends here.\n"
    one, other = (house.somebody(name, "preparer") for name in ("One", "Other"))
    with Book.open(guarded.place) as book:
        reading = flow.read(data, "nobodys.txt")
        assert isinstance(reading, Reading)
        flow.add(book, reading, data, now())
    digest = sha256(data).hexdigest()
    uploads.brought(house.access, digest, BY._replace(name="One", account=one), house.matter, now())
    for _ in range(2):
        assert 200 == house.program(one, "read").get(f"/v1/sources/{digest}").status_code
        assert 404 == house.program(other, "read").get(f"/v1/sources/{digest}").status_code


class _Live(HTMLParser):
    """What of a page would do something: scripts that are not ours, handlers, frames, what is loaded from elsewhere,
    and the links of the papers. Our own links to statutes are none of these."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        told = dict(attrs)
        if tag in ("iframe", "object", "embed", "base", "style", "applet", "frame"):
            self.found.append(tag)
        if tag == "script" and not (told.get("src") or "").startswith("/static/"):
            self.found.append("script")
        for name, value in told.items():
            bare = "".join((value or "").split()).lower()
            if name.startswith("on") or name == "style" or bare.startswith(("javascript:", "vbscript:")):
                self.found.append(f"{tag} {name}={value}")
            if "evil.example" in bare or (
                name in ("src", "action", "formaction") and bare.startswith(("http", "//", "data:t"))
            ):
                self.found.append(f"{tag} {name}={value}")


def test_no_script_of_a_paper_its_name_or_its_corporation_is_ever_live(guarded: Guarded) -> None:
    """Every page of a book full of them is text and our own scripts, under a policy that allows no other."""
    client = _everything(guarded.house, "All", sees_all=True)
    pages = told = 0
    for address in _reads(guarded.digests):
        answer = client.get(address)
        assert "script-src 'self'" in answer.headers["content-security-policy"] or (
            "sandbox" in answer.headers["content-security-policy"]
        ), address
        assert "nosniff" == answer.headers["x-content-type-options"], address
        if answer.headers.get("content-type", "").startswith(("text/html", "image/svg")):
            pages += 1
            told += "alert(" in answer.text
            seen = _Live()
            seen.feed(answer.text)
            assert [] == seen.found, address
    assert pages > 20
    assert told > 3


@pytest.mark.parametrize(
    "path",
    ["/static/../rendered.py", "/static/..%2frendered.py", "/static/%2e%2e/rendered.py", "/static/..%5crendered.py",
     "/static/%2e%2e%2f%2e%2e%2fserver/who.py", "/static//etc/passwd", "/static/%00", "/static/....//rendered.py",
     "/%2e%2e/%2e%2e/etc/passwd", "/v1/sources/..%2f..%2fcharterbook.db/content", "/v1/operations/..%2f..%2fetc"],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(guarded: Guarded, path: str) -> None:
    """However the way up is written."""
    client = _everything(guarded.house, "All", sees_all=True)
    answer = client.get(path)
    assert answer.status_code in (303, 404, 405, 422), path
    assert "import" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "name",
    ["../../evil.txt", "/etc/evil.txt", "..\\..\\evil.txt", "a/../../evil.txt", "%2e%2e/evil", "evil\0.txt", NAME],
)
def test_an_uploads_name_is_no_path(guarded: Guarded, name: str) -> None:
    """Its bytes lie in the spool under a name of our own, and nothing is written anywhere else."""
    house = guarded.house
    program = house.program(house.somebody("A. Clerk", "preparer", sees_all=True), "read", "prepare")
    before = {path for path in guarded.place.parent.rglob("*") if "spool" not in path.parts}
    data = name.encode()
    answer = program.put(f"/v1/sources/{sha256(data).hexdigest()}", params={"name": name}, content=data)
    assert answer.status_code in (202, 422), answer.text
    after = {path for path in guarded.place.parent.rglob("*") if "spool" not in path.parts}
    assert {path.name for path in after - before} <= {"charterbook.db-wal", "charterbook.db-shm"}
    assert not list(guarded.place.parent.rglob("*evil*"))


def test_a_forged_form_changes_nothing_at_any_page(guarded: Guarded) -> None:
    """Every page that takes a form asks for its token first, whoever is signed in."""
    client = _everything(guarded.house, "All", sees_all=True)
    assert form_token(client.get("/account").text)
    tried = 0
    for method, pattern, route in routes():
        if method in SAFE or pattern == "/sign-in":
            continue
        for address in filled(pattern, route, guarded.digests):
            tried += 1
            for headers in (
                {},
                {"Origin": "https://evil.example", "X-CSRF-Token": form_token(client.get("/account").text)},
            ):
                answer = client.request(method, address, data={"role": "admin"}, headers=headers)
                assert 403 == answer.status_code, (method, address)
    assert tried > 20
