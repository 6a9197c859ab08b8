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
