"""A secretary's certificate: who certifies that a copy of a resolution is true, of which corporation.

Comes in: a paper. Goes out: the certification.
"""

from charterbook.instruments.execution import signed_by
from charterbook.instruments.paper import Paper, words
from charterbook.instruments.resolution.read import adopted_on
from charterbook.model.acts import Certification
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled


def certification(paper: Paper) -> Certification | None:
    """The certification, where an officer says "I, NAME, the Secretary of X, certify"."""
    certifier = paper.first("certifier")
    if certifier is None or (name := words(certifier, "certifier") or _who_signs(paper)) is None:
        return None
    standing = paper.first("in_force")
    return Certification(
        certifier=name,
        title=words(certifier, "title"),
        corporation=words(certifier, "corporation"),
        adopted_on=adopted_on(paper),
        in_force=Cited(True, standing.slots["words"].cited.spans) if standing else None,
    )


def _who_signs(paper: Paper) -> Cited[str] | None:
    """The name under the certificate of one who calls himself "the undersigned"."""
    signers = [one.signer for one in signed_by(paper, [])]
    office = compiled(r"(?i)secretary|clerk")
    held = [one.name for one in signers if one.title and office.search(one.title.value)]
    return next(iter([*held, *(one.name for one in signers)]), None)
