"""Fetching the papers of companies: which filings may have any, their headers, and the documents that are asked for.

Comes in: a client, a folder, keys of companies. Goes out: a record for each filing that was looked at, as soon as it is
whole. A filing that has a record is not asked for again, so that a later run asks for what is new and nothing else.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from charterbook.doors.edgar import papers, submissions
from charterbook.doors.edgar.client import Answer, Client, Failed, Got, Missing, Unchanged
from charterbook.doors.edgar.companies import by_ticker
from charterbook.doors.edgar.fetched import Folder, Left, Paper, Record, paper_file
from charterbook.doors.edgar.header import Document, Header, document, in_submission, on_page, parts
from charterbook.doors.edgar.places import Places, is_file_name
from charterbook.doors.edgar.shelf import Shelf
from charterbook.doors.edgar.submissions import Filing
from charterbook.doors.edgar.wanted import Wanted, asked_for, looked_at, may_be_paper
from charterbook.doors.refusals import Refused

_FAILED_IN_A_ROW = 3


class Listed(NamedTuple):
    """A company with all its filings, the first one first, and those of them that may have what is asked for."""

    cik: str
    name: str
    filings: tuple[Filing, ...]
    looked_at: tuple[Filing, ...]


class Done(NamedTuple):
    """A filing that was looked at: its record, and whether anything was asked for it in this run; or, where `record` is
    None, why that failed."""

    filing: Filing
    record: Record | None
    asked: bool
    why: str = ""


class Source(NamedTuple):
    """Where is asked, and what is kept of the indexes."""

    client: Client
    places: Places
    shelf: Shelf


class NotListed(Refused):
    """The SEC has no list of filings for one company, or none that can be read; others may have theirs."""


class _Unread(Exception):
    """A filing could not be read; the message says why, `passes` whether the server was not well."""

    def __init__(self, why: str, passes: bool = False) -> None:
        super().__init__(why)
        self.passes = passes


def with_tickers(source: Source, tickers: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the companies with these tickers."""
    return by_ticker(_index(source, source.places.tickers(), "the list of tickers"), tickers) if tickers else ()


def listed(source: Source, cik: str, wanted: Wanted) -> Listed:
    """The filings of a company. `NotListed` where the SEC has none under this key, or its list cannot be read."""
    told = _index(source, source.places.submissions(cik), f"a company with the key {cik}")
    try:
        found = list(submissions.recent(told))
        for name in submissions.older_files(told):
            found += submissions.filings(_index(source, source.places.older(name), f"the list {name}"))
    except ValueError as error:
        raise NotListed(f"the list of filings of {cik} cannot be read: {error}; run the command again later") from None
    once = {one.accession: one for one in found}
    filings = tuple(sorted(once.values(), key=lambda one: (one.filed_on, one.accession)))
    here = tuple(one for one in filings if looked_at(one, wanted))
    return Listed(cik, submissions.company_name(told), filings, here)


def fetched(source: Source, company: Listed, wanted: Wanted, folder: Folder) -> Iterator[Done]:
    """Each filing of a company, once it is whole. `Refused` where several fail in a row: the server is not well."""
    failed = 0
    for filing in company.looked_at:
        held = folder.record(company.cik, filing.accession)
        if held is not None and not _open(held, filing, wanted):
            yield Done(filing, held, False)
            continue
        try:
            record = _filing(source, company, filing, wanted, folder, held.papers if held else ())
        except _Unread as error:
            failed = failed + 1 if error.passes else 0
            yield Done(filing, None, True, str(error))
            if failed == _FAILED_IN_A_ROW:
                said = f"{failed} filings in a row could not be read"
                raise Refused(f"{said}; run the command again later: what was fetched is kept") from None
            continue
        failed = 0
        folder.put_record(record)
        yield Done(filing, record, True)


def _open(held: Record, filing: Filing, wanted: Wanted) -> bool:
    """Whether a document is asked for that an earlier run did not ask for."""
    known = {*(one.sequence for one in held.papers), *(one.sequence for one in held.left)}
    return any(one.sequence not in known and asked_for(one, filing, wanted) for one in held.documents)


def _filing(
    source: Source, company: Listed, filing: Filing, wanted: Wanted, folder: Folder, before: tuple[Paper, ...]
) -> Record:
    """A filing with the documents that are asked for; those of an earlier run are not asked for again."""
    header, documents = _looked_into(source, company.cik, filing)
    kept = {paper.sequence: paper for paper in before}
    left: dict[int, Left] = {}
    for one, body in documents:
        if one.sequence in kept or not asked_for(one, filing, wanted):
            continue
        try:
            kept[one.sequence] = _paper(source, company.cik, header, one, body, folder)
            left.pop(one.sequence, None)
        except ValueError as error:
            left[one.sequence] = Left(one.sequence, one.type, str(error))
    return Record(
        company.cik, company.name, filing.accession, header.form, tuple(sorted(filing.items - {""})),
        header.filed_on.isoformat(), header.accepted_at.isoformat(), header.to_the_second,
        tuple(one for one, _ in documents if may_be_paper(one)), tuple(kept[at] for at in sorted(kept)),
        tuple(left[at] for at in sorted(left)),
    )  # fmt: skip


def _looked_into(source: Source, cik: str, filing: Filing) -> tuple[Header, tuple[tuple[Document, bytes | None], ...]]:
    """A filing's header and documents; of one that is a single file, as the oldest are, each with its bytes."""
    address = source.places.headers(cik, filing.accession)
    page = _body(source.client.get(address, whole=papers.is_whole_page)) if filing.split else None
    documents: tuple[tuple[Document, bytes | None], ...]
    try:
        if page is not None:
            header, told = on_page(page)
            documents = tuple((one, None) for one in told)
        else:
            address = source.places.whole(cik, filing.accession)
            data = _body(source.client.get(address, whole=papers.is_whole_submission))
            if data is None:
                raise _Unread(f"{address}: there is nothing")
            header = in_submission(data)
            bodies = [data[start:end] for start, end in parts(data)]
            documents = tuple((one, body) for body in bodies if (one := document(body)) is not None)
    except ValueError as error:
        raise _Unread(f"{address}: {error}") from None
    if header.accession != filing.accession:
        raise _Unread(f"{address} is another filing, {header.accession}")
    return header, documents


def _paper(source: Source, cik: str, header: Header, one: Document, body: bytes | None, folder: Folder) -> Paper:
    """A document in its place in the folder. ValueError, with the reason, where it cannot be had or kept."""
    address = f"{source.places.whole(cik, header.accession)}#{one.sequence}"
    if body is None:
        if not is_file_name(one.name):
            raise ValueError(f"its name, {one.name[:80]!r}, is none of a file in the filing's folder")
        address = source.places.document(cik, header.accession, one.name)
        answer = source.client.get(address, whole=papers.is_whole)
        if isinstance(answer, Failed) and not answer.passes:
            raise ValueError(answer.why)
        body = _body(answer)
    if body is None:
        raise ValueError(f"{address}: there is nothing")
    data = papers.file_of(header, one, body)
    file = paper_file(cik, header.accession, one)
    digest = folder.put(file, data)
    return Paper(
        one.sequence, one.type, one.description, file, digest, len(data), address, sha256(body).hexdigest()
    )  # fmt: skip


def _body(answer: Answer) -> bytes | None:
    """The bytes of an answer; None where there is nothing."""
    match answer:
        case Got(body):
            return body
        case Missing() | Unchanged():
            return None
        case Failed(why, _, passes):
            raise _Unread(why, passes)


def _index(source: Source, address: str, what: str) -> Any:
    """An index, parsed: the one that is held where the server has no other. `NotListed` where it cannot be had."""
    held = source.shelf.held(address)
    match source.client.get(address, held=held, whole=_is_json):
        case Got(body) as got:
            source.shelf.keep(address, got)
        case Unchanged():
            assert held is not None
            body = held.body
        case Missing():
            raise NotListed(f"the SEC does not have {what}; look at the key or the ticker")
        case Failed(why, remedy):
            raise NotListed(f"{why}; {remedy}")
    return json.loads(body)


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True
