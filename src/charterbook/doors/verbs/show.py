"""`charterbook show`: the control book as of a day, on a basis, as known at a time."""

from charterbook import shown
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
    """Print authorized, issued and available shares per class and series, each with the paper of its last change."""
    options = parser(
        "show",
        "The control book: what the papers on hand prove, class by class and series by series, each number with the "
        "day and the paper of its last change.",
    )
    options.add_argument("--history", action="store_true", help="every change of the authorized and issued numbers")
    options.add_argument("--holders", action="store_true", help="the holders of record with their shares")
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        page = shown.page(book, corporation, asked.as_of or now().date(), asked.known_at, asked.basis, asked.history)
    if asked.output_format == "json":
        from charterbook.exchange.control_book_json import page_json

        print_json(page_json(page, asked.history, asked.holders))
        return 0
    from charterbook.exchange.control_book import history_text, holders_text, page_text, papers_text

    lines = page_text(page)
    lines += history_text(page) if asked.history else []
    lines += holders_text(page) if asked.holders else []
    print("\n".join([*lines, *papers_text(page.papers, page.files)]))
    return 0
