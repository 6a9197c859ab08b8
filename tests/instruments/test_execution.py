"""The day on which a paper was signed is read from its execution, and a day left blank stays blank."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

HEAD = (
    "CERTIFICATE OF AMENDMENT OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Delaware corporation, "
    "certifies that its board of directors on April 1, 2004 resolved as follows, effective June 30, 2004.\n\n"
)
SIGNED = "\n\nBy: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n"


def _paper(words: str) -> Instrument:
    found = read(text(words))
    assert not isinstance(found, Unreadable)
    return found[0]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize(
    "clause",
    [
        "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this 5th day of May, 2004.",
        "IN TESTIMONY WHEREOF, we have set our hands on May 5, 2004.",
        "Dated: May 5, 2004",
        "Dated as of May 5, 2004",
        "Executed on May 5, 2004.",
        "EXECUTED as of the 5th day of May, 2004.",
        "Executed at Denver, Colorado, on May 5, 2004.",
        "Signed on May 5, 2004.",
        "Signed and attested to on May 5, 2004.",
        "Signed May 5, 2004.",
        "SIGNED UNDER THE PENALTIES OF PERJURY, this 5th day of May, 2004,",
        "The undersigned has executed this certificate on May 5, 2004.",
        "We declare under penalty of perjury that it is true. Date: May 5, 2004",
        "This the 5th day of May, 2004.",
        "THE UNDERSIGNED, Vice President, declares that the facts stated here are true as of May 5, 2004.",
    ],
)
def test_the_day_of_execution_is_read(clause: str, flat: bool) -> None:
    """Whatever the clause, and with or without lines; no other date of the paper is taken for it."""
    words = HEAD + clause + SIGNED
    on = _paper(" ".join(words.split()) if flat else words).dates.executed_on
    assert on is not None
    assert "2004-05-05" == on.value.isoformat()


@pytest.mark.parametrize(
    "clause",
    [
        "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this ____ day of May, 2004.",
        "Dated: ____________, 2004",
        "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed.",
        "Executed on this ____ day of ________, 2004. Effective on June 30, 2004.",
    ],
)
def test_a_day_left_blank_stays_blank(clause: str) -> None:
    """No other date of the paper fills it."""
    assert _paper(HEAD + clause + SIGNED).dates.executed_on is None


def test_the_preamble_is_a_second_witness_of_the_offices() -> None:
    """ "being the President and Secretary, respectively" tells each office once more."""
    paper = _paper(
        HEAD
        + "WE, THE UNDERSIGNED, being the President and Secretary, respectively, of the Corporation, have signed this "
        "on May 5, 2004.\n\n/s/ Ada Marlowe\nAda Marlowe, President\n\n/s/ Peter Vane\nPeter Vane, Secretary\n"
    )
    assert [("Ada Marlowe", "President", 2), ("Peter Vane", "Secretary", 2)] == [
        (signer.name.value, signer.title.value, signer.title.witnesses) for signer in paper.signers if signer.title
    ]


@pytest.mark.parametrize(
    "they",
    ["They are the president and the secretary, respectively, of", "They are the president and the secretary of"],
)
def test_the_preamble_alone_gives_the_offices(they: str) -> None:
    """Where the block has names only."""
    paper = _paper(
        "CERTIFICATE OF AMENDMENT OF LARKMOOR CORPORATION\n\nAda Marlowe and Peter Vane certify that:\n\n1. "
        f"{they} Larkmoor Corporation, a California corporation.\n\nDated: May 5, 2004\n\n/s/ Ada Marlowe\nAda "
        f"Marlowe\n\n"
        "/s/ Peter Vane\nPeter Vane\n"
    )
    assert [("Ada Marlowe", "president"), ("Peter Vane", "secretary")] == [
        (signer.name.value, signer.title.value if signer.title else None) for signer in paper.signers
    ]


def test_offices_that_do_not_fit_the_signers_are_left_alone() -> None:
    """Three offices and two signers: nobody is given an office by guess."""
    paper = _paper(
        HEAD
        + "WE, THE UNDERSIGNED, being the President, Treasurer and Secretary, respectively, of the Corporation, have "
        "signed this on May 5, 2004.\n\n/s/ Ada Marlowe\nAda Marlowe\n\n/s/ Peter Vane\nPeter Vane\n"
    )
    assert [None, None] == [signer.title for signer in paper.signers]


def test_a_registrars_signature_on_the_stamp_is_no_signer() -> None:
    """The form's head bears the Secretary of State's name."""
    paper = _paper(
        "ROSS LARKIN\nSecretary of State\n\nFiled in the office of /s/ Ross Larkin\nRoss Larkin\nSecretary of State\n\n"
        "Certificate of Amendment\n\n1. Name of corporation:\n\nLarkmoor Industries, Inc.\n\n5. Signature: "
        "(required)\n\n"
        "X /s/ Ada Marlowe     President\nSignature of Officer\n"
    )
    assert ["Ada Marlowe"] == [signer.name.value for signer in paper.signers]


@pytest.mark.parametrize("office", ["President", "Secretary"])
def test_a_stamp_under_the_signature_takes_no_signer_away(office: str) -> None:
    """Georgia stamps "SECRETARY OF STATE, FILED" at the foot of a paper, right below whoever signed it."""
    signed = SIGNED.replace("Name: Ada Marlowe\nTitle: President", f"Ada Marlowe, {office}")
    paper = _paper(f"{HEAD}Signed on May 5, 2004.{signed}\nSECRETARY OF STATE\nFILED\nMAY 07 2004\n")
    assert [("Ada Marlowe", office)] == [(one.name.value, one.title and one.title.value) for one in paper.signers]
