"""Shares that a paper retires and that the book has not seen come back: sentences for the gaps of a position.

A certificate of retirement counts whether or not the book knows of the shares. As far as the treasury of the book does
not hold them, they were taken from the available ones, and that is told.
"""

from charterbook.ledger.chart import key_of, leaf
from charterbook.ledger.ground import named
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.standing import Standing
from charterbook.ledger.totals import Timeline
from charterbook.model.acts import AuthorizedSharesAdjustment, DesignatedSharesAdjustment, Retirement
from charterbook.model.shares import figures


def not_come_back(on: Reckoning, line: Timeline) -> list[str]:
    """What papers retire beyond what the treasury held, in a series of which the book has acts by then."""
    found: list[str] = []
    for day, stand in line:
        act = stand.entry.act
        if not isinstance(act, Retirement) or act.shares.value is None or stand.entry.instrument is None:
            continue
        moved = stand if stand.entry.postings else _shrunk(line, stand, act)
        keys = () if moved is None else [key_of(account) for account, _ in moved.entry.postings]
        key = next((key for key in keys if key is not None), None)
        if moved is None or key is None:
            continue
        begun = on.first_move(key)
        held = -sum(shares for account, shares in moved.entry.postings if account == leaf(key, "treasury"))
        if begun is not None and begun <= day and held < act.shares.value:
            found.append(
                f"a paper of {day} retires {figures(act.shares.value)} shares of {key.series}, "
                f"of which the treasury of the book holds {figures(held)}"
            )
    return found


def _shrunk(line: Timeline, retirement: Standing, act: Retirement) -> Standing | None:
    """The entry of the same paper that makes the number of the series, or of the class, smaller."""
    paper, whose = retirement.entry.instrument, named(act.share_class, act.series)
    for _, stand in line:
        other = stand.entry.act
        if stand.entry.instrument != paper or not stand.entry.postings:
            continue
        if isinstance(other, DesignatedSharesAdjustment) and named(other.share_class, other.series) == whose:
            return stand
        if isinstance(other, AuthorizedSharesAdjustment) and named(other.share_class, None) == whose:
            return stand
    return None
