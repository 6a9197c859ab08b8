"""A secretary's certificate: who certifies that a copy of a resolution is true, of which corporation.

Comes in: a paper. Goes out: the certification.
"""

from charterbook.instruments.paper import Paper, words
from charterbook.instruments.resolution.read import adopted_on
from charterbook.model.acts import Certification
from charterbook.model.evidence import Cited


def certification(paper: Paper) -> Certification | None:
    """The certification, where an officer says "I, NAME, the Secretary of X, certify"."""
    certifier = paper.first("certifier")
    name = words(certifier, "certifier")
    if name is None:
        return None
    standing = paper.first("in_force")
    return Certification(
        certifier=name,
        title=words(certifier, "title"),
        corporation=words(certifier, "corporation"),
        adopted_on=adopted_on(paper),
        in_force=Cited(True, standing.slots["words"].cited.spans) if standing else None,
    )
