"""The intake process as a program that kills itself, once, at a moment that its first argument names:

inside (the paper is posted and the transaction not yet committed), behind (committed, and not yet told to the spool),
reading (while a child reads). The other arguments are those of the intake process.
"""

import os
import signal
import sys
from typing import Any, NoReturn

from charterbook import flow
from charterbook.doors.intake import __main__ as intake
from charterbook.doors.intake import posting, reading


def _die(*_: Any, **__: Any) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def main(moment: str, arguments: list[str]) -> int:
    """Run until the moment."""
    if moment == "inside":
        add = flow.add
        flow.add = lambda *asked: _die(add(*asked))
    elif moment == "behind":
        post = posting.post
        posting.post = lambda *asked: _die(post(*asked))
    else:
        reading._listen = _die
    return intake.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
