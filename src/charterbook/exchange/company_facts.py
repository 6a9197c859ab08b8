"""The SEC's company facts (its JSON of all numbers a filer ever tagged) to what they tell of share capital.

The file has no class axis: it holds only numbers told without one. Each number comes as often as it was reported; the
latest report of a day counts, and an earlier one that said otherwise is told in a note.
Source: data.sec.gov/api/xbrl/companyfacts.
"""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from charterbook.exchange.stock_concepts import CONCEPTS, units_of
from charterbook.exchange.xbrl import NAME, told_of
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import Shares
from charterbook.model.ties import Teller, Told

_MOST_DIGITS = 30
"""Before the point and behind it; a number such as 1e999999999 would take all memory to write out."""
_NONE = Unreadable("it holds no company facts", "give the file of the SEC's companyfacts address")


def read(data: bytes) -> Teller | Unreadable:
    """The numbers of share capital in a companyfacts file."""
    try:
        whole = json.loads(data, parse_float=Decimal)
        facts, cik = whole["facts"], str(whole.get("cik") or "").lstrip("0")
        found = [
            (name, unit, report)
            for taxonomy in ("us-gaap", "dei")
            for name, concept in facts.get(taxonomy, {}).items()
            if name in CONCEPTS
            for unit, reports in concept["units"].items()
            for report in reports
        ]
        found.sort(key=lambda one: (one[0], one[2]["end"], one[2]["filed"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _NONE
    told: dict[tuple[str, str], Told] = {}
    complaints: list[str] = []
    for name, unit, report in found:
        one = _told(name, unit, report)
        if isinstance(one, str):
            complaints.append(one)
            continue
        before = told.get((name, report["end"]))
        if before is not None and before.value != one.value:
            one = one._replace(note=f"reported otherwise before: {before.where}")
        told[name, report["end"]] = one
    return Teller(NAME, tuple(told.values()), tuple(dict.fromkeys(complaints)), cik=cik or None)


def _told(name: str, unit: str, report: dict[str, Any]) -> Told | str:
    value, where = report.get("val"), f"{name} of {report.get('end')}, {report.get('form')} {report.get('accn')}"
    if unit not in units_of(CONCEPTS[name]):
        return f"{where}: it is told in {unit}, which is no unit of a {CONCEPTS[name].measure}"
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return f"{where}: its value is no number"
    if not _is_plain(value):
        return f"{where}: a number of more than {_MOST_DIGITS} digits, or none, is no count of shares and no par value"
    exact: Shares = value if isinstance(value, int) else Fraction(value)
    if exact < 0:
        return f"{where}: a count of shares or a par value cannot be negative"
    try:
        on = date.fromisoformat(report["end"])
    except (ValueError, TypeError):
        return f"{where}: its day is no day"
    return told_of(CONCEPTS[name], None, exact, on, where, None)


def _is_plain(value: int | Decimal) -> bool:
    """Whether a number can be a count or a par value, told without writing it out."""
    if isinstance(value, int):
        return len(str(abs(value))) <= _MOST_DIGITS
    return bool(
        value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS and len(value.as_tuple().digits) <= _MOST_DIGITS
    )
