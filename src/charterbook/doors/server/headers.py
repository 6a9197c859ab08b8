"""The headers that every answer bears: nothing is loaded from elsewhere, nobody frames a page, no type is guessed."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_A_YEAR = "max-age=31536000; includeSubDomains"


class Headers:
    """The middleware that adds them, where an answer has none of its own. What does not say how long it keeps is not
    kept by anybody; styles and scripts are the same for all, and a browser asks whether they have changed."""

    def __init__(self, app: ASGIApp, https: bool) -> None:
        self._app = app
        always = {**ALWAYS, **({"Strict-Transport-Security": _A_YEAR} if https else {})}
        self._always = [(name.lower().encode(), value.encode()) for name, value in always.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer back with its headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        kept = b"no-cache" if scope["path"].startswith("/static/") else b"no-store"
        added = [*self._always, (b"cache-control", kept)]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message["headers"]
                names = {name.lower() for name, _ in own}
                message["headers"] = [*own, *(pair for pair in added if pair[0] not in names)]
            await send(message)

        await self._app(scope, receive, with_headers)
