"""What the server tells of itself: every request once, with what helps to find it, and nothing secret."""

import json
import re
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from charterbook.access.roles import sole_user
from charterbook.doors.server.watched import Measures, Watched


async def _told(_: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), 500)


async def _app(scope: Scope, receive: Receive, send: Send) -> None:
    scope["caller"] = sole_user("Mina Okafor")
    if scope["path"] == "/broken":
        raise KeyError("a client's secret")
    await PlainTextResponse("done", 404 if scope["path"] == "/nothing" else 200)(scope, receive, send)


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_request_is_one_line_without_its_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    """Who asked for what, how it was answered and how long it took; no query, header or cookie."""
    client = TestClient(Watched(_app, Measures(), True, _told))
    answer = client.get("/log?token=SECRET", headers={"Authorization": "Bearer SECRET", "Cookie": "charterbook=SECRET"})
    (line,) = _lines(capsys)
    assert answer.headers["X-Request-ID"] == line["id"]
    assert ("Mina Okafor", "GET", "/log", 200) == (line["caller"], line["method"], line["path"], line["status"])
    assert "SECRET" not in json.dumps(line)


def test_the_id_of_a_proxy_is_kept_where_it_is_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """An id that would break the line, or is too long, is replaced by one of ours."""
    client = TestClient(Watched(_app, Measures(), True, _told))
    ids = [
        client.get("/", headers={"X-Request-ID": given}).headers["X-Request-ID"]
        for given in ("a-1.b_2", "a b", "x" * 65)
    ]
    assert "a-1.b_2" == ids[0]
    assert 3 == len(set(ids))
    assert all(re.fullmatch("[0-9a-f]{8}-[0-9]+", one) for one in ids[1:])
    assert ids == [line["id"] for line in _lines(capsys)]


def test_our_own_mistake_is_answered_and_logged_without_words(capsys: pytest.CaptureFixture[str]) -> None:
    """A fault is a 500 with an id; under it the log has the places in the code, not what the error quotes."""
    answer = TestClient(Watched(_app, Measures(), True, _told)).get("/broken")
    fault, line = _lines(capsys)
    assert (500, 500, "KeyError") == (answer.status_code, line["status"], fault["error"])
    assert fault["id"] == line["id"] == answer.headers["X-Request-ID"]
    assert fault["id"] in answer.text
    assert "secret" not in answer.text + json.dumps(fault)
    assert "_app" in fault["places"][-1]


def test_addresses_that_strangers_make_up_are_one_measurement() -> None:
    """What is nowhere is counted together, so that nobody can fill the memory with names."""
    measures = Measures()
    client = TestClient(Watched(_app, measures, False, _told))
    for _ in range(3):
        client.get("/nothing")
    client.get("/anything")
    counted = {
        (sample.labels["route"], sample.labels["status"]): sample.value
        for metric in measures.registry.collect()
        for sample in metric.samples
        if sample.name == "charterbook_requests_total"
    }
    assert {("(nowhere)", "404"): 3, ("(from memory)", "200"): 1} == counted
