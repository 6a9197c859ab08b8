"""The letter to the registrar: what is enclosed, what the filing costs where that is known, what is to come back.

Comes in: the instrument that is filed. Goes out: a draft of no kind of charter paper, which the reader takes for none.
"""

from charterbook.instruments.clauses import said, signature, state_name
from charterbook.model.drafts import Blank, Block, Draft, Heading, Lines, Paragraph, Run
from charterbook.model.instrument import Instrument

TITLE = "LETTER OF TRANSMITTAL"


def draft(instrument: Instrument, title: str, fee: str | None, form: bool = False) -> Draft:
    """The letter for the paper of this title. `fee` says amount, payee and ground ("175 dollars to the Secretary of
    State (NRS 78.765)"); None leaves a blank. `form` is whether the office's own form is on top of the paper."""
    state = state_name(instrument)
    name = said(instrument.corporation, "name of the corporation")
    costs: Run = fee if fee is not None else Blank("filing fee")
    things: list[tuple[Run, ...]] = (
        [("the form of your office for this filing, filled in and signed;",)] if form else []
    )
    things += [
        (title, ", signed, with its attachments, for filing;"),
        ("one copy of it, to be stamped and sent back;",),
        ("payment of the filing fee: ", costs, "."),
    ]
    enclosed = tuple((f"{number}. ", *thing) for number, thing in enumerate(things, 1))
    when: tuple[Run, ...] = ("It is to take effect on its filing.",)
    if instrument.kind == "correction":
        # NRS 78.0295, DGCL 103(f): save against those who relied on the words at fault.
        when = ("It corrects the record as of the day on which that was filed.",)
    elif instrument.dates.effective_on is not None:
        when = ("It is to take effect on ", instrument.dates.effective_on, ", as it states itself.")
    back = "Please send the file-stamped copy, with the number and the time of the filing, to the address above."
    blocks: tuple[Block, ...] = (
        Heading((TITLE,)),
        Lines(((name,), (Blank("street of the sender"),), (Blank("city, state and ZIP code"),))),
        Lines((("Date: ", said(None, "date of the letter")),)),
        Lines(
            (
                (f"Secretary of State of {state}",),
                (Blank("street of the filing office"),),
                (Blank("city, state and ZIP code"),),
            )
        ),
        Lines((("Re: ", name),)),
        Lines((("Dear Madam or Sir:",),)),
        Paragraph((f"Enclosed for filing in your office under the law of {state} are:",)),
        Lines(enclosed),
        Paragraph(when),
        Paragraph((back,)),
        Lines((("Very truly yours,",),)),
        *tuple(signature(signer) for signer in instrument.signers[:1]),
    )
    return Draft("other", TITLE, blocks)
