"""CB102: the number that the paper is for can be read."""

from charterbook.law.reach import act_place, execution_place, filed_on, marks, operative, spans_of
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    CapitalAct,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
)
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Instrument

_TICK_BOX = "[ ]"
_REMEDY = "Fill in the number, or obtain the filed copy if only this text lost it."


@rule_of_paper("CB102", "warning", of=ANY_COPY)
def number_missing(case: Case) -> Answer:
    """A number is unreadable or blank.

    What it asks: An act that creates or changes a number of shares gives that number; no number is written so that it
    cannot be read ("10,000,00", "eight-three"); no date and no bracket is left blank. Where an act has no number and no
    blank explains it, the answer is indeterminate: the number may stand in words that were not understood. A form for
    signature is meant to have blanks and is not asked about them; nor are a notary's lines, boxes to tick, and forms
    annexed after the signatures. Ruled fields of a paper whose numbers are there are told together, as advice.

    Why it matters: A blank number is a draft, not an act, and a number that is read wrongly is worse than none.

    Passing case: A designation of "1,000,000 shares".

    Failing case: "there are hereby designated ______ shares", or a total of "10,000,00".

    Remedy: Fill in the number, or obtain the filed copy if only this text lost it.
    """
    paper = case.paper
    numberless = [act for act in operative(paper) if _without_number(act)]
    told = [_unreadable(mark) for kind in ("malformed", "unreadable") for mark in marks(paper, kind)]
    blanks = _blanks(paper, bool(numberless))
    advice: list[Remark] = []
    if paper.status == "paper":
        told += [_day_left_out(mark, paper) for mark in marks(paper, "blank date")]
        told += [_left_out(mark, paper, bool(numberless)) for mark in blanks if numberless or _bracketed(mark)]
        fields = [mark for mark in blanks if not numberless and not _bracketed(mark)]
        advice = [_fields(fields, paper)] if fields else []
    if told:
        return fails(*told, *advice)
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
    return passes(*advice)


def _unreadable(mark: "Cited[object] | Disputed[object]") -> Remark:
    """A number that cannot be read; of one in words and figures it is told that the two cannot be set together."""
    words, _, in_figures = str(mark.value).partition("(")
    spelled = any(letter.isalpha() for letter in words) and any(sign.isdigit() for sign in in_figures)
    told = "words and figures cannot be read as one number in" if spelled else "no number can be read from"
    remedy = "Spell the number again by a correction, or obtain the filed copy." if spelled else _REMEDY
    return Remark(f'{told} "{mark.value}"', mark.spans, actual=str(mark.value), remedy=remedy)


def _day_left_out(mark: "Cited[object] | Disputed[object]", paper: Instrument) -> Remark:
    filed = filed_on(paper)
    return Remark(
        f'a date is left blank ("{mark.value}"){f", although the paper was filed on {filed.value}" if filed else ""}',
        (*mark.spans, *(filed.spans if filed else execution_place(paper))),
        expected="a date",
        actual=str(mark.value),
        remedy="Fill in the date from the minutes or the signed copy.",
    )


def _left_out(mark: "Cited[object] | Disputed[object]", paper: Instrument, numberless: bool) -> Remark:
    return Remark(
        "a blank is left to be filled in",
        (*mark.spans, *act_place(paper)),
        remedy=_REMEDY,
        level="warning" if numberless else "note",
    )


def _fields(blanks: "list[Cited[object] | Disputed[object]]", paper: Instrument) -> Remark:
    """One remark for all ruled blanks of a paper whose numbers are there: most are fields of a form left free."""
    many = len(blanks) > 1
    return Remark(
        f"{len(blanks)} places are left blank; if they are fields of a form, nothing is missing"
        if many
        else "a place is left blank; if it is a field of a form, nothing is missing",
        (*(span for mark in blanks for span in mark.spans), *act_place(paper)),
        remedy=_REMEDY,
        level="note",
    )


def _blanks(paper: Instrument, anywhere: bool) -> "list[Cited[object] | Disputed[object]]":
    """The blanks of the paper's own text: not a notary's, not a box to tick, and, but where `anywhere`, not in a form
    annexed after the signatures."""
    signed = max((span.end for signer in paper.signers for span in signer.name.spans), default=None)
    return [
        mark
        for mark in marks(paper, "blank")
        if not _of_a_notary(mark.spans, paper)
        and not any(span.end - span.start == len(_TICK_BOX) for span in mark.spans)
        and not (not anywhere and signed is not None and mark.spans and mark.spans[0].start > signed)
    ]


def _bracketed(mark: "Cited[object] | Disputed[object]") -> bool:
    return str(mark.value).startswith("[")


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
        case ClassAuthorization():
            return act.after is None and act.unlimited is None
        case SeriesDesignation():
            return act.after is None
        case DesignatedSharesAdjustment() | AuthorizedSharesAdjustment():
            return act.before is None and act.after is None and act.change is None
        case _:
            return False
