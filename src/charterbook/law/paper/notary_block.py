"""CB301, CB302, CB303: what an acknowledgment attached to the paper must show."""

from charterbook.law.paper.spelling import edits
from charterbook.law.reach import execution_place, filed_on, fold, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, judged, rule_of_paper
from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Span
from charterbook.model.instrument import Instrument, Signer

_REMEDY = "Obtain the signed original; if it is blank too, have the paper acknowledged anew."
_SLIP_EDITS = 2


@rule_of_paper("CB301", "warning")
def notary_line_blank(case: Case) -> Answer:
    """The notary has not signed.

    What it asks: Each acknowledgment attached to the paper bears the notary's signature or its conformed mark.

    Why it matters: An acknowledgment that no notary signed is none. Whether the paper needs one is another question,
    asked of the statute of its day (for Nevada: NV-78.1955-1d and -1e). The level is warning and not error because a
    conformed copy may lack what the original has (Regulation S-T, rule 302).

    Passing case: "/s/ Jane Roe" on the line above "Notary Public".

    Failing case: A rule above "Notary Public" with nothing on it.

    Remedy: Obtain the signed original; if it is blank too, have the paper acknowledged anew.
    """
    acks = case.paper.acknowledgments
    told = [
        Remark(
            f"the notary's line is blank in this copy of the acknowledgment of {_whose(ack)}",
            (*_line(ack, case.paper), *(ack.signer.spans if ack.signer else ())),
            expected="the notary's signature",
            actual="blank",
            remedy=_REMEDY,
        )
        for ack in acks
        if not ack.notary_signed
    ]
    return judged(told) if acks else NOT_APPLICABLE


@rule_of_paper("CB302", "warning")
def commission_expiry_blank(case: Case) -> Answer:
    """The expiry of the notary's commission is blank.

    What it asks: Where an acknowledgment has a line for the expiry of the notary's commission, a date stands on it. A
    certificate without such a line is judged by the law of its place alone.

    Why it matters: The date shows that the notary held office; many states ask for it, Michigan by name (ACK-MI-2).

    Passing case: "My Commission Expires: June 1, 2005".

    Failing case: "My Commission Expires:" and a blank.

    Remedy: Obtain the signed original; if it is blank too, have the paper acknowledged anew.
    """
    acks = [ack for ack in case.paper.acknowledgments if ack.commission_line or ack.commission_expires]
    told = [
        Remark(
            f"the expiry of the notary's commission is blank in the acknowledgment of {_whose(ack)}",
            (*(ack.commission_line.spans if ack.commission_line else ()), *_line(ack, case.paper)),
            expected="a date",
            actual="blank",
            remedy=_REMEDY,
        )
        for ack in acks
        if ack.commission_expires is None
    ]
    return judged(told) if acks else NOT_APPLICABLE


@rule_of_paper("CB303", "warning")
def acknowledgment_at_odds(case: Case) -> Answer:
    """The venue, date or signer of an acknowledgment is missing or at odds with the paper.

    What it asks: Each acknowledgment names a state, a county, a date and a person; the person is one who signs the
    paper, in the office in which they sign; the date is not before the execution and not after the filing; and the
    notary's commission had not expired on it.

    Why it matters: A notary certifies that a named person appeared at a place on a day. A person who signs nothing, or
    a day on which there was nothing yet to acknowledge, makes the certificate speak of some other paper.

    Passing case: State of Michigan, County of Kent, 24 April 2003, by the President who signs on that day.

    Failing case: Acknowledged on 23 April 2003, executed on 24 April 2003; or acknowledged by one who does not sign;
    or by a notary whose commission had expired.

    Remedy: Have the paper acknowledged anew by those who sign it.
    """
    acks = case.paper.acknowledgments
    told = [remark for ack in acks for remark in (*_absent(ack, case.paper), *_at_odds(ack, case.paper))]
    return judged(told) if acks else NOT_APPLICABLE


def _absent(ack: Acknowledgment, paper: Instrument) -> list[Remark]:
    parts = (("state", ack.state), ("county", ack.county), ("date", ack.on), ("person who appeared", ack.signer))
    return [
        Remark(f"the acknowledgment names no {part}", _line(ack, paper), expected=f"a {part}", remedy=_REMEDY)
        for part, said in parts
        if said is None
    ]


def _at_odds(ack: Acknowledgment, paper: Instrument) -> list[Remark]:
    told = []
    executed, filed = paper.dates.executed_on, filed_on(paper)
    if ack.signer and paper.signers and not signs(paper, ack.signer.value):
        who = ack.signer.value
        signers = tuple(span for signer in paper.signers for span in signer.name.spans[:1])
        told.append(Remark(f"{who} acknowledges the paper but does not sign it", (*ack.signer.spans, *signers)))
    if ack.on and executed and ack.on.value < executed.value:
        told.append(
            Remark(
                f"acknowledged on {ack.on.value}, before the execution on {executed.value}",
                (*ack.on.spans, *executed.spans),
            )
        )
    if ack.on and filed and ack.on.value > filed.value:
        told.append(
            Remark(f"acknowledged on {ack.on.value}, after the filing on {filed.value}", (*ack.on.spans, *filed.spans))
        )
    told += [*_expired(ack), *_other_office(ack, paper)]
    return [remark._replace(remedy=_REMEDY) for remark in told]


def _expired(ack: Acknowledgment) -> list[Remark]:
    if ack.on is None or ack.commission_expires is None or ack.commission_expires.value >= ack.on.value:
        return []
    message = f"acknowledged on {ack.on.value}, after the commission expired on {ack.commission_expires.value}"
    return [Remark(message, (*ack.on.spans, *ack.commission_expires.spans))]


def _other_office(ack: Acknowledgment, paper: Instrument) -> list[Remark]:
    """The office told in the acknowledgment against those in which the same person signs. One may hold several."""
    title = ack.signer_title
    signed = [
        signer.title
        for signer in paper.signers
        if ack.signer and _same_person(ack.signer.value, signer) and signer.title
    ]
    if title is None or not signed or any(_share_a_word(title.value, each.value) for each in signed):
        return []
    message = f"acknowledged as {title.value}, signed as {signed[0].value}"
    return [Remark(message, (*title.spans, *signed[0].spans), level="note")]


def _share_a_word(one: str, other: str) -> bool:
    """Whether two offices have a word in common; "CEO" and "Chief Executive Officer" may be one too."""
    words, others = set(fold(one).split()), set(fold(other).split())
    short = {"ceo": "executive", "cfo": "financial", "coo": "operating", "vp": "vice"}
    return bool(words & others) or any(
        long in each and name in rest
        for each, rest in ((words, others), (others, words))
        for name, long in short.items()
    )


def signs(paper: Instrument, name: str) -> bool:
    """Whether one of this name, but for a slip of spelling, signs the paper."""
    return any(_same_person(name, signer) for signer in paper.signers)


def _same_person(name: str, signer: Signer) -> bool:
    return edits(fold(name), fold(signer.name.value), _SLIP_EDITS) <= _SLIP_EDITS


def _whose(ack: Acknowledgment) -> str:
    return ack.signer.value if ack.signer else "an unnamed person"


def _line(ack: Acknowledgment, paper: Instrument) -> tuple[Span, ...]:
    return (ack.notary_line.spans if ack.notary_line else ()) or spans_of(ack) or execution_place(paper)
