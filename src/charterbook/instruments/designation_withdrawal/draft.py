"""A certificate that withdraws a designation, of a series of which no share is outstanding; Delaware eliminates it."""

from charterbook.instruments.certificate import (
    board_acted,
    certificate,
    earlier_designation,
    name_statement,
    share_statements,
    takes_effect,
)
from charterbook.instruments.clauses import DraftError, first, in_delaware, numbered, said, title_block
from charterbook.model.acts import SeriesDesignation, SeriesWithdrawal
from charterbook.model.drafts import Draft, Run
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Withdrawal of Certificate of Designation"
DELAWARE_TITLE = "Certificate of Elimination"


def draft(instrument: Instrument) -> Draft:
    """The certificate: which designation, filed when, that none is outstanding, and the board's resolution."""
    act = first(instrument.acts, SeriesWithdrawal)
    if act is None:
        raise DraftError("the instrument withdraws no series; give it the act of withdrawal")
    designation = first(instrument.acts, SeriesDesignation)
    filed_on = act.filed_on or (designation.filed_on if designation else None)
    statements = [name_statement(instrument), earlier_designation(instrument, act.series, act.share_class, filed_on)]
    statements.extend(share_statements(instrument))
    statements.append(_decided(act, instrument))
    statements.extend(takes_effect(instrument))
    title = DELAWARE_TITLE if in_delaware(instrument) else TITLE
    heading = title_block(title, act.series, instrument.corporation)
    return certificate(instrument, heading, ("NRS 78.1955", "DGCL 151(g)"), numbered(statements))


def _decided(act: SeriesWithdrawal, instrument: Instrument) -> tuple[Run, ...]:
    series = said(act.series, "name of the series")
    runs: tuple[Run, ...] = board_acted(instrument)
    ends = "eliminating" if in_delaware(instrument) else "withdrawing"
    runs = (*runs, f", adopted a resolution {ends} the Certificate of Designation of ", series, ". All shares so ")
    runs = (*runs, "designated shall resume the status of authorized but unissued shares of ", act.share_class)
    runs = (*runs, ", not allocated to any series.")
    return (*runs, " A copy of the resolution is attached as Exhibit A.") if instrument.exhibits else runs
