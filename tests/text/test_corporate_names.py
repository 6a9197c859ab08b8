"""When two spellings are one corporate name."""

import pytest

from charterbook.text.corporate_names import corporate_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BestNet Communications Corporation", "BESTNET COMMUNICATIONS CORP"),
        ("Blackwater Pulp Holdings, Inc.", "BLACKWATER PULP HOLDINGS INC /DE/"),
        ("The Coca & Cola Company", "COCA AND COLA CO"),
        ("Smith-Jones Limited", "SMITH JONES LTD"),
        ("O\u2019Hara Mills, Incorporated", "O'HARA MILLS INC"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    """Case, points, articles, written-out endings and the SEC's mark of the state make no other name."""
    assert corporate_key(one) == corporate_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alder Inc.", "Alder Corp."),
        ("Alder II, Inc.", "Alder III, Inc."),
        ("Best Net Inc.", "BestNet Inc."),
        ("Alder Communications Inc.", "Alder Communication Inc."),
    ],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    """One letter or another ending may be another corporation: nothing near is taken for equal."""
    assert corporate_key(one) != corporate_key(other)


def test_a_name_of_one_word_keeps_it() -> None:
    """An article alone is a name; nothing is left empty."""
    assert "the" == corporate_key("The")
