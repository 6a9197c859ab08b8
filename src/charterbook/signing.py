"""Signing a paper and looking at its signatures: the composer that reads the paper and then signs or verifies its file.

Comes in: the bytes of a PDF, who signs, with which key, how. Goes out: the signed bytes, or what the signatures prove.
The paper is read first: the lines to sign on, their order and the venue of a notary are what the paper says, not what a
user types. A draft that is not approved, or in which an error is found, is not signed.
"""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook import flow
from charterbook.model.drafts import REVIEW_NOTICE
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading
from charterbook.sign.fields import Field, SignatureLine, fields_of, line_of, signature_lines, with_fields
from charterbook.sign.pdf_file import WHOLE_FILE, before_signatures, opened, taken_apart
from charterbook.sign.person import same_person

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

    from charterbook.model.evidence import Text
    from charterbook.sign.keys import Key
    from charterbook.sign.notarial import Commission
    from charterbook.sign.order import Held
    from charterbook.sign.pades import Level
    from charterbook.sign.wet_ink import Match

_APPROVE = "have it approved (charterbook approve) and sign the copy made then"


class Asked(NamedTuple):
    """How a person signs: the level of PAdES, the timestamp server, the roots that proofs lead to; the commission where
    a notary signs; whether the signature seals the file."""

    level: "Level" = "B-B"
    timestamp_url: str | None = None
    roots: "tuple[Certificate, ...]" = ()
    commission: "Commission | None" = None
    seals: bool = False


class Signed(NamedTuple):
    """The file with the signature, the line that was signed, and the lines that still wait, in order."""

    data: bytes
    line: SignatureLine
    waiting: tuple[SignatureLine, ...]


class Place(NamedTuple):
    """A line of the paper with its field, where the file has one."""

    line: SignatureLine
    field: Field | None


def sign(data: bytes, who: str, key: "Key", asked: Asked, now: datetime) -> Signed | Unreadable:
    """The paper signed on the next line, which has to be that of `who`."""
    reader = opened(data)
    if isinstance(reader, Unreadable):
        return reader
    apart = taken_apart(lambda: (fields_of(reader), before_signatures(data, reader)))
    if isinstance(apart, Unreadable):
        return apart
    present, paper = apart
    reading = flow.read(paper, "paper to sign")
    if isinstance(reading, Unreadable):
        return reading
    signed_before = any(field.signed for field in present)
    fault = _tampered(data, reader, now) if signed_before else unsignable(reading)
    fault = fault or _unfit(key, now)
    if fault is not None:
        return fault
    lines = signature_lines(reading.instruments)
    if asked.seals:
        from charterbook.sign.seal import unsealable

        fault = unsealable(who, lines, present)
        if fault is not None:
            return fault
    places = _places(lines, present)
    place = _next(places, who, key, notary=asked.commission is not None)
    if isinstance(place, Unreadable):
        return place
    if place.field is None:
        made = with_fields(data, lines)
        if isinstance(made, Unreadable):
            return made
        data = made
        places = _places(lines, fields_of(opened(data)))
        place = next(one for one in places if one.line == place.line)
    signed = _on_line(data, place, key, asked, [one.line.name for one in places if _is_signed(one)], now)
    if isinstance(signed, Unreadable):
        return signed
    waiting = tuple(one.line for one in places if not _is_signed(one) and one.line != place.line)
    return Signed(signed, place.line, waiting)


def unsignable(reading: Reading) -> Unreadable | None:
    """Why a paper is not to be signed as it stands: not approved yet, or an error is found in it. A paper that bears
    signatures was asked this before the first of them."""
    if REVIEW_NOTICE.encode() in (reading.rendition or b""):
        return Unreadable(f'each page still says "{REVIEW_NOTICE}"', _APPROVE)
    for checked in flow.check((reading,)):
        for finding in checked.findings:
            if finding.level == "error":
                return Unreadable(f"{finding.rule}: {finding.message}", finding.remedy or "mend the draft first")
    return None


def _tampered(data: bytes, reader: Any, now: datetime) -> Unreadable | None:
    """Why nobody may add a signature to those that a file bears: it is not as it was signed, or was changed before."""
    from charterbook.sign.later import approved_part_kept
    from charterbook.sign.verify import CHANGES
    from charterbook.sign.verify import verify as verify_file

    found = verify_file(data, None, now)
    if isinstance(found, Unreadable):
        return found
    for one in found.signatures:
        fault = next((fault for fault in one.faults if fault.name in CHANGES), None)
        if fault is not None:
            return Unreadable(f"the signature of {one.holder or one.field} does not hold: {fault.told}", WHOLE_FILE)
    if not approved_part_kept(reader):
        return Unreadable("the paper was changed before it was first signed", "sign the approved copy anew")
    return None


def _unfit(key: "Key", now: datetime) -> Unreadable | None:
    if key.until < now:
        return Unreadable(f"the certificate of {key.holder} expired on {key.until:%Y-%m-%d}", "sign with a new one")
    if key.since > now:
        return Unreadable(f"the certificate of {key.holder} is in force from {key.since:%Y-%m-%d}", "sign then")
    return None


def _places(lines: tuple[SignatureLine, ...], present: tuple[Field, ...]) -> tuple[Place, ...]:
    """Each line with the field that stands on it."""
    by_line = {line_of(field, lines): field for field in present}
    return tuple(Place(line, by_line.get(line)) for line in lines)


def _is_signed(place: Place) -> bool:
    return place.field is not None and place.field.signed


def _next(places: tuple[Place, ...], who: str, key: "Key", *, notary: bool) -> Place | Unreadable:
    """The next line in order, if it is the one that this person may sign with this key."""
    if not places:
        return Unreadable("no signature line is found in the paper", "name a paper that is to be signed, as a PDF")
    place = next((one for one in places if not _is_signed(one)), None)
    if place is None:
        return Unreadable("every line is signed already", "charterbook verify says by whom")
    if not same_person(key.holder, who):
        return Unreadable(f"the certificate is that of {key.holder}, not of {who}", "sign with the signer's own key")
    if (place.line.acknowledgment is not None) != notary:
        how = "the notary signs with --notary" if not notary else "leave out --notary"
        return Unreadable(f"the next line is that of {place.line.told}", how)
    if place.line.acknowledges(who):
        why = f"the signature acknowledged here is that of {who}: nobody is a notary of their own"
        return Unreadable(why, "let another notary sign")
    if not notary and not same_person(place.line.name, who):
        mine = any(same_person(one.line.name, who) for one in places if not _is_signed(one))
        why = f"{place.line.told} signs next" if mine else f"{who} has no line left to sign; next is {place.line.told}"
        return Unreadable(why, "let them sign in the order of the paper" if mine else "name the signer with --as")
    return place


def _on_line(
    data: bytes, place: Place, key: "Key", asked: Asked, signed: list[str], now: datetime
) -> bytes | Unreadable:
    from charterbook.sign import pades

    assert place.field is not None
    test = ("TEST CERTIFICATE, not for use",) if key.is_test else ()
    by = f"Digitally signed by {key.holder}"
    if asked.commission is not None:
        from charterbook.sign.notarial import notarial_words

        words = notarial_words(place.line, asked.commission, signed, now.date())
        if isinstance(words, Unreadable):
            return words
        printed = (*words.printed[:-1], " ".join((words.printed[-1], *test)), by)
        terms = pades.Terms(asked.level, asked.timestamp_url, asked.roots, words.reason, words.place)
    else:
        capacity = place.line.capacity
        printed = (", ".join((*((capacity,) if capacity else ()), f"{now:%Y-%m-%d %H:%M} UTC", *test)), by)
        reason = f"Signed as {capacity}" if capacity else "Signed"
        terms = pades.Terms(asked.level, asked.timestamp_url, asked.roots, reason, seals=asked.seals)
    return pades.sign(data, place.field.name, key, printed, terms)


class Verification(NamedTuple):
    """What a file's signatures prove, held against the paper as read; `read` is False where the paper itself could not
    be read, so that no line was looked for."""

    held: "Held"
    archive_timestamps: int
    read: bool

    @property
    def good(self) -> bool:
        """Whether no fault at all was found."""
        return not self.held.faults and not any(one.faults for one, _ in self.held.signatures)


def verify(data: bytes, roots: "tuple[Certificate, ...] | None", now: datetime) -> Verification | Unreadable:
    """The signatures of a file; the paper in it says which lines there are and in which order they are signed."""
    from charterbook.sign.order import held_against
    from charterbook.sign.verify import verify as verify_file

    found = verify_file(data, roots, now)
    if isinstance(found, Unreadable):
        return found
    reading = flow.read(before_signatures(data, opened(data)), "signed paper")
    lines = () if isinstance(reading, Unreadable) else signature_lines(reading.instruments)
    return Verification(held_against(lines, found), found.archive_timestamps, bool(lines))


def match_scan(draft: bytes, scan: bytes) -> "Match | Unreadable":
    """The scan of a paper signed by hand held against its draft. Reading pictures needs the extra `ocr`."""
    from charterbook.instruments.read import read as read_papers
    from charterbook.sign.ink import on_line
    from charterbook.sign.wet_ink import match

    drafted, scanned = _one_text(draft), _one_text(scan)
    if isinstance(drafted, Unreadable):
        return Unreadable(f"the draft: {drafted.why}", drafted.remedy)
    if isinstance(scanned, Unreadable):
        return Unreadable(f"the scan: {scanned.why}", scanned.remedy)
    papers = read_papers(drafted)
    lines = () if isinstance(papers, Unreadable) else signature_lines(papers)
    return match(drafted, scanned, lines, partial(on_line, scan))


def _one_text(data: bytes) -> "Text | Unreadable":
    from hashlib import sha256

    from charterbook.formats.recognise import media_type, read_texts
    from charterbook.model.evidence import Source

    texts = read_texts(data, Source(sha256(data).hexdigest(), len(data), media_type(data), "paper"))
    return texts if isinstance(texts, Unreadable) else texts[0]
