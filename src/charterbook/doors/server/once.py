"""What is sent twice with one Idempotency-Key is done once: the second time it gets the first answer.

Source: draft-ietf-httpapi-idempotency-key-header. Uploads need no key: a paper is one by its digest.
"""

from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charterbook.access import answers
from charterbook.access.database import Access
from charterbook.access.roles import Caller
from charterbook.doors.server import problems
from charterbook.doors.server.asked import now

LONGEST_KEY = 200
LARGEST_BODY = 8_000_000
"""Bytes of a request that is kept in memory to be told from another one."""


class Once:
    """The middleware. An answer that says the server failed is not kept: the request may be sent again."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Work on the request, or answer it as before."""
        key = Headers(scope=scope).get("idempotency-key") if scope["type"] == "http" else None
        caller: Caller | None = scope.get("caller")
        if key is None or caller is None or scope["method"] not in ("POST", "PUT", "PATCH", "DELETE"):
            await self._app(scope, receive, send)
            return
        try:
            body = await _body(scope, receive, key)
        except problems.Problem as problem:
            await problems.response(problem)(scope, receive, send)
            return
        asker = f"account {caller.account}" if caller.account is not None else "sole user"
        asked = b"\0".join((scope["method"].encode(), scope["path"].encode(), scope["query_string"], body))
        found = await run_in_threadpool(answers.taken, self._access, asker, key, sha256(asked).hexdigest(), now())
        match found:
            case answers.Answer(status, headers, content):
                again = [(name.encode(), value.encode()) for name, value in headers.items()]
                await send({"type": "http.response.start", "status": status, "headers": again})
                await send({"type": "http.response.body", "body": content})
            case "new":
                await self._worked(scope, body, send, (asker, key))
            case "running":
                await _refused(scope, receive, send, "still-running", "wait for its answer; then send this again")
            case "another_request":
                await _refused(scope, receive, send, "key-used-otherwise", "give each request a key of its own")

    async def _worked(self, scope: Scope, body: bytes, send: Send, whose: tuple[str, str]) -> None:
        start: Message = {}
        parts: list[bytes] = []
        sent = False

        async def receive() -> Message:
            nonlocal sent
            if sent:
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def held(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        try:
            await self._app(scope, receive, held)
        except BaseException:
            await run_in_threadpool(answers.give_up, self._access, *whose)
            raise
        content = b"".join(parts)
        if start["status"] < 500:
            headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
            answer = answers.Answer(start["status"], headers, content)
            await run_in_threadpool(answers.keep, self._access, *whose, answer)
        else:
            await run_in_threadpool(answers.give_up, self._access, *whose)
        await send(start)
        await send({"type": "http.response.body", "body": content})


async def _body(scope: Scope, receive: Receive, key: str) -> bytes:
    if not 0 < len(key) <= LONGEST_KEY:
        raise problems.Problem("not-understood", f"Idempotency-Key: 1 to {LONGEST_KEY} characters")
    found = bytearray()
    async for part in Request(scope, receive).stream():
        found += part
        if len(found) > LARGEST_BODY:
            raise problems.Problem("too-large", "with an Idempotency-Key at most 8 MB; uploads need no key")
    return bytes(found)


async def _refused(scope: Scope, receive: Receive, send: Send, kind: str, detail: str) -> None:
    await problems.response(problems.Problem(kind, detail))(scope, receive, send)
