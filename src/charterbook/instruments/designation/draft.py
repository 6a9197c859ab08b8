"""A certificate of designation(s): a new series with its number, its par value and its terms, as the board resolved.

The certificate sets the resolution out, so that no exhibit repeats it. Terms that nobody has told are a blank.
"""

from charterbook.instruments.certificate import board_acted, certificate, name_statement, takes_effect
from charterbook.instruments.clauses import DraftError, first, in_delaware, numbered_with, title_block
from charterbook.instruments.resolution.charter_words import charter_name
from charterbook.instruments.resolution.draft import resolved
from charterbook.model.acts import Resolution, SeriesDesignation
from charterbook.model.drafts import Draft, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument


def draft(instrument: Instrument) -> Draft:
    """The certificate of one or several new series. DraftError where the instrument creates none."""
    created = tuple(act for act in instrument.acts if isinstance(act, SeriesDesignation) and not act.recited)
    if not created:
        raise DraftError("the instrument creates no series; give it the class, the name and the number of shares")
    resolution = first(instrument.acts, Resolution) or Resolution(Cited("Board of Directors", ()))
    power = f", by the authority vested in it by the {charter_name(instrument)} of the Corporation,"
    acted: tuple[Run, ...] = (*board_acted(instrument, power), ", adopted the following resolution:")
    resolutions = resolved(resolution._replace(resolved=created, submitted_to=None), instrument)
    statements = [
        (name_statement(instrument), ()),
        (acted, resolutions),
        *((runs, ()) for runs in takes_effect(instrument)),
    ]
    title = "Certificate of Designations" if in_delaware(instrument) else "Certificate of Designation"
    heading = title_block(title, *(act.series for act in created), instrument.corporation)
    return certificate(instrument, heading, ("NRS 78.1955", "DGCL 151(g)"), numbered_with(statements))
