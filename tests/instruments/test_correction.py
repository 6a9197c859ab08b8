"""A correction is read with the paper it corrects, the words at fault and the corrected words, in the forms filed."""

import pytest

from charterbook import flow
from charterbook.exchange.reading_text import reading_text
from charterbook.instruments.read import read
from charterbook.model.acts import Correction, DesignatedSharesAdjustment, Retirement, SeriesDesignation
from charterbook.model.evidence import Cited, Unreadable
from charterbook.model.instrument import Instrument, Reading
from tests.text.views import text

HEAD = (
    "CERTIFICATE OF CORRECTION\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a corporation "
    "organized and existing under the General Corporation Law of the State of Delaware, hereby certifies:\n\n"
)
SIGNED = (
    "IN WITNESS WHEREOF, the Corporation has caused this certificate to be signed this 12th day of May, 2005.\n\n"
    "By: /s/ Ada Marlowe\nAda Marlowe, Secretary\n"
)
FILED = (
    "1. A Certificate of Designation of Series F Preferred Stock was filed with the Secretary of State of Delaware on "
    "April 29, 2005, and it requires correction as permitted by Section 103(f) of the General Corporation Law.\n\n"
)
TITLE = "Certificate of Designation of Series F Preferred Stock"


def _read(words: str) -> Instrument:
    found = read(text(words))
    assert not isinstance(found, Unreadable)
    (paper,) = found
    return paper


def _told(words: str) -> list[tuple[str, str | None, str, str]]:
    """Title, filing date, fault and corrected words of each correction."""
    return [
        (
            act.corrected_title.value,
            act.filed_on.value.isoformat() if act.filed_on else None,
            act.faulty.value,
            act.corrected.value,
        )
        for act in _read(words).acts
        if isinstance(act, Correction)
    ]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize(
    ("body", "faulty", "corrected"),
    [
        ('2. The inaccuracy of the Certificate is as follows: Section 1 states 36,000 shares.\n\n3. Section 1 is '
         'hereby '
         'corrected to read in its entirety as follows:\n\n"The series consists of 63,000 shares."\n\n',
         "Section 1 states 36,000 shares.", "The series consists of 63,000 shares."),
        ('2. The Certificate is an inaccurate record of the corporate action in that it incorrectly states '
         '"36,000 shares".\n\n3. Section 1 is corrected to read: "63,000 shares".\n\n', "36,000 shares",
         "63,000 shares"),
        ("2. The defect of the Certificate to be corrected is that it leaves out the par value.\n\n3. Section 1 is "
         "corrected to read in its entirity as follows: The par value is $0.01.\n\n",
         "it leaves out the par value.", "The par value is $0.01."),
        ("2. In Section 3 the preference was stated as $100 per share. It should have been $1,000 per share.\n\n",
         "In Section 3 the preference was stated as $100 per share.", "$1,000 per share."),
    ],
    ids=["described and quoted", "both quoted", "neither quoted", "told in one sentence"],
)  # fmt: skip
def test_fault_and_correction_are_read(body: str, faulty: str, corrected: str, flat: bool) -> None:
    """Quoted or told, with numbered items or without lines."""
    words = HEAD + FILED + body + SIGNED
    found = _told(" ".join(words.split()) if flat else words)
    assert [(TITLE, "2005-04-29")] == [one[:2] for one in found]
    assert corrected in found[0][3]
    assert faulty in found[0][2]


def test_what_the_corrected_words_do_is_kept() -> None:
    """The number that the corrected paper should have had, for the ledger."""
    words = (
        HEAD + FILED + "2. The inaccuracy is: the number of shares.\n\n3. Section 1 is corrected to read as "
        'follows:\n\n"1. Designation. The series shall be designated Series F Preferred Stock and shall consist of '
        '63,000 '
        'shares."\n\n' + SIGNED
    )  # fmt: skip
    paper = _read(words)
    (act,) = (act for act in paper.acts if isinstance(act, Correction))
    (done,) = act.corrected_acts
    assert isinstance(done, SeriesDesignation)
    assert isinstance(done.after, Cited)
    assert ("correction", 63_000) == (paper.kind, done.after.value)


def test_quotation_marks_inside_the_corrected_words_do_not_end_them() -> None:
    """They end where the paragraph's own quotation does."""
    words = (
        HEAD + FILED + "2. The inaccuracy is: the name.\n\n3. Section 1 is corrected to read as follows:\n\n"
        '"The series is called "Series F Preferred Stock" and no share of it votes."\n\n' + SIGNED
    )
    assert ['The series is called "Series F Preferred Stock" and no share of it votes.'] == [
        one[3] for one in _told(words)
    ]


def test_several_passages_of_one_paper_are_several_corrections() -> None:
    """One fault may stand in more than one place."""
    words = (
        HEAD + FILED + "2. The inaccuracy of the Certificate is: a factor of ten is missing.\n\n3. The first "
        "definition is corrected to read as follows: First times ten.\n\n4. The second definition is corrected to "
        "read as "
        "follows: Second times ten.\n\n" + SIGNED
    )
    found = _told(words)
    assert ["First times ten.", "Second times ten."] == [one[3] for one in found]
    assert {"a factor of ten is missing."} == {one[2] for one in found}


def test_one_certificate_may_correct_several_papers() -> None:
    """The n-th fault is the n-th paper's."""
    body = "".join(
        f"{place}. A Certificate of Designation of Series {letter} Preferred Stock was filed with the Secretary of "
        f"State "
        f"of Delaware on April {place}, 2005. The inaccuracy is: of {letter}. It is corrected to read: Right "
        f"{letter}.\n\n"
        for place, letter in ((1, "F"), (2, "G"))
    )
    found = _told(HEAD + body + SIGNED)
    assert [("Series F", "2005-04-01", "Right F."), ("Series G", "2005-04-02", "Right G.")] == [
        (title.removeprefix("Certificate of Designation of ")[:8], day, right) for title, day, _, right in found
    ]


def test_the_paper_to_be_corrected_may_be_told_without_its_registrar() -> None:
    """And the corrected words may stand "in corrected form"."""
    words = HEAD + (
        "The paper to be corrected is the Articles of Incorporation, which were filed on February 24, 2001. It is an "
        'inaccurate record of the action, in that it incorrectly states: "50 shares". That portion in corrected form '
        'reads: "500 shares".\n\n' + SIGNED
    )
    assert [("Articles of Incorporation", "2001-02-24", "50 shares", "500 shares")] == _told(words)


def test_marylands_form_is_read() -> None:
    """Title, filing, the provision as filed and as corrected, each in an article of its own."""
    words = (
        "LARKMOOR REIT, INC.\n\nCERTIFICATE OF CORRECTION\n\nTHIS IS TO CERTIFY THAT:\n\nFIRST: The title of the "
        "document "
        'being corrected is Articles Supplementary (the "Articles").\n\nSECOND: The sole party is Larkmoor REIT, '
        "Inc., a "
        "Maryland corporation.\n\nTHIRD: The Articles were filed with the State Department of Assessments and "
        "Taxation of "
        "Maryland on April 12, 2011.\n\nFOURTH: Article FIRST as previously filed states that 300 shares are "
        "classified.\n\nFIFTH: As corrected, Article FIRST states that 400 shares are classified.\n\n" + SIGNED
    )
    assert [
        ("Articles Supplementary", "2011-04-12", "that 300 shares are classified.", "that 400 shares are classified.")
    ] == _told(words)


def test_a_certificate_that_only_speaks_of_correction_corrects_nothing() -> None:
    """An amendment that mentions an earlier error is an amendment."""
    words = (
        "CERTIFICATE OF AMENDMENT OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Delaware corporation, "
        "certifies that the error in its books was corrected to read as it should.\n\n" + SIGNED
    )
    assert ([], False) == (_told(words), _read(words).kind == "correction")


@pytest.mark.parametrize("hint", ["", "(must be specific) "])
def test_the_hint_of_the_form_is_no_fault(hint: str) -> None:
    """What the state prints beside the item is none of the words at fault."""
    (act,) = _read(
        HEAD + FILED + f"2. The inaccuracy or defect of said Certificate is: {hint}The number of shares is wrong.\n\n"
        '3. The Certificate is corrected to read as follows: "There are 900 shares."\n\n' + SIGNED
    ).acts
    assert isinstance(act, Correction)
    assert act.faulty is not None
    assert "The number of shares is wrong." == act.faulty.value


def test_a_corrected_certificate_has_its_whole_title() -> None:
    """The kind of the certificate that is corrected belongs to the title."""
    found = _read(HEAD.replace("CERTIFICATE OF CORRECTION", "CORRECTED CERTIFICATE\nOF DESIGNATION") + FILED + SIGNED)
    assert found.title is not None
    assert "CORRECTED CERTIFICATE OF DESIGNATION" == found.title.value


def test_a_long_label_is_told_apart_from_its_value() -> None:
    """A person reads "corrected title", a blank, and the title."""
    words = (
        HEAD
        + FILED
        + ('2. The inaccuracy is: The number is wrong.\n\n3. It is corrected to read as follows: "900 shares."\n\n')
    )
    data = (words + SIGNED).encode()
    reading = flow.read(data, "a test")
    assert isinstance(reading, Reading)
    assert f"corrected title {TITLE}" in reading_text(reading, data)


@pytest.mark.parametrize(
    "told",
    [
        "The Corrected Certificate of Retirement reads in its entirety as follows:",
        "The Certificate of Retirement of Series F Preferred Stock, as corrected, reads in its entirety as follows:",
    ],
)
def test_a_corrected_retirement_is_a_correction(told: str) -> None:
    """What it sets out anew, items and all, takes the place of the corrected paper: it retires no shares once more."""
    words = (
        HEAD.replace("CERTIFICATE OF CORRECTION", "CORRECTED\nCERTIFICATE OF RETIREMENT")
        + "This certificate corrects, under Section 103(f), the Certificate of Retirement of Series F Preferred Stock "
        "that was filed in the office of the Secretary of State of the State of Delaware on April 29, 2005. The "
        f"inaccuracy to be corrected is the number retired, reported in error as 390 shares. {told}\n\n"
        "FIRST: 360 shares of Series F Preferred Stock were redeemed and are retired.\n\n"
        "SECOND: The number of authorized shares of Series F Preferred Stock is reduced from 900 to 540.\n\n" + SIGNED
    )
    paper = _read(words)
    (act,) = (act for act in paper.acts if isinstance(act, Correction))
    assert ("correction", [act]) == (paper.kind, [one for one in paper.acts if one.act != "resolution"])
    assert ["retirement", "designated_shares_adjustment"] == [done.act for done in act.corrected_acts]
    retired, changed = act.corrected_acts
    assert isinstance(retired, Retirement)
    assert isinstance(changed, DesignatedSharesAdjustment)
    assert (360, 900, 540) == (_value(retired.shares), _value(changed.before), _value(changed.after))


def _value(stated: object) -> object:
    assert isinstance(stated, Cited)
    return stated.value


def test_the_text_as_corrected_behind_a_correction_is_what_it_does() -> None:
    """Two papers of one file: the certificate of correction, and the designation that it sets forth anew."""
    corrected = (
        "CORRECTED CERTIFICATE OF DESIGNATIONS\n\nOF\n\nSERIES F PREFERRED STOCK\n\nOF\n\nLARKMOOR INDUSTRIES, INC.\n\n"
        "Larkmoor Industries, Inc., a Delaware corporation, certifies that its Board of Directors on April 20, 2005 "
        "adopted this resolution:\n\nRESOLVED, that a series of preferred stock is created, designated Series F "
        "Preferred Stock and consisting of 16,400 shares.\n\n"
    )
    found = read(text(HEAD + FILED + "2. The text as corrected is attached.\n\n" + SIGNED + "\n" + corrected + SIGNED))
    assert not isinstance(found, Unreadable)
    assert ["correction", "designation"] == [one.kind for one in found]
    assert ["series_designation"] == [act.act for act in found[1].acts if act.act != "resolution"]
