"""A form with files as a browser sends it, read up to a bound; what is large lies on the disk while it is read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from charterbook.doors.server.problems import Problem
from charterbook.doors.web.form import Form

_MOST_FIELDS = 500
_MEGABYTE = 1_000_000


class Sent(NamedTuple):
    """The fields of a form, and its files with the names of their fields. A field that was left empty has no file."""

    form: Form
    files: tuple[tuple[str, UploadFile], ...]


@asynccontextmanager
async def sent(request: Request, most_bytes: int, most_files: int) -> AsyncIterator[Sent]:
    """The form of a request with files, which are closed afterwards. Problem where it has more bytes or files, or is no
    such form."""
    size_bytes = 0

    async def bounded() -> AsyncIterator[bytes]:
        nonlocal size_bytes
        async for part in request.stream():
            size_bytes += len(part)
            if size_bytes > most_bytes:
                # The parser closes the files that it has begun only for an exception of its own.
                raise MultiPartException("too large")
            yield part

    parser = MultiPartParser(request.headers, bounded(), max_files=most_files, max_fields=_MOST_FIELDS)  # type: ignore[arg-type]
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError) as error:
        if size_bytes > most_bytes:
            raise Problem("too-large", f"send at most {most_bytes // _MEGABYTE:,} MB at once") from None
        if "Too many files" in str(error):
            raise Problem("too-large", f"send at most {most_files} files at once") from None
        raise Problem("not-understood", "this is no form as our pages send it") from None
    try:
        pairs = form.multi_items()
        yield Sent(
            Form([(name, value) for name, value in pairs if isinstance(value, str)]),
            tuple(
                (name, file) for name, file in pairs if isinstance(file, UploadFile) and (file.filename or file.size)
            ),
        )
    finally:
        await form.close()
