"""The verdict on one signature: is it whole, when was it made, did its certificate hold then.

Comes in: one embedded signature, the proofs of its file, and the time by which it is known to have existed. Goes out:
the facts, taken from pyHanko's own verdict. The certificate is judged as of the time that the timestamp proves, with
the proofs in the file; the certificate of the timestamp server as of its own time, and it must not have run out when
the next timestamp was laid over it, or now. So a file judged today is judged the same in years, as EN 319 102-1 asks.
"""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook.model.evidence import Unreadable
from charterbook.sign.pdf_file import taken_apart
from charterbook.sign.proofs import Proofs, context
from charterbook.sign.signature import Fault, FaultName

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate


class Verdict(NamedTuple):
    """A signature as judged: its certificate; the time that a timestamp proves; whether the chain leads to a root; and
    the faults of the signature itself."""

    certificate: "Certificate"
    at: datetime | None
    trusted: bool
    faults: tuple[Fault, ...]


class Archived(NamedTuple):
    """What the timestamps over the whole file prove: times, by the revision that each covers; and the faults of those
    that are not over the bytes that were stamped."""

    times: dict[int, datetime]
    faults: tuple[Fault, ...]


def archived(stamps: list[Any], found: Proofs, moment: datetime) -> Archived:
    """The timestamps from the last, which has to hold now, back to the first. One that does not hold proves nothing."""
    proved: dict[int, datetime] = {}
    faults = []
    until = moment
    for stamp in sorted(stamps, key=lambda one: -int(one.signed_revision)):
        status = taken_apart(partial(_own, stamp, found))
        if isinstance(status, Unreadable) or not (status.intact and status.valid):
            faults.append(Fault("changed", "bytes were changed under a timestamp over the whole file, or in it"))
            continue
        at = _proved_time(status, until)
        if at is not None:
            proved[int(stamp.signed_revision)] = until = at
    return Archived(proved, tuple(faults))


def _own(stamp: Any, found: Proofs) -> Any:
    """pyHanko's verdict on a timestamp over the file, as of its own time; what came later does not touch that time."""
    import asyncio

    from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_timestamp

    at = stamp.signed_data["encap_content_info"]["content"].parsed["gen_time"].native
    return asyncio.run(async_validate_pdf_timestamp(stamp, context(found, at), skip_diff=True))


def _proved_time(status: Any, until: datetime) -> datetime | None:
    """The time of a timestamp, if it holds and its certificates had not run out at the later time given."""
    if status is None or not (status.intact and status.valid and status.trusted):
        return None
    if any(one.not_valid_after < until for one in status.validation_path.iter_certs(include_root=False)):
        return None
    at: datetime = status.timestamp
    return at


def verdict(embedded: Any, found: Proofs, times: dict[int, datetime], moment: datetime) -> Verdict:
    """What a signature proves. `times` are those that timestamps over the whole file prove."""
    from pyhanko.sign.validation.generic_cms import extract_tst_data_iter

    later = [at for revision, at in times.items() if revision > embedded.signed_revision]
    until = min(later, default=moment)
    token = next(iter(extract_tst_data_iter(embedded.signer_info, signed=False)), None)
    said = token["encap_content_info"]["content"].parsed["gen_time"].native if token is not None else None
    status = _judged(embedded, found, said or until)
    faults = []
    at = _proved_time(status.timestamp_validity, until) if token is not None else min(later, default=None)
    if said is not None and at is None and status.intact:
        unproved = _judged(embedded, found, said, revocation=False).timestamp_validity
        at = _proved_time(unproved, until)
        if at is not None:
            told = "the file does not prove that the certificate of the timestamp server was not revoked"
            faults.append(Fault("revocation_not_shown", told))
    if not (status.intact and status.valid):
        faults.append(Fault("changed", "what it covers is not what was signed: bytes were changed afterwards"))
    elif not status.trusted:
        faults.append(_chain_fault(status, embedded, found, said or until))
    if token is None and at is None:
        faults.append(Fault("no_timestamp", "no timestamp server proves when it was made"))
    elif at is None:
        told = "its timestamp does not hold: changed, expired since, or of a server whose root is not trusted"
        faults.append(Fault("timestamp_not_confirmed", told))
    return Verdict(embedded.signer_cert, at, bool(status.trusted), tuple(faults))


def _judged(embedded: Any, found: Proofs, at: datetime, *, revocation: bool = True) -> Any:
    """pyHanko's verdict on a signature, its certificate judged as of a time."""
    import asyncio

    from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    judge = context(found, at, revocation=revocation)
    usage = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
    # What later updates of the file changed is looked through once: in the judgement that counts.
    judging = async_validate_pdf_signature(embedded, judge, key_usage_settings=usage, skip_diff=not revocation)
    return asyncio.run(judging)


def _chain_fault(status: Any, embedded: Any, found: Proofs, at: datetime) -> Fault:
    """Why the certificate does not hold."""
    revoked = status.revocation_details
    if revoked is not None:
        told = f"its certificate, or one above it, was revoked on {revoked.revocation_date:%Y-%m-%d}"
        return Fault("certificate_revoked", told)
    chain = _judged(embedded, found, at, revocation=False)
    if chain.trusted:
        told = "the file does not prove that the certificate, and those above it, were not revoked"
        return Fault("revocation_not_shown", told)
    said = chain.trust_problem_indic.standard_name if chain.trust_problem_indic is not None else "GENERIC"
    told = f"its certificate cannot be confirmed ({said.replace('_', ' ').lower()})"
    name, words = _NAMES.get(said, ("not_confirmed", told))
    return Fault(name, words.format(day=f"{at:%Y-%m-%d}"))


_EXPIRED: tuple[FaultName, str] = ("certificate_expired", "on {day} its certificate had expired")
_NAMES: dict[str, tuple[FaultName, str]] = {
    "EXPIRED": _EXPIRED,
    "OUT_OF_BOUNDS_NO_POE": _EXPIRED,
    "OUT_OF_BOUNDS_NOT_REVOKED": _EXPIRED,
    "NOT_YET_VALID": ("certificate_expired", "on {day} its certificate was not yet in force"),
    "NO_CERTIFICATE_CHAIN_FOUND": ("untrusted_root", "its certificate does not lead to a root that is trusted"),
}
"""The verdicts of EN 319 102-1 in our words."""
