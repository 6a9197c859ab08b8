"""Which filings are looked at, and which documents are asked for."""

from datetime import date

import pytest

from charterbook.doors.edgar.header import Document
from charterbook.doors.edgar.submissions import Filing
from charterbook.doors.edgar.wanted import Wanted, asked_for, looked_at, may_be_paper


def _filing(form: str, *items: str) -> Filing:
    return Filing("0000999999-05-000001", form, date(2005, 5, 6), frozenset(items), True)


@pytest.mark.parametrize("kind", ["EX-3", "EX-3.1", "EX-3.(I)", "EX-3.I", "EX-3.10", "EX-3(II)", "EX-4", "EX-4.5.2"])
def test_exhibits_three_and_four_are_asked_for(kind: str) -> None:
    """In all the spellings that filers gave them."""
    assert asked_for(Document(2, kind), _filing("10-K"), Wanted())


@pytest.mark.parametrize("kind", ["EX-31", "EX-31.1", "EX-32.2", "EX-33", "EX-99.3", "EX-10.4", "10-K", "EX-43.1"])
def test_other_exhibits_are_not(kind: str) -> None:
    """An officer's certification, exhibit 31, is no exhibit 3."""
    assert not asked_for(Document(2, kind), _filing("10-K", "5.03"), Wanted())


def test_a_report_is_asked_for_by_its_items() -> None:
    """The report on Form 8-K itself only where it tells of Items 3.03 or 5.03."""
    report = Document(1, "8-K")
    told = [asked_for(report, _filing("8-K", item), Wanted()) for item in ("3.03", "5.03", "5.02", "5")]
    assert [True, True, False, False] == told


@pytest.mark.parametrize(
    "form", ["8-K", "8-K/A", "10-K405", "10-KSB", "S-1", "SB-2/A", "10-12G", "8-A12B", "S-4", "20-F", "?"]
)
def test_what_may_have_an_exhibit_is_looked_at(form: str) -> None:
    """A form that nobody told to be without is looked at."""
    assert looked_at(_filing(form), Wanted())


@pytest.mark.parametrize(
    "form", ["3", "4/A", "144", "SC 13G/A", "DEF 14A", "424B5", "CORRESP", "NT 10-K", "13F-HR", "15-12G"]
)
def test_what_never_has_one_is_not(form: str) -> None:
    """Owners' reports, proxies, prospectuses and letters cost no request."""
    assert not looked_at(_filing(form), Wanted())


def test_the_user_may_ask_for_less() -> None:
    """By form and by day."""
    filing = _filing("8-K")
    told = [
        looked_at(filing, Wanted(forms=("10-K*",))), looked_at(filing, Wanted(forms=("8-K*",))),
        looked_at(filing, Wanted(since=date(2005, 5, 7))), looked_at(filing, Wanted(until=date(2005, 5, 6))),
        asked_for(Document(2, "EX-4.1"), filing, Wanted(("EX-3*",))),
    ]  # fmt: skip
    assert [False, True, False, True, False] == told


def test_pictures_and_data_are_no_papers() -> None:
    """A modern report has a hundred of them: they are not even remembered."""
    told = [may_be_paper(Document(9, kind)) for kind in ("EX-3.1", "8-K", "GRAPHIC", "XML", "EX-101.INS", "ZIP")]
    assert [True, True, False, False, False, False] == told
