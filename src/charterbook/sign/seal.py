"""The secretary's certified copy, sealed: a signature that certifies the whole file and allows no change after it.

Comes in: the lines of the paper and the fields of its PDF. Goes out: nothing where the file can be sealed by this
person, else why not. A seal has to be the first signature of a file and stays the only one, so every line of the paper
has to be the sealer's own. (Proofs and timestamps over the whole file may still be added: ISO 32000-2, 12.8.2.2.)
"""

from charterbook.model.evidence import Unreadable
from charterbook.sign.fields import Field, SignatureLine
from charterbook.sign.person import same_person


def unsealable(who: str, lines: tuple[SignatureLine, ...], present: tuple[Field, ...]) -> Unreadable | None:
    """Why a person cannot seal the file."""
    if any(field.signed for field in present):
        return Unreadable("the file is signed already, and a seal has to come first", "seal an unsigned copy")
    others = [line.told for line in lines if not same_person(line.name, who)]
    if others:
        alone = "draft the certificate as a paper of its own, or sign it without --seal"
        return Unreadable(f"no one could sign after the seal: {', '.join(others)}", alone)
    if len(lines) > 1:
        return Unreadable(f"{who} has {len(lines)} lines, and a seal is one signature", "sign it without --seal")
    return None
