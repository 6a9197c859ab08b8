"""A server with something on every page: papers of every form, what waits, a plan, drafts, uploads, accounts."""

import html
import re
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import APIRequestContext, Page, expect

from charterbook.formats import pdf
from charterbook.model.drafts import Block, Draft, Heading, Paragraph
from tests.doors.browser.serving import BESTNET, SERIES_A, Served, book_of, somebody
from tests.doors.server.people import form_token
from tests.formats.test_scan import LINES
from tests.whose_papers import DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
KEEPER = "Zoe Keeper"

_NOTHING = b"Dear Sir or Madam, this letter changes no stock of anybody.\n"
_WANTED = {
    "want": "series", "to": "450",
    "name": f'{{"name": "{SERIES_A}", "class": "Preferred Stock", "created_on": "1999-04-22"}}',
}  # fmt: skip
_OCCASION = {
    "adopted_on": "2026-11-20", "executed_on": "2026-11-23", "meeting": "special", "quorum": "yes",
    "signers": "Robert A. Blanchard, President\nPaul H. Jachim, Secretary", "statement": "never issued",
    "designation_filed_on": "1999-04-22", "forms": "html",
}  # fmt: skip


class Places(NamedTuple):
    """What has an address of its own in a furnished house: a plan, its drafts, a finding; each as a path."""

    plan: str
    drafts: str
    finding: str


def furnished(folder: Path) -> Path:
    """The book of such a server, with the accounts beside it. Papers 1 to 5 are BestNet's, corporation 1; of Quillwort,
    corporation 2, are articles (6) and what waits as text (7), HTML (8) and PDF (9); the scan (10) is of nobody."""
    dispute = change(QUILLWORT, DISPUTED, day=22)
    papers = {
        "1-articles.txt": articles(QUILLWORT), "2-text.txt": change(QUILLWORT, DISPUTED),
        "3-page.html": _page_of(change(QUILLWORT, DISPUTED, day=21)), "4-paper.pdf": _pdf_of(dispute),
        "5-a-scan-with-a-name-that-is-far-too-long-for-a-narrow-screen.png": _scan_of(*LINES),
    }  # fmt: skip
    for name, data in papers.items():
        (folder / name).write_bytes(data)
    book = book_of(folder / "book.db", *sorted(BESTNET.glob("[1-5]-*.txt")), *(folder / name for name in papers))
    somebody(book, KEEPER, "admin", "preparer", "reviewer", "signer", matter="All of them", sees_all=True)
    somebody(book, "Vera Auditor-Withalongname", "auditor", matter="All of them")
    return book


def settled(page: Page, server: Served) -> Places:
    """Who administers the book goes through it once: a plan is kept and drafted, a finding let stand, papers uploaded
    of which one is refused. The page is his window."""
    asking, own = page.context.request, f"{server.address}/corporations/1"
    csrf = form_token(asking.get(f"{own}/plan").text())
    for name, data in (("letter.txt", _NOTHING), ("a-picture-that-broke-off.png", b"\x89PNG\r\n\x1a\n broken")):
        asking.put(f"{server.address}/upload/papers?name={name}&matter=1", data=data, headers={"X-CSRF-Token": csrf})
    page.goto(f"{server.address}/upload")
    expect(page.locator("[data-under-way]")).to_have_attribute("data-under-way", "0")
    tried = asking.get(f"{own}/plan/tried", params={**_WANTED}).text()
    asked = re.search(r'name="asked" value="([^"]*)"', tried)
    assert asked is not None, tried
    plan = _sent(asking, f"{own}/plans", csrf=csrf, asked=html.unescape(asked.group(1)))
    drafts = _sent(asking, f"{server.address}{plan}/draft?way=0", csrf=csrf, **_OCCASION)
    findings = re.findall(r'href="(/corporations/1/findings/(\w+)\?rule=(\w+))"', asking.get(f"{own}/findings").text())
    (_, fingerprint, rule), *_, (finding, *_) = findings
    _sent(asking, f"{own}/findings/waivers", csrf=csrf, fingerprint=fingerprint, rule=rule, reason="known to counsel")
    return Places(plan, drafts, finding)


def _sent(asking: APIRequestContext, address: str, **form: str) -> str:
    """Where a form leads."""
    answer = asking.post(address, form={**form}, max_redirects=0)
    assert 303 == answer.status, answer.text()
    return answer.headers["location"]


def _page_of(paper: bytes) -> bytes:
    paragraphs = "".join(f"<p>{one}</p>" for one in paper.decode().split("\n\n"))
    return f"<html><body>{paragraphs}</body></html>".encode()


def _pdf_of(paper: bytes) -> bytes:
    heading, *paragraphs = (" ".join(one.split()) for one in paper.decode().split("\n\n"))
    blocks: tuple[Block, ...] = (Heading((heading,)), *(Paragraph((one,)) for one in paragraphs if one))
    return pdf.write(Draft("designation_amendment", heading, blocks, None))


def _scan_of(*lines: str) -> bytes:
    """A strip of a page at 150 dots to the inch: reading a whole one takes long."""
    page, out = Image.new("L", (1275, 400), 255), BytesIO()
    for at, line in enumerate(lines):
        ImageDraw.Draw(page).text((100, 80 + at * 60), line, fill=0, font=ImageFont.load_default(30))
    page.save(out, "PNG")
    return out.getvalue()
