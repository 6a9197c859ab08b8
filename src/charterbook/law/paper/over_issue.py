"""CB501: no more shares in being than the charter allows."""

from charterbook.law.reach import first_reading, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    OutstandingCount,
    SeriesDesignation,
)
from charterbook.model.entries import Exactly, SeriesPosition
from charterbook.model.instrument import Instrument
from charterbook.model.shares import decimal_string

_REMEDY = "Find the excess in the stock ledger; enlarge the number by amendment, and have the excess ratified."


@rule_of_paper("CB501", "error")
def over_issue(case: Case) -> Answer:
    """More shares are in being than the charter allows.

    What it asks: A number of outstanding shares that the paper states for a class or series is not more than the number
    the paper gives that class or series; and, where the book is asked, no series has more issued shares
    (outstanding and treasury) than authorized ones.

    Why it matters: Shares beyond the authorized number do not exist in law until they are ratified. The level is
    error: the numbers contradict each other.

    Passing case: 600 shares outstanding of a series of 650.

    Failing case: 700 shares outstanding of a series that the same paper cuts to 650.

    Remedy: Find the excess in the stock ledger; enlarge the number by amendment, and have the excess ratified.
    """
    told, compared, unsure = _stated(case.paper)
    for each in case.position.classes if case.position else ():
        for row in each.series:
            remark, known = _booked(row, case.paper)
            told += [remark] if remark else []
            compared += known
    if told:
        return fails(*told)
    if unsure:
        return lacks()
    return passes() if compared else NOT_APPLICABLE


def _stated(paper: Instrument) -> tuple[list[Remark], int, int]:
    """What the paper says of itself: the faults, the comparisons made, and those that a disputed number prevents."""
    told: list[Remark] = []
    compared = unsure = 0
    numbered = (AuthorizedSharesAdjustment, ClassAuthorization, DesignatedSharesAdjustment, SeriesDesignation)
    for count in (act for act in paper.acts if isinstance(act, OutstandingCount)):
        for act in (act for act in operative(paper) if isinstance(act, numbered)):
            if _subject(act) != _subject(count) or act.after is None:
                continue
            allowed, outstanding = plain(act.after), plain(count.shares)
            if allowed is None or outstanding is None:
                unsure += 1
                continue
            compared += 1
            if outstanding.value > allowed.value:
                most, actual = decimal_string(allowed.value), decimal_string(outstanding.value)
                told.append(
                    Remark(
                        f"{actual} shares are outstanding, {most} allowed",
                        (*outstanding.spans, *allowed.spans) or spans_of(count),
                        expected=f"at most {most}",
                        actual=actual,
                        remedy=_REMEDY,
                    )
                )
    return told, compared, unsure


def _booked(row: SeriesPosition, paper: Instrument) -> tuple[Remark | None, bool]:
    if not isinstance(row.issued, Exactly) or not isinstance(row.authorized, Exactly):
        return None, False
    if row.issued.value <= row.authorized.value:
        return None, True
    issued, allowed = decimal_string(row.issued.value), decimal_string(row.authorized.value)
    message = f"the book has {issued} shares of {row.series} issued and {allowed} authorized"
    return Remark(message, (paper.span,), expected=f"at most {allowed}", actual=issued, remedy=_REMEDY), True


def _subject(act: object) -> tuple[str, ...]:
    names = (first_reading(getattr(act, field, None)) for field in ("share_class", "series"))
    return tuple(fold(name.value) for name in names if name)
