"""What a copy is, is told from its own words, and only a paper of share capital can be one that posts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.instruments.read import read
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import post
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Instrument, Reading
from tests.text.views import text

OPENING = (
    "Larkmoor Industries, Inc., a corporation organized and existing under the General Corporation Law of the State of "
    "Delaware, hereby certifies:\n\n"
)
BODY = (
    "1. The name of the corporation is Larkmoor Industries, Inc.\n\n2. Article FOURTH is amended to read: The total "
    "number of shares of stock which the Corporation shall have authority to issue is 1,000,000 shares of Common "
    "Stock, par value $0.01 per share.\n\n"
)
SIGNED = (
    "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this 5th day of May, 2004.\n\n"
    "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n"
)
BLANK = (
    "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this ____ day of ________, 2004.\n\n"
    "By: ____________________\nName: Ada Marlowe\nTitle: President\n"
)
TITLE = "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF INCORPORATION OF LARKMOOR INDUSTRIES, INC.\n\n"


def _read(words: str) -> tuple[Instrument, ...]:
    found = read(text(words))
    assert not isinstance(found, Unreadable)
    return found


def _status(words: str) -> tuple[str, str | None]:
    """The status and the words that are cited for it."""
    (paper,) = _read(words)
    return paper.status, paper.status_said.value if paper.status_said else None


def test_a_signed_and_dated_paper_is_a_paper() -> None:
    """It needs no word that says so."""
    assert ("paper", None) == _status(TITLE + OPENING + BODY + SIGNED)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"COMPOSITE CERTIFICATE OF INCORPORATION OF LARKMOOR, INC.\n\n{BODY}", "COMPOSITE CERTIFICATE"),
        (f"RESTATED CERTIFICATE OF INCORPORATION OF LARKMOOR, INC.\n\n(as amended through May 9, 2000)\n\n{BODY}",
         "as amended through May 9, 2000"),
        (f"Amended to and including amendments of May 9, 2000\n\nCERTIFICATE OF INCORPORATION OF LARKMOOR, INC."
         f"\n\n{BODY}", "Amended to and including amendments of May 9, 2000"),
        (f"ARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n(Restated in electronic format only)\n\n{BODY}",
         "Restated in electronic format only"),
        (f"This copy is made solely for purposes of Regulation S-K.\n\nARTICLES OF INCORPORATION\n\n{BODY}",
         "solely for purposes of Regulation S-K"),
        (f"RELEVANT PORTIONS OF THE ARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n{BODY}", "RELEVANT PORTIONS OF"),
        (f"CONFORMED COPY\n\nRESTATED ARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n{BODY}", "CONFORMED COPY"),
        (f"RESTATED ARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n(reflecting all amendments through May 2003)"
         f"\n\n{BODY}", "reflecting all amendments through"),
        (f"For EDGAR filing purposes only\n\nARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n{BODY}",
         "For EDGAR filing purposes only"),
        (f"UNOFFICIAL COMPILATION\n\nARTICLES OF INCORPORATION OF LARKMOOR, INC.\n\n{BODY}", "UNOFFICIAL COMPILATION"),
    ],
)  # fmt: skip
def test_a_composite_copy_says_so_before_its_text(words: str, said: str) -> None:
    """Put together for readers: nobody filed it."""
    assert ("composite", said) == _status(words)


@pytest.mark.parametrize(
    "words",
    [
        f"CONFORMED COPY\n\n{TITLE}{OPENING}{BODY}{SIGNED}",
        f"{TITLE}{OPENING}The Certificate, as amended through May 9, 2000, is amended.\n\n{BODY}{SIGNED}",
        f"{TITLE}{OPENING}{BODY}The Form of Certificate of Designation attached to the agreement is not changed."
        f"\n\n{SIGNED}",
        f"EXECUTION VERSION\n\n{TITLE}{OPENING}{BODY}{SIGNED}",
        f"{TITLE}{OPENING}{BODY}The Amended and Restated By-laws of the Corporation stay as they are.\n\n{SIGNED}",
        f"{TITLE}{OPENING}{BODY}The agreement and plan of merger and the indenture stay as they are.\n\n{SIGNED}",
    ],
)  # fmt: skip
def test_a_signed_paper_that_speaks_of_such_copies_is_a_paper(words: str) -> None:
    """Words in the body tell of other papers; a copy of a signed paper with its signature is that paper."""
    assert ("paper", None) == _status(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"FORM OF CERTIFICATE OF AMENDMENT OF LARKMOOR, INC.\n\n{OPENING}{BODY}{SIGNED}", "FORM OF CERTIFICATE"),
        (f"[FORM OF] CERTIFICATE OF DESIGNATIONS OF LARKMOOR, INC.\n\n{OPENING}{BODY}{BLANK}",
         "[FORM OF] CERTIFICATE"),
        (f"Form of Amended and Restated Certificate of Incorporation\n\n{OPENING}{BODY}{BLANK}",
         "Form of Amended and Restated Certificate"),
        (f"EXECUTION VERSION\n\n{TITLE}{OPENING}{BODY}{BLANK}", "EXECUTION VERSION"),
        (f"PROPOSED CERTIFICATE OF AMENDMENT\n\n{OPENING}{BODY}{BLANK}", "PROPOSED CERTIFICATE"),
        (f"{TITLE}{OPENING}{BODY}{BLANK}", "____ day of ________, 2004"),
        (f"{TITLE}1. The name of the corporation is: __________________\n\n2. The total number of shares is raised."
         f"\n\n{BLANK}", "name of the corporation is: __________________"),
    ],
)  # fmt: skip
def test_a_form_or_draft_is_told(words: str, said: str) -> None:
    """By its own name, or by the blanks where its day or its corporation should stand."""
    assert ("form", said) == _status(words)


@pytest.mark.parametrize(
    "words",
    [
        "AMENDED AND RESTATED BY-LAWS OF LARKMOOR INDUSTRIES, INC.\n\nArticle I. Stockholders shall meet yearly.",
        "BYLAWS OF LARKMOOR INDUSTRIES, INC.\n\nArticle I. Stockholders shall meet yearly.",
        "CERTIFICATE OF FORMATION OF LARKMOOR SUB, LLC\n\nFIRST: The name of the limited liability company is Larkmoor "
        "Sub, LLC.\n\n/s/ Ada Marlowe\nAda Marlowe, Authorized Person",
        "EMPLOYMENT AGREEMENT\n\nThis agreement is made between Larkmoor Industries, Inc. and Ada Marlowe.",
        "INDENTURE dated as of May 5, 2004 between Larkmoor Industries, Inc. and the trustee.\n\nArticle I. Terms.",
        "AGREEMENT AND PLAN OF MERGER\n\nLarkmoor Industries, Inc. shall merge with and into Other, Inc. as set out.",
        "SECURITIES PURCHASE AGREEMENT\n\nThe buyer shall buy 100 shares of Series A Preferred Stock.",
        "RIGHTS AGREEMENT\n\nbetween Larkmoor Industries, Inc. and the agent.",
        "SECURITIES AND EXCHANGE COMMISSION\nWASHINGTON, D.C. 20549\n\nFORM 10-K\n\nLarkmoor Industries, Inc. reports.",
        "Larkmoor Industries, Inc.\n\nDear Sirs:\n\nWe enclose the Certificate of Amendment of the company.",
        "This certifies that Ada Marlowe is the owner of 100 shares of Common Stock of Larkmoor Industries, Inc.",
        "CERTIFICATE OF CHANGE OF LARKMOOR INDUSTRIES, INC.\n\nUnder Section 805-A of the Business Corporation Law\n\n"
        "FIRST: The name of the corporation is Larkmoor Industries, Inc.\n\n/s/ Ada Marlowe, President",
        "CERTIFICATE OF LIMITED PARTNERSHIP OF LARKMOOR PARTNERS, L.P.\n\nThe undersigned form a partnership.",
        "COMMON STOCK PURCHASE WARRANT\n\nLarkmoor Industries, Inc. grants the holder the right to buy shares.",
    ],
)
def test_a_paper_of_another_kind_is_told(words: str) -> None:
    """By-laws, agreements, companies without shares, letters and reports create and change no share."""
    assert "not_share_capital" == _status(words)[0]


def test_the_body_of_a_filing_is_no_paper_of_share_capital() -> None:
    """The type that a submission gives a document decides, whatever the document speaks of."""
    words = f"<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n{TITLE}{OPENING}{BODY}{SIGNED}</TEXT>\n</DOCUMENT>\n"
    assert ("not_share_capital", "10-K") == _status(words)


PAGE = (
    "Delaware The First State\n\nI, JANE Q. ROE, SECRETARY OF STATE OF THE STATE OF DELAWARE, DO HEREBY CERTIFY THE "
    'ATTACHED IS A TRUE AND CORRECT COPY OF THE CERTIFICATE OF AMENDMENT OF "LARKMOOR INDUSTRIES, INC.".\n\n'
    "AUTHENTICATION: 3311907\n\n"
)


def test_a_registrars_page_is_told_and_does_nothing() -> None:
    """It stands before its paper, with no act, no signer and no state of its own."""
    page, paper = _read(PAGE + TITLE + OPENING + BODY + SIGNED)
    assert ("certification", (), ()) == (page.status, page.acts, page.signers)
    assert ("paper", "executed") == (paper.status, paper.state)


def test_the_acts_of_an_attached_text_are_those_of_its_cover() -> None:
    """A cover that restates "as set forth in Exhibit A" does what the exhibit says."""
    (cover,) = _read(
        "RESTATED CERTIFICATE OF INCORPORATION OF LARKMOOR INDUSTRIES, INC.\n\n" + OPENING
        + "1. The Certificate of Incorporation is restated as set forth in Exhibit A.\n\n" + SIGNED
        + "\nEXHIBIT A\n\nRESTATED CERTIFICATE OF INCORPORATION OF LARKMOOR INDUSTRIES, INC.\n\n" + BODY
    )  # fmt: skip
    assert 1 == len(cover.exhibits)
    assert {act.act for act in cover.exhibits[0].acts} <= {act.act for act in cover.acts}


STAMP = (
    "State of Delaware Secretary of State Division of Corporations Delivered 01:45 PM 05/24/2011 FILED 01:38 PM "
    "05/24/2011 SRV 110607681 - 2211104 FILE\n\n"
)


def test_a_stamp_over_a_paper_without_its_signers_proves_no_filing() -> None:
    """A copy whose end is gone may have lost the words that undo its beginning; with its signers it is filed."""
    (whole,) = _read(STAMP + TITLE + OPENING + BODY + SIGNED)
    (cut,) = _read(STAMP + TITLE + OPENING + BODY)
    assert ("filed", "drafted") == (whole.state, cut.state)


@pytest.mark.parametrize(
    "words",
    [
        "The undersigned, Ada Marlowe and Basil Thorne, being the President and the Secretary, respectively, of "
        "Larkmoor Industries, Inc., sign this certificate.\n\n" + SIGNED,
        SIGNED.replace("the Corporation has caused this certificate to be signed", "we have set our hands"),
    ],
)
def test_where_one_of_two_signers_is_gone_nothing_is_executed(words: str) -> None:
    """The preamble tells of two officers or the clause of several hands, and the block shows one."""
    (paper,) = _read(TITLE + OPENING + BODY + words)
    assert ("drafted", ["missing signer"]) == (
        paper.state,
        [mark.kind for mark in paper.marks if mark.kind == "missing signer"],
    )


SUBMISSIONS = sorted((Path(__file__).parents[3] / "shared" / "edgar").glob("*.txt"))


@pytest.mark.skipif(not SUBMISSIONS, reason="the folder of EDGAR submissions does not lie beside this checkout")
def test_submissions_without_a_charter_paper_post_nothing() -> None:
    """A registration statement and a current report, with what is attached to them."""
    for path in SUBMISSIONS:
        reading = flow.read(path.read_bytes(), path.name)
        assert isinstance(reading, Reading)
        assert [] == [
            entry
            for instrument in reading.instruments
            for entry in post(Ledger(), instrument, "1", datetime(2026, 1, 1, tzinfo=UTC)).entries
        ]
        assert {"not_share_capital"} == {instrument.status for instrument in reading.instruments}
