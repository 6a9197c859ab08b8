"""NRS 78.039 and practice: under which name an earlier paper was filed."""

from datetime import timedelta

from charterbook.law.reach import acts_of, filed_on, first_reading, fold, marks, own_day, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import SINCE_1999
from charterbook.model.acts import SeriesDesignation, SeriesWithdrawal
from charterbook.model.instrument import Instrument

_RECENT = timedelta(days=365)


@rule_of_law(
    "NV-NAME-1",
    "good practice; NRS 78.039, 78.0295",
    SINCE_1999,
    "defect",
    "from memory",
    "no page; good practice",
    "designation_amendment",
    "designation_withdrawal",
    level="note",
)
def former_name_not_given(case: Case) -> Answer:
    """An earlier filing is recited without the name it was made under.

    What it asks: A paper that recites an earlier filing gives the name that the corporation had then, if another. The
    earlier paper, given beside this one, shows that name; without it the question is asked only of a filing a year old
    or older, and not of a paper on the state's form, which has no place for the name.
    Whether the mentions in one paper agree is CB201's.

    Why it matters: The registrar's file and a later reader find the earlier paper under its old name. The row is from
    memory and practice: a note at most.

    Passing case: "... filed on April 22, 1999 by the Corporation under its former name".

    Failing case: The 1999 designation, given beside the paper, is by a corporation of another name not mentioned here.

    Remedy: Add the former name.
    """
    recited = [act for act in acts_of(case.paper, SeriesDesignation) if act.recited]
    cited: list[SeriesDesignation | SeriesWithdrawal] = [*recited, *acts_of(case.paper, SeriesWithdrawal)]
    cited = [act for act in cited if act.filed_on]
    if not cited:
        return NOT_APPLICABLE
    if case.paper.former_names:
        return passes()
    own = first_reading(case.paper.corporation)
    earlier = next((paper for paper in case.beside if any(_is_it(act, paper) for act in cited)), None)
    then = first_reading(earlier.corporation) if earlier else None
    filed, day = cited[0].filed_on, own_day(case.paper)[0]
    if then is None and (marks(case.paper, "form") or (filed and day and day - filed.value < _RECENT)):
        return lacks()
    places = (*cited[0].series.spans, *(filed.spans if filed else ())) or title_place(case.paper)
    that_day = filed.value if filed else "that day"
    if own is None or then is None:
        return lacks(
            Remark(
                f"recites a filing of {that_day} and no former name",
                places,
                missing=f"the corporation's name on {that_day}",
                remedy="Add the former name, if the corporation then had another.",
            )
        )
    if fold(own.value) == fold(then.value):
        return passes()
    return fails(
        Remark(
            f"recites a filing of {that_day}, made under the name {then.value}, which this paper does not give",
            (*places, *own.spans[:1]),
            expected=then.value,
            actual=own.value,
            remedy="Add the former name.",
        )
    )


def _is_it(act: SeriesDesignation | SeriesWithdrawal, paper: Instrument) -> bool:
    """Whether a paper is the designation that an act cites: its filing day, or its series where the day is unknown."""
    filed = filed_on(paper)
    if paper.kind != "designation" or act.filed_on is None:
        return False
    name = first_reading(act.series)
    made = [first_reading(each.series) for each in acts_of(paper, SeriesDesignation) if not each.recited]
    same_series = name is not None and any(each and fold(each.value) == fold(name.value) for each in made)
    return same_series and (filed is None or filed.value == act.filed_on.value)
