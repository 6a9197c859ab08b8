"""The moves that a plan makes, read from the law's own tables: who approves, by which paper, under which rules.

What comes in: the name of a move, a jurisdiction, what has happened to the shares, a day. What goes out: rows of
`law.approvals` and `law.instruments`, chosen and with the name of the series in them. No law stands here: a changed
law, or a new state, is a row there.
"""

from datetime import date
from typing import Literal

from charterbook.law.approvals import ApprovalRow, LawfulAct, approval_row
from charterbook.law.approvals import Situation as LawSituation
from charterbook.law.approvals import approvals as named
from charterbook.law.instruments import InstrumentRow, instrument_row
from charterbook.model.plans import Approval, Ground

Move = Literal["increase series", "decrease series", "withdraw series", "create series", "correct"]
Situation = Literal["never issued", "issued before", "outstanding", "issued, outstanding not known", "not known"]

MOVES: tuple[Move, ...] = ("increase series", "decrease series", "withdraw series", "create series", "correct")
COVERED_FROM = {"US-NV": date(1999, 4, 22), "US-DE": date(1968, 1, 1)}
"""From which day on the moves of a jurisdiction are known; a jurisdiction that is absent is not covered."""

_AS_IN_LAW: dict[Situation, LawSituation] = {
    "never issued": "never issued",
    "issued before": "issued before",
    "outstanding": "outstanding",
    "issued, outstanding not known": "outstanding",
    "not known": "never issued",
}
"""What is not known is planned for as the easier case, and told as missing."""
_EXTREMES: tuple[Situation, Situation] = ("never issued", "outstanding")


def covered(jurisdiction: str | None, on: date) -> bool:
    """Whether the moves of this jurisdiction are known for this day."""
    return jurisdiction is not None and on >= COVERED_FROM.get(jurisdiction, date.max)


def paper(move: Move, jurisdiction: str) -> InstrumentRow:
    """The paper of a move. KeyError where the jurisdiction has none: ask `covered` first."""
    row = instrument_row(jurisdiction, move)
    if row is None:
        raise KeyError((move, jurisdiction))
    return row


def row(act: LawfulAct, jurisdiction: str, situation: Situation, on: date) -> ApprovalRow:
    """Who approves an act. KeyError where the jurisdiction has no row: ask `covered` first."""
    found = approval_row(jurisdiction, act, _AS_IN_LAW[situation], on)
    if found is None:
        raise KeyError((act, jurisdiction))
    return found


def approvals(move: Move, jurisdiction: str, situation: Situation, series: str, on: date) -> tuple[Approval, ...]:
    """Who must approve a move on a series whose shares are in this situation. A withdrawal or a new designation is only
    planned where no share is outstanding, and is approved as such."""
    free: Situation = "never issued" if move in ("withdraw series", "create series") else situation
    return named(row(move, jurisdiction, free, on), series)


def route(move: Move, jurisdiction: str, situation: Situation, on: date) -> tuple[Ground, ...]:
    """The rules that open or close the board's way for a change of the number, each once. Where it is not known whether
    shares were issued both ways are named."""
    rows = [row(move, jurisdiction, situation, on)]
    if situation == "not known":
        rows.append(row(move, jurisdiction, "outstanding", on))
    grounds = [Ground(section(each), rule) for each in rows for rule in each.rules]
    return tuple(dict.fromkeys(grounds))


def section(of: ApprovalRow) -> str:
    """The section of a row without its subsections: "NRS 78.1955(6)" gives "NRS 78.1955"."""
    return of.cite.partition("(")[0]


def issue_matters(move: Move, jurisdiction: str, on: date) -> bool:
    """Whether it makes a difference to who approves that shares of the series were issued."""
    first, last = (row(move, jurisdiction, situation, on) for situation in _EXTREMES)
    return first.asked != last.asked


def surely_open(act: LawfulAct, jurisdiction: str, on: date) -> bool:
    """Whether the act surely was open on the day, as far as the law's tables show."""
    return row(act, jurisdiction, "never issued", on).period.standing(on) == "in force"
