"""A text is cut into its papers where a second paper shows itself, and nowhere else."""

import pytest

from charterbook.instruments.split import pieces
from tests.text.views import view

BODY = (
    "Larkmoor Industries, Inc., a corporation organized and existing under the General Corporation Law of the State "
    "of Delaware, does hereby certify:\n\nFIRST: The name of the corporation is Larkmoor Industries, Inc.\n\nSECOND: "
    "The Board of Directors adopted a resolution that Article FOURTH be amended to read as set out in it.\n\n"
)
SIGNED = (
    "IN WITNESS WHEREOF, the corporation has caused this certificate to be signed this 5th day of May, 2004.\n\n"
    "By: /s/ Ada Marlowe\nName: Ada Marlowe\nTitle: President\n\n"
)
UNSIGNED = (
    "IN WITNESS WHEREOF, the corporation has caused this certificate to be signed.\n\n"
    "By: ______________\nName: Ada Marlowe\nTitle: President\n\n"
)
OF = "\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\n"
PAGE = (
    "State of Delaware\nOffice of the Secretary of State\n\nI, Jane Q. Roe, Secretary of State of the State of "
    "Delaware, do hereby certify the attached is a true and correct copy of the Certificate of Amendment of "
    '"LARKMOOR INDUSTRIES, INC.", filed in this office on the fifth day of May, A.D. 2004, at 9 o\'clock A.M.'
    "\n\nJane Q. Roe, Secretary of State\nAUTHENTICATION: 3094421\n\n"
)


def _cut(words: str) -> list[tuple[str, str]]:
    """The role and the first words of each piece."""
    paper = view(words)
    found = pieces(paper)
    assert [0, *(piece.end for piece in found)] == [*(piece.start for piece in found), len(paper.lowered)]
    return [(piece.role, " ".join(paper.folded[piece.start : piece.end].split())[:30]) for piece in found]


def _titled(title: str, body: str = BODY, signed: str = SIGNED) -> str:
    return f"{title}{OF}{body}{signed}"


TITLES = [
    "CERTIFICATE OF AMENDMENT",
    "CERTIFICATE OF DESIGNATION",
    "CERTIFICATE OF CORRECTION",
    "ARTICLES OF AMENDMENT",
    "ARTICLES SUPPLEMENTARY",
    "CERTIFICATE OF ELIMINATION",
    "AMENDED AND RESTATED CERTIFICATE OF INCORPORATION",
    "SECOND AMENDED AND RESTATED ARTICLES OF INCORPORATION",
    "RESTATED CERTIFICATE OF INCORPORATION",
    "CERTIFICATE OF CHANGE",
    "CERTIFICATE OF RETIREMENT",
    "ARTICLES OF CORRECTION",
    "STATEMENT WITH RESPECT TO SHARES",
]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize("title", TITLES)
def test_a_titled_paper_after_a_signed_one_is_a_paper(title: str, flat: bool) -> None:
    """Whatever its title, in a text with lines and in one without."""
    words = _titled("CERTIFICATE OF INCORPORATION") + _titled(title)
    words = " ".join(words.split()) if flat else words
    first, second = _cut(words)
    assert (("paper", "CERTIFICATE OF INCORPORATION O"), "paper") == (first, second[0])
    assert second[1].startswith(title[:30].strip())


@pytest.mark.parametrize("count", [2, 3, 5])
def test_articles_and_all_amendments_are_as_many_papers(count: int) -> None:
    """One exhibit may hold the articles and every amendment."""
    words = _titled("ARTICLES OF INCORPORATION") + _titled("ARTICLES OF AMENDMENT") * (count - 1)
    assert count == len(_cut(words))


def test_a_paper_that_nobody_signed_yet_ends_at_its_line() -> None:
    """A signature line ends a paper as a signature does."""
    assert 2 == len(_cut(_titled("CERTIFICATE OF AMENDMENT", signed=UNSIGNED) + _titled("CERTIFICATE OF DESIGNATION")))


def test_a_title_in_a_titles_case_opens_a_paper_where_it_opens_a_paragraph() -> None:
    """Not all papers shout."""
    words = _titled("CERTIFICATE OF INCORPORATION") + f"Certificate of Amendment\n\nof\n\nLarkmoor\n\n{BODY}{SIGNED}"
    assert ["CERTIFICATE OF INCORPORATION O", "Certificate of Amendment of La"] == [head for _, head in _cut(words)]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
def test_a_registrars_page_is_a_piece_of_its_own(flat: bool) -> None:
    """The page holds the stamp's date and number; the paper begins at its own title."""
    words = PAGE + _titled("CERTIFICATE OF AMENDMENT")
    words = " ".join(words.split()) if flat else words
    assert [("certification", "State of Delaware Office of th"), ("paper", "CERTIFICATE OF AMENDMENT OF LA")] == _cut(
        words
    )


def test_each_paper_has_its_own_registrars_page() -> None:
    """A page between two papers belongs to the second."""
    words = PAGE + _titled("CERTIFICATE OF INCORPORATION") + PAGE + _titled("CERTIFICATE OF AMENDMENT")
    assert ["certification", "paper", "certification", "paper"] == [role for role, _ in _cut(words)]


def test_a_registrars_words_at_the_end_are_part_of_their_paper() -> None:
    """An endorsement that no paper follows cuts nothing."""
    assert ["paper"] == [role for role, _ in _cut(_titled("CERTIFICATE OF AMENDMENT") + PAGE)]


@pytest.mark.parametrize(
    "label", ["EXHIBIT A", "Exhibit A", "ANNEX B", "Schedule A", "Attachment A", "EXHIBIT A\n---------"]
)
@pytest.mark.parametrize("title", ["AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", "CERTIFICATE OF DESIGNATION"])
def test_a_labelled_attachment_stays_with_its_paper(label: str, title: str) -> None:
    """The text that a signed cover restates hangs on it as an exhibit."""
    words = _titled("RESTATED CERTIFICATE OF INCORPORATION") + f"{label}\n\n" + _titled(title)
    assert 1 == len(_cut(words))


@pytest.mark.parametrize(
    "between",
    [
        "RESTATED CERTIFICATE OF INCORPORATION OF LARKMOOR INDUSTRIES, INC.\n\nARTICLE I\n\nThe name is as above.\n\n",
        'RESOLVED, that the "CERTIFICATE OF DESIGNATION" be filed with the Secretary of State.\n\n',
        "The Corporation filed its CERTIFICATE OF INCORPORATION in 1999.\n\n",
        "Certificate of Designation means the certificate filed on May 1, 2003 and organized and existing terms.\n\n",
        "Upon filing of this Certificate of Amendment, organized and existing holders shall exchange.\n\n",
    ],
)  # fmt: skip
def test_a_title_without_a_signed_end_before_it_cuts_nothing(between: str) -> None:
    """A restated text under its recitals, a title in a sentence, a defined term."""
    assert 1 == len(_cut(_titled("CERTIFICATE OF AMENDMENT", BODY + between)))


@pytest.mark.parametrize(
    "after",
    [
        "A Certificate of Amendment was filed with the Secretary of State, pursuant to which it stands.\n\n",
        "Filed pursuant to the Certificate of Designation of the corporation organized and existing as above.\n\n",
        "CONSENT OF REGISTERED AGENT\n\nThe undersigned hereby consents to the appointment.\n\n/s/ Peter Vane\n\n",
        "SECRETARY'S CERTIFICATE\n\nThe undersigned hereby certifies that the above is true.\n\n/s/ Peter Vane\n\n",
        "NOTICE OF CONVERSION\n\nThe undersigned elects to convert shares.\n\nBy: ____________\n\n",
    ],
)
def test_words_after_the_signatures_that_open_no_charter_paper_cut_nothing(after: str) -> None:
    """Consents, certificates of the secretary and notices belong to the paper before them."""
    assert 1 == len(_cut(_titled("CERTIFICATE OF INCORPORATION") + after))


def test_a_title_at_the_end_without_a_body_cuts_nothing() -> None:
    """A back page that repeats the title is no paper."""
    assert 1 == len(_cut(_titled("CERTIFICATE OF AMENDMENT") + "CERTIFICATE OF AMENDMENT\n\nOF\n\nLARKMOOR\n"))


def test_a_correction_and_the_corrected_text_in_full_are_two_papers() -> None:
    """What stands signed after a signed correction is the corrected paper."""
    words = _titled("CERTIFICATE OF CORRECTION") + _titled("CERTIFICATE OF AMENDMENT")
    assert ["CERTIFICATE OF CORRECTION OF L", "CERTIFICATE OF AMENDMENT OF LA"] == [head for _, head in _cut(words)]


def test_a_corrected_certificate_around_the_corrected_text_is_one_paper() -> None:
    """The correction's own end stands after the text: nothing was signed before it."""
    words = (
        f"CORRECTED CERTIFICATE OF DESIGNATION{OF}The inaccuracy to be corrected is in paragraph 3, as organized and "
        f"existing.\n\nCERTIFICATE OF DESIGNATION{OF}{BODY}{SIGNED}"
    )
    assert 1 == len(_cut(words))


FORM = (
    "ROSS LARKIN\nSecretary of State\n\nUSE BLACK INK ONLY - DO NOT HIGHLIGHT\n\nCertificate of Designation\n\n"
    "(PURSUANT TO NRS 78.1955)\n\n1. Name of corporation:\n\nLarkmoor Industries, Inc.\n\n2. By resolution of the "
    "board of directors this certificate establishes the following: {answer}\n\n3. Signature: (required)\n\n"
    "X /s/ Ada Marlowe\nSignature of Officer\n\n"
)


def test_a_form_keeps_the_attachment_to_which_it_refers() -> None:
    """Cover and attachment are one filed paper, titled or not."""
    words = FORM.format(answer="See attached.") + _titled("CERTIFICATE OF DESIGNATION", signed="")
    assert 1 == len(_cut(words))


def test_a_form_that_refers_to_nothing_ends_at_its_signature() -> None:
    """What follows a whole form is another paper."""
    words = FORM.format(answer="One thousand shares of Series A.") + _titled("CERTIFICATE OF AMENDMENT")
    assert 2 == len(_cut(words))


def test_two_forms_are_two_papers() -> None:
    """Each begins at its own title."""
    words = FORM.format(answer="See attached.") + FORM.format(answer="See attached.").replace(
        "Certificate of Designation", "Certificate of Amendment"
    )
    assert 2 == len(_cut(words))


@pytest.mark.parametrize("words", ["x", "CERTIFICATE OF AMENDMENT", "/s/ Ada Marlowe"])
def test_a_text_of_next_to_nothing_is_one_piece(words: str) -> None:
    """No text is cut into nothing."""
    assert 1 == len(pieces(view(words)))


def test_a_hostile_text_is_cut_in_time() -> None:
    """Titles and signature lines without end cost no more than their number."""
    words = "CERTIFICATE OF AMENDMENT /s/ " * 4000
    assert pieces(view(words))


@pytest.mark.parametrize("number", ["EXHIBIT 3.2", "Exhibit 3(b)", "EXHIBIT 4.4", "EXHIBIT 3-A"])
def test_an_exhibit_number_over_a_title_opens_a_paper(number: str) -> None:
    """Where a paper ends in its terms and not in signatures, the next exhibit's number shows that it has ended."""
    words = _titled("CERTIFICATE OF DESIGNATION", signed="") + f"{number}\n\n" + _titled("CERTIFICATE OF AMENDMENT")
    assert 2 == len(_cut(words))


def test_an_exhibit_number_in_a_sentence_opens_nothing() -> None:
    """An index or a sentence that names an exhibit is part of its text."""
    words = _titled(
        "CERTIFICATE OF AMENDMENT",
        BODY + "It is filed as Exhibit 3.2 CERTIFICATE OF DESIGNATION, organized and existing.\n\n",
    )
    assert 1 == len(_cut(words))
