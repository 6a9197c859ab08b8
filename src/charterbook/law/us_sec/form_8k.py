"""SEC-8K-503: a change of the charter is reported on Form 8-K within four business days (SEC-8K-4D)."""

from datetime import date, timedelta

from charterbook.law.reach import filed_on
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, passes, rule_of_law

_BUSINESS_DAYS = 4
_SATURDAY = 5


@rule_of_law(
    "SEC-8K-503",
    "Form 8-K Item 5.03(a)",
    Period("2004-08-23", first=date(2004, 8, 23)),
    "defect",
    "partly verified",
    "https://www.formsbank.com/template/75696/current-report-8k-sec.html?page=2",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "split_change",
    "retirement",
    jurisdiction="US-SEC",
    level="note",
)
def report_on_form_8k(case: Case) -> Answer:
    """A report on Form 8-K may be due.

    What it asks: Nothing of the paper: where its filing is shown, the day is told by which a corporation that reports
    to the SEC owes a Form 8-K, item 5.03, with the paper as an exhibit. It is the fourth business day after the paper
    took effect; a Saturday, a Sunday or a federal holiday is none, and an event on such a day counts from the next
    business day. An amendment that a proxy or information statement disclosed is excepted.

    Why it matters: A late report costs the short form of registration. Whether the corporation reports is not in the
    paper; that is why it is a note.

    Passing case: A designation filed on Monday 2 June 2008: due on Friday 6 June 2008.

    Failing case: None: the report is not among the papers.

    Remedy: File the report; or note that the corporation does not report, or that the change was disclosed before.
    """
    filed = filed_on(case.paper)
    if filed is None:
        return NOT_APPLICABLE
    effective = case.paper.dates.effective_on
    event = effective if effective and effective.value > filed.value else filed
    due = business_days_after(event.value, _BUSINESS_DAYS)
    return passes(
        Remark(
            f"a corporation that reports to the SEC owes a Form 8-K, item 5.03, on this paper by {due}",
            event.spans,
            expected=f"a report by {due}",
            remedy="File the report, or note why none is due.",
        )
    )


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
