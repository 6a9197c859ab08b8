"""Names of corporations are found whole, with a suffix or without one, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.views import told


@pytest.mark.parametrize(
    "name",
    [
        "BestNet Communications Corporation", "BESTNET COMMUNICATIONS CORPORATION", "Apple Computer, Inc.",
        "WAM!NET Inc.", "iVOW, Inc.", "Acme Bank & Trust Company", "A.B. Watley Group Inc.", "American Oil & Gas Inc.",
        "3D Systems Corporation", "e.Digital Corporation", "3M Company", "Johnson, Smith & Co.",
        "Alpha-Beta Technology, Inc.", "First Keystone Financial, Inc.",
        "Est\u00e9e Lauder Companies Inc.", "Oakmere/Pratt Corp.", "Oakmere Company of America",
        "Oakmere Technologies (Delaware), Inc.",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "around",
    [
        "the Secretary of {}, a Nevada corporation",
        "President of {} certify",
        "     {} (the",
        "The name of the corporation is {}",
        "in the name of the Board of Directors of {} on",
        "formerly known as {} and",
    ],
)
def test_a_corporation_is_read_backwards_from_its_suffix(name: str, around: str) -> None:
    """Offices and fixed words before the name stay out of it; commas, ampersands and initials stay in."""
    assert [("corporation", name)] == told(around.format(name), "K")


@given(st.sampled_from([" ", "\n", "\n     ", "\u00a0"]))
def test_a_corporation_split_over_lines_is_one_name(white: str) -> None:
    """White space in a name says nothing."""
    assert [("corporation", "BestNet Communications Corporation")] == told(
        f"of BestNet{white}Communications{white}Corporation, a", "K"
    )


def test_a_slip_in_a_name_is_kept() -> None:
    """A missing letter is another name: it is for a check to find, not for the reader to mend."""
    paper = "BestNet Communication Corporation"
    assert [("corporation", paper)] == told(f"President of {paper}, a Nevada corporation", "K")


@pytest.mark.parametrize(
    "written",
    [
        "a Nevada corporation", "the General Corporation Law of the State of Delaware", "the Corporation",
        "business corporation", "This Corporation", "such company",
    ],
)  # fmt: skip
def test_a_corporation_spoken_of_is_no_name(written: str) -> None:
    """Neither a law nor "the Corporation" names one."""
    assert [] == told(f"under {written} shall", "K")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Opalridge Semiconductor, a California corporation, certifies", "Opalridge Semiconductor"),
        ("OF OPALRIDGE SEMICONDUCTOR, A CALIFORNIA CORPORATION", "OPALRIDGE SEMICONDUCTOR"),
        ("Opalridge Semiconductor, a corporation organized under the laws", "Opalridge Semiconductor"),
        ('Opalridge Semiconductor (the "Company"), a Nevada corporation', "Opalridge Semiconductor"),
        ("The name of the corporation is Opalridge Semiconductor.", "Opalridge Semiconductor"),
        ('The name of this corporation is OPALRIDGE SEMICONDUCTOR (the "Corporation").', "OPALRIDGE SEMICONDUCTOR"),
        ("The name of the Corporation shall be Opalridge & Daughters.", "Opalridge & Daughters"),
        ("FIRST: The name of the corporation is Opal Water & Ice Holdings, Corp.", "Opal Water & Ice Holdings, Corp."),
        ("The name of the corporation is Bank of Opalridge Holding Company.", "Bank of Opalridge Holding Company"),
        ("the Board of Directors of Bank of Opalridge Holding Company on", "Bank of Opalridge Holding Company"),
        ("OF BANK OF OPALRIDGE HOLDING COMPANY", "BANK OF OPALRIDGE HOLDING COMPANY"),
        ("of Opal Mining and Ridging Company, a", "Opal Mining and Ridging Company"),
        ("shares of Opalridge N.V. are", "Opalridge N.V."),
        ("of OTL Incorporated (the", "OTL Incorporated"),
        ("the name of HALVERN RESOURCES CORP. Halvern Resources Corp., a Nevada corporation", None),
        ("OF OPALRIDGE INC.1 Opalridge", "OPALRIDGE INC."),
        ("IN WITNESS WHEREOF, OPALRIDGE BANCSHARES, INC. has caused", "OPALRIDGE BANCSHARES, INC."),
        ("ARTICLES SUPPLEMENTARY OPALRIDGE BANCSHARES, INC. hereby", "OPALRIDGE BANCSHARES, INC."),
        ("3D Opal Corporation, a Delaware", "3D Opal Corporation"),
        ("e.Opal, Inc. hereby", "e.Opal, Inc."),
        ("iOPAL, Inc. hereby", "iOPAL, Inc."),
        ("of OPAL!NET Inc. on", "OPAL!NET Inc."),
        ("by the Secretary and Opalridge Corporation shall", "Opalridge Corporation"),
        ("of the General Corporation Law Opal First Gold, Ltd., a Delaware", "Opal First Gold, Ltd."),
        ("General Corporation Law of the State of Delaware Opal First Gold, Ltd.", "Opal First Gold, Ltd."),
        ("of the Board of Delaware Opal Company on", "Delaware Opal Company"),
    ],
)  # fmt: skip
def test_a_corporation_is_found_with_or_without_a_suffix(words: str, name: str | None) -> None:
    """The words beside it, or its suffix, say that it is one."""
    expected = [name] if name else ["HALVERN RESOURCES CORP.", "Halvern Resources Corp."]
    assert expected == [value for _, value in told(words, "K")]


def test_a_name_that_a_title_and_the_text_say_one_behind_the_other_is_two() -> None:
    """Where lines are run together, the same name twice is no longer name."""
    name = "GARNET OPAL SOLUTIONS COMPANY"
    assert [name, name] == [value for _, value in told(f"OF {name} {name}, a corporation organized", "K")]


@pytest.mark.parametrize(
    "words",
    [
        "Opalridge Partners, L.P. shall", "Opalridge Company, LLC is", "Opalridge Company, L.L.C. is",
        "this Corporation, a Delaware corporation", "the surviving corporation is a Nevada corporation",
        "The name of the corporation is hereby changed", "the General Corporation Laws of Colorado",
        "the Company, a Nevada corporation", "a business corporation organized under the Act",
    ],
)  # fmt: skip
def test_partnerships_and_words_of_law_are_no_corporations(words: str) -> None:
    """Limited partnerships, limited liability companies, laws, and the corporation as it is spoken of."""
    assert [] == told(words, "K")


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("The undersigned President of ALDER 6, INC., a Delaware corporation", "ALDER 6, INC."),
        ("OF ALDER VENTURES 21, INC.", "ALDER VENTURES 21, INC."),
        ("by and among the Corporation, Larkmoor Acquisition Inc., a Panamanian corporation",
         "Larkmoor Acquisition Inc."),
        ("between the Company, Alder Bay Inc. and others", "Alder Bay Inc."),
    ],
)  # fmt: skip
def test_a_number_belongs_to_a_name_and_a_defined_term_to_none(paper: str, name: str) -> None:
    """Shelf companies are numbered; the party before a name in a list is another party."""
    assert [("corporation", name)] == told(paper, "K")


@pytest.mark.parametrize("paper", ["AS OF MAY 6, CORPORATION RECORDS SHOW", "SECTION 6 CORPORATION LAW"])
def test_a_number_before_a_suffix_makes_no_name(paper: str) -> None:
    """A day or a section before the word corporation is no name."""
    assert [] == told(paper, "K")


def test_the_noun_after_a_sentence_is_no_name() -> None:
    """ "The Corporation" behind another sentence's end is no part of a name, and hides no name before it."""
    assert [] == told("4. Redemption. The Corporation may redeem the shares.", "K")
    assert [("corporation", "First Union Corporation")] == told("First Union Corporation. The Corporation pays.", "K")


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("\n\nOakmere of New England, Inc., a corporation", "Oakmere of New England, Inc."),
        ("\n\nResolution of Oakmere, Inc., a corporation", "Oakmere, Inc."),
        ("\n\nBy-Laws of New England, Inc., as amended", "New England, Inc."),
    ],
)
def test_a_place_stands_in_a_name_where_a_line_begins_with_it(paper: str, name: str) -> None:
    """The word "of" joins a name and a place, but no paper and the name of its corporation."""
    assert [("corporation", name)] == told(paper, "K")
