"""Answers that hold as long as the book does: kept by what was asked and who asks, and told by their ETag.

An endpoint that only read the book calls `keep`; the same question is then answered from memory until the book or
the day changes.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charterbook.doors.server.books import Books
from charterbook.doors.server.etags import etag_of_bytes, knows
from charterbook.register.backend import BookError

MOST_BYTES = 64_000_000
"""So many bytes of answers are kept; those that were not asked for longest go first."""


_OF_ONE = re.compile(r"(?:/v1)?/corporations/([0-9]{1,10})(?:/|$)")
"""The addresses of which the answer tells of one corporation, and of what is none's."""


class Answer(NamedTuple):
    """A whole answer."""

    version: object
    headers: list[tuple[bytes, bytes]]
    etag: bytes
    body: bytes


def keep(request: Request) -> None:
    """Say that the answer to this request tells what the book holds, and nothing else."""
    request.scope["kept"] = True


class Kept:
    """The middleware that keeps them. `whose` names, for a request, the rights that its answer depends on."""

    def __init__(self, app: ASGIApp, books: Books, whose: Callable[[Scope], object], today: Callable[[], date]) -> None:
        self._app, self._books, self._whose, self._today = app, books, whose, today
        self._answers: OrderedDict[Any, Answer] = OrderedDict()
        self._bytes = 0
        self._made: dict[Any, asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass the request on and keep the answer where the endpoint said so."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        key = (scope["path"], scope["query_string"], self._whose(scope))
        own = _OF_ONE.match(scope["path"])
        try:
            version = (await self._books.version(int(own[1]) if own else None), self._today())
        except BookError:
            # The endpoint meets it too, and tells it as a problem or a page.
            await self._app(scope, receive, send)
            return
        answer = self._found(key, version)
        if answer is None and key in self._made and key in self._answers:
            # What was kept is being made anew for somebody else.
            await self._made[key].wait()
            answer = self._found(key, version)
        if answer is None:
            self._made[key] = made = asyncio.Event()
            try:
                answer = await self._asked(scope, receive, send, version)
                if answer is None:
                    return
                self._put(key, answer)
            finally:
                made.set()
                if self._made.get(key) is made:
                    del self._made[key]
        await _sent(scope, answer, send)

    def _found(self, key: object, version: object) -> Answer | None:
        answer = self._answers.get(key)
        if answer is None or answer.version != version:
            return None
        self._answers.move_to_end(key)
        return answer

    async def _asked(self, scope: Scope, receive: Receive, send: Send, version: object) -> Answer | None:
        """The whole answer where it is to be kept; else None, and it went out as it came."""
        start: Message = {}
        parts: list[bytes] = []

        async def held(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200 and scope.get("kept"):
                start.update(message)
            elif start and message["type"] == "http.response.body":
                parts.append(message.get("body", b""))
            else:
                await send(message)

        await self._app(scope, receive, held)
        if not start:
            return None
        body = b"".join(parts)
        etag = etag_of_bytes(body).encode()
        headers = [(name, value) for name, value in start["headers"] if name != b"cache-control"]
        # What is kept here may be kept by the reader too, who asks each time whether it still holds.
        return Answer(version, [*headers, (b"etag", etag), (b"cache-control", b"private, no-cache")], etag, body)

    def _put(self, key: object, answer: Answer) -> None:
        before = self._answers.pop(key, None)
        self._answers[key] = answer
        self._bytes += len(answer.body) - (len(before.body) if before is not None else 0)
        while self._bytes > MOST_BYTES:
            _, oldest = self._answers.popitem(last=False)
            self._bytes -= len(oldest.body)


async def _sent(scope: Scope, answer: Answer, send: Send) -> None:
    asked = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")
    seen = bool(asked) and knows(asked.decode("latin-1"), answer.etag.decode())
    headers = answer.headers
    if seen:
        headers = [pair for pair in headers if pair[0] not in (b"content-length", b"content-type")]
    await send({"type": "http.response.start", "status": 304 if seen else 200, "headers": headers})
    body = b"" if seen or scope["method"] == "HEAD" else answer.body
    await send({"type": "http.response.body", "body": body})
