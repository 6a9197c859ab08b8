"""The secretary's certificate of a resolution: alone, or as Exhibit A of the paper that carries the resolution out."""

from charterbook.instruments.clauses import DraftError, board_action, first, said, signature, state_name
from charterbook.instruments.resolution.draft import resolved
from charterbook.model.acts import Certification, Resolution, StockholderApproval
from charterbook.model.drafts import Attachment, Blank, Block, Draft, Heading, Paragraph, Run
from charterbook.model.instrument import Instrument, Signer

EXHIBIT_A = "Exhibit A"


def draft(instrument: Instrument) -> Draft:
    """The certificate as a paper of its own."""
    title, *rest = _title(instrument)
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    return Draft("secretary_certificate", title, (Heading((title, *rest)), *body(instrument)), number)


def attached(instrument: Instrument) -> tuple[Block, ...]:
    """The certificate as Exhibit A, on a new page."""
    return (Attachment(EXHIBIT_A, _title(instrument)), *body(instrument))


def body(instrument: Instrument) -> tuple[Block, ...]:
    """The copy of the resolution, the officer's statement that it is true, the date and the signature."""
    certification = first(instrument.acts, Certification)
    resolution = first(instrument.acts, Resolution)
    if certification is None or resolution is None:
        raise DraftError("a secretary's certificate needs the certification and the resolution it certifies")
    corporation = said(certification.corporation or instrument.corporation, "name of the corporation")
    adopted_on = certification.adopted_on or resolution.adopted_on or instrument.dates.adopted_on
    runs: tuple[Run, ...] = ("I, ", certification.certifier, ", the ", said(certification.title, "title"), " of ")
    runs = (*runs, corporation, f", a {state_name(instrument)} corporation, certify that the foregoing is a true and ")
    runs = (*runs, "correct copy of the resolution adopted by the ", resolution.body, " of ", corporation, " ")
    runs = (*runs, *board_action(resolution.meeting or instrument.meeting, adopted_on))
    if certification.in_force is not None:
        runs = (*runs, ", and that the resolution is in full force and effect and has not been rescinded or amended")
    approval = first(instrument.acts, StockholderApproval)
    signer = instrument.signers[0] if instrument.signers else Signer(certification.certifier, certification.title)
    dated = said(instrument.dates.executed_on, "date of the certificate")
    return (
        *resolved(resolution, instrument),
        Paragraph((*runs, ".")),
        *(_approved(approval) if approval is not None else ()),
        Paragraph(("Dated: ", dated)),
        signature(signer),
    )


def _approved(approval: StockholderApproval) -> tuple[Paragraph, ...]:
    """That the stockholders approved too, by whom and when: a certified copy of both bodies' decisions."""
    on = said(approval.approved_on, "date of the stockholders' approval")
    return (Paragraph(("I further certify that the foregoing was approved on ", on, " by ", approval.voters, ".")),)


def _title(instrument: Instrument) -> tuple[str, ...]:
    resolution = first(instrument.acts, Resolution)
    name = said(instrument.corporation, "name of the corporation")
    written = "____________________" if isinstance(name, Blank) else name.value
    of_body = resolution.body.value if resolution else "Board of Directors"
    return (
        "Certified Copy of the Resolution",
        f"of the {of_body} of",
        f"{written}, a {state_name(instrument)} corporation",
    )
