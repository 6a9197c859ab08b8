"""The sheet of the findings: what check has to say of the papers, with the words it is about and what would mend it.

Comes in: a report. Goes out: the sheet.
"""

from charterbook.exchange.reading_json import finding_json
from charterbook.exchange.report import Report
from charterbook.exchange.xlsx_cells import Pen

NAME = "Findings"
_HEADS = (
    ("Rule", 15.0), ("Level", 9.0), ("Outcome", 14.0), ("What is found", 56.0), ("File", 30.0), ("Line", 7.0),
    ("Words", 34.0), ("Law", 20.0), ("What would mend it", 48.0), ("Let stand because", 24.0),
)  # fmt: skip


def write(pen: Pen, report: Report) -> None:
    """Write the sheet, the findings in the order of the papers."""
    counts = ", ".join(f"{count} at level {level}" for level, count in report.levels().items()) or "none"
    note = f"Findings that stand: {counts}. {report.papers()} papers were checked. For review by counsel."
    head_row = pen.title("Findings", (note,), _HEADS)
    pen.heads(head_row, _HEADS, ("Line",))
    row = head_row
    for file in report.files:
        elsewhere = report.elsewhere(file)
        for told in file.told:
            row += 1
            found = finding_json(told.finding, file.source, file.places, elsewhere)
            law = told.finding.law.cite if told.finding.law else ""
            quote = " ".join(found["quote"].split())
            cells = (found["rule"], found["level"], found["outcome"].replace("_", " "), found["message"], found["path"],
                     found["line"], quote, law, found["remedy"], told.waiver and told.waiver.told())  # fmt: skip
            for column, cell in enumerate(cells):
                bad = column == 1 and cell == "error" and told.waiver is None
                pen.put(row, column, cell, *(("bad",) if bad else ()))
    if row > head_row:
        pen.sheet.autofilter(head_row, 0, row, len(_HEADS) - 1)
    else:
        row += 1
        pen.put(row, 0, "none")
    pen.page(head_row, row, 1)
