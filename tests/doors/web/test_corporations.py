"""The list of corporations."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from charterbook.register.store import Book


def _add(book: Path, *names: str) -> None:
    with Book.open(book) as opened:
        for name in names:
            opened.add_corporation(name, None, datetime(2026, 11, 21, tzinfo=UTC))


def test_each_corporation_is_listed_with_its_numbers(client: TestClient) -> None:
    """Name, state and entity number, and the way to its control book."""
    page = client.get("/").text
    assert '<a href="/corporations/1">BestNet Communications Corporation</a>' in page
    assert "C10650-1997 (US-NV)" in page


def test_a_name_is_text_and_a_state_that_is_not_known_is_told_so(client: TestClient, book: Path) -> None:
    """What papers call a corporation never becomes markup."""
    _add(book, "<script>alert(1)</script> & Sons")
    page = client.get("/").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons" in page
    assert "<script>alert" not in page
    assert '<span class="count is-unknown">unknown</span>' in page


def test_an_empty_book_says_what_comes_first(added: Callable[..., Path], opened: Callable[[Path], TestClient]) -> None:
    """No corporation yet: the page says how one comes in, and leads there."""
    page = opened(added()).get("/").text
    assert "The book holds no corporation yet" in page
    assert 2 == page.count('<a class="button main" href="/upload">')


def test_a_search_that_means_one_leads_to_it(client: TestClient, book: Path) -> None:
    """By entity number or whole name; a part of a name gives the list of all that have it."""
    _add(book, "Best Foods Inc", "Acme Inc")
    found = client.get("/?q=C10650-1997", follow_redirects=False)
    assert (303, "/corporations/1") == (found.status_code, found.headers["location"])
    page = client.get("/?q=best").text
    assert "Best Foods Inc" in page
    assert "BestNet" in page
    assert "Acme" not in page


def test_a_search_without_a_hit_says_what_would_help(client: TestClient) -> None:
    """The words that were asked come back as text."""
    page = client.get("/", params={"q": "<b>nobody</b>"}).text
    assert "No corporation is called that" in page
    assert "&lt;b&gt;nobody&lt;/b&gt;" in page


def test_many_corporations_stand_on_several_pages(client: TestClient, book: Path) -> None:
    """A hundred on a page, in the order of their names, and nobody is left out."""
    _add(book, *(f"Corporation {number:03}" for number in range(120)))
    first, second = client.get("/").text, client.get("/?page=2").text
    assert "1 to 100 of 121" in first
    assert 'rel="next" href="/?page=2"' in first
    assert "101 to 121 of 121" in second
    assert 121 == first.count('<a href="/corporations/') + second.count('<a href="/corporations/')
