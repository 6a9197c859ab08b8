"""The EDGAR Filer Manual on texts: lines, characters, tags."""

from datetime import date

from charterbook.law.reach import marks
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law

_MANUAL = "http://www.rasteredge.com/gallery/c37/1855/ (EDGAR Filer Manual, volume II, March 2009, 5.2.1)"
_ASCII = Period("1993 (EDGAR's phase-in); text of 2009 read", first=date(1993, 4, 26))
_NO_LINE = 1000
"""A line that no filer's text has: this copy has lost its line breaks."""


@rule_of_law(
    "EDG-80",
    "EDGAR Filer Manual, volume II, 5.2.1",
    _ASCII,
    "defect",
    "verified",
    _MANUAL,
    jurisdiction="US-SEC",
    level="note",
)
def lines_too_long(case: Case) -> Answer:
    """A line of an EDGAR text is too long, or holds a character that is not ASCII.

    What it asks: A line has at most 80 characters, within table tags 132; all characters are ASCII, without curly
    quotes and long dashes. Asked only of a text that its tags show to be of EDGAR; a copy that has lost its line breaks
    leaves the answer open.

    Why it matters: EDGAR may suspend a filing with longer lines, or cut them; numbers stand at the ends of lines.

    Passing case: A text of 79 characters a line.

    Failing case: A line of 96 characters outside a table.

    Remedy: Wrap the line; write the character in ASCII.
    """
    if not marks(case.paper, "edgar text"):
        return NOT_APPLICABLE
    long = marks(case.paper, "long line")
    if any(isinstance(line.value, int) and line.value > _NO_LINE for line in long):
        return lacks()
    told = [
        Remark(
            f"a line of {line.value} characters",
            line.spans,
            expected="at most 80, within table tags 132",
            actual=str(line.value),
            remedy="Wrap the line.",
        )
        for line in long[:1]
    ]
    told += [
        Remark(
            f"a character that is not ASCII: {sign.value}",
            sign.spans,
            expected="ASCII",
            actual=str(sign.value),
            remedy="Write it in ASCII.",
        )
        for sign in marks(case.paper, "not ASCII")[:1]
    ]
    return fails(*told) if told else passes()


@rule_of_law("EDG-PAGE", "EDGAR ASCII tags", _ASCII, "advice", "partly verified", _MANUAL, jurisdiction="US-SEC")
def tags_left_open(case: Case) -> Answer:
    """A table tag of an EDGAR text is not closed.

    What it asks: <PAGE> marks where a page turns; <TABLE>, <CAPTION>, <S> and <C> frame a table, and each <TABLE> is
    closed by </TABLE>. Asked only of a text that its tags show to be of EDGAR.

    Why it matters: Within an open table the limit of a line is another, and columns are read as one line.

    Passing case: Pages parted by <PAGE>, tables opened and closed.

    Failing case: A <TABLE> that nothing closes.

    Remedy: Close the table.
    """
    if not marks(case.paper, "edgar text"):
        return NOT_APPLICABLE
    left = marks(case.paper, "open table")
    told = [
        Remark("a table that no tag closes", table.spans, expected="</TABLE>", remedy="Close it.") for table in left
    ]
    return fails(*told[:1]) if told else passes()
