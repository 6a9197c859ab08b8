"""A file of targets: TOML in, targets and facts out, or what is wrong with it in one line.

name = "BestNet, Inc."                  # the corporation's new name
[[series]]                              # a series, and the number it shall have
name = "Series A Convertible Preferred Stock"
to = 450
[[withdraw]]                            # a series that shall leave the charter
series = "Series B Preferred Stock"
[[designate]]                           # a new series
name = "Series D Preferred Stock"
of = "Preferred Stock"
shares = "10,000"
[designate.terms]                       # its terms, in the words of its certificate
votes = "Each share has one vote."
[[class]]                               # the number of a class, or a new class
name = "Common Stock"
authorized = 200_000_000
[[par]]                                 # the par value of a class
class = "Common Stock"
to = "0.0001"
[[split]]
class = "Common Stock"
ratio = "1:10"                          # new:old, one share for ten
authorized_too = false                  # whether the authorized number changes in the same ratio
fractions = "cash"
[[ratify]]                              # an issue beyond what the charter allowed
class = "Common Stock"
shares = 200
on = 2019-05-03
act = "the issuance of 200 shares of Common Stock on May 3, 2019"
[[correct]]                             # words of a filed record
record = "Certificate of Amendment"
faulty = "Six Hundred (650)"
corrected = "Six Hundred Fifty (650)"
[facts]                                 # what you state beside the book
reports_to_sec = true
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, assert_never

from charterbook.ledger.chart import name_key
from charterbook.plan import target_values as values
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)

FROM_BOOK = ("present_name",)
"""Facts that only the book tells."""
Asked = tuple[tuple[Target, ...], Facts]


class _Wrong(Exception):
    """What is wrong with a file, in one line."""


class _Key(NamedTuple):
    """A key of a table: what reads its value, what its value is called in a message, and whether it must be there."""

    read: Callable[[Any], Any]
    what: str
    needed: bool = False


def _said(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A value that stands in quotes."""

    def reader(value: Any) -> Any:
        if isinstance(value, float):
            raise _Wrong(f"is the float {value}; write it in quotes, for a float is not exact")
        if not isinstance(value, str):
            raise _Wrong(f"is {_kind(value)}; write it in quotes")
        return read(value)

    return reader


def _number(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A number of shares: a TOML integer, or in quotes with commas."""

    def reader(value: Any) -> Any:
        if isinstance(value, float):
            raise _Wrong(f"is the float {value}; write a whole number, or an exact one in quotes")
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise _Wrong(f"is {_kind(value)}; write a number such as 10_000, or '10,000' in quotes")
        return read(value if isinstance(value, str) else _digits(value))

    return reader


def _digits(value: int) -> str:
    # Python refuses to write out an integer of thousands of digits; the reader refuses it by its length.
    return str(value) if abs(value) < 10**40 else ("-" if value < 0 else "") + "9" * 41


def _day(value: Any) -> date:
    if isinstance(value, str):
        return values.day(value)
    if type(value) is date:
        return value
    raise _Wrong(f"is {_kind(value)}; write a date such as 2003-04-24")


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Wrong(f"is {_kind(value)}; write true or false")
    return value


def _terms(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise _Wrong(f"is {_kind(value)}; write a table [designate.terms] of names and words")
    told = []
    for name, said in value.items():
        if not isinstance(said, str):
            raise _Wrong(f"has {name!r}, which is {_kind(said)}; write its words in quotes")
        told.append((values.term(name), values.clause(said)))
    if len(dict(told)) < len(told):
        raise _Wrong("has one term under two names; say it once")
    return tuple(told)


_NAME, _WHOLE = _said(values.words), _number(values.whole_shares)
_CLASS = _Key(_NAME, "the name of the class", needed=True)
_KEYS: Mapping[str, Mapping[str, _Key]] = {
    "series": {
        "name": _Key(_NAME, "the full name of the series", needed=True),
        "to": _Key(_WHOLE, "the number of authorized shares it shall have", needed=True),
        "class": _Key(_NAME, "the class it belongs to"),
        "created_on": _Key(_day, "the day it was created"),
    },
    "withdraw": {
        "series": _Key(_NAME, "the full name of the series", needed=True),
        "class": _Key(_NAME, "the class it belongs to"),
        "created_on": _Key(_day, "the day it was created"),
    },
    "designate": {
        "name": _Key(_NAME, "the full name of the new series", needed=True),
        "of": _Key(_NAME, "the class it is cut from", needed=True),
        "shares": _Key(_WHOLE, "the number of its shares", needed=True),
        "terms": _Key(_terms, "its terms"),
    },
    "class": {
        "name": _CLASS,
        "authorized": _Key(_WHOLE, "the number of authorized shares it shall have", needed=True),
        "par": _Key(_said(values.par_value), "the par value of a new class"),
        "series_by_board": _Key(_yes_or_no, "whether the board may divide a new class into series"),
    },
    "par": {"class": _CLASS, "to": _Key(_said(values.par_value), "the par value it shall have", needed=True)},
    "split": {
        "class": _CLASS,
        "ratio": _Key(_said(values.ratio), 'new:old, "1:10" for one share of ten', needed=True),
        "authorized_too": _Key(
            _yes_or_no, "whether the authorized number changes in the same ratio (true or false)", needed=True
        ),
        "fractions": _Key(_said(values.fractions), "what becomes of fractions of a share"),
        "series": _Key(_NAME, "the one series that is split"),
    },
    "ratify": {
        "class": _CLASS,
        "series": _Key(_NAME, "the series"),
        "shares": _Key(_number(values.shares), "the number of shares issued beyond what was allowed", needed=True),
        "on": _Key(_day, "the day of the issue", needed=True),
        "act": _Key(_NAME, "the issue, in the words that the papers will use", needed=True),
    },
    "correct": {
        "record": _Key(_NAME, "the title of the filed record", needed=True),
        "faulty": _Key(_NAME, "what it says", needed=True),
        "corrected": _Key(_NAME, "what it shall say", needed=True),
        "filed_on": _Key(_day, "the day it was filed"),
    },
}
_FACTS: Mapping[str, _Key] = {
    name: _Key(_said(values.jurisdiction) if name == "jurisdiction" else _yes_or_no, name)
    for name in Facts._fields
    if name not in FROM_BOOK
}


def targets(text: str) -> Asked | str:
    """The targets and facts of a TOML file, or what is wrong with it."""
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return f"is no TOML: {' '.join(str(error).split())}"
    except (RecursionError, ValueError):
        return "is no TOML of targets: it is nested too deep, or holds a number too long"
    return from_tables(tables)


def from_tables(tables: Mapping[str, Any], none_left: bool = False) -> Asked | str:
    """The targets and facts of tables as TOML gives them, or what is wrong with them; `none_left` where it is in order
    that they say no target, as those of a plan that was carried out."""
    try:
        if unknown := [name for name in tables if name not in (*_KEYS, "name", "facts")]:
            raise _Wrong(f"there is no table {unknown[0]!r}; there are name, {', '.join(_KEYS)} and facts")
        facts = Facts(**_values("[facts]", tables.get("facts", {}), _FACTS))
        wanted = tuple(_targets(tables))
    except _Wrong as wrong:
        return str(wrong)
    if not wanted and not none_left:
        return f"says no target; write name or one of the tables {', '.join(f'[[{name}]]' for name in _KEYS)}"
    return twice(wanted) or (wanted, facts)


def twice(wanted: tuple[Target, ...]) -> str:
    """Which thing two targets speak of, where nothing says which of the two is wanted; else empty."""
    seen: dict[tuple[str, ...], str] = {}
    for target in wanted:
        what, subject = _subject(target)
        key = (what, *map(name_key, subject))
        if key in seen:
            return f"two targets speak of {what} {' of the '.join(subject)}: say one"
        seen[key] = what
    return ""


def _subject(target: Target) -> tuple[str, tuple[str, ...]]:
    """What a target is about; two targets about one thing contradict each other or say it twice."""
    match target:
        case SeriesNumber() | SeriesWithdrawn():
            created = (f"created {target.created_on}",) if target.created_on else ()
            return "the series", (target.series, *created)
        case SeriesWanted():
            return "the series", (target.series,)
        case ClassNumber():
            return "the number of the class", (target.share_class,)
        case ParWanted():
            return "the par value of the class", (target.share_class,)
        case SplitWanted():
            return "a split of", (target.series, target.share_class) if target.series else (target.share_class,)
        case NameWanted():
            return "the name", ()
        case IssueRatified():
            return "the ratification of", (target.act,)
        case WordsCorrected():
            return "the correction of", (target.faulty, target.record)
        case _ as never:
            assert_never(never)


def _targets(tables: Mapping[str, Any]) -> Iterator[Target]:
    for table, keys in _KEYS.items():
        rows = tables.get(table, [])
        if not isinstance(rows, list):
            raise _Wrong(f"{table!r} is {_kind(rows)}; write a table [[{table}]], with two brackets on each side")
        for number, row in enumerate(rows, 1):
            yield _made(table, _values(f"[[{table}]] {number}", row, keys))
    if "name" in tables:
        yield NameWanted(_value("name", tables["name"], _NAME))


def _made(table: str, given: dict[str, Any]) -> Target:
    say = given.get
    match table:
        case "series":
            return SeriesNumber(given["name"], given["to"], say("class"), say("created_on"))
        case "withdraw":
            return SeriesWithdrawn(given["series"], say("class"), say("created_on"))
        case "designate":
            return SeriesWanted(given["of"], given["name"], given["shares"], say("terms", ()))
        case "class":
            return ClassNumber(given["name"], given["authorized"], say("par"), say("series_by_board", False))
        case "par":
            return ParWanted(given["class"], given["to"])
        case "split":
            new, old = given["ratio"]
            return SplitWanted(given["class"], new, old, given["authorized_too"], say("fractions"), say("series"))
        case "ratify":
            return IssueRatified(given["class"], say("series"), given["shares"], given["on"], given["act"])
        case _:
            return WordsCorrected(given["record"], given["faulty"], given["corrected"], say("filed_on"))


def _values(place: str, row: Any, keys: Mapping[str, _Key]) -> dict[str, Any]:
    if not isinstance(row, Mapping):
        raise _Wrong(f"{place} is {_kind(row)}; write it as a table of keys: {', '.join(keys)}")
    if unknown := [name for name in row if name not in keys]:
        raise _Wrong(f"{place} has no key {unknown[0]!r}; its keys are {', '.join(keys)}")
    if lacking := [name for name, key in keys.items() if key.needed and name not in row]:
        raise _Wrong(f"{place} lacks {lacking[0]!r}, {keys[lacking[0]].what}")
    return {name: _value(f"{place}: {name}", row[name], key.read) for name, key in keys.items() if name in row}


def _value(place: str, value: Any, read: Callable[[Any], Any]) -> Any:
    try:
        return read(value)
    except (_Wrong, ValueError) as wrong:
        raise _Wrong(f"{place} {'' if isinstance(wrong, _Wrong) else 'is wrong: '}{wrong}") from None


def _kind(value: Any) -> str:
    """What a TOML value is, for a reader who does not program."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text {value[:40]!r}"
        case int():
            return "a number"
        case float():
            return f"the float {value}"
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return f"the time {value}"
