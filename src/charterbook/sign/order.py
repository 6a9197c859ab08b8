"""A paper and its signatures held against each other: each line signed, by the person it names, in order.

Comes in: the lines of the paper in the order of signing, and the signatures of its file in the order in which they were
made. Goes out: the signatures with the line that each is on and with the faults that only the paper shows, and the
faults of the file.
"""

from itertools import pairwise
from typing import NamedTuple

from charterbook.sign.fields import Field, SignatureLine, line_of
from charterbook.sign.person import same_person
from charterbook.sign.signature import Fault, Signature, Verified


class Held(NamedTuple):
    """Signatures, each with its line (None where it stands on none that was found), and the faults of the file."""

    signatures: tuple[tuple[Signature, SignatureLine | None], ...]
    faults: tuple[Fault, ...]


def held_against(lines: tuple[SignatureLine, ...], found: Verified) -> Held:
    """The signatures beside the paper's own lines."""
    placed = [(one, _line(one, lines)) for one in found.signatures]
    faults = [*found.faults] if found.signatures else [Fault("not_signed", "the file holds no signature")]
    taken = [line for _, line in placed if line is not None]
    if found.signatures:
        faults += [
            Fault("line_unsigned", f"the line of {line.told} is not signed") for line in lines if line not in taken
        ]
    ranks = [lines.index(line) for line in taken]
    for before, after in pairwise(ranks):
        if after < before:
            told = f"{lines[after].told} signed after {lines[before].told}, and comes before in the order of the paper"
            faults.append(Fault("out_of_order", told))
    return Held(tuple((_named(one, line), line) for one, line in placed), tuple(faults))


def _line(one: Signature, lines: tuple[SignatureLine, ...]) -> SignatureLine | None:
    if one.page is None or one.box is None:
        return None
    return line_of(Field(one.field, one.page, one.box, signed=True), lines)


def _named(one: Signature, line: SignatureLine | None) -> Signature:
    """The signature with a fault where its holder is not who the line names, or is a notary of their own."""
    if line is None or not one.holder:
        return one
    if line.acknowledges(one.holder):
        told = f"{one.holder} signed as a notary, and it is their own signature that is acknowledged there"
        return one._replace(faults=(*one.faults, Fault("not_the_named_signer", told)))
    if not line.name or same_person(one.holder, line.name):
        return one
    told = f"the line is that of {line.name}, and the certificate is that of {one.holder}"
    return one._replace(faults=(*one.faults, Fault("not_the_named_signer", told)))
