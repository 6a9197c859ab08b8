"""Fixed words are found in a long text, looked through piece by piece, as they would be in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.text import automaton
from charterbook.text.automaton import Automaton, LongestFirst

WORDS = ("a", "ab", "abc", "bca", "cab", "bb")
LETTERS = st.text("abc\u00e9", max_size=60)
PIECES = st.integers(4, 9)


def _everywhere(letters: str) -> set[tuple[int, int]]:
    return {
        (number, at)
        for number, word in enumerate(WORDS)
        for at in range(len(letters))
        if letters.startswith(word, at)
    }  # fmt: skip


def _longest_first(letters: str) -> list[tuple[int, int, int]]:
    found, at = [], 0
    while at < len(letters):
        fitting = [(len(word), number) for number, word in enumerate(WORDS) if letters.startswith(word, at)]
        if fitting:
            size, number = max(fitting)
            found.append((number, at, at + size))
        at += max(fitting)[0] if fitting else 1
    return found


@given(LETTERS, PIECES)
def test_every_word_is_found_wherever_it_stands_once_and_in_order_of_its_end(letters: str, piece: int) -> None:
    """Words that overlap, and words cut in two by the end of a piece, are all told, and none twice."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(automaton, "_PIECE", piece)
        found = list(Automaton(WORDS).places(letters))
    ends = [at + len(WORDS[number]) for number, at in found]
    assert (len(found), set(found)) == (len(set(found)), _everywhere(letters))
    assert ends == sorted(ends)


@given(LETTERS, PIECES)
def test_of_words_that_begin_in_one_place_the_longest_is_taken(letters: str, piece: int) -> None:
    """A word that goes on behind the end of a piece is seen whole; no word is found inside one that was taken."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(automaton, "_PIECE", piece)
        assert _longest_first(letters) == list(LongestFirst(WORDS).places(letters))
