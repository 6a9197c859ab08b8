"""Heads, proofs and keys as a user hands them over: files become values, and what is wrong with one becomes a line."""

import json
from collections.abc import Iterator

from charterbook.doors.options import paper
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.register import heads, proof_files
from charterbook.register.heads import Head, Signed
from charterbook.register.proofs import Consistency, Inclusion, Proof


def proof_at(path: str) -> Proof:
    """The proof in a file."""
    found = _shown(path)
    if isinstance(found, Inclusion | Consistency):
        return found
    raise Refused(f"{path} is a head, not a proof; hold it against a book with charterbook log head --check {path}")


def head_at(path: str) -> Head | Signed:
    """The head in a file."""
    found = _shown(path)
    if isinstance(found, Head | Signed):
        return found
    raise Refused(f"{path} is a proof, not a head; check it with charterbook log verify --proof {path}")


def _shown(path: str) -> proof_files.Shown:
    found = proof_files.read(paper(path))
    if isinstance(found, Unreadable):
        raise Refused(f"{path}: {found.why}; {found.remedy}")
    return found


def key_at(path: str | None) -> bytes | None:
    """The public key in a file, where one is named."""
    if path is None:
        return None
    key = heads.public_key(paper(path))
    if isinstance(key, Unreadable):
        raise Refused(f"{path}: {key.why}; {key.remedy}")
    return key


def plain(found: Head | Signed) -> Head:
    """The head, without its signature."""
    return found.head if isinstance(found, Signed) else found


def signature_fault(found: Head | Signed, key: bytes | None) -> str | None:
    """Why a head does not bear the signature of this key, or its own; None where it does, or neither is there."""
    if isinstance(found, Head):
        return None if key is None else "it bears no signature"
    if key is not None and key != found.key:
        return f"it is signed with another key ({found.key.hex()})"
    holds = heads.signature_holds(found)
    if isinstance(holds, Unreadable):
        raise Refused(f"{holds.why}; {holds.remedy}")
    return None if holds else f"its signature was not made with the key that it names ({found.key.hex()})"


def signature_words(found: Head | Signed, key: bytes | None) -> str:
    """What is known of who signed a head in which no fault was found."""
    if isinstance(found, Head):
        return "it is not signed: whether it is true, you know from where you have it"
    whose = (
        "the public key given" if key is not None else f"the key {found.key.hex()}; whose that is, --public-key tells"
    )
    return f"signed with {whose}"


def file_lines(shown: proof_files.Shown) -> Iterator[str]:
    """The lines of the file of a head or a proof."""
    return iter(json.dumps(proof_files.written(shown), ensure_ascii=False, indent=2).split("\n"))


def sides(proof: Proof) -> list[tuple[int, bytes]]:
    """The logs that a proof speaks of, by their sizes and roots."""
    if isinstance(proof, Inclusion):
        return [(proof.size, proof.root)]
    return [(proof.first, proof.first_root), (proof.second, proof.second_root)]


def led_to(proof: Proof, head: Head, name: str) -> str | None:
    """Why a proof does not lead to a head that is trusted, which is called `name`; None where it does."""
    if (head.size, head.root) in sides(proof):
        return None
    sizes = " and ".join(str(size) for size, _ in sides(proof))
    return f"it leads to the log of {sizes} rows, and not to the head {name} ({head.size} rows)"


def proof_words(proof: Proof) -> list[str]:
    """What a proof proves, in lines; of a row, what its record says."""
    from charterbook.exchange.book_text import act_phrase
    from charterbook.register.journal import one_line
    from charterbook.register.record_words import words

    (size, root), *_ = reversed(sides(proof))
    log = f"the log of {size} rows with the root {root.hex()}"
    if not isinstance(proof, Inclusion):
        return [f"the log of {proof.first} rows with the root {proof.first_root.hex()} is the beginning of {log}"]
    row = proof.row
    said = f"{row.kind} {row.subject}, recorded {row.recorded_at}, is row {row.sequence} of {log}"
    return [one_line(line) for line in (said, *words(row.kind, proof.record, {}, act_phrase))]
