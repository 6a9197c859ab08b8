"""Whoever runs the server can ask how it is, and strangers learn no more than that it is there."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings

TOKEN = "a token of twenty letters"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """A stranger at a server for one."""
    settings = Settings(str(tmp_path / "book.db"), tmp_path / "spool", tmp_path / "desk", TOKEN, "Mina Okafor")
    return TestClient(application(settings), follow_redirects=False)


def test_a_server_that_can_work_says_so_to_anybody(client: TestClient) -> None:
    """Both answers are a word, and tell nothing of book, place or version."""
    answers = [client.get("/healthz"), client.get("/readyz")]
    assert [(200, "ok\n"), (200, "ready\n")] == [(answer.status_code, answer.text) for answer in answers]


def test_a_server_that_cannot_work_is_not_ready(
    client: TestClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the spool is gone it lives and is not ready; why stands in the log and not in the answer."""
    shutil.rmtree(tmp_path / "spool")
    answer = client.get("/readyz")
    assert (200, 503, "not ready\n") == (client.get("/healthz").status_code, answer.status_code, answer.text)
    assert "spool" in capsys.readouterr().err


def test_measurements_are_for_administrators(client: TestClient) -> None:
    """A stranger gets none, and no way to a page; the keeper's token opens them, with the routes' patterns as names."""
    assert (401, "for administrators\n") == ((closed := client.get("/metrics")).status_code, closed.text)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    assert 404 == client.get("/v1/corporations/7/position", headers=bearer).status_code
    told = client.get("/metrics", headers=bearer).text
    route = "/v1/corporations/{corporation}/position"
    assert f'charterbook_requests_total{{method="GET",route="{route}",status="404"}} 1.0' in told
    assert "charterbook_intake_papers 0.0" in told
