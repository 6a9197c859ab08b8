"""Places in a signature block that await a signature which this copy does not show.

Comes in: a paper and its signatures. Goes out: marks of kind "unsigned line", whose value is the name or the office
that stands there: an office after "By:" with no name, an office on a line of its own after a comma, a name with its
office that is none of those who sign, a form's label for a signature with nothing over it. Only the part after the
execution clause is looked at, and never a registrar's or a notary's line.
"""

from collections.abc import Iterator
from itertools import islice

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Mark
from charterbook.text.patterns import compiled
from charterbook.text.persons import OFFICES, PERSON
from charterbook.text.signatures import Signature

_MOST_LABELS = 12  # a form has two or three
_AFTER_BLOCK, _BEFORE_BLOCK, _LABELLED = 160, 200, 140
_NOT_STATE = r"(?! ?,? ?(?:of (?:the )?(?:state|commonwealth|State|Commonwealth)|OF STATE))"
_BY_AN_OFFICE = (
    r"(?<![A-Za-z])(?:By|BY|Attest|ATTEST)(?::|(?=[ \n]))[ \n]{0,3}(?:[-_]{3,80}[ \n]{0,3})?,? ?\*?"
    rf"(?P<office>{OFFICES})(?![a-z]){_NOT_STATE}"
)
_OFFICE_ALONE = rf"(?:\n|\A) ?, ?\*?(?P<office>{OFFICES})(?![a-z]){_NOT_STATE}"
_IN_OFFICE = (
    rf"(?:(?<=\n)|(?<=[.:|\]] )|(?<=\d{{4}} )|(?<=and )|(?<=By )|(?<=BY ))(?P<person>{PERSON})(?:, ?| ?- ?|[ \n])"
    rf"(?:its |the )?(?P<office>{OFFICES})(?![a-z]){_NOT_STATE}(?! ?,? [a-z])"
)
_LABEL = r"Signature(?: of (?:Authorized )?Officer|(?<![A-Za-z]Signature)(?= ?(?:\||Name|Type)))"
_MARKED = r"/[sS]/|\b(?:Isl|lsl) "


def unsigned_lines(paper: Paper, signed: list[Signature], end: int) -> tuple[Mark, ...]:
    """The marks of a paper whose signature block ends, at the latest, at `end`."""
    first = min((one.start for one in signed), default=end)
    start = paper.execution.start if paper.execution.start < first else max(paper.start, first - _BEFORE_BLOCK)
    stop = min(end, max((one.end for one in signed), default=start) + _AFTER_BLOCK) if signed else end
    if start >= stop:
        return ()
    places = sorted({*_offices(paper, start, stop), *_strangers(paper, signed, start, stop), *_labels(paper, signed)})
    return tuple(paper.mark("unsigned line", *place) for place in places)


def _offices(paper: Paper, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Offices where a name should stand first."""
    for pattern in (_BY_AN_OFFICE, _OFFICE_ALONE):
        for match in compiled(pattern).finditer(paper.view.folded, start, stop):
            yield match.span("office")


def _strangers(paper: Paper, signed: list[Signature], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Names with their offices that are none of those who sign. Where nobody signs, nobody is a stranger."""
    names = [one.signer.name.value for one in signed]
    names += [one.signer.signed.value for one in signed if one.signer.signed]
    known = {word.strip(".,") for name in names for word in name.lower().split()}
    for match in compiled(_IN_OFFICE).finditer(paper.view.folded, start, stop) if signed else ():
        person = match["person"].lower()
        last = person.split()[-1].strip(".,")
        heading = person.split()[0] in ("article", "section", "exhibit")
        if not heading and "notary" not in match["office"].lower() and last not in known:
            yield match.span("person")


def _labels(paper: Paper, signed: list[Signature]) -> Iterator[tuple[int, int]]:
    """A form's labels over or beside which nobody has signed."""
    folded = paper.view.folded
    for match in islice(compiled(_LABEL).finditer(folded, paper.start, paper.end), _MOST_LABELS):
        near = folded[max(paper.start, match.start() - _LABELLED) : match.end() + _LABELLED]
        by = any(match.start() - _LABELLED < one.end and one.start < match.end() + _LABELLED for one in signed)
        if not compiled(_MARKED).search(near) and not by:
            yield match.span()
