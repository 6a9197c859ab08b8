"""CB406: a date can be."""

from charterbook.law.reach import execution_place, marks
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper


@rule_of_paper("CB406", "warning", of=ANY_COPY)
def date_impossible(case: Case) -> Answer:
    """A date cannot be.

    What it asks: Every date of the paper is a day of the calendar, written so that it can be read: not the 31st of a
    month of thirty days, not "June I".

    Why it matters: Which law is asked, and what came first, turns on the dates. A day that cannot be is a slip for one
    that we do not know. The level is warning and the message speaks of this text, since scans make such days.

    Passing case: "on April 24, 2003".

    Failing case: "on February 30, 2003"; "June I, 2011", with a letter.

    Remedy: Find the day from the minutes or the stamped copy, and correct the record.
    """
    return judged(
        [
            Remark(
                f'"{mark.value}" is no day of the calendar',
                (*mark.spans, *execution_place(case.paper)),
                expected="a date",
                actual=str(mark.value),
                remedy="Find the day from the minutes or the stamped copy, and correct the record.",
            )
            for mark in marks(case.paper, "impossible date")
        ]
    )
