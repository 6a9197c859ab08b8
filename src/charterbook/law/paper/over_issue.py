"""CB501: no more shares in being than the charter allows."""

from charterbook.law.reach import operative, plain, spans_of
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.chain import last_known, subject
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    OutstandingCount,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.entries import Exactly, SeriesPosition
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string, figures

_REMEDY = "Find the excess in the stock ledger; enlarge the number by amendment, and have the excess ratified."


@rule_of_paper("CB501", "error", of=ANY_COPY)
def over_issue(case: Case) -> Answer:
    """More shares are in being than the charter allows.

    What it asks: A number of outstanding shares that the paper states for a class or series is not more than the number
    the paper gives that class or series (in a paper that splits shares: counted before the split), or else than the
    latest earlier paper given with it leaves it (a warning: a paper in between may be missing), and none is of a series
    that the paper withdraws (a warning: they may go before it takes effect); and, where the book is
    asked, no series has more issued shares (outstanding and treasury) than authorized ones.

    Why it matters: Shares beyond the authorized number do not exist in law until they are ratified. The level is
    error: the numbers contradict each other.

    Passing case: 600 shares outstanding of a series of 650.

    Failing case: 700 shares outstanding of a series that the same paper cuts to 650.

    Remedy: Find the excess in the stock ledger; enlarge the number by amendment, and have the excess ratified.
    """
    told, compared, unsure = _stated(case.paper)
    for remark in _beside(case):
        told += [remark] if remark else []
        compared += 1
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
    told, compared, unsure = _withdrawn(paper), 0, 0
    numbered = (AuthorizedSharesAdjustment, ClassAuthorization, DesignatedSharesAdjustment, SeriesDesignation)
    for count in (act for act in paper.acts if isinstance(act, OutstandingCount)):
        for act in (act for act in operative(paper) if isinstance(act, numbered)):
            if subject(act) != subject(count) or act.after is None:
                continue
            allowed, outstanding = plain(act.after), plain(count.shares)
            if allowed is None or outstanding is None:
                unsure += 1
                continue
            compared += 1
            if outstanding.value > allowed.value * _before_the_split(paper):
                most, actual = decimal_string(allowed.value), decimal_string(outstanding.value)
                told.append(
                    Remark(
                        f"{figures(outstanding.value)} shares are outstanding, {figures(allowed.value)} allowed",
                        (*outstanding.spans, *allowed.spans) or spans_of(count),
                        expected=f"at most {most}",
                        actual=actual,
                        remedy=_REMEDY,
                    )
                )
    return told, compared, unsure


def _withdrawn(paper: Instrument) -> list[Remark]:
    """Series that the paper takes out of the charter while it counts shares of them as outstanding."""
    gone = {subject(act): act for act in operative(paper) if isinstance(act, SeriesWithdrawal)}
    return [
        Remark(
            f"{figures(count.value)} shares are outstanding of a series that the paper withdraws",
            (*count.spans, *spans_of(gone[subject(act)])),
            expected="0",
            actual=decimal_string(count.value),
            remedy=_REMEDY,
            level="warning",
        )
        for act in paper.acts
        if isinstance(act, OutstandingCount) and subject(act) in gone and (count := plain(act.shares)) and count.value
    ]


def _before_the_split(paper: Instrument) -> Shares:
    """How many shares of before the paper's split one share of after it may stand for: a count of outstanding shares
    may be of before, the number allowed is of after."""
    splits = [act for act in operative(paper) if isinstance(act, Split)]
    ratios = [(plain(split.old), plain(split.new)) for split in splits]
    return max([1, *(-(-old.value // new.value) for old, new in ratios if old and new and new.value)])


def _beside(case: Case) -> list[Remark | None]:
    """What the paper counts of a class or series that it gives no number itself, against the last number known of it:
    a remark or, where the count fits, None."""
    own = {subject(act) for act in operative(case.paper) if getattr(act, "after", None) is not None}
    compared: list[Remark | None] = []
    for count in (act for act in case.paper.acts if isinstance(act, OutstandingCount)):
        known, outstanding = last_known(case, subject(count)), plain(count.shares)
        if known is None or outstanding is None or subject(count) in own:
            continue
        most, actual = decimal_string(known.number), decimal_string(outstanding.value)
        counted = figures(outstanding.value)
        message = f"{counted} shares are outstanding, the paper of {known.on} allows {figures(known.number)}"
        over = Remark(
            message, (*outstanding.spans, *known.spans), expected=f"at most {most}", actual=actual, remedy=_REMEDY,
            level="warning",
        )  # fmt: skip
        compared.append(over if outstanding.value > known.number else None)
    return compared


def _booked(row: SeriesPosition, paper: Instrument) -> tuple[Remark | None, bool]:
    if not isinstance(row.issued, Exactly) or not isinstance(row.authorized, Exactly):
        return None, False
    if row.issued.value <= row.authorized.value:
        return None, True
    issued, allowed = decimal_string(row.issued.value), decimal_string(row.authorized.value)
    held = f"{figures(row.issued.value)} shares of {row.series} issued"
    message = f"the book has {held} and {figures(row.authorized.value)} authorized"
    return Remark(message, (paper.span,), expected=f"at most {allowed}", actual=issued, remedy=_REMEDY), True
