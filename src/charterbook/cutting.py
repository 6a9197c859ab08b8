"""The composer that cuts a book: in come an open book, a corporation and an empty book, which gets what the first holds
of that corporation and nothing of others.

What is copied is row by row what the log recorded, under the numbers it has, so that entries, papers and decisions keep
theirs; the log of the cut is a new one. A source comes whole: where it holds papers of another corporation too, these
come with it. Papers that may be of the corporation, and of which nobody has said so, come as well.
"""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook import whose
from charterbook.exchange.binder import Log

if TYPE_CHECKING:
    from charterbook.register.journal import Block
    from charterbook.register.store import Book


class _Kept(NamedTuple):
    """What goes into the cut: the corporation's number, those of every corporation that a kept paper is of, the papers
    by number, the sources by digest."""

    corporation: int
    named: frozenset[int]
    papers: frozenset[int]
    sources: frozenset[str]


def cut(book: "Book", corporation: str, into: "Book") -> Log:
    """Fill an empty book with one corporation of another, and give the log that it was cut from."""
    from charterbook.exchange.book_text import act_phrase
    from charterbook.register import journal, log
    from charterbook.register.carrying import exported, restored
    from charterbook.register.record_words import words
    from charterbook.register.tree import Frontier

    with book.reading():
        kept, whole = _kept(book, corporation), book.frontier()
        parts = journal.read(f"{line}\n".encode() for line in exported(book, act_phrase))
        blocks = [part for part in parts if isinstance(part, journal.Block) and _stays(part, kept)]
    names = {one["id"]: one["name"] for block in blocks if block.row.kind == "corporation" for one in [_held(block)]}
    lines, made = [], Frontier()
    for number, block in enumerate(blocks, 1):
        old = block.row
        row = log.row(number, old.kind, old.subject, old.payload_sha256, old.recorded_at)
        lines += journal.block(block._replace(row=row), words(row.kind, block.record, names, act_phrase))
        made, _ = made.appended(row.leaf_hash)
    text = [*journal.opening(journal.Opening(made.size, made.root(), 0)), *lines, *journal.closing()]
    restored((f"{line}\n".encode() for line in text), into)
    return Log(whole.size, whole.root().hex())


def _kept(book: "Book", corporation: str) -> _Kept:
    own = book.corporation(corporation)
    assert own is not None, corporation
    every, open_ = whose.papers_of(book), whose.may_be_of(book, corporation)
    own_papers = [one for one in every if one.corporation_id == own.id or one.id in open_]
    sources = {one.source for one in own_papers}
    sources |= {digest for one in own_papers for digest in book.notes(f"filed copy of paper {one.id}")}
    # The papers of one source come together, as it is read anew as a whole.
    papers = [one for one in every if one.source in sources]
    named = {own.id} | {one.corporation_id for one in papers if one.corporation_id is not None}
    return _Kept(own.id, frozenset(named), frozenset(one.id for one in papers), frozenset(sources))


def _stays(block: "Block", kept: _Kept) -> bool:
    """Whether a row of the log is of the corporation."""
    held = _held(block)
    match block.row.kind:
        case "corporation":
            return held["id"] in kept.named
        case "identifier":
            return held["corporation"] in kept.named
        case "source":
            return block.row.subject in kept.sources
        case "instrument":
            return held["id"] in kept.papers
        case "decision":
            return held["instrument"] in kept.papers
        case "entry" | "approval":
            return bool(held["corporation"] == kept.corporation)
        case "note":
            return _note_stays(held["subject"], held["body"], kept)
    return False


def _note_stays(subject: str, body: str, kept: _Kept) -> bool:
    """Whether a note is of the corporation, by its subject and what it names. What a person noted of the book as a
    whole may be of anybody, and stays behind."""
    what, _, last = subject.rpartition(" ")
    number = int(last) if last.isdecimal() else 0
    match what:
        case "waits" | "sign-off":
            return number == kept.corporation
        case "states of":
            return number in kept.named
        case "papers of":
            return number in kept.named and int(body) in kept.papers
        case "corporation of paper" | "filed copy of paper":
            return number in kept.papers
    if subject == "waits":
        return json.loads(body)[0] in kept.papers
    return subject.startswith("named ") and int(body) in kept.named


def _held(block: "Block") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(block.record)
    return found
