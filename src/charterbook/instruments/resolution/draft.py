"""A resolution as a paper: the acts resolved, the body's meeting or consent, the signers.

The paragraphs of what is resolved also stand in the secretary's certificate, so they are made here for both. The words
on each act stand in `series_words`, `charter_words` and `repair_words`.
"""

from charterbook.instruments.clauses import (
    DraftError,
    board_action,
    first,
    in_delaware,
    said,
    signature_lines,
    state_name,
)
from charterbook.instruments.resolution.charter_words import (
    amends,
    class_authorized,
    class_number_changed,
    in_proportion,
    name_changed,
    par_changed,
    restates_total,
    split,
    total_changed,
)
from charterbook.instruments.resolution.repair_words import corrected, ratified, retired
from charterbook.instruments.resolution.series_words import adjusted, created, withdrawn
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Ratification,
    Resolution,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.drafts import Blank, Block, Draft, Heading, Paragraph, Run
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
        *signature_lines(instrument),
    )
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    return Draft("resolution", heading.lines[0], blocks, number)


def resolved(resolution: Resolution, instrument: Instrument) -> tuple[Paragraph, ...]:
    """What was resolved, set in from both margins: a paragraph an act, that an amendment is advisable, the submission
    to the holders where the board asks their approval, and the power of the officers to sign and file."""
    body = resolution.body
    paragraphs = decided(resolution, instrument, (body,))
    if resolution.submitted_to is not None:
        submission: tuple[Run, ...] = (body, " declares the foregoing advisable and directs that it be submitted to ")
        paragraphs.append(_paragraph(paragraphs, (*submission, resolution.submitted_to, " for their approval.")))
    elif amends(resolution.resolved, instrument):
        paragraphs.append(_paragraph(paragraphs, (body, " declares the foregoing advisable.")))
    if paragraphs:
        # Whoever has to approve besides is named in the paragraph before: the officers wait for that.
        once = "upon that approval " if resolution.submitted_to is not None else ""
        power = f"officers of the corporation are {once}authorized and directed to sign the instruments that carry out "
        paragraphs.append(_paragraph(paragraphs, (f"{power}this resolution", _filing(resolution, instrument))))
    return tuple(paragraphs)


def _filing(resolution: Resolution, instrument: Instrument) -> str:
    """That the instruments are filed. Of a split by Nevada's board alone, which may need no filing (NRS 78.2055), only
    what has to be."""
    office = f"the Secretary of State of {state_name(instrument)}"
    alone = all(isinstance(act, Split) for act in resolution.resolved)
    if alone and not in_delaware(instrument) and not in_proportion(instrument):
        return f", and to deliver to {office} whatever the law asks to be filed."
    return f" and to deliver them to {office} for filing."


def decided(resolution: Resolution, instrument: Instrument, who: tuple[Run, ...]) -> list[Paragraph]:
    """The paragraphs on the acts alone, each with `who` decides before what is decided."""
    paragraphs: list[Paragraph] = []
    for act in resolution.resolved:
        opening, *further = decision(act, instrument)
        paragraphs.append(_paragraph(paragraphs, (*who, " ", *opening, ":" if further else ".")))
        paragraphs.extend(Paragraph(runs, quoted=True) for runs in further)
    if restates_total(resolution.resolved, instrument):
        paragraphs.append(_paragraph(paragraphs, (*who, " ", *total_changed(instrument), ".")))
    return paragraphs


def _paragraph(before: list[Paragraph], runs: tuple[Run, ...]) -> Paragraph:
    return Paragraph(("RESOLVED FURTHER, that the " if before else "RESOLVED, that the ", *runs), quoted=True)


def decision(act: Act, instrument: Instrument) -> tuple[tuple[Run, ...], ...]:
    """What a body decides on an act, after its name ("authorizes and directs that ..."), without the full stop, and
    the paragraphs that follow it, if any. DraftError for an act on which no body resolves."""
    match act:
        case DesignatedSharesAdjustment():
            return (adjusted(act, instrument),)
        case SeriesWithdrawal():
            return (withdrawn(act, instrument),)
        case SeriesDesignation() if not act.recited:
            return created(act, instrument)
        case AuthorizedSharesAdjustment():
            return (class_number_changed(act, instrument),)
        case ClassAuthorization():
            return class_authorized(act, instrument)
        case Split():
            return (split(act, instrument),)
        case ParValueChange():
            return (par_changed(act, instrument),)
        case NameChange():
            return (name_changed(act, instrument),)
        case Retirement():
            return (retired(act, instrument),)
        case Ratification():
            return (ratified(act, instrument),)
        case Correction():
            return corrected(act, instrument)
        case _:
            raise DraftError(
                f"no wording for a resolution on the act {act.act}; it can be on the number, par value, name, split, "
                "series, retirement, ratification or correction that a plan asks for"
            )
