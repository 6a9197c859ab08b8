"""A tie-out as the command line's JSON: counts as the control book's JSON has them."""

from typing import Any

from charterbook.exchange.book_json import count_json
from charterbook.model.entries import Count
from charterbook.model.shares import ParValue
from charterbook.model.ties import Cell, Tie, Told

Json = dict[str, Any]


def tie_json(tied: Tie) -> Json:
    """The cells by row and source, and what could not be matched or taken as a number."""
    return {
        "differs": tied.differs,
        "cells": [_cell(cell) for cell in tied.cells],
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


def _value(value: Count | ParValue) -> Json:
    return {"usd": value.usd} if isinstance(value, ParValue) else count_json(value)
