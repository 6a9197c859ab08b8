"""The description of the API is what the API does: whatever is sent after it, the answer is one of those described."""

import json
import runpy
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, given, settings
from jsonschema_rs import meta
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from charterbook.doors.server.app import application
from charterbook.doors.server.problems import TYPES
from charterbook.doors.server.settings import Settings
from tests.doors.api.conftest import TOKEN
from tests.doors.api.test_proposals import add

CHECKS: list[CheckFunction] = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance, negative_data_rejection,
]  # fmt: skip
BEARER = {"Authorization": f"Bearer {TOKEN}"}
NOTHING = "0" * 64
WANTED = {"series": [{"name": "Series A Convertible Preferred Stock", "to": 0}]}


class Working(NamedTuple):
    """Where a server with a book in use listens, and its description with the numbers and digests that are there."""

    address: str
    described: dict[str, Any]
    known: dict[str, list[Any]]


@contextmanager
def listening(book: Path) -> Iterator[str]:
    """A server that listens on a free port of this machine."""
    app = application(Settings(str(book), book.parent / "spool", book.parent / "desk", TOKEN, "Ada Keeper"))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))
    with socket.create_server(("127.0.0.1", 0)) as place:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [place]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{place.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(name="working", scope="module")
def _working(bestnet: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Working]:
    book = Path(shutil.copy(bestnet, tmp_path_factory.mktemp("working") / "charterbook.db"))
    add(book)
    with listening(book) as address, httpx2.Client(base_url=address, headers=BEARER, timeout=60) as client:
        plan = client.post("/v1/corporations/1/plans", json={"targets": WANTED}).json()["plan"]
        drafts = client.post(f"/v1/corporations/1/plans/{plan}/drafts", json={"forms": ["txt"]})
        assert 201 == drafts.status_code, drafts.text
        one = drafts.json()["sets"][0]
        described = client.get("/v1/openapi.json").json()
        export = client.post("/v1/corporations/1/exports", json={"form": "json"}).json()["id"]
        letter = b"a letter that waits to be read"
        operation = client.put(f"/v1/sources/{sha256(letter).hexdigest()}?name=letter.txt", content=letter).json()["id"]
        paper = client.get("/v1/instruments/2").json()["source"]
        waiting = client.get("/v1/proposals").json()["items"][0]["number"]
        known: dict[str, list[Any]] = {
            "corporation": [1, 1, 1, 9], "instrument": [1, 2, 3, 9], "number": [waiting, "1", "2.1", "99"],
            "sha256": [paper, NOTHING], "plan_id": [plan, plan, NOTHING], "set_id": [one["set_sha256"], NOTHING],
            "name": [*one["files"], "../../charterbook.db"], "waiver": [1, 9], "rule": ["CB101", "XX-1"],
            "account": ["Preferred Stock:undesignated", "Preferred Stock", "nobody's"],
            "export": [export, "0" * 16 + "-" + "0" * 32], "operation": [operation, "0-0"],
        }  # fmt: skip
        for methods in described["paths"].values():
            for operation in methods.values():
                # A key is of one request, and nothing would be tried twice with it.
                operation["parameters"] = [one for one in operation["parameters"] if one["name"] != "Idempotency-Key"]
                for parameter in operation["parameters"]:
                    if parameter["name"] in known and parameter["in"] in ("path", "query"):
                        parameter["schema"] = {"enum": known[parameter["name"]]}
        yield Working(address, described, known)


def test_what_has_not_changed_is_not_sent_again_by_any_operation(working: Working) -> None:
    """Each GET answers with an ETag, and 304 without a body to whoever has it."""
    first = {name: values[0] for name, values in working.known.items()}
    asked: dict[str, dict[str, str]] = {
        "why": {"account": "Preferred Stock:undesignated"}, "proof": {"row": "1"}, "changes": {"from": "2003-01-01"},
    }  # fmt: skip
    with httpx2.Client(base_url=working.address, headers=BEARER, timeout=60) as client:
        until_made(client, f"/v1/exports/{first['export']}")
        for path, methods in working.described["paths"].items():
            for name in (methods["get"]["operationId"],) if "get" in methods else ():
                address = path.format(**first, form="json")
                answer = client.get(address, params=asked.get(name, {}))
                assert 200 == answer.status_code, (address, answer.text)
                etag = answer.headers["etag"]
                again = client.get(address, params=asked.get(name, {}), headers={"If-None-Match": etag})
                assert (304, b"", etag) == (again.status_code, again.content, again.headers["etag"]), address


def until_made(client: httpx2.Client, address: str) -> None:
    """Wait for an export."""
    until = time.monotonic() + 120
    while (told := client.get(address).json())["state"] in ("waiting", "making"):
        assert time.monotonic() < until, told
        time.sleep(0.05)
    assert "done" == told["state"], told


def test_whatever_is_sent_the_answer_is_one_that_is_described(working: Working) -> None:
    """Each operation, called with what its description allows and with what it does not: no answer of 500 or more, no
    status, type or member that the description lacks, and nothing that it forbids is taken."""
    schema = schemathesis.openapi.from_dict(working.described)
    called = []
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        called.append(operation.label)

        @settings(
            max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=operation.as_strategy())
        def each(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(base_url=working.address, headers=BEARER, checks=CHECKS)

        each()
    assert len(called) == sum(len(methods) for methods in working.described["paths"].values())


def test_the_description_says_what_each_operation_answers(reader: TestClient) -> None:
    """OpenAPI 3.1 in which every schema is one, every operation has a name of its own, a schema of what it answers and
    the problems that may come instead."""
    described = reader.get("/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for name, schema in described["components"]["schemas"].items():
        assert meta.is_valid({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}), name
    operations = [one for methods in described["paths"].values() for one in methods.values()]
    assert len(operations) == len({one["operationId"] for one in operations})
    for one in operations:
        good = [answer for status, answer in one["responses"].items() if status.startswith("2")]
        assert good, one["operationId"]
        assert all("schema" in content for answer in good for content in answer["content"].values()), one["operationId"]
        assert {"401", "403", "404", "409", "422", "503"} <= one["responses"].keys(), one["operationId"]
    named = set(json.dumps(described["paths"]).split('"#/components/schemas/')[1:])
    assert {text.partition('"')[0] for text in named} <= described["components"]["schemas"].keys()


def test_each_problem_has_its_page(reader: TestClient) -> None:
    """The address in `type` says, to anybody, what it means and what to do."""
    for name, (status, title) in TYPES.items():
        page = reader.get(f"/problems/{name}", headers={"Authorization": ""})
        assert (200, True, True) == (page.status_code, title in page.text, str(status) in page.text), name
    told = reader.get("/v1/corporations/9")
    assert ("/problems/not-found", 404) == (told.json()["type"], told.status_code)
    assert 404 == reader.get("/problems/other").status_code


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"content": b"{"}, "body: is no JSON"),
        ({"data": {"act": "issuance"}}, "Content-Type: application/json"),
        ({"json": {"act": "issuance", "on": "soon", "class": "x"}}, "on: is no date of the form"),
        ({"json": {"act": "gift", "on": "2003-01-01", "class": "x"}}, "act: is none of 'issuance'"),
        ({"json": {"act": "issuance", "on": "2003-01-01"}}, "class: is needed"),
        ({"json": {"act": "issuance", "on": "2003-01-01", "class": "x", "share": "1"}}, "share: is not known here"),
        ({"json": {"act": "issuance", "on": "2003-01-01", "class": "x", "shares": 1}}, "shares: is no text"),
        ({"json": {}, "params": {"dryrun": "true"}}, "no parameter dryrun; these are: dry_run"),
        ({"json": {}, "params": {"dry_run": "maybe"}}, "dry_run: is neither true nor false"),
    ],
)
def test_what_is_wrong_with_a_request_is_said_in_words(reader: TestClient, asked: dict[str, Any], said: str) -> None:
    """The part, and what it has to be; a name that there is not is refused, on reads as on writes."""
    answer = reader.post("/v1/corporations/1/acts", **asked)
    assert (422, True) == (answer.status_code, said in answer.json()["detail"]), answer.text
    assert 422 == reader.get("/v1/corporations/1/position", params={"asof": "2003-12-31"}).status_code


def test_another_method_is_told_which_there_are(reader: TestClient) -> None:
    """405 with the header Allow."""
    answer = reader.delete("/v1/corporations/1")
    assert (405, "GET", "/problems/no-such-method") == (
        answer.status_code,
        answer.headers["allow"],
        answer.json()["type"],
    )


def test_the_reference_is_of_the_api_as_it_is(reader: TestClient) -> None:
    """docs/reference/api.md is the page that tools/api_page.py writes now."""
    root = Path(__file__).parents[3]
    markdown = runpy.run_path(str(root / "tools" / "api_page.py"))["markdown"]
    kept = (root / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert markdown(reader.get("/v1/openapi.json").json()) == kept, "run python tools/api_page.py"
