"""Acts on shares: issued, transferred, reserved, released, reacquired, retired, converted.

Each function takes the standing entries, the act and its ground and gives lines or a refusal. Postings: law appendix
LED-06 to LED-10. Whether there are shares enough is asked afterwards of the whole timeline (`guards`).
"""

from charterbook.ledger.balances import balances
from charterbook.ledger.chart import SeriesLeaf, leaf, move
from charterbook.ledger.ground import Ground, Line, Lines, stated_number
from charterbook.ledger.series import find_series, series_meant
from charterbook.ledger.standing import Standing, first_day, timeline
from charterbook.model.acts import Conversion, Issuance, Reacquisition, Release, Reservation, Retirement, Transfer
from charterbook.model.entries import Refusal

Stands = tuple[Standing, ...]


def issuance(stands: Stands, act: Issuance, ground: Ground) -> Lines | Refusal:
    """LED-07. Available, or reserved where the act says so, to outstanding."""
    return _moved(stands, act, ground, "reserved" if act.from_reserve else "available", "outstanding")


def reservation(stands: Stands, act: Reservation, ground: Ground) -> Lines | Refusal:
    """LED-06. Available to reserved."""
    return _moved(stands, act, ground, "available", "reserved")


def release(stands: Stands, act: Release, ground: Ground) -> Lines | Refusal:
    """LED-06 reversed. Reserved to available."""
    return _moved(stands, act, ground, "reserved", "available")


def reacquisition(stands: Stands, act: Reacquisition, ground: Ground) -> Lines | Refusal:
    """LED-08a. Outstanding to treasury; a state without treasury shares retires them at once by a further act."""
    return _moved(stands, act, ground, "outstanding", "treasury")


def retirement(stands: Stands, act: Retirement, ground: Ground) -> Lines | Refusal:
    """LED-09. Treasury to available: the act says that the shares may be issued again."""
    return _moved(stands, act, ground, "treasury", "available")


def transfer(stands: Stands, act: Transfer, ground: Ground) -> Lines | Refusal:
    """From holder to holder: no account moves, and the entry stands without postings."""
    lines = _moved(stands, act, ground, "outstanding", "outstanding")
    return lines if isinstance(lines, Refusal) else (lines[0]._replace(postings=()),)


def conversion(stands: Stands, act: Conversion, ground: Ground) -> Lines | Refusal:
    """LED-10. The converted shares go from outstanding to available, the new ones from reserved as far as there are
    any reserved for it in the ledger, else from available, to outstanding."""
    source = series_meant(stands, act, ground)
    if isinstance(source, Refusal):
        return source
    target = find_series(stands, act, ground, (act.into_class.value, act.into_series))
    if isinstance(target, Refusal):
        return target
    given_up = stated_number(act.shares, "the number of shares converted", act)
    if isinstance(given_up, Refusal):
        return given_up
    issued = stated_number(act.into_shares, "the number of shares they are converted into", act)
    if isinstance(issued, Refusal):
        return issued
    by_then = timeline(stands, "adopted", first_day(ground.clocks))
    kept = balances(by_then, target.share_class).get(leaf(target, "reserved"), 0)
    reserved = max(0, min(kept, issued))
    postings = (
        *move(given_up, leaf(source, "outstanding"), leaf(source, "available")),
        *move(reserved, leaf(target, "reserved"), leaf(target, "outstanding")),
        *move(issued - reserved, leaf(target, "available"), leaf(target, "outstanding")),
    )
    return (Line(act, ground.kind, ground.clocks, postings),)


def _moved(
    stands: Stands,
    act: Issuance | Transfer | Reservation | Release | Reacquisition | Retirement,
    ground: Ground,
    source: SeriesLeaf,
    target: SeriesLeaf,
) -> Lines | Refusal:
    key = series_meant(stands, act, ground)
    if isinstance(key, Refusal):
        return key
    number = stated_number(act.shares, "the number of shares", act)
    if isinstance(number, Refusal):
        return number
    return (Line(act, ground.kind, ground.clocks, move(number, leaf(key, source), leaf(key, target))),)
