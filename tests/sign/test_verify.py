"""What signatures prove, offline, and each fault by its name; the authority that signing asks is a real server."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from charterbook import signing
from charterbook.model.evidence import Unreadable
from charterbook.sign.pdf_file import opened
from charterbook.sign.verify import verify
from tests.sign import papers
from tests.sign.authority import Authority


def faults(data: bytes, authority: Authority) -> list[str]:
    """The names of all faults of a file, the signatures' first."""
    found = signing.verify(data, (authority.certificate("root"),), papers.now())
    assert isinstance(found, signing.Verification), found
    of_signatures = [fault.name for one, _ in found.held.signatures for fault in one.faults]
    return [*of_signatures, *(fault.name for fault in found.held.faults)]


def test_two_officers_and_a_notary_sign_and_no_fault_is_found(authority: Authority, signed_paper: bytes) -> None:
    """Every line holds the signature of the person it names, at the highest level, with capacity and venue stated."""
    found = signing.verify(signed_paper, (authority.certificate("root"),), papers.now())
    assert isinstance(found, signing.Verification)
    assert found.good
    shown = [
        (line and line.told, one.holder, one.level, one.identity, one.is_test) for one, line in found.held.signatures
    ]
    lines = ["Robert A. Blanchard, President", "Paul H. Jachim, Secretary", "Paul H. Jachim, Secretary"]
    acknowledged = [f"Notary Public, for the acknowledgment of {who}" for who in (papers.PRESIDENT, papers.SECRETARY)]
    holders = [who for _, who, _ in papers.IN_ORDER]
    assert [
        (line, who, "B-LTA", "trusted", True) for line, who in zip(lines + acknowledged, holders, strict=True)
    ] == shown
    stated = [(one.reason, one.place) for one, _ in found.held.signatures]
    assert ("Signed as President", "") == stated[0]
    assert "State of Michigan, County of Kent" == stated[3][1]
    assert stated[3][0].startswith(
        "Notarial certificate: Robert A. Blanchard, President, acknowledged the paper before me"
    )
    assert stated[3][0].endswith("No. 12345. My commission expires June 1, 2028.")


def test_proofs_in_the_file_hold_when_the_responder_would_say_otherwise_today(
    authority: Authority, signed_paper: bytes
) -> None:
    """Years later, when the responder's answers are long stale, the signatures are judged as of their timestamps."""
    found = signing.verify(signed_paper, (authority.certificate("root"),), papers.now() + timedelta(days=3650))
    assert isinstance(found, signing.Verification)
    assert found.good


def test_after_the_timestamp_servers_certificate_ran_out_nothing_proves_the_time(
    authority: Authority, signed_paper: bytes
) -> None:
    """A chain of timestamps of which the last has expired proves no time any more."""
    found = signing.verify(signed_paper, (authority.certificate("root"),), papers.now() + timedelta(days=36500))
    assert isinstance(found, signing.Verification)
    assert {"timestamp_not_confirmed"} == {fault.name for one, _ in found.held.signatures for fault in one.faults}


def test_without_roots_nobody_is_trusted(signed_paper: bytes) -> None:
    """Where the user names no roots, identity is said to be not checked, and the file is not good."""
    found = signing.verify(signed_paper, None, papers.now())
    assert isinstance(found, signing.Verification)
    assert not found.good
    assert {("not checked", ("identity_not_checked",))} == {
        (one.identity, tuple(fault.name for fault in one.faults)) for one, _ in found.held.signatures
    }


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("B-B", ["revocation_not_shown", "no_timestamp"]),
        ("B-T", ["revocation_not_shown"] * 2),
        ("B-LT", []),
        ("B-LTA", []),
    ],
)
def test_the_level_reached_is_told(authority: Authority, level: str, expected: list[str]) -> None:
    """Each level is told as it was signed, with what a lower one leaves unproved."""
    data = papers.signed_first(authority, papers.key(authority, "president"), level)  # type: ignore[arg-type]
    found = verify(data, (authority.certificate("root"),), papers.now())
    assert not isinstance(found, Unreadable)
    assert [(level, expected)] == [(one.level, [fault.name for fault in one.faults]) for one in found.signatures]


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_one_flipped_byte_is_told(authority: Authority, signed_paper: bytes) -> None:
    """A bit that turns in the words of the first page makes every signature over it changed, and the timestamp."""
    at = papers.unsigned().index(b"stream") + 40
    assert ["changed"] * 6 == [name for name in faults(_flipped(signed_paper, at), authority) if name == "changed"]


def test_a_flipped_byte_under_the_last_timestamp_is_told(authority: Authority, signed_paper: bytes) -> None:
    """What comes after all signatures is covered by the timestamp over the whole file alone: that says it."""
    found = faults(_flipped(signed_paper, signed_paper.rindex(b"pdfaid:conformance")), authority)
    assert "changed" == found[-1]


@pytest.mark.parametrize("more", [b"x", b"a page more", b"\n%%EOF\n", b"startxref\n0\n%%EOF\n"])
def test_bytes_behind_the_last_signature_are_told(authority: Authority, signed_paper: bytes, more: bytes) -> None:
    """They are under no signature, and no update of the file either."""
    found = signing.verify(signed_paper + more, (authority.certificate("root"),), papers.now())
    if isinstance(found, Unreadable):
        assert found.why
    else:
        assert "changed_later" == found.held.faults[-1].name


def test_a_byte_behind_the_signature_in_its_room_is_told(authority: Authority) -> None:
    """The zeros that fill a signature's room are not covered by it: other bytes there are told all the same."""
    data = papers.signed_first(authority, papers.key(authority, "president"), "B-B")
    end = data.index(b"0000>")
    assert "changed" in faults(_flipped(data, end), authority)


@pytest.mark.parametrize(
    ("name", "of", "expected"),
    [
        ("expired", "authority", "certificate_expired"),
        ("stranger", "stranger", "untrusted_root"),
        ("notary", "authority", "not_the_named_signer"),
    ],
)
def test_a_certificate_that_does_not_serve_is_named(authority: Authority, name: str, of: str, expected: str) -> None:
    """An expired certificate, one of an authority that is not trusted, one of another person."""
    data = papers.signed_first(authority, papers.key(authority, name, of), "B-T")
    assert expected in faults(data, authority)


def test_a_revoked_certificate_is_named(authority: Authority) -> None:
    """The list in the file says that the certificate was revoked before it signed."""
    data = papers.signed_first(authority, papers.key(authority, "revoked"), "B-T")
    listed = papers.with_list(data, authority.revocations("intermediate"))
    found = verify(
        papers.with_list(listed, authority.revocations("root")), (authority.certificate("root"),), papers.now()
    )
    assert not isinstance(found, Unreadable)
    assert ["certificate_revoked: its certificate, or one above it, was revoked on 2024-06-01"] == [
        f"{fault.name}: {fault.told}" for fault in found.signatures[0].faults
    ]


def test_a_page_added_after_signing_is_told(authority: Authority, signed_paper: bytes) -> None:
    """A page that an update adds is outside of every signature, and each of them says so."""
    assert ["pages_changed"] * 5 == faults(papers.with_page_added(signed_paper), authority)


def test_a_line_left_unsigned_is_named(authority: Authority) -> None:
    """Of five lines one is signed: four are told as open."""
    data = papers.signed_first(authority, papers.key(authority, "president"), "B-LT")
    assert ["line_unsigned"] * 4 == faults(data, authority)


def test_signatures_out_of_order_are_told(authority: Authority) -> None:
    """The secretary signed before the president, whose line stands first."""
    first = papers.signed_first(authority, papers.key(authority, "secretary"), "B-LT", line=2)
    both = papers.signed_first(authority, papers.key(authority, "president"), "B-LT", line=1, data=first)
    assert ["out_of_order", *["line_unsigned"] * 3] == sorted(faults(both, authority), reverse=True)


def test_a_file_without_a_signature_is_told(authority: Authority) -> None:
    """A paper that nobody signed is not good."""
    assert ["not_signed"] == faults(papers.unsigned(), authority)


def _broken(signed_paper: bytes) -> Iterator[tuple[str, bytes]]:
    yield "this is no PDF", b"a paper of another kind"
    yield "this is no PDF", b""
    yield "the PDF is cut off: its end is missing", signed_paper[: len(signed_paper) * 2 // 3]
    yield "the PDF is locked with a password", _locked()


def _locked() -> bytes:
    from io import BytesIO
    from typing import Any

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer: Any = copy_into_new_writer(PdfFileReader(BytesIO(papers.unsigned())))
    writer.encrypt("owner", "user")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_what_cannot_be_verified_says_why(signed_paper: bytes) -> None:
    """No PDF, an empty file, one cut off, one locked: each by its name, with a remedy."""
    for why, data in _broken(signed_paper):
        found = opened(data)
        assert isinstance(found, Unreadable)
        assert why == found.why
        assert found.remedy
