"""Acts on shares: issued, transferred, reserved, released, reacquired, retired, converted.

Each function takes the ledger, the act and its ground and gives lines or a refusal. Postings: law appendix
LED-06 to LED-10. Whether there are shares enough is asked afterwards of the whole timeline (`guards`).
"""

from charterbook.ledger.chart import SeriesKey, SeriesLeaf, charter, held_by, leaf, move, name_key, undesignated
from charterbook.ledger.ground import Ground, Line, Lines, stated_number, value
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.series import find_series, series_meant
from charterbook.ledger.standing import first_day, is_divided
from charterbook.model.acts import Conversion, Issuance, Reacquisition, Release, Reservation, Retirement, Transfer
from charterbook.model.entries import Account, Posting, Refusal
from charterbook.model.evidence import Cited


def issuance(ledger: Ledger, act: Issuance, ground: Ground) -> Lines | Refusal:
    """LED-07. Available, or reserved or treasury shares where the act says so, to outstanding."""
    source: SeriesLeaf = "reserved" if act.from_reserve else "treasury" if act.from_treasury else "available"
    return _moved(ledger, act, ground, source, "outstanding")


def reservation(ledger: Ledger, act: Reservation, ground: Ground) -> Lines | Refusal:
    """LED-06. Available to reserved."""
    return _moved(ledger, act, ground, "available", "reserved")


def release(ledger: Ledger, act: Release, ground: Ground) -> Lines | Refusal:
    """LED-06 reversed. Reserved to available."""
    return _moved(ledger, act, ground, "reserved", "available")


def reacquisition(ledger: Ledger, act: Reacquisition, ground: Ground) -> Lines | Refusal:
    """LED-08. Outstanding to treasury; under a law that knows no treasury shares, to available, or out of the series
    where they may not be issued again."""
    if ground.treasury:
        return _moved(ledger, act, ground, "outstanding", "treasury")
    return _moved(ledger, act, ground, "outstanding", None if value(act.reissue_barred) else "available")


def retirement(ledger: Ledger, act: Retirement, ground: Ground) -> Lines | Refusal:
    """LED-09. Treasury to available, or out of the series where the shares may not be issued again. Where the paper has
    an act of its own on the number of the series, that act moves the shares. What a paper tells of them and the
    treasury does not hold lies, for the ledger, among the available ones; `retired` tells it. The two postings from the
    treasury stand even where they are zero, for they say which series is meant."""
    key = series_meant(ledger.stands_as_known(), act, ground)
    if isinstance(key, Refusal):
        return key
    named = (name_key(key.share_class), name_key(key.series))
    if named in ground.numbered and value(act.reissue_barred):
        return (Line(act, ground.kind, ground.clocks),)
    target: SeriesLeaf | None = None if value(act.reissue_barred) else "available"
    number = stated_number(act.shares, "the number of shares", act)
    if named not in dict(ground.retired) or isinstance(number, Refusal):
        return _moved(ledger, act, ground, "treasury", target)
    held = min(number, Reckoning(ledger, "adopted", first_day(ground.clocks)).balance(leaf(key, "treasury")))
    end = _outside(ledger, key) if target is None else leaf(key, "available")
    rest = () if target else move(number - held, leaf(key, "available"), end)
    postings = (Posting(leaf(key, "treasury"), -held), Posting(end, held), *rest)
    return (Line(act, ground.kind, ground.clocks, postings),)


def transfer(ledger: Ledger, act: Transfer, ground: Ground) -> Lines | Refusal:
    """From holder to holder: the number outstanding stays."""
    return _moved(ledger, act, ground, "outstanding", "outstanding")


def conversion(ledger: Ledger, act: Conversion, ground: Ground) -> Lines | Refusal:
    """LED-10. The converted shares go from outstanding to available, or out of the series where they may not be issued
    again; the new ones to outstanding, from reserved as far as there are any in the ledger, else from available."""
    stands = ledger.stands_as_known()
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
    kept = Reckoning(ledger, "adopted", first_day(ground.clocks)).balance(leaf(target, "reserved"))
    reserved = max(0, min(kept, issued))
    into = _held(ledger, target, act.holder)
    back = _outside(ledger, source) if value(act.reissue_barred) else leaf(source, "available")
    postings = (
        *move(given_up, _held(ledger, source, act.holder), back),
        *move(reserved, leaf(target, "reserved"), into),
        *move(issued - reserved, leaf(target, "available"), into),
    )
    return (Line(act, ground.kind, ground.clocks, postings),)


def _moved(
    ledger: Ledger,
    act: Issuance | Transfer | Reservation | Release | Reacquisition | Retirement,
    ground: Ground,
    source: SeriesLeaf,
    target: SeriesLeaf | None,
) -> Lines | Refusal:
    """The shares of the act from one leaf of its series to another, or (None) out of the series."""
    key = series_meant(ledger.stands_as_known(), act, ground)
    if isinstance(key, Refusal):
        return key
    number = stated_number(act.shares, "the number of shares", act)
    if isinstance(number, Refusal):
        return number
    holder: Cited[str] | None = getattr(act, "holder", None)
    to_holder = act.to_holder if isinstance(act, Transfer) else holder
    start = _held(ledger, key, holder) if source == "outstanding" else leaf(key, source)
    if target is None:
        end = _outside(ledger, key)
    else:
        end = _held(ledger, key, to_holder) if target == "outstanding" else leaf(key, target)
    postings = () if start == end else move(number, start, end)
    return (Line(act, ground.kind, ground.clocks, postings),)


def _held(ledger: Ledger, key: SeriesKey, holder: Cited[str] | None) -> Account:
    """The account of a holder, under the spelling it is kept; of holders not known where none is named."""
    return held_by(key, None if holder is None else ledger.holder(key, holder.value))


def _outside(ledger: Ledger, key: SeriesKey) -> Account:
    """Where shares go that may not be issued again as the same series: to the undesignated ones of the class, or out of
    the charter where the class has no series."""
    divided = is_divided(ledger.stands_as_known(), key.share_class)
    return undesignated(key.share_class) if divided else charter(key.share_class)
