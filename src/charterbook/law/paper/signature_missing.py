"""CB304: those who are to sign have signed."""

from charterbook.law.reach import execution_place, marks, papers
from charterbook.law.rule import Answer, Case, Remark, fails, judged, lacks, rule_of_paper
from charterbook.model.instrument import Instrument

_REMEDY = "Obtain the signed copy; a missing conformed signature does not prove that the original is unsigned."


@rule_of_paper("CB304", "warning")
def signature_missing(case: Case) -> Answer:
    """A signature is missing.

    What it asks: Each signature line of the paper and of the papers attached to it bears a signature or its conformed
    mark, a line with an office alone and a form's label too; and where the paper tells how many sign it, so many do.
    Where no signer was found at all the answer is indeterminate if words of the paper were not understood.

    Why it matters: An unsigned paper is a draft. The level is warning and not error because the text may be a conformed
    copy of a signed original (Regulation S-T, rule 302).

    Passing case: "/s/ Robert A. Blanchard" above "Robert A. Blanchard, President".

    Failing case: A rule with nothing on it above "Robert A. Blanchard, President".

    Remedy: Obtain the signed copy; a missing conformed signature does not prove that the original is unsigned.
    """
    signers = [signer for paper in papers(case.paper) for signer in paper.signers]
    if not signers:
        nobody = Remark("nobody is shown to sign this paper", execution_place(case.paper), remedy=_REMEDY)
        if case.paper.unread:
            return lacks(nobody._replace(missing="the signatures, among words that were not understood"))
        return fails(nobody)
    return judged(
        [
            *_awaited(case.paper),
            *(
                Remark(
                    f"the line of {signer.name.value} is not signed in this copy",
                    (*signer.name.spans, *execution_place(case.paper)),
                    expected="a signature",
                    actual="blank",
                    remedy=_REMEDY,
                )
                for signer in signers
                if signer.signed is None
            ),
        ]
    )


def _awaited(paper: Instrument) -> list[Remark]:
    """The places of a block that await a signature: those that name nobody who signs, and signers that it lacks."""
    told = {
        "unsigned line": "the line of {} is not signed in this copy",
        "missing signer": "more sign than stand here: {}",
    }
    return [
        Remark(
            message.format(" ".join(str(mark.value).split())),
            (*mark.spans, *execution_place(paper)),
            expected="a signature",
            actual="none",
            remedy=_REMEDY,
        )
        for kind, message in told.items()
        for mark in marks(paper, kind)
    ]
