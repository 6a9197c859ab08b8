"""`POST /v1/corporations/N/tie-outs`: other sources beside the charter, as the command line has them."""

from pathlib import Path

from starlette.testclient import TestClient

OWN = "/v1/corporations/1/tie-outs"
LIST = b"Security,Shares\nSeries A Convertible Preferred Stock,3\n"


def test_an_agents_list_stands_beside_the_charter(program: TestClient, book: Path) -> None:
    """The number that differs is told with both sides, and nothing is kept of it."""
    before = program.get("/v1/log").json()
    told = program.post(
        OWN, params={"as_of": "2003-12-31"}, files={"agent": ("list.csv", LIST)}, data={"agent_on": "2003-04-24"}
    )
    assert 200 == told.status_code, told.text
    found = [one for one in told.json()["cells"] if one["source"] == "agent" and one["told"]]
    assert ["Series A Convertible Preferred Stock", "2003-04-24", {"value": "3"}] == [
        found[0]["series"], found[0]["told"]["on"], found[0]["told"]["value"],
    ]  # fmt: skip
    assert before == program.get("/v1/log").json()


def test_what_is_no_source_is_told(program: TestClient) -> None:
    """A line that names the file; a column that says nothing; a file of names that is none."""
    wrong = {
        "agent": ({"agent": ("list.csv", b"")}, {}),
        "xbrl": ({"xbrl": ("x.xml", b"<html>")}, {}),
        "ocf": ({"ocf": ("cap.zip", b"PK\x03\x04broken")}, {}),
        "column": ({"agent": ("list.csv", LIST)}, {"column": "no equals sign"}),
        "names": ({"names": ("n.toml", b"[[[")}, {}),
    }
    for what, (files, data) in wrong.items():
        answer = program.post(OWN, files=files, data=data)
        assert (409, "/problems/refused") == (answer.status_code, answer.json()["type"]), (what, answer.text)
    assert 422 == program.post(OWN, data={"agent_on": "yesterday"}).status_code


def test_a_source_under_a_name_that_there_is_not_is_refused(program: TestClient) -> None:
    """A field, a body of another kind, a parameter: each would leave out what was meant, and is told with the names."""
    for asked in (
        {"files": {"agnt": ("list.csv", LIST)}}, {"json": {"agent": "list.csv"}}, {"params": {"asof": "2003-12-31"}},
    ):  # fmt: skip
        answer = program.post(OWN, **asked)
        assert (422, "/problems/not-understood") == (answer.status_code, answer.json()["type"]), asked
    assert "as_of" in answer.json()["detail"]
    assert 200 == program.post(OWN).status_code


def test_more_than_the_server_takes_is_not_taken(program: TestClient) -> None:
    """A form larger than the largest upload: 413, said before it has come in."""
    answer = program.post(OWN, content=b"", headers={"content-type": "multipart/form-data", "content-length": "9" * 12})
    assert (413, "/problems/too-large") == (answer.status_code, answer.json()["type"])
    large = program.post("/v1/corporations/1/acts", content=b" " * 8_000_001)
    assert 413 == large.status_code
