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


def test_the_new_text_of_an_amended_designation_creates_no_series() -> None:
    """What the exhibit of an amendment gives a series is its number after the amendment."""
    title = "AMENDED CERTIFICATE OF DESIGNATION OF SERIES K PREFERRED STOCK"
    body = (
        "The designation of the Series K Preferred Stock is amended in its entirety as set forth on Exhibit A hereto."
    )
    text = "1. Designation. The series is Series K Preferred Stock. The number of shares of the series shall be 4,500."
    read = paper(title, body, after=f"\n\nEXHIBIT A\n\n{text}\n")
    (act,) = [act for act in read.acts if act.act in ("designated_shares_adjustment", "series_designation")]
    assert ("designated_shares_adjustment", 4500) == (act.act, *told(act, "after"))
