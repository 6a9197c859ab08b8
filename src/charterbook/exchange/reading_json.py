"""A reading and its findings as the command line's JSON objects (the contract of `read -f json` and `check -f json`).

Comes in: model values and the bytes they point into. Goes out: plain dictionaries, lists and strings. Counts are
strings of digits, dates ISO 8601, par values decimal strings; every value carries its evidence.
"""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

from charterbook import __version__
from charterbook.exchange.places import Places
from charterbook.model.acts import Acknowledgment, Act, ClassAuthorization, Meeting, Split, Term
from charterbook.model.evidence import Cited, Disputed, Source, Span
from charterbook.model.findings import Cure, Finding
from charterbook.model.instrument import Instrument, Reading
from charterbook.model.shares import ParValue, decimal_string

Json = dict[str, Any]
_RENAMED = {"share_class": "class"}


def reading_json(reading: Reading, data: bytes, findings: tuple[Finding, ...] = ()) -> Json:
    """The object of one file."""
    places = Places(reading.rendition or data)
    return {
        "charterbook": __version__,
        "source": source_json(reading.source),
        "instruments": [instrument_json(instrument, places) for instrument in reading.instruments],
        "findings": [finding_json(finding, reading.source, places) for finding in findings],
    }


def source_json(source: Source) -> Json:
    """A source: where it came from, its digest, size and type."""
    return {
        "path": source.origin,
        "sha256": source.sha256,
        "bytes": source.size_bytes,
        "media_type": source.media_type,
    }


def instrument_json(instrument: Instrument, places: Places) -> Json:
    """One paper. `title` and `exhibit_number` are plain, their evidence stands in `evidence`."""

    def cited(value: object) -> Any:
        return value_json(value, places)

    dates, meeting = instrument.dates, instrument.meeting
    return {
        "kind": instrument.kind,
        "title": instrument.title.value if instrument.title else None,
        "state": instrument.state,
        "status": instrument.status,
        "exhibit_number": instrument.exhibit_number.value if instrument.exhibit_number else None,
        "evidence": {
            name: [span_json(span, places) for span in found.spans]
            for name, found in (
                ("title", instrument.title),
                ("exhibit_number", instrument.exhibit_number),
                ("status", instrument.status_said),
            )
            if found
        },
        "corporation": cited(instrument.corporation),
        "former_names": [cited(name) for name in instrument.former_names],
        "identifiers": [
            {"kind": one.kind, "jurisdiction": one.jurisdiction, "number": cited(one.number)}
            for one in instrument.identifiers
        ],
        "jurisdiction": cited(instrument.jurisdiction),
        "statutes": [cited(statute) for statute in instrument.statutes],
        "dates": {name: cited(value) for name, value in zip(dates._fields, dates, strict=True)},
        "meeting": cited(meeting),
        "signers": [
            {"name": cited(signer.name), "title": cited(signer.title), "signed": signer.signed is not None}
            for signer in instrument.signers
        ],
        "acknowledgments": [_acknowledgment(block, places) for block in instrument.acknowledgments],
        "filing": cited(instrument.filing),
        "prior_filings": [
            {name: cited(value) for name, value in zip(filing._fields, filing, strict=True)}
            for filing in instrument.prior_filings
        ],
        "acts": [act_json(act, places) for act in instrument.acts],
        "exhibits": [instrument_json(exhibit, places) for exhibit in instrument.exhibits],
        "unread": [{"start": span.start, "end": span.end} for span in instrument.unread],
    }


def act_json(act: Act, places: Places) -> Json:
    """One act under its name, each field with its evidence. A split has its two numbers in one "ratio";
    the number of a class without a limit is "unlimited"."""
    fields = zip(act._fields, act, strict=True)
    if isinstance(act, Split):
        ratio = {"new": value_json(act.new, places), "old": value_json(act.old, places)}
        share_class, fractions = value_json(act.share_class, places), value_json(act.fractions, places)
        return {"act": act.act, "class": share_class, "ratio": ratio, "fractions": fractions}
    made = {
        "act": act.act,
        **{_RENAMED.get(name, name): value_json(value, places) for name, value in fields if name != "act"},
    }
    if isinstance(act, ClassAuthorization):
        del made["unlimited"]
        if act.unlimited is not None:
            made["after"] = value_json(Cited("unlimited", act.unlimited.spans), places)
    return made


def value_json(value: object, places: Places) -> Any:
    """A cited value with its evidence; a disputed one with all readings and no value; anything else as it is."""
    match value:
        case Cited():
            found: Json = {
                "value": plain_json(value.value),
                "evidence": [span_json(span, places) for span in value.spans],
            }
            if value.derived:
                found["derived"] = True
            if value.qualifier:
                found["qualifier"] = value.qualifier
            found["standing"] = "derived" if value.derived else "confirmed" if value.witnesses > 1 else "read"
            return found
        case Disputed(readings):
            return {
                "value": None,
                "evidence": [span_json(span, places) for span in value.spans],
                "standing": "disputed",
                "readings": [value_json(reading, places) for reading in readings],
            }
        case Meeting(body, type_, quorum):
            return {"type": value_json(type_, places), "quorum": value_json(quorum, places), "body": body}
        case Term(name, literal, clause):
            return {"name": name, "value": value_json(literal, places), "clause": value_json(clause, places)}
        case tuple() if hasattr(value, "_fields"):
            return act_json(value, places)  # type: ignore[arg-type]  # the other named tuples among fields are acts
        case tuple():
            return [value_json(item, places) for item in value]
        case _:
            return plain_json(value)


def plain_json(value: object) -> Any:
    """A bare value: counts as digits, dates as ISO 8601, par as a decimal string."""
    match value:
        case None | bool() | str():
            return value
        case date():
            return value.isoformat()
        case ParValue():
            return str(value)
        case _:
            return decimal_string(value)  # type: ignore[arg-type]  # what is left are counts


def span_json(span: Span, places: Places) -> Json:
    """One piece of evidence: byte offsets, where a person finds it, and exactly those bytes as text."""
    line, column = places.line_and_column(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "col": column,
        "quote": places.quote(span),
        "page": span.page,
        **({"box": list(span.box)} if span.box else {}),
    }


def finding_json(
    finding: Finding,
    source: Source,
    places: Places,
    elsewhere: Callable[[Span], tuple[Source, Places]] | None = None,
) -> Json:
    """One finding, flat; `evidence` holds every span, the first of which gives the place. `elsewhere` tells where a
    span stands that may be of another file: such evidence names its path."""
    first = finding.spans[0] if finding.spans else Span(source.sha256, 0, 0)
    place = span_json(first, places)
    return {
        "rule": finding.rule,
        "level": finding.level,
        "outcome": finding.outcome,
        "message": finding.message,
        "path": source.origin,
        **{name: place[name] for name in ("line", "col", "start", "end", "quote")},
        "law": finding.law._asdict() if finding.law else None,
        "expected": finding.expected,
        "actual": finding.actual,
        "remedy": finding.remedy,
        "missing": finding.missing,
        "cures": [_cure(cure) for cure in finding.cures],
        "evidence": [_evidence(span, source, places, elsewhere) for span in finding.spans],
        "fingerprint": fingerprint(finding, places),
    }


def _cure(cure: Cure) -> Json:
    days = {name: day.isoformat() if day else None for name, day in (("since", cure.since), ("until", cure.until))}
    return {"how": cure.how, "cite": cure.cite, "told": cure.told, **days, "confidence": cure.confidence}


def _evidence(
    span: Span, source: Source, places: Places, elsewhere: Callable[[Span], tuple[Source, Places]] | None
) -> Json:
    other, other_places = elsewhere(span) if elsewhere else (source, places)
    named = {} if other.sha256 == source.sha256 else {"path": other.origin}
    return {**span_json(span, other_places), **named}


def fingerprint(finding: Finding, places: Places) -> str:
    """A name for the finding that survives reflowing of the paper: rule and quotes, white space folded. Quotes of other
    papers are left out: the finding is this paper's, whatever file stands beside it."""
    own = [span for span in finding.spans if span.source == finding.spans[0].source]
    quotes = "\x1f".join(" ".join(places.quote(span).split()) for span in own)
    return sha256(f"{finding.rule}\x1f{finding.message}\x1f{quotes}".encode()).hexdigest()[:16]


def _acknowledgment(block: Acknowledgment, places: Places) -> Json:
    made = act_json(block, places)
    del made["act"]
    return made
