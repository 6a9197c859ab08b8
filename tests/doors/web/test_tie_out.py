"""The page of the tie-out: the charter beside what others tell, each number with its place on either side."""

import html
import re

import pytest
from starlette.testclient import TestClient

from charterbook.doors.web import tie_out
from tests.doors.server.people import House, form_token
from tests.tie.clean_sources import CONTEXT, HEAD, fact

TIE = "/corporations/1/tie-out"
XBRL = "".join((
    HEAD, CONTEXT.format("c0", "", "2004-06-30"), fact("CommonStockSharesAuthorized", "c0", "100000000"),
    fact("CommonStockSharesIssued", "c0", "120000000"), fact("PreferredStockSharesAuthorized", "c0", "9000000"),
    "</xbrl>",
)).encode()  # fmt: skip
AGENT = b"Security,Holder,Shares\nCommon Stock,Ann Fictitious,60000000\nMoonshares,Bob Fictitious,5\n"


def _tied(client: TestClient, *files: tuple[str, str, bytes], **fields: str) -> tuple[int, str]:
    """What the form answers to some files, each under its field."""
    csrf = form_token(client.get(TIE).text)
    sent = [(field, (name, data)) for field, name, data in files] or [("xbrl", ("", b""))]
    answer = client.post(TIE, data={"csrf": csrf, "as_of": "2004-06-30", **fields}, files=sent)
    return answer.status_code, answer.text


def test_the_matrix_sets_each_number_beside_the_charter(reader: TestClient) -> None:
    """What agrees, differs and is over the authorized number stands in it, and what no stock is known for below it."""
    status, page = _tied(reader, ("xbrl", "report.xml", XBRL), ("agent", "list.csv", AGENT))
    assert 200 == status
    told = html.unescape(page)
    matrix = told.partition('id="matrix"')[2].partition('id="headroom"')[0]
    rows = {
        re.sub(r"<[^>]+>", "", name): re.findall(r'class="badge [\w-]*">([\w ]+)<', cells)
        for name, cells in re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', matrix, re.S)
    }
    assert (["differs"], True) == (rows["The class, authorized"], "agrees" in matrix)
    assert "Moonshares" in matrix
    headroom = told.partition('id="headroom"')[2]
    assert "over the authorized number" in headroom
    assert "20,000,000" in headroom


def test_each_number_shows_its_place_on_either_side(reader: TestClient) -> None:
    """A number of the matrix leads to the words of the source and the sentence of the paper, and to why."""
    _, page = _tied(reader, ("xbrl", "report.xml", XBRL))
    numbers = re.findall(r'href="#number-(\d+)"', page)
    assert numbers
    assert set(numbers) <= set(re.findall(r'id="number-(\d+)"', page))
    told = html.unescape(page.partition('id="sides"')[2])
    assert "9000000" in told
    assert "10,000,000" in told
    assert '<figure class="quote">' in told
    why = re.search(r'href="(/corporations/1/why\?[^"]+)"', told)
    assert why is not None
    assert 200 == reader.get(why.group(1)).status_code


def test_without_a_file_the_own_resolutions_are_compared(reader: TestClient) -> None:
    """The page opens with what the board itself decided beside the charter."""
    page = reader.get(f"{TIE}?as_of=2004-06-30").text
    assert "own resolutions" in page or "Nothing to compare" in page
    assert 200 == _tied(reader)[0]


def test_nothing_to_compare_is_told(house: House) -> None:
    """A corporation without papers has an empty page that says what would fill it."""
    house.somebody("V. Viewer", "viewer", sees_all=True)
    page = house.browser("V. Viewer").get("/corporations/2/tie-out").text
    assert "Nothing to compare" in page


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (("xbrl", "report.xml", b"<xbrl"), "report.xml"),
        (("ocf", "cap.zip", b"PK\x03\x04nothing"), "cap.zip"),
        (("agent", "list.csv", b"A,B\n1,2\n"), "list.csv"),
        (("names", "names.toml", b"[["), "names.toml"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(reader: TestClient, file: tuple[str, str, bytes], said: str) -> None:
    """With the reason, in the page, and nothing else is compared."""
    status, page = _tied(reader, file)
    assert (422, True, True) == (status, "A file could not be read." in page, said in page)


def test_the_agents_list_is_read_as_is_told(reader: TestClient) -> None:
    """Headings that are not the usual ones are named in the form."""
    odd = b"Paper,Who,Count\nCommon Stock,Ann Fictitious,60000000\n"
    assert 422 == _tied(reader, ("agent", "list.csv", odd))[0]
    status, page = _tied(reader, ("agent", "list.csv", odd), column_stock="Paper", column_shares="Count")
    assert (200, True) == (status, "60,000,000" in page)


def test_a_form_is_read_up_to_a_bound(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """More files than a tie-out can need are refused, and so are more bytes than one file may have."""
    monkeypatch.setattr(tie_out, "MOST_FILES", 2)
    assert 413 == _tied(client, *(("xbrl", f"{n}.xml", XBRL) for n in range(3)))[0]
    settings = client.app.state.settings  # type: ignore[attr-defined]
    client.app.state.settings = settings._replace(most_bytes=1_000_000)  # type: ignore[attr-defined]
    assert 413 == _tied(client, ("xbrl", "large.xml", b" " * 1_100_000))[0]


def test_what_a_source_says_is_no_markup(reader: TestClient) -> None:
    """Names of stocks and files stand on the page as words."""
    evil = b'Security,Holder,Shares\n"<script>alert(1)</script>",Ann Fictitious,6\n'
    _, page = _tied(reader, ("agent", '"><script>alert(2)</script>.csv', evil))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_only_who_may_see_the_corporation_compares(house: House) -> None:
    """A viewer of its matter does; for others it is not there, and nothing is taken without the page's token."""
    house.somebody("V. Viewer", "viewer")
    client = house.browser("V. Viewer")
    assert 200 == _tied(client, ("agent", "list.csv", AGENT))[0]
    assert 404 == client.get("/corporations/2/tie-out").status_code
    assert 403 == client.post(TIE, files={"agent": AGENT}).status_code
    assert 303 == house.browser().get(TIE).status_code


def test_a_source_that_breaks_its_reader_is_one_line(client: TestClient) -> None:
    """Elements within elements to no end: the page says so of the file, and the next page is there."""
    csrf, deep = form_token(client.get(TIE).text), b"<xbrl>" + b"<a>" * 400_000
    answer = client.post(TIE, data={"csrf": csrf}, files={"xbrl": ("deep.xml", deep)})
    assert 422 == answer.status_code
    assert "deep.xml" in answer.text
    assert 200 == client.get(TIE).status_code
