"""Every page as a machine looks at it: nothing is cut off or sticks out, anybody can use it, also by keyboard alone."""

from functools import cache
from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.doors.browser.serving import Served
from tests.doors.browser.visits import Visits

PAGES = (
    "/",
    "/?q=nobody",
    "/corporations/1?as_of=2003-05-01",
    "/corporations/1?as_of=1990-01-01",
    "/corporations/1/why?account=Series+A+Convertible+Preferred+Stock:authorized&as_of=2003-05-01",
    "/corporations/1/findings",
    "/corporations/1/diff?since=2001-01-01&until=2003-05-01",
    "/corporations/1/plan",
    "/corporations/1/record?act=filing&paper=3",
    "/papers/3",
    "/review",
    "/upload",
    "/rules",
    "/rules/CB101",
    "/log",
    "/account",
    "/admin",
    "/nothing-here",
)

_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

# Text that is cut off: what is shown is narrower than what is written, and nobody can scroll to the rest.
_CUT_OFF = """() => Array.from(document.querySelectorAll('main *, header *'))
    .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && e.closest('.only-read') === null
        && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && !['INPUT', 'svg'].includes(e.tagName))
    .map(e => e.outerHTML.slice(0, 120))"""
_STICKS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [document.documentElement.scrollWidth, ...Array.from(document.querySelectorAll('body *'))
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))]"""


@cache
def _axe() -> str:
    """The script that looks; it is in the package of its Python wrapper."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def _serious(page: Page) -> list[str]:
    """What axe finds that shuts somebody out, each with the first place where it is so."""
    page.evaluate(_axe())
    found = page.evaluate("async rules => (await axe.run(document, rules)).violations", _RULES)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][-300:]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_and_open_to_all(address: str, visits: Visits, reader: Served) -> None:
    """Wide and in light, narrow and in dark: nothing sticks out or is cut off, and axe finds nothing serious."""
    if address == "/nothing-here":
        visits.may_be_refused(404)
    page = visits.to(reader)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{reader.address}{address}")
    assert 1 == page.get_by_role("heading", level=1).count()
    looks: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1440, "light"), (360, "dark"))
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert [] == page.evaluate(_STICKS_OUT), (width, "sticks out")
        assert [] == page.evaluate(_CUT_OFF), (width, "cut off")
        assert [] == _serious(page), (width, scheme)


# Where the keyboard is, as a number that each element gets when it is first met, and whether one can see it there.
_HERE = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    window.met = window.met || [];
    if (!window.met.includes(e)) window.met.push(e);
    const look = getComputedStyle(e), shown = e.getBoundingClientRect();
    const rings = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1 || look.boxShadow !== 'none';
    return {number: window.met.indexOf(e), html: e.outerHTML.slice(0, 120), seen: rings && shown.width > 0};
}"""
_NEVER_REACHED = """() => Array.from(document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]'))
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0)
    .filter(e => e.type !== 'radio' || e.checked)
    .filter(e => !(window.met || []).includes(e)).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("address", [one for one in PAGES if one not in ("/rules", "/nothing-here")])
def test_the_keyboard_reaches_everything(address: str, visits: Visits, reader: Served) -> None:
    """The first key leads to the way past the menu, the next ones to all that can be used; one sees where one is."""
    page = visits.to(reader)
    page.goto(f"{reader.address}{address}")
    page.evaluate("() => document.activeElement.blur()")
    page.keyboard.press("Tab")
    assert "Skip to content" == page.evaluate("() => document.activeElement.textContent")
    here = page.evaluate(_HERE)
    seen: dict[str, bool] = {}
    # A field for a date holds the keyboard for several presses; at the end one is back at the beginning, or out.
    while here is not None and not (seen and here["number"] == 0):
        seen[here["html"]] = seen.get(here["html"], False) or here["seen"]
        page.keyboard.press("Tab")
        here = page.evaluate(_HERE)
    assert [] == [html for html, ringed in seen.items() if not ringed]
    assert [] == page.evaluate(_NEVER_REACHED)


def test_the_menu_can_be_skipped(visits: Visits, reader: Served) -> None:
    """Enter on the first link puts the reader at the content, and the next key at its first link or field."""
    page = visits.to(reader)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")
