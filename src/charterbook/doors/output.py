"""What a verb gives out as text: to standard output, or whole into a file that the user names."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from charterbook.doors.refusals import Refused


def put_out(path: str | None, lines: Iterable[str]) -> None:
    """Write lines to a file, or to standard output where none is named. A file that was there stays as it was until
    the new one is whole, and if it cannot be made whole."""
    if path is None:
        for line in lines:
            sys.stdout.write(f"{line}\n")
        return
    draft = f"{path}.{os.getpid()}.part"
    try:
        with open(draft, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(draft)
        if isinstance(error, OSError):
            raise Refused(f"{path} cannot be written: {error.strerror}") from None
        raise
