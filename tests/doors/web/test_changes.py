"""The page of what changed."""

import re

import pytest
from starlette.testclient import TestClient

_DIFF = "/corporations/1/diff"


def test_without_a_beginning_the_page_asks_for_one(reader: TestClient) -> None:
    """The form alone, and what it can be asked."""
    found = reader.get(_DIFF)
    assert (200, True) == (found.status_code, "Say from when" in found.text)


def test_a_change_is_told_with_the_paper_and_its_sentence(reader: TestClient) -> None:
    """Between the days of the designation and of today: 650 more, by paper 2."""
    page = reader.get(f"{_DIFF}?since=1999-04-21&until=1999-04-22").text
    words = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    assert "Preferred Stock Undesignated 10,000,000 \N{MINUS SIGN}650 9,999,350" in words
    assert "Series A Convertible Preferred Stock Authorized – +650 650" in words
    assert "Series A Convertible Preferred Stock came into the book." in words
    assert "<mark>Six Hundred Fifty</mark>" in page


def test_a_quiet_time_is_told_as_one(reader: TestClient) -> None:
    """Nothing changed between two days on which nothing happened."""
    page = reader.get(f"{_DIFF}?since=1999-05-01&until=1999-06-01").text
    assert "No number of the control book changed." in page


def test_what_the_book_learned_is_a_change(reader: TestClient) -> None:
    """One day, before and after the papers came into the book."""
    page = reader.get(f"{_DIFF}?until=1999-05-01&known_from=2026-11-01T00:00&known_to=2026-11-22T00:00").text
    assert "+650" in page
    assert "as known at 2026-11-01 00:00 UTC" in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("since=2003-01-02&until=2003-01-01", "is later than the second"),
        ("known_from=2026-02-02&known_to=2026-01-01", "state of knowledge is later"),
        ("since=soon", "is not a day"),
        ("since=2003-01-01&known_to=noon", "is not a time"),
    ],
)
def test_times_in_the_wrong_order_are_refused_in_words(reader: TestClient, query: str, words: str) -> None:
    """On a page, with the form still there where it can be mended."""
    found = reader.get(f"{_DIFF}?{query}")
    assert (422, True) == (found.status_code, words in found.text)
