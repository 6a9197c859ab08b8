"""The workbook: control book, authorized history, tie-out, findings and sources, one sheet each.

Comes in: an `Extract`. Goes out: the bytes of an XLSX file, the same bytes for the same extract. Needs XlsxWriter.
"""

from datetime import date, datetime, time
from io import BytesIO

from charterbook.exchange import xlsx_control_book, xlsx_findings, xlsx_history, xlsx_sources, xlsx_tie
from charterbook.exchange.extract import Extract
from charterbook.exchange.xlsx_cells import MOST_ROWS, Looks, Pen
from charterbook.model.evidence import Unreadable

_NO_XLSXWRITER = Unreadable("writing workbooks needs XlsxWriter", "pip install 'charterbook[xlsx]'")
_TOO_LONG = Unreadable(
    f"a sheet of a workbook holds at most {MOST_ROWS:,} rows, and this book has more entries",
    "export it to csv or parquet",
)
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


def workbook(extract: Extract) -> bytes | Unreadable:
    """The workbook of an extract, or why there can be none."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        return _NO_XLSXWRITER
    rows = sum(max(1, len(places)) for places in extract.places.values()) + len(extract.papers)
    if max(rows, 2 * len(extract.page.events)) > MOST_ROWS - 100:
        return _TOO_LONG
    out = BytesIO()
    book = Workbook(out, _OPTIONS)
    page, links = extract.page, xlsx_sources.evidence(extract)
    book.set_properties(
        {
            "title": f"{page.position.corporation}: control book at the end of {page.position.as_of}",
            "comments": "For review by counsel.",
            "created": datetime.combine(page.position.as_of or date(1980, 1, 1), time()),
        }
    )
    looks = Looks(book)
    pens = {
        name: Pen(book.add_worksheet(name), looks)
        for name in (xlsx_control_book.NAME, xlsx_history.NAME, xlsx_tie.NAME, xlsx_findings.NAME, xlsx_sources.NAME)
    }
    xlsx_control_book.write(pens[xlsx_control_book.NAME], page, links)
    xlsx_history.write(pens[xlsx_history.NAME], page, links)
    both = xlsx_tie.Evidence(page, links, xlsx_sources.told_by_others(extract))
    xlsx_tie.write(pens[xlsx_tie.NAME], extract.tied, both)
    xlsx_findings.write(pens[xlsx_findings.NAME], extract.report)
    xlsx_sources.write(pens[xlsx_sources.NAME], extract)
    book.close()
    return out.getvalue()
