"""`/v1/.../exports`: what the book holds in another form, for whoever may take it along."""

import io
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from charterbook.doors.cli import main
from tests.doors.api.conftest import calling
from tests.doors.server.people import House

OWN = "/v1/corporations/1/exports"
ON = {"as_of": "2003-12-31"}


def made(client: TestClient, asked: str, **body: str) -> dict[str, object]:
    """An export that was asked for, when it is done or refused."""
    return ended(client, client.post(asked, json=body) if body else client.post(asked))


def ended(client: TestClient, begun: Any) -> dict[str, object]:
    """The export that an answer tells of, when it is done or refused."""
    assert (202, "waiting") == (begun.status_code, begun.json()["state"]), begun.text
    until = time.monotonic() + 120
    while time.monotonic() < until:
        told: dict[str, object] = client.get(begun.headers["location"]).json()
        if told["state"] in ("done", "refused"):
            return told
        time.sleep(0.05)
    raise AssertionError(told)


@pytest.mark.parametrize("form", ["composite", "csv", "json", "ocf", "parquet", "xlsx"])
def test_an_export_is_that_of_the_command_line(
    reader: TestClient, bestnet: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes come by the API and by `charterbook export`, as a download that no browser shows."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1067558400")
    more = ("--formed-on", "1998-01-01", "--formed-in", "US-NV") if form == "ocf" else ()
    asked = {"formed_on": "1998-01-01", "formed_in": "US-NV"} if form == "ocf" else {}
    answer = reader.get(f"{OWN}/{form}", params={**ON, **asked})
    assert 200 == answer.status_code, answer.text
    end = {"composite": "txt", "json": "json", "xlsx": "xlsx"}.get(form, "zip")
    target = tmp_path / f"file.{end}"
    assert 0 == main(
        ["export", "--to", form, "--book", str(bestnet), "--as-of", "2003-12-31", "-o", str(target), *more]
    )
    assert target.read_bytes() == answer.content
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert "sandbox" == answer.headers["content-security-policy"]


def test_a_binder_is_made_beside_the_server(program: TestClient) -> None:
    """Asked for, waited for, fetched: an archive with the digest that was told; and it says who asked."""
    done = made(program, OWN, form="binder", as_of="2003-12-31")
    assert ("done", "binder", "Ada Keeper") == (done["state"], done["form"], done["by"])
    content = program.get(f"/v1/exports/{done['id']}/content")
    assert 200 == content.status_code
    assert "manifest.json" in ZipFile(io.BytesIO(content.content)).namelist()


def test_the_journal_is_for_who_sees_the_whole_book(house: House) -> None:
    """It makes the same book again, so that nobody takes it who may see some corporations only."""
    one = house.program(house.somebody("Paula", "preparer"), "read", "export")
    every = house.program(house.somebody("Queenie", "preparer", sees_all=True), "read", "export")
    assert 403 == one.post("/v1/exports").status_code
    done = made(every, "/v1/exports")
    assert "done" == done["state"]
    text = every.get(f"/v1/exports/{done['id']}/content").text
    assert "Elsewhere Holdings, Inc." in text
    assert [404, 404] == [one.get(f"/v1/exports/{done['id']}{rest}").status_code for rest in ("", "/content")]


def test_what_a_form_cannot_say_is_refused(program: TestClient) -> None:
    """At once as a problem, beside the server as the state of the export."""
    at_once = program.get(f"{OWN}/composite", params={"basis": "filed"})
    assert (409, "a composite charter is of the papers in effect") == (
        at_once.status_code,
        at_once.json()["detail"].partition(":")[0],
    )
    later = made(program, OWN, form="binder", basis="filed")
    assert ("refused", None) == (later["state"], later["file"])
    assert 404 == program.get(f"/v1/exports/{later['id']}/content").status_code
    assert 422 == program.get(f"{OWN}/papyrus").status_code


TIED = {
    "agent.csv": b"Security,Shares,State\nSer. A,3,held\n",
    "names.toml": b'[[name]]\nsource = "agent"\nname = "Ser. A"\nclass = "Preferred Stock"\n'
    b'series = "Series A Convertible Preferred Stock"\n',
}


@pytest.mark.parametrize("form", ["binder", "xlsx", "csv"])
def test_an_export_with_a_tie_out_is_that_of_the_command_line(
    book: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same sources, read the same way, come to the same bytes; nothing of them stays behind."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1067558400")
    monkeypatch.chdir(tmp_path)
    for name, data in TIED.items():
        (tmp_path / name).write_bytes(data)
    target = tmp_path / ("book.xlsx" if form == "xlsx" else "file.zip")
    asked = ["--agent", "agent.csv", "--agent-on", "2003-04-24", "--column", "status=State", "--names", "names.toml"]
    told = ["--to", form, "--book", str(book), "--as-of", "2003-12-31", "-o", str(target)]
    assert 0 == main(["export", *told, *asked])
    with calling(book) as client:
        begun = client.post(
            f"{OWN}/{form}", params=ON, data={"agent_on": "2003-04-24", "column": "status=State"},
            files={"agent": ("agent.csv", TIED["agent.csv"]), "names": ("names.toml", TIED["names.toml"])},
        )  # fmt: skip
        done = ended(client, begun)
        assert "done" == done["state"], done
        content = client.get(f"/v1/exports/{done['id']}/content").content
    assert target.read_bytes() == content
    assert [] == list((book.parent / "desk").rglob("*.given"))


def test_a_source_that_cannot_be_read_refuses_the_export(program: TestClient) -> None:
    """By its name; so do waivers that are none, and names without a source to settle."""
    for files, why in (
        ({"xbrl": ("x.xml", b"<html>")}, "x.xml"),
        ({"waivers": ("w.toml", b"[[[")}, "w.toml"),
        ({"names": ("n.toml", TIED["names.toml"])}, "names of other sources"),
    ):
        told = ended(program, program.post(f"{OWN}/xlsx", files=files))
        assert ("refused", True) == (told["state"], why in str(told["refused"])), told
