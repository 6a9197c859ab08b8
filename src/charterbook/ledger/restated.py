"""What a later paper says of the whole that the papers before it do not bear out: sentences for the gaps of a position.

A restated charter must come to the same numbers as the replay of what it restates (LED-17); where it does not, the
restated numbers stand from its day on, and the difference is told. A series that it does not name is left standing.
"""

from charterbook.ledger.chart import SeriesKey, key_of, name_key
from charterbook.ledger.standing import Standing, class_of
from charterbook.ledger.totals import Timeline, authorized, class_change, series_change, series_number
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    Restatement,
    SeriesDesignation,
)
from charterbook.model.entries import SOLE
from charterbook.model.shares import figures


def restates(stands: tuple[Standing, ...], stand: Standing) -> bool:
    """Whether an entry comes from a paper that restates the charter."""
    return stand.entry.instrument is not None and any(
        isinstance(other.entry.act, Restatement) and other.entry.instrument == stand.entry.instrument
        for other in stands
    )


def contradictions(line: Timeline) -> list[str]:
    """What restated charters say other than the papers before them, and the corrections of numbers that are not read
    as an act."""
    found: list[str] = []
    for day, stand in line:
        act = stand.entry.act
        if isinstance(act, Restatement) and stand.entry.instrument is not None:
            own = [other for _, other in line if other.entry.instrument == stand.entry.instrument]
            before = [pair for pair in line if pair[0] <= day and pair[1] not in own]
            if any(isinstance(other.entry.act, ClassAuthorization) for other in own):
                found += [f"the charter restated on {day} {said}" for said in _restated(own, before)]
        if isinstance(act, Correction) and not act.corrected_acts and _has_number(act):
            found.append(
                f"the correction of {day} changes words with numbers that are not read as an act: "
                f'"{act.faulty.value}" is to be "{act.corrected.value}"'
            )
    return found


def _restated(own: list[Standing], before: Timeline) -> list[str]:
    """What the acts of a restated charter say other than the entries before it."""
    said = [_changed(stand) for stand in own]
    classes = {name_key(class_of(stand.entry.act) or "") for stand in own
               if isinstance(stand.entry.act, ClassAuthorization)}  # fmt: skip
    series = {(name_key(act.share_class.value), name_key(str(act.series.value))) for stand in own
              if isinstance(act := stand.entry.act, SeriesDesignation)}  # fmt: skip
    for name in _classes(before):
        number = authorized(before, name)
        if name_key(name) not in classes and number != 0:
            there = "an unknown number" if number is None else figures(number)
            said.append(f"does not name {name}, of which the papers before it authorize {there}")
    for key in _series(before):
        number = series_number(before, key)
        if number and name_key(key.share_class) in classes and _named(key) not in series:
            said.append(
                f"does not name {key.series}, which has {figures(number)} shares by the papers before it; "
                "whether it still stands is not shown"
            )
    return [sentence for sentence in said if sentence]


def _changed(stand: Standing) -> str:
    """The sentence of a number that the restated charter changes without saying so; empty for other entries."""
    act = stand.entry.act
    if isinstance(act, AuthorizedSharesAdjustment):
        name, change = act.share_class.value, class_change(stand, act.share_class.value)
    elif isinstance(act, DesignatedSharesAdjustment) and stand.entry.postings:
        key = key_of(stand.entry.postings[-1].account)
        assert key is not None
        name, change = key.series, series_change(stand, key)
    else:
        return ""
    if act.before is not None or act.after is None or act.after.value is None or not change:
        return ""
    return f"says {figures(act.after.value)} for {name}, the papers before it {figures(act.after.value - change)}"


def _classes(before: Timeline) -> list[str]:
    return sorted({account.share_class for _, stand in before for account, _ in stand.entry.postings})


def _series(before: Timeline) -> list[SeriesKey]:
    keys = {key_of(account) for _, stand in before for account, _ in stand.entry.postings}
    return sorted((key for key in keys if key is not None and key.series != SOLE), key=str)


def _named(key: SeriesKey) -> tuple[str, str]:
    return name_key(key.share_class), name_key(key.series)


def _has_number(act: Correction) -> bool:
    return any(sign.isdigit() for words in (act.faulty.value, act.corrected.value) for sign in words)
