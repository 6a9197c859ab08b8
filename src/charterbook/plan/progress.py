"""How far a plan has been carried out: each step done, filed and not yet in effect, waiting for its filing, or open.

In come the steps and what stands in the ledger now and stood when the plan was made; out goes the state of each step,
with the entry and the paper that show it. An act that already counted when the plan was made is not its doing; a paper
that waited then and was filed since is.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from charterbook.ledger.chart import name_key
from charterbook.ledger.standing import Standing, day_on, first_day
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    Ratification,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.entries import Refusal
from charterbook.model.evidence import Cited
from charterbook.model.plans import Step
from charterbook.plan.targets import IssueRatified, SplitWanted, Target, WordsCorrected, planned
from charterbook.text.corporate_names import corporate_key

State = Literal["open", "waiting", "filed", "done"]
_ORDER: tuple[State, ...] = ("open", "waiting", "filed", "done")


class Progress(NamedTuple):
    """The state of a step. `shown_by` is what stands in the ledger for it, None while nothing does; `refused` tells for
    an open step which papers say what it wants and why the ledger does not take them."""

    step: Step
    state: State
    shown_by: Standing | None = None
    refused: tuple[tuple[int, Refusal], ...] = ()


class Carried(NamedTuple):
    """How far a plan is carried out: the states of the steps of each way (0: the plan's own); for each paper that shows
    one the number under which it was filed, where that is known; and what has changed since the plan was made."""

    ways: tuple[tuple[Progress, ...], ...]
    numbers: Mapping[str, str]
    changed: tuple[str, ...]

    @property
    def way(self) -> int:
        """The way on which most has been done; the plan's own where no other is further."""
        return max(range(len(self.ways)), key=lambda way: (self._moved(way), -way))

    @property
    def done(self) -> bool:
        """Whether every step of a way is done; of a plan without steps, whether there was nothing to do."""
        return any(all(one.state == "done" for one in way) for way in self.ways)

    def _moved(self, way: int) -> int:
        return sum(_ORDER.index(one.state) for one in self.ways[way])


def progress(
    steps: Iterable[Step],
    now: Sequence[Standing],
    then: Sequence[Standing],
    refused: Sequence[tuple[int, Refusal]],
    on: date,
) -> tuple[Progress, ...]:
    """The state of each step at the end of day `on`. `now` and `then` stand in the ledger now and when the plan was
    made; `refused` are acts of papers that the ledger does not take, with the papers' numbers."""
    return tuple(_of_step(step, now, then, refused, on) for step in steps)


def carried_out(target: Target, states: Iterable[Progress]) -> Progress | None:
    """The step by which a target is under way or done that no position shows as reached, since it is a change and no
    standing: a split, a correction, a ratification. Asked for again after it was done, it would be done twice."""
    wanted: Act
    match target:
        case SplitWanted(share_class, new, old, _, _, series):
            named = planned(series) if series is not None else None
            wanted = Split(planned(share_class), planned(new), planned(old), series=named)
        case WordsCorrected(record, faulty, corrected):
            wanted = Correction(planned(record), None, planned(faulty), planned(corrected))
        case IssueRatified():
            wanted = Ratification(planned(target.act))
        case _:
            return None
    acts = ((one, act) for one in states if one.state != "open" for act in (one.step.act, *one.step.also))
    return next((one for one, act in acts if does(act, wanted)), None)


def _of_step(
    step: Step,
    now: Sequence[Standing],
    then: Sequence[Standing],
    refused: Sequence[tuple[int, Refusal]],
    on: date,
) -> Progress:
    """The state of a step is that of the act of it that has come least far."""
    shown = [_shown(act, now, then, on) for act in (step.act, *step.also)]
    state, by = min(shown, key=lambda one: _ORDER.index(one[0]))
    if state != "open":
        return Progress(step, state, by)
    named = tuple((paper, why) for paper, why in refused if any(does(why.act, act) for act in (step.act, *step.also)))
    return Progress(step, "open", None, named)


def _shown(act: Act, now: Sequence[Standing], then: Sequence[Standing], on: date) -> tuple[State, Standing | None]:
    """What the ledger shows of an act, at its furthest."""
    before = {_origin(stand) for stand in then if does(stand.entry.act, act) and day_on(stand, "effective")}
    found = [stand for stand in now if does(stand.entry.act, act) and _origin(stand) not in before]
    states = [(_state(stand, on), stand) for stand in found]
    return max(states, key=lambda one: _ORDER.index(one[0]), default=("open", None))


def _origin(stand: Standing) -> str | int:
    """The paper an entry comes from, by which it is known though it was written anew; without one, its number."""
    return stand.entry.instrument or stand.entry.number


def _state(stand: Standing, on: date) -> State:
    if stand.waits:
        return "waiting" if (first_day(stand.clocks) or date.max) <= on else "open"
    effective_on = day_on(stand, "effective")
    if effective_on is not None and effective_on <= on:
        return "done"
    filed_on = day_on(stand, "filed")
    return "filed" if filed_on is not None and filed_on <= on else "open"


def does(found: Act, wanted: Act) -> bool:
    """Whether an act of a paper does what an act of a plan wants, however the paper spells its names."""
    match wanted:
        case AuthorizedSharesAdjustment() | ClassAuthorization():
            # A paper that states the capital anew authorizes the class; one that changes the number adjusts it.
            alike = isinstance(found, AuthorizedSharesAdjustment | ClassAuthorization)
            return alike and _same_name(found, wanted, "share_class") and _same(found, wanted, "after")
        case DesignatedSharesAdjustment() | SeriesDesignation():
            recited = isinstance(found, SeriesDesignation) and found.recited
            return type(found) is type(wanted) and not recited and _one(found, wanted) and _same(found, wanted, "after")
        case SeriesWithdrawal():
            return isinstance(found, SeriesWithdrawal) and _one(found, wanted)
        case Split():
            same = isinstance(found, Split) and _one(found, wanted)
            return same and _ratio(found) is not None and _ratio(found) == _ratio(wanted)
        case NameChange():
            new, asked = _value(found, "after"), _value(wanted, "after")
            return isinstance(found, NameChange) and bool(new and asked) and corporate_key(new) == corporate_key(asked)
        case Correction():
            return isinstance(found, Correction) and all(_same_words(found, wanted, one) for one in _CORRECTED)
        case Ratification():
            return isinstance(found, Ratification) and _same_words(found, wanted, "ratified")
        case _:
            stated = [name for name in wanted._fields if isinstance(getattr(wanted, name), Cited)]
            return type(found) is type(wanted) and all(_same(found, wanted, name) for name in stated)


_CORRECTED = ("faulty", "corrected")


def _one(found: Act, wanted: Act) -> bool:
    return _same_name(found, wanted, "share_class") and _same_name(found, wanted, "series")


def _value(act: Act, name: str) -> Any:
    said = getattr(act, name, None)
    return said.value if isinstance(said, Cited) else None


def _same(found: Act, wanted: Act, name: str) -> bool:
    return _value(found, name) is not None and bool(_value(found, name) == _value(wanted, name))


def _same_name(found: Act, wanted: Act, name: str) -> bool:
    one, other = _value(found, name), _value(wanted, name)
    return one is other is None or (one is not None and other is not None and name_key(one) == name_key(other))


def _same_words(found: Act, wanted: Act, name: str) -> bool:
    one, other = _value(found, name) or "", _value(wanted, name) or ""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold() != ""


def _ratio(act: Any) -> tuple[Any, Any] | None:
    """The ratio of a split in its lowest terms."""
    new, old = _value(act, "new"), _value(act, "old")
    if not new or not old:
        return None
    from fractions import Fraction

    lowest = Fraction(new) / Fraction(old)
    return lowest.numerator, lowest.denominator
