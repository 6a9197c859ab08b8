"""How values read on a page."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from charterbook.doors.web.words import as_sentence, each_sentence_once, figures, file_name, marked, moment, plain


@pytest.mark.parametrize(
    ("count", "expected"),
    [(10000000, "10,000,000"), ("650", "650"), ("3000.000435", "3,000.000435"), ("1/3", "1/3"), (0, "0")],
)
def test_a_count_has_its_thousands_parted(count: int | str, expected: str) -> None:
    """Counts of the model and of JSON read the same."""
    assert expected == figures(count)


def test_a_message_reads_as_a_sentence() -> None:
    """Whatever the room said it as; and names keep their letters."""
    said = ("this name and password do not go together", "Gone already.", "“a.txt” was not taken: why?")
    expected = ["This name and password do not go together.", "Gone already.", "“a.txt” was not taken: why?"]
    assert expected == [as_sentence(one) for one in said]


def test_the_words_that_say_it_are_marked_and_all_else_is_escaped() -> None:
    """What a paper says is never markup, whether or not it is marked."""
    assert "from <mark>650 to 0</mark> &lt;b&gt;" == marked("from 650 to 0 <b>", ["650\n to 0"])
    assert "from <mark>650</mark> to <mark>0</mark>" == marked("from 650 to 0", ["650", "0", ""])
    assert "$0.001, 10, 1,0 or zero (<mark>0</mark>)." == marked("$0.001, 10, 1,0 or zero (0).", ["0"])
    assert "&lt;script&gt;" == marked("<script>", ["650"])
    assert "<mark>&lt;img&gt;</mark>" == marked("<img>", ["<img>"])


def test_a_sentence_stands_once() -> None:
    """One sentence may say several things; of another file it is another."""
    one = {"path": "a", "sentence": "650 shares", "quote": "650"}
    other = {"path": "b", "sentence": "650 shares", "quote": "650"}
    found = each_sentence_once([one, {**one, "quote": "shares"}, other])
    assert [{**one, "quotes": ["650", "shares"]}, {**other, "quotes": ["650"]}] == found


def test_moments_are_told_in_utc() -> None:
    """Whatever zone a moment is kept in."""
    assert "2026-11-23 09:30 UTC" == moment(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    assert "2026-11-23 09:30 UTC" == moment(datetime(2026, 11, 23, 4, 30, tzinfo=timezone(timedelta(hours=-5))))


def test_names_are_told_without_their_folders() -> None:
    """A folder of somebody's machine is nobody else's business."""
    assert "b.txt" == file_name("/home of/a/b.txt") == file_name("C:\\a\\b.txt") == file_name("b.txt")
    assert "designation withdrawal" == plain("designation_withdrawal")
