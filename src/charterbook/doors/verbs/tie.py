"""`charterbook tie`: the charter beside what others tell of the same stock, with every difference."""

from charterbook import tying
from charterbook.doors.answers.tie import tie_answer
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.tied_sources import add_tied_sources, given, names, tellers


def run(arguments: list[str]) -> int:
    """Print the matrix and the headroom; without a source the book's own papers are compared. Exit 1 where a number
    differs, a name could not be matched, or more shares are told than the charter authorizes."""
    options = parser("tie", "The charter, as the book has it, beside what others tell of the same stock.")
    add_tied_sources(options)
    options.add_argument("--as-of", type=day, metavar="DATE", help="compare as of this day (default: today)")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], default="effective")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    as_of = asked.as_of or now().date()
    told, settled = tellers(given(asked), as_of), names(asked.names)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        tied = tying.tie(book, corporation, told, as_of, asked.basis, settled)
    if asked.output_format == "json":
        print_json(tie_answer(tied, corporation, as_of, asked.basis))
    else:
        from charterbook.exchange.tie_text import tie_text
        from charterbook.register.journal import one_line

        # What a source tells came from somebody else, names with signs that move a cursor too.
        print("\n".join(map(one_line, tie_text(tied, corporation, as_of.isoformat(), asked.basis))))
    return 1 if tied.differs else 0
