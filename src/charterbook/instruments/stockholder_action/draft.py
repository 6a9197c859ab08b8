"""What stockholders decide, as a paper: a written consent signed by those who give it, or the minutes of their vote.

Comes in: an instrument with the stockholders' resolution and approval; who consents with how many shares, or the votes
counted, come beside it, since no act has them. The reader takes the approval, the acts and the numbers back.
"""

from datetime import date
from typing import NamedTuple

from charterbook.instruments.clauses import DraftError, first, in_delaware, said, shares, signature, state_name
from charterbook.instruments.resolution.draft import decided
from charterbook.model.acts import Resolution, StockholderApproval
from charterbook.model.drafts import Blank, Block, Draft, Heading, Lines, Paragraph, Run, SignatureBlock
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares

CONSENT_TITLE = "Written Consent of Stockholders"
STOCKHOLDERS = "stockholders"
_NEVADA = "Section 78.320 of the Nevada Revised Statutes"
_DELAWARE = "Section 228 of the General Corporation Law of the State of Delaware"


class Share(NamedTuple):
    """What one holder consents with: `stock` names the class or series. `by` signs where the holder is no person, with
    the office held there. `signed_on` is None while unsigned."""

    holder: Cited[str]
    shares: Cited[Shares]
    stock: Cited[str]
    signed_on: Cited[date] | None = None
    by: tuple[Cited[str], Cited[str]] | None = None


class Votes(NamedTuple):
    """The votes counted: for, against, and how many could be cast; `stock` is the class or series that voted as one,
    None where all voted together."""

    votes_for: Cited[Shares]
    against: Cited[Shares]
    entitled: Cited[Shares]
    stock: Cited[str] | None = None


def minutes_title(kind: str | None) -> str:
    """The title of the minutes of a "special" or "annual" meeting, or of one of which that is not known."""
    return f"Minutes of {_a(kind)} of Stockholders"


def _a(kind: str | None) -> str:
    return "a meeting" if kind is None else f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind} meeting"


def consent(instrument: Instrument, given: tuple[Share, ...]) -> Draft:
    """The written consent in place of a meeting (NRS 78.320(2), DGCL 228). Without `given` one block is left blank."""
    resolution, approval = _parts(instrument)
    law = _DELAWARE if in_delaware(instrument) else _NEVADA
    name = said(instrument.corporation, "name of the corporation")
    opening: tuple[Run, ...] = ("The undersigned ", resolution.body, " of ", name, f", a {state_name(instrument)} ")
    opening = (*opening, f"corporation, acting by written consent in place of a meeting under {law}, and each for all ")
    opening = (*opening, "shares written above the signature, adopt the following resolution")
    opening = (*opening, *_submitted(instrument))
    heading = _heading(CONSENT_TITLE, instrument)
    closing = Paragraph((*_approved(approval), " Each signature bears its own date."))
    holders = tuple(block for share in given for block in _signed(share)) or _unsigned()
    return _paper(instrument, heading, opening, (*_resolved(resolution, instrument), closing, *holders))


def minutes(instrument: Instrument, votes: tuple[Votes, ...]) -> Draft:
    """The minutes of the stockholders' vote at a meeting, signed by its secretary. Without `votes` they are blanks."""
    resolution, approval = _parts(instrument)
    meeting = resolution.meeting
    kind = meeting.type.value if meeting is not None and meeting.type is not None else None
    name = said(instrument.corporation, "name of the corporation")
    on = said(resolution.adopted_on, "date of the meeting")
    opening: tuple[Run, ...] = ("The ", resolution.body, " of ", name, f", a {state_name(instrument)} corporation, ")
    opening = (*opening, f"at {_a(kind)} of stockholders duly called and ")
    opening = (*opening, "held on ", on)
    if meeting is not None and meeting.quorum is not None:
        opening = (*opening, ", at which a quorum was present and acting throughout")
    opening = (*opening, ", adopted the following resolution", *_submitted(instrument))
    heading = _heading(minutes_title(kind), instrument)
    counted = Paragraph((*(run for each in votes or (None,) for run in _counted(each)), *_approved(approval)))
    signed = tuple(signature(signer) for signer in instrument.signers)
    return _paper(instrument, heading, opening, (*_resolved(resolution, instrument), counted, *signed))


def _parts(instrument: Instrument) -> tuple[Resolution, StockholderApproval | None]:
    resolution = first(instrument.acts, Resolution)
    if resolution is None:
        raise DraftError("a paper of stockholders needs what they resolve; give it their resolution")
    return resolution, first(instrument.acts, StockholderApproval)


def _heading(title: str, instrument: Instrument) -> Heading:
    name = said(instrument.corporation, "name of the corporation")
    return Heading((title.upper(), "of", "_" * 20 if isinstance(name, Blank) else name.value.upper()))


def _paper(instrument: Instrument, heading: Heading, opening: tuple[Run, ...], rest: tuple[Block, ...]) -> Draft:
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    return Draft("resolution", heading.lines[0], (heading, Paragraph(opening), *rest), number)


def _resolved(resolution: Resolution, instrument: Instrument) -> tuple[Paragraph, ...]:
    who: tuple[Run, ...] = (resolution.body, " approve that the Board of Directors")
    return tuple(decided(resolution, instrument, who))


def _submitted(instrument: Instrument) -> tuple[Run, ...]:
    on = said(instrument.dates.adopted_on, "date of the board's resolution")
    return ", submitted to them by the Board of Directors by its resolution of ", on, ":"


def _approved(approval: StockholderApproval | None) -> tuple[Run, ...]:
    on = said(approval.approved_on if approval else None, "date of the stockholders' approval")
    by = approval.voters if approval else Blank("who approved: the holders of which part of the voting power")
    return "The foregoing was approved on ", on, " by ", by, "."


def _counted(votes: Votes | None) -> tuple[Run, ...]:
    for_, against, entitled = votes[:3] if votes else map(Blank, Votes._fields[:3])
    alone: tuple[Run, ...] = ("Of the ", votes.stock, ", voting as a class, ") if votes and votes.stock else ()
    runs: tuple[Run, ...] = (*alone, *shares(for_), " were voted for the resolution and ", *shares(against))
    return (*runs, " against it, of ", *shares(entitled), " entitled to vote. ")


def _signed(share: Share) -> tuple[Block, ...]:
    """What one holder consents with, and the line below it; one that is no person is named first."""
    holds: tuple[Run, ...] = ("Holder of ", *shares(share.shares), " of ", share.stock)
    dated: tuple[Run, ...] = ("Signed on ", said(share.signed_on, "date of signing"))
    if share.by is None:
        return Lines((holds, dated)), SignatureBlock(share.holder.value, "")
    name, title = share.by
    return Lines(((share.holder,), holds, dated)), SignatureBlock(name.value, title.value)


def _unsigned() -> tuple[Block, ...]:
    what = ("name of the stockholder", "signature", "number of shares, and of which class or series", "date")
    labels = ("Stockholder: ", "Signed by: ", "Holder of: ", "Signed on: ")
    return (Lines(tuple((label, Blank(blank)) for label, blank in zip(labels, what, strict=True))),)
