"""NRS 78.1955(5) and (6): the hour of effect, and what a withdrawal leaves behind."""

from datetime import date

from charterbook.law.facts import series_acts, series_name
from charterbook.law.reach import act_place, acts_of, filed_on, own_day
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import designations, earlier_papers, named_alike, subject
from charterbook.law.us_nv.history import FORM_2020, NRS_78_209_NOW, NRS_82_346, TEXT_OF_2020, TEXT_OF_2023
from charterbook.model.acts import SeriesWithdrawal

_SINCE_2011 = Period(
    "2011 session acts (inferred from sections of the same wording)", first=TEXT_OF_2023, earliest=date(2011, 1, 1)
)


@rule_of_law(
    "NV-78.1955-5b",
    "NRS 78.1955(5)",
    _SINCE_2011,
    "advice",
    "partly verified",
    f"{NRS_78_209_NOW} ; {NRS_82_346}",
    "designation",
    "designation_amendment",
)
def hour_of_effect(case: Case) -> Answer:
    """The hour of a later effect.

    What it asks: Nothing of the paper: where it names a later day of effect and no hour, it takes effect at 12:01 a.m.
    Pacific time of that day. Read in sections of the same wording (78.209, 82.346). An hour in the paper is not read.

    Why it matters: Two papers effective on one day are ordered by the hour.

    Passing case: Filed on 1 May, effective on 1 June: told with the hour.

    Failing case: None: the rule is advice.

    Remedy: State an hour, if another is meant.
    """
    filed, effective = filed_on(case.paper), case.paper.dates.effective_on
    if effective is None or (filed and effective.value <= filed.value):
        return NOT_APPLICABLE
    return passes(
        Remark(
            f"takes effect on {effective.value} at 12:01 a.m. Pacific time, unless it states another hour",
            effective.spans or act_place(case.paper),
            remedy="State an hour, if another is meant.",
        )
    )


@rule_of_law(
    "NV-78.1955-6c",
    "NRS 78.1955(6)",
    Period("unknown", first=TEXT_OF_2020, earliest=date.min),
    "advice",
    "from memory",
    FORM_2020,
    "designation_amendment",
    "designation_withdrawal",
)
def series_withdrawn_before(case: Case) -> Answer:
    """The paper changes a series that was withdrawn before.

    What it asks: After a withdrawal all that the designation put into the articles is gone, its number is undesignated
    again, and its name is free. A later paper can neither amend nor withdraw that series, unless a new designation of
    the name came between. The withdrawal, given beside the paper or in the book, shows it. From memory: a note at most.

    Why it matters: An amendment of what is no longer there changes nothing.

    Passing case: The series was not withdrawn before.

    Failing case: Series A withdrawn in 2019, and amended in 2020.

    Remedy: Designate the series anew.
    """
    own = series_acts(case.paper)
    day = own_day(case.paper)[0]
    if not own:
        return NOT_APPLICABLE
    earlier = earlier_papers(case)
    gone = [
        (own_day(paper)[0], act)
        for paper in earlier
        for act in acts_of(paper, SeriesWithdrawal)
        if named_alike(case.paper, paper) and paper.status == "paper" and series_name(act) == series_name(own[0])
    ]
    made = [own_day(paper)[0] for paper, act, _ in designations(earlier) if subject(act) == subject(own[0])]
    for withdrawn_on, act in gone:
        told = Remark(
            f"{act.series.value or 'the series'} was withdrawn on {withdrawn_on or 'a day that is not shown'}",
            (*act_place(case.paper), *act.series.spans),
            expected="a series that is in the charter",
            remedy="Designate the series anew.",
        )
        if withdrawn_on is None or day is None:
            return lacks(told._replace(missing="the days of the withdrawal and of this paper"))
        if withdrawn_on < day and not any(on and withdrawn_on <= on <= day for on in made):
            return fails(told)
    return passes()
