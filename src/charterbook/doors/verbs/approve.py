"""`charterbook approve DIR`: a second person takes responsibility for a set of drafts; the copies to sign are written.

The set is drafted again from its manifest: what is approved is what the plan says, byte for byte.
"""

import argparse
from typing import TYPE_CHECKING

from charterbook import approving
from charterbook.doors.approved_copies import approved, ready
from charterbook.doors.drafts_folder import manifest_of
from charterbook.doors.options import add_book, add_output_format, now, open_book, parser, print_json, typed
from charterbook.doors.refusals import Refused
from charterbook.exchange.columns import bullets
from charterbook.exchange.draft_manifest import set_digest
from charterbook.plan.target_values import words

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Approve a set, or take its approval back."""
    options = parser("approve", "Approve a set of drafts, by another person than the one who prepared it.")
    options.add_argument("folder", metavar="DIR", help="a folder that charterbook draft wrote")
    options.add_argument("--by", required=True, type=typed(words), metavar="NAME", help="who approves")
    options.add_argument(
        "--alone", type=typed(words), metavar="WHY", help="why one person prepares and approves; it is recorded"
    )
    options.add_argument("--withdraw", type=typed(words), metavar="WHY", help="take the approval back, and why")
    add_book(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.alone is not None and asked.withdraw is not None:
        raise Refused("--alone is for an approval, --withdraw takes one back: say one of them")
    manifest = manifest_of(asked.folder)
    digest = set_digest(manifest)
    with open_book(asked.book) as book:
        if asked.withdraw is not None:
            return _withdrawn(asked, digest, book)
        written, blanks = approved(book, ready(book, asked.folder), asked.by, asked.alone, now())
    if asked.output_format == "json":
        told = {"set_sha256": digest, "action": "approved", "by": asked.by, "why": asked.alone, "written": written}
        print_json({**told, "blanks": [{"paper": one, "what": what} for one, what in blanks]})
    else:
        open_ = bullets("still blank, to be filled in by hand", [f"{one}: {what}" for one, what in blanks])
        end = f"Approved by {asked.by}: set {digest[:16]}. These are the copies to sign."
        print("\n".join([*written, *open_, *([""] if open_ else []), end]))
    return 0


def _withdrawn(asked: argparse.Namespace, digest: str, book: "Book") -> int:
    refused = approving.withdraw(book, digest, asked.by, asked.withdraw, now())
    if refused:
        raise Refused(refused)
    if asked.output_format == "json":
        print_json({"set_sha256": digest, "action": "withdrawn", "by": asked.by, "why": asked.withdraw, "written": []})
    else:
        print(f"The approval of set {digest[:16]} is taken back; its copies can no longer be signed.")
    return 0
