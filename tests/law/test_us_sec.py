"""The calendar of Form 8-K: four business days, weekends and federal holidays left out."""

from datetime import date

import pytest

from charterbook.law.us_sec.form_8k import business_days_after, is_business_day


@pytest.mark.parametrize(
    ("event", "due"),
    [
        (date(2008, 6, 2), date(2008, 6, 6)),  # Monday: Friday
        (date(2008, 6, 5), date(2008, 6, 11)),  # Thursday, over a weekend
        (date(2008, 6, 7), date(2008, 6, 12)),  # Saturday counts from Monday
        (date(2008, 7, 2), date(2008, 7, 9)),  # over Independence Day
        (date(2021, 12, 28), date(2022, 1, 4)),  # New Year's Day on a Saturday is kept on Friday
        (date(2022, 12, 23), date(2022, 12, 30)),  # Christmas on a Sunday is kept on Monday
    ],
)
def test_the_day_by_which_a_report_is_due(event: date, due: date) -> None:
    """The fourth business day after the event, counted by hand."""
    assert due == business_days_after(event, 4)


def test_federal_holidays_of_a_year() -> None:
    """The weekdays of 2023 on which nothing counts, as the government's calendar lists them."""
    listed = [(1, 2), (1, 16), (2, 20), (5, 29), (6, 19), (7, 4), (9, 4), (10, 9), (11, 10), (11, 23), (12, 25)]
    days = [date.fromordinal(number) for number in range(date(2023, 1, 1).toordinal(), date(2024, 1, 1).toordinal())]
    off = [day for day in days if day.weekday() < 5 and not is_business_day(day)]
    assert [date(2023, month, day) for month, day in listed] == off


def test_juneteenth_is_none_before_it_was_made_one() -> None:
    """Friday 19 June 2020 was a business day."""
    assert (True, False) == (is_business_day(date(2020, 6, 19)), is_business_day(date(2023, 6, 19)))
