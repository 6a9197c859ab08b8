"""The moves that the law offers, as data: per jurisdiction and day, the rules, approvals, papers and signers of each.

A new move is a row of `MOVES`; a changed law is a row with other days. Approvals turn on what has happened to the
shares of the series: `Situation`. Source: the Nevada part of the researched rule table that law/ is made from.
"""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.instrument import Kind
from charterbook.model.plans import Approval, Ground

MoveName = Literal["amend number", "withdraw", "designate", "correct"]
Situation = Literal["never issued", "issued before", "outstanding", "issued, outstanding not known", "not known"]


class Dated(NamedTuple):
    """A row that counts from `first` to `last`, both included."""

    row: Ground | str
    first: date = date.min
    last: date = date.max


class Move(NamedTuple):
    """One lawful way to change what the charter says, with what it asks for on any day."""

    name: MoveName
    jurisdiction: str
    instrument: Kind
    law: tuple[Dated, ...]
    papers: tuple[Dated, ...]
    signers: tuple[Dated, ...]
    due: tuple[Dated, ...]


COVERED_FROM = {"US-NV": date(1999, 4, 22)}
"""From which day on the moves of a jurisdiction are known; a jurisdiction that is absent is not covered."""

# The change from two officers to one came with the 2003 session acts, whose day for this section was not found; the
# session law of 2005 has one. Until it was surely in force two officers are asked for, which satisfies both texts.
_TWO_OFFICERS_UNTIL = date(2005, 9, 30)
_ONE_OFFICER_FROM = date(2005, 10, 1)
# The rule on the state's own form came after 2003-04-24, on a day that was not found.
_FORM_FROM = date(2003, 4, 25)
_ITEM_5_03_FROM = date(2004, 8, 23)
WITHDRAWAL_SHOWN_FROM = date(2020, 1, 1)
"""The state's form of 2020 has the withdrawal; for an earlier day nothing that was found proves that it existed."""

_FORM = Dated("the Secretary of State's form, with the certificate attached", _FORM_FROM)
_RESOLUTION = (
    Dated("resolution of the board of directors"),
    Dated("secretary's certificate of the resolution, as Exhibit A"),
)
_OFFICERS = (
    Dated("the president or a vice president", last=_TWO_OFFICERS_UNTIL),
    Dated("the secretary or an assistant secretary", last=_TWO_OFFICERS_UNTIL),
    Dated("an officer", _ONE_OFFICER_FROM),
)
_SIGNING = (
    Dated(Ground("NRS 78.1955", "NV-78.1955-1c-old"), last=_TWO_OFFICERS_UNTIL),
    Dated(Ground("NRS 78.1955", "NV-78.1955-1c"), _ONE_OFFICER_FROM),
    Dated(Ground("NRS 78.315", "NV-78.315-1")),
    Dated(Ground("NRS 78.026", "NV-78.026-1"), _FORM_FROM),
)
_DELAY = Dated("a delayed effective date, if the certificate states one: at most 90 days after filing (NRS 78.1955(5))")
FORM_8_K = Dated("Form 8-K, Item 5.03: within four business days after the change takes effect", _ITEM_5_03_FROM)

MOVES = (
    Move(
        "amend number", "US-NV", "designation_amendment",
        (Dated(Ground("NRS 78.1955", "NV-78.1955-4b")), Dated(Ground("NRS 78.1955", "NV-78.1955-4c")), *_SIGNING,
         Dated(Ground("NRS 78.1955", "NV-78.1955-5a"))),
        (Dated("certificate of amendment to certificate of designation"), *_RESOLUTION, _FORM),
        _OFFICERS, (_DELAY,),
    ),
    Move(
        "withdraw", "US-NV", "designation_withdrawal",
        (Dated(Ground("NRS 78.1955", "NV-78.1955-6a")), Dated(Ground("NRS 78.1955", "NV-78.1955-6b")), *_SIGNING),
        (Dated("certificate of withdrawal of certificate of designation"), *_RESOLUTION, _FORM),
        _OFFICERS, (),
    ),
    Move(
        "designate", "US-NV", "designation",
        (Dated(Ground("NRS 78.195", "NV-78.195-1a")), Dated(Ground("NRS 78.1955", "NV-78.1955-1a")), *_SIGNING,
         Dated(Ground("NRS 78.195", "NV-78.2-DES-CAP"))),
        (Dated("certificate of designation with the terms of the series"), *_RESOLUTION, _FORM),
        _OFFICERS,
        (_DELAY, Dated("the certificate of designation on file and in effect before the first share is issued")),
    ),
    Move(
        "correct", "US-NV", "correction",
        (Dated(Ground("NRS 78.0295", "NV-78.0295-1")), Dated(Ground("NRS 78.0295", "NV-78.0295-2")),
         Dated(Ground("NRS 78.0295", "NV-78.0295-3"))),
        (Dated("certificate of correction"), _FORM),
        (Dated("an officer"),), (),
    ),
)  # fmt: skip
"""Every move that is known."""

BOARD = Approval(
    "board of directors",
    "a resolution at a meeting with a quorum, or unanimous written consent",
    "majority of the directors present; every director for a consent",
)
OFFICER = Approval("an officer", "signs; the board and the holders decide nothing anew", "one officer")


def move(name: MoveName, jurisdiction: str) -> Move:
    """The move of this name in this jurisdiction. KeyError where there is none: ask `covered` first."""
    for each in MOVES:
        if each.name == name and each.jurisdiction == jurisdiction:
            return each
    raise KeyError((name, jurisdiction))


def covered(jurisdiction: str | None, on: date) -> bool:
    """Whether the moves of this jurisdiction are known for this day."""
    return jurisdiction is not None and on >= COVERED_FROM.get(jurisdiction, date.max)


def grounds(rows: tuple[Dated, ...], on: date) -> tuple[Ground, ...]:
    """The rules among the rows that count on this day."""
    return tuple(each.row for each in rows if isinstance(each.row, Ground) and each.first <= on <= each.last)


def lines(rows: tuple[Dated, ...], on: date) -> tuple[str, ...]:
    """The plain rows (papers, signers, due dates) that count on this day."""
    return tuple(each.row for each in rows if isinstance(each.row, str) and each.first <= on <= each.last)


def approvals(name: MoveName, situation: Situation, series: str) -> tuple[Approval, ...]:
    """Who must approve a move on a series whose shares are in this situation."""
    if name == "correct":
        return (OFFICER,)
    if name != "amend number" or situation in ("never issued", "issued before", "not known"):
        return (BOARD,)
    vote = "vote at a meeting, or written consent (NRS 78.320)"
    return (
        BOARD,
        Approval(
            f"holders of the {series}", vote, "majority of its voting power, or the higher share the charter asks"
        ),
        Approval(f"holders of each series senior to the {series} on dissolution", vote, "majority of its voting power"),
    )


def route(situation: Situation) -> tuple[Ground, ...]:
    """The rules that open or close the board-only route for an amendment of the number."""
    if situation == "never issued":
        return (Ground("NRS 78.1955", "NV-78.1955-2"),)
    voted = (Ground("NRS 78.1955", "NV-78.1955-3a"), Ground("NRS 78.1955", "NV-78.1955-3b"))
    return (Ground("NRS 78.1955", "NV-78.1955-2"), *voted) if situation == "not known" else voted
