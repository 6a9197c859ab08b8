"""`charterbook plan TARGET`: the lawful path from the capital there is to the capital wanted."""

import argparse

from charterbook import planning
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    now,
    open_book,
    paper,
    parser,
    print_json,
)
from charterbook.doors.output import put_out
from charterbook.doors.plan_targets import add_facts, add_targets, any_said, asked_of
from charterbook.doors.refusals import Refused

STEPS_LEFT = 3
"""The exit code of `--detailed-exitcode` where something is left to do."""
_EXIT_CODES = """exit codes: 0 a plan, or nothing to do; 1 no lawful path; 2 it could not be done. With
--detailed-exitcode: 0 nothing to do (--progress: all is done), 3 there are steps, 1 and 2 as before."""


def run(arguments: list[str]) -> int:
    """Print the plan, or how far a saved one is carried out; exit 1 where there is no lawful path."""
    options = parser("plan", "The lawful steps to a target, with who approves, what is missing, and other ways.")
    options.epilog = _EXIT_CODES
    add_targets(options)
    add_facts(options)
    saved = options.add_argument_group("saved plans").add_mutually_exclusive_group()
    saved.add_argument("--again", metavar="PLAN", help="plan again what a saved plan was asked for, on the book of now")
    saved.add_argument("--progress", metavar="PLAN", help="which steps of a saved plan are done, and by which paper")
    options.add_argument("-o", "--output", metavar="FILE", help="save the plan, pinned to book, law and version")
    options.add_argument("--detailed-exitcode", action="store_true", help="exit with 3 where steps are left to do")
    options.add_argument("--law-as-of", type=day, metavar="DATE", help="the law of this day (default: today)")
    options.add_argument("--as-of", type=day, metavar="DATE", help="the book at the end of this day (default: today)")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], help="default: effective")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.progress is not None:
        return _progress(asked)
    made = _plan(asked)
    if asked.output:
        put_out(asked.output, planning.saved_plan(made).splitlines())
    if asked.output_format == "json":
        from charterbook.exchange.plan_json import plan_json

        print_json(plan_json(made.plan, *planning.tables_of(made)))
    else:
        from charterbook.plan.explain import explain

        print("\n".join(explain(made.plan)))
    if made.plan.obstacle:
        return 1
    return STEPS_LEFT if asked.detailed_exitcode and made.plan.steps else 0


def _plan(asked: argparse.Namespace) -> planning.SavedPlan:
    """The plan that the flags ask for, or that a saved one asked for."""
    today = now().date()
    days = {name: day for name in ("law_as_of", "as_of", "basis") if (day := getattr(asked, name)) is not None}
    if asked.again is not None:
        before = _saved(asked, asked.again)
        with open_book(asked.book) as book:
            again = planning.again(book, before, before.asked._replace(**days), today)
        if isinstance(again, str):
            raise Refused(f"{asked.again}: {again}")
        return again
    wanted, facts = asked_of(asked)
    with open_book(asked.book) as book:
        told = planning.Asked(corporation_of(book, asked.corporation), wanted, facts, **days)
        return planning.plan(book, told, today)


def _saved(asked: argparse.Namespace, path: str) -> planning.SavedPlan:
    """A saved plan, refused where it is none, or where the flags ask for something else besides."""
    if flag := any_said(asked) or (asked.corporation and "--corporation"):
        raise Refused(f"{path} holds its corporation, targets and facts; leave out {flag}")
    found = planning.loaded_plan(paper(path).decode("utf-8", errors="replace"))
    if isinstance(found, str):
        raise Refused(f"{path} {found}")
    return found


def _progress(asked: argparse.Namespace) -> int:
    made = _saved(asked, asked.progress)
    if other := [name for name in ("output", "law_as_of", "basis") if getattr(asked, name) is not None]:
        raise Refused(f"--progress makes no plan; leave out --{other[0].replace('_', '-')}, or plan again with --again")
    with open_book(asked.book) as book:
        carried = planning.progress(book, made, asked.as_of or now().date())
    if planning.ANOTHER_BOOK in carried.changed:
        raise Refused(f"{asked.progress}: {planning.ANOTHER_BOOK}")
    if asked.output_format == "json":
        from charterbook.exchange.plan_json import progress_json

        print_json(progress_json(made.plan, carried))
    else:
        from charterbook.exchange.progress_text import progress_text

        print("\n".join(progress_text(made.plan, carried)))
    return STEPS_LEFT if asked.detailed_exitcode and not carried.done else 0
