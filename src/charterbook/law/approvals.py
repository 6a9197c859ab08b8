"""Who must approve what, as data: per jurisdiction, act, and what has happened to the shares that the act touches.

A row says what the statute asks; a changed law is a row with other days. A row without approvals says why: the act is
forbidden, or does not arise. `{series}` in a row is the name of the series. Sources: the pages that the rules of the
row were read on; where a row goes beyond them its confidence says so.
"""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.law.rule import Period
from charterbook.model.findings import Confidence
from charterbook.model.plans import Approval

LawfulAct = Literal[
    "create series", "increase series", "decrease series", "change terms of series", "withdraw series",
    "amend before issue", "create class", "change class total", "change par value", "change name",
    "split in proportion", "forward split", "reverse split", "deal in shares", "retire shares", "correct", "ratify",
    "restate",
]  # fmt: skip
Situation = Literal["never issued", "issued before", "outstanding"]
"""Of the series, or of the stock where the act touches no series: no share was ever issued; shares were, and none is
outstanding; shares are outstanding."""
Way = Literal["open", "unsettled", "forbidden", "does not arise"]
"""`unsettled`: the statute asks for a vote of holders who no longer exist, and no authority was found."""
Circumstance = Literal[
    "listed", "number vote waived", "only class", "adversely affected", "tenth cashed out",
]  # fmt: skip
"""What besides the shares decides who approves: the class is listed on a national exchange; the charter takes from the
class the vote on its own number; no other class is outstanding and this one has no series; another class or series is
adversely affected; a tenth or more of the class is paid off for fractions."""

ALWAYS: tuple[Situation, ...] = ("never issued", "issued before", "outstanding")


class ApprovalRow(NamedTuple):
    """Who approves these acts in these situations; `said` puts it in one phrase, `note` is what a reader must know.

    A row counts only where all circumstances of `where` are given. `besides` are further approvals, each asked for
    where its circumstance is given. `shown` are facts that the row supposes and the plan asks to show.
    """

    jurisdiction: str
    acts: tuple[LawfulAct, ...]
    situations: tuple[Situation, ...]
    way: Way
    said: str
    asked: tuple[Approval, ...]
    cite: str
    rules: tuple[str, ...]
    period: Period
    confidence: Confidence
    source: str
    note: str = ""
    where: tuple[Circumstance, ...] = ()
    besides: tuple[tuple[Circumstance, Approval], ...] = ()
    shown: tuple[str, ...] = ()


BOARD = Approval(
    "board of directors",
    "a resolution at a meeting with a quorum, or unanimous written consent",
    "majority of the directors present; every director for a consent",
)
OFFICER = Approval("an officer", "signs; the board and the holders decide nothing anew", "one officer")
UNSETTLED = (
    "UNSETTLED: shares of the series were issued before and none is outstanding; the statute then asks for the vote of "
    "holders who no longer exist, and no authority was found. Withdrawal turns on outstanding shares alone."
)


FLOORS = {
    "US-NV": "no section of Nevada that was read says so in words: inferred from NRS 78.1955(3) and 78.283",
    "US-DE": "a series is not cut below its outstanding shares (DGCL 151(g), partly verified)",
}
"""Why a series is not cut below its shares in being, by jurisdiction."""
STAYING = {
    "US-NV": (
        "that another class or series with unlimited votes, and one that takes the net assets on dissolution, stay "
        "in the charter (NRS 78.196)",
    )
}
"""What the charter must still have when a class is left without shares, by jurisdiction, as facts to show."""


def approval_row(
    jurisdiction: str,
    act: LawfulAct,
    situation: Situation,
    on: date,
    given: frozenset[Circumstance] = frozenset(),
) -> ApprovalRow | None:
    """The row for an act in a situation and the given circumstances: the latest that is law on the day or may be; None
    where there is none."""
    from charterbook.law.approval_rows import ROWS

    found = [
        row
        for row in ROWS
        if row.jurisdiction == jurisdiction
        and act in row.acts
        and situation in row.situations
        and given.issuperset(row.where)
        and row.period.standing(on) != "not in force"
    ]
    return found[-1] if found else None


def approvals(row: ApprovalRow, series: str, given: frozenset[Circumstance] = frozenset()) -> tuple[Approval, ...]:
    """The approvals of a row under the given circumstances, with the name of the series in them."""
    asked = (*row.asked, *(each for circumstance, each in row.besides if circumstance in given))
    return tuple(Approval(*(part.replace("{series}", series) for part in each)) for each in asked)
