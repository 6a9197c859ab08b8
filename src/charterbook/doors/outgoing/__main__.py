"""`python -m charterbook.doors.outgoing FOLDER --book BOOK`: make the exports that wait, then end."""

import os
import sys
from pathlib import Path

from charterbook.doors.logged import fault
from charterbook.doors.options import add_book, parser
from charterbook.doors.outgoing import process

_NICE = 15


def main(arguments: list[str]) -> int:
    """Make them, then end."""
    options = parser("outgoing", "Make the exports that wait in a folder; charterbook serve runs this by itself.")
    add_book(options)
    options.add_argument("folder", metavar="FOLDER")
    asked = options.parse_args(arguments)
    os.nice(_NICE)
    process.run(asked.book, Path(asked.folder))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception as error:
        fault("exports", error)
        sys.exit(1)
