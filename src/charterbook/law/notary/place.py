"""What every notarial law asks for: the parts of an acknowledgment, and that the one who appears is one who signs."""

from charterbook.law.paper.notary_block import signs
from charterbook.law.reach import execution_place, spans_of
from charterbook.law.rule import Answer, Case, Remark, judged, lacks
from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Span


def parts_absent(case: Case, *wanted: str) -> Answer:
    """Fail for the parts that are absent, one remark an acknowledgment; `wanted` are keys of `_there`."""
    remedy = "Have the same notary complete it if the act took place; otherwise acknowledge anew."
    told = []
    for ack in case.paper.acknowledgments:
        there = _there(ack)
        absent = [part for part in wanted if not there[part]]
        if absent:
            whose = ack.signer.value if ack.signer else "an unnamed person"
            told.append(
                Remark(
                    f"the acknowledgment of {whose} lacks {', '.join(absent)}",
                    _place(ack, case),
                    expected=", ".join(wanted),
                    remedy=remedy,
                )
            )
    return judged(told)


def signature_is_the_signers(case: Case) -> Answer:
    """Fail where an acknowledgment names one who does not sign the paper: CB303 tells it, with the place, so that no
    remark is made here. Open where nobody is named, or the paper shows nobody who signs."""
    named = [ack.signer for ack in case.paper.acknowledgments if ack.signer]
    if not named or len(named) < len(case.paper.acknowledgments) or not case.paper.signers:
        return lacks()
    return Answer("pass" if all(signs(case.paper, name.value) for name in named) else "fail")


def _there(ack: Acknowledgment) -> dict[str, bool]:
    return {
        "the notary's signature": ack.notary_signed,
        "the state": ack.state is not None,
        "the county": ack.county is not None,
        "the date": ack.on is not None,
        "the signer": ack.signer is not None,
        "the signer's authority": ack.signer_title is not None,
        "the corporation": ack.principal is not None,
        "the expiry of the commission": ack.commission_expires is not None,
    }


def _place(ack: Acknowledgment, case: Case) -> tuple[Span, ...]:
    lines = (ack.notary_line, ack.commission_line)
    return tuple(span for line in lines if line for span in line.spans) or spans_of(ack) or execution_place(case.paper)
