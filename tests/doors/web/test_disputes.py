"""Readings that contradict and of which nothing posts: a person says which one is meant, and the finding stands so."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import waiving
from charterbook.register.store import Book


@pytest.fixture
def form(client: TestClient) -> tuple[str, str]:
    """Where the form of the dispute in Exhibit A of the founding paper goes, and the token in it."""
    page = client.get("/papers/3").text
    found = re.findall(
        r'action="(/papers/3/readings/\d+)" method="post"><input type="hidden" name="csrf" value="(\w+)"', page
    )
    assert 1 == len(found)
    return str(found[0][0]), str(found[0][1])


def _read(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_the_dispute_in_exhibit_a_is_on_the_list_and_leads_to_its_fact(client: TestClient) -> None:
    """Six Hundred (650): nothing waits for it, and it is not passed over."""
    page = client.get("/review").text
    (lead,) = re.findall(r'href="(/papers/3#fact-\d+)"', page)
    assert "600 or 650" in _read(page)
    assert f'id="{lead.partition("#")[2]}"' in client.get("/papers/3").text


def test_the_reading_that_is_meant_is_the_reason_for_which_the_finding_stands(
    client: TestClient, book: Path, form: tuple[str, str]
) -> None:
    """In the name of who said so, with why; it is off the list, and its form is gone."""
    action, token = form
    answer = client.post(action, data={"csrf": token, "reading": "2", "why": "the certificate says 650"})
    assert 200 == answer.status_code
    told = "returned: 650 is meant, not 600; the certificate says 650 (waived, Ada Keeper)"
    assert 2 == _read(answer.text).count(told)
    assert 'name="reading"' not in answer.text
    with Book.open(book) as opened:
        (held,) = waiving.waivers(opened)
        assert ("CB101", "Ada Keeper") == (held.waiver.rule, held.waiver.who)
    assert "Nothing waits" in client.get("/review").text
    assert 409 == client.post(action, data={"csrf": token, "reading": "1"}).status_code


@pytest.mark.parametrize(
    ("fields", "status"), [({}, 422), ({"reading": "3"}, 422), ({"reading": "x"}, 422), ({"csrf": ""}, 403)]
)
def test_what_is_no_reading_settles_nothing(
    client: TestClient, book: Path, form: tuple[str, str], fields: dict[str, str], status: int
) -> None:
    """No reading, one that there is not, a request from elsewhere."""
    action, token = form
    assert status == client.post(action, data={"csrf": token, **fields}).status_code
    with Book.open(book) as opened:
        assert () == waiving.waivers(opened)


def test_only_a_disputed_fact_can_be_settled(client: TestClient, form: tuple[str, str]) -> None:
    """Another fact of the paper, another paper."""
    data = {"csrf": form[1], "reading": "1"}
    assert [409, 409, 404] == [
        client.post(where, data=data).status_code
        for where in ("/papers/3/readings/1", "/papers/1/readings/1", "/papers/9/readings/1")
    ]
