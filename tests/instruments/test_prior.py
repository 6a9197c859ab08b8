"""The earlier papers that a paper recites are told with their days, and its own filing is none of them."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Unreadable
from tests.text.views import text

HEAD = (
    "CERTIFICATE OF AMENDMENT OF LARKMOOR INDUSTRIES, INC.\n\nLarkmoor Industries, Inc., a Delaware corporation, "
    "certifies:\n\n1. "
)
SIGNED = "\n\nIN WITNESS WHEREOF, it has signed this certificate on May 5, 2014.\n\n/s/ Ada Marlowe\nAda Marlowe, "
"President\n"


def _days(words: str) -> list[str]:
    found = read(text(words))
    assert not isinstance(found, Unreadable)
    return [str(one.filed_on.value) for one in found[0].prior_filings if one.filed_on]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The Certificate of Incorporation was originally filed on June 2, 1997.", ["1997-06-02"]),
        ("The Certificate of Incorporation, filed on June 2, 1997, as heretofore amended on July 2, 2000 and August 3, "
         "2001, is amended.", ["1997-06-02", "2000-07-02", "2001-08-03"]),
        ("The Certificate of Incorporation was filed as follows: original, June 2, 1997; amendment, July 2, 2000.",
         ["1997-06-02", "2000-07-02"]),
        ("The Certificate of Incorporation was first filed June 2, 1997, and has since been amended on July 2, 2000.",
         ["1997-06-02", "2000-07-02"]),
        ("This amends the Certificate of Designation whose filing date is June 2, 1997.", ["1997-06-02"]),
        ("A Certificate of Designation was lodged with the Secretary of State on June 2, 1997.", ["1997-06-02"]),
        ("Date of filing of original Articles: June 2, 1997.", ["1997-06-02"]),
        ("The registration statement was filed with the Securities and Exchange Commission on June 2, 1997.", []),
        ("The Certificate of Incorporation of the Corporation as filed on October 1, 1997, as amended on October "
         "24, 1997, "
         "and as further amended on June 26, 2008, is amended.", ["1997-10-01", "1997-10-24", "2008-06-26"]),
        ("The Certificate of Incorporation, as amended by the Certificate of Amendment filed on May 18, 1955 and the "
         "Certificate of Amendment filed October 8, 1957, is amended.", ["1955-05-18", "1957-10-08"]),
        ("The Articles of Incorporation, filed January 4, 1980, and the Articles of Amendment thereto filed "
         "respectively on "
         "May 1, 1985 and June 3, 1990, are restated.", ["1980-01-04", "1985-05-01", "1990-06-03"]),
        ("On July 30, 2003 the Corporation filed with the Secretary of State a Certificate of Designation.",
         ["2003-07-30"]),
        ("The Corporation filed its original Certificate of Incorporation with the Secretary of State on August 6, "
         "2007.",
         ["2007-08-06"]),
        ("A Certificate of Designation dated July 29, 2003 was filed on July 30, 2003.", ["2003-07-30"]),
        ("The Corporation was originally incorporated on August 6, 2007; its board met on May 1, 2014.", []),
        ("The Certificate of Designation became effective on July 30, 2003.", []),
        ("Designations of Preferences of the Series A Stock of Larkmoor Industries, Inc. were filed on July 30, 2003.",
         ["2003-07-30"]),
        ("The Charter was accepted for record by the Department of Assessments on July 30, 2003.", ["2003-07-30"]),
        ("The filing date of the Certificate of Amendment is July 30, 2003.", ["2003-07-30"]),
        ("The Certificate of Incorporation bears the filing date of July 30, 2003.", ["2003-07-30"]),
        ("It began by the filing of its Certificate of Incorporation at the State House on July 30, 2003.",
         ["2003-07-30"]),
        ("The Certificate of Incorporation was filed on July 30, 2003 and recorded in the office of the Recorder of "
         "Deeds on July 31, 2003.", ["2003-07-30"]),
        ("The original Articles were filed on July 30, 2003.", ["2003-07-30"]),
        ("The Corporation was incorporated on July 30, 2003 by filing its Certificate of Incorporation.",
         ["2003-07-30"]),
        ("A Certificate of Amendment was filed on May 9, 2001 and a Restated Certificate on July 30, 2003.",
         ["2001-05-09", "2003-07-30"]),
        ("It filed its Certificate of Incorporation on March 4, 1998, its first Certificate of Amendment on May 9, "
         "2001 and its Restated Certificate of Incorporation on July 30, 2003.",
         ["1998-03-04", "2001-05-09", "2003-07-30"]),
        ("The Charter was received for record by the Department on July 30, 2003.", ["2003-07-30"]),
        ("The day on which the Certificate of Incorporation was filed is July 30, 2003.", ["2003-07-30"]),
        ("The Certificate of Designation became effective upon filing on July 30, 2003.", ["2003-07-30"]),
        ("The Certificate of Incorporation was filed under the General Corporation Law on July 30, 2003.",
         ["2003-07-30"]),
        ("The Certificate of Designation shall become effective upon filing on July 30, 2014.", []),
    ],
)  # fmt: skip
def test_filings_are_told_in_many_words(words: str, days: list[str]) -> None:
    """Rows of wordings, chains of amendments, the corporation as the one who files; days of other things are none."""
    assert days == _days(HEAD + words + SIGNED)


def test_the_papers_own_stamp_is_no_earlier_filing() -> None:
    """The title stands beside its own stamp, which a converter may have put behind it."""
    stamp = "ENDORSED - FILED in the office of the Secretary of State of the State of California Oct 12 2005\n\n"
    title = "RESTATED ARTICLES OF INCORPORATION OF LARKMOOR INDUSTRIES, INC. "
    assert [] == _days(title + stamp + "Ada Marlowe certifies that it is so, under the Corporations Code." + SIGNED)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("by its Restated Certificate of Incorporation filed on May 1, 2008", "Restated Certificate of Incorporation"),
        ("by said Certificate of Amendment filed on May 1, 2008", "Certificate of Amendment"),
        ("by the original Certificate of Incorporation filed on May 1, 2008", "original Certificate of Incorporation"),
    ],
)
def test_a_pointer_is_no_part_of_a_title(words: str, title: str) -> None:
    """ "Its" and "said" point at a paper and do not name it."""
    found = read(text(HEAD + f"The board acts under the power given {words}." + SIGNED))
    assert not isinstance(found, Unreadable)
    assert [title] == [one.title.value for one in found[0].prior_filings]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("The Certificate of Incorporation, as amended by Amendment No. 3, filed August 9, 2012, is amended.",
         [("Amendment No. 3", "2012-08-09")]),
        ("The Certificate of Incorporation, as last amended by the Fifth Amendment to the Certificate of "
         "Incorporation, is further amended.", [("Fifth Amendment to the Certificate of Incorporation", None)]),
        ("The number was raised by Amendment No. 1 and Amendment No. 2 to the Certificate of Designation.",
         [("Amendment No. 1", None), ("Amendment No. 2 to the Certificate of Designation", None)]),
        ("This Second Amendment to the Certificate of Incorporation was adopted by the board.", []),
        ("The lender has agreed to Amendment No. 4 of the Credit Agreement.", []),
        ("The board approved Amendment No. 2 to the Registration Statement on Form S-1.", []),
        ("The clause is protected by the First Amendment.", []),
    ],
)  # fmt: skip
def test_a_paper_cited_by_its_number_is_told(words: str, titles: list[tuple[str, str | None]]) -> None:
    """With its day where one stands beside it; neither the paper's own number nor that of a contract counts."""
    found = read(text(HEAD + words + SIGNED))
    assert not isinstance(found, Unreadable)
    told = [(one.title.value, str(one.filed_on.value) if one.filed_on else None) for one in found[0].prior_filings]
    assert titles == told
