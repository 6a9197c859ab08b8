"""The copies to sign of a folder of drafts: drafted again from the manifest, so that what is approved is what the plan
says, byte for byte, and written where the approval is recorded.
"""

import os
from datetime import datetime
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
from charterbook.doors.refusals import Refused
from charterbook.exchange.draft_manifest import NAME, TEMPLATE, Manifest, set_digest
from charterbook.register.kept import Copy

if TYPE_CHECKING:
    from charterbook.register.store import Book


def approved(
    book: "Book", folder: str, by: str, alone: str | None, at: datetime
) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Record the approval of a folder's set: the paths of the copies to sign, written where the approval is recorded,
    and not otherwise; and what is still blank in them. `Refused` where a paper has an error, where the folder is not
    as it was drafted, or where the approval needs another person."""
    manifest = manifest_of(folder)
    files = unchanged_files(folder, manifest)
    corporation, made, copies = _drafted_again(folder, manifest, files, book)
    if made.errors:
        one = made.errors[0]
        raise Refused(f"{one.paper} has an error: {one.finding.message} [{one.finding.rule}]; mend it and draft again")
    kept = tuple(Copy(name, len(data), sha256(data).hexdigest()) for name, data in copies.items())
    with book.writing():
        refused = approving.approve(book, corporation, set_digest(manifest), by, alone, made.told, kept, at)
        if refused:
            raise Refused(refused)
        return write_files(os.path.join(folder, APPROVED), copies), made.blanks


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
