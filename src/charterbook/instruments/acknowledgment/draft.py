"""Notarial acknowledgments: below a certificate, one a signer, or as a paper of their own."""

from charterbook.instruments.acknowledgment.forms import notary_block
from charterbook.instruments.clauses import DraftError
from charterbook.model.drafts import Block, Draft, Heading
from charterbook.model.instrument import Instrument


def draft(instrument: Instrument) -> Draft:
    """The acknowledgments as a paper of their own, to be bound behind the paper acknowledged."""
    if not instrument.acknowledgments:
        raise DraftError("the instrument holds no acknowledgment; give it one with its venue and signer")
    heading = Heading(("ACKNOWLEDGMENT",))
    number = instrument.exhibit_number.value if instrument.exhibit_number else None
    return Draft("acknowledgment", heading.lines[0], (heading, *acknowledged(instrument)), number)


def acknowledged(instrument: Instrument) -> tuple[Block, ...]:
    """The notary blocks of the instrument's acknowledgments, in order."""
    return tuple(notary_block(acknowledgment, instrument) for acknowledgment in instrument.acknowledgments)
