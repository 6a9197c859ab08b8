"""Attachments that a paper speaks of and that its text does not hold.

Comes in: a paper, and the labels of the papers attached to it. Goes out: marks of kind "attachment absent" whose value
is the label ("Exhibit A"). An attachment is there where its label heads a paragraph, or stands in capitals anywhere.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Mark
from charterbook.text.patterns import compiled

_CITED = (
    r"(?:attached|annexed|appended|enclosed)(?: hereto| to this [a-z ]{3,40})?,?(?: and [a-z ]{3,40})? "
    r"(?:hereto )?(?:as|in) "
    r"((exhibit|annex|appendix|schedule|attachment) ([a-z]|\d{1,2}))(?![\w-]|\.\d)"
)


def attachments_cited(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper."""
    view = paper.view
    if not any(view.lowered.find(word, paper.start, paper.end) >= 0 for word in ("attached", "annexed", "appended")):
        return ()
    absent: dict[str, Mark] = {}
    seen: set[str] = set()  # each label is looked for once, however often it is cited
    for match in compiled(_CITED).finditer(view.lowered, paper.start, paper.end):
        label = match[1]
        if label in seen:
            continue
        seen.add(label)
        heads = f"\n{label}" in view.lowered or label.upper() in view.folded or view.lowered.startswith(label)
        if not heads and view.lowered.count(label) == 1:
            absent[label] = paper.mark("attachment absent", *match.span(1))
    return tuple(absent.values())
