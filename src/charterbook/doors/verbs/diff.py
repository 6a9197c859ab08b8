"""`charterbook diff`: what changed between two days, or between two states of knowledge, and by which paper."""

from charterbook import shown
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    moment,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of


def run(arguments: list[str]) -> int:
    """Print what changed, with the entries that changed it in the order of effect."""
    options = parser(
        "diff",
        "What changed between the ends of two days, or between two states of knowledge: each number before and after, "
        "and the papers and recorded acts that changed it.",
    )
    options.add_argument("--from", dest="since", type=day, metavar="DATE", help="the end of this day (default: --to)")
    options.add_argument("--to", dest="until", type=day, metavar="DATE", help="the end of this day (default: today)")
    options.add_argument(
        "--known-from", type=moment, metavar="TIME", help="as known at this time (default: --known-to)"
    )
    options.add_argument("--known-to", type=moment, metavar="TIME", help="as known at this time (default: now)")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], default="effective")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.since is None and asked.known_from is None:
        raise Refused("say from which day (--from DATE), or from which state of knowledge (--known-from TIME)")
    until = asked.until or now().date()
    since = asked.since or until
    if since > until:
        raise Refused(f"--from {since} is later than --to {until}")
    known_from = asked.known_from or asked.known_to
    if asked.known_to is not None and known_from > asked.known_to:
        raise Refused(f"--known-from {known_from.isoformat()} is later than --known-to {asked.known_to.isoformat()}")
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        found = shown.comparison(book, corporation, (since, known_from), (until, asked.known_to), asked.basis)
        sources = sources_of(book)
        if asked.output_format == "json":
            from charterbook.exchange.difference_json import difference_json

            print_json(difference_json(found, sources))
        else:
            from charterbook.exchange.difference import difference_text

            print(difference_text(found, sources))
    return 0
