"""A paper as read: what it is, who signs it, when, what it does, and the bytes that nobody read."""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.acts import Acknowledgment, Act, Filing, Meeting
from charterbook.model.evidence import Cited, Mark, Source, Span, Stated

Kind = Literal[
    "articles", "articles_amendment", "articles_restated", "designation", "designation_amendment",
    "designation_withdrawal", "split_change", "retirement", "correction", "validation", "resolution",
    "secretary_certificate", "acknowledgment", "merger", "other",
]  # fmt: skip

State = Literal[
    "mentioned", "drafted", "adopted", "executed", "acknowledged", "filed", "effective", "superseded", "corrected",
    "withdrawn",
]  # fmt: skip


Status = Literal["paper", "composite", "form", "not_share_capital", "certification"]
"""What this copy is: the paper that was filed or is to be; a charter put together from several papers for reading; a
form or draft for signature; a paper that is none of share capital; a registrar's page that certifies a copy."""


class Dates(NamedTuple):
    """The clocks of a paper; None is "not stated in this text", never a guess."""

    adopted_on: Cited[date] | None = None
    executed_on: Cited[date] | None = None
    filed_on: Cited[date] | None = None
    effective_on: Cited[date] | None = None
    stockholders_approved_on: Cited[date] | None = None


class Signer(NamedTuple):
    """One who signs. `signed` cites the conformed signature ("/s/ Name"); None where the line is blank."""

    name: Cited[str]
    title: Cited[str] | None = None
    signed: Cited[str] | None = None


class PriorFiling(NamedTuple):
    """An earlier paper that this one recites: its title as said here, the day it was filed, its number."""

    title: Cited[str]
    filed_on: Cited[date] | None
    number: Cited[str] | None = None


class Identifier(NamedTuple):
    """A number that tells which corporation a paper is of, whatever its name: "cik" is the Central Index Key that the
    SEC gave it, "entity_number" what the registrar of `jurisdiction` calls it by, under whatever title."""

    kind: Literal["cik", "entity_number"]
    jurisdiction: str | None
    number: Cited[str]


class Instrument(NamedTuple):
    """One paper. `exhibits` are papers attached to it, `marks` what was found in it and rules look at;
    `unread` are the spans of words that no production and no known form accounts for. Where `status` is not "paper",
    `status_said` cites the words that show it."""

    kind: Kind
    span: Span
    title: Cited[str] | None = None
    state: State = "mentioned"
    corporation: Stated[str] | None = None
    jurisdiction: Cited[str] | None = None
    statutes: tuple[Cited[str], ...] = ()
    exhibit_number: Cited[str] | None = None
    former_names: tuple[Cited[str], ...] = ()
    dates: Dates = Dates()
    meeting: Meeting | None = None
    signers: tuple[Signer, ...] = ()
    acknowledgments: tuple[Acknowledgment, ...] = ()
    filing: Filing | None = None
    acts: tuple[Act, ...] = ()
    exhibits: "tuple[Instrument, ...]" = ()
    marks: tuple[Mark, ...] = ()
    unread: tuple[Span, ...] = ()
    status: Status = "paper"
    status_said: Cited[str] | None = None
    prior_filings: tuple[PriorFiling, ...] = ()
    identifiers: tuple[Identifier, ...] = ()


class Reading(NamedTuple):
    """What one source holds. `rendition` is the text to which spans point where the source itself is no text."""

    source: Source
    instruments: tuple[Instrument, ...]
    rendition: bytes | None = None
