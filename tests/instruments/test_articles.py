"""The classes of a charter are read in the wordings that registrars see, and numbers of other things are not."""

import pytest

from charterbook.model.acts import ClassAuthorization
from charterbook.model.evidence import Cited
from tests.instruments.charter_papers import ARTICLES, CERTIFICATE, instrument, told

BY_BOARD = " The board of directors may divide the preferred stock into series and fix the terms of each."

CLASSES = [
    (
        "The total number of shares of all classes which the corporation shall have authority to issue is Twelve "
        "Million (12,000,000), of which Ten Million (10,000,000) shall be Common Stock, par value $.01 per share, and "
        "Two Million (2,000,000) shall be Preferred Stock, par value $.05 per share.",
        ["class Common Stock 10000000 $0.01", "class Preferred Stock 2000000 $0.05"],
    ),
    (
        "The aggregate number of shares which the corporation has authority to issue is 51,000 shares, of which 50,000 "
        "shares shall be common stock having no par value and 1,000 shares shall be preferred stock having no par "
        "value.",
        ["class Common Stock 50000 no par", "class Preferred Stock 1000 no par"],
    ),
    (
        "This corporation is authorized to issue 110,000 shares. 100,000 shares shall be Common Stock, without par "
        "value, and 10,000 shares shall be Preferred Stock, without par value.",
        ["class Common Stock 100000 no par", "class Preferred Stock 10000 no par"],
    ),
    (
        "The corporation shall have authority to issue 62,000 shares consisting of (i) 60,000 shares of Common Stock, "
        '$.01 par value per share (the "Common Stock"), and (ii) 2,000 shares of Preferred Stock, $.01 par value per '
        'share (the "Preferred Stock").',
        ["class Common Stock 60000 $0.01", "class Preferred Stock 2000 $0.01"],
    ),
    (
        "The maximum number of shares which the corporation is authorized to have outstanding is 20,000 shares, all of "
        "which shall be Common Shares, without par value.",
        ["class Common Shares 20000 no par"],
    ),
    (
        "The total number of shares of stock is 52,000 shares which the corporation has authority to issue, fifty "
        "thousand (50,000) of which shall be Common Stock of the par value of one cent ($0.01) each, and two thousand "
        "(2,000) of which shall be Preferred Stock of the par value of one cent ($0.01) each.",
        ["class Common Stock 50000 $0.01", "class Preferred Stock 2000 $0.01"],
    ),
    (
        "The total number of shares that the corporation may issue is 105,000. 100,000 of those shares are common "
        "stock "
        "with a par value of $.001. 5,000 of those shares are preferred stock with a par value of $.001.",
        ["class Common Stock 100000 $0.001", "class Preferred Stock 5000 $0.001"],
    ),
    (
        "The authorized capital stock of the corporation consists of 110,000 shares having a par value of one tenth of "
        "one cent ($.001) per share, divided into 100,000 shares of Common Stock and 10,000 shares of Preferred Stock.",
        ["class Common Stock 100000 $0.001", "class Preferred Stock 10000 $0.001"],
    ),
    (
        "The capital stock of the corporation is $40,000 divided into 8,000 shares of common stock with a par value of "
        "$5.00 each.",
        ["class Common Stock 8000 $5"],
    ),
    (
        "The corporation is authorized to issue two classes of shares. One class shall be designated as common stock, "
        "par value $0.001, and the total number of common shares which the corporation is authorized to issue is "
        "475,000. "
        "The other class shall be designated as preferred stock, par value $0.002, and the total number of preferred "
        "shares which the corporation is authorized to issue is 5,000.",
        ["class Common Stock 475000 $0.001", "class Preferred Stock 5000 $0.002"],
    ),
    (
        "The total number of shares this corporation is authorized to issue is 3,100.\n\n4.02 Common Stock. The total "
        "number of authorized shares of Common Stock shall be 3,000 shares with par value of $.001 per share. Each "
        "share "
        "shall have one (1) vote.\n\n4.03 Preferred Stock. The total number of authorized shares of Preferred Stock "
        "shall be 100 shares with par value of $.001 per share.",
        ["class Common Stock 3000 $0.001", "class Preferred Stock 100 $0.001"],
    ),
    (
        "The corporation is authorized to issue: Common Stock: 100,000 shares, par value $.001 per share; Preferred "
        "Stock: 10,000 shares, par value $.001 per share.",
        ["class Common Stock 100000 $0.001", "class Preferred Stock 10000 $0.001"],
    ),
    (
        "Authorized shares. Class Number of Shares Par Value Common Stock 100,000 $.001 Preferred Stock 10,000 $.05",
        ["class Common Stock 100000 $0.001", "class Preferred Stock 10000 $0.05"],
    ),
    (
        "The shares that the corporation may issue are: Class Par Value per Share Number of Shares Authorized Common "
        "$ .05 8,000 Preferred $ 10.00 350",
        ["class Common 8000 $0.05", "class Preferred 350 $10"],
    ),
    (
        "The corporation has authority to issue 75,000 shares of Common Stock and 1,500 shares of Preferred Stock, all "
        "of which shall have a par value of $0.001.",
        ["class Common Stock 75000 $0.001", "class Preferred Stock 1500 $0.001"],
    ),
    (
        "The corporation shall have authority to issue 30,000 shares of Class A Common Stock, par value $.01 per "
        "share, "
        "and 6,000 shares of Class B Common Stock, par value $.01 per share.",
        ["class Class A Common Stock 30000 $0.01", "class Class B Common Stock 6000 $0.01"],
    ),
    (
        "The corporation shall have authority to issue 60,000 common shares and 2,000 undesignated shares, each with a "
        "par value of $.01.",
        ["class Common Shares 60000 $0.01", "class Undesignated shares 2000 $0.01"],
    ),
    (
        "The corporation has authority to issue an unlimited number of shares of common stock, without par value.",
        ["class Common Stock - no par"],
    ),
    (
        "The corporation may issue not more than 30,000 shares of Common Stock, par value $.50 per share.",
        ["class Common Stock not more than 30000 $0.5"],
    ),
    (
        "The corporation is authorized to issue 1,000 shares of Serial Preferred Stock, without par value.",
        ["class Serial Preferred Stock 1000 no par"],
    ),
    (
        "4.1 Common Stock\n\nThe corporation is authorized to issue 50,000 shares of Common Stock.\n\nPar value: $0.001"
        " per share\n\n4.2 Preferred Stock\n\nNumber of shares authorized: 5,000\n\nPar value: $0.005 per share",
        ["class Common Stock 50000 $0.001", "class Preferred Stock 5000 $0.005"],
    ),
    (
        "4.1 Common Stock. There shall be only one class of common stock. The corporation is authorized to issue 50,000"
        " shares, par value $0.001 per share.\n\n4.2 Preferred Stock. The corporation is authorized to issue 5,000 "
        "shares, par value $0.001 per share.",
        ["class Common Stock 50000 $0.001", "class Preferred Stock 5000 $0.001"],
    ),
    (
        "The total number of shares that the corporation is authorized to issue is 66,000 shares, each with a par value"
        " of $.002 per share. The total number of shares of Common Stock authorized to be issued is 60,000. The total "
        "number of shares of Founders Preferred Stock authorized to be issued is 1,500. The total number of shares of "
        "Preferred Stock authorized to be issued is 4,500.",
        [
            "class Common Stock 60000 $0.002", "class Founders Preferred Stock 1500 $0.002",
            "class Preferred Stock 4500 $0.002",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "classes"), CLASSES, ids=range(len(CLASSES)))
def test_the_classes_of_a_clause_are_read(clause: str, classes: list[str]) -> None:
    """Each class once, with its own number and par."""
    assert ["incorporation", *classes] == told(f"{ARTICLES}FOURTH: {clause}")


@pytest.mark.parametrize(("clause", "classes"), CLASSES, ids=range(len(CLASSES)))
def test_no_wording_needs_a_line_break(clause: str, classes: list[str]) -> None:
    """A text flattened to one line says the same."""
    assert ["incorporation", *classes] == told(f"{ARTICLES}FOURTH: {clause}".replace("\n\n", " "))


NO_NUMBER = [
    # a unit that is not read must not become a small number
    # columns one after the other: which number is whose cannot be told
    "Authorized shares. Class Common Stock Preferred Stock Number of shares 100,000 10,000 5,000",
    # numbers of other things
    "The corporation may issue stock. Each share of Preferred Stock converts into 10 shares of Common Stock.",
    "The corporation has authority to issue shares. The holders of 500 shares of Common Stock may call a meeting.",
    "The number of shares of Common Stock outstanding is 7,000.",
    "The corporation is authorized to issue two classes of stock, Common Stock and Preferred Stock.",
    "There are 4,100 shares of Common Stock entitled to vote.",
    "The corporation has authority to issue stock. At the meeting 6,014 shares of Common Stock voted for it.",
]


@pytest.mark.parametrize("clause", NO_NUMBER, ids=range(len(NO_NUMBER)))
def test_no_other_number_becomes_a_class(clause: str) -> None:
    """What is not the authorized number of a class is no number of a class."""
    assert ["incorporation"] == told(f"{ARTICLES}FOURTH: {clause}")


CLAUSES = [
    "The board of directors is expressly authorized to provide for the issuance of the Preferred Stock in series.",
    "The Preferred Stock may be issued in one or more series, and the board of directors is given the power to fix the "
    "number of each.",
    "Authority is hereby expressly vested in the board of directors to divide the Preferred Stock into series.",
    "Preferred Stock may be issued in series. The Board of Directors fixes for each series its name and number.",
    "The Preferred Stock may be issued from time to time in one or more classes or series, each with such rights as "
    "shall be stated in the resolutions adopted by the board of directors.",
    "The Preferred Stock shall have such rights as may be determined by the corporation's board of directors before "
    "issue.",
    "The board of directors may by resolution classify and reclassify any unissued shares of stock.",
    "The board of directors shall have authority to establish series of Preferred Stock and to fix their terms.",
    "The board of directors is empowered to create out of the unissued Preferred Stock one or more series.",
]


@pytest.mark.parametrize("clause", CLAUSES, ids=range(len(CLAUSES)))
def test_the_clause_of_blank_check_stock_is_seen(clause: str) -> None:
    """Without it the ledger takes no later designation."""
    words = f"{ARTICLES}The corporation has authority to issue 500 shares of Preferred Stock. {clause}"
    assert "class Preferred Stock 500 by board" in told(words)


NO_CLAUSE = [
    "The board of directors shall not have power to create series of Preferred Stock.",
    "The board of directors has five members. Meetings are held in a series of places.",
    "Series of Preferred Stock are created by the stockholders alone.",
]


@pytest.mark.parametrize("clause", NO_CLAUSE, ids=range(len(NO_CLAUSE)))
def test_a_clause_that_gives_no_such_power_is_none(clause: str) -> None:
    """A denial, and words that merely stand near, give the board nothing."""
    words = f"{ARTICLES}The corporation has authority to issue 500 shares of Preferred Stock. {clause}"
    assert "class Preferred Stock 500" in told(words)


def test_the_clause_belongs_to_the_preferred_class() -> None:
    """Common stock beside it is not made divisible."""
    words = (
        f"{ARTICLES}The corporation may issue 900 shares of Common Stock and 100 shares of Preferred Stock.{BY_BOARD}"
    )
    assert ["incorporation", "class Common Stock 900", "class Preferred Stock 100 by board"] == told(words)


def _witnesses(clause: str) -> list[int]:
    acts = instrument(f"{CERTIFICATE}FOURTH: {clause}").acts
    counts = [act.after for act in acts if isinstance(act, ClassAuthorization)]
    return [count.witnesses for count in counts if isinstance(count, Cited)]


def test_total_and_parts_are_two_witnesses() -> None:
    """A total that the parts make confirms each of them."""
    clause = (
        "The number of shares which it is authorized to issue is {}, of which 90 shall be Common Stock and 10 shall "
    )
    clause += "be Preferred Stock."
    assert ([2, 2], [1, 1]) == (_witnesses(clause.format("100")), _witnesses(clause.format("120")))


def test_parts_that_do_not_make_the_total_are_kept_as_read() -> None:
    """The linter tells of the contradiction; the reader repairs nothing."""
    words = (
        f"{ARTICLES}The corporation is authorized to issue 2,200 shares, of which 2,000 shall be "
        "Common Stock and 2,000 "
    )
    assert told(f"{words}shall be Preferred Stock.")[1:] == ["class Common Stock 2000", "class Preferred Stock 2000"]


def test_the_total_is_marked() -> None:
    """No act has the total of all classes: it is a mark, for the rule on sums."""
    text = "The corporation is authorized to issue 110 shares, of which 100 shall be Common Stock and 10 shall be "
    paper = instrument(f"{ARTICLES}{text}Preferred Stock.")
    assert [110] == [mark.found.value for mark in paper.marks if mark.kind == "total authorized"]


def test_the_kinds_of_a_class_are_its_parts() -> None:
    """580 common, of which 500 voting and 80 not: the sum is made at one level, the parts are cut from the class."""
    words = (
        f"{ARTICLES}The corporation is authorized to issue 590 shares, consisting of 580 shares of Common Stock, of "
        f"which "
        "500 shares are designated Voting Common Stock and 80 shares are designated Non-Voting Common Stock, and 10 "
        "shares of Preferred Stock."
    )
    assert [
        "incorporation", "class Common Stock 580", "class Preferred Stock 10", "series Voting Common Stock 500",
        "series Non-Voting Common Stock 80",
    ] == told(words)  # fmt: skip


def test_words_and_figures_that_disagree_are_both_kept() -> None:
    """The total may side with one of them; choosing is for a person."""
    words = f"{ARTICLES}The corporation is authorized to issue Ten Thousand (20,000) shares of Common Stock."
    assert ["incorporation", "class Common Stock 10000|20000"] == told(words)


def test_series_named_in_the_capital_clause_are_designations() -> None:
    """A charter that lists its series beside its classes fixes them."""
    words = (
        f"{CERTIFICATE}The corporation has authority to issue 1,000 shares of Common Stock having a par value of $.01; "
        "100 shares of Series A Preferred Stock having a par value of $.02 per share; and 50 shares of Series B "
        "Preferred Stock having a par value of $.02 per share."
    )
    assert ["series Series A Preferred Stock 100 $0.02", "series Series B Preferred Stock 50 $0.02"] == told(words)[2:]


def test_series_cut_from_a_class_of_the_charter_are_designations() -> None:
    """ "Of the Preferred Stock, 100 shares are designated" stands in many charters."""
    words = (
        f"{CERTIFICATE}The corporation has authority to issue 900 shares of Common Stock and 600 shares of Preferred "
        "Stock. Of the Preferred Stock, 100 shares are designated Series A Junior Preferred Stock."
    )
    assert ["series Series A Junior Preferred Stock 100"] == told(words)[3:]


def test_classes_of_equal_numbers_are_no_parts_of_each_other() -> None:
    """A total that all of them make says that they stand side by side."""
    words = (
        f"{ARTICLES}The corporation is authorized to issue 300 shares: 100 shares of common stock, 100 shares of Class "
        "B Common Stock, and 100 shares of preferred stock."
    )
    assert ["class Common Stock 100", "class Class B Common Stock 100", "class Preferred Stock 100"] == told(words)[1:]


def test_a_par_value_that_cannot_be_read_is_not_taken_from_a_neighbour() -> None:
    """The letter l in place of a 1 hides the par of the common stock; that of the series is not its own."""
    words = (
        f"{CERTIFICATE}The corporation has authority to issue 900 shares of Common Stock having a par value of $.0000l "
        "per share and 100 shares of Series A Preferred Stock having a par value of $.02 per share."
    )
    assert ["class Common Stock 900", "series Series A Preferred Stock 100 $0.02"] == told(words)[1:]


def test_the_par_of_all_shares_may_stand_before_the_classes() -> None:
    """And that of the only class just after it."""
    before = (
        "The capital stock consists of 110 shares having a par value of $.01 each, divided into 100 shares of Common "
    )
    after = "The corporation may issue 100 shares of Common Stock. Each share has a par value of $.01."
    assert ["class Common Stock 100 $0.01", "class Preferred Stock 10 $0.01"] == told(
        f"{ARTICLES}{before}Stock and 10 shares of Preferred Stock."
    )[1:]
    assert ["class Common Stock 100 $0.01"] == told(ARTICLES + after)[1:]


def test_one_par_may_be_told_for_each_class_in_a_sentence_of_its_own() -> None:
    """ "Each class" says whose it is; "each share" behind one class would not."""
    words = (
        f"{ARTICLES}The corporation may issue 100 shares of Common Stock and 10 shares of Preferred Stock. The par "
        "value of the shares of each class is $.01."
    )
    assert ["class Common Stock 100 $0.01", "class Preferred Stock 10 $0.01"] == told(words)[1:]
