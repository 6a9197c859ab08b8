"""The instrument that a step asks for, supposed before it exists, ready to be drafted.

What the step fixes (series, classes, numbers, words) comes from the plan; what only the occasion knows (dates, meeting,
signers, venue) from the user. Both cite the plan, see `planned`, until there is a document to cite.
"""

from typing import cast

from charterbook.instruments.articles_amendment.draft import amending, title
from charterbook.instruments.resolution.charter_words import PROPORTION
from charterbook.instruments.split_change.draft import TITLE as CHANGE
from charterbook.instruments.terms import CAPTIONS
from charterbook.law.approvals import LawfulAct
from charterbook.law.instruments import InstrumentRow, instrument_row
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Correction,
    DesignatedSharesAdjustment,
    ParValueChange,
    Ratification,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
    StockholderApproval,
)
from charterbook.model.evidence import Cited, Span
from charterbook.model.instrument import Dates, Instrument, Signer
from charterbook.model.plans import Step
from charterbook.plan.authority import (
    acknowledgments,
    certified_resolution,
    cited,
    holders_approval,
    meeting,
    recited_designation,
    resolution,
    secretary,
    statements,
    submitted_to,
    total,
)
from charterbook.plan.occasion import Occasion
from charterbook.plan.targets import PLAN, planned


class PlanError(Exception):
    """A step cannot be turned into an instrument; the message says why and what to do."""


def supposed(step: Step, occasion: Occasion) -> Instrument:
    """The instrument of the step on this occasion: with an acknowledgment for each signer, and the secretary's
    certificate of the resolution as its exhibit unless the paper sets the resolution out itself.

    PlanError for a step whose act has no paper in the state, or that is no step of a plan.
    """
    acts = (step.act, *step.also)
    match step.instrument:
        case "correction":
            corrections = tuple(_filed(act, occasion) for act in acts if isinstance(act, Correction))
            # A correction relates back to its record, and no resolution is its own.
            alone = occasion._replace(effective_on=None, adopted_on=None)
            return _paper(step, alone, *corrections)._replace(meeting=None)
        case "designation_amendment" | "designation_withdrawal":
            return _of_series(step, occasion)
        case "designation":
            created = tuple(_in_order(act) for act in acts if isinstance(act, SeriesDesignation))
            return _paper(step, occasion, *created, resolution(step, occasion))
        case "articles_amendment":
            changes = _without_told_par(amending(acts))
            paper = _paper(step, occasion, *changes, *holders_approval(occasion), resolution(step, occasion))
            paper = paper._replace(title=planned(title(paper).upper()))
            return _with_exhibit(paper, step, occasion, changes)
        case "split_change":
            changes = _of_change(acts)
            paper = _paper(step, occasion, *changes, *holders_approval(occasion), resolution(step, occasion))
            paper = paper._replace(title=planned(CHANGE.upper()))
            return _with_exhibit(paper, step, occasion, changes)
        case "retirement":
            retired = _of_retirement(acts)
            decided = (*retired, resolution(step, occasion))
            return _with_exhibit(_paper(step, occasion, *decided), step, occasion, retired)
        case "resolution":
            return _resolution(step, occasion)
        case "validation":
            ratified = tuple(act for act in acts if isinstance(act, Ratification))
            decided = (*ratified, *holders_approval(occasion), resolution(step, occasion))
            return _with_exhibit(_paper(step, occasion, *decided), step, occasion, acts)
        case kind:
            raise PlanError(f"a plan makes no paper of the kind {kind}; draw up the {step.act.act} by hand")


def _resolution(step: Step, occasion: Occasion) -> Instrument:
    """The board's resolution, where it is the paper of the step: nothing is filed (NRS 78.2055). Of a meeting the
    secretary signs it, a written consent all directors."""
    consent = occasion.meeting == "written_consent"
    signing = occasion.directors if consent else (secretary(occasion),)
    paper = _paper(step, occasion, resolution(step, occasion, (step.act, *step.also)))
    return paper._replace(
        title=planned("RESOLUTION of the Board of Directors"),
        statutes=(),
        dates=Dates(adopted_on=cited(occasion.adopted_on)),
        signers=tuple(Signer(planned(person.name), planned(person.title)) for person in signing),
        acknowledgments=(),
    )


def _in_order(act: SeriesDesignation) -> SeriesDesignation:
    """The designation with its terms in the order in which a certificate tells them, each one paragraph."""
    unknown = [term.name for term in act.terms if term.name not in CAPTIONS]
    if unknown:
        raise PlanError(f"a term named {unknown[0]} has no place in a designation; there are: {', '.join(CAPTIONS)}")
    names = list(CAPTIONS)
    folded = (term._replace(clause=planned(" ".join(term.clause.value.split()))) for term in act.terms)
    return act._replace(terms=tuple(sorted(folded, key=lambda term: names.index(term.name))))


def _of_series(step: Step, occasion: Occasion) -> Instrument:
    """A paper on a series that there is: the designation it goes back to, statements, the act, approval, meeting."""
    match step.act:
        case DesignatedSharesAdjustment() as act:
            before = act.before._replace(derived=True) if isinstance(act.before, Cited) else None
            recited = recited_designation(act.share_class, act.series, occasion.designation_filed_on)
            recited = recited._replace(after=before)
            decided: Act = act
        case SeriesWithdrawal() as act:
            filed_on = occasion.designation_filed_on or (act.filed_on.value if act.filed_on else None)
            recited = recited_designation(act.share_class, act.series, filed_on)
            decided = act._replace(filed_on=cited(filed_on))
        case act:
            raise PlanError(f"a certificate on a series does not carry out a {act.act}; draw it up by hand")
    told = (recited, *statements(recited, occasion), decided, *holders_approval(occasion), resolution(step, occasion))
    return _with_exhibit(_paper(step, occasion, *told), step, occasion, (decided,))


def _with_exhibit(paper: Instrument, step: Step, occasion: Occasion, decided: tuple[Act, ...]) -> Instrument:
    """The paper with the certified copy of the resolution that decides the acts."""
    return paper._replace(exhibits=(certified_resolution(step, occasion, decided),))


def _without_told_par(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts; a par value that an act of its own changes is told by that act alone."""
    told = {act.share_class.value for act in acts if isinstance(act, ParValueChange)}
    return tuple(
        act._replace(par_value=None)
        if isinstance(act, AuthorizedSharesAdjustment) and act.share_class.value in told
        else act
        for act in acts
    )


def _of_change(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a certificate of change, in its order: numbers, par values, splits."""
    kinds = (AuthorizedSharesAdjustment, ParValueChange, Split)
    return tuple(act for kind in kinds for act in acts if isinstance(act, kind))


def _of_retirement(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a certificate of retirement, in its order: the shares, then the number that falls with them."""
    kinds = (Retirement, AuthorizedSharesAdjustment, DesignatedSharesAdjustment)
    return tuple(act for kind in kinds for act in acts if isinstance(act, kind))


def _row(step: Step, occasion: Occasion) -> InstrumentRow:
    """The paper that the law of the state has for the act of the step."""
    row = instrument_row(occasion.jurisdiction, _move(step))
    if row is None:
        raise PlanError(f"no paper of {occasion.jurisdiction} is known for this step; draw it up by hand")
    return row


def _paper(step: Step, occasion: Occasion, *acts: Act) -> Instrument:
    row = _row(step, occasion)
    # Before stock is issued it is not an officer that signs in Nevada: two thirds of the board do.
    signing = occasion.directors if row.statute == "NRS 78.380" else occasion.signers
    signers = tuple(Signer(planned(person.name), planned(person.title)) for person in signing)
    approved = any(isinstance(act, StockholderApproval) for act in acts)
    return Instrument(
        step.instrument,
        Span(PLAN.sha256, 0, 0),
        title=planned(row.title),
        state="drafted",
        corporation=planned(occasion.corporation),
        jurisdiction=planned(occasion.jurisdiction),
        statutes=_statutes(row, step, occasion),
        exhibit_number=cited(occasion.exhibit_number),
        marks=total(occasion),
        dates=Dates(
            adopted_on=cited(occasion.adopted_on),
            executed_on=cited(occasion.executed_on),
            effective_on=cited(occasion.effective_on),
            stockholders_approved_on=cited(occasion.holders_approved_on) if approved else None,
        ),
        meeting=meeting(occasion),
        signers=signers,
        acknowledgments=acknowledgments(occasion) if signing is occasion.signers else (),
        acts=acts,
    )


def _filed(act: Correction, occasion: Occasion) -> Correction:
    return act if act.filed_on is not None else act._replace(filed_on=cited(occasion.record_filed_on))


def _statutes(row: InstrumentRow, step: Step, occasion: Occasion) -> "tuple[Cited[str], ...]":
    """The sections that the paper rests on. Nevada's amendments name the section on their scope too, its certificates
    of change that on the resolution; Delaware's that on written consent, where the holders gave one."""
    sections = [row.statute]
    if row.statute == "NRS 78.390":
        sections.insert(0, "NRS 78.385")
    if row.statute == "NRS 78.209":
        sections.insert(0, PROPORTION)
    signed = bool(occasion.consenting) and not occasion.vote and submitted_to(step) is not None
    if row.statute == "DGCL 242" and (signed or "written consent" in (occasion.holders or "").casefold()):
        sections.append("DGCL 228")
    return tuple(planned(section) for section in sections)


def _move(step: Step) -> LawfulAct:
    """What the law's tables call the act of the step."""
    if step.move:
        return cast("LawfulAct", step.move)
    match step.act:
        case Correction():
            return "correct"
        case SeriesWithdrawal():
            return "withdraw series"
        case SeriesDesignation():
            return "create series"
        case DesignatedSharesAdjustment(change=Cited(value=change)) if change > 0:
            return "increase series"
        case DesignatedSharesAdjustment():
            return "decrease series"
        case Retirement():
            return "retire shares"
        case Ratification():
            return "ratify"
        case _:
            return "split in proportion" if step.instrument == "split_change" else "change class total"
