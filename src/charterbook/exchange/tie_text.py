"""A tie-out as lines: a summary, the matrix, each difference with its arithmetic and the place on either side, and what
could not be matched or taken as a number."""

from collections.abc import Iterator, Sequence

from charterbook.exchange.book_text import count_text
from charterbook.exchange.columns import bullets, table, wrapped
from charterbook.model.entries import Count
from charterbook.model.shares import ParValue
from charterbook.model.ties import Cell, Row, Tie


def tie_text(tied: Tie, corporation: str, as_of: str, basis: str) -> list[str]:
    """The lines of a tie-out, the summary first."""
    return list(_lines(tied, corporation, as_of, basis))


def _lines(tied: Tie, corporation: str, as_of: str, basis: str) -> Iterator[str]:
    states = [cell.state for cell in tied.cells]
    counted = [f"{states.count(state)} {state}" for state in dict.fromkeys(sorted(states))]
    open_ = [f"{len(tied.unmatched)} not matched"] if tied.unmatched else []
    yield f"{corporation}: {', '.join(counted + open_) or 'nothing to compare'}"
    yield f"As of {as_of}, on the {basis} basis."
    for share_class in dict.fromkeys(cell.row.share_class for cell in tied.cells):
        yield ""
        yield share_class
        yield from _matrix([cell for cell in tied.cells if cell.row.share_class == share_class])
    yield from _told("Differences", [cell for cell in tied.cells if cell.state == "differs"])
    yield from _told("Agreed then, changed since", [cell for cell in tied.cells if cell.state == "stale"])
    yield from _told("Stand for no number", [cell for cell in tied.cells if cell.state == "placeholder"])
    yield from bullets("Not matched to a class or series of the book (settle them with --names FILE)",
                       [f'{source} "{name}": {why}' for source, name, why in tied.unmatched])  # fmt: skip
    yield from bullets("Not taken as numbers", [f"{source}: {complaint}" for source, complaint in tied.complaints])


def _matrix(cells: Sequence[Cell]) -> list[str]:
    sources = list(dict.fromkeys(cell.source for cell in cells))
    by_row: dict[Row, list[Cell]] = {}
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell)
    rows = [
        (row.series or "the class", row.measure, _value(found[0].now),
         *(f"{_value(cell.told.value)} {cell.state}" if cell.told else cell.state for cell in found))
        for row, found in by_row.items()
    ]  # fmt: skip
    return table(("", "", "charter", *sources), rows)


def _value(value: Count | ParValue) -> str:
    if isinstance(value, ParValue):
        return "no par" if value.usd is None else f"${value.usd}"
    return count_text(value)


def _told(head: str, cells: Sequence[Cell]) -> Iterator[str]:
    if not cells:
        return
    yield ""
    yield f"{head}:"
    for cell in cells:
        stock = f"{cell.row.share_class}, {cell.row.series}" if cell.row.series else cell.row.share_class
        yield from wrapped(f"- {stock}, {cell.row.measure}: {cell.source} {cell.why}", 2)
        if cell.told:
            yield from wrapped(f"{cell.source}: {cell.told.where}", 4)
