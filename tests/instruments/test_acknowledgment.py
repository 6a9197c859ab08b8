"""Notarial blocks are read in their variety: who appeared, where, when, and whether the notary signed in this copy."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

PAPER = (
    "CERTIFICATE OF AMENDMENT OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Nevada corporation, "
    "certifies "
    "that it is so.\n\nIN WITNESS WHEREOF, it has signed this certificate on May 5, 2004.\n\n/s/ Ada Marlowe\n"
    "-----------\nAda Marlowe, President\n\n\n"
)
BRACKET = "STATE OF NEVADA      )\n                     ) ss.\nCOUNTY OF CLARK      )\n\n"
BLANK = "\n\n---------------------\nNotary Public\n\nMy Commission Expires: ____________\n"
DONE = "\n\n/s/ Rosalba Kinney\n---------------------\nNotary Public\n\nMy Commission Expires: March 3, 2006\n"


def _paper(block: str) -> Instrument:
    found = read(text(PAPER + block))
    assert not isinstance(found, Unreadable)
    return found[0]


def _told(block: str) -> tuple[str | None, ...]:
    """State, county, signer, office and day of the one acknowledgment."""
    (one,) = _paper(block).acknowledgments
    assert isinstance(one, Acknowledgment)
    cited = (one.state, one.county, one.signer, one.signer_title)
    return (*(each.value if each else None for each in cited), one.on.value.isoformat() if one.on else None)


WHOLE = ("Nevada", "Clark", "Ada Marlowe", "President", "2004-05-05")
OF_NOBODY = ("Nevada", "Clark", "Ada Marlowe", None, "2004-05-05")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("This instrument was acknowledged before me on May 5, 2004 by Ada Marlowe as President of Larkmoor "
         "Industries, "
         "Inc.", WHOLE),
        ("This record was acknowledged before me on May 5, 2004, by Ada Marlowe.", OF_NOBODY),
        ("The foregoing instrument was acknowledged before me this 5th day of May, 2004, by Ada Marlowe, President of "
         "Larkmoor Industries, Inc., a Nevada corporation, on behalf of the corporation.", WHOLE),
        ("On this 5th day of May, 2004, before me, a Notary Public, personally appeared Ada Marlowe, President of "
         "Larkmoor Industries, Inc., who acknowledged that she executed the above instrument.", WHOLE),
        ("On May 5, 2004 personally appeared before me, a notary public, Ada Marlowe, who acknowledged it.", OF_NOBODY),
        ("On May 5, 2004, before me, the undersigned, personally appeared Ada Marlowe, personally known to me to be "
         "the "
         "President of the corporation, and acknowledged it.", WHOLE),
        ("Subscribed and sworn to before me this 5th day of May, 2004, by Ada Marlowe.", OF_NOBODY),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("end", "signed"), [(BLANK, False), (DONE, True)], ids=["blank", "completed"])
def test_a_notarial_block_is_read(words: str, expected: tuple[str, ...], end: str, signed: bool) -> None:
    """Long and short forms and the jurat, completed or left blank."""
    assert expected == _told(BRACKET + words + end)
    (one,) = _paper(BRACKET + words + end).acknowledgments
    assert (signed, signed) == (one.notary_signed, one.commission_expires is not None)


@pytest.mark.parametrize(
    "venue",
    [
        "STATE OF NEVADA\nCOUNTY OF CLARK\n\n", "State of Nevada )\nCounty of Clark ) ss.\n\n",
        "STATE OF NEVADA \u00a7\n\u00a7\nCOUNTY OF CLARK \u00a7\n\n", "State of Nevada, County of Clark, ss.\n\n",
    ],
)  # fmt: skip
def test_venues_are_drawn_in_many_ways(venue: str) -> None:
    """With brackets, with section signs, with nothing."""
    assert WHOLE == _told(
        f"{venue}On this 5th day of May, 2004, before me personally appeared Ada Marlowe, President of Larkmoor "
        f"Industries, Inc., who acknowledged it.{BLANK}"
    )


def test_the_notary_is_no_signer_of_the_paper() -> None:
    """The paper is signed by its officer alone."""
    words = "This instrument was acknowledged before me on May 5, 2004 by Ada Marlowe as President of Larkmoor, Inc."
    assert ["Ada Marlowe"] == [signer.name.value for signer in _paper(BRACKET + words + DONE).signers]


def test_louisianas_act_opens_with_its_notary() -> None:
    """The parish stands for the county, and the notarial words enclose the whole instrument."""
    found = read(
        text(
            "ARTICLES OF AMENDMENT OF LARKMOOR FABRICATORS, INC.\n\nSTATE OF LOUISIANA      )\n                     "
            "   )\n"
            "PARISH OF LAFAYETTE     )\n\nBE IT KNOWN, that on this 11th day of December, 1992, before me, the "
            "undersigned "
            "Notary Public, personally came and appeared:\n\nEUGENE T. BROUSSARD\n\nPresident of Larkmoor Fabricators, "
            "Inc., a Louisiana corporation, who declared that its articles are amended.\n\nTHUS DONE AND PASSED in my "
            "office.\n\n/s/ Eugene T. Broussard\n----------------\nEugene T. Broussard, President\n"
        )
    )
    assert not isinstance(found, Unreadable)
    (one,) = found[0].acknowledgments
    told = [each.value if each else None for each in (one.state, one.county, one.signer)]
    assert ["Louisiana", "Lafayette", "eugene t. broussard"] == [told[0], told[1], (told[2] or "").lower()]


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("STATE OF MICHIGAN, COUNTY OF KENT, ss:\n\nSubscribed and sworn to before me this 5th day of May, 2004.\n\n"
         "/s/ Nora Tary, Notary Public\nMy Commission Expires: 3-1-07", ("Michigan", "Kent", None)),
        ("STATE OF MICHIGAN \u00a7\nCOUNTY OF KENT \u00a7\n\nBEFORE ME, on this day personally appeared Ada Marlowe, "
         "known to "
         "me, and acknowledged it. GIVEN UNDER MY HAND this 5th day of May, 2004.\n\n/s/ Nora Tary\nNotary Public in "
         "and "
         "for the State of Michigan\nMy Commission Expires: March 1, 2007", ("Michigan", "Kent", "Ada Marlowe")),
        ("STATE OF CALIFORNIA )\nCOUNTY OF LOS ANGELES )\n\nOn May 5, 2004 before me, Nora Tary, Notary Public, "
         "personally "
         "appeared Ada Marlowe, personally known to me.\n\n/s/ Nora Tary\nSignature of Notary Public",
         ("California", "Los Angeles", "Ada Marlowe")),
        ("STATE OF NEW YORK )\n                  : ss.:\nCOUNTY OF NEW YORK )\n\nOn the 5th day of May in the year "
         "2004 before "
         "me personally came Ada Marlowe, to me known, who, being by me duly sworn, did depose and say that she is the "
         "President.\n\n/s/ Nora Tary\nNotary Public", ("New York", "New York", "Ada Marlowe")),
        ("STATE OF MICHIGAN\nCOUNTY OF KENT\n\nAda Marlowe, being first duly sworn, on oath deposes and says that it "
         "is true."
         "\n\n/s/ Ada Marlowe\n\nSubscribed and sworn to before me this 5th day of May, 2004\n\n/s/ Nora "
         "Tary\nNotary Public",
         ("Michigan", "Kent", "Ada Marlowe")),
        ("District of Columbia: ss\n\nSubscribed and sworn to before me, this 5th day of May, 2004.\n\n/s/ Nora Tary\n"
         "Notary Public, D.C.", ("District Of Columbia", None, None)),
        ("STATE OF MICHIGAN\nCOUNTY OF KENT\n\nBe it remembered that on this 5th day of May, 2004, personally came "
         "before me "
         "Nora Tary, a Notary Public in and for the County and State aforesaid, Ada Marlowe, known to me.\n\n/s/ "
         "Nora Tary\n"
         "Notary Public", ("Michigan", "Kent", "Ada Marlowe")),
    ],
)  # fmt: skip
def test_notaries_of_many_states(block: str, told: tuple[str, str | None, str | None]) -> None:
    """Venue, day and who appeared, in the words of each state; the notary has signed and is no signer of the paper."""
    paper = _paper(block)
    (one,) = paper.acknowledgments
    assert (told, "2004-05-05", True) == (
        tuple(each.value if each else None for each in (one.state, one.county, one.signer)),
        str(one.on.value) if one.on else None,
        one.notary_signed,
    )
    assert ["Ada Marlowe"] == [signer.name.value for signer in paper.signers]


def test_an_oath_says_that_it_is_one() -> None:
    """A jurat is marked with its own words; an acknowledgment has none."""
    (oath,) = _paper(BRACKET + "Subscribed and sworn to before me this 5th day of May, 2004." + DONE).acknowledgments
    (other,) = _paper(
        BRACKET + "This instrument was acknowledged before me on May 5, 2004 by Ada Marlowe." + DONE
    ).acknowledgments
    assert ("Subscribed and sworn to before me", None) == (oath.jurat and oath.jurat.value, other.jurat)
