"""A set of drafts and its folder, for the verbs that draft and approve: drafted again, written, looked through."""

import os
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from charterbook import charter, comparing, drafting, planning
from charterbook.doors.options import paper
from charterbook.doors.refusals import Refused
from charterbook.exchange.draft_manifest import NAME, TEMPLATE, Manifest, loaded_manifest, manifest_text

APPROVED = "approved"
"""The folder of the copies to sign, beside the drafts."""

if TYPE_CHECKING:
    from charterbook.model.plans import Plan, Step
    from charterbook.plan.occasion import Occasion
    from charterbook.register.store import Book


def fresh_plan(text: str, book: "Book", named: str, remedy: str) -> planning.SavedPlan:
    """The plan of a saved text, refused where it is none or where what it rests on has changed since; `remedy` says
    what to do then."""
    found = planning.loaded_plan(text)
    if isinstance(found, str):
        raise Refused(f"{named} {found}")
    if changed := planning.changed_since(book, found):
        raise Refused(f"the plan is stale: {'; '.join(changed)}; {remedy}")
    return found


def steps_of(plan: "Plan", way: int) -> "tuple[Step, ...]":
    """The steps of a way of the plan: 0 is the plan's own."""
    ways = (plan.steps, *plan.alternatives)
    if not 0 <= way < len(ways):
        raise Refused(f"the plan has the ways 0 to {len(ways) - 1}")
    if not ways[way]:
        raise Refused(f"the plan has no step to draft: {plan.summary}")
    return ways[way]


def drafted(
    saved: planning.SavedPlan,
    steps: "tuple[Step, ...]",
    number: int,
    occasion: "Occasion",
    shape: drafting.Shape,
    book: "Book",
) -> drafting.DraftedSet:
    """The set of a step by its number from 1, refused where there is no wording, or where it does not read back."""
    from charterbook.formats.spelling import WriteError
    from charterbook.instruments.clauses import DraftError
    from charterbook.plan.contradicted import contradicted
    from charterbook.plan.instruments import PlanError

    wrong = contradicted(steps[number - 1], occasion, saved.asked.facts)
    if wrong is not None:
        raise Refused(wrong)
    try:
        law_as_of = date.fromisoformat(saved.plan.law_as_of)
        against = drafting.Against(book, saved.asked.corporation, law_as_of, steps[: number - 1])
        made = drafting.draft(steps[number - 1], occasion, shape, against)
    except (DraftError, PlanError, WriteError) as error:
        raise Refused(str(error)) from None
    if made.differences:
        raise Refused(f"the draft does not read back as it was meant: {made.differences[0]}")
    return made


def redlined(
    saved: planning.SavedPlan, step: "Step", occasion: "Occasion", book: "Book", author: str, template: bytes | None
) -> dict[str, bytes]:
    """The filed clauses that a step changes against the same clauses as they will read, each under the paper it is
    from; nothing where the book holds no such clause."""
    on = occasion.executed_on or date.fromisoformat(saved.plan.law_as_of)
    found = charter.clauses(book, saved.asked.corporation, (step.act, *step.also), on)
    if not found:
        return {}
    filed, new = ("\n\n".join(f"{one.paper}:\n\n{words}" for one, words in pairs) for pairs in (
        [(one, one.filed) for one in found], [(one, one.new) for one in found]
    ))  # fmt: skip
    made = comparing.texts("The charter as filed, and as it will read", filed, new)
    return {f"redline.{form}": data for form, data in comparing.written(
        made, comparing.FORMS, author, on, template
    ).items()}  # fmt: skip


def given_out(
    folder: str, plan: str, way: int, step: int, made: drafting.DraftedSet, shape: drafting.Shape, by: str | None,
    redlines: Mapping[str, bytes],
) -> tuple[list[str], Manifest]:  # fmt: skip
    """Write a set with its manifest and redlines into a folder: the paths, and the manifest. `plan` is the text of the
    saved plan, `way` and `step` say what of it was drafted, `by` who prepared it."""
    from charterbook.exchange.places import Places
    from charterbook.exchange.reading_json import finding_json
    from charterbook.plan.occasion_file import told

    files = made.files if shape.template is None else {**made.files, TEMPLATE: shape.template}
    readings = {one.name: one for one in made.papers}

    def as_json(found: tuple[drafting.Found, ...]) -> tuple[Any, ...]:
        pairs = [(readings[one.paper], one.finding) for one in found]
        return tuple(finding_json(finding, of.reading.source, Places(of.text)) for of, finding in pairs)

    manifest = Manifest(
        plan, way, step, told(made.occasion), tuple(made.papers[0].forms), shape.template is not None,
        shape.edgar_sequence, by, {name: sha256(data).hexdigest() for name, data in files.items()},
        as_json(made.found), as_json(made.left), tuple({"paper": paper, "what": what} for paper, what in made.blanks),
    )  # fmt: skip
    make_room(folder, {**files, **redlines})
    return write_files(folder, {**files, NAME: manifest_text(manifest).encode(), **redlines}), manifest


def write_files(folder: str, files: Mapping[str, bytes]) -> list[str]:
    """Write files into a folder, which is made where it is not there; their paths."""
    paths = []
    try:
        os.makedirs(folder, exist_ok=True)
        for name, data in files.items():
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(data)
            paths.append(path)
    except OSError as error:
        raise Refused(f"{folder} cannot be written: {error.strerror}") from None
    return paths


def make_room(folder: str, files: Mapping[str, bytes]) -> None:
    """Make a folder ready for a set: what an earlier set left there and this one does not replace is taken away, where
    nobody has changed it since. A folder whose set was approved is refused: old copies to sign would stand beside new
    drafts."""
    if os.path.isdir(os.path.join(folder, APPROVED)):
        raise Refused(f"{folder} holds copies that were approved; name another folder, or take {APPROVED}/ away")
    if not os.path.isfile(os.path.join(folder, NAME)):
        return
    before = loaded_manifest(paper(os.path.join(folder, NAME)).decode("utf-8", errors="replace"))
    for name, digest in before.files.items() if isinstance(before, Manifest) else ():
        path = os.path.join(folder, os.path.basename(name))
        if name not in files and os.path.isfile(path) and sha256(paper(path)).hexdigest() == digest:
            os.unlink(path)


def manifest_of(folder: str) -> Manifest:
    """The manifest of a folder of drafts."""
    path = os.path.join(folder, NAME)
    if not os.path.isfile(path):
        raise Refused(f"{folder} holds no {NAME}; name a folder that charterbook draft wrote")
    found = loaded_manifest(paper(path).decode("utf-8", errors="replace"))
    if isinstance(found, str):
        raise Refused(f"{path} {found}")
    return found


def unchanged_files(folder: str, manifest: Manifest) -> dict[str, bytes]:
    """The files that the manifest names, refused where one is missing or is no longer as it was drafted."""
    found, changed = {}, []
    for name, digest in manifest.files.items():
        path = os.path.join(folder, name)
        found[name] = paper(path) if os.path.isfile(path) else b""
        if not os.path.isfile(path):
            changed.append(f"{name} is missing")
        elif sha256(found[name]).hexdigest() != digest:
            changed.append(f"{name} was changed")
    if changed:
        raise Refused(f"{folder} is not as it was drafted: {', '.join(changed)}; draft the plan again")
    return found
