"""CB108: an amount is written in digits."""

from charterbook.law.reach import act_place, marks
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper


@rule_of_paper("CB108", "warning", of=ANY_COPY)
def amount_mistyped(case: Case) -> Answer:
    """An amount or a number cannot be as it stands.

    What it asks: No par value, price, number of votes or ratio has a letter where a digit should be, two points, a five
    where the dollar sign should stand, or two units ("$0.20 cents").

    Why it matters: A par value of "$0.00l" is none; whoever types it again will guess. Scans and converters make such
    faults too, which is why the level is warning and the message speaks of this text.

    Passing case: "par value $0.001 per share".

    Failing case: "par value $0.00l per share", with the letter l; "par value $.0.001"; "8o votes".

    Remedy: Compare with the stamped copy; correct the record if it has the same fault.
    """
    return judged(
        [
            Remark(
                f'"{mark.value}" cannot be read as an amount or a number as it stands in this text',
                (*mark.spans, *act_place(case.paper)),
                expected="digits",
                actual=str(mark.value),
                remedy="Compare with the stamped copy; correct the record if it has the same fault.",
            )
            for mark in marks(case.paper, "mistyped")
        ]
    )
