"""What was added to a file after a signature: an update may bring further signatures, timestamps and the proofs of the
certificates, and nothing else.

Comes in: one embedded signature (pyHanko's), whose updates it has looked through. Goes out: the faults.
"""

from typing import Any

from charterbook.sign.signature import Fault


def later_faults(embedded: Any) -> list[Fault]:
    """Pages that came or went after the signature, and any other change that it does not allow."""
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if embedded.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return [Fault("changed", "it does not cover the whole file as it was when it was signed")]
    if embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return []
    then = int(embedded.reader.get_historical_root(embedded.signed_revision)["/Pages"]["/Count"])
    now = int(embedded.reader.root["/Pages"]["/Count"])
    if then != now:
        more, verb = abs(now - then), "added" if now > then else "taken away"
        pages = "a page was" if more == 1 else f"{more} pages were"
        return [Fault("pages_changed", f"{pages} {verb} after it: {then} signed, {now} now")]
    found = embedded.diff_result
    if not isinstance(found, DiffResult):
        return [Fault("changed_later", "the file was changed after it in a way that no signature explains")]
    permitted = embedded.docmdp_level
    if found.modification_level == ModificationLevel.OTHER or (
        permitted is not None and found.modification_level.value > permitted.value
    ):
        return [Fault("changed_later", "the file was changed after it in a way that it does not allow")]
    return []
