"""Whether a request that changes something comes from our own pages: other sites can make a browser send one, with its
cookies, but they see no page of ours, and so not the token that its forms carry.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope

from charterbook.access.secret import form_token, is_form_token

SAFE = ("GET", "HEAD", "OPTIONS")
_LOOKED_AT = 65_536
"""Bytes in which a form has its token: the templates put it first."""


def from_elsewhere(scope: Scope) -> bool:
    """Whether the browser itself says that another site sent this (Fetch Metadata; else the Origin)."""
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


async def bears_token(scope: Scope, receive: Receive, session: str) -> tuple[bool, Receive]:
    """Whether a request bears the session's token, in the header X-CSRF-Token or in its form; and from where to receive
    it now, as what was looked at is received again."""
    given = Headers(scope=scope).get("x-csrf-token")
    if given is not None:
        return is_form_token(session, given), receive
    wanted, seen = form_token(session).encode(), bytearray()
    messages: list[Message] = []
    while True:
        message = await receive()
        messages.append(message)
        seen += message.get("body", b"")
        if message["type"] != "http.request" or not message.get("more_body") or len(seen) >= _LOOKED_AT:
            break
    left = iter(messages)

    async def again() -> Message:
        return next(left, None) or await receive()

    # Nobody else knows these 64 digits, so that it does not matter in which field they stand.
    return wanted in seen, again
