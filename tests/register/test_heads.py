"""Heads: what is signed, by which key, and what is said of a key or a signature that does not serve."""

import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from hypothesis import given
from hypothesis import strategies as st

from charterbook.model.evidence import Unreadable
from charterbook.register import heads
from charterbook.register.heads import Head, Signed

HEAD = Head(12, bytes(range(32)), "2026-11-23T09:00:00+00:00")
KEY = ed25519.Ed25519PrivateKey.from_private_bytes(b"a seed of thirty-two bytes, ours")


def _private_pem(key: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey, passphrase: bytes = b"") -> bytes:
    lock = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)


def _public_pem(key: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def _signed() -> Signed:
    signed = heads.sign(HEAD, _private_pem(KEY))
    assert isinstance(signed, Signed)
    return signed


def test_what_is_signed_are_four_lines() -> None:
    """The form is fixed, as signatures of years ago must hold."""
    root = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    expected = f"charterbook tree head v1\n12\n{root}\n2026-11-23T09:00:00+00:00\n"
    assert expected.encode() == heads.message(HEAD)


def test_a_signature_holds_for_its_head_and_key() -> None:
    """The key named is the one that the public file has."""
    signed = _signed()
    assert heads.public_key(_public_pem(KEY)) == signed.key
    assert heads.signature_holds(signed) is True


@given(st.integers(0, 511), st.integers(0, 255), st.sampled_from(["signature", "key", "size", "root", "made_at"]))
def test_a_signature_holds_for_nothing_else(bit: int, other: int, what: str) -> None:
    """One bit of the signature or of what was signed turned, and it does not hold."""
    signed = _signed()
    match what:
        case "signature":
            signed = signed._replace(signature=(int.from_bytes(signed.signature) ^ 1 << bit).to_bytes(64))
        case "key":
            signed = signed._replace(key=(int.from_bytes(signed.key) ^ 1 << other).to_bytes(32))
        case "root":
            changed = (int.from_bytes(HEAD.root) ^ 1 << other).to_bytes(32)
            signed = signed._replace(head=HEAD._replace(root=changed))
        case "size":
            signed = signed._replace(head=HEAD._replace(size=HEAD.size + 1 + other))
        case _:
            signed = signed._replace(head=HEAD._replace(made_at=f"2026-11-23T09:00:00.{other + 1:06}+00:00"))
    assert heads.signature_holds(signed) is False


BAD_KEYS = [
    (b"", "no private key in PEM"),
    (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "no private key in PEM"),
    (bytes(range(256)), "no private key in PEM"),
    (_public_pem(KEY), "no private key in PEM"),
    (_private_pem(ec.generate_private_key(ec.SECP256R1())), "another kind than Ed25519"),
    (_private_pem(KEY, b"secret"), "locked with a passphrase"),
]


@pytest.mark.parametrize(("pem", "why"), BAD_KEYS)
def test_a_key_that_does_not_serve_is_told(pem: bytes, why: str) -> None:
    """Another kind of key, a locked one and a file that is none are each named."""
    answer = heads.sign(HEAD, pem)
    assert isinstance(answer, Unreadable)
    assert why in answer.why


@pytest.mark.parametrize(
    ("pem", "why"),
    [
        (b"", "no public key"),
        (_private_pem(KEY), "no public key"),
        (_public_pem(ec.generate_private_key(ec.SECP256R1())), "another kind"),
    ],
)
def test_a_public_key_that_does_not_serve_is_told(pem: bytes, why: str) -> None:
    """So are public keys."""
    answer = heads.public_key(pem)
    assert isinstance(answer, Unreadable)
    assert why in answer.why


def test_openssl_makes_the_keys_and_checks_the_signature(tmp_path: Path) -> None:
    """Another program agrees: its key signs here, and the signature made here holds there."""
    key, public, message, signature = (tmp_path / name for name in ("key.pem", "pub.pem", "message", "signature"))
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True, capture_output=True)
    subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-out", public], check=True, capture_output=True)
    signed = heads.sign(HEAD, key.read_bytes())
    assert isinstance(signed, Signed)
    assert heads.public_key(public.read_bytes()) == signed.key
    message.write_bytes(heads.message(HEAD))
    signature.write_bytes(signed.signature)
    checked = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", public, "-rawin", "-in", message, "-sigfile", signature],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (0, "Signature Verified Successfully\n") == (checked.returncode, checked.stdout)


def test_without_the_package_the_answer_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where cryptography is not installed, nothing is signed and nothing is called checked."""
    for name in [name for name in sys.modules if name.split(".")[0] == "cryptography"]:
        monkeypatch.setitem(sys.modules, name, None)
    answers = (heads.sign(HEAD, b""), heads.public_key(b""), heads.signature_holds(Signed(HEAD, b"", b"")))
    assert (heads.NO_CRYPTOGRAPHY,) * 3 == answers
