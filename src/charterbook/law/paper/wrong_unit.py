"""CB107: shares are counted in shares."""

from charterbook.law.reach import act_place, marks, operative
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper


@rule_of_paper("CB107", "error", of=ANY_COPY)
def wrong_unit(case: Case) -> Answer:
    """A number of shares bears a wrong unit.

    What it asks: Where words count shares or votes, the figures beside them are a count too, and no amount of money.
    The words alone are read as the number, with one witness. A price or value in dollars beside its words is no fault.

    Why it matters: "400,000 shares" and "$400,000" are two things; a registrar or a transfer agent may take either. The
    level is error where the paper acts on shares, because the paper contradicts itself there.

    Passing case: "Four Hundred Thousand (400,000) shares".

    Failing case: "Four Hundred Thousand ($400,000) shares".

    Remedy: Correct the record by a certificate of correction; obtain the filed copy if only this text has the sign.
    """
    return judged(
        [
            Remark(
                f'"{mark.value}" gives shares as an amount of money',
                (*mark.spans, *act_place(case.paper)),
                expected="a count of shares",
                actual=str(mark.value),
                remedy="Strike the dollar sign by a certificate of correction, or obtain the filed copy.",
                level="error" if operative(case.paper) else "warning",
            )
            for mark in marks(case.paper, "wrong unit")
        ]
    )
