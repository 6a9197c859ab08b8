"""A small form as a browser sends it: names and values, read up to a bound."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from charterbook.doors.server.problems import Problem

_LARGEST = 65_536
_MOST_FIELDS = 500


class Form:
    """The values of a form by their names."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = pairs

    def one(self, name: str) -> str:
        """The value of a field, "" where there is none."""
        return next((value for key, value in self._pairs if key == name), "")

    def has(self, name: str) -> bool:
        """Whether there is a field of this name."""
        return any(key == name for key, _ in self._pairs)

    def all(self, name: str) -> list[str]:
        """All values of a field, as ticked boxes have them."""
        return [value for key, value in self._pairs if key == name]


async def form_of(request: Request) -> Form:
    """The form of a request. Problem where it is too large for one, or none."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise Problem("too-large", "a form has at most 64 kB")
    try:
        return Form(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise Problem("not-understood", "this is no form as our pages send it") from None
