"""The header of a filing: when the SEC accepted it, under which form, by whom, and which documents it holds.

Comes in: a filing's header page (`-index-headers.html`) or its complete submission. Goes out: the header as its own
bytes, and what it says. The acceptance is taken from here and nowhere else: `<ACCEPTANCE-DATETIME>` is the clock of
Washington in every filing, while the `acceptanceDateTime` of the submissions JSON, which ends in Z, is true UTC for
some companies and the clock of Washington for others (measured by others on 64,936 filings: theOGognf/finagg, issue 64
on GitHub).
Source of the tags: EDGAR Public Dissemination Service, technical specification.
"""

import html
import re
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from charterbook.doors.edgar.places import printable

_BEGINS, _ENDS = b"<SEC-HEADER>", b"</SEC-HEADER>"
_SAID = {
    "accession": re.compile(r"(?m)^ACCESSION NUMBER:[ \t]*(\d{10}-\d{2}-\d{6})[ \t\r]*$"),
    "form": re.compile(r"(?m)^CONFORMED SUBMISSION TYPE:[ \t]*(\S[^\n]{0,30}?)[ \t\r]*$"),
    "filed": re.compile(r"(?m)^FILED AS OF DATE:[ \t]*(\d{8})[ \t\r]*$"),
    "accepted": re.compile(r"(?m)^<ACCEPTANCE-DATETIME>[ \t]*(\d{14})[ \t\r]*$"),
}
_TAG = re.compile(r"(?m)^<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^\n]{0,300}?)[ \t\r]*$")
_LINK = re.compile(rb"(?is)</?a\b[^>]{0,400}>|<br>")
_FURTHEST = 400_000
"""A header begins within so many bytes, and ends within as many."""
_HEAD = 4_000
"""Of a document, so much may be its tags."""


class Document(NamedTuple):
    """A document of a filing: its place from 1 on, type ("EX-3.1"), and the filer's file name and description."""

    sequence: int
    type: str
    name: str = ""
    description: str = ""


class Header(NamedTuple):
    """What a filing's header says. `accepted_at` is a time in UTC; `to_the_second` is False where the header of an old
    filing has no acceptance, and it stands for the end of the day under which it was filed. `text` are its bytes."""

    accession: str
    form: str
    filed_on: date
    accepted_at: datetime
    to_the_second: bool
    text: bytes


def on_page(page: bytes) -> tuple[Header, tuple[Document, ...]]:
    """The header and the documents on a header page. ValueError where it is none."""
    folded = page.lower()
    shown = page[folded.find(b"<pre>") + len(b"<pre>") : folded.rfind(b"</pre>")] if b"<pre>" in folded else b""
    plain = html.unescape(_LINK.sub(b"", shown).decode("latin-1")).encode("latin-1", "replace")
    header = in_submission(plain)
    documents = (document(plain[start:end]) for start, end in parts(plain))
    return header, tuple(one for one in documents if one is not None)


def parts(data: bytes) -> tuple[tuple[int, int], ...]:
    """The places of the documents of a submission, each with its frame."""
    found = []
    at = data.find(b"<DOCUMENT>")
    while at >= 0:
        end = data.find(b"</DOCUMENT>", at)
        if end < 0:
            break
        found.append((at, end + len(b"</DOCUMENT>")))
        at = data.find(b"<DOCUMENT>", end)
    return tuple(found)


def in_submission(data: bytes) -> Header:
    """The header of a complete submission. ValueError where it has none, or one that does not say what it must."""
    begin = data.find(_BEGINS, 0, _FURTHEST)
    end = data.find(_ENDS, begin, begin + _FURTHEST)
    if begin < 0 or end < 0:
        raise ValueError("it has no header")
    whole = data[begin : end + len(_ENDS)] + b"\n"
    text = whole.decode("latin-1")
    said = {name: match[1] for name, pattern in _SAID.items() if (match := pattern.search(text))}
    if missing := {"accession", "form", "filed"} - said.keys():
        raise ValueError(f"its header does not tell: {', '.join(sorted(missing))}")
    filed_on = datetime.strptime(said["filed"], "%Y%m%d").replace(tzinfo=UTC).date()
    accepted = said.get("accepted")
    accepted_at = _in_washington(accepted) if accepted else _end_of(filed_on)
    return Header(said["accession"], printable(said["form"]), filed_on, accepted_at, accepted is not None, whole)


def document(body: bytes) -> Document | None:
    """The document whose tags stand at the head of these bytes; None where they give no type and no place."""
    tags = {name: printable(value) for name, value in reversed(_TAG.findall(body[:_HEAD].decode("latin-1")))}
    if not tags.get("TYPE") or not tags.get("SEQUENCE", "").isdecimal():
        return None
    return Document(int(tags["SEQUENCE"]), tags["TYPE"].upper(), tags.get("FILENAME", ""), tags.get("DESCRIPTION", ""))


def _in_washington(digits: str) -> datetime:
    """A time of the header, in UTC. In the hour that comes twice in autumn the later is meant: known no earlier."""
    local = datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=_zone(), fold=1)
    return local.astimezone(UTC)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), _zone()).astimezone(UTC)


def _zone() -> ZoneInfo:
    return ZoneInfo("America/New_York")
