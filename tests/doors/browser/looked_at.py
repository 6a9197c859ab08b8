"""What a machine can see of a page that is open in a browser: what is cut off or sticks out, what shuts somebody out,
and whether the keyboard gets everywhere. Each function gives the faults as words; none are none."""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

from playwright.sync_api import Page

_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "iframes": False,
}

# Text that is cut off: what is shown is narrower than what is written, and nobody can scroll to the rest.
_CUT_OFF = """() => Array.from(document.querySelectorAll('main *, header *'))
    .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && e.closest('.only-read') === null
        && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && !['INPUT', 'svg'].includes(e.tagName))
    .map(e => 'cut off: ' + e.outerHTML.slice(0, 120))"""
_STICKS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    ['wider than the screen: ' + document.documentElement.scrollWidth,
     ...Array.from(document.querySelectorAll('body *'))
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))]"""

# One heading of the first level, no level skipped on the way down, and a name for every heading.
_HEADINGS = """() => {
    const all = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
        .filter(e => e.checkVisibility() || e.closest('.only-read'));
    const levels = all.map(e => Number(e.tagName[1]));
    return [
        ...(levels.filter(level => level === 1).length === 1 ? [] : ['headings of the first level: ' + levels]),
        ...all.filter((e, at) => at && levels[at] > levels[at - 1] + 1).map(e => 'skips a level: ' + e.outerHTML),
        ...all.filter(e => !e.textContent.trim()).map(e => 'says nothing: ' + e.outerHTML)];
}"""

# Where the keyboard goes: each element with whether one could see it there, in the order in which they are met.
_WATCH = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.met = new Map();
    window.back = false;
    document.addEventListener('focusin', event => {
        const e = event.target, look = getComputedStyle(e), shown = e.getBoundingClientRect();
        const rings = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1 || look.boxShadow !== 'none';
        if (e === met.keys().next().value) window.back = true;
        met.set(e, met.get(e) || rings && shown.width > 0);
    });
}"""
_GONE_ROUND = "() => window.back || document.activeElement === document.body && met.size > 1"
_UNREACHED = """() => {
    const words = e => e.outerHTML.slice(0, 120);
    const scrolls_for_nobody = frame => {
        const inside = frame.contentDocument && frame.contentDocument.querySelector('[tabindex="0"]');
        return !inside && !all.some(e => met.has(e) && e.getAttribute('href') === frame.getAttribute('src'));
    };
    const all = Array.from(document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]'))
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.type !== 'hidden')
        .filter(e => e.tabIndex >= 0 && (e.type !== 'radio' || e.checked));
    const first = met.keys().next().value;
    return [
        ...(first && first.textContent === 'Skip to content' ? [] : ['the first key leads elsewhere']),
        ...Array.from(met).filter(([e, ringed]) => !ringed).map(([e]) => 'not seen there: ' + words(e)),
        ...all.filter(e => !met.has(e)).map(e => 'not reached: ' + words(e)),
        ...Array.from(document.querySelectorAll('iframe')).filter(scrolls_for_nobody)
            .map(e => 'cannot be scrolled by keyboard, nor opened alone: ' + words(e))];
}"""


@cache
def _axe() -> str:
    """The script that looks; it is in the package of its Python wrapper."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def look(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    """Show the page as wide as that, by day or by night."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def ill_laid_out(page: Page) -> list[str]:
    """What is wider than the screen, and words that nobody can read to their end."""
    found: list[str] = [*page.evaluate(_STICKS_OUT), *page.evaluate(_CUT_OFF)]
    return found


def ill_headed(page: Page) -> list[str]:
    """What is wrong with the headings, by which who hears a page goes through it."""
    found: list[str] = page.evaluate(_HEADINGS)
    return found


def shut_out(page: Page) -> list[str]:
    """What axe finds serious or critical, each with the first place where it is so."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate("async rules => (await axe.run(document, rules)).violations", _RULES)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][-300:]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def unreached(page: Page) -> list[str]:
    """What the keyboard does not get to, and where one does not see that it is there. The first key has to lead to the
    way past the menu."""
    page.evaluate(_WATCH)
    while not page.evaluate(_GONE_ROUND):
        # A field for a date holds the keyboard for several presses. The key is held down, which costs half as much.
        for _ in range(10):
            page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    found: list[str] = page.evaluate(_UNREACHED)
    return found
