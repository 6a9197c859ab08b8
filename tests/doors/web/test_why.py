"""The page behind a number."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
_SERIES_A = "/corporations/1/why?account=Series+A+Convertible+Preferred+Stock:authorized&as_of=2003-05-01"


def test_every_entry_stands_with_its_sentence(reader: TestClient) -> None:
    """650 is shown with the sentence of the designation that says it, the words marked."""
    page = reader.get(_SERIES_A).text
    assert '<p class="balance"><span class="count">650</span>' in page
    assert '<span class="entry-shares">+650</span>' in page
    assert "consist of <mark>Six Hundred Fifty</mark>" in page
    assert '<a href="/papers/2">paper 2</a>' in page
    places = set(re.findall(r'href="(/papers/\d\?at=\d+-\d+)"', page))
    assert {200} == {reader.get(place).status_code for place in places}


def test_what_waits_is_no_part_of_the_number(reader: TestClient) -> None:
    """The decrease to zero waits for evidence of filing, apart from what counts."""
    page = reader.get(_SERIES_A).text
    waiting = page.split("What waits for a filing")[1]
    assert "\N{MINUS SIGN}650" in waiting
    assert "from 650" in waiting
    adopted = reader.get(f"{_SERIES_A}&basis=adopted").text
    assert "What waits for a filing" not in adopted
    assert '<span class="count">0</span>' in adopted


def test_a_number_that_is_not_known_tells_why(reader: TestClient) -> None:
    """Where no entry stands behind it, that is told too."""
    page = reader.get("/corporations/1/why?account=Common+Stock:issued").text
    assert '<span class="count is-unknown">unknown</span><span class="why">no stock ledger is on hand</span>' in page
    assert "No entry stands behind this number" in page


@pytest.mark.parametrize("account", ["Series Q", "Common Stock:nonsense", "<script>alert(1)</script>"])
def test_an_account_that_there_is_not_is_told(reader: TestClient, account: str) -> None:
    """The accounts that there are, or the lines, are named; what was asked comes back as text."""
    found = reader.get("/corporations/1/why", params={"account": account})
    assert 409 == found.status_code
    assert "there are: " in found.text or "these are: " in found.text
    assert "<script>alert" not in found.text


def test_the_words_of_a_paper_are_text(added: Callable[..., Path], opened: Callable[[Path], TestClient]) -> None:
    """Markup in a paper is quoted as words, wherever it stands in the sentence."""
    paper = (BESTNET / "2-series-a-designation.txt").read_text(encoding="utf-8")
    hostile = paper.replace("shall be designated", 'shall be <img src=x onerror="alert(1)"> designated')
    assert paper != hostile
    page = opened(added(paper=hostile.encode())).get(_SERIES_A).text
    assert "Six Hundred Fifty" in page
    assert not re.search(r"<img|<[^>]*onerror", page)
