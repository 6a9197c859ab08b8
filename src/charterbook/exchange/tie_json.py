"""A tie-out as the command line's JSON: counts as the control book's JSON has them."""

from typing import Any

from charterbook.exchange.book_json import count_json
from charterbook.model.entries import Count
from charterbook.model.shares import ParValue, decimal_string
from charterbook.model.ties import Between, Cell, Headroom, Tie, Told

Json = dict[str, Any]


def tie_json(tied: Tie) -> Json:
    """The cells by row and source, the headroom, and what could not be matched or taken as a number."""
    return {
        "differs": tied.differs,
        "cells": [_cell(cell) for cell in tied.cells],
        "earlier": [_cell(cell) for cell in tied.earlier],
        "headroom": [headroom_json(room) for room in tied.headroom],
        "unmatched": [{"source": source, "name": name, "why": why} for source, name, why in tied.unmatched],
        "complaints": [{"source": source, "complaint": complaint} for source, complaint in tied.complaints],
    }


def _cell(cell: Cell) -> Json:
    return {
        "class": cell.row.share_class,
        "series": cell.row.series,
        "measure": cell.row.measure,
        "source": cell.source,
        "state": cell.state,
        "told": _told(cell.told) if cell.told else None,
        "charter": _value(cell.charter),
        "charter_now": _value(cell.now),
        "why": cell.why,
    }


def _told(told: Told) -> Json:
    return {
        "name": told.stock,
        "value": _value(told.value),
        "on": told.on.isoformat() if told.on else None,
        "where": told.where,
        "start": told.span.start if told.span else None,
        "end": told.span.end if told.span else None,
        "rounded_to": str(told.rounded_to),
    }


def headroom_json(room: Headroom) -> Json:
    """What is left of a stock's authorized shares; each number is null where it is not known, and else has "at_least"
    and "at_most", null on the side that is open."""
    numbers = {"taken": room.taken, "reserved": room.reserved, "left": room.left, "fully_diluted": room.diluted}
    return {
        "class": room.share_class,
        "series": room.series,
        "source": room.source,
        "on": room.on.isoformat(),
        "authorized": count_json(room.authorized),
        "measure": room.measure,
        **{name: _between(number) for name, number in numbers.items()},
        "over_issued": room.over_issued,
        "over_reserved": room.over_reserved,
        "suffices": room.suffices,
        "where": room.where,
        "why": room.why,
    }


def _between(number: Between) -> Json | None:
    if number == (None, None):
        return None
    names = ("at_least", "at_most")
    return {name: None if n is None else decimal_string(n) for name, n in zip(names, number, strict=True)}


def _value(value: Count | ParValue) -> Json:
    return {"usd": value.usd} if isinstance(value, ParValue) else count_json(value)
