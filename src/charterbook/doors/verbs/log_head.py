"""`charterbook log head`: how many rows the log has, their root, and who says so."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.options import add_book, add_output_format, now, open_book, paper, parser, print_json
from charterbook.doors.output import put_out
from charterbook.doors.proof_papers import file_lines, head_at, key_at, plain, signature_fault, signature_words
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.register import heads, tree
from charterbook.register.heads import Head, Signed
from charterbook.register.proof_files import written

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Print the head, sign it, or hold another against the book: exit 1 where that contradicts it."""
    options = parser(
        "log head",
        "The head of the book's log: its size and root at this time. Whoever keeps one elsewhere can show later that "
        "nothing before it was changed.",
    )
    add_book(options)
    what = options.add_mutually_exclusive_group()
    what.add_argument(
        "--sign", metavar="PEM", help="sign it with this Ed25519 key (openssl genpkey -algorithm ed25519), and keep it"
    )
    what.add_argument("--check", metavar="FILE", help="hold a head kept elsewhere against the book")
    options.add_argument("--public-key", metavar="PEM", help="with --check: who has to have signed that head")
    options.add_argument("-o", "--output", metavar="FILE", help="write the head to a file, as JSON")
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.public_key and not asked.check:
        raise Refused("--public-key goes with --check FILE")
    if asked.output and asked.check:
        raise Refused("--check writes no head: leave out -o")
    with open_book(asked.book) as book:
        return _check(book, asked) if asked.check else _tell(book, asked)


def _tell(book: "Book", asked: argparse.Namespace) -> int:
    altered = book.verify_log() if asked.sign else None
    if altered is not None:
        print(f"{book.place} was altered: {altered.why}; a head of it is not signed")
        return 1
    frontier = book.frontier()
    found: Head | Signed = Head(frontier.size, frontier.root(), now().isoformat(timespec="seconds"))
    if asked.sign:
        found = _signed(book, plain(found), asked.sign)
    if asked.output:
        put_out(asked.output, file_lines(found))
    if asked.output_format == "json":
        print_json(written(found))
        return 0
    head = plain(found)
    print(f"{head.size} rows, root {head.root.hex()}, {head.made_at}")
    if isinstance(found, Signed):
        print(f"  signed with the key {found.key.hex()}: {found.signature.hex()}")
    return 0


def _signed(book: "Book", head: Head, path: str) -> Signed:
    """The head signed, and kept in the book. What a key has signed once stays as it was."""
    made = heads.sign(head, paper(path))
    if isinstance(made, Unreadable):
        raise Refused(f"{path}: {made.why}; {made.remedy}")
    if book.add_head(made):
        return made
    return next(one for one in book.heads() if (one.head.size, one.key) == (head.size, made.key))


def _check(book: "Book", asked: argparse.Namespace) -> int:
    found, key = head_at(asked.check), key_at(asked.public_key)
    fault = signature_fault(found, key) or _contradiction(book, plain(found))
    grown = 0 if fault is not None else book.frontier().size - plain(found).size
    state = "contradicts" if fault is not None else "older" if grown else "same"
    if asked.output_format == "json":
        print_json({"state": state, "fault": fault, "rows_since": grown, "head": written(found)})
    elif fault is not None:
        print(f"{asked.check} contradicts the book: {fault}")
    else:
        since = f"the log has grown by {grown} rows since" if grown else "the log is the same"
        print(f"{asked.check} is consistent with {book.place}: {since}; {signature_words(found, key)}")
    return 0 if fault is None else 1


def _contradiction(book: "Book", head: Head) -> str | None:
    """Why the log of the book is not the one that the head was made over, or that one grown."""
    with book.reading():
        altered = book.verify_log()
        if altered is not None:
            return f"{book.place} itself was altered: {altered.why}"
        size, root = book.frontier().size, book.frontier().root()
        if head.size > size:
            return f"the head is over {head.size} rows, and {book.place} has {size}: it was cut, or is an older copy"
        proof = tree.consistency(head.size, size, book.node)
        if not tree.consistent(head.size, size, head.root, root, proof):
            return f"the first {head.size} rows of {book.place} are not those that the head was made over"
    return None
