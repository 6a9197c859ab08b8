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

from charterbook.exchange.stock_concepts import CONCEPTS
from charterbook.exchange.xbrl import NAME, told_of
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import Shares
from charterbook.model.ties import Teller, Told

_NONE = Unreadable("it holds no company facts", "give the file of the SEC's companyfacts address")


def read(data: bytes) -> Teller | Unreadable:
    """The numbers of share capital in a companyfacts file."""
    try:
        whole = json.loads(data, parse_float=Decimal)
        facts, cik = whole["facts"], str(whole.get("cik") or "").lstrip("0")
        found = [
            (name, report)
            for taxonomy in ("us-gaap", "dei")
            for name, concept in facts.get(taxonomy, {}).items()
            if name in CONCEPTS
            for reports in concept["units"].values()
            for report in reports
        ]
        found.sort(key=lambda pair: (pair[0], pair[1]["end"], pair[1]["filed"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _NONE
    told: dict[tuple[str, str], Told] = {}
    complaints: list[str] = []
    for name, report in found:
        one = _told(name, report)
        if isinstance(one, str):
            complaints.append(one)
            continue
        before = told.get((name, report["end"]))
        if before is not None and before.value != one.value:
            one = one._replace(note=f"reported otherwise before: {before.where}")
        told[name, report["end"]] = one
    return Teller(NAME, tuple(told.values()), tuple(dict.fromkeys(complaints)), cik=cik or None)


def _told(name: str, report: dict[str, Any]) -> Told | str:
    value, where = report.get("val"), f"{name} of {report.get('end')}, {report.get('form')} {report.get('accn')}"
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return f"{where}: its value is no number"
    exact: Shares = value if isinstance(value, int) else Fraction(value)
    if exact < 0:
        return f"{where}: a count of shares or a par value cannot be negative"
    try:
        on = date.fromisoformat(report["end"])
    except (ValueError, TypeError):
        return f"{where}: its day is no day"
    return told_of(CONCEPTS[name], None, exact, on, where, None)
