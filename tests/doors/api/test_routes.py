"""Who may do what by the API: each permission for each role, and nothing at all of another matter."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import matters
from charterbook.access.roles import ROLES, Permission, Role, permitted
from charterbook.doors.api.routes import ROUTERS
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.api.test_exports import made
from tests.doors.server.people import BY, House, now
from tests.whose_papers import CLEAR, DISPUTED, articles, change

NOTHING = "0" * 64
EXPORT = "0" * 16 + "-" + "0" * 32
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}


class Asked(NamedTuple):
    """A request, and what one has to be allowed to do to make it."""

    method: str
    address: str
    body: dict[str, Any] | None
    permission: Permission


def _asked(corporation: int, paper: int, source: str) -> dict[str, Asked]:
    """A request of each kind about a corporation, one of its papers and its source, with what it takes to make it."""
    own, drafts = f"/v1/corporations/{corporation}", f"/v1/corporations/{corporation}/drafts/{NOTHING}"
    reads = {
        f"GET {address}": Asked("GET", address, None, "read")
        for address in (
            own, f"{own}/chain", f"{own}/why?account=Preferred Stock", f"{own}/acts", f"{own}/position",
            f"{own}/changes?from=2003-01-01", f"{own}/instruments", f"{own}/findings", f"{own}/waivers",
            f"{own}/plans", f"{own}/plans/{NOTHING}", f"{own}/plans/{NOTHING}/progress", f"{own}/drafts", drafts,
            f"{own}/audit", f"/v1/proposals?corporation={corporation}", f"/v1/proposals/{paper}",
            f"/v1/instruments/{paper}", f"/v1/sources/{source}", f"/v1/sources/{source}/content",
        )
    }  # fmt: skip
    others = {
        "an export": Asked("GET", f"{own}/exports/json", None, "export"),
        "a long export": Asked("POST", f"{own}/exports", {"form": "binder"}, "export"),
        "a file of drafts": Asked("GET", f"{drafts}/files/x.txt", None, "export"),
        "an act": Asked("POST", f"{own}/acts", ISSUANCE, "prepare"),
        "a filing": Asked("POST", f"/v1/instruments/{paper}/filings", {"on": "2003-05-02"}, "prepare"),
        "a plan": Asked("POST", f"{own}/plans", {"targets": {}}, "prepare"),
        "a trial of a plan": Asked("POST", f"{own}/plans?dry_run=true", {"targets": {}}, "read"),
        "drafts": Asked("POST", f"{own}/plans/{NOTHING}/drafts", {}, "prepare"),
        "a decision": Asked("POST", f"/v1/proposals/{paper}/decisions", {"choice": "accept"}, "review"),
        "a waiver": Asked("POST", f"{own}/waivers", {"rule": "x", "fingerprint": "x", "reason": "x"}, "review"),
        "an approval": Asked("POST", f"{drafts}/approval", {}, "approve"),
        "a withdrawal": Asked("POST", f"{drafts}/withdrawal", {"why": "x"}, "approve"),
        "a tie-out": Asked("POST", f"{own}/tie-outs", None, "read"),
        "a sign-off": Asked("POST", f"{own}/audit/sign-offs", {"point": "x", "reason": "x"}, "audit"),
    }
    return {**reads, **others}


def _status(client: TestClient, asked: Asked) -> int:
    return client.request(asked.method, asked.address, json=asked.body).status_code


def _source(folder: Path, paper: int) -> str:
    with Book.open(folder / "charterbook.db") as book:
        kept = book.instrument(paper)
        assert kept is not None
        return kept.source


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_it_covers_and_no_more(house: House, tmp_path: Path, role: Role) -> None:
    """Of its own matter: what a role covers is not refused as such (it may be for other reasons), the rest is 403."""
    may = permitted(frozenset({role}))
    program = house.program(house.somebody(role, role), *may)
    for what, asked in _asked(1, 1, _source(tmp_path, 1)).items():
        status = _status(program, asked)
        assert (status == 403) == (asked.permission not in may), (role, what, status)
        assert status < 500, (role, what)


def test_another_matter_is_not_there(house: House, tmp_path: Path) -> None:
    """Whatever roles one has: each address of another matter's corporation, paper or file answers as one that nothing
    ever had, 404, and the book stays as it was."""
    with Book.open(tmp_path / "charterbook.db") as book:
        for text in (articles("Quillwort Instruments, Inc."), change("Quillwort Instruments, Inc.", CLEAR)):
            reading = flow.read(text, "a.txt")
            assert isinstance(reading, Reading)
            flow.add(book, reading, text, now())
        before = book.head()
    program = house.program(house.somebody("Ada Every", *ROLES), *permitted(frozenset(ROLES)))
    there, nowhere = _asked(3, 3, _source(tmp_path, 3)), _asked(99, 99, NOTHING)
    for (what, asked), other in zip(there.items(), nowhere.values(), strict=True):
        assert 404 == _status(program, asked) == _status(program, other), what
    listed = program.get("/v1/corporations").json()["items"]
    assert [1] == [one["corporation"] for one in listed]
    assert {1} >= {one["corporation"] for one in program.get("/v1/proposals").json()["items"]}
    with Book.open(tmp_path / "charterbook.db") as book:
        assert before == book.head()


IDS = {"corporation", "instrument", "sha256", "plan_id", "set_id", "waiver", "number", "export", "operation"}
"""What of an address names a thing of a corporation."""


def test_another_matters_ids_lead_nowhere_at_any_operation(house: House, tmp_path: Path) -> None:
    """Each operation of the description that takes an id, with the ids of things that are there: 404 to somebody of
    another matter with every role but that of who administers all, and nothing changes; another answer to who sees all.
    """
    roles = tuple(role for role in ROLES if role != "admin")
    everything = permitted(frozenset(roles))
    own = house.somebody("Ada Every", *roles)
    elsewhere = matters.add(house.access, "Elsewhere", now(), BY)
    assert isinstance(elsewhere, int)
    matters.put_in(house.access, elsewhere, 2, now(), BY)
    matters.leave(house.access, house.matter, own, now(), BY)
    matters.join(house.access, elsewhere, own, now(), BY)
    program = house.program(own, *everything)
    all_ = house.program(house.somebody("Olga All", *roles, sees_all=True), *everything)
    ids = _ids(all_, tmp_path)
    assert [2] == [one["corporation"] for one in program.get("/v1/corporations").json()["items"]]
    with Book.open(tmp_path / "charterbook.db") as book:
        before = book.head()
    asked = []
    for path, methods in all_.get("/v1/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            name = operation["operationId"]
            # A file that is brought in is known by its digest, and is nobody's before it is read.
            if set(re.findall(r"{(\w+)}", path)) & IDS and name != "put":
                asked.append((method, path.format(**ids, form="json") + QUERIES.get(name, ""), BODIES.get(name)))
    assert len(asked) >= 35
    for method, address, body in asked:
        assert 404 == program.request(method, address, json=body).status_code, (method, address)
    with Book.open(tmp_path / "charterbook.db") as book:
        assert before == book.head()
    for method, address, body in asked:
        assert all_.request(method, address, json=body).status_code not in (401, 403, 404), (method, address)


def _ids(program: TestClient, folder: Path) -> dict[str, str]:
    """Things of the corporation 1 and of who sees all, each by its id."""
    with Book.open(folder / "charterbook.db") as book:
        for text in (articles("Quillwort Instruments, Inc."), change("Quillwort Instruments, Inc.", DISPUTED)):
            reading = flow.read(text, "a.txt")
            assert isinstance(reading, Reading)
            flow.add(book, reading, text, now())
    own, file = "/v1/corporations/1", b"a letter to be read"
    wanted = {"targets": {"series": [{"name": "Series A Convertible Preferred Stock", "to": 0}]}}
    plan = program.post(f"{own}/plans", json=wanted).json()["plan"]
    drafted = program.post(f"{own}/plans/{plan}/drafts", json={"forms": ["txt"]}).json()["sets"][0]
    finding = program.get(f"{own}/findings").json()["findings"][0]
    waiver = {"rule": finding["rule"], "fingerprint": finding["fingerprint"], "reason": "looked at"}
    brought = program.put(f"/v1/sources/{sha256(file).hexdigest()}", params={"name": "x.txt"}, content=file)
    return {
        "corporation": "1", "instrument": "1", "sha256": _source(folder, 1), "plan_id": plan,
        "set_id": drafted["set_sha256"], "name": next(iter(drafted["files"])),
        "waiver": str(program.post(f"{own}/waivers", json=waiver).json()["waiver"]),
        "number": program.get("/v1/proposals").json()["items"][0]["number"],
        "export": str(made(program, f"{own}/exports", form="json")["id"]),
        "operation": brought.json()["id"], "rule": "CB101",
    }  # fmt: skip


def test_what_is_of_the_whole_book_is_for_who_sees_it(house: House) -> None:
    """The log and the journal: an auditor of one matter may not, one who sees all may."""
    one = house.program(house.somebody("Aldo", "auditor"), "read", "audit", "export")
    every = house.program(house.somebody("Alma", "auditor", sees_all=True), "read", "audit", "export")
    for address in ("/v1/log", "/v1/log/heads", "/v1/log/rows", "/v1/log/verification", "/v1/log/proofs?row=1"):
        assert (403, 200) == (one.get(address).status_code, every.get(address).status_code), address
    assert (403, 202) == (one.post("/v1/exports").status_code, every.post("/v1/exports").status_code)


def test_a_stranger_is_told_to_sign_in_and_nothing_else(house: House) -> None:
    """Every operation of every resource: 401 without a token, with an unknown one, and with none in its place."""
    stranger = TestClient(house.app)
    values = {"corporation": 1, "paper": 1, "instrument": 1, "sha256": NOTHING, "plan_id": NOTHING, "set_id": NOTHING,
              "waiver": 1, "rule": "CB101", "number": 1, "form": "json", "export": EXPORT, "operation": "0-0",
              "name": "x"}  # fmt: skip
    asked = 0
    described = stranger.get("/v1/openapi.json").json()["paths"]
    for path, methods in described.items():
        for method in methods:
            for token in (None, "Bearer nobody", "Bearer "):
                headers = {} if token is None else {"Authorization": token}
                address = path.format(**values)
                query = QUERIES.get(methods[method]["operationId"], "")
                body = BODIES.get(methods[method]["operationId"])
                answer = stranger.request(method, address + query, json=body, headers=headers)
                assert (401, "Bearer") == (answer.status_code, answer.headers.get("www-authenticate")), (method, path)
                asked += 1
    assert asked > 3 * sum(len(router.routes) for router in ROUTERS) * 0.9


QUERIES = {"changes": "?from=2003-01-01", "why": "?account=x", "put": "?name=x"}
BODIES: dict[str, dict[str, Any]] = {
    "record": ISSUANCE, "file": {"on": "2003-05-02"}, "decide": {"choice": "reject"},
    "waive": {"rule": "x", "fingerprint": "x", "reason": "x"}, "take_back": {"reason": "x"}, "plan": {"targets": {}},
    "draft": {}, "approve": {}, "withdraw": {"why": "x"}, "sign": {"point": "x", "reason": "x"},
    "ask": {"form": "json"},
}  # fmt: skip
