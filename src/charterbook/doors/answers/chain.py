"""The chain of a corporation's papers, what is not posted, who approved what (`log -f json`)."""

from datetime import date
from typing import TYPE_CHECKING, Any

from charterbook import approving, flow
from charterbook.doors import filed_copies
from charterbook.doors.sources import sources_of
from charterbook.exchange.approvals import approvals_json
from charterbook.exchange.book_json import refusal_json
from charterbook.exchange.chain_json import chain_json

if TYPE_CHECKING:
    from charterbook.register.store import Book


def chain_answer(book: "Book", corporation: str, as_of: date | None) -> dict[str, Any]:
    """The papers with their states at the end of a day (None: as they stand), the gaps, and the head of the log."""
    done, made = book.approvals(corporation), approving.papers_made(book, corporation)
    return {
        "corporation": corporation,
        "head": book.head(),
        **chain_json(flow.chain(book, corporation, as_of), sources_of(book)),
        "proposed": [
            {"paper": number, **refusal_json(refusal)} for number, refusal in flow.proposed(book, corporation)
        ],
        "drafts": approvals_json(done, made),
        "filed_copies": [
            {"paper": number, "sha256": digest, "file": origin}
            for number, digest, origin in filed_copies.copies(book, corporation)
        ],
    }
