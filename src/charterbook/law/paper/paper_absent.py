"""CB403: the papers that a paper speaks of are there."""

from datetime import date

from charterbook.law.reach import act_place, acts, acts_of, filed_on, first_reading, fold, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_paper
from charterbook.law.set.chain import named_alike
from charterbook.model.acts import (
    Act,
    Correction,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    SeriesWithdrawal,
    TermsAmendment,
)
from charterbook.model.evidence import Cited, Span
from charterbook.model.instrument import Instrument, PriorFiling

_OnSeries = SeriesDesignation | SeriesWithdrawal | DesignatedSharesAdjustment | TermsAmendment


@rule_of_paper("CB403", "note")
def paper_absent(case: Case) -> Answer:
    """A paper is cited but absent.

    What it asks: Each designation that the paper recites or withdraws, each paper that it corrects, and each earlier
    filing that it tells with its day, is among the papers given with it: the same series or title, and the same filing
    date where both are known. Where other papers of the corporation are given, the designation of a series that the
    paper changes is asked for too.

    Why it matters: What a paper says of another is hearsay until the other is read: the numbers, the terms and the
    filing date may differ. The level is a note, because reading one paper alone is no fault of the paper.

    Passing case: The 1999 designation of Series A is given beside its 2003 amendment.

    Failing case: None: an absent paper leaves the answer indeterminate.

    Remedy: Add the cited paper (charterbook add).
    """
    cited = [act for act in acts(case.paper) if _cites(act)]
    cited += _changed(case, {fold(_subject(act)) for act in cited})
    absent = [act for act in cited if not any(_is_it(act, paper) for paper in case.beside)]
    told = {
        _name(act): Remark(
            f"{_name(act)} is cited, and is not among the papers given",
            _place(act) or act_place(case.paper),
            missing=_name(act),
            remedy="Add the cited paper (charterbook add).",
        )
        for act in absent
    }
    known_days = {filed.value for act in cited if (filed := _filed(act))}
    priors = [prior for prior in case.paper.prior_filings if prior.filed_on and prior.filed_on.value not in known_days]
    unfound = [_prior(prior, prior.filed_on) for prior in priors if prior.filed_on and not _given(prior, case)]
    if told or unfound:
        return lacks(*told.values(), *unfound)
    return passes() if cited or priors else NOT_APPLICABLE


def _changed(case: Case, recited: set[str]) -> list[Act]:
    """The acts on series whose designation the paper does not recite, where other papers could hold it."""
    if not any(named_alike(case.paper, paper) for paper in case.beside):
        return []
    acted = [act for act in operative(case.paper) if isinstance(act, DesignatedSharesAdjustment | TermsAmendment)]
    return [act for act in acted if fold(_subject(act)) not in recited]


def _given(prior: PriorFiling, case: Case) -> bool:
    days = {own.value for paper in (case.paper, *case.beside) if (own := filed_on(paper))}
    return prior.filed_on is not None and prior.filed_on.value in days


def _prior(prior: PriorFiling, filed: Cited[date]) -> Remark:
    title = " ".join(prior.title.value.split())
    return Remark(
        f"{title} filed on {filed.value} is cited, and is not among the papers given",
        (*prior.title.spans, *filed.spans),
        missing=f"{title} filed on {filed.value}",
        remedy="Add the cited paper (charterbook add).",
    )


def _cites(act: Act) -> bool:
    return isinstance(act, SeriesWithdrawal | Correction) or (isinstance(act, SeriesDesignation) and act.recited)


def _filed(act: Act) -> Cited[date] | None:
    return act.filed_on if isinstance(act, SeriesDesignation | SeriesWithdrawal | Correction) else None


def _place(act: Act) -> tuple[Span, ...]:
    """Where the paper names the other one: its filing date, and its series or title."""
    filed = _filed(act)
    if isinstance(act, Correction):
        subject = act.corrected_title.spans
    else:
        subject = act.series.spans if isinstance(act, _OnSeries) else ()
    return (*subject, *(filed.spans if filed else ()))


def _subject(act: Act) -> str:
    if isinstance(act, Correction):
        return act.corrected_title.value
    name = first_reading(act.series) if isinstance(act, _OnSeries) else None
    return name.value if name else "a series"


def _name(act: Act) -> str:
    filed = _filed(act)
    what = "" if isinstance(act, Correction) else "the designation of "
    return f"{what}{_subject(act)}{f' filed on {filed.value}' if filed else ''}"


def _is_it(act: Act, paper: Instrument) -> bool:
    if isinstance(act, Correction):
        matches = paper.title is not None and fold(paper.title.value) == fold(act.corrected_title.value)
    else:
        own = [each for each in acts_of(paper, SeriesDesignation) if each in operative(paper)]
        matches = any(fold(_subject(each)) == fold(_subject(act)) for each in own)
    mine, theirs = _filed(act), filed_on(paper)
    return matches and (mine is None or theirs is None or mine.value == theirs.value)
