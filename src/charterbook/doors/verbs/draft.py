"""`charterbook draft PLAN`: the papers of a saved plan, read back before they are given out."""

import argparse
import os
from typing import TYPE_CHECKING

from charterbook import flow, planning
from charterbook.doors.options import (
    add_book,
    add_output_format,
    day,
    open_book,
    paper,
    parser,
    print_json,
    yes_or_no,
)
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.model.plans import Plan, Step
    from charterbook.plan.occasion import Occasion, Person

FORMS = ("txt", "pdf")
STATEMENTS = ("never issued", "none issued or outstanding", "none outstanding")


def run(arguments: list[str]) -> int:
    """Write the papers of each step; what is not told is left as a blank to fill in."""
    options = parser("draft", "Draft the papers of a saved plan: certificate, resolution, secretary's certificate.")
    options.add_argument("plan", metavar="PLAN", help="a plan saved with charterbook plan -o")
    options.add_argument("--to", default="pdf,txt", metavar="FORMS", help="pdf,txt (default: both)")
    options.add_argument("-o", "--output", default=".", metavar="DIR", help="the folder to write into")
    options.add_argument("--way", type=int, default=0, metavar="N", help="0: the plan's steps; 1, 2...: another way")
    options.add_argument("--adopted-on", type=day, metavar="DATE", help="the day of the board's resolution")
    options.add_argument("--executed-on", type=day, metavar="DATE", help="the day of signing")
    options.add_argument("--meeting", choices=["special", "regular", "annual", "written_consent"])
    options.add_argument("--quorum", type=yes_or_no, metavar="yes|no")
    options.add_argument("--signer", action="append", default=[], metavar="'NAME, TITLE'", help="repeat for each")
    options.add_argument("--venue", metavar="'STATE, COUNTY'", help="where a notary takes the acknowledgments")
    options.add_argument("--designation-filed-on", type=day, metavar="DATE")
    options.add_argument("--record-filed-on", type=day, metavar="DATE", help="of the record to be corrected")
    options.add_argument("--statement", choices=STATEMENTS, help="on the shares of the series, as you confirm it")
    options.add_argument("--holders", metavar="WORDS", help="who approved, where the step asks for a vote")
    options.add_argument("--holders-approved-on", type=day, metavar="DATE")
    options.add_argument("--exhibit", metavar="NUMBER", help="the EDGAR exhibit number")
    add_book(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    forms = tuple(form.strip() for form in asked.to.split(","))
    if unknown := [form for form in forms if form not in FORMS]:
        raise Refused(f"there is no form {unknown[0]}; these are: {', '.join(FORMS)}")
    plan = _plan(asked)
    ways = (plan.steps, *plan.alternatives)
    if not 0 <= asked.way < len(ways):
        raise Refused(f"the plan has the ways 0 to {len(ways) - 1}")
    if not ways[asked.way]:
        raise Refused(f"the plan has no step to draft: {plan.summary}")
    made = _drafted(asked, plan, ways[asked.way], forms)
    written = [path for number, one in enumerate(made, 1) for path in _write(asked.output, number, one)]
    if asked.output_format == "json":
        print_json({"written": written, "read_back": "equal", "notice": "for review by counsel"})
    else:
        print("\n".join([*written, "Read back from each form: equal. Drafts are for review by counsel."]))
    return 0


def _drafted(
    asked: argparse.Namespace, plan: "Plan", steps: "tuple[Step, ...]", forms: tuple[str, ...]
) -> list[flow.Drafted]:
    """The paper of each step, refused where there is no wording for one."""
    from charterbook.instruments.clauses import DraftError
    from charterbook.plan.instruments import PlanError

    try:
        return [flow.draft(step, _occasion(asked, plan), forms) for step in steps]
    except (DraftError, PlanError) as error:
        raise Refused(str(error)) from None


def _plan(asked: argparse.Namespace) -> "Plan":
    """The saved plan, refused where it is none or where the book has changed since."""
    found = planning.loaded_plan(paper(asked.plan).decode("utf-8", errors="replace"))
    if isinstance(found, str):
        raise Refused(f"{asked.plan} {found}")
    with open_book(asked.book) as book:
        changed = planning.changed_since(book, found)
    if changed:
        raise Refused(f"the plan is stale: {'; '.join(changed)}; plan again (charterbook plan --again {asked.plan})")
    return found.plan


def _occasion(asked: argparse.Namespace, plan: "Plan") -> "Occasion":
    from charterbook.plan.occasion import Occasion, Person, Venue

    def person(text: str) -> "Person":
        name, comma, title = text.rpartition(",")
        if not comma or not name.strip() or not title.strip():
            raise Refused(f"--signer '{text}' is not of the form 'NAME, TITLE'")
        return Person(name.strip(), title.strip())

    state, _, county = (asked.venue or "").partition(",")
    return Occasion(
        plan.corporation,
        plan.jurisdiction,
        asked.adopted_on,
        asked.executed_on,
        asked.meeting,
        asked.quorum,
        tuple(person(text) for text in asked.signer),
        None,
        Venue(state.strip() or None, county.strip() or None) if asked.venue else None,
        asked.designation_filed_on,
        asked.record_filed_on,
        asked.statement,
        asked.holders,
        asked.holders_approved_on,
        asked.exhibit,
    )


def _write(folder: str, number: int, drafted: flow.Drafted) -> list[str]:
    """Write the forms of one paper; nothing is written that does not read back as it was meant."""
    if drafted.differences:
        raise Refused(f"the draft does not read back as it was meant: {drafted.differences[0]}")
    paths = []
    try:
        os.makedirs(folder, exist_ok=True)
        for form, data in drafted.forms.items():
            path = os.path.join(folder, f"{number}-{drafted.instrument.kind}.{form}")
            with open(path, "wb") as file:
                file.write(data)
            paths.append(path)
    except OSError as error:
        raise Refused(f"{folder} cannot be written: {error.strerror}") from None
    return paths
