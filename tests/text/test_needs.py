"""What a production needs is told truly: no match is lost by looking for its words first."""

import re
from collections import Counter
from pathlib import Path
from re import _parser  # the parser is the one honest view of an expression

import pytest

from charterbook.formats import edgar
from charterbook.instruments.productions.table import CHARTER_PRODUCTIONS, PRODUCTIONS
from charterbook.model.evidence import Source, Text
from charterbook.text import productions
from charterbook.text.marks import Masked, slot_pattern
from charterbook.text.needs import Need, needs
from charterbook.text.productions import Row, Table
from charterbook.text.view import View
from tests.text.views import marks_of

TRAIN = Path(__file__).parent.parent / "specimens" / "train"
NO_END = 1 << 20
ALL = (*PRODUCTIONS, *CHARTER_PRODUCTIONS)


def test_the_words_and_how_far_they_stand_from_the_ends() -> None:
    """Fixed words are needed, those of an option are not, and alternatives need one of theirs."""
    found = needs(r"(?:red|green)(?: and )?[a-z]{2} shares (?:big|small)")
    assert (
        Need((" shares ",), 5, 12, 13),
        Need(("red", "green"), 0, 0, 25),
        Need(("big", "small"), 13, 20, 5),
    ) == found


@pytest.mark.parametrize("pattern", ["x|shares", "(?:shares)?", "(?:shares){0,2}", "(?=shares)", "[shares]", "(?i)abc"])
def test_nothing_is_needed_where_a_match_can_do_without(pattern: str) -> None:
    """An alternative without words, an option, a look ahead, a class, and letters of any case need nothing."""
    assert () == needs(pattern)


@pytest.mark.parametrize("production", ALL, ids=range(len(ALL)))
def test_a_match_is_as_long_as_its_words_and_what_lies_around_them(production: productions.Production) -> None:
    """The room before, in and behind the words of each set is that which Python's own parser finds."""
    pattern = slot_pattern(production.pattern).pattern
    _, most = _parser.parse(pattern).getwidth()
    for need in needs(pattern):
        assert need.most + min(map(len, need.words)) <= most
        assert need.most + need.rest >= min(most, NO_END)


@pytest.fixture(scope="module")
def papers() -> list[View]:
    """The training papers that are texts."""
    files = [path.read_bytes() for path in sorted(TRAIN.glob("*.txt"))]
    texts = [edgar.read(data, Source("", len(data), "text/plain", "")) for data in files]
    return [View(one) for each in texts for one in each if isinstance(one, Text)]


def _found(papers: list[View], tries: int, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, int]]:
    """The matches in papers read in turn, each production asked what it needs after so many tries in vain."""
    monkeypatch.setattr(productions, "_VAIN", tries)
    table = Table(ALL)
    matches = (match for paper in papers for match in table.run(paper, Masked(paper.lowered, marks_of(paper))))
    return [match[:3] for match in matches]


def test_no_production_does_most_of_the_work(papers: list[View], monkeypatch: pytest.MonkeyPatch) -> None:
    """Over the training papers no production makes more than 15 of 100 tries: one whose cue stands everywhere shows
    here before it shows in seconds. How much time each takes is told by `bench/shares.py`."""
    tries: Counter[str] = Counter()
    hit = Row.hit

    def counted(row: Row, letters: str, cue: int) -> "re.Match[str] | None":
        tries[row.pattern.pattern] += 1
        return hit(row, letters, cue)

    monkeypatch.setattr(Row, "hit", counted)
    _found(papers, 1 << 30, monkeypatch)
    assert max(tries.values()) <= 0.15 * tries.total()


def test_knowing_what_a_production_needs_changes_no_match(papers: list[View], monkeypatch: pytest.MonkeyPatch) -> None:
    """The training papers give the same facts at the same places, asked at the first try or never."""
    never = _found(papers, 1 << 30, monkeypatch)
    assert len(never) > 500
    assert never == _found(papers, 1, monkeypatch)
