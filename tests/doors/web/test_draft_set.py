"""The pages of drafts: the signing is told, the papers are drafted, shown, downloaded, approved by another person."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.doors.server import desk as desks
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import BESTNET, House, form_token, house, now

SERIES = '{"name": "Series A Convertible Preferred Stock", "class": "Preferred Stock", "created_on": "1999-04-22"}'
NUMBER = urlencode({"want": "series", "name": SERIES, "to": "450"})
OCCASION = {
    "adopted_on": "2026-11-20", "executed_on": "2026-11-23", "meeting": "special", "quorum": "yes",
    "signers": "Robert A. Blanchard, President\nPaul H. Jachim, Secretary", "statement": "never issued",
    "designation_filed_on": "1999-04-22", "forms": ["txt", "html"],
}  # fmt: skip


def _post(client: TestClient, address: str, **data: object) -> tuple[int, str]:
    """What a form answers, and the page or the address to which it leads."""
    csrf = form_token(client.get("/corporations/1/plan?" + NUMBER).text)
    answer = client.post(address, data={"csrf": csrf, **data}, follow_redirects=False)
    return answer.status_code, answer.headers.get("location", html.unescape(answer.text))


def _kept(client: TestClient) -> str:
    """The address of a plan that was kept."""
    tried = client.get(f"/corporations/1/plan/tried?{NUMBER}").text
    asked = re.search(r'name="asked" value="([^"]*)"', tried)
    assert asked is not None, tried
    status, place = _post(client, "/corporations/1/plans", asked=html.unescape(asked.group(1)))
    assert 303 == status, place
    return place


def _drafted(client: TestClient, **more: object) -> str:
    """The address of a set of drafts that was made of such a plan."""
    status, place = _post(client, f"{_kept(client)}/draft?way=0", **{**OCCASION, **more})
    assert 303 == status, place
    return place


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server with accounts, its book with the articles and the designation: Petra prepares, Rudi reviews."""
    with house(tmp_path_factory.mktemp("firm")) as made:
        data = (BESTNET / "1-articles.txt").read_bytes()
        reading = flow.read(data, "1-articles.txt")
        assert isinstance(reading, Reading)
        with Book.open(made.app.state.settings.book) as book:
            flow.add(book, reading, data, now())
        made.somebody("Petra Preparer", "preparer")
        made.somebody("Rudi Reviewer", "reviewer")
        made.somebody("Both Roles", "preparer", "reviewer")
        made.somebody("Vera Viewer", "viewer")
        yield made


@pytest.fixture(scope="module")
def drafts(firm: House) -> str:
    """A set that Petra drafted."""
    return _drafted(firm.browser("Petra Preparer"))


def test_the_form_asks_what_is_known_of_the_signing(firm: House) -> None:
    """Every field of the occasion stands on it, once."""
    client = firm.browser("Petra Preparer")
    page = client.get(f"{_kept(client)}/draft?way=0").text
    from charterbook.plan.occasion_file import FIELDS

    names = set(re.findall(r'name="([a-z_]+)(?:\.[a-z_]+)?"', page))
    assert set() == FIELDS.keys() - names
    assert "650 → 450 authorized shares" in page


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"signers": "nobody"}, "is not of the form"),
        ({"adopted_on": "yesterday"}, "is not a date"),
        ({"consenting.name": ["Ada"], "consenting.shares": ["x"], "consenting.stock": ["Common Stock"],
          "consenting.signed_on": [""], "consenting.by": [""]}, "is not a number of shares"),
        ({"vote.stock": [""], "vote.for": ["5"], "vote.against": ["5"], "vote.entitled": ["6"]}, "more votes"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_field(firm: House, told: dict[str, object], said: str) -> None:
    """The form comes back as it was filled in, with what is wrong; nothing is drafted."""
    client = firm.browser("Petra Preparer")
    status, page = _post(client, f"{_kept(client)}/draft?way=0", **{**OCCASION, **told})
    assert (422, True) == (status, said in page)
    assert "Robert A. Blanchard, President" in page or "signers" in told


def test_each_paper_is_shown_with_what_was_found(firm: House, drafts: str) -> None:
    """Its findings and blanks stand beside it, and that it is for review by counsel above."""
    client = firm.browser("Petra Preparer")
    page = client.get(drafts)
    assert "Drafts for review by counsel." in page.text
    assert "frame-src 'self'" in page.headers["content-security-policy"]
    names = re.findall(r"\?paper=([\w-]+)", page.text)
    assert ["1-certificate", "redline"] == [names[0], names[-1]]
    for name in names:
        one = client.get(f"{drafts}?paper={name}").text
        assert f'src="{drafts}/shown/{name}.html"' in one
        assert ("What the rules find" in one) == (name != "redline")
    assert "The form of the Secretary of State is not shown" in page.text


def test_a_paper_in_its_frame_may_do_nothing(firm: House, drafts: str) -> None:
    """No script, no request, no form; only our own pages frame it. Other forms are not shown, only downloaded."""
    client = firm.browser("Petra Preparer")
    shown = client.get(f"{drafts}/shown/1-certificate.html")
    assert (200, True) == (shown.status_code, "four hundred fifty" in shown.text.lower())
    policy = shown.headers["content-security-policy"]
    assert "script-src" not in policy
    assert {"default-src 'none'", "form-action 'none'", "frame-ancestors 'self'", "sandbox"} <= set(policy.split("; "))
    redline = client.get(f"{drafts}/shown/redline.html").text
    assert "<del>" in redline
    for name in ("drafts.json", "1-certificate.exe", "..%2f..%2fcharterbook.db", "%2e%2e/plans"):
        assert client.get(f"{drafts}/shown/{name}").status_code == 404, name


def test_each_file_is_downloaded(firm: House, drafts: str) -> None:
    """The links of the page lead to the files as they were drafted."""
    client = firm.browser("Petra Preparer")
    links = re.findall(r'href="([^"]+)" download', client.get(drafts).text)
    assert ["1-certificate.html", "1-certificate.txt"] == [link.rpartition("/")[2] for link in links]
    for link in links:
        file = client.get(link)
        assert file.headers["content-disposition"].startswith("attachment")
        assert b"Series A Convertible" in file.content or b"SERIES A CONVERTIBLE" in file.content


def test_two_people_prepare_and_approve(firm: House) -> None:
    """Who prepared is not offered it and is refused; another approves, gets the copies to sign, and takes it back."""
    petra, both, rudi = (firm.browser(name) for name in ("Petra Preparer", "Both Roles", "Rudi Reviewer"))
    place = _drafted(both, venue="Michigan, Kent")
    assert 403 == _post(petra, f"{place}/approval")[0]
    assert "another person approves it" in both.get(place).text
    status, page = _post(both, f"{place}/approval")
    assert (409, True) == (status, "let another person approve" in page)
    assert 403 == _post(both, f"{place}/approval", alone="I am alone")[0]
    assert (303, f"{place}#answers") == _post(rudi, f"{place}/approval")
    page = rudi.get(place).text
    assert "Approved by Rudi Reviewer" in page
    copies = re.findall(r'href="([^"]+/files/approved/[^"]+)" download', page)
    assert copies
    assert 200 == rudi.get(copies[0]).status_code
    assert b"review by counsel" not in rudi.get(copies[0]).content
    assert "upload it" in petra.get(place).text
    assert 422 == _post(rudi, f"{place}/withdrawal", why=" ")[0]
    assert 303 == _post(rudi, f"{place}/withdrawal", why="the day is wrong")[0]
    assert "the day is wrong" in rudi.get(place).text


def test_one_person_alone_says_why(client: TestClient) -> None:
    """Without accounts the one who prepared approves with a reason, which is kept."""
    place = _drafted(client)
    status, page = _post(client, f"{place}/approval")
    assert (409, True) == (status, "or say why you approve alone" in page)
    assert 303 == _post(client, f"{place}/approval", alone="a firm of one")[0]
    page = client.get(place).text
    assert "a firm of one" in page
    assert "Copies to sign" in page
    assert '<span class="badge is-good">approved</span>' in client.get("/corporations/1/plan").text


def test_drafts_are_for_who_may(firm: House, drafts: str) -> None:
    """A viewer sees the papers and downloads none; a stranger, and who is of another matter, finds nothing."""
    vera = firm.browser("Vera Viewer")
    page = vera.get(drafts).text
    assert (False, False) == (" download>" in page, "<button>Approve" in page or "/approval" in page)
    assert 403 == _post(vera, f"{drafts}/approval")[0]
    assert 403 == vera.get(f"{drafts.replace('/drafts/', '/plans/')}/draft").status_code
    assert 404 == vera.get(drafts.replace("/corporations/1/", "/corporations/2/")).status_code
    assert 404 == vera.get(f"{drafts}/shown/1-certificate.html".replace("/1/", "/2/", 1)).status_code
    assert 303 == firm.browser().get(drafts).status_code
    assert 404 == vera.get(f"/corporations/1/drafts/{'0' * 64}").status_code


def test_words_of_a_signing_are_no_markup(firm: House) -> None:
    """A name that is markup comes back as words, in the form and in the refusal."""
    client = firm.browser("Petra Preparer")
    address = f"{_kept(client)}/draft?way=0"
    csrf = form_token(client.get(address).text)
    given = {**OCCASION, "csrf": csrf, "signers": "<script>alert(1)</script>, President", "holders": '"><b>all</b>'}
    answer = client.post(address, data=given)
    assert (422, False, False) == (answer.status_code, "<script>alert" in answer.text, "<b>all" in answer.text)


def test_a_file_changed_by_hand_is_not_approved(client: TestClient) -> None:
    """Where the desk no longer holds what was drafted, approval is refused in words."""
    place = _drafted(client)
    folder = desks.drafts(Path(client.app.state.settings.desk), 1, place.rpartition("/")[2])  # type: ignore[attr-defined]
    assert folder is not None
    (folder / "1-certificate.txt").write_text("another paper", encoding="utf-8")
    status, page = _post(client, f"{place}/approval", alone="a firm of one")
    assert (409, True) == (status, "1-certificate.txt was changed" in page)
