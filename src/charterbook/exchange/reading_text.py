"""A reading as a person reads it: what the paper is, who signs, what it does, and where each number stands.

Comes in: a reading and its bytes. Goes out: lines of text. Every number is followed by its place and its words.
"""

from datetime import date
from typing import Any

from charterbook.exchange.places import Places
from charterbook.model.acts import Act
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.instrument import Instrument, Reading
from charterbook.model.shares import ParValue, figures

_UNREAD_SHOWN = 3
_SIDE_BY_SIDE = 12
STATUSES = {
    "composite": "COMPOSITE COPY, not a filed paper: nothing of it posts",
    "form": "FORM OR DRAFT, not a filed paper: nothing of it posts",
    "not_share_capital": "no paper of share capital: nothing of it posts",
    "certification": "the registrar's page that certifies a copy",
}


def reading_text(reading: Reading, data: bytes) -> str:
    """The reading of one file, a paragraph for each paper."""
    places = Places(reading.rendition or data)
    head = f"{reading.source.origin}  ({reading.source.size_bytes:,} bytes, sha256 {reading.source.sha256[:12]}...)"
    papers = (line for instrument in reading.instruments for line in _paper(instrument, places, "  "))
    return "\n".join([head, *papers])


def _paper(instrument: Instrument, places: Places, indent: str) -> list[str]:
    title = instrument.title.value if instrument.title else "(no title)"
    number = f"Exhibit {instrument.exhibit_number.value}: " if instrument.exhibit_number else ""
    number = number.replace("Exhibit EXHIBIT", "Exhibit").replace("Exhibit Exhibit", "Exhibit")
    lines = [
        f"{indent}{number}{title}",
        f"{indent}  kind           {instrument.kind}, {instrument.state}",
    ]
    if instrument.status != "paper":
        told = STATUSES[instrument.status]
        lines.append(f"{indent}  status         {told}{_where(instrument.status_said, places)}")
    for name, value in (
        ("corporation", instrument.corporation),
        ("jurisdiction", instrument.jurisdiction),
        *(("CIK" if one.kind == "cik" else f"{one.jurisdiction} number", one.number) for one in instrument.identifiers),
        *(("statute", statute) for statute in instrument.statutes),
        *(
            (name.replace("_", " "), value)
            for name, value in zip(instrument.dates._fields, instrument.dates, strict=True)
        ),
    ):
        if value is not None:
            lines.append(f"{indent}  {name:<14} {_plain(value)}{_where(value, places)}")
        elif name in ("filed on", "effective on") and instrument.kind not in ("secretary_certificate", "resolution"):
            lines.append(f"{indent}  {name:<14} unknown: not in this text")
    if instrument.meeting is not None:
        held = _plain(instrument.meeting.type) if instrument.meeting.type else "meeting"
        quorum = ", quorum present" if instrument.meeting.quorum else ", quorum not stated"
        way = "written consent" if held == "written_consent" else f"{held} meeting{quorum}"
        lines.append(f"{indent}  board          {way}{_where(instrument.meeting.type, places)}")
    for signer in instrument.signers:
        signed = "signed /s/" if signer.signed else "NOT SIGNED in this text"
        title_ = f", {signer.title.value}" if signer.title else ""
        lines.append(f"{indent}  signer         {signer.name.value}{title_}: {signed}{_where(signer.name, places)}")
    for block in instrument.acknowledgments:
        venue = ", ".join(_plain(place) for place in (block.county, block.state) if place)
        notary = "signed by the notary" if block.notary_signed else "NOT SIGNED by a notary in this text"
        on = f" on {_plain(block.on)}" if block.on else ""
        who = _plain(block.signer) if block.signer else "nobody named"
        told = "sworn to      " if block.jurat else "acknowledged  "
        lines.append(f"{indent}  {told} by {who} in {venue}{on}: {notary}{_where(block.signer, places)}")
    for act in instrument.acts:
        lines += _act(act, places, f"{indent}  ")
    for exhibit in instrument.exhibits:
        lines += _paper(exhibit, places, f"{indent}    ")
    if instrument.unread:
        quotes = [" ".join(places.quote(span).split())[:40] for span in instrument.unread[:_UNREAD_SHOWN]]
        more = "" if len(instrument.unread) <= _UNREAD_SHOWN else f" and {len(instrument.unread) - _UNREAD_SHOWN} more"
        lines.append(f"{indent}  not read       " + "; ".join(f'"{quote}"' for quote in quotes) + more)
    return lines


def _act(act: Act, places: Places, indent: str) -> list[str]:
    lines = [f"{indent}{act.act.replace('_', ' ')}"]
    for name, value in _fields(act):
        if name == "meeting":
            continue
        if name == "terms":
            told = [(term.name, term.value or term.clause, term.clause) for term in value]
            lines += [f"{indent}  {kind:<12} {_plain(said)}{_where(clause, places)}" for kind, said, clause in told]
        elif name in ("resolved", "corrected_acts"):
            lines += [line for inner in value for line in _act(inner, places, f"{indent}  ")]
        else:
            lines.append(f"{indent}  {_field(name):<12} {_plain(value)}{_where(value, places)}")
    return lines


def _fields(act: Act) -> list[tuple[str, Any]]:
    return [
        (name, value)
        for name, value in zip(act._fields, act, strict=True)
        if name != "act" and value is not None and value is not False and value != ()
    ]


def _field(name: str) -> str:
    return {"share_class": "class"}.get(name, name.replace("_", " "))


def _plain(value: object) -> str:
    """A value without its evidence: "-650", "2003-04-24", "600 or 650 (disputed)"."""
    match value:
        case Cited():
            return _plain(value.value) + (" (derived)" if value.derived else "")
        case Disputed(readings):
            return " or ".join(_plain(reading) for reading in readings) + " (disputed: both readings are kept)"
        case str():
            return " ".join(value.split())
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case ParValue(usd):
            return "no par value" if usd is None else f"${usd}"
        case None:
            return ""
        case _:
            return figures(value)  # type: ignore[arg-type]  # what is left are counts


def _where(value: object, places: Places) -> str:
    """Where the value stands: line, column and the words."""
    spans = value.spans if isinstance(value, Cited | Disputed) else ()
    if not spans:
        return ""
    # Words and their figures stand side by side: they are shown as one place.
    first = min(spans, key=lambda span: span.start)
    end = max((span.end for span in spans if span.start - first.end < _SIDE_BY_SIDE), default=first.end)
    line, column = places.line_and_column(first.start)
    quote = " ".join(places.quote(first._replace(end=end)).split())
    quote += ")" if quote.count("(") > quote.count(")") else ""
    return f'   [{line}:{column} "{quote if len(quote) <= 60 else quote[:57] + "..."}"]'
