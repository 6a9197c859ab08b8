"""`charterbook read FILE...`: what each paper is, says and does."""

from charterbook.doors.options import add_output_format, parser, print_json, reading_of


def run(arguments: list[str]) -> int:
    """Read the files and print what they hold; one JSON object a file with `-f json`."""
    options = parser("read", "Read papers and print what each is, says and does. No book is needed.")
    options.add_argument("files", nargs="+", metavar="FILE")
    add_output_format(options)
    asked = options.parse_args(arguments)
    for path in asked.files:
        reading, data = reading_of(path)
        if asked.output_format == "json":
            from charterbook.exchange.reading_json import reading_json

            print_json(reading_json(reading, data))
        else:
            from charterbook.exchange.reading_text import reading_text

            print(reading_text(reading, data))
    return 0
