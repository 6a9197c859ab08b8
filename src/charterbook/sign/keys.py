"""The signer's key and certificate, out of a PKCS#12 file or a PKCS#11 token. They stay with the user: a key is used in
memory or inside its token, and is neither kept nor printed.

Comes in: the bytes of a PKCS#12 file and its passphrase, or the module, the token, the label and the PIN. Goes out: a
`Key`, or why there is none. A certificate that says of itself that it is for tests is marked as such, everywhere.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

NO_PYHANKO = Unreadable("signing and verifying papers need pyHanko", "pip install 'charterbook[sign]'")
_TEST_WORDS = r"(?i)\b(?:tests?|testing|demo|sample|example|fictitious|not for (?:use|production))\b"


class Key(NamedTuple):
    """What can sign: the library's signer, who the certificate says that is, its authority, the days between which it
    may be used, whether it says that it is for tests, the self-signed certificates that came with it, and what a token
    may raise while it signs."""

    signer: Any
    holder: str
    authority: str
    since: datetime
    until: datetime
    is_test: bool
    roots: "tuple[Certificate, ...]"
    may_raise: tuple[type[Exception], ...] = ()


def installed() -> bool:
    """Whether what signing and verifying need is there; keeps the library's own remarks from the user's terminal."""
    for chatty in ("pyhanko", "pyhanko_certvalidator", "fontTools"):
        logging.getLogger(chatty).setLevel(logging.CRITICAL)
    return find_spec("pyhanko") is not None


def from_pkcs12(data: bytes, passphrase: bytes | None) -> Key | Unreadable:
    """The key of a PKCS#12 file (.p12, .pfx) with its certificates."""
    if not installed():
        return NO_PYHANKO
    from pyhanko.sign.signers import SimpleSigner

    try:
        signer = SimpleSigner.load_pkcs12_data(data, (), passphrase)
    except (ValueError, AttributeError, TypeError):
        return Unreadable(
            "it cannot be opened: the passphrase is another one, or this is no PKCS#12 file with a key",
            "give the passphrase with --passphrase-file FILE; openssl pkcs12 -info -in FILE shows what a file holds",
        )
    return _key(signer)


@contextmanager
def from_pkcs11(module: str, token: str, label: str, pin: str | None) -> Iterator[Key | Unreadable]:
    """The key of a PKCS#11 token (a card, a stick, a hardware module), used inside it while the session is open.
    `module` is the path of the maker's library, `label` the name of key and certificate on the token."""
    if not installed() or find_spec("pkcs11") is None:
        yield NO_PYHANKO
        return
    import pkcs11
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

    try:
        session = open_pkcs11_session(module, token_criteria=TokenCriteria(label=token), user_pin=pin)
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        why = str(error) or type(error).__name__
        yield Unreadable(f"the token '{token}' cannot be opened ({why})", "check the module, the token's name and PIN")
        return
    with session:
        signer = PKCS11Signer(session, cert_label=label, key_label=label, other_certs_to_pull=None)
        try:
            # Many tokens sign a digest with an elliptic curve, and few make the digest themselves.
            signer.use_raw_mechanism = signer.signing_cert.public_key.algorithm == "ec"
            found: Key | Unreadable = _key(signer)._replace(may_raise=(pkcs11.PKCS11Error,))
        except pkcs11.PKCS11Error as error:
            why = str(error) or type(error).__name__
            found = Unreadable(f"the token '{token}' gives no certificate '{label}' ({why})", "check --label")
        yield found


def roots(data: bytes) -> "tuple[Certificate, ...] | Unreadable":
    """The certificates of a file of roots, PEM (one after the other) or DER."""
    if not installed():
        return NO_PYHANKO
    from pyhanko.keys import load_certs_from_pemder_data

    try:
        found = tuple(load_certs_from_pemder_data(data))
        if found and all(one.subject.native is not None for one in found):
            return found
    except (ValueError, TypeError):
        pass
    return Unreadable("no certificate is found in it", "give the roots that you trust, as PEM or DER")


def says_test(certificate: "Certificate") -> bool:
    """Whether a certificate says in its holder's or its authority's name that it is for tests."""
    import re

    return (
        re.search(_TEST_WORDS, f"{certificate.subject.human_friendly} {certificate.issuer.human_friendly}") is not None
    )


def holder(certificate: "Certificate") -> str:
    """The name of the person whom a certificate is for, else the whole of what it says."""
    said = certificate.subject.native.get("common_name")
    return said if isinstance(said, str) else certificate.subject.human_friendly


def authority(certificate: "Certificate") -> str:
    """The name of who issued a certificate, as short as it can be told."""
    said = certificate.issuer.native
    name = said.get("common_name") or said.get("organization_name")
    return name if isinstance(name, str) else certificate.issuer.human_friendly


def _key(signer: Any) -> Key:
    certificate: Certificate = signer.signing_cert
    others = tuple(signer.cert_registry)
    return Key(
        signer,
        holder(certificate),
        authority(certificate),
        certificate.not_valid_before,
        certificate.not_valid_after,
        says_test(certificate),
        tuple(one for one in others if one.self_signed in ("maybe", "yes") and one.ca),
    )
