"""A transfer agent's list in a workbook to the shares outstanding that it tells.

Comes in: the bytes of an XLSX file, and which sheet and columns hold what where that is not plain. Goes out: a
`Teller`, or what is wrong in one line. The heads may stand below a title; lines are counted as the spreadsheet does.
"""

from collections.abc import Mapping
from datetime import date

from charterbook.exchange import agent_list
from charterbook.exchange.xlsx_read import Rows, sheets
from charterbook.model.evidence import Unreadable
from charterbook.model.ties import Teller

SHEET = "sheet"
_TITLE_ROWS = 20


def read(data: bytes, on: date, columns: Mapping[str, str]) -> Teller | str:
    """The outstanding shares of each stock on the list, which is of the day `on`. `columns` names headings as for a CSV
    file, and under "sheet" the sheet, which a workbook with several filled ones needs."""
    found = sheets(data)
    if isinstance(found, Unreadable):
        return f"cannot be read: {found.why}; {found.remedy}"
    rows = _chosen(found, columns.get(SHEET))
    if isinstance(rows, str):
        return rows
    wanted = {what: heading for what, heading in columns.items() if what != SHEET}
    first, fault = min(rows), ""
    for number in sorted(rows)[:_TITLE_ROWS]:
        heads = agent_list.columns_of([cell.strip().casefold() for cell in _line(rows, number)], wanted)
        if not isinstance(heads, str):
            first, fault = number, ""
            break
        fault = fault or heads
    if fault:
        return fault
    width = len(_line(rows, first))
    lines = [_line(rows, number, width) for number in range(first, max(rows) + 1)]
    results = {number for number, cells in rows.items() if any(cell.is_result for cell in cells.values())}
    return agent_list.of_lines(lines, on, wanted, first, results)


def _chosen(found: Mapping[str, Rows], asked: str | None) -> Rows | str:
    """The sheet that is named, or the only one that holds anything."""
    filled = [name for name, rows in found.items() if rows]
    names = ", ".join(filled)
    if asked is not None:
        if asked not in found:
            return f"has no sheet {asked}; it has {names}"
        return found[asked] or f"has nothing on the sheet {asked}; filled are {names or 'none'}"
    if len(filled) > 1:
        return f"has {len(filled)} sheets; say which sheet is meant: {names}"
    return found[filled[0]] if filled else "is empty; give the agent's list with its headings"


def _line(rows: Rows, number: int, width: int = 0) -> list[str]:
    """The cells of a row, at least so many."""
    cells = rows.get(number, {})
    width = max(width, max(cells, default=-1) + 1)
    return [cells[column].text if column in cells else "" for column in range(width)]
