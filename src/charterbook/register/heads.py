"""Heads of the log: its size and root at a time, and a signature (Ed25519) by someone who saw them.

A head kept outside of the book shows it when a book was made anew as a whole. What is signed are four lines, each with
its line feed: "charterbook tree head v1", the size, the root in hexadecimal, the time. So any tool that knows Ed25519
can check it, without this program.
"""

from typing import TYPE_CHECKING, NamedTuple

from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Head(NamedTuple):
    """How many rows the log has, the root of their tree and when that was so (ISO 8601)."""

    size: int
    root: bytes
    made_at: str


class Signed(NamedTuple):
    """A head, the public key of who signed it (32 bytes) and the signature (64 bytes)."""

    head: Head
    key: bytes
    signature: bytes


NO_CRYPTOGRAPHY = Unreadable("signatures need the package cryptography", "pip install 'charterbook[sign]'")
_MAKE_A_KEY = "make one: openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout -out pub.pem"


def message(head: Head) -> bytes:
    """The bytes that a signature of this head is made over."""
    return f"charterbook tree head v1\n{head.size}\n{head.root.hex()}\n{head.made_at}\n".encode()


def sign(head: Head, pem: bytes) -> Signed | Unreadable:
    """The head signed with a private key: an Ed25519 key in PKCS 8 and PEM, as openssl writes it."""
    key = _private_key(pem)
    if isinstance(key, Unreadable):
        return key
    return Signed(head, key.public_key().public_bytes_raw(), key.sign(message(head)))


def public_key(pem: bytes) -> bytes | Unreadable:
    """The 32 bytes of an Ed25519 public key in PEM."""
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.serialization import load_pem_public_key
    except ImportError:
        return NO_CRYPTOGRAPHY
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        return Unreadable("this is no public key in PEM", _MAKE_A_KEY)
    if not isinstance(key, Ed25519PublicKey):
        return Unreadable("this public key is of another kind than Ed25519", _MAKE_A_KEY)
    return key.public_bytes_raw()


def signature_holds(signed: Signed) -> bool | Unreadable:
    """Whether the signature over the head was made with the key that the head names. Whose key that is, the caller
    has to know: compare it with a public key that came another way."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return NO_CRYPTOGRAPHY
    try:
        Ed25519PublicKey.from_public_bytes(signed.key).verify(signed.signature, message(signed.head))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _private_key(pem: bytes) -> "Ed25519PrivateKey | Unreadable":
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ImportError:
        return NO_CRYPTOGRAPHY
    try:
        key = load_pem_private_key(pem, password=None)
    except TypeError:
        return Unreadable("this key is locked with a passphrase", "unlock a copy of it: openssl pkey -in KEY -out COPY")
    except (ValueError, UnsupportedAlgorithm):
        return Unreadable("this is no private key in PEM", _MAKE_A_KEY)
    if not isinstance(key, Ed25519PrivateKey):
        return Unreadable("this private key is of another kind than Ed25519", _MAKE_A_KEY)
    return key
