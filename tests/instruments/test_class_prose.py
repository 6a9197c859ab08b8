"""Capital clauses in sentences that no production knows: each class with its number and par, or none at all."""

import pytest

from tests.instruments.charter_papers import ARTICLES, told

CLAUSES = [
    (
        "Capital stock: 2,500 Class A Common, $.001 par; 500 Class B Common, $.001 par; 100 Preferred, no par.",
        ["class Class A Common 2500 $0.001", "class Class B Common 500 $0.001", "class Preferred 100 no par"],
    ),
    (
        "The stock of the corporation is divided into common stock (5,000 shares, par value $.001) and preferred stock "
        "(500 shares, par value $.001).",
        ["class Common Stock 5000 $0.001", "class Preferred Stock 500 $0.001"],
    ),
    (
        "The total capitalization of this corporation is 2,000 shares: 1,500 Class A voting shares and 500 Class B "
        "nonvoting shares, all without par value.",
        ["class Class A voting shares 1500 no par", "class Class B nonvoting shares 500 no par"],
    ),
    (
        "This corporation shall have one class of stock, common, in the amount of 5,000 shares of no par value.",
        ["class Common 5000 no par"],
    ),
    (
        "Of the voting common stock there may be issued 3,000 shares; of the nonvoting common stock, 1,000 shares. "
        "Neither has a par value.",
        ["class Voting Common Stock 3000 no par", "class Nonvoting Common Stock 1000 no par"],
    ),
]


@pytest.mark.parametrize(("clause", "classes"), CLAUSES, ids=range(len(CLAUSES)))
def test_words_of_authorizing_link_a_class_to_its_number(clause: str, classes: list[str]) -> None:
    """In any order, with the par of each behind it or of all at the end."""
    assert ["incorporation", *classes] == told(f"{ARTICLES}FOURTH: {clause}")


NONE = [
    "The total capitalization of this corporation is 2,000 shares: 1,500 Class A voting shares and 400 Class B shares.",
    "Capital stock: 2,500 Class A Common and 500 Class B Common were issued and outstanding.",
    "Each 100 Class B Common may be converted into 400 Class A Common of the authorized capital stock.",
]


@pytest.mark.parametrize("clause", NONE, ids=range(len(NONE)))
def test_what_does_not_add_up_or_tells_of_other_things_gives_no_class(clause: str) -> None:
    """A total that the parts are not, shares that are issued, and a rate of conversion."""
    assert ["incorporation"] == told(f"{ARTICLES}FOURTH: {clause}")
