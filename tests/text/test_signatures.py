"""Signers are told with office and conformed signature; a blank line is a signer whose signature is not shown."""

import pytest

from charterbook.model.instrument import Signer
from charterbook.text.signatures import signatures
from tests.text.views import view


def _signers(words: str) -> list[tuple[str, str | None, bool]]:
    paper = view(f"as of this day.\n\n{words}\n")
    start = paper.folded.index("\n")
    return [
        (one.signer.name.value, one.signer.title.value if one.signer.title else None, one.signer.signed is not None)
        for one in signatures(paper, start + 1, len(paper.folded))
    ]


SIGNED = ("Robert A. Blanchard", "President", True)
UNSIGNED = ("Robert A. Blanchard", "President", False)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("/s/  Robert A. Blanchard\n-----------------\n   Robert A. Blanchard, President", SIGNED),
        ("/s/Robert A. Blanchard\n_________________\nRobert A. Blanchard\nPresident", SIGNED),
        ("By: /s/ Robert A. Blanchard\nName: Robert A. Blanchard\nTitle: President", SIGNED),
        ("/s/ Robert A. Blanchard, President", SIGNED),
        ("-----------------\nRobert A. Blanchard, President", UNSIGNED),
        ("By: ______________\nName: Robert A. Blanchard\nTitle: President", UNSIGNED),
        ("Robert A. Blanchard, President", UNSIGNED),
    ],
)
def test_a_signature_block_tells_who_signs(block: str, expected: tuple[str, str, bool]) -> None:
    """Mark, rule, name and office in the shapes of filed papers."""
    assert [expected] == _signers(block)


MARLOWE, VANE = ("Ada Marlowe", "President", True), ("Peter Q. Vane", "Secretary", True)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("By: /s/ Ada Marlowe By: /s/ Peter Q. Vane\nName: Ada Marlowe Name: Peter Q. Vane\n"
         "Title: President Title: Secretary", [MARLOWE, VANE]),
        ("By: By: /s/ Ada Marlowe /s/ Peter Q. Vane Ada Marlowe, President Peter Q. Vane, Secretary", [MARLOWE, VANE]),
        ("ATTEST: LARKMOOR, INC.\n\n/s/ Peter Q. Vane   /s/ Ada Marlowe\nPeter Q. Vane, Secretary   Ada Marlowe, "
         "President", [VANE, MARLOWE]),
        ("______________   ______________\nAda Marlowe, President   Peter Q. Vane, Secretary",
         [("Ada Marlowe", "President", False), ("Peter Q. Vane", "Secretary", False)]),
        ("LARKMOOR, INC.\n\nBy:/s/Ada Marlowe\nIts: President\n\nATTEST:\n\n/s/ Peter Q. Vane\nSecretary",
         [MARLOWE, VANE]),
        ("/s/ Ada Marlowe Ada Marlowe President /s/ Peter Q. Vane Peter Q. Vane Secretary", [MARLOWE, VANE]),
        ("/s/ Ada Marlowe, President\n\n/s/ Peter Q. Vane, Secretary", [MARLOWE, VANE]),
        ("/s/ Ada Marlowe\nAda Marlowe\n\n/s/ Peter Q. Vane\nPeter Q. Vane\nTitle: Secretary",
         [("Ada Marlowe", None, True), VANE]),
        ("/s/ Ada Marlowe\n----------\nAda Marlowe\nPresident\n\n/s/ Peter Q. Vane\n----------\nPeter Q. Vane\n"
         "Secretary", [MARLOWE, VANE]),
    ],
)  # fmt: skip
def test_two_columns_and_two_signers_are_paired(block: str, expected: list[tuple[str, str | None, bool]]) -> None:
    """The k-th mark, name and office belong together, whether the columns were kept apart or interleaved."""
    assert expected == _signers(block)
    assert expected == _signers(" ".join(block.split()))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Isl Ada Marlowe\nAda Marlowe, President", ("Ada Marlowe", "President", True)),
        ("/S/ ADA MARLOWE\nName: Ada Marlowe\nTitle: President", ("Ada Marlowe", "President", True)),
        ("/s/ ADA MARLOWE Name: Ada Marlowe Title: President", ("Ada Marlowe", "President", True)),
        ("(s) Ada Marlowe\nPresident", ("Ada Marlowe", "President", True)),
        ("X /s/ Ada Marlowe\nSignature of Officer", ("Ada Marlowe", None, True)),
        ("X /s/ Ada Marlowe    President\nSignature of Officer   Title", ("Ada Marlowe", "President", True)),
        ("/s/ [ILLEGIBLE]\nName: Ada Marlowe\nTitle: President", ("Ada Marlowe", "President", True)),
        ("/s/ [ILLEGIBLE]\nPresident", ("[ILLEGIBLE]", "President", True)),
        ("By: /s/ Ada Marlowe\nAuthorized Officer\nName: Ada Marlowe\nTitle: Chief Executive Officer",
         ("Ada Marlowe", "Chief Executive Officer", True)),
        ("By: /s/ Ada Marlowe\nAuthorized Officer\nName: Ada Marlowe", ("Ada Marlowe", "Authorized Officer", True)),
        ("By: /s/\nName: Ada Marlowe\nOffice: President", ("Ada Marlowe", "President", True)),
        ("By:\nName: Ada Marlowe\nTitle: President", ("Ada Marlowe", "President", False)),
        ("Print Name: Ada Marlowe\nTitle: President", ("Ada Marlowe", "President", False)),
        ("/s/ J. Rice Edmunds\nName: J. Rice Edmunds\nTitle: Vice President and Secretary",
         ("J. Rice Edmunds", "Vice President and Secretary", True)),
        ("/s/ Claire L. Kroeger\nClaire L. Kroeger, Chief Executive Officer and\nChief Operating Officer",
         ("Claire L. Kroeger", "Chief Executive Officer and Chief Operating Officer", True)),
        ("/s/ Maureen O\u2019Dalaigh\nMaureen O\u2019Dalaigh, Chief Financial Officer",
         ("Maureen O'Dalaigh", "Chief Financial Officer", True)),
        ("/s/ Vikram S. Natarajan-Boyd Vikram S. Natarajan-Boyd, President",
         ("Vikram S. Natarajan-Boyd", "President", True)),
        ("/s/ Ren\u00e9e de la Cruz\nRen\u00e9e de la Cruz\nSole Director",
         ("Ren\u00e9e de la Cruz", "Sole Director", True)),
        ("/s/ Ada Marlowe\nAda Marlowe, Sole Incorporator", ("Ada Marlowe", "Sole Incorporator", True)),
        ("/s/ Ada Marlowe, Jr.\nAda Marlowe, Jr.\nPresident", ("Ada Marlowe, Jr.", "President", True)),
        ("/s/ Ada Marlowe\nAda Marlowe\nSenior Vice President and Treasurer",
         ("Ada Marlowe", "Senior Vice President and Treasurer", True)),
        ("/s/ Ada Marlowe\nITS: PRESIDENT", ("Ada Marlowe", "PRESIDENT", True)),
        ("BY: /s/ ADA MARLOWE\nADA MARLOWE, PRESIDENT", ("ADA MARLOWE", "PRESIDENT", True)),
        ("LARKMOOR, INC.\nBy: /s/ Ada Marlowe\nAda Marlowe, Chairman of the Board",
         ("Ada Marlowe", "Chairman of the Board", True)),
        ("Ada Marlowe\nPresident", ("Ada Marlowe", "President", False)),
        ("________________, President", ("________________", "President", False)),
    ],
)  # fmt: skip
def test_signature_blocks_in_their_variety(block: str, expected: tuple[str, str | None, bool]) -> None:
    """Labels, marks as filers and scanners write them, names in capitals, offices over two lines."""
    assert [expected] == _signers(block)


@pytest.mark.parametrize(
    "block",
    [
        "/s/ Ada Marlowe\n\n(Signature)\n\nAda Marlowe, President\n\n(Type or Print Name and Office)",
        "/s/ Ada Marlowe\n\nSignature and title of authorized person\n\nAda Marlowe, President",
        "/s/ Ada Marlowe          May 5, 2004\nAda Marlowe, President     Date",
        "By: /s/ Ada Marlowe        (SEAL)\nAda Marlowe, President",
        "DocuSigned by:\n\n/s/ Ada Marlowe\n\n8F3A2B1C44D5E6F\n\nAda Marlowe\n\nPresident",
        "Electronically signed by Ada Marlowe, President", "/Ada Marlowe/\nPresident", "s/Ada Marlowe\nPresident",
        "(signed) Ada Marlowe\nPresident", "/s/ Ada Marlowe, as President", "/s/ Ada Marlowe (President)",
        "/s/ Ada Marlowe\nAda Marlowe, M.D.\nPresident", "/s/ Ada Marlowe\nPresident of Larkmoor, Inc.",
        "President: /s/ Ada Marlowe", "By: /s/ Ada Marlowe\n-------\nAda Marlowe\nIts President",
    ],
)  # fmt: skip
def test_what_stands_between_a_signature_and_its_office_is_passed_over(block: str) -> None:
    """Words of forms and signing services, dates, seals, degrees; marks of every kind; an office ahead of its mark."""
    assert [("Ada Marlowe", "President", True)] == _signers(block)


@pytest.mark.parametrize(
    "office",
    [
        "Assistant Secretary and Chief\n\nFinancial Officer", "First Vice President and Cashier",
        "Chief Scientific Officer",
        "Senior Vice President - Corporate Governance, Associate General Counsel & Corporate Secretary",
        "Vice President of Finance", "Vice-President/Secretary-Treasurer", "Attorney-in-Fact",
    ],
)  # fmt: skip
def test_offices_of_more_words_and_lines(office: str) -> None:
    """Fields, ranks and offices that go on in the next line."""
    assert [("Ada Marlowe", " ".join(office.split()), True)] == _signers(f"/s/ Ada Marlowe\nAda Marlowe\n{office}")


@pytest.mark.parametrize(
    "words",
    [
        "to be signed by Ada Marlowe, its President, this 5th day of May, 2004.",
        "The name of the corporation is Larkmoor Industries, Inc. and its President resigned.",
        "Ada Marlowe, President of Larkmoor Industries, Inc., being duly sworn, says that it is true.",
        "Dated: May 5, 2004",
        "By order of the Board",
        "/s/",
        "--------------------",
    ],
)
def test_what_names_nobody_as_signing_gives_no_signer(words: str) -> None:
    """Prose with an officer in it, a date, a bare mark, a rule."""
    assert [] == _signers(words)


@pytest.mark.parametrize(
    "office",
    [
        "President", "Secretary", "Assistant Secretary", "Chief Executive Officer", "Vice President", "Treasurer",
        "Executive Vice President", "Incorporator", "President and Secretary", "Chairman of the Board",
    ],
)  # fmt: skip
def test_an_office_is_read_whole(office: str) -> None:
    """ "Vice President" is not "President"."""
    assert [("Paul H. Jachim", office, True)] == _signers(f"/s/ Paul H. Jachim\n-----------\nPaul H. Jachim, {office}")


def test_two_signers_stay_apart() -> None:
    """Each with the signature over the own name."""
    assert [SIGNED, ("Paul H. Jachim", "Secretary", False)] == _signers(
        "/s/ Robert A. Blanchard\n----------\nRobert A. Blanchard, President\n\n\n----------\nPaul H. Jachim, Secretary"
    )


def test_a_person_in_prose_signs_nothing() -> None:
    """A name with an office inside a sentence is no signature."""
    assert [] == _signers(
        "personally appeared before me Paul H. Jachim, Secretary of the Corporation, who acknowledged it."
    )


def test_a_signature_is_cited() -> None:
    """Name, office and mark each know their bytes."""
    words = "/s/  Paul H. Jachim\n-----------\nPaul H. Jachim, Secretary"
    paper = view(words)
    (found,) = signatures(paper, 0, len(paper.folded))
    name, title, signed = found.signer
    assert isinstance(found.signer, Signer)
    assert title is not None
    assert signed is not None
    assert ["Paul H. Jachim", "Secretary", "/s/  Paul H. Jachim"] == [
        words[span.start : span.end] for cited in (name, title, signed) for span in cited.spans
    ]


def test_an_office_is_told_whole_or_not_at_all() -> None:
    """Two offices on lines of their own are one title; an office in prose is not cut short to make a signer of it."""
    assert [("Ida Fict", "Chief Executive Officer and Chief Operating Officer", True)] == _signers(
        "/s/ Ida Fict\n\nIda Fict, Chief Executive Officer and\n\n\nChief Operating Officer"
    )
    assert [] == _signers("Ida Fict, Chief Executive Officer of the Corporation, was present.")
