"""`charterbook export --to FORM`: what the book holds, in another form."""

from importlib import import_module

from charterbook.doors.options import add_book, add_clocks, add_corporation, day, open_book, parser, typed
from charterbook.doors.refusals import Refused
from charterbook.doors.tied_sources import add_tied_sources
from charterbook.plan.target_values import jurisdiction

FORMS = {
    "journal": "UTF-8 text, row by row of the log: what each says in words, its record, and the papers themselves; it "
    "makes the same book again (charterbook restore)",
    "composite": "the charter of one corporation as amended through --as-of, each paragraph with the paper it is from: "
    "-o FILE.docx, .html, .pdf or .txt",
    "ocf": "one corporation as an Open Cap Format package, with a file beside it for what the format cannot say: -o "
    "cap.zip",
    "binder": "one corporation's papers, acts, entries, control book, findings, law versions and log, and its tie-out "
    "where other sources are given, in one archive that the other side runs again (charterbook verify): -o closing.zip",
    "xlsx": "one corporation's control book, authorized history, tie-out, findings and sources as a workbook with live "
    "formulas: -o book.xlsx",
    "csv": "the same as tables, a file each: -o FOLDER or -o tables.zip",
    "parquet": "the same tables for programs that read columns: -o FOLDER or -o tables.zip",
    "json": "the same as one JSON object, the position on all four bases (charterbook schema export)",
}
"""Each form, which is a module of `doors.exports`, and what it is."""
_TIED = ("binder", "xlsx", "csv", "parquet", "json")
"""The forms that hold findings and, where other sources are given, a tie-out."""


def run(arguments: list[str]) -> int:
    """Write the book, or one corporation of it, in the form asked for."""
    options = parser(
        "export",
        "What the book holds, in another form. " + ". ".join(f"{form}: {what}" for form, what in FORMS.items()) + ".",
    )
    options.add_argument("--to", choices=list(FORMS), required=True, help="the form")
    options.add_argument("-o", "--output", metavar="FILE", help="write it to a file (default: standard output)")
    options.add_argument("--profile", choices=["published", "pyocf"], default="published",
                         help="ocf: as the published schemas say, or as the library pyocf takes it")  # fmt: skip
    options.add_argument(
        "--formed-on", type=day, metavar="DATE", help="ocf: the day of formation, if no paper tells it"
    )
    options.add_argument(
        "--formed-in", type=typed(jurisdiction), metavar="US-NV", help="ocf: where it was formed, if no paper tells it"
    )
    options.add_argument("--waivers", metavar="FILE", help="a file of findings let stand, where the form has findings")
    add_tied_sources(options)
    add_book(options)
    add_corporation(options)
    add_clocks(options)
    asked = options.parse_args(arguments)
    if asked.to not in _TIED and (asked.xbrl or asked.ocf or asked.agent or asked.names or asked.waivers):
        raise Refused(f"a tie-out and waivers stand in these forms: {', '.join(_TIED)}; leave them out, or take one")
    with open_book(asked.book) as book:
        return int(import_module(f"charterbook.doors.exports.{asked.to}").write(book, asked))
