"""What an instrument does, told in one sentence an act for a report: the numbers are the act's own.

Comes in: an act. Goes out: runs that follow "It " or the paper's name ("increases the number ...").
"""

from charterbook.instruments.clauses import exact, par_phrase, said, shares
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Ratification,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.drafts import Run
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares


def told(act: Act) -> tuple[Run, ...] | None:
    """What the act does; None for one that is no change (a statement of fact, a recital)."""
    match act:
        case AuthorizedSharesAdjustment() | DesignatedSharesAdjustment():
            stock = said(act.series, "series") if isinstance(act, DesignatedSharesAdjustment) else act.share_class
            return ("changes the number of authorized shares of ", stock, *_from_to(act.before, act.after))
        case ClassAuthorization():
            number = shares(said(act.after, "number of shares"))
            return ("creates a new class of stock, ", *number, " of ", act.share_class, *par_phrase(act.par_value))
        case SeriesDesignation() if not act.recited:
            number = shares(said(act.after, "number of shares"))
            series = said(act.series, "name of the series")
            return ("creates a series of the ", act.share_class, ", ", *number, " of ", series)
        case SeriesWithdrawal():
            series = said(act.series, "name of the series")
            return ("takes the certificate of designation of ", series, " out of the charter, whose shares are again ",
                    "unissued shares of ", act.share_class, " of no series")  # fmt: skip
        case Split():
            old, new = shares(said(act.old, "old shares")), shares(said(act.new, "new shares"))
            stock = said(act.series, "series") if act.series is not None else act.share_class
            return ("turns each ", *old, " of ", stock, " into ", *new)
        case ParValueChange():
            was, is_ = said(act.before, "par value before"), said(act.after, "par value after")
            return ("changes the par value of the ", act.share_class, " from ", was, " to ", is_)
        case NameChange():
            name, new_name = said(act.before, "name before"), said(act.after, "new name")
            return ("changes the name of the corporation from ", name, " to ", new_name)
        case Retirement():
            stock = said(act.series, "series") if act.series is not None else act.share_class
            return ("retires ", *shares(said(act.shares, "number of shares")), " of ", stock)
        case Ratification():
            return ("ratifies ", act.ratified)
        case Correction():
            return ('corrects the words "', act.faulty, '" of the ', act.corrected_title, ' to "', act.corrected, '"')
        case _:
            return None


def _from_to(before: "Stated[Shares] | None", after: "Stated[Shares] | None") -> tuple[Run, ...]:
    was = exact(before)
    opening: tuple[Run, ...] = (" from ", *shares(was)) if isinstance(was, Cited) else ()
    return (*opening, " to ", *shares(said(after, "number of shares after")))
