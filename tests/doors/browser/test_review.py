"""The review page in a real browser: decided by keys alone, each fact lit in the paper, a hostile paper shown safe."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from charterbook.register.store import Book
from tests.doors.browser.serving import BESTNET, Served, book_of, served
from tests.doors.browser.visits import Visits
from tests.whose_papers import DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
KESTREL = "Kestrel Weighing Company"
SORREL = "Sorrel Bindery, Inc."
_HOSTILE = (
    "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\"><svg onload=alert(1)>"
)


# The keyboard is at something of which nothing is hidden (WCAG 2.2, 2.4.11).
_UNCOVERED = """() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    return [box.top + 2, box.bottom - 2].every(y => e.contains(document.elementFromPoint(box.left + box.width / 2, y)));
}"""


@pytest.fixture(scope="module")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for all of these tests, each of which decides of a corporation of its own: BestNet's are papers 1 to 5.
    Of the others first the articles come, then disputed decreases; Quillwort's second (8) in a page that does harm."""
    folder = tmp_path_factory.mktemp("disputed")
    page = change(QUILLWORT, DISPUTED, day=21).decode()
    html = "".join(f"<p onclick=\"document.title = 'taken'\">{one}</p>" for one in page.split("\n\n"))
    papers = {
        "06.txt": articles(QUILLWORT), "07.txt": change(QUILLWORT, DISPUTED),
        "08.html": f"<html><body>{_HOSTILE}{html}<table><tr><td>unclosed</body></html>".encode(),
        "09.txt": articles(KESTREL), "10.txt": change(KESTREL, DISPUTED), "11.txt": change(KESTREL, DISPUTED, day=21),
        "12.txt": articles(SORREL), "13.txt": change(SORREL, DISPUTED),
    }  # fmt: skip
    for name, data in papers.items():
        (folder / name).write_bytes(data)
    book = book_of(folder / "book.db", *sorted(BESTNET.glob("[1-5]-*.txt")), *(folder / name for name in papers))
    with served(book) as started:
        yield started


def _keys(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_dispute_is_resolved_by_keys_alone(disputed: Served, visits: Visits) -> None:
    """The reading is chosen, lit in the paper, accepted with a second press, and what was posted is told."""
    page = visits.to(disputed)
    page.goto(f"{disputed.address}/review?corporation=3")
    page.get_by_role("link", name="Begin with 10.2").press("Enter")
    lit = page.locator(".copy mark.is-lit")
    expect(lit).to_have_text(["six hundred", "60"])
    _keys(page, "1")
    expect(lit).to_have_text(["six hundred"])
    expect(page.get_by_role("radio", name="600")).to_be_checked()
    _keys(page, "a")
    expect(page.get_by_role("button", name="Accept")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Press a again, or Enter, to accept it")
    with Book.open(disputed.book) as book:
        assert () == book.decisions(10)
    _keys(page, "a")
    expect(page.locator("#messages")).to_contain_text("Accepted 10.2 in the name of Mina Okafor. Posted: entry")
    expect(page).to_have_title("Review 11.2 – charterbook")
    with Book.open(disputed.book) as book:
        assert ["accept"] == [one.choice for one in book.decisions(10)]


def test_facts_are_gone_through_and_their_words_light_up(disputed: Served, visits: Visits) -> None:
    """j and k go from fact to fact; the words of each are lit in the paper, and its value is told."""
    page = visits.to(disputed)
    page.goto(f"{disputed.address}/review/7.2")
    lit = page.locator(".copy mark.is-lit")
    _keys(page, "j", "j")
    expect(page.get_by_role("status")).to_have_text("Class, Preferred Stock, read")
    expect(lit).to_have_text(["Preferred Stock"])
    _keys(page, "j", "j")
    expect(lit).to_have_text(["six hundred fifty", "650"])
    _keys(page, "k")
    expect(page.get_by_role("status")).to_have_text("Series, Series A Preferred Stock, read")
    page.locator(".copy mark", has_text="650").last.click()
    expect(page.get_by_role("status")).to_have_text("Before, 650, confirmed")
    _keys(page, "c", "n")
    expect(page.get_by_label("Class", exact=True)).to_have_value("n")


def test_single_keys_can_be_turned_off(disputed: Served, visits: Visits) -> None:
    """As who speaks to his machine needs (WCAG 2.2, 2.1.4); the choice is kept."""
    page = visits.to(disputed)
    page.goto(f"{disputed.address}/review/7.2")
    _keys(page, "?")
    page.get_by_label("Single keys work on this page").uncheck()
    page.reload()
    _keys(page, "1", "r", "n")
    expect(page.get_by_role("radio", name="600")).not_to_be_checked()
    expect(page).to_have_title("Review 7.2 – charterbook")


def test_a_hostile_page_is_shown_safe_and_lit(disputed: Served, visits: Visits) -> None:
    """Nothing of it runs, and the words of a fact light up inside its frame."""
    page = visits.to(disputed)
    page.goto(f"{disputed.address}/review/8.2")
    frame = page.frame_locator("iframe.copy")
    expect(frame.locator("mark.is-lit")).to_have_text(["six hundred", "60"])
    _keys(page, "2")
    expect(frame.locator("mark.is-lit")).to_have_text(["60"])
    expect(frame.locator("body")).to_contain_text("unclosed")
    expect(page).to_have_title("Review 8.2 – charterbook")
    assert 0 == frame.locator("script, img, svg, [onclick]").count()
    expect(page.get_by_role("heading", name="Your decision")).to_be_visible()


def test_all_of_it_works_without_a_script(disputed: Served, visits: Visits) -> None:
    """Forms and links alone: the words of a reading are a link into the paper, a decision is a form."""
    page = visits.to(disputed)
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{disputed.address}/review/13.2")
    page.get_by_role("link", name="“six hundred”").click()
    expect(page.locator(".copy :target mark")).to_have_text(["six hundred"])
    page.get_by_role("radio", name="600").check()
    page.get_by_label("Why (kept with your name)").first.fill("the words say so")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#messages")).to_contain_text("Posted: entry")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_narrow_screen_the_paper_stays_above(
    disputed: Served, visits: Visits, scheme: Literal["light", "dark"]
) -> None:
    """Lit words are in sight while a fact is; the switch gives the whole screen to either."""
    page = visits.to(disputed, width=360, scheme=scheme)
    page.goto(f"{disputed.address}/review/7.2")
    _keys(page, "j", "j", "j", "j")
    expect(page.locator(".fact.is-lit")).to_be_in_viewport()
    expect(page.locator(".copy mark.is-lit").first).to_be_in_viewport()
    page.set_viewport_size({"width": 320, "height": 512})
    for key in ("1", "a", "Tab", "Tab", *["Shift+Tab"] * 9):
        _keys(page, key)
        page.wait_for_function(_UNCOVERED)
    page.get_by_label("Facts", exact=True).check()
    expect(page.locator(".copy")).to_be_hidden()
    page.get_by_label("Paper", exact=True).check()
    expect(page.locator(".fact").first).to_be_hidden()
    assert 0 == page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_the_dispute_of_exhibit_a_is_settled_by_keys(disputed: Served, visits: Visits) -> None:
    """Six Hundred (650) in the founding paper: nothing waits for it, and who looked says which reading is meant."""
    page = visits.to(disputed)
    page.goto(f"{disputed.address}/review?corporation=1")
    page.get_by_role("link", name="Paper 3, resolved, returned").press("Enter")
    lit = page.locator(".copy mark.is-lit")
    expect(lit).to_have_text(["Six Hundred", "650"])
    expect(lit.first).to_be_in_viewport()
    _keys(page, "2", "a")
    expect(lit).to_have_text(["650"])
    expect(page.get_by_role("button", name="This is meant")).to_be_focused()
    _keys(page, "Enter")
    expect(page.locator("#messages")).to_contain_text("650 is meant, not 600 (waived, Mina Okafor)")
    expect(page.locator(".fact.is-disputed").get_by_role("radio")).to_have_count(0)
