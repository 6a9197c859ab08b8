"""Notarial certificates in the form of the place where they are taken.

Comes in: an acknowledgment and the paper it belongs to. Goes out: the block, with blanks for what the notary fills in.
"""

from datetime import date

from charterbook.instruments.clauses import said, state_name
from charterbook.model.acts import Acknowledgment
from charterbook.model.drafts import Blank, NotaryBlock, Run
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument

MICHIGAN_LAW_OF_2004 = date(2004, 4, 1)
RULONA_STATES = ("Iowa", "Washington")
"""The states with the uniform law whose short form was read; in the law's table of notaries they are the same."""
KNOWN_STATES = ("Nevada", "Michigan", *RULONA_STATES)
RULONA_READ = date(2023, 1, 1)
_CONFORMED = "/s/"


def notary_block(acknowledgment: Acknowledgment, instrument: Instrument) -> NotaryBlock:
    """One acknowledgment by an individual who acts for a corporation.

    Nevada's short form (NRS 240.1665), the uniform law's (RULONA 16(2)), Michigan's (MCL 565.267, with what stands near
    the signature by MCL 55.287) since 1 April 2004; before, and elsewhere, the personal appearance before the notary.
    """
    state = acknowledgment.state.value if acknowledgment.state else ""
    county = acknowledgment.county.value if acknowledgment.county else ""
    notary = acknowledgment.notary_line if acknowledgment.notary_signed else None
    expires = said(acknowledgment.commission_expires, "day on which the notary's commission ends")
    runs, under = _statement(state, acknowledgment, instrument), _under(state, county, acknowledgment)
    return NotaryBlock(state, county, runs, under, notary, expires)


def _statement(state: str, acknowledgment: Acknowledgment, instrument: Instrument) -> tuple[Run, ...]:
    """The notary's sentence."""
    on = said(acknowledgment.on, "date of the acknowledgment")
    signer = said(acknowledgment.signer, "name of the signer")
    title = said(acknowledgment.signer_title, "title of the signer")
    principal = said(acknowledgment.principal or instrument.corporation, "name of the corporation")
    for_whom: tuple[Run, ...] = (principal, f", a {state_name(instrument)} corporation, on behalf of the corporation.")
    match state:
        case "Nevada":
            return (
                "This instrument was acknowledged before me on ",
                on,
                " by ",
                signer,
                " as ",
                title,
                " of ",
                *for_whom,
            )
        case "Michigan" if _since(MICHIGAN_LAW_OF_2004, acknowledgment):
            opening = "The foregoing instrument was acknowledged before me on "
            return (opening, on, " by ", signer, ", ", title, " of ", *for_whom)
        case _ if state in RULONA_STATES and _since(RULONA_READ, acknowledgment):
            return (
                "This record was acknowledged before me on ",
                on,
                " by ",
                signer,
                " as ",
                title,
                " of ",
                principal,
                ".",
            )
        case _:
            opened: tuple[Run, ...] = ("On ", on, ", before me, a Notary Public, personally appeared ", signer, ", ")
            opened = (*opened, title, " of ", principal, f", a {state_name(instrument)} corporation, who acknowledged ")
            return (*opened, "executing the above instrument on behalf of the corporation.")


def _under(state: str, county: str, acknowledgment: Acknowledgment) -> tuple[Run, ...]:
    """What stands below the notary's line: the name in print and the office, in Michigan the county of the commission
    and the county of the act too."""
    match state:
        case "Michigan" if _since(MICHIGAN_LAW_OF_2004, acknowledgment):
            commissioned = Blank("county of the notary's commission")
            office: tuple[Run, ...] = (", Notary Public, State of Michigan, County of ", commissioned)
            acting = f". Acting in the County of {county}." if county else "."
            return (_printed(acknowledgment), *office, acting)
        case _ if state in RULONA_STATES and _since(RULONA_READ, acknowledgment):
            return _printed(acknowledgment), ", Notary Public (stamp)"
        case _ if state and state not in KNOWN_STATES:
            own = Blank(f"what {state}'s own form of acknowledgment asks for besides; this is a general one")
            return "Notary Public. Further words of the state: ", own
        case _:
            return ("Notary Public",)


def _printed(acknowledgment: Acknowledgment) -> Run:
    """The notary's name in print: that of the conformed signature, else a blank."""
    line = acknowledgment.notary_line
    if not acknowledgment.notary_signed or line is None:
        return Blank("name of the notary, in print")
    return Cited(line.value.removeprefix(_CONFORMED).strip(), line.spans)


def _since(day: date, acknowledgment: Acknowledgment) -> bool:
    """Whether the acknowledgment is taken on that day or later; one without a day is still to be taken."""
    return acknowledgment.on is None or acknowledgment.on.value >= day
