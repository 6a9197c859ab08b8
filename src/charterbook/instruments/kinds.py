"""What kind of paper it is: decided by the operative act, with the title as a mere prior.

Comes in: a paper with its facts. Goes out: the kind, and the title where there is one. Three in ten papers that change
a number hide behind a neutral title, the founding one among them.
"""

import re
from typing import NamedTuple, cast

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Kind
from charterbook.text.states.table import state_of

TITLES: tuple[tuple[str, str, Kind], ...] = (
    ("designation", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?(?:amended\s)?certificate\sof\sdesignations?",
     "designation_amendment"),
    ("designation", r"amended\s(?:and\srestated\s)?certificate\sof\sdesignations?", "designation_amendment"),
    ("withdrawal", r"certificate\sof\swithdrawal\sof\s(?:the\s)?(?:certificate\sof\s)?designations?",
     "designation_withdrawal"),
    ("correction", r"certificate\sof\scorrection", "correction"),
    ("designation", r"certificate\sof\sdesignations?", "designation"),
    ("articles", r"certificate\sof\samendment\s(?:to|of)\s(?:the\s)?articles\sof\sincorporation", "articles_amendment"),
    ("articles", r"articles\sof\sincorporation", "articles"),
    ("certified", r"certified\scopy\sof\s(?:the\s|a\s)?resolutions?(?:\sof\sthe\sboard\sof\sdirectors)?",
     "secretary_certificate"),
    ("secretary's", r"secretary's\scertificate", "secretary_certificate"),
    ("acknowledgment", r"acknowledgment", "acknowledgment"),
    ("resolution", r"resolutions?\sof\s(?:the\s)?board\sof\sdirectors", "resolution"),
)  # fmt: skip
"""A word that must stand in the head, the title's pattern, and the kind that such a title suggests."""

_HEAD = 900

# The first fact that a paper has decides; each is the operative act of its kind.
_OPERATIVE: tuple[tuple[str, Kind], ...] = (
    ("corrected_paper", "correction"),
    ("withdrawn", "designation_withdrawal"),
    ("adjustment", "designation_amendment"),
    ("created", "designation"),
    ("class", "articles"),
)

_CHARTERS = frozenset({"articles_amendment", "articles_restated", "split_change", "merger"})
"""Titles of papers that may set out classes of stock without creating the corporation."""


class Titled(NamedTuple):
    """A title in the view, as the paper prints it, and the kind that such a title suggests."""

    start: int
    end: int
    title: Cited[str]
    kind: Kind


def title(paper: Paper, jurisdiction: str | None) -> Titled | None:
    """The title in the head of a paper: the first and longest, a title of its own state before one of all states."""
    end = min(paper.end, paper.start + _HEAD)
    lowered = paper.view.lowered
    hits = [
        (match.start(), -match.end(), order, kind)
        for order, (cue, pattern, kind) in enumerate((*_own_titles(paper, jurisdiction), *TITLES))
        if lowered.find(cue, paper.start, end) >= 0
        if (match := re.compile(rf"(?:^|(?<=[\n ]))(?:{pattern})(?![a-z])").search(lowered, paper.start, end))
    ]
    if not hits:
        return None
    start, negative_end, _, kind = min(hits)
    cited = paper.words(start, -negative_end)
    return Titled(start, -negative_end, cited._replace(value=" ".join(cited.value.split())), kind)


def _own_titles(paper: Paper, jurisdiction: str | None) -> tuple[tuple[str, str, Kind], ...]:
    """The titles of the paper's own state; where its state is not known, of the one state it names. A Certificate of
    Change is a split in Nevada and a new address in New York."""
    own = state_of(jurisdiction) if jurisdiction else paper.states[0] if len(paper.states) == 1 else None
    return tuple(own.titles) if own else ()


def kind_of(paper: Paper, titled: Kind | None) -> Kind:
    """The kind of a paper. A certified copy carries the facts of what it copies, so certification is asked first.
    A state form says itself what it does, by its one purpose or by the ticked box."""
    if paper.first("certifier") and paper.first("certifies"):
        return "secretary_certificate"
    if titled == "resolution":
        return "resolution"
    if (ticked := paper.first("form_kind")) is not None:
        return cast("Kind", ticked.slots["kind"].value)
    acted = next((kind for fact, kind in _OPERATIVE if paper.first(fact)), None)
    if acted == "articles" and titled in _CHARTERS:
        return titled
    return acted or titled or "other"
