"""What the server and its intake process log: one JSON object a line, on stderr, with the time and who writes it.

Nothing secret is ever given to it: no token, no cookie, no name of a paper, no query of an address.
"""

import json
import sys
from datetime import UTC, datetime


def log(process: str, event: str, **told: object) -> None:
    """Write a line."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "process": process, "event": event, **told}
    # Standard error keeps no line back.
    sys.stderr.write(json.dumps(line) + "\n")


def fault(process: str, error: BaseException, request: str | None = None) -> None:
    """Write what went wrong through our own mistake: the kind of error and the places in the code on its way. What the
    error says is left out, since it may quote a paper."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('charterbook/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    log(process, "fault", error=type(error).__name__, places=places[-12:], id=request)
