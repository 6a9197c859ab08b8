"""The page on which an act is recorded by hand."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.doors.web.recording_fields import FIELDS
from charterbook.register.store import Book

_RECORD = "/corporations/1/record"
_SERIES_A = "Preferred Stock\tSeries A Convertible Preferred Stock"


def _form(client: TestClient, act: str, **typed: str) -> dict[str, str]:
    """What the page's form sends, filled in with this."""
    page = client.get(f"{_RECORD}?act={act}").text
    hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page))
    return {**hidden, **typed}


def _seal(page: str) -> str:
    """What the page of a trial gives to record just that."""
    return str(re.findall(r'name="seal" value="([^"]+)"', page)[0])


def _words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def _entries(book: Path) -> int:
    with Book.open(book) as opened:
        return len(opened.entries(1))


def test_the_filing_of_the_decrease_is_tried_then_recorded(client: TestClient, book: Path) -> None:
    """A trial shows 650 becoming 0 and keeps nothing; recording it makes it so."""
    assert f'href="{_RECORD}?act=filing&amp;paper=3"' in client.get("/corporations/1").text
    assert '<option value="3" selected>' in client.get(f"{_RECORD}?act=filing&paper=3").text
    before = _entries(book)
    form = _form(client, "filing", instrument="3", on="2003-04-28", do="try")
    tried = client.post(f"{_RECORD}?act=filing", data=form)
    assert (200, before) == (tried.status_code, _entries(book))
    assert "Series A Convertible Preferred Stock Authorized 650 0" in _words(tried.text)
    sealed = {**form, "do": "record", "seal": _seal(tried.text)}
    changed = client.post(f"{_RECORD}?act=filing", data={**sealed, "on": "2003-04-29"})
    assert ("What it would do" in changed.text, before) == (True, _entries(book))
    done = client.post(f"{_RECORD}?act=filing", data=sealed)
    assert "Recorded: entry" in done.text
    assert before < _entries(book)
    page = client.get("/corporations/1?as_of=2003-05-01").text
    assert "2003-04-28 paper 3, filed by entry" in _words(page)


def test_a_form_sent_twice_records_once(client: TestClient, book: Path) -> None:
    """The second finds that something was recorded since, and is told so."""
    before = _entries(book)
    form = _form(client, "filing", instrument="3", on="2003-04-28", do="record")
    form["seal"] = _seal(client.post(f"{_RECORD}?act=filing", data=form).text)
    client.post(f"{_RECORD}?act=filing", data=form)
    entries = _entries(book)
    assert before < entries
    again = client.post(f"{_RECORD}?act=filing", data=form)
    assert (409, entries) == (again.status_code, _entries(book))
    assert "Something was recorded since this form was shown" in again.text


def test_what_the_ledger_refuses_is_told_and_keeps_nothing(client: TestClient, book: Path) -> None:
    """More shares than the series has: the reason, and the form as it was filled in."""
    with Book.open(book) as opened:
        rows = opened.frontier().size
    form = _form(client, "issuance", stock=_SERIES_A, shares="651", on="2000-01-03", holder="<b>A</b>", do="record")
    found = client.post(f"{_RECORD}?act=issuance", data=form)
    assert 409 == found.status_code
    assert "Not taken." in found.text
    assert 'value="651"' in found.text
    assert "&lt;b&gt;A&lt;/b&gt;" in found.text
    with Book.open(book) as opened:
        assert rows == opened.frontier().size


@pytest.mark.parametrize("act", sorted(FIELDS))
def test_what_is_missing_or_no_number_is_told_at_its_field(reader: TestClient, act: str) -> None:
    """Every act has its form; an empty one, and one that is filled with nonsense, come back with what is wrong."""
    names = [field.name for field in FIELDS[act]]
    empty = reader.post(f"{_RECORD}?act={act}", data=_form(reader, act))
    assert 422 == empty.status_code
    assert 1 == empty.text.count('class="wrong"')
    wrong = dict.fromkeys(names, "<nonsense>")
    found = reader.post(f"{_RECORD}?act={act}", data=_form(reader, act, **wrong))
    assert (422, True) == (found.status_code, 'aria-invalid="true"' in found.text)
    assert "<nonsense>" not in found.text


def test_a_paper_of_another_corporation_is_not_there(client: TestClient, book: Path) -> None:
    """Nor is an act that there is not, nor may a viewer record."""
    form = _form(client, "filing", instrument="77", on="2003-04-28")
    assert "this corporation has no paper 77" in client.post(f"{_RECORD}?act=filing", data=form).text.lower()
    assert 422 == client.get(f"{_RECORD}?act=theft").status_code
    assert 404 == client.get("/corporations/9/record").status_code
