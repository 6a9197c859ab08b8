"""Signing as a whole: which paper may be signed, by whom next, and that the signed paper reads as executed."""

import re
from datetime import timedelta

import pytest

from charterbook import flow, signing
from charterbook.model.drafts import REVIEW_NOTICE
from charterbook.model.evidence import Unreadable
from charterbook.sign.pdf_file import opened
from tests.sign import papers
from tests.sign.authority import Authority
from tests.sign.papers import COMMISSION, NOTARY, PRESIDENT, SECRETARY


def refusal(authority: Authority, data: bytes, who: str, name: str, **how: object) -> str:
    """Why a person cannot sign with a key, at level B-B."""
    asked = papers.asked(authority, "B-B")._replace(**how)  # type: ignore[arg-type]
    told = signing.sign(data, who, papers.key(authority, name), asked, papers.now())
    assert isinstance(told, Unreadable), told
    assert told.remedy
    return told.why


def test_the_signed_paper_is_read_as_acknowledged(signed_paper: bytes) -> None:
    """What is printed on the lines is read back: both officers, both acknowledgments, the commission's end."""
    reading = flow.read(signed_paper, "signed")
    assert not isinstance(reading, Unreadable)
    (paper,) = reading.instruments
    assert "acknowledged" == paper.state
    assert [(PRESIDENT, True), (SECRETARY, True)] == [(one.name.value, one.signed is not None) for one in paper.signers]
    assert [(PRESIDENT, True), (SECRETARY, True)] == [
        (one.signer and one.signer.value, one.notary_signed) for one in paper.acknowledgments
    ]
    ends = {one.commission_expires and one.commission_expires.value for one in paper.acknowledgments}
    assert {COMMISSION.expires} == ends


def test_what_was_drafted_stays_byte_for_byte(signed_paper: bytes) -> None:
    """Signatures are added behind the approved file, which is its beginning as it was."""
    assert signed_paper.startswith(papers.unsigned())


def test_the_fonts_of_the_stamps_are_embedded(signed_paper: bytes) -> None:
    """A PDF/A says that it is one and holds every font that it uses, those on the signature lines too."""
    described = re.findall(rb"<<(?:(?!>>).)*/Type\s*/FontDescriptor(?:(?!>>).)*>>", signed_paper, re.DOTALL)
    assert b'pdfaid:part="2" pdfaid:conformance="B"' in opened(signed_paper).root["/Metadata"].data
    assert len(described) > 2
    assert all(b"/FontFile3" in one for one in described)


def test_a_draft_for_review_is_not_signed(authority: Authority) -> None:
    """While a page says that the draft is for review by counsel, nobody signs it."""
    why = refusal(authority, papers.unsigned(REVIEW_NOTICE), PRESIDENT, "president")
    assert f'each page still says "{REVIEW_NOTICE}"' == why


def test_a_draft_with_an_error_is_not_signed(authority: Authority) -> None:
    """An error that the rules find in the paper is the reason, with its remedy."""
    from charterbook.formats import pdf
    from charterbook.instruments.draft import draft
    from charterbook.model.evidence import Cited

    paper = papers.decrease()
    act = paper.acknowledgments[0]._replace(principal=Cited("BestNet Communication Corporation", ()))
    wrong = pdf.write(draft(paper._replace(acknowledgments=(act,)))._replace(notice=""))
    errors = [
        finding
        for checked in flow.check((flow.read(wrong, "wrong"),))  # type: ignore[arg-type]
        for finding in checked.findings
        if finding.level == "error"
    ]
    assert errors
    assert f"{errors[0].rule}: {errors[0].message}" == refusal(authority, wrong, PRESIDENT, "president")


@pytest.mark.parametrize(
    ("who", "name", "why"),
    [
        (SECRETARY, "secretary", "Robert A. Blanchard, President signs next"),
        (PRESIDENT, "secretary", "the certificate is that of Paul H. Jachim, not of Robert A. Blanchard"),
        (NOTARY, "notary", "Jane Doe has no line left to sign; next is Robert A. Blanchard, President"),
        (PRESIDENT, "expired", "the certificate of Robert A. Blanchard expired on 2024-01-01"),
    ],
)
def test_whoever_may_not_sign_next_is_told_why(authority: Authority, who: str, name: str, why: str) -> None:
    """The order is the paper's, the name the certificate's, the days the certificate's too."""
    assert why == refusal(authority, papers.unsigned(), who, name)


def test_a_notary_does_not_sign_an_officers_line(authority: Authority) -> None:
    """With a commission the next line has to be a notary's."""
    why = refusal(authority, papers.unsigned(), PRESIDENT, "president", commission=COMMISSION)
    assert "the next line is that of Robert A. Blanchard, President" == why


def test_a_paper_signed_by_all_takes_no_further_signature(authority: Authority, signed_paper: bytes) -> None:
    """Where no line is left there is nothing to sign."""
    assert "every line is signed already" == refusal(authority, signed_paper, PRESIDENT, "president")


def test_a_revoked_certificate_makes_no_long_term_signature(authority: Authority) -> None:
    """The authority's own answer stands against it."""
    asked = papers.asked(authority, "B-LT")
    found = signing.sign(papers.unsigned(), PRESIDENT, papers.key(authority, "revoked"), asked, papers.now())
    assert isinstance(found, Unreadable)
    assert "a certificate was revoked" in found.why


def test_a_timestamp_server_that_does_not_answer_is_told(authority: Authority) -> None:
    """The address is named, and nothing is signed."""
    asked = papers.asked(authority, "B-T")._replace(timestamp_url="http://localhost:9/none")
    found = signing.sign(papers.unsigned(), PRESIDENT, papers.key(authority, "president"), asked, papers.now())
    assert isinstance(found, Unreadable)
    assert "the timestamp server http://localhost:9/none gives no timestamp" in found.why


def test_a_certificate_to_come_is_not_used(authority: Authority) -> None:
    """Before the first day of the certificate it signs nothing."""
    then = papers.now() - timedelta(days=3650)
    asked = papers.asked(authority, "B-B")
    found = signing.sign(papers.unsigned(), PRESIDENT, papers.key(authority, "president"), asked, then)
    assert isinstance(found, Unreadable)
    assert "the certificate of Robert A. Blanchard is in force from 2020-01-01" == found.why


def test_nobody_signs_after_a_change(authority: Authority) -> None:
    """A page added after the first signature, a bit turned in the paper: the second officer is told so."""
    first = papers.signed_first(authority, papers.key(authority, "president"), "B-B")
    why = refusal(authority, papers.with_page_added(first), SECRETARY, "secretary")
    assert "the signature of Robert A. Blanchard does not hold: a page was added after it: 3 signed, 4 now" == why
    at = papers.unsigned().index(b"stream") + 40
    turned = first[:at] + bytes([first[at] ^ 1]) + first[at + 1 :]
    assert "does not hold" in refusal(authority, turned, SECRETARY, "secretary")


def test_what_was_changed_before_the_first_signature_takes_no_second(authority: Authority) -> None:
    """The approved bytes stand at the beginning of the file, and a page was put behind them before anybody signed."""
    changed = papers.with_page_added(papers.unsigned())
    first = papers.signed_first(authority, papers.key(authority, "president"), "B-B", data=changed)
    why = refusal(authority, first, SECRETARY, "secretary")
    assert "the paper was changed before it was first signed" == why


def test_nobody_is_a_notary_of_their_own(authority: Authority) -> None:
    """Who signed as an officer does not acknowledge that signature as a notary; made elsewhere, it is told."""
    data = papers.unsigned()
    for name, who in (("president", PRESIDENT), ("secretary", SECRETARY), ("secretary", SECRETARY)):
        made = signing.sign(data, who, papers.key(authority, name), papers.asked(authority, "B-B"), papers.now())
        assert isinstance(made, signing.Signed)
        data = made.data
    why = refusal(authority, data, PRESIDENT, "president", commission=COMMISSION)
    assert f"the signature acknowledged here is that of {PRESIDENT}: nobody is a notary of their own" == why
    forced = papers.signed_first(authority, papers.key(authority, "president"), "B-B", 4, data)
    found = signing.verify(forced, None, papers.now())
    assert isinstance(found, signing.Verification)
    told = [fault.told for one, _ in found.held.signatures for fault in one.faults]
    assert any("signed as a notary" in one for one in told)
