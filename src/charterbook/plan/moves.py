"""The moves that a plan makes, read from the law's own tables: who approves, by which paper, under which rules.

What comes in: the name of a move and its `Case`: jurisdiction, day, what has happened to the shares, what else is
known. What goes out: rows of `law.approvals` and `law.instruments`, chosen and with the name of the series in them, and
the questions whose answer would change who approves. No law stands here: a changed law, or a new state, is a row there.
"""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.law.approvals import ApprovalRow, Circumstance, LawfulAct, approval_row
from charterbook.law.approvals import Situation as LawSituation
from charterbook.law.approvals import approvals as named
from charterbook.law.instruments import InstrumentRow, instrument_row
from charterbook.model.plans import Approval, Ground

Move = LawfulAct
Situation = Literal["never issued", "issued before", "outstanding", "issued, outstanding not known", "not known"]
Circumstances = frozenset[Circumstance]

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
_QUESTIONS: dict[Circumstance, str] = {
    "listed": "whether the class is listed on a national exchange",
    "number vote waived": "whether the charter takes from the class the vote on its own number",
    "only class": "whether this is the only class outstanding, without series",
    "adversely affected": "whether the change harms a preference or right of an outstanding class or series",
    "tenth cashed out": "whether holders of a tenth or more of the class would be paid off for fractions",
}


class Case(NamedTuple):
    """What decides who approves. `given` are circumstances that hold, `open` those of which nobody has said whether
    they do; all others do not hold."""

    jurisdiction: str
    on: date
    situation: Situation
    given: Circumstances = frozenset()
    open: Circumstances = frozenset()


def covered(jurisdiction: str | None, on: date) -> bool:
    """Whether the moves of this jurisdiction are known for this day."""
    return jurisdiction is not None and on >= COVERED_FROM.get(jurisdiction, date.max)


def paper(move: Move, jurisdiction: str) -> InstrumentRow:
    """The paper of a move. KeyError where the jurisdiction has none: ask `covered` first."""
    row = instrument_row(jurisdiction, move)
    if row is None:
        raise KeyError((move, jurisdiction))
    return row


def row(
    act: Move, jurisdiction: str, situation: Situation, on: date, given: Circumstances = frozenset()
) -> ApprovalRow:
    """Who approves an act. KeyError where the jurisdiction has no row: ask `covered` first."""
    found = approval_row(jurisdiction, act, _AS_IN_LAW[situation], on, given)
    if found is None:
        raise KeyError((act, jurisdiction))
    return found


def asked(move: Move, case: Case, series: str) -> tuple[Approval, ...]:
    """Who must approve a move: what is surely asked, and what is asked unless an open question is answered."""
    chosen = row(move, case.jurisdiction, case.situation, case.on, case.given)
    return named(chosen, series, case.given | case.open)


def questions(move: Move, case: Case) -> tuple[str, ...]:
    """The open questions whose answer would change who approves, each with what would follow."""
    chosen = row(move, case.jurisdiction, case.situation, case.on, case.given)
    found = []
    for circumstance, question in _QUESTIONS.items():
        if circumstance not in case.open:
            continue
        other = row(move, case.jurisdiction, case.situation, case.on, case.given | {circumstance})
        if other is not chosen:
            found.append(f"{question}: if so, {other.said} may approve ({other.cite})")
        elif any(circumstance == each for each, _ in chosen.besides):
            found.append(f"{question}: if not, its holders need not approve apart")
    return tuple(found)


def route(move: Move, case: Case) -> tuple[Ground, ...]:
    """The rules that say who approves, each once. Where it is not known whether shares of a series were issued, both
    ways are named."""
    rows = [row(move, case.jurisdiction, case.situation, case.on, case.given)]
    if case.situation == "not known":
        rows.append(row(move, case.jurisdiction, "outstanding", case.on, case.given))
    return tuple(dict.fromkeys(Ground(section(rule), rule) for each in rows for rule in each.rules))


def section(rule: str) -> str:
    """The section of a rule of Nevada or Delaware: "NV-78.1955-6a" gives "NRS 78.1955", "DE-242d1" "DGCL 242"."""
    state, number = rule.split("-")[:2]
    return f"NRS {number}" if state == "NV" else f"DGCL {number[:3]}"


def issue_matters(move: Move, jurisdiction: str, on: date) -> bool:
    """Whether it makes a difference to who approves that shares of the series were issued."""
    first, last = (row(move, jurisdiction, situation, on) for situation in _EXTREMES)
    return first.asked != last.asked


def surely_open(act: Move, jurisdiction: str, on: date) -> bool:
    """Whether the act surely was open on the day, as far as the law's tables show."""
    return row(act, jurisdiction, "never issued", on).period.standing(on) == "in force"
