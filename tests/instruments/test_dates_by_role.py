"""A paper speaks of many days: each is taken for its own role, and those of other papers for none of this one's."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.evidence import Cited, Unreadable
from charterbook.model.instrument import Instrument
from tests.text.views import text

HEAD = "CERTIFICATE OF AMENDMENT\n\nOF\n\nHALCYON WORKS, INC.\n\nHalcyon Works, Inc., a Delaware corporation, "
"certifies:\n\n"


def _read(words: str) -> Instrument:
    found = read(text(HEAD + words + "\n"))
    assert not isinstance(found, Unreadable), found.why
    return found[0]


def _day(said: Cited | None) -> str | None:  # type: ignore[type-arg]  # a day or none
    return str(said.value) if said else None


@pytest.mark.parametrize(
    "words",
    [
        "The Board of Directors, at a special meeting duly called and held on April 24, 2003, adopted this resolution.",
        "The amendment was adopted by the Board of Directors on April 24, 2003.",
        "The Board of Directors did on April 24, 2003 duly adopt this resolution.",
        "The Board of Directors on April 24, 2003 adopted the following resolution.",
        "On April 24, 2003 the Board of Directors adopted the following resolution.",
        "The Board of Directors of the Corporation duly adopted the following resolution on April 24, 2003.",
        "By unanimous written consent of the Board of Directors dated as of April 24, 2003 this resolution was "
        "adopted.",
        "The following resolution was adopted by its Board of Directors at a meeting duly called and held on April "
        "24, 2003.",
        "The date of adoption of the amendment is April 24, 2003.",
        "The following amendment was adopted by the directors on April 24, 2003.",
        "The resolution was adopted by all necessary action on the part of the corporation on: 04/24/2003.",
        "The amendment was authorized by vote of the board of directors on April 24, 2003, followed by vote of the "
        "holders.",
        "At a meeting duly held on April 24, 2003, its Board of Directors adopted the following resolution.",
        "By written action effective April 24, 2003, all of the directors approved the amendment.",
        "The foregoing was duly authorized by the Board by resolution dated April 24, 2003.",
    ],
)
def test_the_day_of_the_boards_action(words: str) -> None:
    """However the paper words it, it is the board's day and no one else's."""
    dates = _read(words).dates
    assert ("2003-04-24", None, None) == (
        _day(dates.adopted_on), _day(dates.stockholders_approved_on), _day(dates.effective_on)
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "The amendment was approved by the stockholders on May 2, 2003.",
        "The stockholders approved the amendment at their annual meeting on May 2, 2003.",
        "At the annual meeting of shareholders held on May 2, 2003, the amendment was approved.",
        "At a meeting of shareholders duly called for that purpose and held on May 2, 2003, the amendment was adopted.",
        "By written consent of the holders of a majority of the outstanding shares dated May 2, 2003 it was approved.",
        "On May 2, 2003, the holders of a majority of the outstanding stock voted for it.",
        "It was submitted to the shareholders in the manner the law asks at a special meeting of shareholders held "
        "on May 2, 2003.",
    ],
)
def test_the_day_of_the_holders_approval(words: str) -> None:
    """It is not taken for the board's."""
    dates = _read(words).dates
    assert ("2003-05-02", None) == (_day(dates.stockholders_approved_on), _day(dates.adopted_on))


def test_the_boards_day_without_the_holders_is_not_theirs() -> None:
    """Their approval was not needed."""
    dates = _read("It was adopted on April 8, 2013 by the board of directors without shareholder approval.").dates
    assert ("2013-04-08", None) == (_day(dates.adopted_on), _day(dates.stockholders_approved_on))


def test_a_meeting_of_holders_is_not_the_boards() -> None:
    """A special meeting held on a day is the body's that meets."""
    paper = _read(
        "The shareholders of the Corporation, at a special meeting held on May 2, 2003, adopted the amendment."
    )
    assert ("2003-05-02", None) == (_day(paper.dates.stockholders_approved_on), _day(paper.dates.adopted_on))
    assert paper.meeting is None


def test_two_bodies_in_one_sentence_have_each_its_own_day() -> None:
    """The nearer day is each body's own."""
    dates = _read(
        "The amendment was adopted by the Board of Directors on April 24, 2003 and by the stockholders on May 2, 2003."
    ).dates
    assert ("2003-04-24", "2003-05-02") == (_day(dates.adopted_on), _day(dates.stockholders_approved_on))


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        (
            "This Certificate of Amendment shall become effective at 5:00 p.m., Eastern Time, on May 12, 2003.",
            "5:00 p.m.",
        ),
        ("These Articles of Amendment shall be effective as of 11:59 p.m., May 12, 2003.", "11:59 p.m."),
        ("These Articles of Amendment become effective on May 12, 2003 at 8:00 a.m.", "8:00 a.m."),
        ("This amendment takes effect on May 12, 2003.", "takes effect"),
        ('On May 12, 2003 (the "Effective Date"), every ten shares are combined into one share.', "effective"),
        ('As of 5:01 p.m. on May 12, 2003 (the "Effective Time") the Company shall effect a split.', "5:01 p.m."),
        ("The effective date of this Certificate shall be May 12, 2003.", "effective date"),
        ("Effective at 12:01 a.m. on May 12, 2003, each share is divided into two shares.", "12:01 a.m."),
        ("The delayed effective date is: 05/12/2003.", "delayed"),
        ("The delayed effective date shall be May 12, 2003.", "delayed"),
    ],
)
def test_a_delayed_effect_keeps_its_time_in_the_words(words: str, quoted: str) -> None:
    """The day is the value; the words cited hold the time of day."""
    effective = _read(words).dates.effective_on
    assert "2003-05-12" == _day(effective)
    assert effective is not None
    (span,) = effective.spans
    assert quoted in (HEAD + words)[span.start : span.end].replace("E", "e")


@pytest.mark.parametrize(
    "words",
    [
        "This Certificate shall become effective upon filing. The board met on May 12, 2003.",
        "By unanimous written consent effective as of May 12, 2003 the board resolved it.",
        "No dividend is effective before May 12, 2003.",
    ],
)
def test_a_day_that_is_not_the_papers_effect_is_none(words: str) -> None:
    """Effect upon filing has no day of its own, and a consent's day is the board's."""
    assert _read(words).dates.effective_on is None


HISTORY = (
    "The original Certificate of Incorporation of the Corporation was filed with the Secretary of State of the "
    "State of "
    "Delaware on September 10, 1969. The Amended and Restated Certificate of Incorporation was filed with the "
    "Secretary of "
    "State of the State of Delaware on October 3, 1996, and a Certificate of Amendment to the Certificate of "
    "Incorporation "
    "was filed with the Secretary of State of the State of Delaware on October 4, 2004."
)


def test_a_filing_history_is_a_list_of_other_papers() -> None:
    """Each with its title and day; none of the days is this paper's own."""
    paper = _read(HISTORY)
    assert [
        ("original Certificate of Incorporation", "1969-09-10"),
        ("Amended and Restated Certificate of Incorporation", "1996-10-03"),
        ("Certificate of Amendment to the Certificate of Incorporation", "2004-10-04"),
    ] == [(filing.title.value, _day(filing.filed_on)) for filing in paper.prior_filings]
    assert (None,) * 5 == tuple(paper.dates)


def test_dates_told_respectively_are_other_papers_days() -> None:
    """A list of days under one title is a paper for each day."""
    paper = _read(
        "Certificates of Amendment to the Certificate of Incorporation were filed with the Secretary of State of "
        "the State of "
        "Delaware on June 1, 1990, July 2, 1992 and August 3, 1994, respectively."
    )
    assert ["1990-06-01", "1992-07-02", "1994-08-03"] == [_day(filing.filed_on) for filing in paper.prior_filings]
    assert (None,) * 5 == tuple(paper.dates)


@pytest.mark.parametrize(
    ("words", "title", "on"),
    [
        ("The Certificate of Incorporation was filed by the Department of State on November 4, 1985.",
         "Certificate of Incorporation", "1985-11-04"),
        ("The date of filing of the Certificate of Incorporation with the Department of State is: November 4, 1985.",
         "Certificate of Incorporation", "1985-11-04"),
        ("as amended by Articles of Amendment filed in the Office of the Secretary of State of North Carolina on "
        "August 1, 1983",
         "Articles of Amendment", "1983-08-01"),
        ("The Certificate of Designation of the Series A Preferred Stock was filed on December 19, 2008.",
         "Certificate of Designation", "2008-12-19"),
        ("Articles Supplementary were filed with the State Department of Assessments and Taxation of Maryland on "
        "June 5, 2001.",
         "Articles Supplementary", "2001-06-05"),
        ("Articles of Amendment were filed with the Pennsylvania Department of State on June 5, 2001.",
         "Articles of Amendment", "2001-06-05"),
    ],
)  # fmt: skip
def test_an_earlier_filing_is_told_with_any_states_office(words: str, title: str, on: str) -> None:
    """Secretary, Department, Commission: the office is data."""
    assert [(title, on)] == [(filing.title.value, _day(filing.filed_on)) for filing in _read(words).prior_filings]


def test_the_number_of_an_earlier_filing_is_kept() -> None:
    """With it a gap in the chain can be looked up at the registrar."""
    (filing,) = _read(
        "The Articles of Amendment were filed with the Secretary of State of Nevada on June 5, 2012 under document "
        "number "
        "20120417733-08."
    ).prior_filings
    assert "20120417733-08" == (filing.number and filing.number.value)


@pytest.mark.parametrize(
    ("words", "state", "against"),
    [
        ("", "US-DE", None),
        ("It is made under NRS 78.1955.", "US-DE", "but statute: US-NV"),
        ("It was delivered to the Secretary of State of Utah.", "US-DE", "but officer: US-UT"),
    ],
)
def test_the_preamble_decides_and_the_disagreement_is_kept(words: str, state: str, against: str | None) -> None:
    """A statute of another state does not move a Delaware corporation, and is told beside it."""
    jurisdiction = _read(words).jurisdiction
    assert (state, against) == ((jurisdiction.value, jurisdiction.qualifier) if jurisdiction else (None, None))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Halcyon Works, Inc. certifies under Section 2-208 of the Maryland General Corporation Law.", "US-MD"),
        ("Halcyon Works, Inc. is organized under the Wyoming Business Corporation Act.", "US-WY"),
        ("Halcyon Works, Inc. is organized pursuant to the Georgia Business Corporation Code.", "US-GA"),
        ("Halcyon Works, Inc. certifies to the State Department of Assessments and Taxation of Maryland.", "US-MD"),
        ("Halcyon Works, Inc. bears Entity Number E0474262005-1 of Nevada.", "US-NV"),
        ("Halcyon Works, Inc. cites NRS 78.1955 and DGCL 151 alike.", None),
        ("Halcyon Works, Inc. of Chicago, Illinois certifies.", None),
    ],
)
def test_without_a_preamble_the_next_strongest_evidence_decides(words: str, state: str | None) -> None:
    """Statute, law, officer, number, in this order, each derived; an even vote and a mere address decide nothing."""
    found = read(text(words + "\n"))
    assert not isinstance(found, Unreadable)
    jurisdiction = found[0].jurisdiction
    assert state == (jurisdiction.value if jurisdiction else None)
    assert jurisdiction is None or jurisdiction.derived


def _bodies(words: str) -> tuple[str | None, str | None]:
    """The board's day and the holders', in a signed paper."""
    signed = (
        "\n\nIN WITNESS WHEREOF, it has signed this paper on May 5, 2014.\n\n/s/ Ada Marlowe\nAda Marlowe, President"
    )
    dates = _read(f"1. {words}{signed}").dates
    return _day(dates.adopted_on), _day(dates.stockholders_approved_on)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The amendment was adopted on October 5, 2001 by the board of directors and on October 8, 2001 by the "
         "shareholders, whose votes were enough.", ("2001-10-05", "2001-10-08")),
        ("The terms are those of the attached statement, which the board of directors approved August 17, 2010.",
         ("2010-08-17", None)),
        ("The Board of Directors, at a meeting on December 12, 2001, resolved that the shares be retired.",
         ("2001-12-12", None)),
        ("By resolution of August 19, 2003 the Board of Directors deleted Article 5 of the charter.",
         ("2003-08-19", None)),
        ("On March 3, 2014 the Board of Directors empowered a Pricing Committee, and on April 22, 2014 the Pricing "
         "Committee "
         "by unanimous written consent adopted what follows.", ("2014-04-22", None)),
        ("The directors, by a writing signed by all of them as of April 1, 2008, adopted this resolution.",
         ("2008-04-01", None)),
        ("At a meeting of the Board of Directors a resolution was adopted, and thereafter, on the 14th day of "
         "October, 1997, "
         "the holders of a majority of the stock voted for it.", (None, "1997-10-14")),
        ("The amendment was adopted on March 12, 1998, at a meeting of the shareholders.", (None, "1998-03-12")),
        ("The amendment was duly adopted on May 26, 1994 by the shareholders, the board of directors having "
         "recommended it "
         "at a meeting held on April 14, 1994.", ("1994-04-14", "1994-05-26")),
        ("Dividends declared by the Board of Directors are payable on March 1, 2015.", (None, None)),
        ("The certificate, which the Board of Directors approved, was filed on June 2, 1997.", (None, None)),
    ],
)  # fmt: skip
def test_each_body_has_its_own_day(words: str, days: tuple[str | None, str | None]) -> None:
    """Board, committee, directors and holders, before and behind their dates, alone and two in a sentence."""
    assert days == _bodies(words)


def test_the_day_of_a_filing_in_the_boards_own_sentence_is_not_the_boards() -> None:
    """A resolution that names the designation by its filing, a long office between, is not adopted on that day."""
    words = (
        "On ____________, the Board of Directors authorized that the Certificate of Designation, filed in the office "
        "of the Secretary of State of Nevada on October 11, 2001, be withdrawn."
    )
    assert _read(words).dates.adopted_on is None


def test_the_day_of_an_agreement_of_the_holders_is_no_day_of_their_approval() -> None:
    """A stockholders' agreement that limits the board was signed on its day, and approves nothing."""
    words = (
        "The Board of Directors is authorized, subject to any limitations prescribed by law or by that certain "
        "stockholders agreement, dated as of June 4, 2020, by and among the Corporation and others, to provide for it."
    )
    assert _read(words).dates.stockholders_approved_on is None
