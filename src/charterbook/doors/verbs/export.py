"""`charterbook export --to FORM`: what the book holds, in another form."""

from importlib import import_module

from charterbook.doors.options import add_book, add_clocks, add_corporation, open_book, parser

FORMS = {
    "journal": "UTF-8 text, row by row of the log: what each says in words, its record, and the papers themselves; it "
    "makes the same book again (charterbook restore)",
    "composite": "the charter of one corporation as amended through --as-of, each paragraph with the paper it is from: "
    "-o FILE.docx, .html, .pdf or .txt",
}
"""Each form, which is a module of `doors.exports`, and what it is."""


def run(arguments: list[str]) -> int:
    """Write the book, or one corporation of it, in the form asked for."""
    options = parser(
        "export",
        "What the book holds, in another form. " + ". ".join(f"{form}: {what}" for form, what in FORMS.items()) + ".",
    )
    options.add_argument("--to", choices=list(FORMS), required=True, help="the form")
    options.add_argument("-o", "--output", metavar="FILE", help="write it to a file (default: standard output)")
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        return int(import_module(f"charterbook.doors.exports.{asked.to}").write(book, asked))
