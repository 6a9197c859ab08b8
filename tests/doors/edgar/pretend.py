"""A server on this machine that answers like EDGAR, errors included; the companies and their filings are invented.

The shapes are those of the SEC's files: submissions JSON in columns, header pages whose SGML stands escaped inside
<PRE>, documents in their <DOCUMENT> frame, complete submissions, XML for what is not there, pages for who is turned
away.
"""

import gzip
import html
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from charterbook.doors.edgar import pace

SPECIMENS = Path(__file__).parents[3] / "examples" / "bestnet"
CIK = "0000123456"
AGENT = "Invented Research ada@research.example"
UNDECLARED = (
    "<html><head><title>SEC.gov | Your Request Originates from an Undeclared Automated Tool</title></head>"
    "<body><h1>Your Request Originates from an Undeclared Automated Tool</h1>"
    "<p>To allow for equitable access to all users, SEC reserves the right to limit requests originating from "
    "undeclared automated tools.</p></body></html>"
)
THRESHOLD = (
    "<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head>"
    "<body><h1>Request Rate Threshold Exceeded</h1><p>undeclared automated tools</p></body></html>"
)
NOTHING = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>'

Handler = Callable[["_Asked"], None]


class Company(NamedTuple):
    """An invented registrant."""

    cik: str
    name: str
    ticker: str
    state: str


class Filed(NamedTuple):
    """An invented filing: documents are type, file name, description and text. `accepted` is the clock of Washington,
    empty as in the oldest headers; one that is not `split` is a single file."""

    accession: str
    form: str
    filed_on: str
    accepted: str
    documents: tuple[tuple[str, str, str, str], ...]
    items: str = ""
    split: bool = True
    company: "Company" = Company("0000123456", "BESTNET COMMUNICATIONS CORP", "BESC", "NV")

    @property
    def header(self) -> str:
        """The header as EDGAR writes it."""
        accepted = f"<ACCEPTANCE-DATETIME>{self.accepted}\n" if self.accepted else ""
        return (
            f"<SEC-HEADER>{self.accession}.hdr.sgml : {self.filed_on.replace('-', '')}\n{accepted}"
            f"ACCESSION NUMBER:\t\t{self.accession}\nCONFORMED SUBMISSION TYPE:\t{self.form}\n"
            f"PUBLIC DOCUMENT COUNT:\t\t{len(self.documents)}\n"
            f"FILED AS OF DATE:\t\t{self.filed_on.replace('-', '')}\n\nFILER:\n\n\tCOMPANY DATA:\t\n"
            f"\t\tCOMPANY CONFORMED NAME:\t\t\t{self.company.name}\n\t\tCENTRAL INDEX KEY:\t\t\t{self.company.cik}\n"
            f"\t\tSTATE OF INCORPORATION:\t\t\t{self.company.state}\n</SEC-HEADER>\n"
        )

    def document(self, place: int) -> str:
        """A document in its frame."""
        kind, name, description, text = self.documents[place]
        return (
            f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{place + 1}\n<FILENAME>{name}\n<DESCRIPTION>{description}\n"
            f"<TEXT>\n{text}</TEXT>\n</DOCUMENT>\n"
        )

    @property
    def page(self) -> str:
        """The header page: the header in a comment in its other form, and escaped inside <PRE>."""
        told = "".join(
            f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{at}\n<FILENAME>{name}\n<DESCRIPTION>{said}\n<TEXT>\n"
            f"\0{name}\0Document {at} - file: {name}\1\n</DOCUMENT>\n"
            for at, (kind, name, said, _) in enumerate(self.documents, 1)
        )
        escaped = html.escape(f"<SEC-DOCUMENT>{self.accession}\n{self.header}{told}</SEC-DOCUMENT>", quote=False)
        parts = escaped.split("\0")
        linked = "".join(f'<a href="{part}">' if at % 2 else part for at, part in enumerate(parts)).replace(
            "\1", "</a><br>"
        )
        return (
            f"<HTML><HEAD><TITLE>SEC EDGAR Submission {self.accession}</TITLE>\n<!--\n<SEC-HEADER>{self.accession}\n"
            f"<TYPE>{self.form}\n</SEC-HEADER>\n-->\n</HEAD><BODY>\n<PRE>{linked}</PRE></BODY></HTML>"
        )

    @property
    def whole(self) -> str:
        """The complete submission."""
        documents = "".join(self.document(place) for place in range(len(self.documents)))
        return f"<SEC-DOCUMENT>{self.accession}.txt\n{self.header}{documents}</SEC-DOCUMENT>\n"


def specimen(name: str) -> str:
    """The text of a specimen of the founding case."""
    return next(SPECIMENS.glob(f"{name}*.txt")).read_text(encoding="utf-8")


REPORT_2005 = """Item 5.03 Amendments to Articles of Incorporation or Bylaws.

The certificate of withdrawal took effect on May 2, 2005.

Item 9.01 Financial Statements and Exhibits.

  3.7   Certificate of Withdrawal (incorporated by reference to Exhibit 3.1 to
        the Form 10-QSB filed on May 16, 2005)

  3.4   Certificate of Amendment (incorporated herein by reference to Exhibit 3.4
        to the Form 8-K filed on April 28, 2003)

  99.1  Press release.
"""

BYLAWS = "BY-LAWS OF BESTNET COMMUNICATIONS CORPORATION\n\nThe annual meeting is held in June.\n"


def chain() -> tuple[Filed, ...]:
    """The filings of the invented registrant, in an order that is not that of their acceptance."""
    exhibit = "Exhibit"
    return (
        Filed("0000999999-05-000040", "8-K", "2005-05-06", "20050506090000",
              (("8-K", "report.txt", "CURRENT REPORT", REPORT_2005),), "5.03,9.01"),
        Filed("0000999999-03-000042", "8-K", "2003-04-28", "20030428163012",
              (("8-K", "form8k.txt", "CURRENT REPORT", "A report.\n"),
               ("EX-3.4", "ex3-4.txt", exhibit, specimen("3-")),
               ("EX-3.5", "ex3-5.txt", exhibit, specimen("4-"))), "5"),
        Filed("0000999999-01-000020", "10-QSB", "2001-11-14", "20011114093000",
              (("10-QSB", "q.txt", "QUARTERLY REPORT", "A report.\n"), ("EX-4.1", "ex4.txt", exhibit, specimen("5-")))),
        Filed("0000999999-99-000011", "10SB12G", "1999-06-01", "",
              (("10SB12G", "", "REGISTRATION", "A statement.\n"), ("EX-3.1", "", "ARTICLES", specimen("1-")),
               ("EX-3.2", "", "DESIGNATION", specimen("2-")), ("EX-3.3", "", "BY-LAWS", BYLAWS)), split=False),
        Filed("0000999999-04-000030", "10-KSB", "2004-03-30", "20040330170000",
              (("10-KSB", "k.htm", "ANNUAL REPORT", "A report.\n"), ("EX-31.1", "ex31.htm", "CERT", "I certify.\n"))),
        Filed("0000999999-04-000031", "4", "2004-04-01", "20040401100000", (("4", "form4.xml", "", "<xml/>\n"),)),
    )  # fmt: skip


class _Asked(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    pretend: "Pretend"

    def do_GET(self) -> None:
        """Answer as told, else as EDGAR would."""
        self.pretend.asked.append(self.path)
        self.pretend.agents.append(self.headers.get("User-Agent", ""))
        faults = self.pretend.faults.get(self.path, [])
        if faults:
            faults.pop(0)(self)
        elif "@" not in self.headers.get("User-Agent", ""):
            self.answer(403, UNDECLARED)
        elif self.path not in self.pretend.files:
            self.answer(404, NOTHING)
        else:
            self._file(self.pretend.files[self.path])

    def _file(self, body: bytes) -> None:
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == tag:
            self.pretend.unchanged.append(self.path)
            self.answer(304, "", ETag=tag)
        else:
            packed = gzip.compress(body)
            self.answer(200, packed, **{"Content-Encoding": "gzip", "ETag": tag})

    def answer(self, status: int, body: str | bytes, **headers: str) -> None:
        """Send an answer."""
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(data)), **named}.items():
            self.send_header(name, value)
        self.end_headers()
        if status != 304:
            self.wfile.write(data)

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


class Pretend:
    """The server while it runs: `files` by path, `faults` that a path answers with first, and what was asked."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.tickers: dict[str, dict[str, object]] = {}
        self.faults: dict[str, list[Handler]] = {}
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.unchanged: list[str] = []
        self.address = ""

    def list_filings(self, filings: tuple[Filed, ...], older: int = 2) -> None:
        """Let the company of these filings have them, the last ones in a further file."""
        cut = len(filings) - older
        cik, title, ticker, _ = filings[0].company
        name = f"CIK{cik}-submissions-001.json"
        told = {
            "cik": cik, "name": title, "tickers": [ticker],
            "filings": {"recent": _columns(filings[:cut]), "files": [{"name": name, "filingCount": older}]},
        }  # fmt: skip
        self.files[f"/submissions/CIK{cik}.json"] = json.dumps(told).encode()
        self.files[f"/submissions/{name}"] = json.dumps(_columns(filings[cut:])).encode()
        self.tickers[cik] = {"cik_str": int(cik), "ticker": ticker, "title": title}
        self.files["/files/company_tickers.json"] = json.dumps(
            {str(place): row for place, row in enumerate(self.tickers.values())}
        ).encode()
        for one in filings:
            folder = f"/Archives/edgar/data/{int(cik)}"
            self.files[f"{folder}/{one.accession}.txt"] = one.whole.encode()
            if one.split:
                folder += f"/{one.accession.replace('-', '')}"
                self.files[f"{folder}/{one.accession}-index-headers.html"] = one.page.encode()
                for place, (_, file, _, _) in enumerate(one.documents):
                    self.files[f"{folder}/{file}"] = one.document(place).encode()


def _columns(filings: tuple[Filed, ...]) -> dict[str, list[str]]:
    return {
        "accessionNumber": [one.accession for one in filings],
        "filingDate": [one.filed_on for one in filings],
        # What the SEC's JSON says of the acceptance is the clock of Washington for some companies, with a Z.
        "acceptanceDateTime": [f"{one.filed_on}T12:00:00.000Z" for one in filings],
        "form": [one.form for one in filings],
        "items": [one.items for one in filings],
        "primaryDocument": [one.documents[0][1] for one in filings],
    }


@contextmanager
def pretending() -> Iterator[Pretend]:
    """A server with the chain, on a port of this machine."""
    pretend = Pretend()
    pretend.list_filings(chain())
    handler = type("Handler", (_Asked,), {"pretend": pretend})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        pretend.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield pretend
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def as_the_sec() -> Iterator[Pretend]:
    """The server in the place of the SEC's for all that runs in this process, with somebody who asks, nothing kept from
    before, and no turn to wait for."""
    with pretending() as pretend, pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setenv("CHARTERBOOK_EDGAR", pretend.address)
        patch.setenv("CHARTERBOOK_USER_AGENT", AGENT)
        patch.setenv("CHARTERBOOK_CACHE", folder)
        patch.setattr(pace, "SEC_SPACING", 0.0)
        yield pretend
