"""Charter clauses over and over are read in a time that grows with the text and not faster."""

from time import process_time

import pytest

from charterbook.formats import edgar
from charterbook.instruments.read import read
from charterbook.model.evidence import Source, Unreadable
from tests.instruments.charter_papers import AMENDMENT

CLAUSES = [
    "authority to issue 100 shares of Common Stock ",
    "number of shares of Common Stock is 100 ",
    "each share shall be split into ten shares of Common Stock, ",
    "one-for-ten split of Common Stock ",
    "presently reads ",
    "increase the number of authorized shares of Common Stock from 10 to 20 ",
]


def _seconds(clause: str, size: int) -> float:
    data = f"{AMENDMENT}{clause * (size // len(clause))}.\n".encode()
    texts = edgar.read(data, Source("", len(data), "text/plain", "a test"))
    assert not isinstance(texts, Unreadable)

    def once() -> float:
        began = process_time()
        read(texts[0])
        return process_time() - began

    return min(once() for _ in range(2))


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_said_a_thousand_times_costs_no_more_a_byte(clause: str) -> None:
    """Eight times the text in at most twenty times the time; what grows with the square takes sixty-four times."""
    _seconds(clause, 4_000)
    assert _seconds(clause, 80_000) <= 20 * _seconds(clause, 10_000)
