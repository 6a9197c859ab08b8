"""Tables of classes: rows in any order, columns apart; a table of votes is none."""

import pytest

from tests.instruments.charter_papers import ARTICLES, told

HEAD = f"{ARTICLES}FOURTH: The classes and the number of shares of each that the corporation may issue are: "
TABLES = [
    (
        "Class Series Number of Shares Par Value Class A Common None 8,000 $.05 Class B Common None 2,000 $.05",
        ["class Class A Common 8000 $0.05", "class Class B Common 2000 $0.05"],
    ),
    (
        "Number of Shares Class Par Value 8,000 Common $.05 150 Preferred No par value",
        ["class Common 8000 $0.05", "class Preferred 150 no par"],
    ),
    (
        "Class Number of Shares Par Value Common Preferred 8,000 150 $.05 $1.00",
        ["class Common 8000 $0.05", "class Preferred 150 $1"],
    ),
]


@pytest.mark.parametrize(("table", "classes"), TABLES, ids=range(len(TABLES)))
def test_each_row_is_a_class_with_its_number_and_par(table: str, classes: list[str]) -> None:
    """Whether a row begins with the class or the number, and where a column stands below the other."""
    assert ["incorporation", *classes] == told(HEAD + table)


NO_TABLES = [
    "Class Number of Shares Common Preferred 8,000 150 90",
    "Class Number of Outstanding Shares Votes Cast Common 8,000 7,100 Preferred 150 120",
]


@pytest.mark.parametrize("table", NO_TABLES, ids=range(len(NO_TABLES)))
def test_what_is_no_table_of_classes_gives_none(table: str) -> None:
    """Numbers more than classes, and the votes of a meeting, are no authorized numbers."""
    assert ["incorporation"] == told(HEAD + table)
