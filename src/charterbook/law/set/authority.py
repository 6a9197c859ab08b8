"""Who decided on each change of the charter, as far as the papers on hand show it: the board, the holders, and when.

Comes in: the papers of one corporation. Goes out: for each paper that changes capital, the decisions that it recites,
and those of other papers that decide on the same number. What nobody is shown to have decided stays without one.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from charterbook.law.reach import acts, operative, own_day, plain
from charterbook.law.set.chain import Numbered, subject
from charterbook.law.set.state import Held
from charterbook.law.vote_count import counted
from charterbook.model.acts import Act, Resolution, StockholderApproval
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares


class Decided(NamedTuple):
    """A decision: of the body or the holders `by`, on a day where one is told, `how` ("special" meeting, "written
    consent"), as paper `paper` of the book tells it; `votes` by what is counted ("votes for", "votes against", "shares
    entitled"), where the paper tells one number of each."""

    by: str
    on: date | None
    how: str | None
    paper: int
    votes: tuple[tuple[str, Shares], ...] = ()


class Authority(NamedTuple):
    """A paper that changes capital, with the decisions behind it."""

    held: Held
    decided: tuple[Decided, ...]


def authorities(held: Sequence[Held]) -> tuple[Authority, ...]:
    """The papers that change capital by their day, those without one last. The first articles are the incorporators'
    and need nobody's decision."""
    changing = [one for one in held if one.paper.kind != "articles" and operative(one.paper)]
    changing.sort(key=lambda one: (one.filed_on or own_day(one.paper)[0] or date.max, one.number))
    return tuple(Authority(one, tuple(dict.fromkeys(_decided(one, held)))) for one in changing)


def _decided(one: Held, held: Sequence[Held]) -> Iterator[Decided]:
    for act in acts(one.paper):
        if isinstance(act, Resolution | StockholderApproval):
            yield _decision(act, one)
    day = one.filed_on or own_day(one.paper)[0]
    numbers = {number for act in operative(one.paper) if (number := _number(act))}
    for other in held:
        for act in acts(other.paper) if other != one and not operative(other.paper) else ():
            if isinstance(act, Resolution) and numbers & {_number(each) for each in act.resolved}:
                found = _decision(act, other)
                if found.on is None or day is None or found.on <= day:
                    yield found


def _decision(act: Resolution | StockholderApproval, held: Held) -> Decided:
    dates = held.paper.dates
    if isinstance(act, StockholderApproval):
        on = act.approved_on or dates.stockholders_approved_on
        return Decided(f"holders ({act.voters.value})", on.value if on else None, None, held.number, _votes(held.paper))
    on = act.adopted_on or dates.adopted_on
    meeting = act.meeting or held.paper.meeting
    how = meeting.type.value.replace("_", " ") if meeting and meeting.type else None
    votes = _votes(held.paper) if "holders" in act.body.value.casefold() else ()
    return Decided(act.body.value, on.value if on else None, how, held.number, votes)


def _votes(paper: Instrument) -> tuple[tuple[str, Shares], ...]:
    kinds = ("votes for", "votes against", "shares entitled")
    return tuple((kind, found.value) for kind in kinds if (found := counted(paper, kind)))


def _number(act: Act) -> tuple[object, ...] | None:
    """The class or series that an act leaves at a number, and the number."""
    after = plain(act.after) if isinstance(act, Numbered) else None
    return None if after is None else (act.act, *subject(act), after.value)
