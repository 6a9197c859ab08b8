"""The notary's certificate: complete, in the venue's state, in commission, after the signer; or none."""

from datetime import date

import pytest

from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Cited, Unreadable
from charterbook.sign.fields import SignatureLine
from charterbook.sign.notarial import Commission, NotarialWords, notarial_words

TODAY = date(2026, 11, 23)
COMMISSION = Commission("Michigan", "Kent", date(2028, 6, 1), "12345")
SIGNED = ("Robert A. Blanchard",)
ACT = Acknowledgment(
    Cited("Michigan", ()),
    Cited("Kent", ()),
    Cited("Robert A. Blanchard", ()),
    Cited("President", ()),
    None,
    Cited(TODAY, ()),
    notary_signed=False,
)


def words(act: Acknowledgment = ACT, commission: Commission = COMMISSION) -> NotarialWords | Unreadable:
    """The words of the certificate, Robert A. Blanchard having signed."""
    line = SignatureLine("", "Notary Public", 2, (0, 0, 1, 1), act)
    return notarial_words(line, commission, SIGNED, TODAY)


def test_the_signature_states_venue_capacity_commission_and_what_was_acknowledged() -> None:
    """All that a notarial certificate has to say stands in the signature itself."""
    told = words()
    assert isinstance(told, NotarialWords)
    assert "State of Michigan, County of Kent" == told.place
    assert (
        "Notarial certificate: Robert A. Blanchard, President, acknowledged the paper before me on November 23, 2026. "
        "Notary Public, State of Michigan, County of Kent. No. 12345. My commission expires June 1, 2028."
        == told.reason
    )


@pytest.mark.parametrize(
    ("act", "commission", "why"),
    [
        (ACT._replace(state=None), COMMISSION, "the acknowledgment leaves the venue, its day or who appeared blank"),
        (ACT._replace(on=None), COMMISSION, "the acknowledgment leaves the venue, its day or who appeared blank"),
        (
            ACT._replace(signer=Cited("Paul H. Jachim", ())),
            COMMISSION,
            "Paul H. Jachim has not signed yet, whose signature is acknowledged here",
        ),
        (ACT, COMMISSION._replace(state="Ohio"), "the venue is Michigan and the commission is of Ohio"),
        (
            ACT._replace(on=Cited(date(2026, 11, 24), ())),
            COMMISSION,
            "the acknowledgment is dated 2026-11-24, a day to come",
        ),
        (ACT, COMMISSION._replace(expires=date(2026, 11, 22)), "the commission ended on 2026-11-22"),
        (
            ACT._replace(commission_expires=Cited(date(2027, 1, 1), ())),
            COMMISSION,
            "the paper says that the commission ends on 2027-01-01, not 2028-06-01",
        ),
    ],
)
def test_an_incomplete_certificate_is_not_signed(act: Acknowledgment, commission: Commission, why: str) -> None:
    """A blank is not filled in by a stamp, and a notary signs neither too early nor outside of the commission."""
    told = words(act, commission)
    assert isinstance(told, Unreadable)
    assert why == told.why
    assert told.remedy
