"""`charterbook add FILE... --book B`: file papers into a book."""

from charterbook import flow
from charterbook.doors.options import add_book, add_output_format, now, open_book, parser, print_json, reading_of
from charterbook.exchange.book_json import entry_json, refusal_json
from charterbook.exchange.book_text import entry_line


def run(arguments: list[str]) -> int:
    """File each paper, or none: all files are read before the first is filed."""
    options = parser("add", "File papers into a book. Sources are kept by digest; what is doubtful waits as proposed.")
    options.add_argument("files", nargs="+", metavar="FILE")
    add_book(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    read = [reading_of(path) for path in asked.files]
    results = []
    with open_book(asked.book, create=True) as book, book.writing():
        for reading, data in read:
            results.append((reading.source.origin, flow.add(book, reading, data, now())))
    if asked.output_format == "json":
        for path, added in results:
            print_json(
                {
                    "path": path,
                    "known": added.known,
                    "instruments": list(added.instruments),
                    "entries": [entry_json(entry) for entry in added.entries],
                    "proposed": [refusal_json(refusal) for refusal in added.proposed],
                }
            )
        return 0
    for path, added in results:
        papers = ", ".join(f"paper {number}" for number in added.instruments)
        print(f"{path}: {'already in the book, nothing changed' if added.known else 'added'} ({papers})")
        for entry in added.entries:
            print(f"  {entry_line(entry)}")
        for refusal in added.proposed:
            print(f"  proposed, not posted: {refusal.act.act.replace('_', ' ')}: {refusal.why} [{refusal.name}]")
    return 0
