"""Numbers are read exactly, from words and figures, or not at all."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import figures, words, words_and_figures
from charterbook.text.numbers import value_of_figures, value_of_words
from tests.text.views import found, told

COUNTS = st.one_of(st.integers(0, 2000), st.integers(0, 10**15))


def _quotes(words_of_paper: str, cited: Cited[object]) -> list[str]:
    data = words_of_paper.encode()
    return [data[span.start : span.end].decode() for span in cited.spans]


@given(COUNTS)
def test_a_number_spelled_is_read_back(count: int) -> None:
    """What the house spells, the house reads."""
    assert count == value_of_words(words(count).lower())


@given(COUNTS)
def test_the_spelling_is_that_of_another_speller(count: int) -> None:
    """num2words spells the same words, but for its commas and its "and"; in its own style too they are read."""
    other = num2words(count)
    assert other.replace(",", "").replace(" and ", " ") == words(count).lower()
    assert count == value_of_words(other)


@given(COUNTS)
def test_figures_are_read_back(count: int) -> None:
    """With or without commas between the thousands."""
    assert (count, count) == (value_of_figures(figures(count)), value_of_figures(str(count)))


@given(st.integers(0, 10**12), st.integers(1, 9))
def test_a_fraction_of_a_share_is_exact(millionths: int, places: int) -> None:
    """3,000.000435 shares are that many and no float near it."""
    count = Fraction(millionths, 10**places)
    assert count == value_of_figures(f"{millionths // 10**places:,}.{millionths % 10**places:0{places}}")


@pytest.mark.parametrize(
    "spelled",
    [
        "eight-three", "thousand million", "one thousand million", "nineteen ninety-nine", "million", "hundred",
        "six hundred hundred", "twenty fifteen", "twenty-thirty", "one two", "two thousand three thousand",
        "zero hundred", "and", "", "ninty-five", "one million hundred", "twenty hundred",
        "ten five", "one hundred ten two",
    ],
)  # fmt: skip
def test_words_that_spell_no_number_give_none(spelled: str) -> None:
    """A misspelt number is never made into a near one."""
    assert value_of_words(spelled) is None


@pytest.mark.parametrize("broken", ["10,000,00", "1,2345", "12,34", "1,,000", ",000", "1.", ".5.", "1,000,", ""])
def test_a_broken_grouping_gives_none(broken: str) -> None:
    """A comma astray may hide a missing digit."""
    assert value_of_figures(broken) is None


STYLES: dict[str, Callable[[str], str]] = {
    "as spelled": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "no hyphens": lambda spelled: spelled.replace("-", " "),
    "and after hundred": lambda spelled: spelled.replace("Hundred ", "Hundred and "),
    "over lines": lambda spelled: spelled.replace(" ", "\n     "),
}


@pytest.mark.parametrize("style", STYLES)
@given(count=st.integers(0, 10**15))
def test_a_pair_that_agrees_has_two_witnesses(style: str, count: int) -> None:
    """Words and figures of one number are one mark, cited to both, whatever the style of the words."""
    spelled = STYLES[style](words(count))
    paper = f"a total of {spelled} ({count:,}) shares of stock"
    (mark,) = found(paper, "N")
    assert isinstance(mark.cited, Cited)
    assert ("count", count, 2) == (mark.kind, mark.cited.value, mark.cited.witnesses)
    assert [f"{count:,}", spelled] == _quotes(paper, mark.cited)


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_a_pair_that_disagrees_keeps_both_words_first(by_words: int, by_figures: int) -> None:
    """No side is chosen and nothing is repaired."""
    paper = f"such {words(by_words)} ({by_figures:,}) shares"
    (mark,) = found(paper, "N")
    if by_words == by_figures:
        assert isinstance(mark.cited, Cited)
        return
    assert isinstance(mark.cited, Disputed)
    assert [by_words, by_figures] == [reading.value for reading in mark.cited.readings]
    assert [[words(by_words)], [f"{by_figures:,}"]] == [_quotes(paper, reading) for reading in mark.cited.readings]
    assert mark.cited.value is None


@given(st.integers(0, 10**12))
def test_what_the_house_writes_is_read_as_one_count(count: int) -> None:
    """`words_and_figures` and this reader are each other's inverse."""
    assert [("count", count)] == told(f"{words_and_figures(count)} shares", "N")


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        ("650 shares", ("count", 650)),
        ("35000 shares", ("count", 35000)),
        ("zero (0) shares", ("count", 0)),
        ("3,000.000435 shares", ("count", Fraction(3000000435, 10**6))),
        ("Four Million seven hundred twenty thousand (4,720,000) shares", ("count", 4_720_000)),
        ("Six Billion, Six Hundred Million (6,600,000,000) shares", ("count", 6_600_000_000)),
        ("four million shares (4,000,000) shares", ("count", 4_000_000)),
        ("Seven Thousand Five Hundred (7,500.00) shares", ("count", 7500)),
        ("six hundred fifty of the authorized shares", ("count", 650)),
        ("650 directors", ("number", 650)),
        ("10,000,00 shares", ("malformed", "10,000,00")),
        ("One Million (1,000,00) shares", ("malformed", "One Million (1,000,00)")),
        ("eight-three (83) shares", ("malformed", "eight-three (83)")),
    ],
)
def test_each_way_to_write_a_number(paper: str, expected: tuple[str, object]) -> None:
    """The styles of filed papers, a share count told from another number and from one that cannot be read."""
    assert [expected] == told(paper, "N")


@pytest.mark.parametrize(
    "paper",
    [
        "the 9.75% Series A Preferred Stock of",
        "the Series 1-A Preferred Stock and the Series 1992 Preferred Stock",
        "the $1.20 Series B Convertible Preferred Stock",
        "under Section 78.1955 of the Nevada Revised Statutes",
        "Title 7, Chapter 78, Section 78.1955",
        "Section 151(g) of the General Corporation Law of the State of Delaware",
        "on April 22, 1999 and on 01/17/2007",
        "this 24th day of April, 2003",
        "par value $0.001 per share",
        "a price of $40,000,000",
        "Exhibit 3.4",
        "Section 2 of Article",
        "12.5% of the shares",
        "the twentieth day",
        "None",
    ],
)
def test_a_figure_that_counts_nothing_is_no_count(paper: str) -> None:
    """Digits of a series name, a statute, a date, a par value, a price or a heading are not counted."""
    assert [] == told(paper, "N")


def test_a_numbered_item_is_no_number() -> None:
    """The 2 that opens a statement is its label."""
    assert [("count", 650)] == told("As follows:\n\n2. The 650 shares\n\n3) Nothing else.", "N")


def test_a_zero_between_dashes_is_zero_or_unread() -> None:
    """ "-0-" may be left unread, and is never another number."""
    assert {value for _, value in told("reduced to -0- shares", "N")} <= {0}


@pytest.mark.parametrize(
    "paper",
    [
        "and two million ($2,000,000) of which shall be Preferred Stock of the par value of one cent",
        "and two million ($2,000,000) of which are Class B Common Stock",
        "two million ($2,000,000) shall be Preferred Stock",
    ],
)
def test_a_part_of_the_shares_is_counted_in_shares(paper: str) -> None:
    """Figures of money beside the words for a part of the shares are a wrong unit; the words tell the count."""
    assert ("count", 2_000_000) in told(paper, "N")
    assert [("wrong unit", "two million ($2,000,000)")] == [one for one in told(paper, "_") if one[0] == "wrong unit"]


def test_a_part_of_a_price_is_money() -> None:
    """ "of which" in a sentence about money counts no shares."""
    assert [] == told("a price of two million ($2,000,000), of which half shall be paid in cash", "_")


@pytest.mark.parametrize(
    ("words", "counts", "wrong"),
    [
        ("Four Hundred Thousand ($400,000) shares of stock", [("count", 400000)], 1),
        ("four million shares ($4,000,000) of stock", [("count", 4000000)], 1),
        ("sixty million ($60,000,000) shall be Common Shares", [("count", 60000000)], 1),
        ("the number of shares shall be four thousand ($4,000).", [("count", 4000)], 1),
        ("a price of one thousand ($1,000) per share", [("number", 1000)], 0),
        ("he paid one hundred thousand ($100,000) and such shares", [("number", 100000)], 0),
        ("stock of Ten ($10.00) par value", [("number", 10)], 0),
        ("authorized capital of fifty thousand ($50,000) divided in parts", [("number", 50000)], 0),
    ],
)
def test_money_where_shares_are_counted_is_marked(words: str, counts: list[tuple[str, object]], wrong: int) -> None:
    """The words alone tell the count, and the amount beside them is a mark; a price is a price."""
    assert counts == told(words, "N")
    assert wrong == len([mark for mark in found(words, "_") if mark.kind == "wrong unit"])


@pytest.mark.parametrize(
    "words",
    [
        "Ninty-Five Million (95,000,000) shares",
        "one hundred thosand (100,000) shares",
        "Hunderd Ten (110) shares",
        "six thousand seven liundred sixty-one (6,761) shares",
        "two hundred sizty (260) shares",
        "one million five hundred tlnusand (1,500,000) shares",
    ],
)
def test_a_misspelt_number_word_gives_no_number(words: str) -> None:
    """Neither the words before nor those after it are taken for the number."""
    assert [("malformed", words.removesuffix(" shares"))] == told(words, "N")


def test_words_that_are_near_a_number_word_are_no_slip() -> None:
    """An ordinal and a plural stand beside numbers in good English."""
    assert [("count", 5)] == told("the fifth five (5) shares", "N")
    assert "malformed" not in [kind for kind, _ in told("for one hundred thousands of shares", "N")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Four Hundred Seventy- Five Thousand (475,000) shares", 475_000),
        ("four hundred seventy-\nfive thousand shares", 475_000),
        ("Four Hundred Seventy -Five Thousand (475,000) shares", 475_000),
        ("Four hundred & seventy-five thousand (475,000) shares", 475_000),
        ("2.5 million shares", 2_500_000),
        ("100 million (100,000,000) shares", 100_000_000),
    ],
)
def test_a_number_over_a_line_or_with_its_scale_in_words_is_one(words: str, value: int) -> None:
    """A hyphen at a line's end parts no number, and a scale behind figures belongs to them."""
    assert value == told(words, "N")[0][1]


def test_a_wrong_unit_is_quoted_as_it_is_written() -> None:
    """From the first word to the bracket, without the blanks around it."""
    paper = "and two million ($2,000,000) of which shall be Preferred Stock"
    (mark,) = [one for one in found(paper, "_") if one.kind == "wrong unit"]
    assert isinstance(mark.cited, Cited)
    assert ["two million ($2,000,000)"] == [mark.cited.value] == _quotes(paper, mark.cited)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The number is reduced from 500 shares to none.", [500, 0]),
        ("The number is reduced from five hundred to none of the shares.", [500, 0]),
        ("Of 500 shares the holders gave up to none of them a share.", [500]),
        ("Directors elected from 3 districts are second to none of their kind.", [3]),
    ],
)
def test_none_is_the_number_that_another_falls_to(sentence: str, numbers: list[int]) -> None:
    """ "From N to none" ends at zero; the word is no number elsewhere."""
    assert numbers == [value for _, value in told(sentence, "N")]


@pytest.mark.parametrize("amount", ["$1/100", "$.33 1/3"])
def test_digits_of_an_amount_with_a_stroke_count_nothing(amount: str) -> None:
    """Neither side of the stroke is a number of its own."""
    assert [] == told(f"a par value of {amount} per share", "N")
