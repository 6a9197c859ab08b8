"""What a book holds as a person reads it: the control book, the entries that wait, the chain, the ground of a balance.

Comes in: model values. Goes out: lines of text. Unknown is printed as large as any number.
"""

from collections.abc import Iterable
from typing import Any, assert_never

from charterbook.exchange.book_json import act_plain
from charterbook.model.entries import AtLeast, ClassPosition, Count, Entry, Exactly, Position, Unknown, Unlimited
from charterbook.model.shares import figures

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
    told = act_plain(entry.act)
    names = ("class", "series", "before", "change", "after", "shares", "filed_on", "as_of")
    what = ", ".join(f"{name.replace('_', ' ')} {told[name]}" for name in names if told.get(name) is not None)
    paper = f" (paper {entry.instrument})" if entry.instrument else ""
    settles = f" entry {entry.settles}" if entry.settles else ""
    return f"entry {entry.number} {entry.kind}{settles}: {told['act'].replace('_', ' ')}, {what}{paper}"


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
        lines.append(f"  pending: {entry_line(entry)}: no filing is in evidence")
    return lines


def table(heads: tuple[str, ...], rows: list[tuple[Any, ...]], indent: str = "  ") -> list[str]:
    """Rows under heads, in columns; numbers to the right, names to the left."""
    texts = [tuple(str(cell) for cell in row) for row in rows]
    widths = [max(len(row[column]) for row in [heads, *texts]) for column in range(len(heads))]
    right = [all(not row[column] or row[column][0].isdigit() or row[column] in _WORDS or row[column].startswith("at ")
                 for row in texts) for column in range(len(heads))]  # fmt: skip

    def line(cells: tuple[str, ...]) -> str:
        return indent + "  ".join(
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(cells, widths, right, strict=True)
        ).rstrip()

    return [line(heads), *(line(row) for row in texts)]


_WORDS = frozenset({"unknown", "unlimited"})


def _listed(head: str, items: Iterable[str]) -> list[str]:
    items = list(items)
    return ["", f"{head}:", *(f"  - {item}" for item in items)] if items else []
