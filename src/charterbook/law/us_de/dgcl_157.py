"""DGCL 157: rights and options to acquire stock."""

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import acts_of, first_reading, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import DECIDED, row_of, says
from charterbook.law.us_de.history import DGCL_157, OPTIONS, SB_114
from charterbook.model.acts import Reservation, Resolution
from charterbook.model.entries import Exactly
from charterbook.model.shares import decimal_string, figures


@rule_of_law(
    "DE-157",
    "DGCL 157",
    OPTIONS,
    "defect",
    "verified",
    f"{DGCL_157} ; {SB_114}",
    *DECIDED,
    jurisdiction="US-DE",
)
def reserved_without_board_or_shares(case: Case) -> Answer:
    """Shares are reserved for options without the board, or without the shares.

    What it asks: A reservation for rights or options is decided by the board (or under a resolution of it that fixes
    the numbers, the periods and the least consideration; since 1 August 2023 the delegate may fix the other terms), and
    the book of the day has as many shares as are issued and reserved together.

    Why it matters: An option for shares that do not exist cannot be exercised.

    Passing case: The board reserves 500 of 1,000 unissued shares for a plan.

    Failing case: The book has 1,000 shares authorized, 800 issued and 500 reserved.

    Remedy: Enlarge the authorized number, or ratify (DGCL 204).
    """
    reserved = acts_of(case.paper, Reservation)
    if not reserved:
        return NOT_APPLICABLE
    remedy = "Enlarge the authorized number, or ratify (DGCL 204)."
    for act in reserved:
        name = first_reading(act.series)
        row = row_of(book_of_the_day(case), act.share_class.value, name.value if name else None)
        counts = (row.authorized, row.issued, row.reserved) if row else ()
        known = [count.value for count in counts if isinstance(count, Exactly)]
        if len(known) == 3 and known[1] + known[2] > known[0]:
            message = f"{figures(known[1])} issued and {figures(known[2])} reserved"
            most = decimal_string(known[0])
            return fails(Remark(message, spans_of(act), expected=f"at most {most}", remedy=remedy))
    bodies = [each.body for each in acts_of(case.paper, Resolution)]
    if any(says(body, "board", "directors", "committee") for body in bodies):
        return passes()
    told = "that the board decided on the reservation is not shown"
    places = tuple(span for body in bodies for span in body.spans) or spans_of(reserved[0])
    return lacks(Remark(told, places, missing="the resolution of the board", remedy=remedy))
