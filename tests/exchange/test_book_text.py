"""Counts, acts and entries in a word or a line."""

from datetime import date

import pytest

from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.model.acts import Act, Conversion, Correction, Issuance, NameChange, ParValueChange, Split, Transfer
from charterbook.model.entries import AtLeast, Count, Exactly, Unknown, Unlimited
from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue, Shares


def _said(value: Shares) -> Cited[Shares]:
    return Cited(value, ())


def _name(value: str) -> Cited[str]:
    return Cited(value, ())


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (Exactly(10_000_000), "10,000,000"),
        (AtLeast(650), "at least 650"),
        (Unlimited(), "unlimited"),
        (Unknown("no stock ledger is on hand"), "unknown"),
    ],
)
def test_a_count_is_a_number_or_a_word(count: Count, text: str) -> None:
    """A bound is never told as a number."""
    assert text == count_text(count)


PREFERRED, SERIES, COMMON = _name("Preferred Stock"), _name("Series A"), _name("Common Stock")


@pytest.mark.parametrize(
    ("act", "phrase"),
    [
        (Issuance(PREFERRED, SERIES, _said(400), _name("Ada Marlowe")),
         "issuance, Series A, shares 400, to Ada Marlowe"),
        (Transfer(PREFERRED, SERIES, _said(5), _name("Ada Marlowe"), _name("Bo Lindqvist")),
         "transfer, Series A, shares 5, of Ada Marlowe, to Bo Lindqvist"),
        (Conversion(PREFERRED, SERIES, _said(5), COMMON, None, _said(50)),
         "conversion, Series A, shares 5, into 50, Common Stock"),
        (Split(COMMON, _said(1), _said(10)), "split, Common Stock, 1 for 10"),
        (ParValueChange(COMMON, None, Cited(ParValue("0.01"), ()), Cited(ParValue(None), ())),
         "par value change, Common Stock, from $0.01, to no par value"),
        (NameChange(_name("Alder\n  Inc."), _name("Birch Inc.")), "name change, from Alder Inc., to Birch Inc."),
        (Correction(_name("Certificate of Designation"), Cited(date(1999, 4, 22), ()), _name("600"), _name("650")),
         "correction, Certificate of Designation, filed 1999-04-22"),
    ],
)  # fmt: skip
def test_an_act_is_a_phrase(act: Act, phrase: str) -> None:
    """Its name, what it is on, and its numbers; whose the shares are before and after."""
    assert phrase == act_phrase(act)
