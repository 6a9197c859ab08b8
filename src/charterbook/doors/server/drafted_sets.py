"""Plans and drafts for the API and the pages: planned on the book, kept on the desk, drafted, approved.

Comes in: an open book, the desk and what somebody asks. Goes out: plans, and sets of drafts with what was found in
them. Nothing is reckoned here: `planning`, `drafting` and `approving` do.
"""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from charterbook import approving, drafting, planning
from charterbook.doors.approved_copies import Ready, approved
from charterbook.doors.drafts_folder import drafted, fresh_plan, given_out, manifest_of, redlined, steps_of
from charterbook.doors.refusals import Refused
from charterbook.doors.server import desk as desks
from charterbook.doors.server.problems import Problem
from charterbook.exchange.draft_manifest import Manifest, set_digest
from charterbook.model.entries import Basis
from charterbook.plan.occasion_file import occasion
from charterbook.plan.target_file import from_tables
from charterbook.register.kept import Approval
from charterbook.register.store import Book


class Wanted(NamedTuple):
    """What a plan is asked for: the tables of a target file (`targets`), the basis, and the days that were named."""

    targets: Mapping[str, Any]
    basis: Basis = "effective"
    law_as_of: date | None = None
    as_of: date | None = None


class DraftedSet(NamedTuple):
    """A set of drafts of the desk: its digest, its folder, its manifest, and what was done with it."""

    digest: str
    folder: Path
    manifest: Manifest
    done: tuple[Approval, ...]


def planned(book: Book, corporation: str, wanted: Wanted, today: date) -> planning.SavedPlan:
    """The lawful path to what is wanted. `Refused` where the tables say no target."""
    found = from_tables(wanted.targets)
    if isinstance(found, str):
        raise Refused(found)
    targets, facts = found
    return planning.plan(
        book, planning.Asked(corporation, targets, facts, wanted.basis, wanted.law_as_of, wanted.as_of), today
    )


def saved(desk: Path, corporation: int, digest: str) -> planning.SavedPlan:
    """A plan of the desk, stale or not. Problem where there is none, `Refused` where it cannot be read any more."""
    text = desks.plan(desk, corporation, digest)
    if text is None:
        raise Problem("not-found", f"there is no plan {digest}")
    found = planning.loaded_plan(text)
    if isinstance(found, str):
        raise Refused(f"the plan {found}")
    return found


def saved_plans(desk: Path, corporation: int, most: int) -> tuple[tuple[str, planning.SavedPlan | str], ...]:
    """The last plans of the desk with their digests, the last kept first; of one that cannot be read, why."""
    digests = desks.plans(desk, corporation)[:most]
    return tuple((digest, planning.loaded_plan(desks.plan(desk, corporation, digest) or "")) for digest in digests)


class Fresh(NamedTuple):
    """A set that was just drafted, in a folder of the desk that has no name yet, and its papers in words."""

    folder: Path
    manifest: Manifest
    papers: str


def draft_sets(
    book: Book, desk: Path, corporation: int, plan: str, way: int, said: Mapping[str, Any], forms: tuple[str, ...],
    by: str,
) -> tuple[Fresh, ...]:  # fmt: skip
    """The papers of each step of a way of a plan of the desk, drafted and read back. It takes a while, and the book is
    not changed: `prepared` records them. `Refused` where the plan is stale, or where there is no wording."""
    text = desks.plan(desk, corporation, plan)
    if text is None:
        raise Refused(f"there is no plan {plan}; plan anew")
    made = fresh_plan(text, book, "the plan", "plan again")
    steps = steps_of(made.plan, way)
    on = occasion(said, made.plan.corporation, made.plan.jurisdiction)
    if isinstance(on, str):
        raise Refused(on)
    shape = drafting.Shape(forms, None, None)
    sets = [drafted(made, steps, number, on, shape, book) for number in range(1, len(steps) + 1)]
    marked = [redlined(made, step, on, book, by, None) for step in steps]
    found = []
    for number, (one, redlines) in enumerate(zip(sets, marked, strict=True), 1):
        folder = desks.new_set(desk, corporation)
        _, manifest = given_out(str(folder), text, way, number, one, shape, by, redlines)
        found.append(Fresh(folder, manifest, one.told))
    return tuple(found)


def prepared(
    book: Book, desk: Path, corporation: int, sets: tuple[Fresh, ...], by: str, at: datetime
) -> tuple[DraftedSet, ...]:
    """Put sets in their places on the desk, and record in the book who prepared them."""
    found, own = [], book.corporation(corporation)
    assert own is not None, corporation
    for one in sets:
        digest = set_digest(one.manifest)
        approving.prepare(book, own.name, digest, by, one.papers, at)
        found.append(_told(book, digest, desks.keep_set(desk, corporation, one.folder, digest)))
    return tuple(found)


def drafted_set(book: Book, desk: Path, corporation: int, digest: str) -> DraftedSet:
    """A set of drafts of the desk. Problem where there is none."""
    folder = desks.drafts(desk, corporation, digest)
    if folder is None:
        raise Problem("not-found", f"there is no set of drafts {digest}")
    return _told(book, digest, folder)


def last_sets(book: Book, desk: Path, corporation: int, most: int) -> tuple[DraftedSet, ...]:
    """The last sets of drafts of the desk, the last drafted first."""
    folders = ((digest, desks.drafts(desk, corporation, digest)) for digest in desks.sets(desk, corporation)[:most])
    return tuple(_told(book, digest, folder) for digest, folder in folders if folder is not None)


def approve(book: Book, own: Ready, by: str, alone: str | None, at: datetime) -> DraftedSet:
    """Approve a set that was drafted again: its copies to sign stand in its folder then. `Refused` where another person
    has to, or where something changed meanwhile."""
    approved(book, own, by, alone, at)
    return _told(book, own.set_sha256, Path(own.folder))


def withdraw(book: Book, made: DraftedSet, by: str, why: str, at: datetime) -> DraftedSet:
    """Take the approval of a set back. `Refused` where none stands."""
    refused = approving.withdraw(book, made.digest, by, why, at)
    if refused:
        raise Refused(refused)
    return _told(book, made.digest, made.folder)


def _told(book: Book, digest: str, folder: Path) -> DraftedSet:
    done = tuple(one for one in book.approvals() if one.set_sha256 == digest)
    return DraftedSet(digest, folder, manifest_of(str(folder)), done)
