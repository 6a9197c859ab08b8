"""The page of one corporation."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
_PAGE = "/corporations/1?as_of=2003-05-01"


def _row(page: str, name: str) -> str:
    """The row of the control book that begins with this name."""
    rows: list[str] = re.findall(r"<tr class=\"(?:class|series)\">.*?</tr>", page, re.S)
    return next(row for row in rows if name in row)


def _words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_the_numbers_are_those_of_the_control_book(reader: TestClient) -> None:
    """The decrease counts once it was adopted, and is not in effect as long as no filing is in evidence."""
    effective, adopted = reader.get(_PAGE).text, reader.get(f"{_PAGE}&basis=adopted").text
    name = "Series A Convertible Preferred Stock"
    assert "created 1999-04-22 650 1999-04-22 paper 2" in _words(_row(effective, name))
    assert "in the charter with no shares 0 2003-04-24 paper 3" in _words(_row(adopted, name))
    assert "10,000,000 1997-06-16 paper 1" in _words(_row(effective, "Preferred Stock"))


def test_what_is_unknown_stands_as_large_as_a_number_with_its_reason(reader: TestClient) -> None:
    """The word has the class of a count, a letter, and the reason below the table under that letter."""
    page = reader.get(_PAGE).text
    row = _row(page, "Common Stock")
    assert re.search(r'<a class="count is-unknown" href="/corporations/1/why\?[^"]*">unknown</a>', row)
    assert '<a class="note" href="#reason-a">note a</a>' in row
    assert re.search(r'<dt id="reason-a">Note a</dt><dd>Unknown: no stock ledger is on hand</dd>', page)


def test_what_a_paper_states_of_an_earlier_day_is_told_so(reader: TestClient) -> None:
    """None outstanding on the day of the certificate is a number of that day, and on it needs no remark."""
    later, that_day = (reader.get(f"/corporations/1?as_of={day}").text for day in ("2003-05-01", "2003-04-24"))
    remark = "<dd>0 as of 2003-04-24 (stated); not known since</dd>"
    assert (True, False) == (remark in later, remark in that_day)
    assert "stated in paper 3" in _words(_row(later, "Series A Convertible Preferred Stock"))


def test_every_number_leads_to_why(reader: TestClient) -> None:
    """Each link of a number answers, with the same clocks."""
    page = reader.get(_PAGE).text
    links = {link.replace("&amp;", "&") for link in re.findall(r'class="count[^"]*" href="([^"]+)"', page)}
    assert len(links) > 15
    assert all("as_of=2003-05-01" in link for link in links)
    answers = {link: reader.get(link).status_code for link in links}
    assert {200} == set(answers.values()), answers


def test_the_chart_stands_with_its_table(reader: TestClient) -> None:
    """Each class has its chart twice, wide and narrow, with unlike ids, and a table of the same steps."""
    page = reader.get(_PAGE).text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(set(ids)) == sorted(ids)
    assert 4 == page.count("<svg ")
    table = re.findall(r'<table class="steps">.*?</table>', page, re.S)[1]
    assert "1999-04-22 10,000,000 650 unknown unknown" in _words(table)


def test_the_chain_has_states_and_gaps(reader: TestClient) -> None:
    """Papers with their states; where one is cited and absent, the sentence that cites it."""
    page = reader.get(_PAGE).text
    assert "No paper is cited and absent." in page
    assert 5 == len(re.findall(r'<tr id="paper-\d">', page))
    assert '<span class="badge is-good">effective</span>' in page


def test_a_gap_is_told_with_the_sentence_that_cites_the_paper(
    added: Callable[..., Path], opened: Callable[[Path], TestClient]
) -> None:
    """The decrease alone: its designation is cited, and not on hand; the class is a bound."""
    data = (BESTNET / "3-series-a-decrease.txt").read_bytes()
    page = opened(added(**{"a/<img src=x>.txt": data})).get("/corporations/1?as_of=2003-05-01&basis=adopted").text
    gap = re.findall(r'<div class="gap">.*?</div>', page, re.S)[0]
    assert "mentioned" in gap
    assert "<blockquote>" in gap
    assert "&lt;img src=x&gt;.txt" in gap
    assert "<img" not in page
    assert '<span class="bound">at least</span> 650' in page


def test_what_waits_is_told(added: Callable[..., Path], opened: Callable[[Path], TestClient]) -> None:
    """A decrease without evidence of filing waits, and the page says for what."""
    data = (BESTNET / "3-series-a-decrease.txt").read_bytes()
    page = opened(added(paper=data)).get("/corporations/1").text
    assert "no filing is in evidence" in page


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("as_of=yesterday", 422, "is not a day"),
        ("known_at=noon", 422, "is not a time"),
        ("basis=guessed", 422, "Basis"),
        ("as_of=&known_at=&basis=effective", 200, "Control book"),
    ],
)
def test_clocks_that_cannot_be_read_are_told(reader: TestClient, query: str, status: int, words: str) -> None:
    """Empty fields of the form mean what is left out; others are refused in a sentence, on a page."""
    found = reader.get(f"/corporations/1?{query}")
    assert (status, True) == (found.status_code, words in found.text)
    assert "text/html" in found.headers["content-type"]


def test_a_day_before_everything_is_an_empty_state(reader: TestClient) -> None:
    """Nothing counts, no chart is drawn, and the page says what would help."""
    page = reader.get("/corporations/1?as_of=1990-01-01").text
    assert "Nothing counts on that day and basis" in page
    assert "<svg" not in page


def test_a_stranger_is_sent_to_sign_in_and_a_stray_number_is_not_there(client: TestClient) -> None:
    """Neither learns what the book holds."""
    assert 404 == client.get("/corporations/99").status_code
    client.cookies.clear()
    found = client.get(_PAGE, follow_redirects=False)
    assert (303, True) == (found.status_code, found.headers["location"].startswith("/sign-in?next="))
