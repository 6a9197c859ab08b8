"""A certificate that changes the number of a series: in Nevada an amendment to its certificate of designation, in
Delaware a certificate of increase or of decrease."""

from charterbook.instruments.certificate import (
    board_acted,
    certificate,
    earlier_designation,
    name_statement,
    share_statements,
    takes_effect,
)
from charterbook.instruments.clauses import (
    DraftError,
    exact,
    first,
    in_delaware,
    numbered,
    par_phrase,
    said,
    shares,
    title_block,
)
from charterbook.instruments.resolution.series_words import increases
from charterbook.model.acts import DesignatedSharesAdjustment, SeriesDesignation
from charterbook.model.drafts import Draft, Run
from charterbook.model.instrument import Instrument

TITLE = "Certificate of Amendment to Certificate of Designation"
OTHER_TITLE = "Amended Certificate of Designation"


def draft(instrument: Instrument) -> Draft:
    """The certificate, titled as the instrument is where it is an "Amended Certificate of Designation"."""
    adjustments = tuple(act for act in instrument.acts if isinstance(act, DesignatedSharesAdjustment))
    if not adjustments:
        raise DraftError("only a change in the number of a series can be drafted; the instrument holds none")
    act = adjustments[0]
    designation = first(instrument.acts, SeriesDesignation)
    statements = [name_statement(instrument)]
    statements.append(
        earlier_designation(instrument, act.series, act.share_class, designation.filed_on if designation else None)
    )
    statements.extend(share_statements(instrument))
    statements.extend(_decided(each, instrument) for each in adjustments)
    statements.extend(takes_effect(instrument))
    heading = title_block(_title(instrument, act), act.series, instrument.corporation)
    return certificate(instrument, heading, ("NRS 78.1955", "DGCL 151(g)"), numbered(statements))


def _title(instrument: Instrument, act: DesignatedSharesAdjustment) -> str:
    if in_delaware(instrument):
        return f"Certificate of {'Increase' if increases(act) else 'Decrease'}"
    amended = instrument.title is not None and instrument.title.value.lower().startswith("amended")
    return OTHER_TITLE if amended else TITLE


def _decided(act: DesignatedSharesAdjustment, instrument: Instrument) -> tuple[Run, ...]:
    series = said(act.series, "name of the series")
    grows = increases(act)
    runs: tuple[Run, ...] = board_acted(instrument)
    runs = (*runs, f", adopted a resolution providing for {'an increase' if grows else 'a decrease'} in the number of ")
    runs = (*runs, "authorized shares of the Corporation's ", series)
    if act.change is not None:
        runs = (*runs, " of ", *shares(said(act.change, "number of shares")))
    runs = (*runs, *par_phrase(act.par_value))
    before = exact(act.before)
    if before is not None:
        runs = (*runs, ", from ", *shares(before))
    if act.after is not None:
        runs = (*runs, ", so that the number of such authorized shares shall be ", *shares(said(act.after, "number")))
    runs = (*runs, ".")
    if grows:
        runs = (*runs, " Such additional shares are taken from the authorized but unissued shares of ", act.share_class)
        runs = (*runs, ", not allocated to any series.")
    elif act.returned is not None:
        runs = (
            *runs,
            " Such ",
            *shares(said(act.returned, "number of shares returned")),
            " shall resume the status of ",
        )
        runs = (*runs, "authorized but unissued shares of ", act.share_class, ", not allocated to any series.")
    return (*runs, " A copy of the resolution is attached as Exhibit A.") if instrument.exhibits else runs
