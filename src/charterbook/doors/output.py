"""What a verb gives out: text to standard output, or text and bytes whole into a file that the user names."""

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress

from charterbook.doors.refusals import Refused


def put_out(path: str | None, lines: Iterable[str]) -> None:
    """Write lines in UTF-8 to a file, or to standard output where none is named. A file that was there stays as it was
    until the new one is whole, and if it cannot be made whole."""
    put_parts(path, (f"{line}\n".encode() for line in lines))


def put_parts(path: str | None, parts: Iterable[bytes]) -> None:
    """Write bytes, part after part, to a file or to standard output."""
    if path is None:
        # Whatever the terminal's own encoding: who sends this to a file gets the same bytes as from -o.
        sys.stdout.flush()
        sys.stdout.buffer.writelines(parts)
    else:
        put_file(path, parts)


def put_file(path: str, parts: Iterable[bytes]) -> None:
    """Write bytes, part after part, to a file; one that was there stays until the new one is whole."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            # A pipe or a terminal cannot be exchanged for another; a folder is refused.
            with open(path, "wb") as file:
                file.writelines(parts)
        else:
            _exchange(os.path.realpath(path), parts)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from None


def put_files(path: str | None, files: Mapping[str, bytes]) -> None:
    """Write files by their names into a folder, which is made where there is none, or into an archive: a path that ends
    in .zip. What else is in the folder stays."""
    if not path:
        raise Refused("these are several files: name a folder with -o FOLDER, or an archive with -o FILE.zip")
    if path.lower().endswith(".zip"):
        from charterbook.exchange.archive import packed

        put_file(path, [packed(files)])
        return
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from None
    for name, content in files.items():
        put_file(os.path.join(path, name), [content])


def _exchange(path: str, parts: Iterable[bytes]) -> None:
    draft = f"{path}.{os.getpid()}.part"
    try:
        with open(draft, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise
