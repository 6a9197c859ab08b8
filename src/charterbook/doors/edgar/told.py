"""What became of each paper that was fetched, in words and as JSON."""

from collections.abc import Sequence
from typing import Any, assert_never

from charterbook.doors.edgar.fetched import Record
from charterbook.doors.edgar.posting import Again, Cited, Filed, Held, LeftOut, Outcome, Unfiled


def outcome_text(outcome: Outcome) -> str:
    """One outcome in a line or two; of a paper that was filed, what stands below the lines of `add`."""
    match outcome:
        case Filed(record, paper, _, later):
            lines = [f"  {paper.type} of {_filing(record)}"]
            if later:
                numbers = ", ".join(map(str, later))
                lines.append(f"  known only since a later time, that of the entry before: entries {numbers}")
            return "\n".join(lines)
        case Held(_, paper):
            return f"{paper.address}: already in the book, nothing changed"
        case Again(_, paper, first):
            return f"{paper.address}: the same words as {first}, which is in the book"
        case LeftOut(_, paper, why) | Unfiled(_, paper, why):
            return f"{paper.address}: left out: {paper.type}, {why}"
        case Cited(record, exhibit):
            return f'cited, not held: exhibit {exhibit.number}, in {_filing(record)}: "{exhibit.words}"'
        case _ as unreachable:
            assert_never(unreachable)


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """One outcome; of a paper that was filed, what comes with the JSON of `add`."""
    record = outcome.record
    told: dict[str, Any] = {
        "accession": record.accession, "form": record.form, "cik": record.cik, "filed_on": record.filed_on,
        "accepted_at": record.accepted_at, "to_the_second": record.to_the_second,
    }  # fmt: skip
    match outcome:
        case Filed(_, paper, _, later):
            return {"outcome": "filed", "address": paper.address, "type": paper.type, **told, "later": list(later)}
        case Held(_, paper):
            return {"outcome": "held", "address": paper.address, "type": paper.type, **told}
        case Again(_, paper, first):
            return {"outcome": "same_words", "address": paper.address, "type": paper.type, **told, "same_as": first}
        case LeftOut(_, paper, why) | Unfiled(_, paper, why):
            return {"outcome": "left_out", "address": paper.address, "type": paper.type, **told, "why": why}
        case Cited(_, exhibit):
            return {"outcome": "cited_not_held", "exhibit": exhibit.number, "words": exhibit.words, **told}
        case _ as unreachable:
            assert_never(unreachable)


def summary_text(outcomes: Sequence[Outcome]) -> str:
    """How many of each there were."""
    names = {
        Filed: "added",
        Held: "already in the book",
        Again: "filed again in the same words",
        LeftOut: "left out",
        Unfiled: "refused",
        Cited: "cited, not held",
    }
    counts = [(sum(isinstance(one, kind) for one in outcomes), name) for kind, name in names.items()]
    return "; ".join(f"{count:,} {name}" for count, name in counts if count or name == "added")


def _filing(record: Record) -> str:
    accepted = record.accepted_at if record.to_the_second else f"{record.filed_on}, by the end of the day"
    return f"the {record.form} {record.accession}, accepted {accepted}"
