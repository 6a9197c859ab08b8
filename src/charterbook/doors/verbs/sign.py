"""`charterbook sign`: sign the next line of a paper with the signer's own key, or hold a scan against the draft."""

import argparse
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from charterbook import signing
from charterbook.doors.options import add_output_format, day, now, open_book, paper, parser, print_json
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn1crypto.x509 import Certificate

    from charterbook.sign.keys import Key
    from charterbook.sign.notarial import Commission
    from charterbook.sign.pades import Level

PASSPHRASE = "CHARTERBOOK_PASSPHRASE"
"""The variable of the environment that may hold the passphrase of a key file, or the PIN of a token."""


def run(arguments: list[str]) -> int:
    """Sign and write the signed paper; or match a scan: exit 1 where it differs from the draft."""
    asked = _options().parse_args(arguments)
    if asked.scan:
        from charterbook.doors.scan_told import tell_match

        return tell_match(asked.paper, asked.scan, asked.output_format)
    for needed, flag in ((asked.signer, "--as 'NAME'"), (asked.pkcs12 or asked.pkcs11, "--pkcs12 KEY.p12"),
                         (asked.output, "-o OUT.pdf")):  # fmt: skip
        if not needed:
            raise Refused(f"signing needs {flag}; with --scan SCAN.pdf a scan is held against the draft")
    if asked.lta and not asked.timestamp:
        raise Refused("--lta needs a timestamp server: --timestamp URL")
    data = paper(asked.paper)
    if asked.book:
        _check_approved(asked.book, asked.paper, data)
    how = signing.Asked(_level(asked), asked.timestamp, _trusted(asked.trust), _commission(asked), asked.seal)
    with _key(asked) as key:
        signed = signing.sign(data, asked.signer, key, how, now())
    if isinstance(signed, Unreadable):
        raise Refused(f"{asked.paper}: {signed.why}; {signed.remedy}")
    _write(asked.output, signed.data)
    _tell(asked, signed, how.level, key)
    return 0


def _options() -> argparse.ArgumentParser:
    options = parser(
        "sign",
        "Sign the next line of a paper (PDF) in the order of the paper: the officers, then each notary. The key stays "
        "with you. Only --timestamp uses the network: that server, and the addresses named in the certificates.",
    )
    options.add_argument(
        "paper", metavar="PAPER.pdf", help="the approved paper, or one that others have signed already"
    )
    options.add_argument(
        "--as", dest="signer", metavar="NAME", help="who signs; the certificate has to be in that name"
    )
    options.add_argument("--pkcs12", metavar="FILE", help="key and certificate in a PKCS#12 file (.p12, .pfx)")
    options.add_argument("--pkcs11", metavar="MODULE", help="or on a token: the path of its maker's PKCS#11 library")
    options.add_argument("--token", metavar="NAME", help="the token's name")
    options.add_argument("--label", metavar="LABEL", help="the label of key and certificate on the token")
    options.add_argument(
        "--passphrase-file", metavar="FILE", help=f"passphrase or PIN (default: {PASSPHRASE}, else you are asked)"
    )
    options.add_argument("--timestamp", metavar="URL", help="an RFC 3161 timestamp server: level B-LT, else B-B")
    options.add_argument("--lta", action="store_true", help="seal the proofs with a further timestamp: level B-LTA")
    options.add_argument(
        "--without-revocation", action="store_true", help="no proofs that no certificate was revoked: level B-T"
    )
    options.add_argument("--trust", metavar="FILE", help="roots (PEM) that the proofs lead to, if the key brings none")
    options.add_argument("--seal", action="store_true", help="certify the secretary's copy: no change after it")
    options.add_argument(
        "--notary", metavar="STATE,COUNTY", help="a notary of this commission signs the acknowledgment"
    )
    options.add_argument("--commission-expires", type=day, metavar="DATE", help="the day the commission ends")
    options.add_argument("--commission-number", metavar="N", default="", help="its number, where the state gives one")
    options.add_argument("--book", metavar="BOOK", help="refuse a paper that is not approved in this book")
    options.add_argument("--scan", metavar="SCAN", help="hold the scan of the paper signed by hand against it instead")
    options.add_argument("-o", "--output", metavar="OUT.pdf", help="where the signed paper goes")
    add_output_format(options)
    return options


def _level(asked: argparse.Namespace) -> "Level":
    if not asked.timestamp:
        return "B-B"
    if asked.without_revocation:
        if asked.lta:
            raise Refused("--lta seals the proofs that --without-revocation leaves out: give one of them")
        return "B-T"
    return "B-LTA" if asked.lta else "B-LT"


def _trusted(path: str | None) -> "tuple[Certificate, ...]":
    from charterbook.sign import keys

    if path is None:
        return ()
    found = keys.roots(paper(path))
    if isinstance(found, Unreadable):
        raise Refused(f"{path}: {found.why}; {found.remedy}")
    return found


def _commission(asked: argparse.Namespace) -> "Commission | None":
    from charterbook.sign.notarial import Commission

    if not asked.notary:
        if asked.commission_expires or asked.commission_number:
            raise Refused("a commission goes with --notary STATE,COUNTY")
        return None
    state, comma, county = asked.notary.partition(",")
    if not comma or not state.strip() or not county.strip() or not asked.commission_expires:
        raise Refused("a notary signs with --notary STATE,COUNTY and --commission-expires DATE")
    return Commission(state.strip(), county.strip(), asked.commission_expires, asked.commission_number)


def _check_approved(place: str, path: str, data: bytes) -> None:
    """Refuse a paper of which the book holds no approval. What signing adds stands behind the approved bytes."""
    from charterbook import approving

    with open_book(place) as book:
        if approving.approval_behind(book, data, stands=True) is None:
            raise Refused(f"{path} is not approved in {place}; charterbook approve makes the copies to sign")


@contextmanager
def _key(asked: argparse.Namespace) -> "Iterator[Key]":
    from charterbook.sign import keys

    if asked.pkcs11:
        if not asked.token or not asked.label:
            raise Refused("--pkcs11 needs --token NAME and --label LABEL")
        with keys.from_pkcs11(asked.pkcs11, asked.token, asked.label, _passphrase(asked)) as key:
            if isinstance(key, Unreadable):
                raise Refused(f"{key.why}; {key.remedy}")
            yield key
        return
    data = paper(asked.pkcs12)
    found = keys.from_pkcs12(data, _passphrase(asked).encode()) if keys.installed() else keys.NO_PYHANKO
    if isinstance(found, Unreadable):
        raise Refused(f"{asked.pkcs12}: {found.why}; {found.remedy}")
    yield found


def _passphrase(asked: argparse.Namespace) -> str:
    """The passphrase out of the file, the environment, or from the user; it is printed nowhere."""
    import sys

    if asked.passphrase_file:
        try:
            return paper(asked.passphrase_file).decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise Refused(f"{asked.passphrase_file} is no text in UTF-8") from None
    if PASSPHRASE in os.environ:
        return os.environ[PASSPHRASE]
    if not sys.stdin.isatty():
        raise Refused(
            f"the passphrase of the key is needed: --passphrase-file FILE, or {PASSPHRASE} in the environment"
        )
    from getpass import getpass

    return getpass("Passphrase of the key: ")


def _write(path: str, data: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from None


def _tell(asked: argparse.Namespace, signed: signing.Signed, level: "Level", key: "Key") -> None:
    waiting = [line.told for line in signed.waiting]
    if asked.output_format == "json":
        told = {"file": asked.output, "line": signed.line.told, "holder": key.holder, "test": key.is_test}
        print_json(
            {**told, "level": level, "seal": asked.seal, "approval_checked": bool(asked.book), "waiting": waiting}
        )
        return
    print(f"{asked.output}: signed on the line of {signed.line.told}, by {key.holder}, level {level}")
    if key.is_test:
        print("  the certificate says that it is for tests: the signature binds nobody")
    if level == "B-B":
        print("  no timestamp server proves when it was made (--timestamp URL)")
    if not asked.book:
        print("  whether the paper is approved was not checked (--book BOOK)")
    print(f"  to sign next: {waiting[0]}" if waiting else "  every line is signed")
