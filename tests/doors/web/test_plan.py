"""The wizard of a plan: what shall change is asked, tried at once, and kept where somebody says so."""

import html
import json
import re
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from tests.doors.server.people import House, form_token

PLAN = "/corporations/1/plan"
SERIES_A = '{"name": "Series A Convertible Preferred Stock", "class": "Preferred Stock", "created_on": "1999-04-22"}'
WITHDRAW = {"want": "withdraw", "series": SERIES_A}


def _tried(client: TestClient, **asked: str) -> str:
    answer = client.get(f"{PLAN}/tried?{urlencode(asked)}")
    assert 200 == answer.status_code, answer.text
    return html.unescape(answer.text)


def _asked(page: str) -> str:
    found = re.search(r'name="asked" value="([^"]*)"', page)
    assert found is not None, page
    return html.unescape(found.group(1))


def test_each_kind_of_change_has_its_form(reader: TestClient) -> None:
    """The form offers the classes and series of the book, and shows the fields of the kind that was chosen."""
    page = html.unescape(reader.get(PLAN).text)
    assert "Nothing asked for yet" in page
    assert "No plan is kept yet" in page
    kinds = re.findall(r'<option value="(\w+)">', page.partition('id="wanted"')[0])
    assert ["withdraw", "series", "designate", "class", "split", "par", "name", "ratify", "correct"] == kinds
    for kind in kinds:
        fields = reader.get(f"{PLAN}?want={kind}").text.partition('id="wanted"')[2].partition("</div>\n<datalist")[0]
        assert "<label" in fields, kind
    withdraw = html.unescape(reader.get(f"{PLAN}?want=withdraw").text)
    assert f'value="{SERIES_A}"' in withdraw


def test_the_steps_stand_there_at_once(reader: TestClient) -> None:
    """Approvals, thresholds, papers, fees, what is not shown yet, and the other way beside the first."""
    part = _tried(reader, **WITHDRAW)
    assert "<html" not in part
    for words in (
        "Series A Convertible Preferred Stock: designation withdrawn",
        "Board of directors</strong>: a resolution at a meeting with a quorum",
        "Threshold: majority of the directors present",
        "Certificate of withdrawal of certificate of designation",
        "With the filing: 175 dollars to the Secretary of State",
        "no shares of the series are outstanding",
        "Another way",
        "650 → 0 authorized shares",
        "For review by counsel",
    ):
        assert words in part, words


def test_a_stated_fact_counts(reader: TestClient) -> None:
    """Unsaid, the plan asks whether reports are filed; said, the Form 8-K is due or is not spoken of."""
    asks = "Whether the corporation files reports with the SEC"
    assert asks in _tried(reader, **WITHDRAW)
    yes = _tried(reader, **WITHDRAW, reports_to_sec="yes")
    assert (False, True) == (asks in yes, "Form 8-K, Item 5.03" in yes)
    assert "8-K" not in _tried(reader, **WITHDRAW, reports_to_sec="no")


def test_why_there_is_no_way_is_a_tree(reader: TestClient) -> None:
    """An obstacle stands with its causes beneath; nothing can be kept of it."""
    part = _tried(reader, **WITHDRAW, jurisdiction="US-DE")
    assert "No lawful path was found" in part
    assert "Facts-contradict-book" in part
    assert "Drop the statement" in part.partition('<ul class="tree">')[2]
    assert "Keep this plan" not in part


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "Choose what shall change."),
        ({"want": "withdraw"}, "Say: Series."),
        ({"want": "series", "name": SERIES_A}, "Say: Authorized shares it shall have."),
        ({"want": "series", "name": SERIES_A, "to": "1o"}, "'1o' is not a number of shares"),
        ({"want": "class", "name": "Common Stock", "authorized": "100,000,000"}, "Nothing to do"),
        ({"want": "split", "class": "Common Stock", "ratio": "ten", "authorized_too": "no"}, "is not a ratio"),
    ],
)
def test_what_cannot_be_planned_by_is_told(reader: TestClient, asked: dict[str, str], said: str) -> None:
    """What is lacking or wrong stands where the steps would stand."""
    part = _tried(reader, **asked)
    assert said in part
    assert "Keep this plan" not in part


@pytest.mark.parametrize(
    "asked",
    [
        {"want": "withdraw", "series": "[" * 10_000},
        {"want": "withdraw", "series": "7"},
        {"also": '{"series": 3}'},
        {"also": "{}"},
        {"also": "null"},
        {**WITHDRAW, "basis": "hope"},
        {**WITHDRAW, "law_as_of": "tomorrow"},
    ],
)
def test_what_no_page_sends_is_refused(reader: TestClient, asked: dict[str, str]) -> None:
    """A made-up query is answered in words, not by a mistake of ours."""
    assert 422 == reader.get(f"{PLAN}/tried?{urlencode(asked)}").status_code


def test_several_changes_make_one_plan(reader: TestClient) -> None:
    """One that was added stays, ticked, and the next is asked for; together they are planned."""
    page = html.unescape(reader.get(f"{PLAN}?{urlencode({**WITHDRAW, 'do': 'add'})}").text)
    added = re.search(r'name="also" value="(\{.*?\}\]\})" checked', page)
    assert added is not None, page
    assert {"withdraw"} == json.loads(added.group(1)).keys()
    part = _tried(reader, also=added.group(1), want="class", name="Common Stock", authorized="200,000,000")
    assert "designation withdrawn" in part
    assert "Common Stock: 100,000,000 → 200,000,000 authorized shares" in part


def test_a_plan_is_kept_and_found_again(client: TestClient) -> None:
    """Kept, it has its page with the state of each step, and stands in the list."""
    csrf = form_token(client.get(f"{PLAN}?{urlencode(WITHDRAW)}").text)
    asked = _asked(client.get(f"{PLAN}/tried?{urlencode(WITHDRAW)}").text)
    kept = client.post("/corporations/1/plans", data={"csrf": csrf, "asked": asked})
    assert 200 == kept.status_code
    assert re.fullmatch(r"/corporations/1/plans/[0-9a-f]{64}", kept.url.path)
    assert "Draft the papers of this way" in kept.text
    assert "waits for its filing" in kept.text
    listed = client.get(PLAN).text
    assert f'href="{kept.url.path}"' in listed
    assert "0 of 1 step" in listed


def test_a_stale_plan_says_so_and_is_planned_again(client: TestClient) -> None:
    """What came into the book since stands on its page; planned again it is fresh."""
    csrf = form_token(client.get(f"{PLAN}?{urlencode(WITHDRAW)}").text)
    asked = _asked(client.get(f"{PLAN}/tried?{urlencode(WITHDRAW)}").text)
    kept = client.post("/corporations/1/plans", data={"csrf": csrf, "asked": asked}).url.path
    filed = client.post("/v1/instruments/3/filings", json={"on": "2003-06-02"}, headers={"X-CSRF-Token": csrf})
    assert 201 == filed.status_code, filed.text
    page = client.get(kept).text
    assert "This plan is stale." in page
    assert "Draft the papers of this way" not in page
    again = client.post(f"{kept}/again", data={"csrf": csrf})
    assert 200 == again.status_code, again.text
    assert again.url.path != kept
    assert "This plan is stale." not in again.text


def test_who_only_reads_looks_and_keeps_nothing(house: House) -> None:
    """A viewer plans as often as he wants and is offered nothing to keep; another matter's corporation is not there."""
    house.somebody("V. Viewer", "viewer")
    client = house.browser("V. Viewer")
    csrf = form_token(client.get("/account").text)
    designate = {"want": "designate", "of": "Preferred Stock", "name": "Series Z Preferred Stock", "shares": "5"}
    assert "Keep this plan" not in client.get(f"{PLAN}?{urlencode(designate)}").text
    assert 403 == client.post("/corporations/1/plans", data={"csrf": csrf, "asked": "{}"}).status_code
    nowhere = "/corporations/2/plan", "/corporations/2/plan/tried", f"/corporations/2/plans/{'0' * 64}"
    assert {404} == {client.get(address).status_code for address in nowhere}
    assert 303 == house.browser().get(PLAN).status_code


def test_no_plan_is_found_by_a_name_of_ones_own(client: TestClient) -> None:
    """A digest that nobody kept, or something else in its place, leads nowhere."""
    assert 404 == client.get(f"/corporations/1/plans/{'0' * 64}").status_code
    assert client.get("/corporations/1/plans/..%2f..%2fcharterbook.db").status_code in (404, 422)


def test_what_is_typed_is_no_markup(reader: TestClient) -> None:
    """Words of the form come back as words."""
    asked = {"want": "name", "to": '"><script>alert(1)</script>'}
    assert "<script>alert" not in reader.get(f"{PLAN}?{urlencode(asked)}").text
    assert "<script>alert" not in reader.get(f"{PLAN}/tried?{urlencode(asked)}").text
