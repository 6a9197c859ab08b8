"""Who may do what by the API: each permission for each role, and nothing at all of another matter."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access.roles import ROLES, Permission, Role, permitted
from charterbook.doors.api.routes import ROUTERS
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import House, now
from tests.whose_papers import CLEAR, articles, change

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


def test_what_is_of_the_whole_book_is_for_who_sees_it(house: House) -> None:
    """The log and the journal: an auditor of one matter may not, one who sees all may."""
    one = house.program(house.somebody("Aldo", "auditor"), "read", "audit", "export")
    every = house.program(house.somebody("Alma", "auditor", sees_all=True), "read", "audit", "export")
    for address in ("/v1/log", "/v1/log/rows", "/v1/log/verification", "/v1/log/proofs?row=1"):
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
