"""Targets and facts as the tables of a target file, so that what was asked can be kept and asked again.

Targets come in; out go plain JSON values that `target_file.from_tables` reads back as the same targets.
"""

from datetime import date
from typing import Any, assert_never

from charterbook.model.shares import ParValue, decimal_string
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)

Tables = dict[str, Any]


def as_tables(wanted: tuple[Target, ...], facts: Facts) -> Tables:
    """The tables of these targets, those of one kind in their order. What nobody said is left out."""
    tables: Tables = {}
    for target in wanted:
        if isinstance(target, NameWanted):
            tables["name"] = target.to
            continue
        table, row = _row(target)
        tables.setdefault(table, []).append({key: value for key, value in row.items() if value is not None})
    told = {name: value for name, value in facts._asdict().items() if value is not None}
    return {**tables, "facts": told} if told else tables


_Row = (
    SeriesNumber
    | SeriesWithdrawn
    | SeriesWanted
    | ClassNumber
    | ParWanted
    | SplitWanted
    | IssueRatified
    | WordsCorrected
)


def _row(target: _Row) -> tuple[str, Tables]:
    row: Tables
    match target:
        case SeriesNumber(series, to, share_class, created_on):
            row = {"name": series, "to": decimal_string(to), "class": share_class, "created_on": _iso(created_on)}
            return "series", row
        case SeriesWithdrawn(series, share_class, created_on):
            return "withdraw", {"series": series, "class": share_class, "created_on": _iso(created_on)}
        case SeriesWanted(share_class, series, shares, terms):
            row = {"name": series, "of": share_class, "shares": decimal_string(shares), "terms": dict(terms) or None}
            return "designate", row
        case ClassNumber(share_class, to, par_value, series_by_board):
            row = {"name": share_class, "authorized": decimal_string(to), "par": _par(par_value)}
            return "class", {**row, "series_by_board": series_by_board or None}
        case ParWanted(share_class, par_value):
            return "par", {"class": share_class, "to": _par(par_value)}
        case SplitWanted(share_class, new, old, authorized, fractions, series):
            ratio = f"{decimal_string(new)}:{decimal_string(old)}"
            row = {"class": share_class, "ratio": ratio, "authorized_too": authorized}
            return "split", {**row, "fractions": fractions, "series": series}
        case IssueRatified(share_class, series, shares, on, act):
            row = {"class": share_class, "series": series, "shares": decimal_string(shares)}
            return "ratify", {**row, "on": _iso(on), "act": act}
        case WordsCorrected(record, faulty, corrected, filed_on):
            return "correct", {"record": record, "faulty": faulty, "corrected": corrected, "filed_on": _iso(filed_on)}
        case _ as never:
            assert_never(never)


def _par(value: ParValue | None) -> str | None:
    return None if value is None else value.usd or "none"


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
