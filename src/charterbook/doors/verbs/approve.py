"""`charterbook approve DIR`: a second person takes responsibility for a set of drafts; the copies to sign are written.

The set is drafted again from its manifest: what is approved is what the plan says, byte for byte.
"""

import argparse
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from charterbook import approving, drafting
from charterbook.doors.drafts_folder import (
    APPROVED,
    drafted,
    fresh_plan,
    manifest_of,
    steps_of,
    unchanged_files,
    write_files,
)
from charterbook.doors.options import add_book, add_output_format, now, open_book, parser, print_json, typed
from charterbook.doors.refusals import Refused
from charterbook.exchange.columns import bullets
from charterbook.exchange.draft_manifest import NAME, TEMPLATE, Manifest, set_digest
from charterbook.plan.target_values import words
from charterbook.register.kept import Copy

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
        written, blanks = _approved(asked, manifest, digest, book)
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


def _approved(
    asked: argparse.Namespace, manifest: Manifest, digest: str, book: "Book"
) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """The paths of the copies to sign, written where the approval is recorded, and not otherwise; and what is still
    blank in them."""
    files = unchanged_files(asked.folder, manifest)
    corporation, made, copies = _drafted_again(asked.folder, manifest, files, book)
    if made.errors:
        one = made.errors[0]
        raise Refused(f"{one.paper} has an error: {one.finding.message} [{one.finding.rule}]; mend it and draft again")
    kept = tuple(Copy(name, len(data), sha256(data).hexdigest()) for name, data in copies.items())
    with book.writing():
        refused = approving.approve(book, corporation, digest, asked.by, asked.alone, made.told, kept, now())
        if refused:
            raise Refused(refused)
        return write_files(os.path.join(asked.folder, APPROVED), copies), made.blanks


def _drafted_again(
    folder: str, manifest: Manifest, files: dict[str, bytes], book: "Book"
) -> tuple[str, drafting.DraftedSet, dict[str, bytes]]:
    """The corporation by its name in the book; the set that the manifest tells of, as the plan says it; and its copies
    to sign, which bear no notice."""
    from charterbook.plan.occasion_file import occasion

    path = os.path.join(folder, NAME)
    saved = fresh_plan(manifest.plan, book, path, "plan again, and draft again")
    steps = steps_of(saved.plan, manifest.way)
    said = occasion(manifest.occasion, saved.plan.corporation, saved.plan.jurisdiction)
    if isinstance(said, str) or not 1 <= manifest.step <= len(steps):
        raise Refused(f"{path} does not fit its plan; draft the plan again")
    shape = drafting.Shape(manifest.forms, files.get(TEMPLATE), manifest.edgar_sequence)
    made = drafted(saved, steps, manifest.step, said, shape, book)
    other = sorted(name for name, data in made.files.items() if files.get(name) != data)
    if other or made.files.keys() != files.keys() - {TEMPLATE}:
        raise Refused(
            f"{folder} is not what the plan says ({', '.join(other) or 'other papers'}); draft the plan again"
        )
    copies = drafted(saved, steps, manifest.step, said, shape._replace(notice=""), book).files
    return saved.asked.corporation, made, copies
