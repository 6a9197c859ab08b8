"""What a board decides on shares it got back and on papers at fault: retirement, ratification, correction.

Comes in: an act. Goes out: runs that follow the name of the body, without the full stop, and further paragraphs.
"""

from charterbook.instruments.clauses import first, said, shares, state_name
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Correction,
    DesignatedSharesAdjustment,
    Ratification,
    Resolution,
    Retirement,
)
from charterbook.model.drafts import Blank, Run
from charterbook.model.instrument import Instrument

_OVER_ISSUE = "the shares issued exceeded the number that the charter authorized on that date"


def retired(act: Retirement, instrument: Instrument) -> tuple[Run, ...]:
    """Shares that the corporation got back are retired."""
    stock = said(act.series, "name of the series") if act.series is not None else act.share_class
    runs: tuple[Run, ...] = ("authorizes and directs that ", *shares(said(act.shares, "number of shares")), " of ")
    runs = (*runs, stock, " of ", said(instrument.corporation, "name of the corporation"))
    runs = (*runs, ", which it has reacquired, be, and hereby are, retired")
    return (*runs, ", and that they shall not be reissued as shares of that series") if act.reissue_barred else runs


def ratified(act: Ratification, instrument: Instrument) -> tuple[Run, ...]:
    """A defective act is approved after the fact, with the failure that made it so (DGCL 204(b)(1), NRS 78.0296)."""
    resolution = first(instrument.acts, Resolution)
    failure = failure_of_authorization(resolution.resolved if resolution is not None else ())
    runs: tuple[Run, ...] = ("approves the ratification of an act whose failure of authorization is this: ",)
    return (*runs, failure, "; the defective corporate act is as follows: ", act.ratified)


def failure_of_authorization(resolved: tuple[Act, ...]) -> Run:
    """Why the act was defective. That shares exceeded their number is said where the same resolution changes a number;
    else the failure is a blank."""
    over_issue = any(isinstance(each, AuthorizedSharesAdjustment | DesignatedSharesAdjustment) for each in resolved)
    return _OVER_ISSUE if over_issue else Blank("nature of the failure of authorization")


def corrected(act: Correction, instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """A filed record is found to differ from what was decided, and is to be corrected. An officer may act alone: the
    resolution notes it."""
    runs: tuple[Run, ...] = ("notes that the ", act.corrected_title, ", filed in the office of the Secretary of ")
    runs = (*runs, f"State of {state_name(instrument)} on ", said(act.filed_on, "filing date of the record"))
    runs = (*runs, ", inaccurately reads as quoted first, and approves that it be corrected to what was decided")
    return (
        runs,
        ('The record inaccurately reads: "', act.faulty, '"'),
        ('It is corrected to read: "', act.corrected, '"'),
    )
