"""`python -m charterbook.doors.intake SPOOL --book BOOK`: the intake process; `charterbook serve` starts it, and starts
it again where it ended."""

import gc
import os
import signal
import sys
from contextlib import suppress

from charterbook.doors import kept_patterns
from charterbook.doors.intake import process, spool
from charterbook.doors.intake.reading import Bounds
from charterbook.doors.logged import fault
from charterbook.doors.options import add_book, parser
from charterbook.doors.refusals import Refused
from charterbook.doors.specimens import bestnet

_NICE = 10


def main(arguments: list[str]) -> int:
    """Run until a signal says to stop, or the process that started this one is gone."""
    options = parser("intake", "Take papers from a spool into a book; charterbook serve starts this by itself.")
    add_book(options)
    bounds = Bounds()
    options.add_argument("spool", metavar="SPOOL")
    options.add_argument("--accounts", action="store_true", help="the book has accounts: ask them who may add to what")
    options.add_argument("--memory-mib", type=int, default=bounds.memory_bytes // 1024**2)
    options.add_argument("--cpu-seconds", type=int, default=bounds.cpu_seconds)
    options.add_argument("--wall-seconds", type=int, default=bounds.wall_seconds)
    asked = options.parse_args(arguments)
    bounds = Bounds(asked.memory_mib * 1024**2, asked.cpu_seconds, asked.wall_seconds)
    told_to_stop = False

    def stop(_number: int, _frame: object) -> None:
        nonlocal told_to_stop
        told_to_stop = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both processes; the one that started us tells us
    os.nice(_NICE)
    _warm_up()
    starter = os.getppid()
    home = process.Home(asked.book, asked.accounts)
    process.run(home, spool.opened(asked.spool), bounds, lambda: told_to_stop or os.getppid() != starter)
    return 0


def _warm_up() -> None:
    """Make the reader's expressions ready on papers of our own, so that no child begins with that; and set what is
    there aside from the collector, which would otherwise write to, and so copy, the memory that a child shares."""
    from charterbook import flow

    file = kept_patterns.load()
    with suppress(Refused):
        for paper in bestnet():
            flow.read(paper.read_bytes(), paper.name)
    kept_patterns.keep(file)
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as refused:
        sys.exit(f"charterbook intake: {refused}")
    except Exception as error:
        fault("intake", error)
        sys.exit(1)
