"""The road of the founding paper through the pages: from the upload to the drafts and to the step in the chart."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.doors.browser.serving import FOUNDING, SERIES_A, Served
from tests.doors.browser.visits import Visits

_DROPPED = """([words, name]) => {
    const held = new DataTransfer();
    held.items.add(new File([words], name, {type: "text/plain"}));
    return held;
}"""


def _read(page: Page, paper: Path) -> None:
    """Wait until an uploaded paper is read and posted."""
    expect(page.get_by_role("row", name=paper.name)).to_contain_text("done")


def _number(page: Page, column: str) -> Locator:
    """A number of the series in the control book."""
    return page.locator("table.control-book tr", has_text=SERIES_A).locator(f'td[data-label="{column}"] .count')


def test_the_founding_paper_is_uploaded_and_lit(visits: Visits, before: Served) -> None:
    """The paper is dropped, read and posted; on its page the 650 and the 0 light up in its words when they are
    touched, and Exhibit A shows both of its readings."""
    page = visits.to(before)
    page.get_by_role("link", name="Upload", exact=True).click()
    # Loaded with its scripts, as nobody else listens for what is dropped.
    page.wait_for_url("**/upload")
    dropped = page.evaluate_handle(_DROPPED, [FOUNDING.read_text(encoding="utf-8"), FOUNDING.name])
    page.locator("#drop").dispatch_event("drop", {"dataTransfer": dropped})
    _read(page, FOUNDING)
    page.get_by_role("row", name=FOUNDING.name).get_by_role("link", name="Paper 3").click()
    group = page.locator(".group", has=page.get_by_role("heading", name="Designated shares adjustment"))
    paper = page.get_by_role("region", name="The words of the paper")
    for label, value, words in (("Before", "650", "650"), ("After", "0", "0")):
        fact = group.locator(".fact", has=page.get_by_text(label, exact=True))
        expect(fact.locator(".value")).to_have_text(value)
        fact.hover()
        expect(paper.locator("mark.is-lit", has_text=words).first).to_be_in_viewport()
    expect(paper.locator("mark.is-lit")).to_have_text(["zero", "0"])
    disputed = page.locator(".fact.is-disputed")
    expect(disputed.locator(".reading .value")).to_have_text(["600", "650"])
    disputed.locator(".reading").first.hover()
    expect(paper.locator("mark.is-lit")).to_contain_text(["Six"])
    expect(paper.locator("mark.is-lit").first).to_be_in_viewport()


def test_the_dispute_in_exhibit_a_is_resolved(visits: Visits, server: Served) -> None:
    """A reviewer says which of the two readings is meant; from then on the finding stands with his name and reason."""
    page = visits.to(server)
    page.goto(f"{server.address}/papers/3")
    disputed = page.locator(".fact.is-disputed")
    disputed.get_by_role("radio", name="650").check()
    disputed.get_by_role("button", name="This is meant").click()
    expect(page.locator("#messages")).to_contain_text("650")
    expect(page.get_by_role("button", name="This is meant")).to_have_count(0)
    page.goto(f"{server.address}/corporations/1/findings")
    finding = page.get_by_role("article").filter(has_text="Words say 600, figures say 650")
    expect(finding).to_contain_text("Mina Okafor")
    expect(finding.get_by_role("button", name="Take it back")).to_be_visible()


def test_a_number_in_dispute_is_settled_by_keyboard(visits: Visits, before: Served, tmp_path: Path) -> None:
    """Where the slip stands in the certificate itself, the act waits; a reviewer chooses one reading and accepts,
    without touching the mouse, and what was posted is told."""
    slip = tmp_path / "slip.txt"
    slip.write_text(FOUNDING.read_text().replace("Hundred Fifty (650)", "Hundred (650)"))
    page = visits.to(before)
    page.goto(f"{before.address}/upload")
    page.get_by_label("Papers: drop them here").set_input_files(slip)
    _read(page, slip)
    page.get_by_role("link", name="waits for review").click()
    page.get_by_role("link", name="Designated shares adjustment").click()
    expect(page.get_by_role("radio", name="650").first).not_to_be_checked()
    page.wait_for_load_state()
    for key, lit in (("2", '[data-number="2"]'), ("4", '[data-number="4"]'), ("a", "button")):
        page.keyboard.press(key)
        expect(page.locator(f"{lit}:focus")).to_have_count(1)
    page.keyboard.press("a")
    expect(page.get_by_text("Nothing waits")).to_be_visible()
    expect(page.locator("#messages")).to_contain_text("Accepted")
    page.goto(f"{before.address}/corporations/1?basis=executed")
    expect(_number(page, "Authorized")).to_contain_text("0")


def test_the_control_book_on_both_bases(visits: Visits, server: Served) -> None:
    """By what is in effect the series has its 650 shares, as no filing is in evidence; by what was executed it has
    none: the basis is chosen on the page, which says so."""
    page = visits.to(server)
    page.get_by_role("link", name="BestNet").first.click()
    expect(page.get_by_role("heading", name="Control book")).to_be_visible()
    page.get_by_label("As of the end of").fill("2003-05-01")
    for basis, count in (("effective", "650"), ("executed", "0")):
        page.get_by_label("Basis").select_option(basis)
        page.get_by_role("button", name="Show").click()
        expect(page.get_by_text(f"At the end of 2003-05-01, basis {basis}")).to_be_visible()
        expect(_number(page, "Authorized")).to_have_text(count)
    _number(page, "Authorized").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{SERIES_A}, authorized")
    expect(page.locator("mark", has_text="650").first).to_be_visible()


def test_the_filing_is_recorded_and_the_chart_steps(visits: Visits, own: Served) -> None:
    """A filing is tried first and then recorded; the series falls to 0, and the chart has a step on that day."""
    page = visits.to(own)
    chart = page.get_by_role("img", name="Preferred Stock: authorized")
    page.goto(f"{own.address}/corporations/1?as_of=2003-06-30")
    expect(chart).to_contain_text("designated 650")
    page.goto(f"{own.address}/corporations/1")
    page.get_by_role("link", name="Record the filing of paper 3").click()
    page.get_by_label("Taken by the registrar on").fill("2003-04-30")
    page.get_by_role("button", name="See what it does").click()
    expect(page.get_by_role("row", name=f"{SERIES_A} Authorized 650 0")).to_be_visible()
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_text("Recorded:")).to_be_visible()
    page.goto(f"{own.address}/corporations/1?as_of=2003-06-30")
    expect(_number(page, "Authorized")).to_have_text("0")
    expect(chart).to_contain_text("designated 0")
    steps = page.get_by_role("region", name="Preferred Stock: the numbers of the chart").get_by_role("row")
    expect(steps.nth(1)).to_have_text(re.compile("2003-04-30.*10,000,000.*0", re.DOTALL))


def _planned_and_drafted(page: Page, server: Served) -> None:
    """Plan the withdrawal of the series, keep the plan and draft its papers; the page of the drafts is left open."""
    page.goto(f"{server.address}/corporations/1")
    page.get_by_role("link", name="Plan a change").click()
    # Until the page is loaded with its scripts, nobody listens for what is chosen.
    page.wait_for_url("**/plan")
    page.get_by_role("combobox", name="What shall change").select_option("Withdraw a series")
    page.get_by_role("combobox", name="Series", exact=True).select_option(index=1)
    page.get_by_text("What you know beside the book").click()
    for fact in ("outstanding", "ever_issued"):
        page.locator(f"[name={fact}]").select_option("no")
    tried = page.locator("#tried")
    # What would be kept is what was asked last, once that is answered.
    expect(tried.locator("[name=asked]")).to_have_value(re.compile("(?=.*outstanding)(?=.*ever_issued)"))
    expect(tried).to_contain_text("withdraw", ignore_case=True)
    tried.get_by_role("button", name="Keep this plan").click()
    page.get_by_role("link", name="Draft the papers of this way").first.click()
    page.locator("[name=adopted_on]").fill("2026-11-20")
    page.locator("[name=executed_on]").fill("2026-11-23")
    page.get_by_role("button", name="Draft", exact=True).click()
    expect(page.get_by_text("Drafts for review by counsel.")).to_be_visible()


def test_the_withdrawal_is_planned_and_drafted(visits: Visits, server: Served) -> None:
    """The plan stands on the page before anything is kept; its papers are shown as they will look and come down as
    files; who works alone says why he approves what he prepared."""
    page = visits.to(server)
    _planned_and_drafted(page, server)
    shown = page.frame_locator("iframe.paper-shown").locator("body")
    expect(shown).to_contain_text("Certificate of Withdrawal", ignore_case=True)
    expect(shown).to_contain_text(SERIES_A, ignore_case=True)
    for form, beginning in (("PDF", b"%PDF-"), ("TXT", b"")):
        with page.expect_download() as coming:
            page.get_by_role("link", name=re.compile(f"^{form} of")).click()
        data = coming.value.path().read_bytes()
        assert data.startswith(beginning)
        assert len(data) > 1000
    page.get_by_label("Why one person prepares and approves").fill("There is one person in this office")
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_role("heading", name="Copies to sign")).to_be_visible()


def test_a_preparer_is_refused_approval(visits: Visits, team: Served) -> None:
    """Who prepared the drafts finds no way to approve them, and is refused where he asks all the same; another person
    with the role approves them."""
    ada = visits.by("Ada Clerk", team)
    _planned_and_drafted(ada, team)
    expect(ada.get_by_role("heading", name="Who answers for it")).to_be_visible()
    expect(ada.get_by_role("button", name="Approve")).to_have_count(0)
    visits.may_be_refused(403)
    asked = """async () => (await fetch(location.pathname + "/approval", {method: "POST", redirect: "manual",
        body: new URLSearchParams({csrf: document.querySelector("[name=csrf]").value})})).status"""
    assert 403 == ada.evaluate(asked)
    bea = visits.by("Bea Counsel", team)
    bea.goto(ada.url)
    bea.get_by_role("button", name="Approve").click()
    expect(bea.get_by_role("heading", name="Copies to sign")).to_be_visible()
    expect(bea.get_by_text("approved by Bea Counsel", exact=False)).to_be_visible()


def test_a_stranger_sees_nothing(visits: Visits, team: Served) -> None:
    """Whoever has not signed in is led to where one does; whoever is of no matter finds an empty book, and a
    corporation's address leads nowhere."""
    visits.may_be_refused(404)
    stranger = visits.to(team)
    for place in ("/", "/corporations/1", "/log", "/account", "/admin"):
        stranger.goto(f"{team.address}{place}")
        expect(stranger).to_have_title("Sign in – charterbook")
        assert "BestNet" not in stranger.content()
    stan = visits.by("Stan Stranger", team)
    assert "BestNet" not in stan.content()
    answer = stan.goto(f"{team.address}/corporations/1")
    assert answer is not None
    assert 404 == answer.status
    assert "BestNet" not in stan.content()
