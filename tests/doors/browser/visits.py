"""Windows of a browser, and what was wrong in any of them."""

from contextlib import ExitStack
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, expect

from tests.doors.browser.serving import PASSWORD, Served

# Nothing here is measured: on a machine that does other work too, a page may take its time.
_MILLISECONDS = 60_000
expect.set_options(timeout=_MILLISECONDS)


class Visits:
    """Windows of a browser, each with cookies of its own, and what was wrong in any of them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._opened = ExitStack()
        self._refusals: set[int] = set()
        self.faults: list[str] = []

    def to(self, server: Served, width: int = 1440, scheme: Literal["light", "dark"] = "light") -> Page:
        """A window at the first page of a server: signed in by the address that it printed, if it has no accounts."""
        context = self._browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self._opened.callback(context.close)
        context.set_default_timeout(_MILLISECONDS)
        self._watch(context, server.address)
        page = context.new_page()
        page.goto(server.first)
        return page

    def by(self, name: str, server: Served) -> Page:
        """A window in which somebody with an account has signed in."""
        page = self.to(server)
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("link", name=name).wait_for()
        return page

    def may_be_refused(self, *statuses: int) -> None:
        """What the console says of answers with these statuses is meant to happen."""
        self._refusals.update(statuses)

    def close(self) -> None:
        """Close all windows."""
        self._opened.close()

    def _watch(self, context: BrowserContext, address: str) -> None:
        def said(message: ConsoleMessage) -> None:
            # The server of a test may be gone before its windows are, which then ask for an icon in vain.
            gone = "net::ERR_CONNECTION_REFUSED" in message.text
            meant = gone or any(f"with a status of {status} " in message.text for status in self._refusals)
            if message.type in ("error", "warning") and not meant:
                self.faults.append(f"console: {message.text} ({message.location.get('url')})")

        def asked(request: Request) -> None:
            if not request.url.startswith((f"{address}/", "data:", "blob:")):
                self.faults.append(f"a request to elsewhere: {request.url}")

        def answered(response: Response) -> None:
            if response.status >= 500:
                self.faults.append(f"{response.status} of {response.url}")

        context.on("console", said)
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        context.on("request", asked)
        context.on("response", answered)
