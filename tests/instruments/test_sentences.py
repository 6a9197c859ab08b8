"""Sentences as words and marks: where they end, and what is left out."""

import pytest

from charterbook.instruments.sentences import _ENDS
from charterbook.text.patterns import compiled


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("one. two", 2),
        ("acme inc. of ohio", 1),
        ("first; second", 2),
        ("par value $.01 per share", 1),
        ("john q. public", 1),
        ('it is "over." then more', 2),
    ],
)
def test_where_sentences_end(text: str, sentences: int) -> None:
    """A full stop after an abbreviation, an initial or within a number ends none."""
    assert sentences == sum(len(compiled(end).findall(text)) for end in _ENDS) + 1
