"""When earlier designations were filed: several series and days in one sentence belong together in their order."""

from datetime import date

from tests.instruments.short_papers import paper, told

TITLE = "CERTIFICATE OF ELIMINATION OF SERIES K PREFERRED STOCK AND SERIES L PREFERRED STOCK"


def _recited(body: str) -> list[tuple[object, ...]]:
    acts = [act for act in paper(TITLE, body).acts if act.act == "series_designation"]
    return [told(act, "series", "after", "filed_on") for act in acts]


def test_days_listed_respectively_belong_to_the_series_in_their_order() -> None:
    """Two series and two days are two recitals."""
    text = (
        "By certificates of designation filed with the Secretary of State on March 2, 2005 and June 30, 2006, "
        "respectively, the Corporation established 40 shares of Series K Preferred Stock and 25 shares of Series L "
        "Preferred Stock. No shares of Series K Preferred Stock or Series L Preferred Stock are outstanding. All "
        "matters set forth in those certificates are eliminated."
    )
    assert [
        ("Series K Preferred Stock", 40, date(2005, 3, 2)),
        ("Series L Preferred Stock", 25, date(2006, 6, 30)),
    ] == _recited(text)


def test_the_filing_of_the_charter_is_none_of_a_series() -> None:
    """The nearest paper named before the word decides what was filed."""
    text = "The Certificate of Incorporation that authorized Series K Preferred Stock was filed on March 2, 2005."
    assert [] == [one for one in _recited(text) if one[2] is not None]
