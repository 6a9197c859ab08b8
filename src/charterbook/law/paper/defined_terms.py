"""CB204: a defined term has one definition."""

from charterbook.law.reach import marks
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper

_REMEDY = "Define the term once, or say in which paper its definition stands."


@rule_of_paper("CB204", "note", of=ANY_COPY)
def term_defined_badly(case: Case) -> Answer:
    """A term is defined twice, or used and never defined.

    What it asks: No term is defined twice in parentheses ("the Corporation"); a second definition of the same thing, as
    in a resolution set out in a certificate, is no fault. Of terms of art that say nothing without a definition (Stated
    Value, Conversion Price, Original Issue Date and their like) each that is used in capitals more than once is defined
    somewhere in the paper. A paper that says where its terms are defined is not asked for the second.

    Why it matters: Two definitions give two meanings, none gives none; a court will have to choose. It is a note, since
    the meaning is often plain, and the definition may stand in a paper that this one belongs to.

    Passing case: "a stated value of $1,000 per share (the "Stated Value")", and "the Stated Value" afterwards.

    Failing case: "the Conversion Price" throughout, and no words that say what it is.

    Remedy: Define the term once, or say in which paper its definition stands.
    """
    told = {"defined twice": "is defined a second time here", "not defined": "is used, and nothing defines it"}
    return judged(
        [
            Remark(f'"{mark.value}" {what}', mark.spans, expected="one definition", remedy=_REMEDY)
            for kind, what in told.items()
            for mark in marks(case.paper, kind)
        ]
    )
