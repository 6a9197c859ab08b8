"""How much one request to the API may send. Files that are brought in have a bound of their own, which the spool holds.

What is sent as JSON is small; a form with files may be as large as one file.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charterbook.doors.server.problems import Problem, response

MOST_JSON = 8_000_000
_FILES = "/v1/sources/"


class Sizes:
    """The middleware: what is too large is answered before it has come in whole."""

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self._app, self._most = app, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer that it is too large."""
        if scope["type"] != "http" or not scope["path"].startswith("/v1/") or scope["path"].startswith(_FILES):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        most = self._most if headers.get("content-type", "").startswith("multipart/") else MOST_JSON
        announced = headers.get("content-length", "")
        seen, begun = int(announced) if announced.isdecimal() and len(announced) < 20 else 0, False
        counted = 0

        async def bounded() -> Message:
            nonlocal counted
            message = await receive()
            counted += len(message.get("body", b""))
            return {"type": "http.disconnect"} if counted > most else message

        async def answered(message: Message) -> None:
            nonlocal begun
            if counted <= most or begun:
                begun = True
                await send(message)

        if seen <= most:
            await self._app(scope, bounded, answered)
        if (seen > most or counted > most) and not begun:
            problem = Problem("too-large", f"this request may have at most {most:,} bytes")
            await response(problem)(scope, receive, send)
