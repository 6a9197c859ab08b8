"""A designation in two parts: the number in the certificate and the series in its exhibit, or the other way round."""

import pytest

from tests.instruments.short_papers import paper, told

TITLE = "CERTIFICATE OF DESIGNATION"
NUMBER = "The number of shares of such series is 4,500 shares."
NAME = "RESOLVED, that there is hereby established a series of Preferred Stock to be known as Series K Preferred Stock"


@pytest.mark.parametrize(
    ("body", "exhibit"),
    [
        (f"{NUMBER} The resolution is set forth in Exhibit A attached hereto.", f"{NAME}."),
        (f"{NAME}, with the terms set forth in Exhibit A attached hereto.", NUMBER),
        (f"{NAME}, with the terms set forth in Exhibit A attached hereto.", f"{NAME}, consisting of 4,500 shares."),
    ],
)
def test_the_number_and_the_name_are_joined(body: str, exhibit: str) -> None:
    """Wherever the two stand, the act has both."""
    read = paper(TITLE, body, after=f"\n\nEXHIBIT A\n\n{exhibit}\n")
    (act,) = [act for act in read.acts if act.act == "series_designation"]
    assert ("Series K Preferred Stock", 4500) == told(act, "series", "after")


def test_an_exhibit_of_another_series_lends_no_number() -> None:
    """Only the same series, or the only one named, takes the number."""
    other = "RESOLVED, that there is hereby established a series known as Series L Preferred Stock, of 90 shares."
    read = paper(TITLE, f"{NAME}, as set forth in Exhibit A attached hereto.", after=f"\n\nEXHIBIT A\n\n{other}\n")
    named = {told(act, "series", "after") for act in read.acts if act.act == "series_designation"}
    assert ("Series K Preferred Stock", 90) not in named
