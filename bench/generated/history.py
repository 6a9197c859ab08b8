"""The history of one fictitious corporation: events in the order of their days, each lawful when its day comes.

All chance comes in as an argument. The measurements give a seeded one, so that the same seed gives the same history;
the property tests give Hypothesis' own, so that a failing history is made as small as it can be.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from charterbook.model.acts import Act
from charterbook.model.instrument import Kind
from charterbook.model.shares import ParValue

from . import names, steps
from .charter import Charter, ClassOfStock, Filed
from .states import STATES, State


class Event(NamedTuple):
    """One paper's worth of change: what kind of paper it needs, its days, the charter before and after, and what it
    does. `step` is the name of the step, which tells a split from another amendment."""

    step: str
    kind: Kind
    title: str
    adopted_on: date
    approved_on: date | None
    executed_on: date
    filed_on: date
    before: Charter
    after: Charter
    acts: tuple[Act, ...]


class History(NamedTuple):
    """A corporation of a state and what became of it."""

    state: State
    events: tuple[Event, ...]


Weighed = tuple[tuple[str, int], ...]
USUAL: Weighed = (
    ("designation", 24), ("increase", 7), ("decrease", 7), ("withdrawal", 9), ("numbers", 18), ("reverse_split", 7),
    ("forward_split", 4), ("change", 4), ("name", 6), ("correction", 4), ("restatement", 7), ("retirement", 3),
)  # fmt: skip
STEPS: dict[str, Callable[[Random, Charter], steps.Step | None]] = {
    "designation": steps.designation,
    "increase": steps.increase,
    "decrease": steps.decrease,
    "withdrawal": steps.withdrawal,
    "numbers": steps.numbers,
    "reverse_split": steps.reverse_split,
    "forward_split": steps.forward_split,
    "change": steps.change,
    "name": steps.name,
    "correction": steps.correction,
    "restatement": steps.restatement,
    "retirement": steps.retirement,
}
ONLY_IN = {"change": "US-NV", "retirement": "US-DE"}


def history(chance: Random, papers: int | None = None, state: State | None = None, weighed: Weighed = USUAL) -> History:
    """A corporation with so many papers, or with three to fourteen; of this state, or of one by its weight."""
    state = state or chance.choices(STATES, [one.weight for one in STATES])[0]
    count = papers or chance.randrange(3, 15)
    began = date(1984, 1, 1) + timedelta(days=chance.randrange(0, 40 * 365 - 200 * count))
    return History(state, tuple(_events(chance, state, count, began, weighed)))


def _events(chance: Random, state: State, count: int, began: date, weighed: Weighed) -> Iterator[Event]:
    charter, day = opening(chance), began
    titles = steps.Titles(state.certificates, state.charter, state.series_title)
    step = steps.founding(charter)
    possible = [(name, weight) for name, weight in weighed if ONLY_IN.get(name, state.code) == state.code]
    for number in range(count):
        event = _event(chance, step, charter, day, titles)
        yield event
        charter, day = event.after, day + timedelta(days=chance.randrange(60, 200))
        found = None
        while found is None and number + 1 < count:
            (name,) = chance.choices([name for name, _ in possible], [weight for _, weight in possible])
            found = STEPS[name](chance, charter)
        step = found or step


def _event(chance: Random, step: steps.Step, charter: Charter, day: date, titles: steps.Titles) -> Event:
    approved = day + timedelta(days=chance.randrange(1, 30)) if step.by_holders else None
    executed = (approved or day) + timedelta(days=chance.randrange(0, 8))
    filed = executed + timedelta(days=chance.randrange(0, 6))
    title = steps.title(step, titles)
    after = steps.dated(step, charter, filed, title)
    after = after._replace(filed=(*charter.filed, Filed(title, filed)))
    return Event(step.name, step.kind, title, day, approved, executed, filed, charter, after, step.acts)


def opening(chance: Random) -> Charter:
    """The charter that the articles make."""
    par = ParValue(chance.choice(("0.001", "0.001", "0.0001", "0.01", "0.01", "0.1", "1", "0.00001", None)))
    word = "Shares" if chance.random() < 0.1 else "Stock"
    common = {f"Common {word}": ClassOfStock(chance.choice(steps.COMMON) * 1_000_000, par)}
    if chance.random() < 0.08:
        common = {f"Class {letter} Common {word}": ClassOfStock(chance.choice(steps.COMMON) * 1_000_000, par)
                  for letter in "AB"}  # fmt: skip
    preferred = f"Preferred {word}" if chance.random() < 0.88 else None
    classes = dict(common)
    if preferred:
        own = par if chance.random() < 0.85 else ParValue(chance.choice(("1", "0.01", "10")))
        classes[preferred] = ClassOfStock(chance.choice(steps.PREFERRED) * 1_000_000, own)
    return Charter(names.company(chance), classes, preferred, {})
