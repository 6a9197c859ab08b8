"""Filing a company's chain into a book: the papers that were fetched, in the order in which the SEC accepted them.

Comes in: an open book and a folder of what was fetched. Goes out: what became of each paper. A paper counts as known
from the acceptance of its filing on, since from then on anybody could know it; a note of the book, recorded at the real
time, keeps where it came from. An exhibit is no evidence of filing with the state: that the registrar took it, only its
own stamp shows, as with any paper.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from charterbook import flow
from charterbook.doors.edgar.cited import CitedExhibit, cited_in
from charterbook.doors.edgar.fetched import Folder, Paper, Record
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument

if TYPE_CHECKING:
    from charterbook.register.store import Book


class Filed(NamedTuple):
    """A paper that came into the book, with what that did. `later` are the entries that count as known only from the
    time of an entry before them: what a book knew at a time never changes."""

    record: Record
    paper: Paper
    added: flow.Added
    later: tuple[int, ...]


class Held(NamedTuple):
    """A paper that the book had already."""

    record: Record
    paper: Paper


class Again(NamedTuple):
    """A paper that a later filing of the company brings once more, in the same words: `first` is the address of the one
    in the book. Amended registration statements bring their exhibits again and again."""

    record: Record
    paper: Paper
    first: str


class LeftOut(NamedTuple):
    """A document that is no paper of share capital, such as by-laws or an indenture."""

    record: Record
    paper: Paper
    why: str


class Unfiled(NamedTuple):
    """A paper that could not be read or filed, and why."""

    record: Record
    paper: Paper
    why: str


class Cited(NamedTuple):
    """An exhibit that a report takes from another filing, and that is not among those fetched."""

    record: Record
    exhibit: CitedExhibit


Outcome = Filed | Held | Again | LeftOut | Unfiled | Cited


def posted(book: "Book", folder: Folder, records: tuple[Record, ...], now: datetime) -> Iterator[Outcome]:
    """File every paper of the records, which come in the order of a chain, each in a transaction of its own."""
    for record in records:
        for paper in record.papers:
            if not paper.type.startswith("EX-"):
                for exhibit in cited_in(folder.read(paper)):
                    if not _is_fetched(exhibit, record, records):
                        yield Cited(record, exhibit)
            elif book.notes(_subject(record, paper)):
                yield Held(record, paper)
            else:
                yield _filed(book, folder, record, paper, now)


def _filed(book: "Book", folder: Folder, record: Record, paper: Paper, now: datetime) -> Outcome:
    from charterbook.register.backend import BookError

    try:
        data = folder.read(paper)
    except Refused as refused:
        return Unfiled(record, paper, str(refused))
    words = f"fetched words {record.cik} {_digest_of_words(data)}"
    if same := book.notes(words):
        book.add_note(_subject(record, paper), _note(record, paper, same[0]), now)
        return Again(record, paper, same[0])
    reading = flow.read(data, paper.address)
    if isinstance(reading, Unreadable):
        return Unfiled(record, paper, f"{reading.why}; {reading.remedy}")
    if not any(map(_is_of_capital, reading.instruments)):
        return LeftOut(record, paper, "no paper of share capital")
    accepted = datetime.fromisoformat(record.accepted_at)
    try:
        with book.writing():
            added = flow.add(book, reading, data, accepted)
            book.add_note(_subject(record, paper), _note(record, paper, None), now)
            book.add_note(words, paper.address, now)
    except BookError as error:
        return Unfiled(record, paper, str(error))
    return Held(record, paper) if added.known else Filed(record, paper, added, _later(book, added, accepted))


def _is_of_capital(instrument: Instrument) -> bool:
    return instrument.kind != "other" or bool(instrument.acts)


def _later(book: "Book", added: flow.Added, accepted: datetime) -> tuple[int, ...]:
    """The entries that the book keeps under a later time than the acceptance. Those of other papers, which a paper of
    another corporation cannot free, are numbered in one ledger."""
    names = [name for name in dict.fromkeys(added.corporations) if name is not None]
    if len(names) != 1:
        return ()
    known = book.known(names[0], accepted)
    return tuple(entry.number for entry in added.entries if entry.number > known)


def _subject(record: Record, paper: Paper) -> str:
    return f"fetched {record.accession} {paper.sequence}"


def _digest_of_words(data: bytes) -> str:
    """The digest of a document's words, however its lines are broken, without the header and the tags around it."""
    text = data[max(data.find(b"<TEXT>"), 0) :]
    return sha256(b" ".join(text.partition(b"</TEXT>")[0].split())).hexdigest()


def _note(record: Record, paper: Paper, same_as: str | None) -> str:
    """What the book keeps of where a paper came from; `same_as` is the address of the one that is in the book, where
    that has the same words."""
    told = {
        "accepted_at": record.accepted_at, "address": paper.address, "cik": record.cik, "form": record.form,
        "same_as": same_as, "served_sha256": paper.served_sha256, "source": paper.sha256,
        "to_the_second": record.to_the_second, "type": paper.type,
    }  # fmt: skip
    return json.dumps(told, sort_keys=True)


def _is_fetched(exhibit: CitedExhibit, citing: Record, records: tuple[Record, ...]) -> bool:
    """Whether the exhibit is among the papers: the words name the day of the filing that brought it, under its
    number."""
    words = exhibit.words.casefold()
    return any(
        _day(record.filed_on).casefold() in words
        and any(paper.type.removeprefix("EX-").casefold() == exhibit.number.casefold() for paper in record.papers)
        for record in records
        if record.cik == citing.cik
    )


def _day(iso: str) -> str:
    """A day as American papers write it."""
    day = datetime.fromisoformat(iso)
    return f"{day:%B} {day.day}, {day.year}"
