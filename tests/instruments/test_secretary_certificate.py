"""Secretary's certificates in their wordings, with a name told or only signed."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.acts import Certification
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

_COPIED = (
    "\n\nIN WITNESS WHEREOF, I have signed this certificate on May 5, 2004.\n\n"
    "/s/ Ada Marlowe\nAda Marlowe, Secretary\n"
    "\nRESOLVED, that 5,000 shares of Preferred Stock are designated Series A Preferred Stock.\n"
)


def _read(words: str) -> Instrument:
    instruments = read(text(words))
    assert not isinstance(instruments, Unreadable)
    return instruments[0]


@pytest.mark.parametrize(
    "words",
    [
        "CERTIFICATE OF SECRETARY\n\nThe undersigned, being the duly elected Secretary of Larkmoor Industries, Inc., a "
        "Nevada corporation, does hereby certify that the following is a true copy of a resolution adopted by the "
        "Board "
        "of Directors on May 1, 2004:",
        "The undersigned Secretary of Larkmoor Industries, Inc. (the \"Company\"), a Delaware corporation, hereby "
        "certifies that the following resolutions were duly adopted by the Board of Directors on May 1, 2004:",
        "CERTIFICATE\n\nAda Marlowe certifies that she is the Secretary of Larkmoor Industries, Inc., a Nevada "
        "corporation, and that the following is a full, true and complete copy of a resolution of its Board of "
        "Directors "
        "adopted on May 1, 2004:",
        "CERTIFIED COPY OF CORPORATE RESOLUTION\n\nI hereby certify that I am the Secretary of Larkmoor Industries, "
        "Inc., a Nevada corporation, and that the following is an exact copy of the resolution that the Board of "
        "Directors adopted on May 1, 2004:",
        "CLERK'S CERTIFICATE\n\nI, Ada Marlowe, hereby certify that I am the Clerk of Larkmoor Industries, Inc., a "
        "Massachusetts corporation, and that at a meeting of the Directors held on May 1, 2004 the following vote was "
        "adopted and is in full force:",
        "OFFICER'S CERTIFICATE\n\nThe undersigned, Ada Marlowe, the Secretary of Larkmoor Industries, Inc., a Delaware "
        "corporation, hereby certifies that attached is a true, correct and complete copy of resolutions adopted by "
        "the "
        "Board of Directors on May 1, 2004.",
    ],
)  # fmt: skip
def test_who_certifies_a_copy_for_which_corporation(words: str) -> None:
    """By name, as "the undersigned", or in the third person."""
    instrument = _read(words + _COPIED)
    certified = [act for act in instrument.acts if isinstance(act, Certification)]
    assert (instrument.kind, certified[0].certifier.value) == ("secretary_certificate", "Ada Marlowe")
    assert certified[0].corporation is not None
    assert certified[0].corporation.value == "Larkmoor Industries, Inc."
    assert certified[0].adopted_on is not None
    assert str(certified[0].adopted_on.value) == "2004-05-01"


def test_a_secretary_who_signs_a_designation_certifies_no_copy() -> None:
    """The paper is filed under its own title."""
    words = (
        "CERTIFICATE OF DESIGNATION OF SERIES A PREFERRED STOCK\n\nThe undersigned, Secretary of Larkmoor Industries, "
        "Inc., a Delaware corporation, hereby certifies under Section 151(g) of the General Corporation Law of the "
        "State "
        "of Delaware that the following resolution was duly adopted by the Board of Directors on May 1, 2004:"
    )
    assert _read(words + _COPIED).kind == "designation"
