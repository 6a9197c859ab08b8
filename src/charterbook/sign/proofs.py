"""The proofs that a signed file brings along: certificates, lists of revoked ones and answers of responders.

Comes in: the open file and the roots that are trusted. Goes out: contexts to judge a certificate in, as of the time at
which it is proved to have been used. No network is asked. A proof counts that was fresh at that time, or came later:
what an authority says of a certificate afterwards is no worse a witness.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate


class Proofs(NamedTuple):
    """What the file's security store (DSS) holds, and the roots to which chains have to lead."""

    roots: "tuple[Certificate, ...]"
    certificates: "tuple[Certificate, ...]"
    lists: tuple[Any, ...]
    answers: tuple[Any, ...]


def proofs(reader: Any, roots: "tuple[Certificate, ...] | None") -> Proofs:
    """The proofs in a file. Without roots of the user's its own self-signed certificates stand in for them."""
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse
    from pyhanko.sign.validation.dss import DocumentSecurityStore
    from pyhanko.sign.validation.errors import NoDSSFoundError

    certificates: list[Certificate] = []
    lists, answers = [], []
    try:
        store = DocumentSecurityStore.read_dss(reader)
        certificates += store.load_certs()
        lists = [CertificateList.load(one.get_object().data) for one in store.crls]
        answers = [OCSPResponse.load(one.get_object().data) for one in store.ocsps]
    except NoDSSFoundError:
        pass  # a signature of level B-B or B-T brings none
    carried = [one for signed in reader.embedded_signatures for one in signed.other_embedded_certs]
    if roots is None:
        roots = tuple(one for one in (*certificates, *carried) if one.self_signed in ("maybe", "yes"))
    return Proofs(roots, (*certificates, *carried), tuple(lists), tuple(answers))


def context(found: Proofs, at: datetime, *, revocation: bool = True) -> Any:
    """A context (`pyhanko_certvalidator.ValidationContext`) to judge certificates in as of a time; without `revocation`
    only whether the chain holds is judged."""
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.policy_decl import NO_REVOCATION, REQUIRE_REVINFO, CertRevTrustPolicy

    rule = REQUIRE_REVINFO if revocation else NO_REVOCATION
    return ValidationContext(
        trust_roots=list(found.roots),
        other_certs=list(found.certificates),
        moment=at,
        crls=list(found.lists),
        ocsps=list(found.answers),
        revinfo_policy=CertRevTrustPolicy(rule, retroactive_revinfo=True),
        allow_fetching=False,
    )
