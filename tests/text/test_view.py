"""The match view folds white space and typography, and every position of it maps back to its bytes."""

from hypothesis import given
from hypothesis import strategies as st

from charterbook.model.evidence import Segments, Source, Text
from charterbook.text.view import View
from tests.text.views import view

WORDS = st.text(
    st.one_of(
        st.sampled_from(" \n\t\r\u00a0\u2009"),
        st.sampled_from("abcXYZ.,;()\u201c\u201d\u2019\u2013\u2014\u2011"),
        st.sampled_from("\u0130\u1e9e\u00df\ufb01\u00c9\U0001f600\U00010400"),
    ),
    min_size=1,
    max_size=60,
)


def _view(words: str) -> View:
    """A view of characters whose bytes are UTF-8, mapped one by one."""
    data = words.encode()
    segments, place = Segments(), 0
    for at, letter in enumerate(words):
        segments.add(at, place, len(letter.encode()))
        place += len(letter.encode())
    return View(Text(Source("0" * 64, len(data), "text/plain", "a test"), words, segments))


@given(WORDS)
def test_both_sides_of_a_view_have_the_same_length(words: str) -> None:
    """Also for a letter that grows when lowered."""
    made = _view(words)
    assert len(made.folded) == len(made.lowered)
    assert (
        made.lowered == "".join(low if len(low := letter.lower()) == 1 else letter for letter in made.folded)
        or made.lowered == made.folded.lower()
    )


@given(WORDS)
def test_every_letter_of_a_view_maps_back_to_its_bytes(words: str) -> None:
    """A letter that folding left alone stands in its bytes; a blank stands for white space and nothing else."""
    made, data = _view(words), words.encode()
    for at, letter in enumerate(made.folded):
        span = made.span(at, at + 1)
        behind = data[span.start : span.end].decode()
        if letter in " \n":
            assert behind.isspace()
        elif letter not in "\"'-":
            assert letter == behind


@given(WORDS)
def test_no_word_is_lost_or_moved(words: str) -> None:
    """Between white space the view has the words of the text, in order."""
    fold = str.maketrans("\u201c\u201d\u2019\u2013\u2014\u2011", '""\'---')
    assert words.translate(fold).split() == _view(words).folded.split()


def test_a_line_break_is_a_blank_and_an_empty_line_ends_a_paragraph() -> None:
    """Hard wraps inside sentences vanish; paragraphs stay apart."""
    assert "Six Hundred Fifty\nSecond" == view("Six\n     Hundred\tFifty\n\n\n   Second").folded


def test_a_letter_that_grows_when_lowered_keeps_positions() -> None:
    """The dotted capital I stays one letter, so that what follows is found where it stands."""
    words = "\u0130STANBUL Holding Corporation"
    made = view(words)
    at = made.lowered.index("corporation")
    span = made.span(at, at + len("corporation"))
    assert b"Corporation" == words.encode()[span.start : span.end]


def test_a_span_over_folded_white_space_covers_it() -> None:
    """The bytes of a name split over lines are those from its first to its last letter."""
    words = "the Series A\n       Preferred Stock of"
    made = view(words)
    at = made.lowered.index("series a preferred stock")
    span = made.span(at, at + len("series a preferred stock"))
    assert "Series A\n       Preferred Stock" == words[span.start : span.end]
