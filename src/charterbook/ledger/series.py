"""Which series of the ledger an act means: by class, full name and date, for letters are reused."""

from datetime import date

from charterbook.ledger.chart import SeriesKey, name_key, sole
from charterbook.ledger.ground import Ground, refuse, stated_name
from charterbook.ledger.standing import (
    Standing,
    account_class,
    first_day,
    is_divided,
    series_on_hand,
    withdrawn_on,
)  # fmt: skip
from charterbook.model.acts import (
    Conversion,
    DesignatedSharesAdjustment,
    Issuance,
    Reacquisition,
    Release,
    Reservation,
    Retirement,
    SeriesWithdrawal,
    Transfer,
)  # fmt: skip
from charterbook.model.entries import SOLE, Refusal
from charterbook.model.evidence import Stated

SeriesAct = (
    Conversion | DesignatedSharesAdjustment | Issuance | Reacquisition | Release | Reservation | Retirement
    | SeriesWithdrawal | Transfer
)  # fmt: skip


def series_meant(
    stands: tuple[Standing, ...], act: SeriesAct, ground: Ground, created_on: date | None = None
) -> SeriesKey | Refusal:
    """The series the act names, or the one series of an undivided class."""
    return find_series(stands, act, ground, (act.share_class.value, act.series), created_on)


def find_series(
    stands: tuple[Standing, ...],
    act: SeriesAct,
    ground: Ground,
    named: tuple[str, Stated[str] | None],
    created_on: date | None = None,
) -> SeriesKey | Refusal:
    """The series of this class and name: the one created on `created_on`, or on the date the same paper recites, else
    the latest created by the day of the act."""
    share_class = account_class(stands, named[0])
    if share_class is None:
        return refuse("class_unknown", f"no paper on hand authorizes or divides {named[0]}", act)
    name = None if named[1] is None else stated_name(named[1], act)
    if isinstance(name, Refusal):
        return name
    if name is None or name_key(name) == SOLE:
        if is_divided(stands, share_class):
            return refuse("series_missing", f"{share_class} is divided into series, and the act names none", act)
        return sole(share_class)
    day = first_day(ground.clocks)
    told = created_on or next((on for recited, on in ground.recited if recited == name_key(name)), None)
    same = [series for series in series_on_hand(stands, share_class) if name_key(series.key.series) == name_key(name)]
    begun = [series for series in same if day is None or (first_day(series.ground.clocks) or day) <= day]
    begun.sort(key=lambda series: (series.created_on is not None, series.created_on, series.ground.entry.number))
    meant = next((series for series in begun if told and series.created_on == told), begun[-1] if begun else None)
    if meant is None:
        why = f"no designation of {name} dated by {day} is on hand or recited"
        return refuse("series_unknown", why, act)
    gone_on = withdrawn_on(stands, meant.key)
    if gone_on is not None and day is not None and gone_on < day:
        return refuse("series_withdrawn", f"{name} was withdrawn on {gone_on}", act)
    return meant.key
