"""What waits as proposed, with the sentences and readings behind it (`review -f json`)."""

from typing import TYPE_CHECKING, Any

from charterbook.doors.sources import sources_of
from charterbook.exchange.book_json import act_plain, entry_json
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.reading_json import plain_json
from charterbook.exchange.sentences import Sources, act_spans
from charterbook.ledger.review import options

if TYPE_CHECKING:
    from charterbook.register.store import Book
    from charterbook.review import Done, Waiting

Json = dict[str, Any]


def waiting_answer(book: "Book", items: "tuple[Waiting, ...]") -> list[Json]:
    """What waits, each with its paper, the readings to choose from, and what was decided on it before."""
    sources = sources_of(book)
    return [_item(item, sources) for item in items]


def decided_answer(book: "Book", done: "Done", by: str) -> Json:
    """What a decision did: the entries that it made, and what of the paper still waits."""
    entries = [entry_json(entry) for entry in done.entries]
    return {"decision": done.decision, "by": by, "entries": entries, "waiting": waiting_answer(book, done.waiting)}


def _item(item: "Waiting", sources: Sources) -> Json:
    act = item.act
    title = item.kept.instrument.title
    readings: list[Json] = [
        {"reading": one.number, "field": one.field, "value": plain_json(one.reading.value),
         "evidence": sources.evidence(one.reading.spans)}
        for one in (options(act) if act is not None else ())
    ]  # fmt: skip
    readings += [
        {"reading": at, "field": "corporation", "value": one.name, "evidence": []}
        for at, one in enumerate(item.candidates, 1)
    ]
    return {
        "number": item.number,
        "paper": item.kept.id,
        "path": sources.origin(item.kept.source),
        "title": title.value if title else None,
        "corporation": item.kept.corporation,
        "act": None if act is None else act_plain(act),
        "phrase": "the whole paper" if act is None else act_phrase(act),
        "evidence": [] if act is None else sources.evidence(act_spans(act)),
        "readings": readings,
        "refusal": item.refusal,
        "why": item.why,
        "can_be_accepted": item.can_be_accepted,
        "decisions": [
            {"decision": one.id, "choice": one.choice, "by": one.decided_by, "why": one.why,
             "at": one.recorded_at.isoformat()}
            for one in item.decisions
        ],
    }  # fmt: skip
