"""CB407: what a paper says is attached is there."""

from charterbook.law.reach import marks
from charterbook.law.rule import Answer, Case, Remark, lacks, passes, rule_of_paper


@rule_of_paper("CB407", "note")
def attachment_absent(case: Case) -> Answer:
    """An attachment is referred to and is not there.

    What it asks: Each exhibit, annex or schedule that the paper says is attached stands in this text.

    Why it matters: A cover without its attachment says that something is done and not what. The answer is open and
    never a failure: the attachment may be a file of its own that was not given.

    Passing case: "attached as Exhibit A", and Exhibit A after the signatures.

    Failing case: None: an attachment that this text lacks leaves the answer open.

    Remedy: Obtain the attachment, and give both files together.
    """
    return _told(case) if marks(case.paper, "attachment absent") else passes()


def _told(case: Case) -> Answer:
    return lacks(
        *(
            Remark(
                f"{mark.value} is said to be attached, and is not in this text",
                mark.spans,
                missing=str(mark.value),
                remedy="Obtain the attachment, and give both files together.",
            )
            for mark in marks(case.paper, "attachment absent")
        )
    )
