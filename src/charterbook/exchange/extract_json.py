"""One corporation of a book as one JSON object: papers, acts, entries, the position on the four bases, findings.

Comes in: an `Extract`. Goes out: a dictionary (the schema `export`). Counts are strings of digits, days ISO 8601.
"""

from collections.abc import Iterable
from typing import Any

from charterbook import __version__
from charterbook.exchange.book_json import act_plain, entry_json
from charterbook.exchange.control_book_json import page_json
from charterbook.exchange.extract import Extract, Place
from charterbook.exchange.reading_json import finding_json, source_json
from charterbook.exchange.tie_json import tie_json
from charterbook.law.set.state import Held

Json = dict[str, Any]


def extract_json(extract: Extract) -> Json:
    """The object. `positions` has the control book on each basis, that of the basis asked for with its changes."""
    position = extract.page.position
    return {
        "charterbook": __version__,
        "corporation": position.corporation,
        "as_of": position.as_of.isoformat() if position.as_of else None,
        "known_at": position.known_at.isoformat() if position.known_at else None,
        "basis": position.basis,
        "sources": [source_json(source) for source in extract.sources],
        "papers": [_paper(extract, held) for held in extract.papers],
        "acts": [
            {"paper": one.paper, "number": one.number, **act_plain(one.act), "evidence": _places(one.places)}
            for one in extract.acts
        ],
        "entries": [
            {**entry_json(entry), "evidence": _places(extract.places.get(entry.number, ()))}
            for entry in extract.entries
        ],
        "positions": {
            page.position.basis: page_json(page, page.position.basis == position.basis, True) for page in extract.bases
        },
        "findings": [
            {
                **finding_json(told.finding, file.source, file.places, extract.report.elsewhere(file)),
                "waived": told.waiver.told() if told.waiver else None,
            }
            for file in extract.report.files
            for told in file.told
        ],
        "tie": tie_json(extract.tied) if extract.tied else None,
    }


def _paper(extract: Extract, held: Held) -> Json:
    paper, source = held.paper, extract.source_of(held)
    return {
        "paper": held.number,
        "kind": paper.kind,
        "title": " ".join(paper.title.value.split()) if paper.title else None,
        "state": paper.state,
        "filed_on": held.filed_on.isoformat() if held.filed_on else None,
        "effective_on": held.effective_on.isoformat() if held.effective_on else None,
        "path": source.origin,
        "sha256": source.sha256,
    }


def _places(places: Iterable[Place]) -> list[Json]:
    return [place._asdict() for place in places]
