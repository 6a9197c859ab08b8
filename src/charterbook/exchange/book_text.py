"""What a book holds as a person reads it: the control book, the entries that wait, the chain, the ground of a balance.

Comes in: model values. Goes out: lines of text. Unknown is printed as large as any number.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, assert_never

from charterbook.model.acts import Act
from charterbook.model.entries import AtLeast, ClassPosition, Count, Entry, Exactly, Position, Unknown, Unlimited
from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue, figures

_TOLD = {"share_class": "", "series": "", "before": "from ", "change": "by ", "after": "to ", "shares": "shares ",
         "holder": "to ", "filed_on": "filed ", "as_of": "as of "}  # fmt: skip
_COLUMNS = ("authorized", "available", "reserved", "issued", "outstanding", "treasury", "ever_issued")


def count_text(count: Count) -> str:
    """ "650", "at least 650", "unlimited" or "unknown"."""
    match count:
        case Exactly(value):
            return figures(value)
        case AtLeast(at_least):
            return f"at least {figures(at_least)}"
        case Unlimited():
            return "unlimited"
        case Unknown():
            return "unknown"
        case _ as never:
            assert_never(never)


def position_text(position: Position) -> str:
    """The control book of a corporation."""
    known = f", as known at {position.known_at.isoformat()}" if position.known_at else ""
    when = f"as of {position.as_of}" if position.as_of else "with all that is entered"
    lines = [position.corporation, f"control book {when}{known}, basis {position.basis}"]
    for one in position.classes:
        lines += ["", *_class(one)]
    if not position.classes:
        lines += ["", "nothing is on hand for that day and basis"]
    why = sorted({value.unknown for one in position.classes for series in one.series for value in series
                  if isinstance(value, Unknown)})  # fmt: skip
    lines += _listed("unknown because", why)
    lines += _listed("gaps", position.gaps)
    return "\n".join(lines)


def entry_line(entry: Entry) -> str:
    """One entry in a line: number, kind, what the act states, its paper."""
    settles = f" entry {entry.settles}" if entry.settles else ""
    paper = f" (paper {entry.instrument})" if entry.instrument else ""
    return f"entry {entry.number} {entry.kind}{settles}: {act_phrase(entry.act)}{paper}"


def act_phrase(act: Act) -> str:
    """An act in a phrase: its name, then what it states, the series before the class that it implies."""
    stated = {name: value.value for name, value in zip(act._fields, act, strict=True)
              if isinstance(value, Cited) and name in _TOLD}  # fmt: skip
    if "series" in stated:
        stated.pop("share_class", None)
    told = [
        f"{_TOLD[name]}{_value(value)}"
        for name, value in sorted(stated.items(), key=lambda item: list(_TOLD).index(item[0]))
    ]
    return ", ".join([act.act.replace("_", " "), *told])


def _value(value: Any) -> str:
    """A value as an act states it: a name, a day, a par value or a count."""
    match value:
        case ParValue(None):
            return "no par value"
        case ParValue(usd):
            return f"${usd}"
        case str() | date():
            return str(value)
        case _:
            return figures(value)


def _class(one: ClassPosition) -> list[str]:
    par = f", par ${one.par_value}" if one.par_value and one.par_value[0].isdigit() else ""
    lines = [
        f"{one.share_class}{par}",
        f"  authorized {count_text(one.authorized)}    undesignated {count_text(one.undesignated)}",
    ]
    if one.series:
        rows = [
            (series.series, str(series.created_on or ""), *(count_text(getattr(series, name)) for name in _COLUMNS),
             series.status)
            for series in one.series
        ]  # fmt: skip
        lines += table(("series", "created", *(name.replace("_", " ") for name in _COLUMNS), "status"), rows)
    for entry in one.pending:
        paper = f"paper {entry.instrument}, " if entry.instrument else ""
        lines.append(f"  pending: {act_phrase(entry.act)} ({paper}entry {entry.number}): no filing is in evidence")
    return lines


def table(heads: tuple[str, ...], rows: list[tuple[Any, ...]], indent: str = "  ") -> list[str]:
    """Rows under heads, in columns; numbers to the right, names to the left."""
    texts = [tuple(str(cell) for cell in row) for row in rows]
    widths = [max(len(row[column]) for row in [heads, *texts]) for column in range(len(heads))]
    right = [all(not row[column] or row[column][0].isdigit() or row[column] in _WORDS or row[column].startswith("at ")
                 for row in texts) for column in range(len(heads))]  # fmt: skip

    def line(cells: tuple[str, ...]) -> str:
        return (
            indent
            + "  ".join(
                cell.rjust(width) if is_right else cell.ljust(width)
                for cell, width, is_right in zip(cells, widths, right, strict=True)
            ).rstrip()
        )

    return [line(heads), *(line(row) for row in texts)]


_WORDS = frozenset({"unknown", "unlimited"})


def _listed(head: str, items: Iterable[str]) -> list[str]:
    items = list(items)
    return ["", f"{head}:", *(f"  - {item}" for item in items)] if items else []
