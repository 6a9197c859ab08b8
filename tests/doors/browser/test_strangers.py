"""Who may not see a book sees nothing of it."""

from playwright.sync_api import expect

from tests.doors.browser.serving import Served
from tests.doors.browser.visits import Visits


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
