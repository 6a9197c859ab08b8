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

OFFICE_WORD = (
    "(?:Chairman|Chairwoman|Chair|Chief|Executive|Financial|Operating|Legal|Accounting|Officer|CEO|CFO|COO|President|Vice|"
    "Senior|Assistant|Corporate|Secretary|Treasurer|General|Counsel|Incorporator|Sole|Director|Authorized|Signatory|Manager)"
)
OFFICES = rf"{OFFICE_WORD}(?:(?:,? and |, |[ -]){OFFICE_WORD}| of the Board(?: of Directors)?){{0,8}}"
_RULE = r"[-_]{3,80}"
_SIGNATURE = (
    rf"(?:(?:By:? ?)?(?P<signed>/s/ ?(?P<conformed>{PERSON}))[ \n]{{0,2}})?(?:By:? ?)?(?:(?P<rule>{_RULE})[ \n])?"
    rf"(?:(?:Print )?Name: ?)?(?P<name>{PERSON}|_{{3,40}})"
    rf"(?:, ?|[ \n](?:Title|Its|Office): ?|[ \n])(?P<title>{OFFICES})(?![a-z])"
)
_ALONE = (
    rf"(?:By:? ?)?(?P<signed>/s/ ?(?P<name>{PERSON}))(?:[ \n]{{1,2}}{_RULE})?"
    rf"(?:(?:, |[ \n])(?P<title>{OFFICES})(?![a-z]))?"
)
NOTARY_LINE = (
    rf"(?P<signed>/s/ ?{PERSON})?[ \n]{{0,2}}(?P<rule>{_RULE})?[ \n]{{0,2}}"
    rf"(?:{PERSON}[,\n ]{{1,2}})?(?P<office>Notary Public)"
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
    for match in re.compile(_SIGNATURE).finditer(view.folded, start, end):
        alone = match.start() == start or view.folded[match.start() - 1] == "\n"
        if match["signed"] or match["rule"] or alone:
            found.append(_signature(view, match))
    if not found:
        found = [_signature(view, match) for match in re.compile(_ALONE).finditer(view.folded, start, end)]
    return found


def _signature(view: View, match: "re.Match[str]") -> Signature:
    def cited(group: str) -> Cited[str] | None:
        first, last = match.span(group)
        return None if first < 0 else Cited(match[group], (view.span(first, last),))

    name = cited("name")
    assert name is not None, "both patterns have a name"
    return Signature(match.start(), match.end(), Signer(name, cited("title"), cited("signed")))
