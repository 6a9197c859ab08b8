"""A resolution as a paper: the acts resolved, the body's meeting or consent, the signers.

The paragraphs of what is resolved also stand in the secretary's certificate, so they are made here for both.
"""

from charterbook.instruments.clauses import (
    DraftError,
    board_action,
    exact,
    first,
    in_delaware,
    par_phrase,
    said,
    shares,
    signature,
    state_name,
)
from charterbook.model.acts import Act, DesignatedSharesAdjustment, Resolution, SeriesWithdrawal
from charterbook.model.drafts import Blank, Block, Draft, Heading, Paragraph, Run
from charterbook.model.evidence import Disputed
from charterbook.model.instrument import Instrument


def draft(instrument: Instrument) -> Draft:
    """A resolution adopted at a meeting, signed by its secretary, or a unanimous written consent signed by all."""
    resolution = first(instrument.acts, Resolution)
    if resolution is None:
        raise DraftError("the instrument holds no resolution; give it one with the acts resolved")
    name = said(instrument.corporation, "name of the corporation")
    adopted_on = resolution.adopted_on or instrument.dates.adopted_on
    meeting = resolution.meeting or instrument.meeting
    consent = meeting is not None and meeting.type is not None and meeting.type.value == "written_consent"
    opening: tuple[Run, ...]
    manner: tuple[str, ...]
    if consent:
        opening = ("The undersigned, being all the members of the ", resolution.body, " of ", name)
        opening = (*opening, f", a {state_name(instrument)} corporation, ", *board_action(meeting, adopted_on))
        opening = (*opening, ", adopt the following resolution:")
        manner = ("by Unanimous Written Consent",)
    else:
        opening = ("The ", resolution.body, " of ", name, f", a {state_name(instrument)} corporation, ")
        opening = (*opening, *board_action(meeting, adopted_on), ", adopted the following resolution:")
        manner = ()
    written = "_" * 20 if isinstance(name, Blank) else name.value.upper()
    heading = Heading(("RESOLUTION", f"of the {resolution.body.value}", *manner, "of", written))
    blocks: tuple[Block, ...] = (
        heading,
        Paragraph(opening),
        *resolved(resolution, instrument),
        *map(signature, instrument.signers),
    )
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    return Draft("resolution", heading.lines[0], blocks, number)


def resolved(resolution: Resolution, instrument: Instrument) -> tuple[Paragraph, ...]:
    """What was resolved, a paragraph an act, set in from both margins."""
    paragraphs = []
    for position, act in enumerate(resolution.resolved):
        opening = "RESOLVED FURTHER, that the " if position else "RESOLVED, that the "
        paragraphs.append(Paragraph((opening, resolution.body, " ", *_decision(act, instrument), "."), quoted=True))
    return tuple(paragraphs)


def _decision(act: Act, instrument: Instrument) -> tuple[Run, ...]:
    match act:
        case DesignatedSharesAdjustment():
            return _adjusted(act, instrument)
        case SeriesWithdrawal():
            return _withdrawn(act, instrument)
        case _:
            raise DraftError(
                f"no wording for a resolution on the act {act.act}; it can be on a series' number or withdrawal"
            )


def _withdrawn(act: SeriesWithdrawal, instrument: Instrument) -> tuple[Run, ...]:
    series = said(act.series, "name of the series")
    opening: tuple[Run, ...] = ("authorizes and directs that",)
    if in_delaware(instrument):
        # DGCL 151(g) asks for a resolution that says both.
        opening = (*opening, ", none of the authorized shares of ", series, " being outstanding and none to be issued")
        opening = (*opening, " subject to it,")
    runs: tuple[Run, ...] = (*opening, " the Certificate of Designation of ", series, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"))
    if act.filed_on:
        office = f", filed in the office of the Secretary of State of {state_name(instrument)} on "
        runs = (*runs, office, act.filed_on, ",")
    ends = "eliminated" if in_delaware(instrument) else "withdrawn"
    runs = (*runs, f" be, and hereby is, {ends}, and that all shares so designated shall resume the status of ")
    return (*runs, "authorized but unissued shares of ", act.share_class, " not allocated to any series")


def _adjusted(act: DesignatedSharesAdjustment, instrument: Instrument) -> tuple[Run, ...]:
    series = said(act.series, "name of the series")
    runs: tuple[Run, ...] = ("authorizes and directs that the number of authorized shares of ", series, " of ")
    runs = (*runs, said(instrument.corporation, "name of the corporation"))
    grows = increases(act)
    if act.change is not None:
        verb = "increased" if grows else "decreased"
        runs = (*runs, f" be {verb} by ", *shares(said(act.change, "number of shares")), *par_phrase(act.par_value))
    else:
        runs = (*runs, *par_phrase(act.par_value), ", be changed")
    before = exact(act.before)
    if before is not None:
        runs = (*runs, ", from ", *shares(before))
    if act.after is not None:
        verb = "increased" if grows else "reduced"
        runs = (*runs, ", so that the number of authorized shares of ", series, f" be, and hereby is, {verb} to ")
        runs = (*runs, *shares(said(act.after, "number of shares after")))
    if grows:
        return (
            *runs,
            ", taken from the authorized but unissued shares of ",
            act.share_class,
            " not allocated to any series",
        )
    if act.returned is not None:
        runs = (*runs, ", and that such ", *shares(said(act.returned, "number of shares returned")))
        runs = (*runs, " shall resume the status of authorized but unissued shares of ", act.share_class)
        runs = (*runs, " not allocated to any series")
    return runs


def increases(act: DesignatedSharesAdjustment) -> bool:
    """Whether the number of the series grows, by the change or by the numbers before and after."""
    change, before, after = act.change, act.before, act.after
    if change is not None and not isinstance(change, Disputed):
        return change.value > 0
    if before is None or after is None or isinstance(before, Disputed) or isinstance(after, Disputed):
        return False
    return after.value > before.value
