"""From the capital one has to the capital one wants: ordered lawful steps, or the reasons why there are none."""

from typing import NamedTuple

from charterbook.model.acts import Act
from charterbook.model.entries import Basis
from charterbook.model.findings import Confidence
from charterbook.model.instrument import Kind


class Ground(NamedTuple):
    """The law a step rests on: short cite and rule."""

    cite: str
    rule: str


class Approval(NamedTuple):
    """Who must approve, how, and by what threshold."""

    who: str
    how: str
    threshold: str


class Step(NamedTuple):
    """One act to carry out, with its paper and all it asks for. `also` are further acts that the same paper carries
    out. `missing` are facts not yet shown, `due` are dates or periods with their reason, `papers` the papers to make,
    `note` what a reader must know (unsettled law, risk). `move` is what the law's tables call the act, `confidence` how
    sure the least sure of their rows is, `time` how long the step must take, as far as is known."""

    act: Act
    law: tuple[Ground, ...]
    approvals: tuple[Approval, ...]
    instrument: Kind
    papers: tuple[str, ...]
    signers: tuple[str, ...]
    missing: tuple[str, ...]
    due: tuple[str, ...]
    note: str = ""
    also: tuple[Act, ...] = ()
    move: str = ""
    confidence: Confidence | None = None
    time: str = ""


class Obstacle(NamedTuple):
    """Why there is no lawful path, with its causes; a cause says what would open the path."""

    why: str
    causes: "tuple[Obstacle, ...]" = ()


class Plan(NamedTuple):
    """The path to a target. `book_head` pins the book it was made from; `law_as_of` the law it was made under."""

    corporation: str
    jurisdiction: str
    summary: str
    book_head: str
    basis: Basis
    law_as_of: str
    steps: tuple[Step, ...]
    alternatives: tuple[tuple[Step, ...], ...] = ()
    obstacle: Obstacle | None = None
