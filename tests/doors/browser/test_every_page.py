"""Every page as a machine looks at it: nothing is cut off or sticks out, anybody can use it, also by keyboard alone.

The pages stand under their templates. One that is new, and has no visit here, fails."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from charterbook.doors.web.rendered import HERE
from charterbook.doors.web.routes import ROUTERS
from tests.doors.browser.furnished import KEEPER, Places, furnished, settled
from tests.doors.browser.looked_at import ill_headed, ill_laid_out, look, shut_out, unreached
from tests.doors.browser.serving import SERIES_A, Served, served
from tests.doors.browser.visits import Visits
from tests.doors.web.test_tie_out import AGENT, XBRL


def _tied(page: Page) -> None:
    """Hold the charter against a report that differs and a list that is over the authorized number."""
    page.get_by_label("As of").fill("2004-06-30")
    page.get_by_label("SEC data").set_input_files({"name": "report.xml", "mimeType": "text/xml", "buffer": XBRL})
    page.get_by_label("Transfer agent’s list").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": AGENT}
    )
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="The charter beside report.xml, list.csv")).to_be_visible()


def _proven(page: Page) -> None:
    """Check a proof of a row that the log itself gives."""
    proof = page.context.request.get(page.url.replace("/log", "/v1/log/proofs?row=1")).body()
    page.get_by_label("Proof", exact=True).set_input_files(
        {"name": "row.json", "mimeType": "application/json", "buffer": proof}
    )
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_text("The proof holds.")).to_be_visible()


def _checked(page: Page) -> None:
    page.get_by_role("link", name="Check the whole log").click()
    expect(page.get_by_text("As it was recorded.")).to_be_visible()


def _recorded(page: Page) -> None:
    page.get_by_label("Taken by the registrar on").fill("2003-04-30")
    page.get_by_role("button", name="See what it does").click()
    expect(page.get_by_role("heading", name="What it would do")).to_be_visible()


def _token_made(page: Page) -> None:
    page.get_by_label("What it is for").fill("the docket program")
    page.get_by_role("button", name="Make the token").click()
    expect(page.get_by_role("heading", name="Your new token")).to_be_visible()


def _signed_out(page: Page) -> None:
    page.context.clear_cookies()
    page.goto(f"{page.url}sign-in?next=/log")
    page.get_by_label("Name").fill("Nobody Atall")
    page.get_by_label("Password").fill("not the four words")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#messages .is-error")).to_be_visible()


class Visit(NamedTuple):
    """An address, with places in braces, and what is done there before one looks."""

    address: str
    then: Callable[[Page], None] | None = None


_OWN = "/corporations/1"
_WHY = f"{_OWN}/why?account={SERIES_A.replace(' ', '+')}"
_STOCK = '{{"name": "' + SERIES_A + '", "class": "Preferred Stock", "created_on": "1999-04-22"}}'

VISITS: dict[str, tuple[Visit, ...]] = {
    "corporations.html": (Visit("/"), Visit("/?q=nobody")),
    "control_book.html": (Visit(f"{_OWN}?as_of=2003-05-01"), Visit(f"{_OWN}?as_of=1990-01-01")),
    "why.html": (Visit(f"{_WHY}:authorized&as_of=2003-05-01"), Visit(f"{_WHY}:reserved&as_of=1990-01-01")),
    "changes.html": (Visit(f"{_OWN}/diff"), Visit(f"{_OWN}/diff?since=2001-01-01&until=2003-05-01")),
    "findings.html": (Visit(f"{_OWN}/findings"),),
    "waive.html": (Visit("{finding}"),),
    "recording.html": (Visit(f"{_OWN}/record?act=filing&paper=3", _recorded), Visit(f"{_OWN}/record?act=issuance")),
    "paper.html": (Visit("/papers/3"), Visit("/papers/8"), Visit("/papers/9"), Visit("/papers/10")),
    "review.html": (Visit("/review"), Visit("/review?corporation=1")),
    "review_item.html": (Visit("/review/7.2"), Visit("/review/8.2"), Visit("/review/9.2")),
    "upload.html": (Visit("/upload"),),
    "plan.html": (
        Visit(f"{_OWN}/plan"),
        Visit(f"{_OWN}/plan?want=withdraw&series={_STOCK}&outstanding=no"),
        Visit(f"{_OWN}/plan?want=series&name={_STOCK}&to=99999999999"),
    ),
    "plan_kept.html": (Visit("{plan}"),),
    "drafting.html": (Visit("{plan}/draft?way=0"),),
    "draft_set.html": (Visit("{drafts}"), Visit("{drafts}?paper=redline")),
    "tie_out.html": (Visit(f"{_OWN}/tie-out"), Visit(f"{_OWN}/tie-out", _tied)),
    "rules.html": (Visit("/rules?q=CB1"), Visit("/rules?q=nothing+of+the+sort")),
    "rule.html": (Visit("/rules/CB101"),),
    "log.html": (Visit("/log"), Visit("/log", _proven), Visit("/log", _checked), Visit("/log/check")),
    "problem.html": (Visit("/problems/not-found"),),
    "fault.html": (Visit("/nothing-here"), Visit("/review/1.99")),
    "admin.html": (Visit("/admin"),),
    "admin_account.html": (Visit("/admin/accounts/2"),),
    "admin_matter.html": (Visit("/admin/matters/1"),),
    "admin_events.html": (Visit("/admin/events"),),
    "account.html": (Visit("/account", _token_made),),
    # The last, as it ends the session.
    "sign_in.html": (Visit("/", _signed_out),),
}
NO_PAGES = {
    "/papers/{number}/copy": "stands in a frame of the paper's page",
    "/papers/{number}/pages/{page}.png": "a picture",
    "/corporations/{corporation}/plan/tried": "a part of the page of plans",
    "/corporations/{corporation}/drafts/{set_id}/shown/{name}": "stands in a frame of the page of drafts",
    "/upload/papers": "a part of the page of uploads",
    "/sign-in/provider": "leads to an identity provider",
    "/sign-in/back": "leads on from an identity provider",
}
_ALL = [(f"{template} {number}", visit) for template, some in VISITS.items() for number, visit in enumerate(some, 1)]


def test_every_page_is_visited() -> None:
    """Each template that is a whole page, and each address at which one stands, has a visit below."""
    templates = HERE / "templates"
    whole = {one.name for one in templates.glob("*.html") if re.search(r"{%-? extends ", one.read_text("utf-8"))}
    frames = {"frame.html", "corporation_frame.html"}
    assert whole - frames == VISITS.keys()
    asked = [re.sub(r"\?.*", "", one.address) for _, one in _ALL] + ["/sign-in"]
    made = {"{plan}": f"{_OWN}/plans/a", "{drafts}": f"{_OWN}/drafts/a", "{finding}": f"{_OWN}/findings/a"}
    for name, path in made.items():
        asked = [one.replace(name, path) for one in asked]
    routes = [route for router in ROUTERS for route in router.routes if "GET" in getattr(route, "methods", ())]
    unseen = {
        path
        for path, regex in (
            (str(getattr(one, "path", "")), getattr(one, "path_regex", re.compile(""))) for one in routes
        )
        if not any(regex.match(address) for address in asked)
    }
    assert unseen == NO_PAGES.keys()


class Window(NamedTuple):
    """The window of who administers a furnished house, and what has an address of its own there."""

    page: Page
    places: Places
    visits: Visits
    server: Served


@pytest.fixture(scope="module")
def window(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One window for all pages."""
    with served(furnished(tmp_path_factory.mktemp("furnished")), "--accounts") as server:
        visits = Visits(browser)
        visits.may_be_refused(401, 404, 409, 422)
        page = visits.by(KEEPER, server)
        yield Window(page, settled(page, server), visits, server)
        visits.close()


def test_the_menu_can_be_skipped(window: Window) -> None:
    """Enter on the first link puts the reader at the content, and the next key at its first link or field."""
    page = window.page
    page.goto(window.server.address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("visit", [visit for _, visit in _ALL], ids=[name for name, _ in _ALL])
def test_a_page_is_whole_and_open_to_all(visit: Visit, window: Window) -> None:
    """Wide, narrow and four times as large, by day and by night nothing sticks out or is cut off; axe finds nothing
    serious; headings are in order; the keyboard gets everywhere, and one sees where it is; nothing is asked elsewhere,
    and the console is silent."""
    page = window.page
    look(page, 1440, "light")
    page.goto(window.server.address + visit.address.format(**window.places._asdict()))
    if visit.then is not None:
        visit.then(page)
    found = [*ill_headed(page), *ill_laid_out(page), *shut_out(page), *unreached(page)]
    for width, scheme in ((1440, "dark"), (320, "dark"), (360, "light"), (360, "dark")):
        look(page, width, "light" if scheme == "light" else "dark")
        found += [f"{width} {scheme}: {one}" for one in ill_laid_out(page)]
    found += [f"narrow, by night: {one}" for one in shut_out(page)]
    faults, window.visits.faults[:] = list(window.visits.faults), []
    assert ([], []) == (found, faults)
