"""The review page: the paper beside what was read in it, and the decision, all of it without a script."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import flow, review
from charterbook.access import uploads
from charterbook.access.events import Who
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import House, form_token, now
from tests.whose_papers import CLEAR, DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
Open = Callable[[Path], TestClient]
Added = Callable[..., Path]


def _html(paper: bytes) -> bytes:
    """The same paper as a page that would do harm if it were shown as it is."""
    paragraphs = "".join(f"<p onclick='alert(1)'>{one}</p>" for one in paper.decode().split("\n\n"))
    return f"<html><body><script>alert(1)</script>{paragraphs}<img src=x onerror=alert(1)></body></html>".encode()


@pytest.fixture
def disputed(added: Added) -> Path:
    """A book in which a decrease waits, as 2.2, because its number is disputed, and another as 3.2."""
    page = _html(change(QUILLWORT, DISPUTED, day=21))
    return added(articles=articles(QUILLWORT), dispute=change(QUILLWORT, DISPUTED), page=page)


def _token(page: str) -> str:
    return str(re.findall(r'name="csrf" value="([^"]*)"', page)[0])


def _decided(client: TestClient, number: str, **fields: str) -> str:
    """The page to which a decision leads, as a person reads it."""
    token = _token(client.get(f"/review/{number}").text)
    answer = client.post(f"/review/{number}", data={"csrf": token, **fields})
    return _read(answer.text)


def _read(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).split())


def _entries(book: Path) -> list[str]:
    with Book.open(book) as opened:
        return [entry.act.act for entry in opened.entries(QUILLWORT)]


def test_a_book_in_which_nothing_waits_says_so(added: Added, opened: Open) -> None:
    """The list is empty, with a way on."""
    page = opened(added(articles=articles(QUILLWORT))).get("/review")
    assert 200 == page.status_code
    assert "Nothing waits" in page.text


def test_the_list_tells_what_waits_by_corporation_and_why(disputed: Path, opened: Open) -> None:
    """Number, what, why, and of which paper; each leads to its page."""
    page = opened(disputed).get("/review").text
    assert QUILLWORT in _read(page)
    assert ["/review/2.2", "/review/3.2"] == sorted({*re.findall(r'href="(/review/[0-9.]+)"', page)})
    assert "number disputed The number after is read as 600 or 60" not in page
    assert "the number after is read as 600 or 60" in _read(page)


def test_of_many_corporations_a_page_has_some_and_leads_to_the_others(added: Added, opened: Open) -> None:
    """By name, each on one page; where all that had to wait on a page is settled, that is said, and the others wait."""
    names = [f"{letter} Quillwort Instruments, Inc." for letter in "FEDCBA"]
    papers = {f"{name[0]}{of.__name__}": of(name) for name in names for of in (articles, _disputed)}
    client = opened(added(**papers))
    first = client.get("/review").text
    assert names[:0:-1] == re.findall("[A-F] Quillwort Instruments, Inc[.](?=</h2>)", first)
    assert "Corporations 1 to 5 of 6" in first
    later = client.get("/review?page=2").text
    assert [names[0]] == re.findall("[A-F] Quillwort Instruments, Inc[.](?=</h2>)", later)
    assert "Corporations 6 to 6 of 6" in later
    _decided(client, "2.2", choice="reject")
    assert "Nothing of these waits any more" in client.get("/review?page=2").text


def _disputed(name: str) -> bytes:
    return change(name, DISPUTED)


def test_both_readings_of_a_dispute_stand_beside_the_paper(disputed: Path, opened: Open) -> None:
    """Each with the number by which it is chosen, its words as a link into the paper, and the number as unknown."""
    page = opened(disputed).get("/review/2.2").text
    readings = re.findall(r'name="reading-after" value="(\d)" data-number="(\d)"', page)
    assert [("1", "1"), ("2", "2")] == readings
    assert ["600", "60"] == re.findall(r'<kbd>\d</kbd> <span class="value">([^<]*)</span>', page)
    quotes = dict(re.findall(r'href="#said-(\d+)">“([^”]*)”', page))
    assert {"six hundred", "60"} <= set(quotes.values())
    for key, words in quotes.items():
        marked = re.findall(rf'<mark data-facts="(?:\d+ )*{key}(?: \d+)*">([^<]*)</mark>', page)
        assert "".join(words.split()) in "".join("".join(marked).split()), (key, words)
    assert '<span class="count is-unknown">unknown</span>' in page


def test_a_chosen_reading_posts_and_the_next_thing_follows(disputed: Path, opened: Open) -> None:
    """What was posted is told above what waits next, in the name of who decided."""
    client = opened(disputed)
    page = _decided(client, "2.2", **{"reading-after": "1", "choice": "accept", "why": "the recital agrees"})
    assert "Accepted 2.2 in the name of Ada Keeper. Posted: entry" in page
    assert "designated shares adjustment, Series A Preferred Stock, from 650, to 600 (paper 2)" in page
    assert "3.2 of Quillwort" in page
    assert "designated_shares_adjustment" in _entries(disputed)
    with Book.open(disputed) as book:
        assert ["the recital agrees"] == [one.why for one in book.decisions(2)]


def test_the_next_thing_is_looked_for_no_further_than_it_is(
    added: Added, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing else of a corporation waits, the next one that has something is asked, and none behind it."""
    names = (QUILLWORT, "Sedgemere Holdings, Inc.", "Thistledown Foods, Inc.")
    papers = {f"{at}{what}": data for at, name in enumerate(names) for what, data in (
        ("articles", articles(name)), ("dispute", change(name, DISPUTED)))}  # fmt: skip
    client, asked, all_waiting = opened(added(**papers)), [], review.all_waiting

    def counted(book: Book, corporation: str | None = None) -> tuple[review.Waiting, ...]:
        asked.append(corporation)
        return all_waiting(book, corporation)

    monkeypatch.setattr(review, "all_waiting", counted)
    pages = [client.get(f"/review/{number}").text for number in ("2.2", "6.2")]
    assert [names[0], names[1], names[2], names[0]] == asked
    assert [True, True] == ["/review/4.2" in pages[0], "/review/2.2" in pages[1]]


def test_the_last_decision_leads_back_to_the_list(added: Added, opened: Open) -> None:
    """With the message of what it did, once nothing waits."""
    book = added(articles=articles(QUILLWORT), dispute=change(QUILLWORT, DISPUTED))
    page = _decided(opened(book), "2.2", **{"choice": "reject", "why": "a draft"})
    assert "Rejected 2.2 in the name of Ada Keeper. Nothing was posted by it." in page
    assert "Nothing waits" in page


def test_a_number_that_nobody_chose_is_not_accepted(disputed: Path, opened: Open) -> None:
    """The page again, with the reason, and what was typed is still there."""
    client = opened(disputed)
    before = _entries(disputed)
    token = _token(client.get("/review/2.2").text)
    answer = client.post("/review/2.2", data={"csrf": token, "choice": "accept", "why": "I think so"})
    assert 409 == answer.status_code
    assert "Say which reading of after" in _read(answer.text)
    assert "I think so" in answer.text
    assert before == _entries(disputed)


def test_a_corrected_value_is_cited_from_who_vouches_for_it(disputed: Path, opened: Open) -> None:
    """Only what was changed is entered; what is no number is refused, and what was typed is still there."""
    client = opened(disputed)
    page = client.get("/review/2.2").text
    fields = dict(re.findall(r'name="(value-[^"]*)" value="([^"]*)"', page))
    assert {"value-before": "650", "value-after": "", "value-class": None} | fields == fields | {"value-class": None}
    token = _token(page)
    wrong = client.post("/review/2.2", data={**fields, "csrf": token, "choice": "correct", "value-after": "sixty"})
    assert 409 == wrong.status_code
    assert "After is no number" in _read(wrong.text)
    assert 'value="sixty"' in wrong.text
    assert re.search(r'<details id="correct" open', wrong.text)
    done = client.post("/review/2.2", data={**fields, "csrf": token, "choice": "correct", "value-after": "600"})
    assert "Corrected 2.2" in _read(done.text)
    with Book.open(disputed) as book:
        adjusted = [entry.act for entry in book.entries(QUILLWORT) if entry.act.act == "designated_shares_adjustment"]
    assert [650] == [one.before.value for one in adjusted if one.before]
    assert 1 == len([one for one in adjusted if one.after and one.after.value == 600])


def test_who_cannot_tell_goes_on_and_it_still_waits(disputed: Path, opened: Open) -> None:
    """The note is kept, and the next thing comes."""
    client = opened(disputed)
    page = _decided(client, "2.2", choice="cannot_tell", why="the scan is bad")
    assert "Left open 2.2" in page
    assert "3.2 of Quillwort" in page
    assert "cannot tell" in _read(client.get("/review/2.2").text)


def test_what_does_not_wait_has_no_page(disputed: Path, opened: Open) -> None:
    """An act that has posted, a paper that there is not, an address that is no number; a choice that is none."""
    client = opened(disputed)
    assert [404, 404, 422] == [client.get(f"/review/{one}").status_code for one in ("1.1", "99", "2.2.2")]
    token = _token(client.get("/review/2.2").text)
    assert 422 == client.post("/review/2.2", data={"csrf": token, "choice": "maybe"}).status_code
    assert 403 == client.post("/review/2.2", data={"choice": "reject"}).status_code


def test_an_address_tells_no_decision_that_was_not_made(disputed: Path, opened: Open) -> None:
    """The message above the page is the book's, not that of whoever made the link."""
    client = opened(disputed)
    page = client.get("/review?paper=2&decision=77&posted=1").text
    assert not re.search(r'class="message', page)


def test_a_paper_in_html_is_shown_as_a_safe_copy_in_a_frame(disputed: Path, opened: Open) -> None:
    """Nothing of it runs: the copy has a policy of its own, and only our pages frame it."""
    client = opened(disputed)
    page = client.get("/review/3.2")
    assert "frame-src 'self'" in page.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert '<iframe class="copy" name="paper"' in page.text
    assert 'sandbox="allow-same-origin"' in page.text
    copy = client.get("/papers/3/copy")
    policy = copy.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; frame-ancestors 'self'")
    assert policy.endswith("sandbox allow-same-origin")
    assert not re.search(r"<script|<img|onclick|onerror|alert", copy.text)
    assert set(re.findall(r'copy#said-(\d+)"', page.text)) <= set(re.findall(r'id="said-(\d+)"', copy.text))


def test_of_which_corporation_a_paper_is_can_be_settled(added: Added, opened: Open) -> None:
    """The whole paper waits; its candidates are to choose from, and a name can be typed."""
    first = articles(QUILLWORT, "Entity Number E0123452004-5")
    other = articles(QUILLWORT, "Entity Number E0998872011-2", shares="2,000")
    client = opened(added(first=first, other=other, change=change(QUILLWORT, CLEAR)))
    page = client.get("/review/3").text
    assert 2 == page.count('name="reading-corporation"')
    assert 'name="value-corporation"' in page
    done = _decided(client, "3", **{"reading-corporation": "2", "choice": "accept"})
    assert "Accepted paper 3 in the name of Ada Keeper" in done


@pytest.fixture
def team(house: House) -> House:
    """The house with what waits: 2.2 of BestNet, which Petra brought in, and 4.2 of a corporation of no matter."""
    petra = house.somebody("Petra Prepares", "preparer", "reviewer")
    house.somebody("Rita Reviews", "reviewer")
    house.somebody("Vera Views", "viewer")
    papers = (
        change("BestNet Communications Corporation", DISPUTED), articles(QUILLWORT), change(QUILLWORT, DISPUTED),
    )  # fmt: skip
    with Book.open(house.app.state.settings.book) as book:
        for number, data in enumerate(papers):
            reading = flow.read(data, f"paper-{number}.txt")
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, now())
        source = book.instruments()[1].source
    uploads.brought(house.access, source, Who("Petra Prepares", petra), house.matter, now())
    return house


def test_another_matter_s_paper_is_not_there(team: House) -> None:
    """Neither in the list nor by its number, nor its pages, nor a decision on it."""
    client = team.browser("Rita Reviews")
    page = client.get("/review").text
    assert "/review/2.2" in page
    assert QUILLWORT not in page
    team.somebody("Zoe Sees", "reviewer", sees_all=True)
    assert "/review/4.2" in team.browser("Zoe Sees").get("/review").text
    for where in ("/review/4.2", "/papers/4", "/papers/4/copy", "/papers/4/pages/1.png", "/papers/4?at=10"):
        assert 404 == client.get(where).status_code, where
    token = form_token(client.get("/review/2.2").text)
    for where in ("/review/4.2", "/papers/4/readings/9"):
        assert 404 == client.post(where, data={"csrf": token, "choice": "reject", "reading": "1"}).status_code


def test_who_brought_a_paper_in_or_only_views_does_not_decide(team: House) -> None:
    """He may look; the page says why it has no form, and a form made by hand is refused."""
    reject = {"choice": "reject"}
    for name, why in (("Petra Prepares", "You brought this paper in"), ("Vera Views", "your roles do not let you")):
        client = team.browser(name)
        page = client.get("/review/2.2").text
        assert why in page
        assert 'id="decide"' not in page
        token = form_token(page)
        assert 403 == client.post("/review/2.2", data={"csrf": token, **reject}).status_code
    client = team.browser("Rita Reviews")
    token = form_token(client.get("/review/2.2").text)
    assert 303 == client.post("/review/2.2", data={"csrf": token, **reject}).status_code
