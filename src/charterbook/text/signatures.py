"""Signatures: who signs a paper, in what office, and whether this copy shows the signature.

Comes in: a part of a view. Goes out: signers with the conformed signature ("/s/ Name") where it is there. A blank line
over a name is a signer whose signature this copy does not show.
"""

import re
from typing import NamedTuple

from charterbook.model.evidence import Cited
from charterbook.model.instrument import Signer
from charterbook.text.names import PERSON
from charterbook.text.view import View

OFFICE = (
    r"(?:(?:Chairman|Chairwoman|Chair)(?: of the Board(?: of Directors)?)?|Chief (?:Executive|Financial|Operating|Legal|Accounting) Officer|CEO|CFO|"
    r"(?:(?:Executive|Senior) )?Vice[ -]President|President|(?:Assistant |Corporate )?Secretary|Treasurer|General Counsel|"
    r"Incorporator|(?:Sole )?Director|Authorized (?:Officer|Signatory)|Manager)"
)
OFFICES = rf"{OFFICE}(?:(?:,? and |, ){OFFICE}){{0,3}}"
_RULE = r"[-_]{3,80}"
_SIGNATURE = re.compile(
    rf"(?:(?:By:? ?)?(?P<signed>/s/ ?(?P<conformed>{PERSON}))[ \n]{{0,2}})?(?:By:? ?)?(?:(?P<rule>{_RULE})[ \n])?"
    rf"(?:(?:Print )?Name: ?)?(?P<name>{PERSON})(?:, ?|[ \n](?:Title|Its|Office): ?|[ \n])(?P<title>{OFFICES})(?![a-z])"
)
_ALONE = re.compile(
    rf"(?:By:? ?)?(?P<signed>/s/ ?(?P<name>{PERSON}))(?:[ \n]{{1,2}}{_RULE})?(?:(?:, |[ \n])(?P<title>{OFFICES})(?![a-z]))?"
)
NOTARY_LINE = re.compile(
    rf"(?P<signed>/s/ ?{PERSON})?[ \n]{{0,2}}(?P<rule>{_RULE})?[ \n]{{0,2}}(?:{PERSON}[,\n ]{{1,2}})?(?P<office>Notary Public)"
)


class Signature(NamedTuple):
    """A signer and the part of the view that shows it."""

    start: int
    end: int
    signer: Signer


def signatures(view: View, start: int, end: int) -> list[Signature]:
    """The signers of a part of the view, in order. A name with an office in running prose is no signer: a signature
    has its mark, or stands under a rule, or opens a paragraph."""
    found: list[Signature] = []
    for match in _SIGNATURE.finditer(view.folded, start, end):
        alone = match.start() == start or view.folded[match.start() - 1] == "\n"
        if match["signed"] or match["rule"] or alone:
            found.append(_signature(view, match))
    if not found:
        found = [_signature(view, match) for match in _ALONE.finditer(view.folded, start, end)]
    return found


def _signature(view: View, match: "re.Match[str]") -> Signature:
    def cited(group: str) -> Cited[str] | None:
        first, last = match.span(group)
        return None if first < 0 else Cited(match[group], (view.span(first, last),))

    name = cited("name")
    assert name is not None, "both patterns have a name"
    return Signature(match.start(), match.end(), Signer(name, cited("title"), cited("signed")))
