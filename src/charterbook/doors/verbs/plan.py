"""`charterbook plan TARGET`: the lawful path from the capital there is to the capital wanted."""

import argparse
from typing import TYPE_CHECKING

from charterbook import planning
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    add_output_format,
    corporation_of,
    count,
    day,
    now,
    open_book,
    parser,
    print_json,
    yes_or_no,
)
from charterbook.doors.output import put_out
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.plan.targets import Target


def run(arguments: list[str]) -> int:
    """Print the plan; exit 1 where there is no lawful path."""
    options = parser("plan", "The lawful steps to a target, with who approves, what is missing, and other ways.")
    options.add_argument("--series", metavar="NAME", help="the series to change")
    options.add_argument("--to", type=count, metavar="N", help="the number of authorized shares it shall have")
    options.add_argument("--withdraw", action="store_true", help="its designation shall leave the charter")
    options.add_argument("--correct", metavar="TITLE", help="the filed record in which words shall be corrected")
    options.add_argument("--faulty", metavar="WORDS", help="what that record says")
    options.add_argument("--corrected", metavar="WORDS", help="what it shall say")
    options.add_argument("--ever-issued", type=yes_or_no, metavar="yes|no", help="was any share of the series issued?")
    options.add_argument("--outstanding", type=yes_or_no, metavar="yes|no", help="is any share of it outstanding?")
    options.add_argument("--reports-to-sec", type=yes_or_no, metavar="yes|no")
    options.add_argument("--law-as-of", type=day, metavar="DATE", help="the law of this day (default: today)")
    options.add_argument("-o", "--output", metavar="FILE", help="save the plan, pinned to the book, for draft")
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    from charterbook.plan.targets import Facts

    target = _target(asked)
    facts = Facts(None, asked.ever_issued, asked.outstanding, asked.reports_to_sec)
    today = now().date()
    with open_book(asked.book) as book:
        made = planning.plan(
            book,
            corporation_of(book, asked.corporation),
            (target,),
            facts,
            asked.law_as_of or today,
            asked.basis,
            asked.as_of or today,
        )
    if asked.output:
        put_out(asked.output, planning.saved_plan(made).splitlines())
    if asked.output_format == "json":
        from charterbook.exchange.plan_json import plan_json

        print_json(plan_json(made))
    else:
        from charterbook.plan.explain import explain

        print("\n".join(explain(made)))
    return 1 if made.obstacle else 0


def _target(asked: argparse.Namespace) -> "Target":
    from charterbook.plan.targets import SeriesNumber, SeriesWithdrawn, WordsCorrected

    wanted = [asked.to is not None, asked.withdraw, asked.correct is not None]
    if sum(wanted) != 1:
        raise Refused("say one target: --series NAME --to N, --series NAME --withdraw, or --correct TITLE")
    if asked.correct is not None:
        if not asked.faulty or not asked.corrected:
            raise Refused("--correct needs --faulty and --corrected")
        return WordsCorrected(asked.correct, asked.faulty, asked.corrected)
    if not asked.series:
        raise Refused("say which series with --series NAME")
    return SeriesWithdrawn(asked.series) if asked.withdraw else SeriesNumber(asked.series, asked.to)
