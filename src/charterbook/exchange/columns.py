"""Text in columns that fits a page: tables, and paragraphs wrapped under their first line.

Comes in: words. Goes out: lines of at most `WIDTH` characters, unless one word is longer than that. Names come from
strangers' files too: a sign that a terminal obeys, or that turns the order of letters, is shown as one that it is not.
"""

from collections.abc import Sequence

WIDTH = 100
_WORDS = frozenset({"unknown", "unlimited", "-"})


def wrapped(text: str, indent: int = 0, width: int = WIDTH, hang: int = 2) -> list[str]:
    """A paragraph in lines, each further line `hang` deeper than the first."""
    lines: list[str] = []
    line = ""
    for word in shown(text).split():
        start = " " * (indent + (hang if lines else 0))
        if line and len(start) + len(line) + 1 + len(word) > width:
            lines.append(start + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, " " * (indent + (hang if lines else 0)) + line]


def shown(text: str) -> str:
    """A text without signs that a terminal obeys; blanks of any kind stay blanks."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else " " if sign.isspace() else "\N{REPLACEMENT CHARACTER}" for sign in text
    )


def after(start: str, text: str) -> list[str]:
    """A paragraph behind a start, its further lines under its first."""
    first, *more = wrapped(text, len(start), WIDTH, 0)
    return [start + first.lstrip(), *more]


def bullets(head: str, items: Sequence[str]) -> list[str]:
    """Items under a head, an empty line before it; nothing where there are none."""
    return ["", f"{head}:", *(line for item in items for line in wrapped(f"- {item}", 2))] if items else []


def table(
    heads: tuple[str, ...], rows: Sequence[tuple[object, ...]], indent: int = 2, least: tuple[int, ...] = ()
) -> list[str]:
    """Rows under heads, in columns at least so wide; numbers to the right, names to the left. A row that does not fit
    is wrapped in its last column."""
    texts = [tuple(shown(str(cell)) for cell in row) for row in rows]
    columns = range(len(heads))
    widths = [max(len(row[column]) for row in [heads, *texts]) for column in columns]
    widths = [max((width, *least[column : column + 1])) for column, width in enumerate(widths)] if least else widths
    right = [all(_is_number(row[column]) for row in texts) for column in columns]
    room = WIDTH - indent - sum(width + 2 for width in widths[:-1])

    def lines(cells: tuple[str, ...]) -> list[str]:
        start = " " * indent + "".join(
            f"{cell.rjust(width) if is_right else cell.ljust(width)}  "
            for cell, width, is_right in zip(cells[:-1], widths[:-1], right[:-1], strict=True)
        )
        if right[-1] and cells[-1]:
            return [start + cells[-1].rjust(widths[-1])]
        first, *more = wrapped(cells[-1], 0, max(room, 20), 0)
        return [(start + first).rstrip(), *(" " * len(start) + line for line in more)]

    return [line for row in [heads, *texts] for line in lines(row)]


def _is_number(cell: str) -> bool:
    return not cell or cell[0].isdigit() or cell in _WORDS or cell.startswith(("at least", "+", "-", ">=", "<="))
