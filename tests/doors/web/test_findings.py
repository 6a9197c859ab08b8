"""The page of findings, and what a reviewer lets stand."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from charterbook import waiving
from charterbook.register.store import Book

_FINDINGS = "/corporations/1/findings"


def _hidden(page: str, name: str) -> str:
    """The first value of a hidden field."""
    return str(re.findall(rf'name="{name}" value="([^"]*)"', page)[0])


def _form(client: TestClient, rule: str, **more: str) -> dict[str, str]:
    """The form to let the first finding of a rule stand, as its page has it."""
    link = re.findall(rf'href="({_FINDINGS}/[^"]*rule={rule})"', client.get(_FINDINGS).text)[0]
    page = client.get(link).text
    return {"csrf": _hidden(page, "csrf"), "rule": rule, "fingerprint": _hidden(page, "fingerprint"), **more}


def test_findings_stand_by_paper_the_gravest_first(client: TestClient) -> None:
    """The decrease has errors; each finding quotes the paper and leads to its rule."""
    page = client.get(_FINDINGS).text
    decrease = page.split("3-series-a-decrease.txt ")[1].split("<section")[0]
    assert '<a href="/papers/3">paper 3</a>' in decrease
    levels = re.findall(r'class="finding is-(error|warning|note)', decrease)
    assert sorted(levels, key=["error", "warning", "note"].index) == levels
    assert {"error", "note"} <= set(levels)
    assert "<blockquote>" in decrease
    links = set(re.findall(r'href="(/rules/[^"]+)"', page))
    assert {200} == {client.get(link).status_code for link in links}


def test_one_level_alone_can_be_asked(client: TestClient) -> None:
    """An empty choice means all."""
    page = client.get(f"{_FINDINGS}?level=error&law_as_of=").text
    assert {"error"} == set(re.findall(r'class="finding is-(error|warning|note)', page))
    assert len(client.get(f"{_FINDINGS}?level=").text) > len(page)
    assert 422 == client.get(f"{_FINDINGS}?level=dreadful").status_code


def test_a_finding_is_let_stand_and_taken_back(client: TestClient, book: Path) -> None:
    """With the reason, in the name of who asked; it is counted no more, and stands apart until it is taken back."""
    form = _form(client, "CB401", reason="the <b>stamp</b> is in the vault")
    before = client.get(_FINDINGS).text.count('class="finding ')
    page = client.post(f"{_FINDINGS}/waivers", data=form).text
    assert "the &lt;b&gt;stamp&lt;/b&gt; is in the vault (waived, Ada Keeper)" in page
    assert before == page.count('class="finding ')
    assert 1 == page.count("is-waived")
    back = client.post(f"{_FINDINGS}/waivers/1/back", data={"csrf": form["csrf"]}).text
    assert "is-waived" not in back
    with Book.open(book) as opened:
        assert [1] == [one.number for one in waiving.waivers(opened) if one.taken_back is not None]


def test_what_is_not_there_is_not_let_stand(client: TestClient) -> None:
    """No reason, another finding, a waiver that there is not, a request without the page's token: each is refused."""
    form = _form(client, "CB401", reason=" ")
    assert 422 == client.post(f"{_FINDINGS}/waivers", data=form).status_code
    assert 409 == client.post(f"{_FINDINGS}/waivers", data={**form, "reason": "so", "fingerprint": "0"}).status_code
    assert 409 == client.get(f"{_FINDINGS}/0?rule=CB401").status_code
    assert 404 == client.post(f"{_FINDINGS}/waivers/7/back", data={"csrf": form["csrf"]}).status_code
    assert 403 == client.post(f"{_FINDINGS}/waivers", data={**form, "reason": "so", "csrf": ""}).status_code
