"""The client stays polite and bounded, whatever the server does."""

import gzip
from collections.abc import Callable, Iterator
from email.utils import formatdate
from typing import Any

import httpx2
import pytest

from charterbook.doors.edgar.client import Client, Failed, Got, Missing, Unchanged
from charterbook.doors.edgar.pace import SEC_SPACING, Clock
from charterbook.doors.refusals import Refused
from tests.doors.edgar.conftest import Slept
from tests.doors.edgar.pretend import AGENT, NOTHING, THRESHOLD, UNDECLARED, Pretend

PATH = "/files/company_tickers.json"


@pytest.fixture(name="client")
def _client(slept: Slept) -> Iterator[Client]:
    with Client(AGENT, slept.clock, spacing=SEC_SPACING) as client:
        yield client


def _says(status: int, body: str | bytes = "", **headers: str) -> Callable[[Any], None]:
    return lambda asked: asked.answer(status, body, **headers)


def _cut(asked: Any) -> None:
    """Promise more than is sent, and hang up."""
    asked.answer(200, b'{"half":', Content_Length="4000")
    asked.close_connection = True


def _endless(asked: Any) -> None:
    """Send for as long as somebody reads."""
    asked.send_response(200)
    asked.end_headers()
    asked.close_connection = True
    try:
        for _ in range(10_000):
            asked.wfile.write(b"x" * 65_536)
    except OSError:
        return


def test_what_passes_is_asked_again(edgar: Pretend, client: Client, slept: Slept) -> None:
    """After 503, a broken connection, one cut off and a damaged one the answer comes, after pauses that grow."""
    edgar.faults[PATH] = [_says(503), _cut, _says(200, b"{", ETag="x"), _says(200, b"no gzip", Content_Encoding="gzip")]
    found = client.get(edgar.address + PATH, whole=lambda body: body.endswith(b"}"))
    assert isinstance(found, Got)
    assert edgar.files[PATH] == found.body
    assert [1.0, 2.0, 4.0, 8.0] == [nap for nap in slept.naps if nap >= 1]


@pytest.mark.parametrize("header", ["7", "date"])
def test_the_server_says_how_long_to_wait(edgar: Pretend, client: Client, slept: Slept, header: str) -> None:
    """Retry-After counts, in seconds or as a date, and everybody on this machine keeps it."""
    after = header if header == "7" else formatdate(slept.time + 7, usegmt=True)
    edgar.faults[PATH] = [_says(429, "", Retry_After=after)]
    begun = slept.time
    assert isinstance(client.get(edgar.address + PATH), Got)
    assert 7 <= slept.time - begun < 9


def test_too_fast_means_ten_minutes(edgar: Pretend, client: Client, slept: Slept) -> None:
    """The page that the rate was too high is no refusal: after ten minutes without a request the answer comes."""
    edgar.faults[PATH] = [_says(403, THRESHOLD)]
    begun = slept.time
    assert isinstance(client.get(edgar.address + PATH), Got)
    assert 600 <= slept.time - begun < 602


def test_who_stays_too_fast_is_told_to_come_later(edgar: Pretend, client: Client) -> None:
    """Three such pages in a row end the run with a line that says so."""
    edgar.faults[PATH] = [_says(403, THRESHOLD)] * 9
    with pytest.raises(Refused, match="run the command again in an hour"):
        client.get(edgar.address + PATH)
    assert [PATH] * 3 == edgar.asked


def test_an_undeclared_program_asks_once(edgar: Pretend, client: Client) -> None:
    """The page for undeclared programs ends the run at once: asking more prolongs the block."""
    edgar.faults[PATH] = [_says(403, UNDECLARED)]
    with pytest.raises(Refused, match="CHARTERBOOK_USER_AGENT"):
        client.get(edgar.address + PATH)
    assert ([PATH], [AGENT]) == (edgar.asked, edgar.agents)


def test_a_server_that_stays_unwell_is_left_alone(edgar: Pretend, client: Client, slept: Slept) -> None:
    """Six times 503 is a failure that passes, told with the address; a pause of a day is not waited for."""
    edgar.faults[PATH] = [_says(503)] * 6
    found = client.get(edgar.address + PATH)
    edgar.faults[PATH] = [_says(503, "", Retry_After="86400")]
    later = client.get(edgar.address + PATH)
    assert isinstance(found, Failed)
    assert isinstance(later, Failed)
    assert (True, True, 7) == (found.passes, PATH in found.why, len(edgar.asked))
    assert 31 <= sum(slept.naps) < 33


@pytest.mark.parametrize(
    ("status", "page"), [(404, NOTHING), (403, "<Error><Code>AccessDenied</Code></Error>"), (410, "")]
)
def test_what_is_not_there_is_missing(edgar: Pretend, client: Client, status: int, page: str) -> None:
    """The archive answers 404 or, for some files, 403 with a line of XML: both mean that there is nothing."""
    edgar.faults[PATH] = [_says(status, page)]
    assert isinstance(client.get(edgar.address + PATH), Missing)


def test_a_body_without_end_is_given_up(edgar: Pretend, client: Client) -> None:
    """What sends on and on is read up to the limit and refused by name."""
    edgar.faults[PATH] = [_endless]
    found = client.get(edgar.address + PATH, most=300_000)
    assert isinstance(found, Failed)
    assert (False, True) == (found.passes, "more than 300,000 bytes" in found.why)


def test_a_small_answer_that_unpacks_to_a_large_one_is_given_up(edgar: Pretend, client: Client) -> None:
    """What a few packed bytes stand for is bounded too."""
    edgar.faults[PATH] = [_says(200, gzip.compress(b"x" * 5_000_000), Content_Encoding="gzip")]
    found = client.get(edgar.address + PATH, most=300_000)
    assert isinstance(found, Failed)
    assert "more than 300,000 bytes" in found.why


def test_a_server_that_drips_is_given_up(edgar: Pretend, slept: Slept) -> None:
    """An answer that takes longer than five minutes counts as none."""

    def now() -> float:
        slept.time += 400
        return slept.time

    with Client(AGENT, Clock(now, slept.sleep), spacing=0.0) as client:
        found = client.get(edgar.address + PATH)
    assert isinstance(found, Failed)
    assert "too slowly" in found.why


def test_what_is_held_is_only_asked_about(edgar: Pretend, client: Client) -> None:
    """With what the server knows an answer by, it says that nothing changed."""
    held = client.get(edgar.address + PATH)
    assert isinstance(held, Got)
    assert Unchanged() == client.get(edgar.address + PATH, held=held)


def test_redirects_are_followed_and_end(edgar: Pretend, client: Client) -> None:
    """One that leads on is followed; one that leads in a circle, or to no address of the web, fails."""
    edgar.faults["/old"] = [_says(301, "", Location=PATH)]
    edgar.faults["/circle"] = [_says(302, "", Location="/circle")] * 9
    edgar.faults["/file"] = [_says(302, "", Location="file:///etc/passwd")]
    found = [client.get(edgar.address + path) for path in ("/old", "/circle", "/file")]
    assert [Got, Failed, Failed] == [type(one) for one in found]


@pytest.mark.parametrize("onward", ["https://elsewhere.example/x", "http://www.sec.gov/x", "https://sec.gov.example/x"])
def test_the_sec_leads_to_nobody_else(client: Client, onward: str) -> None:
    """From the SEC's hosts no redirect leads to another's, nor to one without encryption."""
    asked = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(302, headers={"Location": onward}, stream=httpx2.ByteStream(b""))

    client._http = httpx2.Client(transport=httpx2.MockTransport(answer))
    assert isinstance(client.get("https://data.sec.gov/x"), Failed)
    assert ["https://data.sec.gov/x"] == asked


def test_all_hosts_of_the_sec_have_one_pace(client: Client, slept: Slept) -> None:
    """Requests to www.sec.gov and data.sec.gov wait for each other."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=httpx2.ByteStream(b"{}"))

    client._http = httpx2.Client(transport=httpx2.MockTransport(answer))
    for host in ("www", "data") * 3:
        client.get(f"https://{host}.sec.gov/x")
    assert pytest.approx([SEC_SPACING] * 5) == slept.naps


def test_an_address_of_another_kind_is_refused(client: Client) -> None:
    """What is no http or https address is not asked for."""
    found = [client.get(address) for address in ("file:///etc/passwd", "ftp://x.example/a", "https://", "nonsense")]
    assert ([Failed] * 4, 0) == ([type(one) for one in found], client.requests)
