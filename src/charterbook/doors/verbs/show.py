"""`charterbook show`: the control book as of a day, on a basis, as known at a time."""

from charterbook import flow
from charterbook.doors.options import (
    add_book,
    add_clocks,
    add_corporation,
    add_output_format,
    corporation_of,
    now,
    open_book,
    parser,
    print_json,
)


def run(arguments: list[str]) -> int:
    """Print authorized, designated, issued and available shares per class and series."""
    options = parser("show", "The control book: what the papers on hand prove, class by class and series by series.")
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        as_of = asked.as_of or now().date()
        position = flow.position(book, corporation, as_of, asked.known_at, asked.basis)
    if asked.output_format == "json":
        from charterbook.exchange.book_json import position_json

        print_json(position_json(position))
    else:
        from charterbook.exchange.book_text import position_text

        print(position_text(position))
    return 0
