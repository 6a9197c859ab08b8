"""The page of a paper: what was read in it beside the words, or the pictures of its pages."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.doors.apart import pages, process
from charterbook.formats import docx, docx_write, pdf
from charterbook.model.drafts import Block, Draft, Heading, Paragraph
from tests.doors.web.conftest import BESTNET
from tests.whose_papers import DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
Open = Callable[[Path], TestClient]
Added = Callable[..., Path]


def _pdf(paper: bytes) -> bytes:
    heading, *paragraphs = (" ".join(one.split()) for one in paper.decode().split("\n\n"))
    blocks: tuple[Block, ...] = (Heading((heading,)), *(Paragraph((one,)) for one in paragraphs if one))
    return pdf.write(Draft("designation_amendment", heading, blocks, None))


def test_a_paper_that_waits_for_nothing_has_its_page_too(reader: TestClient) -> None:
    """Every paper of BestNet: all facts, each with words that stand in the copy beside it."""
    for number in range(1, 6):
        page = reader.get(f"/papers/{number}")
        assert 200 == page.status_code
        assert set(re.findall(r'href="#said-(\d+)"', page.text)) <= set(re.findall(r'id="said-(\d+)"', page.text))
        assert "/review/" not in page.text
    assert "“Six Hundred”" in unescape(reader.get("/papers/3").text)
    assert 404 == reader.get("/papers/99").status_code


def test_the_page_of_a_paper_leads_to_what_waits_of_it(added: Added, opened: Open) -> None:
    """From the act that waits, by its number."""
    client = opened(added(articles=articles(QUILLWORT), dispute=change(QUILLWORT, DISPUTED)))
    assert {"/review/2.2"} == set(re.findall(r'href="(/review/\d[^"]*)"', client.get("/papers/2").text))


def test_a_pdf_is_shown_as_its_pages_with_boxes_on_them(added: Added, opened: Open) -> None:
    """A picture of each page, and over it the box of each fact, to which the fact's words lead."""
    client = opened(added(articles=articles(QUILLWORT), paper=_pdf(change(QUILLWORT, DISPUTED))))
    page = client.get("/papers/2").text
    assert ["/papers/2/pages/1.png"] == re.findall(r'<img src="([^"]*)"', page)
    boxes = re.findall(r'<rect data-facts="(\d+)" id="said-(\d+)" x="([\d.]+)" y="([\d.]+)"', page)
    assert all(key == said and 0 < float(x) < 612 and 0 < float(y) < 792 for key, said, x, y in boxes)
    leads = re.findall(r'href="#said-(\d+)">“([^”]*)”', page)
    assert {key for key, *_ in boxes} >= {key for key, words in leads if words in ("six hundred", "60")}
    assert {"six hundred", "60"} <= {words for _, words in leads}
    assert 1 == len(re.findall(rf'id="said-{leads[0][0]}"', page))
    picture = client.get("/papers/2/pages/1.png")
    assert "image/png" == picture.headers["content-type"]
    assert picture.content.startswith(b"\x89PNG")
    assert "private" in picture.headers["cache-control"]


def test_there_is_no_picture_of_what_is_no_page(added: Added, opened: Open) -> None:
    """A page too many, a text, a paper that there is not; and no copy of what is no HTML."""
    client = opened(added(articles=articles(QUILLWORT), paper=_pdf(change(QUILLWORT, DISPUTED))))
    asked = (
        "/papers/2/pages/2.png",
        "/papers/1/pages/1.png",
        "/papers/9/pages/1.png",
        "/papers/1/copy",
        "/papers/9/copy",
    )
    assert [404] * 5 == [client.get(one).status_code for one in asked]
    assert 422 == client.get("/papers/2/pages/x.png").status_code


def test_a_file_that_holds_a_script_in_its_name_is_only_named(added: Added, opened: Open) -> None:
    """The name stands on the page as words."""
    client = opened(added(**{"<img src=x onerror=alert(1)>.txt": articles(QUILLWORT)}))
    page = client.get("/papers/1").text
    assert "&lt;img src=x onerror=alert(1)&gt;.txt" in page
    assert "<img" not in page


def test_a_place_in_a_paper_leads_to_the_fact_that_it_says(reader: TestClient) -> None:
    """By its bytes, as evidence has them; bytes that say nothing lead to the paper."""
    data = (BESTNET / "3-series-a-decrease.txt").read_bytes()
    start = data.index(b"Six Hundred Fifty (650)")
    page = reader.get("/papers/3").text
    for at in (f"{start}-{start + 17}", f"{start + 2}"):
        answer = reader.get(f"/papers/3?at={at}", follow_redirects=False)
        key = re.fullmatch(r"/papers/3#said-(\d+)", answer.headers["location"])
        assert key is not None
        assert "Hundred" in "".join(re.findall(rf'<span id="said-{key[1]}">.*?</span>', page, re.DOTALL)[:1])
    assert "/papers/3" == reader.get("/papers/3?at=0-3", follow_redirects=False).headers["location"]
    assert 422 == reader.get("/papers/3?at=//elsewhere.example").status_code


def test_a_paper_that_is_no_text_is_read_again_by_another_process(
    added: Added, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server itself opens no word processor's file: its page, its findings and its facts come without."""
    words = (BESTNET / "2-series-a-designation.txt").read_text(encoding="utf-8").split("\n\n")
    paragraphs = tuple(Paragraph((" ".join(one.split()),)) for one in words)
    paper = docx_write.write(Draft("designation", "CERTIFICATE OF DESIGNATION", paragraphs))
    client = opened(added(**{"paper.docx": paper}))
    monkeypatch.setattr(docx, "read", lambda *_: pytest.fail("the server has read it"))
    pages._kept.clear()
    for address in ("/papers/1", "/corporations/1/findings", "/v1/instruments/1", "/corporations/1"):
        answer = client.get(address)
        assert 200 == answer.status_code, (address, answer.text)
    assert "650" in client.get("/papers/1").text
    pages._kept.clear()
    monkeypatch.setattr(process, "_said", lambda *_: process.FAILED)
    refused = client.get("/corporations/1/findings?level=note")
    assert (503, True) == (refused.status_code, "paper.docx cannot be shown" in refused.text)
    assert 200 == client.get("/").status_code
