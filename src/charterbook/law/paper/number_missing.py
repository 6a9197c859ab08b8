"""CB102: the number that the paper is for can be read."""

from charterbook.law.reach import act_place, marks, operative, spans_of
from charterbook.law.rule import Answer, Case, Remark, fails, judged, lacks, rule_of_paper
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    CapitalAct,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
)
from charterbook.model.evidence import Span
from charterbook.model.instrument import Instrument

_REMEDY = "Fill in the number, or obtain the filed copy if only this text lost it."


@rule_of_paper("CB102", "warning")
def number_missing(case: Case) -> Answer:
    """A number is unreadable or blank.

    What it asks: An act that creates or changes a number of shares gives that number; no number is written so that it
    cannot be read ("10,000,00", "eight-three"); no blank is left in a sentence. Where an act has no number and no
    blank explains it, the answer is indeterminate: the number may stand in words that were not understood.

    Why it matters: A blank number is a draft, not an act, and a number that is read wrongly is worse than none.

    Passing case: A designation of "1,000,000 shares".

    Failing case: "there are hereby designated ______ shares", or a total of "10,000,00".

    Remedy: Fill in the number, or obtain the filed copy if only this text lost it.
    """
    paper = case.paper
    numberless = [act for act in operative(paper) if _without_number(act)]
    told = [
        Remark(f'no number can be read from "{mark.value}"', mark.spans, actual=str(mark.value), remedy=_REMEDY)
        for mark in marks(paper, "malformed")
    ]
    told += [
        Remark(
            "a blank is left to be filled in",
            (*mark.spans, *act_place(paper)),
            remedy=_REMEDY,
            level="warning" if numberless else "note",
        )
        for mark in marks(paper, "blank")
        if not _of_a_notary(mark.spans, paper)
    ]
    if told:
        return fails(*told)
    if numberless:
        return lacks(
            *(
                Remark(
                    f"no number of shares was found for this act ({act.act.replace('_', ' ')})",
                    spans_of(act) or act_place(paper),
                    missing="the number of shares",
                    remedy=_REMEDY,
                )
                for act in numberless
            )
        )
    return judged([])


def _of_a_notary(spans: tuple[Span, ...], paper: Instrument) -> bool:
    """Whether a blank is a notary's to fill in: those are CB301's and CB302's."""
    lines = [
        span
        for block in paper.acknowledgments
        for line in (block.notary_line, block.commission_line)
        if line
        for span in line.spans
    ]
    return any(line.start <= span.start and span.end <= line.end for span in spans for line in lines)


def _without_number(act: CapitalAct) -> bool:
    match act:
        case ClassAuthorization() | SeriesDesignation():
            return act.after is None
        case DesignatedSharesAdjustment() | AuthorizedSharesAdjustment():
            return act.before is None and act.after is None and act.change is None
        case _:
            return False
