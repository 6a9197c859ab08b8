"""The sentence around a span is what a person would read out."""

import pytest

from charterbook.exchange.sentences import Sources, said, sentence
from charterbook.model.evidence import Span


def _span(data: bytes, words: bytes) -> Span:
    start = data.index(words)
    return Span("a" * 64, start, start + len(words))


@pytest.mark.parametrize(
    ("data", "words", "expected"),
    [
        (b"First. The series has 650\n  shares. Last.", b"650", "The series has 650 shares."),
        (b"One.\n\nAs amended by Amendment No. 3 of Acme Inc. on that day. Two.", b"No. 3",
         "As amended by Amendment No. 3 of Acme Inc. on that day."),
        (b"<p>One &amp; two.</p>\n<p>It has <b>650</b> shares of &#8220;Series&nbsp;A&#8221;</p><p>x</p>", b"650",
         "It has 650 shares of \xe2\x80\x9cSeries A\xe2\x80\x9d".encode("latin-1").decode()),
        (b"<TEXT>\nAMENDMENT NO. 2\nTO THE ARTICLES\n\nIt is so.", b"NO. 2", "AMENDMENT NO. 2 TO THE ARTICLES"),
        (b"The number is less than 5 < 6 shares.", b"5", "The number is less than 5 < 6 shares."),
    ],
)  # fmt: skip
def test_a_sentence_stands_alone(data: bytes, words: bytes, expected: str) -> None:
    """It ends at a full stop, an empty line or a block; abbreviations end nothing; tags are not read out."""
    assert expected == sentence(data, _span(data, words))


def test_a_sentence_without_an_end_is_cut() -> None:
    """A page of figures without a full stop does not fill the screen."""
    data = b"7 " * 5000
    assert len(sentence(data, Span("a" * 64, 5000, 5001))) < 2000


def test_evidence_is_in_the_order_of_the_source_and_a_foreign_source_is_left_out() -> None:
    """Each place once, with its line; what the book does not hold cannot be quoted."""
    data = b"It has 650 shares.\n\nIt had 700 shares."
    sources = Sources({"a" * 64: "paper.txt"}.get, lambda _: data)
    spans = [_span(data, b"700"), _span(data, b"650"), _span(data, b"700"), Span("b" * 64, 0, 3)]
    told = [(one["path"], one["line"], one["quote"], one["sentence"]) for one in sources.evidence(spans)]
    assert [
        ("paper.txt", 1, "650", "It has 650 shares."), ("paper.txt", 3, "700", "It had 700 shares.")
    ] == told  # fmt: skip


def test_a_sentence_that_says_several_things_is_quoted_once() -> None:
    """At its first place, wrapped to the page."""
    data = b"From 650 shares by 650 shares to zero (0) shares, as the board of directors resolved at its meeting."
    sources = Sources({"a" * 64: "papers/decrease.txt"}.get, lambda _: data)
    lines = said(sources.evidence([_span(data, b"650"), _span(data, b"zero")]), 6)
    assert lines[0].startswith('      papers/decrease.txt:1 "From 650 shares by')
    assert all(len(line) <= 100 for line in lines)
    assert 1 == sum("papers/decrease.txt" in line for line in lines)
