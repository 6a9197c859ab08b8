"""CB404: papers adopted on one day carry the same attachments."""

from charterbook.law.reach import fold, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, judged, lacks, rule_of_paper
from charterbook.law.set.chain import named_alike
from charterbook.model.instrument import Instrument


@rule_of_paper("CB404", "note")
def sibling_differs(case: Case) -> Answer:
    """A paper of the same meeting has an attachment that this one lacks.

    What it asks: Papers of one kind and one corporation, adopted on one day and given together, carry the same
    attached papers (a certified resolution, a certificate of an officer). Each lack is told once. Where a part of this
    paper was not understood the answer is open.

    Why it matters: Sisters of one meeting come from one template; what one has and the other lacks was often lost in
    filing. It is a note: nothing obliges a corporation to treat them alike.

    Passing case: The decreases of Series A and of Series C of 24 April 2003 both carry the certified resolution.

    Failing case: The decrease of Series A carries the certified resolution, that of Series C does not.

    Remedy: Look for the attachment in the stamped copy.
    """
    adopted = case.paper.dates.adopted_on
    sisters = [
        paper
        for paper in case.beside
        if adopted
        and paper.kind == case.paper.kind
        and named_alike(case.paper, paper)
        and paper.dates.adopted_on
        and paper.dates.adopted_on.value == adopted.value
    ]
    if not sisters:
        return NOT_APPLICABLE
    own = {exhibit.kind for exhibit in case.paper.exhibits}
    lacking: dict[str, Instrument] = {}
    for sister in sisters:
        for exhibit in sister.exhibits:
            if exhibit.kind not in own:
                lacking.setdefault(exhibit.kind, exhibit)
    if lacking and case.paper.unread:
        return lacks()
    return judged(
        [
            Remark(
                f"a paper of the same day carries a {fold(kind.replace('_', ' '))}, this one does not",
                (*title_place(case.paper), *title_place(exhibit)),
                expected=f"a {fold(kind.replace('_', ' '))}",
                actual="none",
                remedy="Look for the attachment in the stamped copy.",
            )
            for kind, exhibit in lacking.items()
        ]
    )
