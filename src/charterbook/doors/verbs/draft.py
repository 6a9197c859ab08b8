"""`charterbook draft PLAN`: the papers of each step of a plan, read back and checked before they are given out."""

import argparse
import os
from typing import TYPE_CHECKING, Any

from charterbook import approving, drafting, planning
from charterbook.doors.drafts_folder import drafted, fresh_plan, given_out, redlined, steps_of
from charterbook.doors.options import add_book, add_output_format, now, open_book, paper, parser, print_json, typed
from charterbook.doors.refusals import Refused
from charterbook.exchange.draft_manifest import set_digest
from charterbook.plan.target_values import words

if TYPE_CHECKING:
    from charterbook.model.plans import Plan
    from charterbook.plan.occasion import Occasion
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Write the set of papers of each step; exit 1 where a rule finds an error in one."""
    asked = _options().parse_args(arguments)
    forms = tuple(dict.fromkeys(form.strip() for form in asked.to.split(",")))
    if unknown := [form for form in forms if form not in drafting.FORMS]:
        raise Refused(f"there is no form {unknown[0]}; these are: {', '.join(drafting.FORMS)}")
    if asked.template and "docx" not in forms:
        raise Refused("a template is for DOCX; ask for it with --to docx")
    if asked.edgar_sequence is not None and (asked.edgar_sequence < 1 or "txt" not in forms):
        raise Refused("--edgar-sequence counts the documents of a submission from 1, and is for --to txt")
    shape = drafting.Shape(forms, paper(asked.template) if asked.template else None, asked.edgar_sequence)
    text = paper(asked.plan).decode("utf-8", errors="replace")
    with open_book(asked.book) as book:
        saved = fresh_plan(text, book, asked.plan, f"plan again (charterbook plan --again {asked.plan})")
        steps = steps_of(saved.plan, asked.way)
        occasion = _occasion(asked, saved.plan)
        if asked.edgar_sequence is not None and occasion.exhibit_number is None:
            raise Refused("a document of an EDGAR submission has an exhibit number: give it with --exhibit NUMBER")
        made = [drafted(saved, steps, number, occasion, shape, book) for number in range(1, len(steps) + 1)]
        marked = [
            redlined(saved, step, occasion, book, asked.by or "charterbook", shape.template) if asked.redline else {}
            for step in steps
        ]
        told = [
            _given_out(asked, (text, saved), (number, len(steps)), one, shape, redlines, book)
            for number, (one, redlines) in enumerate(zip(made, marked, strict=True), 1)
        ]
    if asked.output_format == "json":
        written = [path for one in told for path in one["written"]]
        print_json({"written": written, "read_back": "equal", "notice": "for review by counsel", "sets": told})
    else:
        for folder, one, redlines in zip(told, made, marked, strict=True):
            _print(folder, one)
            if asked.redline and not redlines:
                print("\nno redline: the book holds no filed text of what this step changes")
        print("\nRead back from each form: equal. Drafts are for review by counsel.")
    return int(any(one.errors for one in made))


def _options() -> argparse.ArgumentParser:
    from charterbook.plan.occasion_file import FIELDS

    options = parser("draft", "Draft the papers of a saved plan: instrument, resolution, certificates, letters.")
    options.add_argument("plan", metavar="PLAN", help="a plan saved with charterbook plan -o")
    options.add_argument("-o", "--output", default=".", metavar="DIR", help="the folder to write into")
    options.add_argument("--to", default=",".join(drafting.FORMS), metavar="FORMS", help="docx,html,pdf,txt (default)")
    options.add_argument("--template", metavar="FIRM.docx", help="the firm's own DOCX, whose styles and heads are kept")
    options.add_argument(
        "--by", type=typed(words), metavar="NAME", help="who prepares the papers: recorded, and asked for by approve"
    )
    options.add_argument(
        "--redline", action="store_true", help="beside it, the filed clauses that change, as DOCX, HTML"
    )
    options.add_argument(
        "--edgar-sequence", type=int, metavar="N", help="the instrument's text as document N of an EDGAR submission"
    )
    options.add_argument("--way", type=int, default=0, metavar="N", help="0: the plan's steps; 1, 2...: another way")
    options.add_argument(
        "--occasion", metavar="FILE", help="what you know of the signing, as TOML; an option goes first"
    )
    for name, field in FIELDS.items():
        if field.shown is not None:
            flag = f"--{field.option or (name.removesuffix('s') if field.several else name).replace('_', '-')}"
            kept: dict[str, Any] = {"action": "append"} if field.several else {}
            options.add_argument(flag, dest=name, metavar=field.shown, help=field.what, **kept)
    add_book(options)
    add_output_format(options)
    return options


def _occasion(asked: argparse.Namespace, plan: "Plan") -> "Occasion":
    """What the file and the options say of the signing; an option goes before the file."""
    from charterbook.plan.occasion_file import FIELDS, from_toml, occasion

    said = from_toml(paper(asked.occasion).decode("utf-8", errors="replace")) if asked.occasion else {}
    if isinstance(said, str):
        raise Refused(f"{asked.occasion} {said}")
    given = {name: getattr(asked, name, None) for name in FIELDS}
    found = occasion(
        {**said, **{name: value for name, value in given.items() if value is not None}},
        plan.corporation,
        plan.jurisdiction,
    )
    if isinstance(found, str):
        raise Refused(f"{asked.occasion}: {found}" if asked.occasion else found)
    return found


def _given_out(
    asked: argparse.Namespace,
    plan: tuple[str, planning.SavedPlan],
    place: tuple[int, int],
    made: drafting.DraftedSet,
    shape: drafting.Shape,
    redlines: dict[str, bytes],
    book: "Book",
) -> dict[str, Any]:
    """Write a set with its manifest and redlines, into a folder of its own where the plan has several steps (`place`:
    which, of how many); who prepared it goes into the book."""

    step, steps = place
    folder = asked.output if steps == 1 else os.path.join(asked.output, f"step-{step}")
    written, manifest = given_out(folder, plan[0], asked.way, step, made, shape, asked.by, redlines)
    if asked.by:
        approving.prepare(book, plan[1].asked.corporation, set_digest(manifest), asked.by, made.told, now())
    keys = ("findings", "left", "blanks")
    return {
        "folder": folder,
        "written": written,
        "set_sha256": set_digest(manifest),
        **{key: list(getattr(manifest, key)) for key in keys},
    }


def _print(told: dict[str, Any], made: drafting.DraftedSet) -> None:
    from charterbook.exchange.draft_text import draft_lines

    texts = {one.name: (one.reading.source.origin, one.text) for one in made.papers}

    def pointed(found: tuple[drafting.Found, ...]) -> list[Any]:
        return [(texts[one.paper][0], one.finding, texts[one.paper][1]) for one in found]

    print("\n".join([*told["written"], *draft_lines(made.blanks, pointed(made.found), pointed(made.left))]))
