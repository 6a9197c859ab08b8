"""Histories of one fictitious corporation, for measuring ledgers: shares authorized, designated, issued, transferred,
taken back and retired over thirty years, a series enlarged each year, in the order in which the acts became known. Of
what follows the first issuances one act in twenty is known late, up to ninety days after it took effect. The same
number of acts gives the same history, and no balance is below zero at the end of any day.
"""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import NamedTuple

BEGAN = date(1990, 1, 2).toordinal()
DAYS = 30 * 365
LATE = 0.05
LATEST_BY_DAYS = 90
ACTS_A_PAPER = 100
AUTHORIZED = 2_000_000_000
DESIGNATED = 500_000_000

SERIES = (("Common Stock", "sole"), ("Preferred Stock", "Series A"), ("Preferred Stock", "Series B"))


class Place(NamedTuple):
    """An account: a leaf of a series, of one holder where it is outstanding."""

    share_class: str
    leaf: str
    series: str | None = None
    holder: str | None = None


class Movement(NamedTuple):
    """One act: `number` in the order of knowledge, `day` (an ordinal) from which it counts, `recorded` the day it
    became known, `kind` as the book names acts, whole shares from one account to another (numbers into the accounts),
    and its evidence: the paper and the place of the act in it."""

    number: int
    kind: str
    day: int
    recorded: int
    source: int
    target: int
    shares: int
    paper: int
    place: int


class History(NamedTuple):
    """The accounts, and the movements by number."""

    accounts: tuple[Place, ...]
    movements: tuple[Movement, ...]


def history(acts: int, holders: int | None = None) -> History:
    """A history of so many acts, with ten thousand holders or, in a short one, a tenth of its acts."""
    holders = holders or min(10_000, acts // 10)
    accounts = [Place("Common Stock", "charter"), Place("Preferred Stock", "charter"),
                Place("Preferred Stock", "undesignated")]  # fmt: skip
    for share_class, series in SERIES:
        accounts += [Place(share_class, leaf, series) for leaf in ("available", "treasury")]
    first = len(accounts)
    for holder in range(holders):
        accounts.append(Place(*SERIES[holder % 3][:1], "outstanding", SERIES[holder % 3][1], f"Holder {holder:05}"))
    opening = [("class_authorization", 0, 3), ("class_authorization", 1, 2),
               ("series_designation", 2, 5), ("series_designation", 2, 7)]  # fmt: skip
    moved = [(kind, BEGAN, BEGAN, source, target, AUTHORIZED if number < 2 else DESIGNATED)
             for number, (kind, source, target) in enumerate(opening)]  # fmt: skip
    moved += _dealings(acts - len(moved), holders, first)
    movements = tuple(
        Movement(number, *move, number // ACTS_A_PAPER + 1, number % ACTS_A_PAPER)
        for number, move in enumerate(moved, 1)
    )
    return History(tuple(accounts), movements)


def _dealings(acts: int, holders: int, first: int) -> Iterator[tuple[str, int, int, int, int, int]]:
    """Issuances to every holder, then dealings by chance. Each holder keeps its opening shares apart (`kept`): only
    late transfers take from them, so that a late one never finds too few on an earlier day."""
    chance = Random(1968)
    kept, held, treasury = [0] * holders, [0] * holders, [0, 0, 0]
    for number in range(acts):
        recorded = BEGAN + 1 + number * DAYS // acts
        holder, shares = int(chance.random() * holders), int(chance.random() * 1_000) + 1
        if number < holders:
            kept[number] = shares
            yield "issuance", recorded, recorded, 3 + 2 * (number % 3), first + number, shares
            continue
        if number % (acts // 30) == 0:
            yield "designated_shares_adjustment", recorded, recorded, 2, 5, 1_000_000
            continue
        series, draw = holder % 3, chance.random()
        late = chance.random() < LATE
        day = recorded - 1 - int(chance.random() * LATEST_BY_DAYS) if late else recorded
        day = max(day, BEGAN + 1 + holders * DAYS // acts)
        purse = kept if late else held
        other = int(chance.random() * (holders // 3)) * 3 + series
        if draw < 0.62 and purse[holder] and other != holder:
            shares = min(shares, purse[holder])
            purse[holder] -= shares
            held[other] += shares
            yield "transfer", day, recorded, first + holder, first + other, shares
        elif draw < 0.66 and held[holder] and not late:
            shares = min(shares, held[holder])
            held[holder] -= shares
            treasury[series] += shares
            yield "reacquisition", day, recorded, first + holder, 4 + 2 * series, shares
        elif draw < 0.69 and treasury[series] and not late:
            shares = min(shares, treasury[series])
            treasury[series] -= shares
            yield "retirement", day, recorded, 4 + 2 * series, 3 + 2 * series, shares
        else:
            held[holder] += shares
            yield "issuance", day, recorded, 3 + 2 * series, first + holder, shares


def beancount_lines(told: History) -> Iterator[str]:
    """The history as beancount reads it: accounts opened, transactions with their evidence."""
    names = [_account_name(place) for place in told.accounts]
    opened = date.fromordinal(BEGAN).isoformat()
    for name, place in zip(names, told.accounts, strict=True):
        yield f"{opened} open {name} {_commodity(place)}\n"
    for movement in told.movements:
        day, unit = date.fromordinal(movement.day).isoformat(), _commodity(told.accounts[movement.source])
        yield (
            f'{day} * "{movement.kind}"\n  paper: "{movement.paper}"\n  place: "{movement.place}"\n'
            f"  {names[movement.source]}  -{movement.shares} {unit}\n"
            f"  {names[movement.target]}  {movement.shares} {unit}\n"
        )


def ledger_lines(told: History) -> Iterator[str]:
    """The history as ledger-cli and hledger read it."""
    names = [_account_name(place) for place in told.accounts]
    for movement in told.movements:
        day, unit = date.fromordinal(movement.day).isoformat(), _commodity(told.accounts[movement.source])
        yield (
            f"{day} * {movement.kind}\n  ; paper: {movement.paper}\n  ; place: {movement.place}\n"
            f"  {names[movement.source]}  -{movement.shares} {unit}\n"
            f"  {names[movement.target]}  {movement.shares} {unit}\n\n"
        )


def _account_name(place: Place) -> str:
    parts = (place.share_class, place.series, place.leaf, place.holder)
    return "Equity:" + ":".join(part.title().replace(" ", "-") for part in parts if part)


def _commodity(place: Place) -> str:
    return place.share_class.split()[0].upper()
