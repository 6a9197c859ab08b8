"""CB203: a new series does not take the name of one that is still in the charter."""

from charterbook.law.reach import first_reading, fold, operative, own_day, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, judged, lacks, rule_of_paper
from charterbook.law.set.chain import designations, earlier_papers, last_known, named_alike, subject
from charterbook.model.acts import SeriesDesignation, SeriesWithdrawal
from charterbook.model.shares import figures

_REMEDY = "Withdraw or eliminate the old designation first, or choose another name."


@rule_of_paper("CB203", "warning", "designation")
def name_of_series_taken(case: Case) -> Answer:
    """A new series has the name of an old one.

    What it asks: No earlier paper given with this one makes a series of the same corporation by the name of the new
    one, unless a paper in between withdraws or eliminates it. A series cut to zero and not withdrawn keeps its name.
    Without the earlier designations the answer is open. For Nevada NV-78.195-1b asks the book the same.

    Why it matters: Two series of one name cannot be told apart in any later paper; an amendment of "Series A" would
    speak of either. The level is warning: the withdrawal may be a paper that was not given.

    Passing case: Series A of 1999 was withdrawn in 2001; a new Series A is designated in 2003.

    Failing case: Series A of 1999 was cut to zero in 2001 and not withdrawn; a new Series A is designated in 2003.

    Remedy: Withdraw or eliminate the old designation first, or choose another name.
    """
    own = [act for act in operative(case.paper) if isinstance(act, SeriesDesignation) and first_reading(act.series)]
    day = own_day(case.paper)[0]
    earlier = [paper for paper in earlier_papers(case) if named_alike(case.paper, paper) and own_day(paper)[0] != day]
    if not own or day is None:
        return NOT_APPLICABLE
    if not earlier:
        return lacks()
    gone = {subject(act)[1:] for paper in earlier for act in operative(paper) if isinstance(act, SeriesWithdrawal)}
    told = []
    for act in own:
        name = first_reading(act.series)
        olds = [old for _, old, other in designations(earlier) if name and fold(other.value) == fold(name.value)]
        if name and olds and subject(act)[1:] not in gone:
            known = last_known(case, subject(act))
            number = known.number if known else first.value if (first := plain(olds[0].after)) else None
            standing = f", which stands at {figures(number)} shares" if number is not None else ""
            told.append(
                Remark(
                    f"{name.value} is the name of an earlier series{standing} and was not withdrawn",
                    (*name.spans, *olds[0].series.spans),
                    expected="a name that no series in the charter has",
                    actual=name.value,
                    remedy=_REMEDY,
                )
            )
    return judged(told)
