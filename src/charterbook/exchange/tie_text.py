"""A tie-out as lines: a summary, the matrix, each difference with its arithmetic and the place on either side, and what
could not be matched or taken as a number. The headroom stands below the matrix, with its arithmetic."""

from collections.abc import Iterator, Sequence

from charterbook.exchange.book_text import count_text
from charterbook.exchange.columns import bullets, table, wrapped
from charterbook.model.entries import AtLeast, Count
from charterbook.model.shares import ParValue, figures
from charterbook.model.ties import ARTICLES_NOT_HELD, Between, Cell, Headroom, Row, Tie


def tie_text(tied: Tie, corporation: str, as_of: str, basis: str) -> list[str]:
    """The lines of a tie-out, the summary first."""
    return list(_lines(tied, corporation, as_of, basis))


def _lines(tied: Tie, corporation: str, as_of: str, basis: str) -> Iterator[str]:
    states = [cell.state for cell in tied.cells] + [cell.state for cell in tied.earlier if cell.state == "differs"]
    counted = [f"{states.count(state)} {state}" for state in dict.fromkeys(sorted(states))]
    open_ = [f"{len(tied.unmatched)} not matched"] if tied.unmatched else []
    over = sum(room.over_issued or room.over_reserved for room in tied.headroom)
    open_ += [f"{over} over the authorized number"] if over else []
    yield f"{corporation}: {', '.join(counted + open_) or 'nothing to compare'}"
    yield f"As of {as_of}, on the {basis} basis."
    for share_class in dict.fromkeys(cell.row.share_class for cell in tied.cells):
        yield ""
        yield from wrapped(share_class)
        yield from _matrix([cell for cell in tied.cells if cell.row.share_class == share_class])
    yield from headroom_text(tied.headroom)
    yield from _told("Differences", [cell for cell in (*tied.cells, *tied.earlier) if cell.state == "differs"])
    yield from _told("Agreed then, changed or not known since", [cell for cell in tied.cells if cell.state == "stale"])
    yield from _told("Told, and nothing on hand to hold it against", [cell for cell in tied.cells if _is_alone(cell)])
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
        (row.series or "the class", row.measure, value_text(found[0].now),
         *(f"{value_text(cell.told.value)} {_state(cell)}" if cell.told else cell.state for cell in found))
        for row, found in by_row.items()
    ]  # fmt: skip
    return table(("", "", "charter", *sources), rows)


def _is_alone(cell: Cell) -> bool:
    return cell.told is not None and cell.state == "not available"


def _state(cell: Cell) -> str:
    """The state, with the reason where no paper tells the class total."""
    is_bound = _is_alone(cell) and cell.row.measure == "authorized" and isinstance(cell.charter, AtLeast)
    return f"{cell.state}: {ARTICLES_NOT_HELD}" if is_bound else cell.state


def headroom_text(rooms: Sequence[Headroom]) -> Iterator[str]:
    """What is left of the authorized shares, stock by stock and source by source, and what is over."""
    if not rooms:
        return
    yield ""
    yield "Headroom: the charter's authorized shares less those issued; fully diluted, less those reserved too"
    heads = ("", "as of", "authorized", "issued", "left", "reserved", "fully diluted", "enough")
    for stock in dict.fromkeys((room.share_class, room.series) for room in rooms):
        own = [room for room in rooms if (room.share_class, room.series) == stock]
        yield from wrapped(stock[1] or stock[0], 2)
        yield from table(heads, [(room.source, str(room.on), *_parts(room)) for room in own], 4)
        yield from _open(own)
    yield from bullets("Over the authorized number", [over for room in rooms if (over := over_text(room))])


def _open(rooms: Sequence[Headroom]) -> Iterator[str]:
    """What is known where it is not known whether the shares suffice, each reason once with its days."""
    days: dict[tuple[str, str], list[str]] = {}
    for room in rooms:
        if room.suffices is None and room.why:
            days.setdefault((room.source, room.why), []).append(str(room.on))
    for (source, why), found in days.items():
        yield from wrapped(f"{source}, {', '.join(found)}: {why}", 6)


def _parts(room: Headroom) -> tuple[str, ...]:
    numbers = [between_text(one) for one in (room.taken, room.left, room.reserved, room.diluted)]
    told = [count_text(room.authorized), *numbers]
    short = (number.replace("at least ", ">=").replace("at most ", "<=") for number in told)
    return *short, {True: "yes", False: "no", None: "not known"}[room.suffices]


def over_text(room: Headroom) -> str | None:
    """The arithmetic of shares over the authorized number, and where the source tells its own; None where none is."""
    if not (room.over_issued or room.over_reserved):
        return None
    stock = f"{room.share_class}, {room.series}" if room.series else room.share_class
    told = f"{room.source} on {room.on}: {count_text(room.authorized)} authorized - {between_text(room.taken)}"
    where = f" ({room.where})" if room.where else ""
    if room.over_issued:
        return f"{stock}: {told} {room.measure}{where} = {between_text(room.left)}"
    diluted = f"{between_text(room.reserved)} reserved = {between_text(room.diluted)}"
    return f"{stock}: {told} {room.measure}{where} - {diluted}"


def between_text(number: Between) -> str:
    """A number as far as it is known: "650", "at least 650", "at most 650", "100 to 650" or "unknown"."""
    least, most = number
    if least is None:
        return "unknown" if most is None else f"at most {figures(most)}"
    if most is None:
        return f"at least {figures(least)}"
    return figures(least) if least == most else f"{figures(least)} to {figures(most)}"


def value_text(value: Count | ParValue) -> str:
    """A value in figures or words; of a par value its exact figures."""
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
