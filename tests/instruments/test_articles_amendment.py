"""Amendments of the charter: numbers before and after, par, name; what changes nothing does nothing."""

import pytest

from charterbook.model.acts import AuthorizedSharesAdjustment
from charterbook.model.evidence import Cited
from tests.instruments.charter_papers import AMENDMENT, instrument, told

NUMBERS = [
    (
        "Article III is amended to increase the number of authorized shares of Common Stock from 75,000 to 200,000.",
        ["adjust Common Stock 75000 -> 200000 (125000?)"],
    ),
    (
        "The certificate is amended to increase the authorized number of shares of Common Stock, par value $.001 per "
        "share, "
        "of the Corporation from 50,000 shares to 100,000 shares.",
        ["adjust Common Stock 50000 -> 100000 (50000?) $0.001"],
    ),
    (
        "The number of authorized shares of Common Stock is hereby increased by 25,000 shares to 100,000 shares.",
        ["adjust Common Stock 75000? -> 100000 (25000)"],
    ),
    (
        "The number of authorized shares of Common Stock is decreased from 900 to 150.",
        ["adjust Common Stock 900 -> 150 (-750?)"],
    ),
    (
        "The authorized shares of Common Stock are reduced from 200,000 to 125,000.",
        ["adjust Common Stock 200000 -> 125000 (-75000?)"],
    ),
    (
        "This amendment raises the number of authorized shares of Common Stock from 40 to 85.",
        ["adjust Common Stock 40 -> 85 (45?)"],
    ),
    (
        "The aggregate number of common shares which the Corporation is authorized to issue is thereby decreased from "
        "100,000 to 20,000.",
        ["adjust Common Shares 100000 -> 20000 (-80000?)"],
    ),
    (
        "The authorized Common Stock of the Corporation is increased from 10,000 shares to 30,000 shares.",
        ["adjust Common Stock 10000 -> 30000 (20000?)"],
    ),
    (
        "The Common Stock of the corporation is increased by 30,000 shares, to 50,000 shares.",
        ["adjust Common Stock 20000? -> 50000 (30000)"],
    ),
    (
        "Article Four is amended by adding 30,000 shares of Common Stock to the 20,000 now authorized, making 50,000.",
        ["adjust Common Stock 20000 -> 50000 (30000)"],
    ),
    (
        "Where Article Four said 20,000 shares of Common Stock it shall say 75,000.",
        ["adjust Common Stock 20000 -> 75000 (55000?)"],
    ),
    (
        "The authorized capital is reduced to 9,000 shares of Common Stock by elimination of the 1,000 authorized "
        "shares of Preferred Stock.",
        ["adjust Common Stock - -> 9000 (-)", "adjust Preferred Stock 1000 -> 0 (-1000?)"],
    ),
    (
        'Article IV is amended to read in its entirety as follows: "The total number of shares which the Corporation '
        'is '
        "authorized to issue is 210 shares, of which 200 shall be Common Stock, par value $.001 per share, and 10 "
        "shall be "
        'Preferred Stock, par value $.001 per share."',
        ["adjust Common Stock - -> 200 (-) $0.001", "adjust Preferred Stock - -> 10 (-) $0.001"],
    ),
    (
        'Article IV, which presently reads "The corporation may issue 50 shares of Common Stock", is amended to read '
        'as '
        'follows: "The corporation may issue 100 shares of Common Stock."',
        ["adjust Common Stock 50 -> 100 (50?)"],
    ),
    (
        "The Corporation shall have authority to issue 750 shares of Common Stock, par value $.01 per share, where "
        "75 shares "
        "were authorized before.",
        ["adjust Common Stock 75 -> 750 (675?) $0.01"],
    ),
    (
        "Article FOURTH gives authority to issue 18,000 shares of Common Stock, par value $.01 per share, in place "
        "of 6,000.",
        ["adjust Common Stock 6000 -> 18000 (12000?) $0.01"],
    ),
    (
        'Article IV is amended by deleting "15,000" and inserting "35,000" in its place, so that it reads: "The '
        'Corporation '
        'shall have authority to issue 35,000 shares of Common Stock."',
        ["adjust Common Stock 15000 -> 35000 (20000?)"],
    ),
    (
        "The aggregate number of shares which the corporation has authority to issue is 255 shares: 250 shares of "
        "Common Stock "
        "and 5 shares of Preferred Stock. Before the amendment the corporation could issue 50 shares of Common Stock "
        "and no "
        "Preferred Stock.",
        ["adjust Common Stock 50 -> 250 (200?)", "adjust Preferred Stock 0 -> 5 (5?)"],
    ),
    (
        "The corporation shall have authority to issue 60 shares of Common Stock. The number of shares of Common "
        "Stock that "
        "could be issued before this amendment was 20.",
        ["adjust Common Stock 20 -> 60 (40?)"],
    ),
    (
        "To change the 5,000 issued shares of common stock with a par value of $.01 each into 25,000 shares of "
        "common stock "
        "with a par value of $.01 each, and to increase the 15,000 unissued shares of common stock with a par value "
        "of $.01 "
        "each to 75,000 shares. The certificate is changed to read as follows: the aggregate number of shares which "
        "the "
        "corporation has authority to issue is 100,000 shares of common stock with a par value of $.01 each.",
        ["adjust Common Stock 20000? -> 100000 (80000?) $0.01"],
    ),
    (
        "The number of authorized shares of Common Stock is reduced from 900 to 150. The 20 authorized shares of "
        "Preferred "
        "Stock are not affected.",
        ["adjust Common Stock 900 -> 150 (-750?)"],
    ),
    (
        "The total presently authorized is: Common: 12,000 $.01 Change the total authorized to: Common: 40,000 $.01",
        ["adjust Common 12000 -> 40000 (28000?)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), NUMBERS, ids=range(len(NUMBERS)))
def test_the_number_of_a_class_changes(text: str, acts: list[str]) -> None:
    """Before, after and change are kept apart; what is only computed is marked as derived (?)."""
    assert acts == told(AMENDMENT + text)


NOTHING = [
    'Article IX is amended to read: "The number of directors shall be seven, and no director is liable for money '
    'damages."',
    "The registered office is changed to 12 Mill Lane.",
    "The holders of 700 shares of Common Stock voted for the amendment.",
    "The amendment was approved by 5,100 of the 9,000 shares of Common Stock outstanding.",
    "The board may increase the number of authorized shares of Common Stock at any time.",
    "The number of shares of Common Stock reserved for options is increased from 10 to 20.",
]


@pytest.mark.parametrize("text", NOTHING, ids=range(len(NOTHING)))
def test_an_amendment_of_something_else_does_nothing_to_capital(text: str) -> None:
    """It is still an amendment of the charter."""
    paper = instrument(AMENDMENT + text)
    assert ("articles_amendment", []) == (paper.kind, told(AMENDMENT + text))


def test_clause_and_sentence_are_two_witnesses() -> None:
    """The new clause and the words "from 40 to 85" say the same number."""
    text = (
        "The number of authorized shares of Common Stock is increased from 40 to 85. As amended to "
        'read: "The corporation '
    )
    acts = instrument(f'{AMENDMENT}{text}may issue 85 shares of Common Stock."').acts
    afters = [act.after for act in acts if isinstance(act, AuthorizedSharesAdjustment)]
    assert [(85, 2)] == [(after.value, after.witnesses) for after in afters if isinstance(after, Cited)]


def test_clause_and_sentence_that_disagree_are_both_kept() -> None:
    """Nothing decides between them."""
    text = (
        "The number of authorized shares of Common Stock is increased from 40 to 85. As amended to "
        'read: "The corporation '
    )
    assert ["adjust Common Stock 40 -> 80|85 (-)"] == told(f'{AMENDMENT}{text}may issue 80 shares of Common Stock."')


NAMES = [
    ('Article I is amended to read: "The name of the corporation is Tamarack Data, Inc."', "Tamarack Data, Inc."),
    ("The name of the corporation is hereby changed to Tamarack Data, Inc.", "Tamarack Data, Inc."),
    ("The Corporation changes its name from Larch Hollow Mills, Inc. to Tamarack Data, Inc.", "Tamarack Data, Inc."),
    ("The corporation shall henceforth be called Tamarack Data, Inc.", "Tamarack Data, Inc."),
    ("The corporation adopts the name Tamarack Data, Inc.", "Tamarack Data, Inc."),
    (
        'Article I is amended by striking "Larch Hollow Mills, Inc." and inserting "Tamarack Data, Inc." in its place.',
        "Tamarack Data, Inc.",
    ),
    (
        "The name of the Corporation be, and hereby is, changed from Larch Hollow Mills, Inc. to Tamarack Data, Inc.",
        "Tamarack Data, Inc.",
    ),
    ("Upon the filing the Corporation's name shall be Tamarack Data, Inc.", "Tamarack Data, Inc."),
    ("Larch Hollow Mills, Inc. is hereby renamed Tamarack Data, Inc.", "Tamarack Data, Inc."),
    (
        'Article One is amended by deleting "Larch Hollow Mills, Inc." and inserting in lieu thereof "Tamarack Data, '
        'Inc."',
        "Tamarack Data, Inc.",
    ),
    ("The articles are amended to change the name of the Corporation to Tamarack Brands.", "Tamarack Brands"),
    ("The amendment reads: ARTICLE I: NAME. Tamarack Data, Inc.", "Tamarack Data, Inc."),
    ('The words "Larch Hollow Mills, Inc." are replaced by the words "Tamarack Data, Inc."', "Tamarack Data, Inc."),
    ("The Corporation shall from the filing hereof on be named Tamarack Data, Inc.", "Tamarack Data, Inc."),
    (
        'Article One, on the name, is amended to read: "ONE: Tamarack Data, Inc. is the name of the Corporation."',
        "Tamarack Data, Inc.",
    ),
    ('Paragraph 1, on the corporate name, is amended to read: "1. Name: Tamarack Data, Inc."', "Tamarack Data, Inc."),
    ("The Corporation adopts as its name Tamarack Data, Inc.", "Tamarack Data, Inc."),
    (
        'The name "Larch Hollow Mills, Inc." is stricken and the name "Tamarack Data, Inc." is inserted in its place.',
        "Tamarack Data, Inc.",
    ),
    (
        "The amendment: ARTICLE I. The name by which the corporation shall be known is Tamarack Data, Inc.",
        "Tamarack Data, Inc.",
    ),
]


@pytest.mark.parametrize(("text", "after"), NAMES, ids=range(len(NAMES)))
def test_the_name_changes(text: str, after: str) -> None:
    """The title bears the old name, the new article the new one; the paper is the old corporation's."""
    paper = instrument(AMENDMENT + text)
    assert [f"name Larch Hollow Mills, Inc. -> {after}"] == told(AMENDMENT + text)
    assert paper.corporation is not None
    assert "Larch Hollow Mills, Inc." == paper.corporation.value


NO_NAMES = [
    'Article I is amended to read: "The name of the corporation is LARCH HOLLOW MILLS, INC."',
    "The name of the corporation is Larch Hollow Mills, Inc.",
    "The article on its subsidiary, now called Tamarack Data, Inc., is deleted.",
    "The article on the registered agent, Tamarack Data, Inc., is replaced.",
]


@pytest.mark.parametrize("text", NO_NAMES, ids=range(len(NO_NAMES)))
def test_the_same_name_is_no_change(text: str) -> None:
    """Capitals and commas aside."""
    assert [] == told(AMENDMENT + text)


TOLD = [
    (
        "The number of shares of Common Stock that the Corporation may issue is brought down from 240 to 60.",
        ["adjust Common Stock 240 -> 60 (-180?)"],
    ),
    (
        "The capital that the Corporation may issue is enlarged by 300 additional shares of Common Stock.",
        ["adjust Common Stock - -> - (300)"],
    ),
    (
        'Article 5, which read: "5. The corporation has authority to issue 200 shares of Common Stock, par value $3.00 '
        'per share.", is deleted, and in its place there is inserted: "5. The corporation has authority to issue 600 '
        'shares of Common Stock, par value $1.00 per share."',
        ["adjust Common Stock 200 -> 600 (400?)", "par Common Stock $3 -> $1"],
    ),
    (
        "As of immediately before the amendment, the total number of shares which the Corporation had authority to "
        "issue was 500 shares of Common Stock. As amended, the total number of shares which the Corporation has "
        "authority to issue is 900 shares of Common Stock.",
        ["adjust Common Stock 500 -> 900 (400?)"],
    ),
    (
        "Article 4 is amended to increase the number of authorized shares of Common Stock from 500 to 900 shares, and "
        "the number of authorized shares of Preferred Stock from 70 to 50 shares.",
        ["adjust Common Stock 500 -> 900 (400?)", "adjust Preferred Stock 70 -> 50 (-20?)"],
    ),
    (
        "Article 5 is amended to increase the authorized capital stock from 10 shares of Common Stock, par value $.10, "
        "to 250 shares of Common Stock, par value $.10.",
        ["adjust Common Stock 10 -> 250 (240?) $0.1"],
    ),
    (
        "Section 3 is amended to read as follows: The designation of each class of shares, the authorized number of "
        "shares of each such class, and the par value (if any) of each share thereof, are as follows: 200 shares of "
        "Common Stock, without par value; 50 shares of Class B Common Stock, without par value.",
        ["adjust Common Stock - -> 200 (-) no par", "adjust Class B Common Stock - -> 50 (-) no par"],
    ),
    (
        "The Corporation's 500 authorized shares of Common Stock are increased to 900.",
        ["adjust Common Stock 500 -> 900 (400?)"],
    ),
    (
        "The authorized capital stock is doubled, from 450 shares of Common Stock to 900 shares of Common Stock.",
        ["adjust Common Stock 450 -> 900 (450?)"],
    ),
    (
        "Authorized Common Stock before the amendment: 500 shares. Authorized Common Stock after the amendment: "
        "900 shares.",
        ["adjust Common Stock 500 -> 900 (400?)"],
    ),
    (
        'Article 4 is amended by substituting "900 shares of Common Stock" for "500 shares of Common Stock".',
        ["adjust Common Stock 500 -> 900 (400?)"],
    ),
    (
        "A class of 70 shares of Preferred Stock, par value $10, is added to Article 4.",
        ["adjust Preferred Stock - -> 70 (-) $10"],
    ),
    (
        "The Corporation gives up its authority to issue the 70 shares of Preferred Stock, none of which was issued.",
        ["adjust Preferred Stock 70 -> 0 (-70?)"],
    ),
    (
        "The class of Preferred Stock that was authorized by Article 4, of which none was issued, is eliminated.",
        ["adjust Preferred Stock - -> 0 (-)"],
    ),
    ("The number of authorized shares of Common Stock may be increased from 500 to 900 by the board.", []),
    ("Section 3 was approved by 5,000 holders, who voted to increase the authorized Common Stock.", []),
]


@pytest.mark.parametrize(("text", "acts"), TOLD, ids=range(len(TOLD)))
def test_a_change_is_read_by_its_words_and_its_tense(text: str, acts: list[str]) -> None:
    """The word before a number says what it is; what was authorized before is no new number."""
    assert acts == told(AMENDMENT + text)


PARS = [
    (
        "The Corporation changes the par value of its Common Stock to $.01 per share from $1.00 per share.",
        ["par Common Stock $1 -> $0.01"],
    ),
    (
        "The par value of the Common Stock is changed from $.01 per share to $.001 per share.",
        ["par Common Stock $0.01 -> $0.001"],
    ),
    (
        "The corporation may issue 30 shares of Common Stock, par value $.50 per share, in place of 15 shares of "
        "Common Stock, "
        "par value $1.00 per share.",
        ["adjust Common Stock 15 -> 30 (15?)", "par Common Stock $1 -> $0.5"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), PARS, ids=range(len(PARS)))
def test_the_par_value_changes(text: str, acts: list[str]) -> None:
    """Before and after are both stated."""
    assert acts == told(AMENDMENT + text)


def test_a_new_class_is_created_with_the_clause_that_lets_the_board_divide_it() -> None:
    """Only the words "a new class" make one: a number without the one before is a change of which half is told."""
    clause = "The Corporation is authorized to issue 500 shares of Preferred Stock, par value $0.01 per share."
    board = " The Board of Directors is authorized to issue the Preferred Stock in one or more series."
    opening = "Article FOURTH is amended to read as follows: "
    new = "A new class of stock, designated Preferred Stock, is created. "
    assert ["class Preferred Stock 500 $0.01"] == told(AMENDMENT + new + opening + clause)
    assert ["class Preferred Stock 500 $0.01 by board"] == told(AMENDMENT + new + opening + clause + board)
    assert ["adjust Preferred Stock - -> 500 (-) $0.01"] == told(AMENDMENT + opening + clause + board)


def test_the_par_value_of_another_class_is_not_borrowed() -> None:
    """A class without a par value beside a change of another's has none."""
    text = (
        "The par value of the Class B Common Stock is changed from $1 per share to $.01 per share. Article FOURTH is "
        "amended to read as follows: The Corporation is authorized to issue 900 shares of Class A Common Stock."
    )
    assert [
        "adjust Class A Common Stock - -> 900 (-)", "par Class B Common Stock $1 -> $0.01",
    ] == told(AMENDMENT + text)  # fmt: skip


def test_two_classes_of_one_number_are_no_class_and_its_part() -> None:
    """That one name holds the other's does not make the one a kind of the other."""
    text = (
        "Article FOURTH is amended to read as follows: The Corporation is authorized to issue 900 shares of Common "
        "Stock, par value $0.01 per share, and 900 shares of Class A Common Stock, par value $0.01 per share."
    )
    assert [
        "adjust Common Stock - -> 900 (-) $0.01", "adjust Class A Common Stock - -> 900 (-) $0.01",
    ] == told(AMENDMENT + text)  # fmt: skip


def test_any_class_may_be_said_to_come_in_series() -> None:
    """The clause counts for a class that is no preferred stock where it begins with that class."""
    text = (
        "A new class of stock, designated Class B Common Stock, is created. Article FOURTH is amended to read as "
        "follows: The Corporation is authorized to issue 900 shares of Class B Common Stock, par value $0.01 per "
        "share. "
        "The Class B Common Stock may be issued in one or more series, and the Board of Directors is authorized to fix "
        "the number of shares of each series."
    )
    assert ["class Class B Common Stock 900 $0.01 by board"] == told(AMENDMENT + text)
