"""The position after an act: what the ledger will show once the act's paper has taken effect.

In come a position and the acts of one paper, and the day from which they count; out goes the position that follows,
so that the next step of a plan starts from it. What was not known stays not known.
"""

from collections.abc import Callable
from datetime import date

from charterbook.ledger.chart import name_key
from charterbook.ledger.held import NO_STOCK_LEDGER
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.entries import (
    SOLE,
    AtLeast,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares, figures

_NOT_TOLD = Unknown(NO_STOCK_LEDGER)


def after(position: Position, acts: tuple[Act, ...], on: date | None = None) -> Position:
    """The position once these acts of one paper count, `on` the day on which they first do. Acts that move no shares
    (a correction of words, a ratification) leave it as it is."""
    splits = [act for act in acts if isinstance(act, Split)]
    for act in (*splits, *(act for act in acts if not isinstance(act, Split))):
        position = _after_one(position, act, acts, on)
    return position


def is_divided(share_class: ClassPosition) -> bool:
    """Whether the class is kept in series, so that its free shares are undesignated."""
    return not any(series.series == SOLE for series in share_class.series)


def same_name(one: str, other: str) -> bool:
    """Whether two names of a class or series are one, as the ledger takes them."""
    return name_key(one) == name_key(other)


def plus(count: Count, more: Shares) -> Count:
    """A count and so many more (or, negative, fewer) shares."""
    match count:
        case Exactly(value):
            return Exactly(value + more)
        case AtLeast(at_least):
            return AtLeast(max(0, at_least + more))
        case Unlimited() | Unknown():
            return count


def _after_one(position: Position, act: Act, acts: tuple[Act, ...], on: date | None) -> Position:
    match act:
        case NameChange():
            return position if act.after is None else position._replace(corporation=str(act.after.value))
        case ClassAuthorization():
            return _classes(position, (*position.classes, _new_class(act)))
        case AuthorizedSharesAdjustment():
            return _class(position, act.share_class, lambda held: _renumbered(held, _change(act.before, act.after)))
        case ParValueChange():
            return _class(position, act.share_class, lambda held: held._replace(par_value=_said(act.after)))
        case SeriesDesignation():
            return _class(position, act.share_class, lambda held: _designated(held, act, on))
        case DesignatedSharesAdjustment():
            return _class(position, act.share_class, lambda held: _moved(held, act, _change(act.before, act.after)))
        case SeriesWithdrawal():
            return _class(position, act.share_class, lambda held: _moved(held, act, None))
        case Split():
            whole = any(_in_proportion(other, act) for other in acts)
            return _class(position, act.share_class, lambda held: _split(held, act, whole))
        case _:
            return position


def _classes(position: Position, classes: tuple[ClassPosition, ...]) -> Position:
    return position._replace(classes=tuple(sorted(classes, key=lambda held: name_key(held.share_class))))


def _class(position: Position, named: "Cited[str]", change: Callable[[ClassPosition], ClassPosition]) -> Position:
    return _classes(
        position,
        tuple(change(held) if same_name(held.share_class, named.value) else held for held in position.classes),
    )


def _new_class(act: ClassAuthorization) -> ClassPosition:
    number = Exactly(_number(act.after))
    divided = act.series_by_board is not None and act.series_by_board.value
    series = () if divided else (_new_series(SOLE, None, number),)
    return ClassPosition(
        act.share_class.value, number, number if divided else Exactly(0), _said(act.par_value), series, ()
    )


def _new_series(name: str, on: date | None, number: Exactly) -> SeriesPosition:
    """A series of which the book shows no dealings yet."""
    available = Unknown("how many shares are issued is not known")
    return SeriesPosition(
        name, on, number, available, Exactly(0), _NOT_TOLD, _NOT_TOLD, _NOT_TOLD, _NOT_TOLD,
        "live" if number.value else "zero",
    )  # fmt: skip


def _renumbered(held: ClassPosition, change: Shares) -> ClassPosition:
    total = plus(held.authorized, change)
    if is_divided(held):
        return held._replace(authorized=total, undesignated=plus(held.undesignated, change))
    return held._replace(authorized=total, series=tuple(_resized(series, change) for series in held.series))


def _resized(series: SeriesPosition, change: Shares) -> SeriesPosition:
    authorized = plus(series.authorized, change)
    return series._replace(
        authorized=authorized,
        available=plus(series.available, change),
        status="zero" if authorized == Exactly(0) else "live",
    )


def _designated(held: ClassPosition, act: SeriesDesignation, on: date | None) -> ClassPosition:
    """The new series comes out of the undesignated shares; a class that had none is divided from now on, and what was
    free in it becomes undesignated."""
    number = _number(act.after)
    kept, free = held.series, held.undesignated
    if not is_divided(held):
        kept, free = (), held.series[0].available if known_none(held.series[0].issued) else held.authorized
    series = (*kept, _new_series(str(act.series.value), on, Exactly(number)))
    ordered = sorted(series, key=lambda each: (str(each.created_on), each.series))
    return held._replace(undesignated=plus(free, -number), series=tuple(ordered))


def known_none(count: Count) -> bool:
    """Whether the count is known to be zero."""
    return count == Exactly(0)


def _moved(
    held: ClassPosition, act: DesignatedSharesAdjustment | SeriesWithdrawal, change: Shares | None
) -> ClassPosition:
    """The number of a series changes, or, `change` None, the series leaves the charter with all its shares."""
    series, free = [], held.undesignated
    for each in held.series:
        if each.status == "withdrawn" or not same_name(each.series, str(act.series.value)):
            series.append(each)
            continue
        more = -_exactly(each.authorized) if change is None else change
        free = plus(free, -more)
        moved = _resized(each, more)
        series.append(moved if change is not None else moved._replace(status="withdrawn"))
    return held._replace(undesignated=free, series=tuple(series))


def _split(held: ClassPosition, act: Split, whole: bool) -> ClassPosition:
    """What is outstanding is multiplied; where the authorized number changes in the same ratio, also what is in the
    treasury or reserved. The authorized number itself changes by the act beside the split."""
    series = []
    for each in held.series:
        outstanding, treasury, reserved = _outstanding(each.outstanding, act), each.treasury, each.reserved
        if whole:
            treasury, reserved = _times(treasury, act, _rule(act)), _times(reserved, act, "round down")
        issued = _sum(outstanding, treasury)
        more = max(0, _exactly(outstanding) - _exactly(each.outstanding))
        more += max(0, _exactly(treasury) - _exactly(each.treasury))
        series.append(
            each._replace(
                outstanding=outstanding,
                treasury=treasury,
                reserved=reserved,
                issued=issued,
                available=_left(each.authorized, issued, reserved),
                ever_issued=plus(each.ever_issued, more),
            )
        )
    return held._replace(series=tuple(series))


def _in_proportion(act: Act, split: Split) -> bool:
    """Whether an act beside a split changes the authorized number in its ratio."""
    if not isinstance(act, AuthorizedSharesAdjustment):
        return False
    return _number(act.after) * _number(split.old) == _number(act.before) * _number(split.new)


def _rule(act: Split) -> str | None:
    return act.fractions.value if act.fractions is not None else None


def _outstanding(count: Count, act: Split) -> Count:
    """The shares of all holders after the split. Where holders may have fractions, their sum cannot be told without the
    holders: where fractions are rounded up it is a bound."""
    if known_none(count) or _number(act.new) % _number(act.old) == 0:
        return _times(count, act, None)
    if isinstance(count, Exactly | AtLeast) and _rule(act) == "round up":
        number = count.value if isinstance(count, Exactly) else count.at_least
        return AtLeast(-(-number * _number(act.new) // _number(act.old)))
    return Unknown("what the split makes of the fractions of each holder is not known")


def _times(count: Count, act: Split, rule: str | None) -> Count:
    """A count of one holder, or of none, after the split, by the rule for a fraction of a share."""
    number = count.value if isinstance(count, Exactly) else count.at_least if isinstance(count, AtLeast) else None
    if number is None:
        return count
    whole, rest = divmod(number * _number(act.new), _number(act.old))
    if rest:
        match rule:
            case "round up":
                whole += 1
            case "round nearest":
                whole += rest * 2 >= _number(act.old)
            case "round down" | "cash" | "scrip":
                pass
            case _:
                return Unknown(f"what the split makes of a fraction of {figures(number)} shares is not known")
    return Exactly(whole) if isinstance(count, Exactly) else AtLeast(whole)


def _sum(outstanding: Count, treasury: Count) -> Count:
    kept = _exactly(treasury)
    match outstanding:
        case Exactly(number) if isinstance(treasury, Exactly):
            return Exactly(number + kept)
        case Exactly(number) | AtLeast(number) if number:
            return AtLeast(number + kept)
        case Unknown():
            return outstanding
    return _NOT_TOLD


def _left(number: Count, issued: Count, reserved: Count) -> Count:
    if isinstance(number, Exactly) and isinstance(issued, Exactly) and isinstance(reserved, Exactly):
        return Exactly(number.value - issued.value - reserved.value)
    return Unknown("how many shares are issued is not known")


def _number(stated: "Stated[Shares] | None") -> Shares:
    return stated.value if isinstance(stated, Cited) else 0


def _change(before: "Stated[Shares] | None", after_it: "Stated[Shares] | None") -> Shares:
    return _number(after_it) - _number(before)


def _exactly(count: Count) -> Shares:
    return count.value if isinstance(count, Exactly) else 0


def _said(stated: object) -> str | None:
    return str(stated.value) if isinstance(stated, Cited) else None
