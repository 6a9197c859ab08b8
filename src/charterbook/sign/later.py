"""What was added to a file after a signature, or after it was approved: an update may bring fields, signatures,
timestamps and the proofs of the certificates, and nothing else.

Comes in: one embedded signature (pyHanko's), whose updates it has looked through, or an open file. Goes out: what else
came.
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


def approved_part_kept(reader: Any) -> bool:
    """Whether up to the first signature nothing that the file held at first was changed: fields may have come, to the
    catalogue and to the pages, and when it was written last; nothing else. (What came later, the signature tells.)"""
    first = min((int(one.signed_revision) for one in reader.embedded_signatures), default=0)
    before, then = reader.get_historical_resolver(0), reader.get_historical_resolver(first)
    held = reader.xrefs.explicit_refs_in_revision(0)
    touched = {one for at in range(1, first + 1) for one in reader.xrefs.explicit_refs_in_revision(at)}
    told = [of.raw_get(key).idnum for of, key in ((reader.trailer, "/Info"), (reader.root, "/Metadata")) if key in of]
    kept = {one for one in touched & held if one.idnum not in told}
    same_root = before.root.container_ref == then.root.container_ref
    return same_root and all(_plain(before.get_object(one)) == _plain(then.get_object(one)) for one in kept)


def _plain(held: Any) -> Any:
    """An object without what signatures and their fields add to it."""
    from pyhanko.pdf_utils.generic import DictionaryObject

    if not isinstance(held, DictionaryObject):
        return held
    return {key: held.raw_get(key) for key in held if key not in _OF_SIGNATURES}, getattr(held, "encoded_data", None)


_OF_SIGNATURES = frozenset(("/AcroForm", "/DSS", "/Annots", "/Extensions", "/Version", "/Perms"))
