"""`charterbook export --to journal`: the whole book as text that `charterbook restore` makes a book of again."""

from charterbook.doors.options import add_book, open_book, parser
from charterbook.doors.output import put_out
from charterbook.exchange.book_text import act_phrase


def run(arguments: list[str]) -> int:
    """Write the book out."""
    options = parser(
        "export",
        "What the book holds, in another form. The journal is UTF-8 text, row by row of the log: what each says in "
        "words, its record, and the papers themselves. It makes the same book again (charterbook restore).",
    )
    options.add_argument("--to", choices=["journal"], required=True, help="the form")
    options.add_argument("-o", "--output", metavar="FILE", help="write it to a file (default: standard output)")
    add_book(options)
    asked = options.parse_args(arguments)
    from charterbook.register.carrying import exported

    with open_book(asked.book) as book:
        put_out(asked.output, exported(book, act_phrase))
    return 0
