"""The control book as the command line's JSON (the contract of `show -f json`), each number with its last change.

Comes in: a `Page`. Goes out: a dictionary.
"""

from typing import Any

from charterbook.exchange.book_json import position_json
from charterbook.exchange.control_book import Page, behind
from charterbook.ledger.changes import Event
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject
from charterbook.model.entries import Exactly
from charterbook.model.shares import Shares, decimal_string

Json = dict[str, Any]


def page_json(page: Page, history: bool, holders: bool) -> Json:
    """The position with, for each class and series, "last_changes" by line, and the papers they name; with `history`
    the "changes" of the authorized and issued numbers, with `holders` the "holders" of each series."""
    told = position_json(page.position)
    classes = iter(told["classes"])
    series: Any = iter(())
    for subject in page.subjects:
        if subject.series is None:
            place = next(classes)
            series = iter(place["series"])
            names: tuple[LineName, ...] = ("authorized", "undesignated")
        else:
            place, names = next(series), SERIES_LINES
            if holders:
                place["holders"] = _holders(page, subject)
        place["last_changes"] = {name: last for name in names if (last := _last(page, subject, name))}
        if history:
            place["changes"] = {
                name: _changes(page, subject, name) for name in names if name in ("authorized", "issued")
            }
    told["papers"] = [_paper(page, number) for number in sorted(page.papers)]
    return told


def _last(page: Page, subject: Subject, name: LineName) -> Json | None:
    event = behind(page, subject, name)
    return event and {**_event(page, event), "stated": event == page.stated.get(subject.line(name))}


def _event(page: Page, event: Event) -> Json:
    entry = page.entries.get(event.number)
    return {
        "on": event.day.isoformat(),
        "entry": event.number,
        "act": entry.act.act if entry else None,
        "paper": int(entry.instrument) if entry and entry.instrument else None,
        "filed_by_entry": event.post,
    }


def _changes(page: Page, subject: Subject, name: LineName) -> list[Json]:
    line = subject.line(name)
    return [
        {**_event(page, event), "change": decimal_string(event.moves[line])}
        for event in page.events
        if line in event.moves
    ]


def _holders(page: Page, subject: Subject) -> Json:
    known = page.holders.get(subject.line("outstanding"), ())
    outstanding = subject.told("outstanding")
    held: Shares = sum(shares for _, shares in known)
    return {
        "known": [{"holder": name, "shares": decimal_string(shares)} for name, shares in known],
        "not_known": {"value": decimal_string(outstanding.value - held)}
        if isinstance(outstanding, Exactly)
        else {"unknown": "how many shares are outstanding is not known"},
    }


def _paper(page: Page, number: int) -> Json:
    held = page.papers[number]
    return {
        "paper": number,
        "title": " ".join(held.paper.title.value.split()) if held.paper.title else None,
        "filed_on": held.filed_on.isoformat() if held.filed_on else None,
        "effective_on": held.effective_on.isoformat() if held.effective_on else None,
        "file": page.files.get(number),
    }
