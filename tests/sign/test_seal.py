"""The secretary's certified copy, sealed: one signature over the whole file, no change after it."""

from functools import cache

import pytest

from charterbook import signing
from charterbook.formats import pdf
from charterbook.instruments.draft import draft
from charterbook.model.evidence import Unreadable
from tests.sign import papers
from tests.sign.authority import Authority


@cache
def certificate() -> bytes:
    """The secretary's certificate of the decrease, as a paper of its own."""
    paper = papers.decrease()
    own = next(one for one in paper.exhibits if one.kind == "secretary_certificate")
    return pdf.write(draft(own._replace(jurisdiction=paper.jurisdiction))._replace(notice=""))


def sealed(authority: Authority) -> bytes:
    """The certificate, sealed by the secretary."""
    how = papers.asked(authority)._replace(seals=True)
    made = signing.sign(certificate(), papers.SECRETARY, papers.key(authority, "secretary"), how, papers.now())
    assert isinstance(made, signing.Signed), made
    return made.data


def test_a_sealed_copy_is_good_and_says_so(authority: Authority) -> None:
    """The seal is told; proofs and timestamp behind it do not break it."""
    found = signing.verify(sealed(authority), (authority.certificate("root"),), papers.now())
    assert isinstance(found, signing.Verification)
    assert found.good
    assert [(True, "B-LTA", "Paul H. Jachim")] == [
        (one.seals, one.level, one.holder) for one, _ in found.held.signatures
    ]


def test_a_signature_after_the_seal_breaks_it(authority: Authority) -> None:
    """A further field with a signature, which any other paper would allow, is a change that the seal does not."""
    from io import BytesIO
    from typing import Any

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    writer: Any = IncrementalPdfFileWriter(BytesIO(sealed(authority)))
    append_signature_field(writer, SigFieldSpec("another", box=(50, 50, 200, 90)))
    made = BytesIO()
    writer.write(made)
    found = signing.verify(made.getvalue(), (authority.certificate("root"),), papers.now())
    assert isinstance(found, signing.Verification)
    assert "changed_later" in [fault.name for one, _ in found.held.signatures for fault in one.faults]


@pytest.mark.parametrize("signed", [False, True])
def test_a_paper_of_several_signers_is_not_sealed(authority: Authority, signed: bool) -> None:
    """After a seal nobody else could sign, and a seal comes first or not at all."""
    data = papers.signed_first(authority, papers.key(authority, "president"), "B-B") if signed else papers.unsigned()
    how = papers.asked(authority)._replace(seals=True)
    told = signing.sign(data, papers.PRESIDENT, papers.key(authority, "president"), how, papers.now())
    assert isinstance(told, Unreadable)
    assert ("the file is signed already" if signed else "no one could sign after the seal") in told.why
