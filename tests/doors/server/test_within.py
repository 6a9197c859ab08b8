"""A browser is sent to addresses of this server alone."""

import pytest

from charterbook.doors.server.within import within
from tests.doors.server.people import PASSWORD, House

ELSEWHERE = (
    "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example",
    "/\t/elsewhere.example", "javascript:alert(1)", "", "elsewhere", "/%0d\r\nSet-Cookie: a=b", "/ü", " /account",
)  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_leads_elsewhere_leads_to_the_first_page(address: str) -> None:
    """Every spelling that some browser takes for another host."""
    assert "/" == within(address)


@pytest.mark.parametrize("address", ["/", "/account", "/corporations/1?as_of=2003-05-01&basis=adopted", "/a//b"])
def test_an_own_address_stays_as_it_is(address: str) -> None:
    """Path and query are kept."""
    assert address == within(address)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_in_leads_nowhere_else(house: House, address: str) -> None:
    """The address to go on to comes from a link that anybody can make."""
    house.somebody("A. Clerk", "preparer")
    found = house.browser().post("/sign-in", data={"name": "A. Clerk", "password": PASSWORD, "next": address})
    assert (303, "/") == (found.status_code, found.headers["location"])
    assert 'name="next" value="/"' in house.browser().get("/sign-in", params={"next": address}).text
