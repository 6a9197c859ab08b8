"""The map of a page's table cells: which stretch of the text stands in which table, row and column.

Comes in: the table tags in order, each with the length that the text had when it came. Goes out: the cells that hold
text. A cell ends at the next table tag, so that an end tag may be missing; text after a nested table is in no cell.
"""

from charterbook.model.evidence import Cell

TABLE, TABLE_ENDS, ROW, CELL = range(4)


def cells(grid: list[tuple[int, int]], characters: str) -> tuple[Cell, ...]:
    """The cells in order; blanks at a cell's edges are not of it."""
    found: list[Cell] = []
    places: list[list[int]] = []  # of the tables that are open, innermost last: its number, row and column
    tables = 0
    ends = [length for _, length in grid[1:]]
    for (tag, start), end in zip(grid, [*ends, len(characters)], strict=True):
        if tag == TABLE:
            places.append([tables, -1, -1])
            tables += 1
        elif not places:
            continue
        elif tag == TABLE_ENDS:
            places.pop()
        elif tag == ROW:
            places[-1][1:] = places[-1][1] + 1, -1
        else:
            place = places[-1]
            place[2] += 1
            if start < end and (words := characters[start:end].strip(" \n")):
                table, row, column = place
                first = characters.index(words[0], start)
                found.append(Cell(first, first + len(words), table, max(row, 0), column))
    return tuple(found)
