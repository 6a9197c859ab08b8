"""What the signatures of a PDF prove, from the file alone and the roots that the user trusts: no network is asked.

Comes in: the file, the roots, and the moment as of which it is judged. Goes out: for each signature who, when, in what
capacity, whether what it covers is as it was signed, the level of PAdES that is reached, and each fault by its name.
Revocation has to be shown: a certificate of which the file does not prove that it was not revoked is a fault. The rules
are those of ETSI EN 319 102-1, worked out by pyHanko; what it cannot take apart counts as changed, never as good.
"""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from charterbook.model.evidence import Unreadable
from charterbook.sign import keys
from charterbook.sign.fields import Field, fields_of
from charterbook.sign.later import later_faults
from charterbook.sign.pades import Level
from charterbook.sign.pdf_file import opened, taken_apart
from charterbook.sign.proofs import proofs
from charterbook.sign.signature import Fault, Identity, Signature, Verified
from charterbook.sign.verdict import Verdict, archived, verdict

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

_PADES = "/ETSI.CAdES.detached"
CHANGES = frozenset(("changed", "pages_changed", "changed_later"))
"""The faults that say that a file is not as it was signed."""


def verify(data: bytes, roots: "tuple[Certificate, ...] | None", moment: datetime) -> Verified | Unreadable:
    """The signatures of a file, judged as of a moment. Without roots all but the identity is judged, by the roots that
    the file itself brings along: then "not checked" is said of the identity, and each signature has that fault."""
    reader = opened(data)
    if isinstance(reader, Unreadable):
        return reader
    return taken_apart(lambda: _verified(reader, len(data), roots, moment))


def _verified(reader: Any, size: int, roots: "tuple[Certificate, ...] | None", moment: datetime) -> Verified:
    embedded = [one for one in reader.embedded_signatures if one.sig_object_type == "/Sig"]
    stamps = [one for one in reader.embedded_signatures if one.sig_object_type == "/DocTimeStamp"]
    shown = fields_of(reader)
    found = proofs(reader, roots)
    over_all = archived(stamps, found, moment)
    places = {field.name: field for field in shown}
    signatures = []
    for one in embedded:
        place = places.get(one.field_name)
        judged = taken_apart(partial(verdict, one, found, over_all.times, moment))
        if isinstance(judged, Unreadable):
            fault = Fault("changed", f"it cannot be taken apart: {judged.why}")
            signatures.append(Signature(one.field_name, place and place.page, place and place.box, faults=(fault,)))
        else:
            signatures.append(_signature(one, place, judged, over_all.times, rootless=roots is None))
    return Verified(tuple(signatures), shown, len(stamps), (*over_all.faults, *_behind(reader, size)))


def _behind(reader: Any, size: int) -> list[Fault]:
    """Bytes behind the last signature or timestamp that belong to no update: nothing covers them or explains them."""
    last = max(reader.embedded_signatures, key=lambda one: int(one.signed_revision), default=None)
    if last is None or last.signed_revision < reader.xrefs.total_revisions - 1:
        return []
    *_, start, length = map(int, last.byte_range)
    told = f"{size - start - length} bytes stand behind the last signature and are no update of the file"
    return [Fault("changed_later", told)] if start + length < size else []


def _signature(
    embedded: Any, place: Field | None, judged: Verdict, times: dict[int, datetime], *, rootless: bool
) -> Signature:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    stated, permitted = embedded.sig_object, embedded.docmdp_level
    faults = [*judged.faults, *later_faults(embedded)]
    if not _padded(stated):
        faults.append(Fault("changed", "there are bytes behind the signature that no signer put there"))
    if rootless:
        faults = [fault for fault in faults if fault.name != "untrusted_root"]
        told = "who signed is not checked: say whose roots you trust (--trust FILE)"
        faults.append(Fault("identity_not_checked", told))
    return Signature(
        embedded.field_name,
        place and place.page,
        place and place.box,
        keys.holder(judged.certificate),
        keys.authority(judged.certificate),
        keys.says_test(judged.certificate),
        str(stated.get("/Reason", "")),
        str(stated.get("/Location", "")),
        embedded.self_reported_timestamp,
        judged.at,
        _level(embedded, judged, faults, times),
        "not checked" if rootless else _identity(judged),
        permitted is not None and permitted.value == 1,
        embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        tuple(faults),
    )


def _identity(judged: Verdict) -> Identity:
    if judged.trusted:
        return "trusted"
    return "not proved" if any(fault.name == "revocation_not_shown" for fault in judged.faults) else "not trusted"


def _padded(stated: Any) -> bool:
    """Whether nothing but zeros fills the room that a signature does not need."""
    from asn1crypto.parser import peek

    room = bytes(stated.raw_get("/Contents"))
    return not room[peek(room) :].strip(b"\0")


def _level(embedded: Any, judged: Verdict, faults: list[Fault], times: dict[int, datetime]) -> Level | None:
    """The highest level of PAdES whose every condition holds; None for one of another kind, or a changed one."""
    if embedded.sig_object.get("/SubFilter") != _PADES or any(fault.name in CHANGES for fault in faults):
        return None
    if judged.at is None:
        return "B-B"
    if not judged.trusted or any(fault.name == "revocation_not_shown" for fault in faults):
        return "B-T"
    return "B-LTA" if any(revision > embedded.signed_revision for revision in times) else "B-LT"
