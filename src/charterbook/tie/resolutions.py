"""What board and stockholder papers of the book tell of its charter: the numbers before and after on which resolutions,
consents and certified copies decide.

Comes in: the papers of a corporation with their days. Goes out: a `Teller`. A resolution changes nothing by itself: its
number is held against the charter of the day on which the paper that carries it out counts; where no such paper is
proven, the number is a complaint and no value.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from charterbook.law.reach import first_reading, operative, papers
from charterbook.law.set.chain import Numbered, Subject, subject
from charterbook.law.set.state import Held
from charterbook.model.acts import Resolution
from charterbook.model.entries import Basis, Count, Exactly, Unknown
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares, figures
from charterbook.model.ties import Teller, Told

NAME = "resolutions"


class _Decided(NamedTuple):
    """A number on which a body decides, and the paper of the book in which that stands."""

    held: Held
    attached: bool
    resolution: Resolution
    act: Numbered


def tell(held: Sequence[Held], basis: Basis) -> Teller:
    """The numbers on which the papers of one corporation decide, each on the day from which it counts on a basis."""
    carried = [(one, subject(act)) for one in held for act in operative(one.paper) if isinstance(act, Numbered)]
    told: list[Told] = []
    complaints: list[str] = []
    for decided in (decided for one in held for decided in _decided(one)):
        on = _counts_from(decided, carried, basis)
        if isinstance(on, str):
            complaints.append(f"{_said(decided)}: {on}")
            continue
        told += _numbers(decided, *on)
    return Teller(NAME, tuple(told), tuple(dict.fromkeys(complaints)), each=True)


def _decided(one: Held) -> Iterator[_Decided]:
    for paper in papers(one.paper):
        for act in paper.acts:
            if isinstance(act, Resolution):
                numbered = (each for each in act.resolved if isinstance(each, Numbered))
                yield from (_Decided(one, paper is not one.paper, act, each) for each in numbered)


def _counts_from(decided: _Decided, carried: Sequence[tuple[Held, Subject]], basis: Basis) -> tuple[date, str] | str:
    """The day from which the decision counts, and by what; or why none is known."""
    adopted = decided.resolution.adopted_on
    if basis == "adopted":
        return (adopted.value, "") if adopted else "the day of its adoption is not shown"
    of = subject(decided.act)
    own = [decided.held] if decided.attached and (decided.held, of) in carried else []
    fitting = own or [one for one, about in carried if about == of]
    days = [day for one in fitting if (day := _day(one, basis)) and (own or (adopted and day >= adopted.value))]
    if not days:
        return f"no paper on hand is shown to carry it out on the {basis} basis"
    first = min(days)
    by = {one.number for one, about in carried if about == of and _day(one, basis) == first}
    if len(by) > 1:
        return f"several papers of {first} change that number"
    return first, f"carried out by paper {by.pop()}"


def _day(one: Held, basis: Basis) -> date | None:
    executed = one.paper.dates.executed_on
    days = {"executed": executed.value if executed else None, "filed": one.filed_on, "effective": one.effective_on}
    return days.get(basis)


def _numbers(decided: _Decided, on: date, by: str) -> Iterator[Told]:
    """The number after on its day, that before on the day before; a number with two readings is none."""
    name = _name(decided.act)
    where = _paper(decided)
    parts = ((getattr(decided.act, "before", None), on - timedelta(days=1)), (decided.act.after, on))
    for (stated, day), which in zip(parts, ("before", "after"), strict=True):
        if stated is not None and not getattr(stated, "derived", False):
            span = stated.spans[0] if stated.spans else None
            yield Told(name, "authorized", _count(stated), day, f"{where}, the number {which}", span, note=by)


def _count(stated: Stated[Shares]) -> Count:
    if isinstance(stated, Disputed):
        return Unknown(f"it has two readings: {', '.join(figures(one.value) for one in stated.readings)}")
    return Exactly(stated.value)


def _name(act: Numbered) -> str:
    series: Cited[str] | None = first_reading(getattr(act, "series", None))
    return series.value if series else act.share_class.value


def _paper(decided: _Decided) -> str:
    adopted = decided.resolution.adopted_on
    when = f" of {adopted.value}" if adopted else ""
    return f"paper {decided.held.number}, {decided.resolution.body.value} resolution{when}"


def _said(decided: _Decided) -> str:
    after = first_reading(decided.act.after) if decided.act.after else None
    to = f" to {figures(after.value)}" if after else ""
    return f"{_paper(decided)}, {_name(decided.act)}{to}"
