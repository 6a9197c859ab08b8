"""Reading is linear: work a byte does not grow with the text, whatever stands in it."""

from collections.abc import Callable
from time import process_time

import pytest

from charterbook import flow
from charterbook.model.evidence import Unreadable

KILOBYTE = 1000
ORDINARY = (
    "Each share of Series A Preferred Stock, par value $0.001 per share, is entitled on April 24, 2003 to two "
    "hundred (200) votes under Section 78.1955 of the Nevada Revised Statutes, and Halcyon Systems, Inc. keeps 1,000 "
    "shares.\n\n"
)  # fmt: skip
HOSTILE = {
    "blanks": " ", "line breaks": "\n", "blank and break": " \n", "digits": "7", "digits and commas": "1,",
    "points": ".", "open brackets": "(", "dashes": "-", "underscores": "_", "quotes": '"', "dollars": "$",
    "capitals": "A",
    "words": "Aa ", "ones": "one ", "hundreds": "one hundred ", "months": "may ", "dates": "may 1, ",
    "series": "series a ",
    "preferred": "preferred ", "stock": "common stock ", "signatures": "/s/ A ",
    "signature blocks": "/s/ Ida Fict\nIda Fict, Clerk\n\n",
    "venues": "state of nevada ) ",
    "exhibits": "\nexhibit a ", "page marks": "<PAGE>\n", "tags": "<a ", "sections": "section 78.1955 ",
    "corporations": "Inc. Corporation ", "certificates": "certificate of designation of ",
    "titles": "\n\nCERTIFICATE OF DESIGNATION OF FICTIVE HILLS, INC. 100 SHARES.\n\n", "shares": "shares of ",
    "attachments": "attached hereto as exhibit a ", "terms": '(the "Term") Stated Value ',
    "lone sections": "delaware general corporation law section 115 ", "labels": "Signature of Officer\n\n",
    "offices": "By: President\n\n", "aggregates": "aggregate par value $1 ", "votes": "1,000 shares against ",
    "recited": "a series of 1,000 shares ", "money for shares": "one thousand ($1,000) shares ",
    "number pairs": "ten (11) ", "slashes": "1/", "nul and text": "a\x01",
}  # fmt: skip


def _seconds(text: str) -> float:
    """The CPU time of one reading, the least of three: a busy machine only ever adds."""
    data = text.encode()

    def once() -> float:
        began = process_time()
        flow.read(data, "linear.txt")
        return process_time() - began

    return min(once() for _ in range(3))


def _filled(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size] + ".\n"


@pytest.fixture(scope="module")
def typical() -> Callable[[int], float]:
    """Seconds a byte of ordinary text at a size, measured once."""
    known: dict[int, float] = {}

    def measured(size: int) -> float:
        if size not in known:
            known[size] = _seconds(_filled(ORDINARY, size)) / size
        return known[size]

    measured(20 * KILOBYTE)  # compiles what is compiled once
    known.clear()
    return measured


def test_a_long_paper_costs_no_more_a_byte_than_a_short_one(typical: Callable[[int], float]) -> None:
    """At 400 kB a byte costs at most three times what it costs at 20 kB; the bench holds 2 MB to 1.2."""
    assert typical(400 * KILOBYTE) <= 3 * typical(20 * KILOBYTE)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_no_text_is_read_much_slower_than_an_ordinary_one(name: str, typical: Callable[[int], float]) -> None:
    """A hundred kilobytes of one thing over and over cost at most 30 times an ordinary text: a quadratic search costs
    hundreds."""
    size = 100 * KILOBYTE
    assert _seconds(_filled(HOSTILE[name], size)) / size <= 30 * typical(size)


def test_hostile_texts_end_as_values() -> None:
    """Each of them is read or refused; none raises."""
    results = [flow.read(_filled(piece, KILOBYTE).encode(), "hostile.txt") for piece in HOSTILE.values()]
    assert len(HOSTILE) == sum(isinstance(result, Unreadable) or result.source.size_bytes > 0 for result in results)
