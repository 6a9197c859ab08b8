"""Form 8-K: a change of the charter, or of holders' rights, is reported within four business days."""

from datetime import date, timedelta

from charterbook.law.filed import CHANGES
from charterbook.law.reach import act_place, filed_on, marks, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.model.acts import AuthorizedSharesAdjustment, SeriesDesignation, Split, TermsAmendment
from charterbook.model.evidence import Cited

_SINCE_2004 = Period("2004-08-23", first=date(2004, 8, 23))
_FORM = "https://www.formsbank.com/template/75696/current-report-8k-sec.html?page=2"
_RULES_OF_2004 = "http://mondaq.com/unitedstates/x/27755/Audit/Transactional+Securities+Update+July+2004"
_BUSINESS_DAYS = 4
_AGAIN = timedelta(days=60)
"""A paper filed with a report so long after its day is one of an earlier change, filed again."""
_SATURDAY = 5


@rule_of_law(
    "SEC-8K-503",
    "Form 8-K Item 5.03(a)",
    _SINCE_2004,
    "defect",
    "partly verified",
    f"{_FORM} ; {_RULES_OF_2004}",
    *CHANGES,
    jurisdiction="US-SEC",
    level="note",
)
def report_on_form_8k(case: Case) -> Answer:
    """A report on Form 8-K may be due.

    What it asks: Nothing of the paper: where its filing is shown, the day is told by which a corporation that reports
    to the SEC owes a Form 8-K, item 5.03, with the paper as an exhibit. It is the fourth business day after the paper
    took effect; a Saturday, a Sunday or a federal holiday is none, and an event on such a day counts from the next
    business day. An amendment that a proxy or information statement disclosed is excepted. Where the paper comes with
    a Form 8-K nothing is told.

    Why it matters: A late report costs the short form of registration. Whether the corporation reports is not in the
    paper; that is why it is a note.

    Passing case: A designation filed on Monday 2 June 2008: due on Friday 6 June 2008.

    Failing case: None: the report is not among the papers.

    Remedy: File the report; or note that the corporation does not report, or that the change was disclosed before.
    """
    event = _event(case)
    if event is None:
        return NOT_APPLICABLE
    if _of_8k(case):
        return passes()
    due = business_days_after(event.value, _BUSINESS_DAYS)
    return passes(
        Remark(
            f"a corporation that reports to the SEC owes a Form 8-K, item 5.03, on this paper by {due}",
            event.spans,
            expected=f"a report by {due}",
            remedy="File the report, or note why none is due.",
        )
    )


@rule_of_law(
    "SEC-8K-303",
    "Form 8-K Item 3.03",
    _SINCE_2004,
    "defect",
    "partly verified",
    f"{_FORM} ; https://cooley.com/resource/triggering-events-for-form-8-k",
    "articles_amendment",
    "designation",
    "designation_amendment",
    jurisdiction="US-SEC",
    level="note",
)
def rights_of_holders_modified(case: Case) -> Answer:
    """A Form 8-K with a change of holders' rights does not report it under item 3.03.

    What it asks: Where the rights of a registered class are changed, or limited by another class, item 3.03 is
    reported. Asked of a paper that comes with a Form 8-K whose header lists its items: a new series, changed terms, a
    split or a changed number under item 5.03 alone leaves open whether 3.03 was due. Which classes are registered no
    paper shows.

    Why it matters: The two items are often due together; the second is forgotten.

    Passing case: A Form 8-K with items 3.03 and 5.03, and the designation as its exhibit 3.1.

    Failing case: None: without the registered classes the answer is open.

    Remedy: Report item 3.03, or note that no registered class is touched.
    """
    touched = (AuthorizedSharesAdjustment, SeriesDesignation, Split, TermsAmendment)
    if not any(isinstance(act, touched) for act in operative(case.paper)):
        return NOT_APPLICABLE
    items = [str(item.value).casefold() for item in marks(case.paper, "submission item")]
    if not _of_8k(case) or not items:
        return lacks()
    if any("rights of security holders" in item for item in items):
        return passes()
    told = "the Form 8-K that this paper comes with does not list item 3.03 (rights of security holders)"
    missing = "whether a registered class is changed or limited"
    remedy = "Report item 3.03, or note that no registered class is touched."
    return lacks(Remark(told, act_place(case.paper), missing=missing, remedy=remedy))


@rule_of_law(
    "SEC-8K-4D",
    "Form 8-K General Instruction B.1",
    _SINCE_2004,
    "defect",
    "verified",
    f"{_FORM} ; {_RULES_OF_2004}",
    *CHANGES,
    jurisdiction="US-SEC",
)
def report_late(case: Case) -> Answer:
    """The Form 8-K was filed late.

    What it asks: A Form 8-K is filed within four business days of the event. Asked of a paper that comes with one: the
    event is its filing, or its later effect; the day of the report stands in the submission's header. A report more
    than 60 days after the paper is taken for one that files an older paper again, and leaves the answer open; so does
    one whose header lists other items than 5.03.

    Why it matters: A late report costs the short form of registration.

    Passing case: Filed with the state on Monday 2 June 2008, Form 8-K of Friday 6 June 2008.

    Failing case: The same with a Form 8-K of 10 June 2008.

    Remedy: File the report; note the delay in the next one.
    """
    submitted = [each for each in marks(case.paper, "submitted on") if isinstance(each, Cited)]
    if not _of_8k(case) or not submitted:
        return NOT_APPLICABLE
    event, day = _event(case), submitted[0]
    items = [str(item.value).casefold() for item in marks(case.paper, "submission item")]
    if items and not any("amendments to articles" in item for item in items):
        return lacks()
    if event is None or not isinstance(day.value, date) or day.value > event.value + _AGAIN:
        return lacks()
    due = business_days_after(event.value, _BUSINESS_DAYS)
    if day.value <= due:
        return passes()
    return fails(
        Remark(
            f"the Form 8-K was filed on {day.value}, {event.value} being the event",
            (*day.spans, *event.spans),
            expected=f"by {due}",
            actual=str(day.value),
            remedy="File the report; note the delay in the next one.",
        )
    )


def _event(case: Case) -> Cited[date] | None:
    """The day the paper took effect: its filing, or a later day that it names."""
    filed, effective = filed_on(case.paper), case.paper.dates.effective_on
    return effective if filed and effective and effective.value > filed.value else filed


def _of_8k(case: Case) -> bool:
    return any(str(kind.value).startswith("8-K") for kind in marks(case.paper, "submission type"))


def business_days_after(event: date, days: int) -> date:
    """The business day so many after an event; an event on no business day counts from the next one as day one."""
    day, left = event, days
    while left:
        day += timedelta(1)
        left -= is_business_day(day)
    return day


def is_business_day(day: date) -> bool:
    """Monday to Friday, and no federal holiday. A holiday on a Sunday is kept on Monday; one on a Saturday is kept on
    Friday by federal offices, on which EDGAR takes no filings."""
    if day.weekday() >= _SATURDAY:
        return False
    kept = {_kept(holiday) for year in (day.year, day.year + 1) for holiday in _holidays(year)}
    return day not in kept


def _kept(holiday: date) -> date:
    match holiday.weekday():
        case 5:
            return holiday - timedelta(1)
        case 6:
            return holiday + timedelta(1)
        case _:
            return holiday


def _holidays(year: int) -> list[date]:
    """The federal holidays of a year (5 U.S.C. 6103); Juneteenth since 2021."""
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    fixed += [date(year, 6, 19)] if year >= 2021 else []
    last_of_may = date(year, 5, 31)
    memorial = last_of_may - timedelta(last_of_may.weekday())
    counted = [(1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4)]
    return [*fixed, memorial, *(_nth(year, month, weekday, which) for month, weekday, which in counted)]


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
