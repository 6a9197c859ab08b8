"""`python -m charterbook` is `charterbook`."""

import sys

from charterbook.doors.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
