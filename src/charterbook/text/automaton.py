"""Fixed words looked for together, in one pass (after Aho and Corasick, 1975), however many they are.

Comes in: words, then a text. Goes out: which word stands where. A text is looked through piece by piece: what was found
in one is gone when the next is searched, so that memory does not grow with the text.
"""

from collections.abc import Collection, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

_PIECE = 1 << 16


class Automaton:
    """Words each of which is found wherever it stands, also inside another."""

    __slots__ = ("_finder", "_longest")

    def __init__(self, words: Collection[str]) -> None:
        self._finder = AhoCorasick(words)
        self._longest = max(map(len, words))

    def places(self, letters: str) -> Iterator[tuple[int, int]]:
        """The number of each word that stands in a text and where it begins, in the order of their ends."""
        find = self._finder.find_matches_as_indexes
        for at in range(0, len(letters), _PIECE):
            first = max(0, at - self._longest + 1)
            for word, start, end in find(letters[first : at + _PIECE], overlapping=True):
                if first + end > at:  # else it ends in the piece before, and was found there
                    yield word, first + start


class LongestFirst:
    """Words of which the longest is taken where several begin, and none inside another."""

    __slots__ = ("_finder", "_longest")

    def __init__(self, words: Collection[str]) -> None:
        self._finder = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
        self._longest = max(map(len, words))

    def places(self, letters: str) -> Iterator[tuple[int, int, int]]:
        """The number of each word that stands in a text, where it begins and where it ends, in order."""
        at = 0
        while at < len(letters):
            piece = letters[at : at + _PIECE]
            # What begins near the end of a piece may be longer than what is seen of it: the next begins there.
            whole = len(piece) - self._longest if at + _PIECE < len(letters) else len(piece)
            turn = whole
            for word, start, end in self._finder.find_matches_as_indexes(piece):
                if start >= whole:
                    break
                turn = max(turn, end)
                yield word, at + start, at + end
            at += turn
