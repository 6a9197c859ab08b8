"""What changed between two control books as the command line's JSON (`diff -f json`).

Comes in: a `Comparison`. Goes out: a dictionary.
"""

from typing import Any

from charterbook.exchange.book_json import count_json, entry_json
from charterbook.exchange.difference import Comparison, Row, rows, turns
from charterbook.exchange.sentences import Sources, act_spans
from charterbook.ledger.changes import Event
from charterbook.model.entries import Position
from charterbook.model.shares import decimal_string

Json = dict[str, Any]


def difference_json(comparison: Comparison, sources: Sources) -> Json:
    """Both ends, the lines that changed, the entries that make up the changes, and what waits."""
    found = comparison.found

    def told(event: Event) -> Json:
        entry = comparison.entries.get(event.number)
        return {
            "on": event.day.isoformat(),
            "posted_by_entry": event.post,
            **(entry_json(entry) if entry else {"entry": event.number}),
            "moves": [
                {"class": line.share_class, "series": line.key.series if line.key else None, "line": line.name,
                 "change": decimal_string(change)}
                for line, change in event.moves.items()
            ],
            "evidence": sources.evidence(act_spans(entry.act)) if entry else [],
        }  # fmt: skip

    return {
        "corporation": comparison.second.corporation,
        "basis": comparison.second.basis,
        "from": _end(comparison.first),
        "to": _end(comparison.second),
        "changes": [_row(row) for row in rows(comparison)],
        "turns": list(turns(comparison)),
        "came": [told(event) for event in found.came],
        "went": [told(event) for event in found.went],
        "began_to_wait": list(found.began_to_wait),
        "stopped_waiting": list(found.stopped_waiting),
        "papers": [
            {"paper": number, "title": held.paper.title.value if held.paper.title else None,
             "filed_on": held.filed_on.isoformat() if held.filed_on else None, "file": comparison.files.get(number)}
            for number, held in sorted(comparison.papers.items())
        ],
    }  # fmt: skip


def _end(position: Position) -> Json:
    return {
        "as_of": position.as_of.isoformat() if position.as_of else None,
        "known_at": position.known_at.isoformat() if position.known_at else None,
    }


def _row(row: Row) -> Json:
    series = row.subject.series
    return {
        "class": row.subject.one.share_class,
        "series": series.series if series else None,
        "created_on": series.created_on.isoformat() if series and series.created_on else None,
        "line": row.name,
        "before": None if row.before is None else count_json(row.before),
        "after": None if row.after is None else count_json(row.after),
        "change": None if row.change is None else decimal_string(row.change),
        "stated": decimal_string(row.stated),
    }
