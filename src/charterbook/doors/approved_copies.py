"""The copies to sign of a folder of drafts: drafted again from the manifest, so that what is approved is what the plan
says, byte for byte, and written where the approval is recorded. Drafting comes first, and no writer waits for it; the
transaction that records looks whether anything has changed meanwhile.
"""

import os
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from charterbook import approving, drafting, planning
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


class Ready(NamedTuple):
    """A folder's set, drafted again: the head of the book before that, the digest of the set, the corporation by its
    name in the book, the plan, the papers, and the copies to sign."""

    folder: str
    head: str
    set_sha256: str
    corporation: str
    saved: planning.SavedPlan
    made: drafting.DraftedSet
    copies: dict[str, bytes]


def ready(book: "Book", folder: str) -> Ready:
    """A folder's set as it may be approved. It takes a while and changes nothing, so that nobody waits for it.
    `Refused` where a paper has an error, or where the folder is not as it was drafted."""
    head, manifest = book.head(), manifest_of(folder)
    files = unchanged_files(folder, manifest)
    saved, made, copies = _drafted_again(folder, manifest, files, book)
    if made.errors:
        one = made.errors[0]
        raise Refused(f"{one.paper} has an error: {one.finding.message} [{one.finding.rule}]; mend it and draft again")
    return Ready(folder, head, set_digest(manifest), saved.asked.corporation, saved, made, copies)


def approved(
    book: "Book", own: Ready, by: str, alone: str | None, at: datetime
) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Record the approval of a set: the paths of the copies to sign, written where the approval is recorded, and not
    otherwise; and what is still blank in them. `Refused` where something came into the book meanwhile that the plan
    rests on, or where the approval needs another person."""
    kept = tuple(Copy(name, len(data), sha256(data).hexdigest()) for name, data in own.copies.items())
    with book.writing():
        if book.head() != own.head and (changed := planning.changed_since(book, own.saved)):
            raise Refused(f"the plan has become stale meanwhile: {'; '.join(changed)}; plan again, and draft again")
        refused = approving.approve(book, own.corporation, own.set_sha256, by, alone, own.made.told, kept, at)
        if refused:
            raise Refused(refused)
        return write_files(os.path.join(own.folder, APPROVED), own.copies), own.made.blanks


def _drafted_again(
    folder: str, manifest: Manifest, files: dict[str, bytes], book: "Book"
) -> tuple[planning.SavedPlan, drafting.DraftedSet, dict[str, bytes]]:
    """The plan of a manifest; the set that it tells of, as the plan says it; and its copies to sign, which bear no
    notice."""
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
    return saved, made, copies
