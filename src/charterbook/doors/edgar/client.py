"""A patient client for other people's servers: in turn with all processes of the machine, bounded, and never insistent.

Comes in: an address. Goes out: its bytes, or why they cannot be had. What may pass is tried again after a pause: an
answer of 429 or 5xx, a connection that breaks, a body that is cut off. What will not pass is told at once.
Source of the rules at the SEC: Accessing EDGAR Data (a declared user agent, at most 10 requests a second), and the page
that it answers where they are broken (access comes back once a program has kept below the rate for ten minutes).
"""

import re
import zlib
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import urljoin, urlsplit

from charterbook.doors.edgar.pace import LONGEST_PAUSE, OTHER_SPACING, SEC_SPACING, Clock, Pace, folder
from charterbook.doors.edgar.places import printable
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    import httpx2

LARGEST_BYTES = 64_000_000
"""No paper and no index of one company comes near this."""
LONGEST_SECONDS = 300.0
"""For one answer from the first to its last byte: a server that drips is given up."""
_TRIES = 6
_TRIES_WHEN_BLOCKED = 3
_MOST_REDIRECTS = 5
_AFTER_THRESHOLD = 600.0
_UNDECLARED = re.compile(r"(?i)<(?:title|h1)[^>]{0,99}>[^<]{0,99}undeclared automated tool")
_THRESHOLD = re.compile(r"(?i)<(?:title|h1)[^>]{0,99}>[^<]{0,99}rate threshold exceeded")


class Got(NamedTuple):
    """An answer: its bytes as they are once unpacked, and by what the server would know them again."""

    body: bytes
    etag: str | None = None
    last_modified: str | None = None


class Unchanged(NamedTuple):
    """The server says that what is held is still what it has."""


class Missing(NamedTuple):
    """There is nothing at this address."""

    why: str


class Failed(NamedTuple):
    """The address could not be read, and why; `remedy` says what would help, `passes` whether time alone may."""

    why: str
    remedy: str
    passes: bool = False


Answer = Got | Unchanged | Missing | Failed


class _Later(NamedTuple):
    """What may pass: why, for how long the server wants a pause (None where it does not say), and of whom."""

    why: str
    seconds: float | None = None
    everybody: bool = False


class Client:
    """Asks with a declared user agent (`agent.declared`), servers other than the SEC's every `spacing` seconds. `tell`
    hears of each pause. In a `with` statement; one thread at a time."""

    def __init__(
        self,
        agent: str,
        clock: Clock | None = None,
        tell: Callable[[str], None] = lambda said: None,
        spacing: float = OTHER_SPACING,
    ) -> None:
        try:
            import httpx2
        except ImportError:
            raise Refused("asking a server needs httpx2: pip install 'charterbook[fetch]'") from None
        self._clock = clock or Clock()
        self._tell = tell
        self._spacing = spacing
        self._paces: dict[str, Pace] = {}
        self.requests = 0
        headers = {"User-Agent": agent, "Accept-Encoding": "gzip"}
        self._http = httpx2.Client(headers=headers, timeout=30.0, follow_redirects=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def get(
        self,
        address: str,
        most: int = LARGEST_BYTES,
        held: Got | None = None,
        whole: Callable[[bytes], bool] = lambda body: True,
    ) -> Answer:
        """The bytes at an address, at most so many. With `held`, asks only whether they changed. `whole` tells whether
        an answer is all there: one that is cut off is asked for again. `Refused` where the SEC turns this program
        away, which asking for more would only prolong."""
        later = _Later("")
        for attempt in range(_TRIES):
            if attempt:
                self._pause(address, later, attempt)
            found = self._followed(address, most, held)
            if isinstance(found, Got) and not whole(found.body):
                found = _Later("what it sends is cut off")
            if not isinstance(found, _Later):
                return found
            later = found
            if (later.seconds or 0.0) > LONGEST_PAUSE or (later.everybody and attempt + 1 >= _TRIES_WHEN_BLOCKED):
                break
        said = f"{address}: {later.why}, {attempt + 1} times"
        if later.everybody:
            raise Refused(f"{said}; run the command again in an hour: what was fetched is kept")
        return Failed(said, "run the command again later", True)

    def _pause(self, address: str, later: _Later, attempt: int) -> None:
        """Let the time pass that the server wants, or twice as long each time."""
        seconds = later.seconds if later.seconds is not None else 2.0 ** (attempt - 1)
        self._tell(f"{address}: {later.why}; asked again in {seconds:.0f} s")
        if later.everybody:
            self._pace(address).hold(seconds)
        else:
            self._clock.sleep(seconds)

    def _followed(self, address: str, most: int, held: Got | None) -> Answer | _Later:
        """One answer, redirects followed: from the SEC's hosts to none but these, and never from https to http."""
        at = address
        for _ in range(_MOST_REDIRECTS + 1):
            if urlsplit(at).scheme not in ("http", "https") or not urlsplit(at).hostname:
                return Failed(f"{printable(at)} is no address of the web", "give one that begins with https://")
            found = self._asked(at, most, held)
            if not isinstance(found, str):
                return found
            onward = urljoin(at, found)
            if _site(onward) != _site(at) and _site(at) == "sec.gov":
                return Failed(f"{address} leads away from the SEC, to {printable(onward)}", "look at the address")
            if at.startswith("https:") and not onward.startswith("https:"):
                return Failed(f"{address} leads to {printable(onward)}, unencrypted", "look at the address")
            at = onward
        return Failed(f"{address} leads from one address to another without end", "look at the address")

    def _asked(self, address: str, most: int, held: Got | None) -> Answer | _Later | str:
        """One request: the answer, or where it leads."""
        import httpx2

        self._pace(address).wait()
        self.requests += 1
        asked = {"If-None-Match": held.etag, "If-Modified-Since": held.last_modified} if held else {}
        headers = {name: value for name, value in asked.items() if value}
        try:
            with self._http.stream("GET", address, headers=headers) as response:
                body = self._body(response, most)
        except (httpx2.TransportError, zlib.error) as error:
            return _Later(f"the connection failed ({type(error).__name__})")
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            return Failed(printable(f"{address}: {error}"), "look at the address")
        if isinstance(body, _Later):
            return body
        if body is None:
            return Failed(f"{address} sends more than {most:,} bytes", "read it by hand: no paper is as large")
        return self._meant(address, response, body, held)

    def _body(self, response: "httpx2.Response", most: int) -> bytes | _Later | None:
        """The body, unpacked, while it is read; None where it is larger than allowed."""
        packed = response.headers.get("content-encoding", "identity").lower()
        if packed not in ("gzip", "x-gzip", "identity"):
            return _Later(f"it answers in {packed[:20]}, which nobody asked for")
        # Unpacked here and bounded: a few bytes may stand for very many.
        opened = None if packed == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 16)
        parts, size = [], 0
        begun = self._clock.now()
        for raw in response.iter_raw():
            if self._clock.now() - begun > LONGEST_SECONDS:
                return _Later(f"it sends too slowly, not done after {LONGEST_SECONDS:.0f} s")
            parts.append(opened.decompress(raw, most - size + 1) if opened else raw)
            size += len(parts[-1])
            if size > most:
                return None
        if opened and size and not opened.eof:
            return _Later("what it sends is cut off")
        return b"".join(parts)

    def _meant(self, address: str, response: "httpx2.Response", body: bytes, held: Got | None) -> Answer | _Later | str:
        """What an answer means by its status."""
        status, headers = response.status_code, response.headers
        match status:
            case 200:
                return Got(body, headers.get("etag"), headers.get("last-modified"))
            case 304 if held is not None:
                return Unchanged()
            case 301 | 302 | 303 | 307 | 308 if "location" in headers:
                return str(headers["location"])
            case 404 | 410:
                return Missing(f"{address}: there is nothing (status {status})")
            case 403:
                return self._forbidden(address, headers, body)
            case 429:
                return _Later("too many requests (status 429)", self._wanted(headers, _AFTER_THRESHOLD), True)
            case 408 | 500 | 502 | 503 | 504:
                return _Later(f"the server is not ready (status {status})", self._wanted(headers, None))
        return Failed(f"{address} answers with status {status}", "look at the address")

    def _forbidden(self, address: str, headers: "httpx2.Headers", body: bytes) -> Answer | _Later:
        """The SEC says with one status that a program is not declared, that it was too fast, and that a file is not
        there: the page tells which."""
        page = body[:20_000].decode("utf-8", "replace")
        if _UNDECLARED.search(page):
            raise Refused(
                f"{urlsplit(address).hostname} takes this for an undeclared program (status 403); "
                "name yourself and an e-mail address that is read, in CHARTERBOOK_USER_AGENT or as --user-agent"
            )
        if _THRESHOLD.search(page):
            return _Later(
                "the rate of requests was too high (status 403)", self._wanted(headers, _AFTER_THRESHOLD), True
            )
        if "<Code>AccessDenied</Code>" in page or "<Code>NoSuchKey</Code>" in page:
            return Missing(f"{address}: there is nothing (status 403)")
        return Failed(f"{address} is refused (status 403)", "look at the address")

    def _wanted(self, headers: "httpx2.Headers", otherwise: float | None) -> float | None:
        """The pause that `Retry-After` asks for, in seconds or as a date (RFC 9110, section 10.2.3)."""
        said = headers.get("retry-after", "").strip()
        if said.isdecimal() and len(said) < 10:
            return float(said)
        try:
            return max(0.0, parsedate_to_datetime(said).timestamp() - self._clock.now())
        except (ValueError, TypeError):
            return otherwise

    def _pace(self, address: str) -> Pace:
        site = _site(address)
        if site not in self._paces:
            spacing = SEC_SPACING if site == "sec.gov" else self._spacing
            self._paces[site] = Pace(folder() / f"pace-{re.sub(r'[^a-z0-9.-]', '_', site)}", spacing, self._clock)
        return self._paces[site]


def _site(address: str) -> str:
    """Whose server an address is: all hosts of the SEC are one, of others each host."""
    host = (urlsplit(address).hostname or "").lower()
    return "sec.gov" if host == "sec.gov" or host.endswith(".sec.gov") else host
