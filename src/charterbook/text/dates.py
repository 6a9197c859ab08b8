"""Dates as charter papers write them; a date with a blank or an impossible day is never completed.

Comes in: a view. Goes out: marks of kind "date" with a `datetime.date`, "impossible date" (31 April) or "blank date"
("____ day of April, 2003"), the latter two with the words of the paper as value.
"""

from collections.abc import Generator, Iterator
from datetime import date

from charterbook.text.marks import Found
from charterbook.text.numbers import value_of_words
from charterbook.text.patterns import compiled
from charterbook.text.view import View

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
        "october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_BLANK = r"(?:_{2,40}|\[ ?[\u25cf\u2022*]{1,5} ?\]|\[ {0,9}\]|\[_{1,40}\]|-{3,40})"
_ORDINALS = {
    word: day
    for day, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
        "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth "
        "thirty-first".split(),
        start=1,
    )
}
_AD = r"(?:(?:in )?(?:the )?year (?:of our lord )?,?|a\.? ?d\.?,? ?)?"
_NAMED = rf"{_MONTH}(?: (\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})(?!\d)|(,? ?{_AD})(\d{{4}})(?!\d))"
_IN_WORDS = (
    rf"{_MONTH}(?: (\d{{1,2}})(?:st|nd|rd|th)?)?,? ?{_AD} ?"
    r"((?:(?:one thousand,? )?nine(?:teen)? hundred|two thousand)(?:,? ?(?:and )?"
    r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve))?)(?![a-z])"
    r"(?! (?:[a-z]{2,12} ){0,3}shares)"
)
"""A year in words, as the old clauses of execution have it."""
_DAY_BEFORE = (
    r"(?<![a-z0-9])(?:(\d{1,2})(?:st|nd|rd|th)? (?:day )?(?:of )?|((?:twenty-|thirty-)?[a-z]{4,11}) day of )"
    r"(?:the month of )?$"
)
_STAMPED = rf"{_MONTH} ?-? ?(\d{{1,2}})(?![\d,:])"
_YEAR_BEFORE = r"(?<![\d.,/-])((?:19|20)?\d\d) $"
_CLOCK_BEHIND = r" ?(?:[ap]\.?m|\d{1,2}:\d\d)"
_BLANK_DAY = rf"{_BLANK}(?:st|nd|rd|th)? day of (?:{_MONTH}|{_BLANK}),? ?(?:\d{{4}}|{_BLANK})"
_BLANK_AFTER = rf"(?<![a-z]){_MONTH} {_BLANK},? ?\d{{4}}"
_IN_FIGURES = r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)"
_IN_A_NUMBER = frozenset("0123456789/-.:")
_LOOK_BACK, _LONGEST_MONTH, _LONGEST_YEAR = 40, 36, 60
_LATEST_SHORT_YEAR = 49


def dates(view: View) -> Iterator[Found]:
    """All dates of a view. Month/day/year in figures is read in the American order, as every filer here means
    it; a year of two digits lies between 1950 and 2049."""
    lowered = view.lowered
    named, digit = compiled(_NAMED), compiled(r"\d")
    last = -1
    for at in view.hits["month"]:
        if at == last or (at and lowered[at - 1].isalpha()):
            continue
        last = at
        # "may" is a verb far more often than a month: without a digit close behind there is no date.
        if digit.search(lowered, at + 3, at + _LONGEST_MONTH) is None:
            yield from _in_words(view, at)
            continue
        match = named.match(lowered, at)
        if match is None:
            yield from _stamped(view, at)
            yield from _in_words(view, at)
            continue
        if match[3]:
            yield _found(view, (at, match.end()), (int(match[3]), _MONTHS[match[1]], int(match[2])))
        else:
            day = _day_before(view, at)
            if day is not None:
                yield _found(view, (day[0], match.end()), (int(match[5]), _MONTHS[match[1]], day[1]))
    for mark in "/-":
        at = lowered.find(mark)
        while at >= 0:
            at = lowered.find(mark, (yield from _in_figures(view, at)) + 1)
    yield from _blank_dates(view)


def _day_before(view: View, at: int) -> tuple[int, int] | None:
    """Where the day in front of a month begins, and its number: "5th day of", "fifth day of"."""
    day = compiled(_DAY_BEFORE).search(view.lowered, max(0, at - _LOOK_BACK), at)
    number = None if day is None else int(day[1]) if day[1] else _ORDINALS.get(day[2])
    return (day.start(), number) if day is not None and number is not None else None


def _in_words(view: View, at: int) -> Iterator[Found]:
    """The date whose year is spelled out: "the 5th day of May, nineteen hundred and ninety-six"."""
    if view.lowered.find("hundred", at, at + _LONGEST_YEAR) < 0 > view.lowered.find("thousand", at, at + _LONGEST_YEAR):
        return
    match = compiled(_IN_WORDS).match(view.lowered, at)
    year = value_of_words(match[3]) if match else None
    if match is None or year is None:
        return
    day = (at, int(match[2])) if match[2] else _day_before(view, at)
    if day is not None:
        yield _found(view, (day[0], match.end()), (year, _MONTHS[match[1]], day[1]))


def _stamped(view: View, at: int) -> Iterator[Found]:
    """The date of a rubber stamp that puts the year first: "2012 MAY -4"."""
    year = compiled(_YEAR_BEFORE).search(view.lowered, max(0, at - 6), at)
    match = compiled(_STAMPED).match(view.lowered, at) if year else None
    if year is None or match is None:
        return
    short = len(year[1]) == 2
    if short and not compiled(_CLOCK_BEHIND).match(view.lowered, match.end()):
        return  # "the 03 Sep 15" may be a day before its month; a stamp goes on with the clock
    number = int(year[1]) + (0 if not short else 2000 if int(year[1]) <= _LATEST_SHORT_YEAR else 1900)
    yield _found(view, (year.start(), match.end()), (number, _MONTHS[match[1]], int(match[2])))


def _in_figures(view: View, mark: int) -> Generator[Found, None, int]:
    """The date in figures whose first slash or dash stands at `mark`; returns where to look on. Figures that are no day
    make an impossible date only where they are sure to mean one."""
    lowered = view.lowered
    if not lowered[mark - 1 : mark].isdigit():
        return mark
    start = mark - 2 if lowered[mark - 2 : mark - 1].isdigit() else mark - 1
    before = lowered[start - 1 : start]
    match = None if before in _IN_A_NUMBER or before.isalnum() else compiled(_IN_FIGURES).match(lowered, start)
    if match is None:
        return mark
    whole = len(match[4]) == 4
    year = int(match[4]) + (0 if whole else 2000 if int(match[4]) <= _LATEST_SHORT_YEAR else 1900)
    found = _found(view, match.span(), (year, int(match[1]), int(match[3])))
    if found.kind == "date" or (whole and match[2] == "/"):
        yield found
    return match.end()


def _blank_dates(view: View) -> Iterator[Found]:
    """Dates with a blank in them, looked for only where a blank stands."""
    lowered = view.lowered
    if not view.hits["blank"] and "__" not in lowered and "- day of" not in lowered and "--th day of" not in lowered:
        return
    for pattern in (_BLANK_DAY, _BLANK_AFTER):
        for match in compiled(pattern).finditer(lowered):
            yield Found.seen(view, "D", "blank date", match.span(), view.folded[slice(*match.span())])


def _found(view: View, place: tuple[int, int], year_month_day: tuple[int, int, int]) -> Found:
    try:
        return Found.seen(view, "D", "date", place, date(*year_month_day))
    except ValueError:
        return Found.seen(view, "D", "impossible date", place, view.lowered[slice(*place)])
