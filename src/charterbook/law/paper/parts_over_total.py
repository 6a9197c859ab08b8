"""CB104: the series of a class fit into the class, and the classes make the total."""

from fractions import Fraction

from charterbook.law.paper.vote_arithmetic import VOTES
from charterbook.law.reach import first_reading, fold, marks, operative, plain, spans_of
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.series_over_class import series_over_class
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization, SeriesDesignation
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.findings import Level
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string, figures

_FEWEST_CLASSES = 2
_NEAR_BYTES, _SMALLEST_CLASS = 450, 100


@rule_of_paper("CB104", "error", of=ANY_COPY)
def parts_over_total(case: Case) -> Answer:
    """The parts do not add up to the total.

    What it asks: Where one paper gives the number of a class and of series in it, the series together are not more than
    the class. A class larger than its series is no fault: the rest is undesignated. Where a charter gives the total of
    all classes, the classes make exactly that total; a class whose name ends in that of another ("Class A Common Stock"
    beside "Common Stock") may be a part of it or stand beside it, and either sum will do; and a
    total that is less than one class alone is taken for that of something else. Where some number near the total was
    not understood and would make the difference, the answer is open. So does a number with a word that bends it ("at
    least") leave it. A total of which only one class is told is a warning, in an amendment a note: another class may
    stand elsewhere. Where an earlier paper given with this one has the number of the class, the series of all papers
    are not more than it: that is a warning, since a paper in between may be missing.

    Why it matters: A series is cut from its class; shares that the class does not have cannot be designated. The level
    is error because the paper contradicts itself. For Nevada NV-78.2-DES-CAP asks the statute.

    Passing case: 10,000,000 preferred shares, of which 650 are Series A and 10,000 Series C.

    Failing case: 1,000 preferred shares, of which 600 are Series A and 500 Series B; or a total of 75,227,575 shares
    whose classes add up to 73,216,781.

    Remedy: Enlarge the class by an amendment of the articles, or cut a series.
    """
    classes = [act for act in operative(case.paper) if isinstance(act, ClassAuthorization)]
    answers = [answer for act in classes if (answer := _class(act, case.paper))]
    answers += [answer for total in marks(case.paper, "total authorized") if (answer := _total(total, case.paper))]
    answers += series_over_class(case)
    told = [remark for answer in answers for remark in answer.remarks]
    if told:
        return fails(*told)
    if any(answer.outcome == "indeterminate" for answer in answers):
        return lacks()
    return passes() if answers else NOT_APPLICABLE


def _class(act: ClassAuthorization, paper: Instrument) -> Answer | None:
    series = [
        each
        for each in operative(paper)
        if isinstance(each, SeriesDesignation) and fold(each.share_class.value) == fold(act.share_class.value)
    ]
    total, parts = plain(act.after), [plain(each.after) for each in series]
    if not series:
        return None
    if total is None or total.qualifier or any(part is None or part.qualifier for part in parts):
        return lacks()
    counted = sum(part.value for part in parts if part is not None)
    if counted <= total.value:
        return passes()
    most = decimal_string(total.value)
    names = ", ".join(name.value for each in series if (name := first_reading(each.series)))
    return fails(
        Remark(
            f"{names} add up to {figures(counted)} shares, {act.share_class.value} has {figures(total.value)}",
            (*(span for part in parts if part for span in part.spans), *total.spans) or spans_of(act),
            expected=f"at most {most}",
            actual=decimal_string(counted),
            remedy="Enlarge the class by an amendment of the articles, or cut a series.",
        )
    )


def _total(total: Cited[object] | Disputed[object], paper: Instrument) -> Answer | None:
    """The classes against the total of all classes."""
    acts = [
        act
        for act in operative(paper)
        if isinstance(act, ClassAuthorization | AuthorizedSharesAdjustment) and act.after is not None
    ]
    names = [fold(act.share_class.value) for act in acts]
    whole = [act for act, name in zip(acts, names, strict=True) if not _part_of_another(name, names)]
    parts = [plain(act.after) for act in whole]
    value = total.value
    if not acts:
        return None
    if not isinstance(value, int) or any(part is None or part.qualifier for part in parts):
        return lacks()
    counted = sum(part.value for part in parts if part is not None)
    every = [plain(act.after) for act in acts]  # "class a common stock" may stand beside "common stock", not in it
    if value in (counted, sum(part.value for part in every if part is not None)):
        return passes()
    if len(set(names)) != len(names):
        return lacks()
    if any(part is not None and part.value > value for part in parts):
        return lacks()  # what is less than one class alone is the total of something else
    short = value - counted
    alone = len(parts) < _FEWEST_CLASSES and short > 0
    if short > 0 and _may_stand_unread(short, total, paper):
        return lacks()
    told = ", ".join(act.share_class.value for act in whole)
    level: Level = "error" if not alone else "note" if paper.kind == "articles_amendment" else "warning"
    return fails(
        Remark(
            f"{told} add up to {figures(counted)} shares, the total is {figures(value)}"
            if not alone
            else f"the total is {figures(value)} shares, and {figures(counted)} of them are {told}: "
            "no class is told for the rest",
            (*total.spans, *(span for part in parts if part for span in part.spans)),
            expected=decimal_string(counted),
            actual=decimal_string(value),
            remedy="Find which number the resolution meant, and correct the record.",
            level=level,
        )
    )


def _may_stand_unread(short: Shares, total: Cited[object] | Disputed[object], paper: Instrument) -> bool:
    """Whether a number that no act has may be what is missing: the difference itself anywhere in the paper, or any
    number near the total that could be that of a class."""
    classes = [act for act in operative(paper) if isinstance(act, ClassAuthorization | AuthorizedSharesAdjustment)]
    of_classes = {span for act in classes for span in spans_of(act)} | set(total.spans)
    used = of_classes | {span for act in operative(paper) for span in spans_of(act)}
    used |= {span for kind in VOTES for mark in marks(paper, kind) for span in mark.spans}
    numbers = [mark for kind in ("count", "number", "malformed", "unreadable") for mark in marks(paper, kind)]
    unread = [mark for mark in numbers if mark.spans and not used & set(mark.spans)]
    first = total.spans[0].start if total.spans else 0
    near = [mark for mark in unread if 0 < mark.spans[0].start - first < _NEAR_BYTES]
    # The difference may be a class that was taken for a series ("90,000 shares are 4.40% Cumulative Preferred Stock").
    missing = any(mark.value == short for mark in numbers if mark.spans and not of_classes & set(mark.spans))
    return missing or any(_of_a_class(each, short) for each in near)


def _of_a_class(mark: Cited[object] | Disputed[object], most: Shares) -> bool:
    """Whether a number may be that of a class of at most `most` shares: a round one, or one that cannot be read."""
    if not isinstance(mark.value, int | Fraction):
        return True
    return _SMALLEST_CLASS <= mark.value <= most and mark.value % _SMALLEST_CLASS == 0


def _part_of_another(name: str, names: list[str]) -> bool:
    """Whether a class is part of another that is told too: "class a common stock" of "common stock"."""
    return any(name != other and name.endswith(f" {other}") for other in names)
