"""CB602: what a paper tells of another is what the other says."""

from charterbook.law.reach import acts_of, filed_on, first_reading, operative, own_day, plain, said
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.chain import Numbered, named_alike, subject
from charterbook.model.acts import SeriesDesignation
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string, figures

_REMEDY = "Compare both with the registrar's copies, and correct the record that errs."


@rule_of_paper("CB602", "warning")
def papers_disagree(case: Case) -> Answer:
    """Two papers disagree.

    What it asks: Where a paper recites the designation of a series and that designation is given with it, the number
    and the filing day recited are those of the designation. And two papers of one corporation and one day leave a class
    or series at one number. A number with two readings leaves the answer open.

    Why it matters: A paper speaks of the charter by reciting it. If it recites another number, it was drafted on
    another text: one of the two papers, or one in between, is not what its readers think. The level is warning, since a
    paper in between may be missing.

    Passing case: "the designation of 650 shares filed on April 22, 1999", and that designation says 650.

    Failing case: The same words, and the designation filed on that day says 700.

    Remedy: Compare both with the registrar's copies, and correct the record that errs.
    """
    beside = [paper for paper in case.beside if paper.status == "paper" and named_alike(case.paper, paper)]
    told: list[Remark] = []
    compared = unsure = 0
    recited = [act for act in acts_of(case.paper, SeriesDesignation) if act.recited]
    for act, paper, made in [(a, p, m) for a in recited for p in beside for m in _made(p) if subject(a) == subject(m)]:
        faults, same, open_ = _recital(act, paper, made)
        told += faults
        compared += same
        unsure += open_
    for twin in (paper for paper in beside if own_day(paper)[0] == own_day(case.paper)[0] is not None):
        faults, same, open_ = _same_day(case.paper, twin)
        told += faults
        compared += same
        unsure += open_
    if told:
        return fails(*told)
    if unsure:
        return lacks()
    return passes() if compared else NOT_APPLICABLE


def _made(paper: Instrument) -> list[SeriesDesignation]:
    return [act for act in operative(paper) if isinstance(act, SeriesDesignation)]


def _recital(act: SeriesDesignation, paper: Instrument, made: SeriesDesignation) -> tuple[list[Remark], int, int]:
    """What differs, the comparisons made, and those that a disputed number prevents. A designation of another day is
    another one by the same name."""
    day, filed = act.filed_on, filed_on(paper)
    if day and filed and day.value != filed.value:
        return [], 0, 0
    one, other = said(act.after), plain(made.after)
    if one is None or other is None:
        return [], 0, int(isinstance(act.after, Disputed) or isinstance(made.after, Disputed))
    if one.value == other.value:
        return [], 1, 0
    return [_differs(one, other, "recited here", "made by the designation itself", act)], 1, 0


def _same_day(paper: Instrument, twin: Instrument) -> tuple[list[Remark], int, int]:
    """The numbers at which two papers of one day leave the same class or series. The second of a chain starts from the
    number of the first, which is no contradiction."""
    own, others = ([act for act in operative(each) if isinstance(act, Numbered)] for each in (paper, twin))
    pairs = [(act, other) for act in own for other in others if subject(act) == subject(other)]
    told: list[Remark] = []
    compared = unsure = 0
    for act, other in pairs:
        one, two = plain(act.after), plain(other.after)
        if one is None or two is None:
            unsure += isinstance(act.after, Disputed) or isinstance(other.after, Disputed)
            continue
        compared += 1
        starts = [plain(getattr(each, "before", None)) for each in (act, other)]
        chained = any(start and start.value in (one.value, two.value) for start in starts)
        if one.value != two.value and not chained and act.act == other.act:
            told.append(_differs(one, two, "left by this paper", "left by another of the same day", act))
    return told, compared, unsure


def _differs(one: Cited[Shares], other: Cited[Shares], here: str, there: str, act: Numbered) -> Remark:
    name = first_reading(getattr(act, "series", None)) or act.share_class
    mine, theirs = decimal_string(one.value), decimal_string(other.value)
    return Remark(
        f"{name.value}: {figures(one.value)} shares {here}, {figures(other.value)} {there}",
        (*one.spans, *other.spans),
        expected=theirs,
        actual=mine,
        remedy=_REMEDY,
    )
