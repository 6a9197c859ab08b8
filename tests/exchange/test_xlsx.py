"""The workbook read back: its numbers are the book's, its formulas come to them, no word of a paper is a formula."""

import re
from datetime import date
from fractions import Fraction
from io import BytesIO
from math import isnan, nan
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from charterbook.exchange.control_book import shown_with_its_series
from charterbook.exchange.extract import Extract
from charterbook.exchange.xlsx import workbook
from charterbook.ledger.lines import LineName
from charterbook.model.entries import Exactly
from tests.exchange.extracts import EXAMPLES, a_tie, extract, one_difference

COLUMNS: dict[str, LineName] = {
    "Authorized": "authorized", "Undesignated": "undesignated", "Issued": "issued", "Outstanding": "outstanding",
    "Treasury": "treasury", "Reserved": "reserved", "Headroom": "available", "Ever issued": "ever_issued",
}  # fmt: skip


@pytest.fixture
def bestnet(tmp_path: Path) -> Extract:
    """The founding case, its common stock issued by hand."""
    return extract(tmp_path, sorted(EXAMPLES.glob("*.txt")), ("Common Stock", None, 1_000))


def opened(extract: Extract) -> tuple[Any, Any]:
    """The workbook with its formulas, and with what the formulas came to."""
    made = workbook(extract)
    assert isinstance(made, bytes), made
    return load_workbook(BytesIO(made)), load_workbook(BytesIO(made), data_only=True)


def table(sheet: Any, head: str) -> list[dict[str, Any]]:
    """The rows below the head that begins with a word, by column, up to the first that is empty."""
    rows = list(sheet.iter_rows(values_only=True))
    start = next(place for place, row in enumerate(rows) if row[0] == head)
    found = []
    for row in rows[start + 1 :]:
        if not any(row):
            break
        found.append(dict(zip(rows[start], row, strict=True)))
    return found


def comes_to(sheet: Any, formula: str) -> Any:
    """What a formula of ours comes to, reckoned here from the values of the sheet; words count as no numbers."""

    def value(cell: str) -> float:
        found = sheet[cell].value
        return float(found) if isinstance(found, int | float) else nan

    def values(first: str, last: str) -> list[float]:
        return [value(cell.coordinate) for row in sheet[f"{first}:{last}"] for cell in row]

    parts = re.split(r'("[^"]*")', formula.removeprefix("="))
    for place in range(0, len(parts), 2):
        part = re.sub(r"(?<=[\dw)])=(?=[\dR])", "==", parts[place])
        part = re.sub(r"\b([A-Z]\d+):([A-Z]\d+)\b", r'*values("\1", "\2")', part)
        parts[place] = re.sub(r'(?<!")\b([A-Z]\d+)\b(?!")', r'value("\1")', part)
    functions = {
        "IF": lambda test, yes, no: yes if test else no,
        "COUNT": lambda *numbers: sum(not isnan(number) for number in numbers),
        "ROWS": lambda *numbers: len(numbers),
        "SUM": lambda *numbers: sum(number for number in numbers if not isnan(number)),
        "ROUND": lambda number, places: number if isnan(number) else round(number, places),
        "value": value,
        "values": values,
    }
    return eval("".join(parts), functions)


def told(count: Any) -> Any:
    """A count as the workbook has it: a number, or the words before its reason."""
    if isinstance(count, Exactly):
        return count.value
    return f"at least {count.at_least:,}" if hasattr(count, "at_least") else "unknown"


def test_each_number_of_the_control_book_is_the_books(bestnet: Extract) -> None:
    """By class and series, words where the book has no number; the room of a class is authorized less issued."""
    rows = {row["Class or series"]: row for row in table(opened(bestnet)[1]["Control book"], "Class or series")}
    compared = 0
    for subject in bestnet.page.subjects:
        if shown_with_its_series(subject):
            continue
        for column, name in COLUMNS.items():
            if (subject.series is None and name == "available") or (subject.series and name == "undesignated"):
                continue
            assert told(subject.told(name)) == rows[subject.name][column], (subject.name, name)
            compared += 1
    assert 28 == compared
    assert 10_000_000 == rows["Preferred Stock"]["Headroom"]
    assert 650 == rows["Preferred Stock"]["Designated"]
    assert 99_999_000 == rows["Common Stock"]["Headroom"]


def test_each_formula_comes_to_what_its_cell_shows(bestnet: Extract) -> None:
    """Reckoned anew from the other cells; none comes to an error, though words stand among the numbers."""
    formulas, values = opened(bestnet._replace(tied=one_difference()))
    found = 0
    for sheet in formulas:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            assert values[sheet.title][cell.coordinate].value == comes_to(values[sheet.title], cell.value), cell.value
            found += 1
    assert found > 15


def test_a_sum_with_an_unknown_part_is_no_number(bestnet: Extract) -> None:
    """One series of the preferred stock has an unknown number ever issued: the class has too, and not what is left."""
    formulas, values = opened(bestnet)
    rows = {row["Class or series"]: row for row in table(values["Control book"], "Class or series")}
    assert ["unknown", "unknown", 0] == [rows[name]["Ever issued"] for name in list(rows)[1:]]
    (cell,) = [row[10] for row in formulas["Control book"].iter_rows() if row[0].value == "Preferred Stock"]
    assert re.fullmatch(r'=IF\(COUNT\((K\d+:K\d+)\)=ROWS\(\1\),SUM\(\1\),"unknown"\)', cell.value)


def test_each_number_leads_to_the_sentence_that_says_it(bestnet: Extract) -> None:
    """The designated number of Series A to the row of its certificate of designation, by paper, words and sentence."""
    formulas, _ = opened(bestnet)
    sheet, sources = formulas["Control book"], formulas["Sources"]
    (cell,) = [row[2] for row in sheet.iter_rows() if row[0].value == "Series A Convertible Preferred Stock"]
    place = cell.hyperlink.location.removeprefix("'Sources'!")
    row = [one.value for one in sources[sources[place].row]]
    assert [2, 4, "2-series-a-designation.txt", 42] == [row[0], row[1], row[3], row[4]]
    assert "Six Hundred Fifty (650) shares" in row[7]
    linked = [one for line in sheet.iter_rows(min_row=6) for one in line if one.hyperlink]
    assert len(linked) >= 20
    for one in linked:
        target = sources[one.hyperlink.location.removeprefix("'Sources'!")]
        assert isinstance(sources.cell(target.row, 2).value, int)


def test_both_sides_of_the_tie_out_lead_to_their_evidence(bestnet: Extract, tmp_path: Path) -> None:
    """The charter's number to the paper that says it on the source's day, the source's to the place where it stands;
    the headroom too. A number without a paper behind it, and a name that is not matched, lead nowhere."""
    formulas, _ = opened(bestnet._replace(tied=a_tie(tmp_path)))
    sheet, sources = formulas["Tie-out"], formulas["Sources"]
    told: dict[tuple[Any, ...], list[Any]] = {}
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Headroom")
    for row in sheet.iter_rows(min_row=4):
        # Below its head stands what is left, in the same columns.
        for column in (5, 6) if row[0].row < head else (6,):
            if row[column].hyperlink:
                place = sources[row[column].hyperlink.location.removeprefix("'Sources'!")].row
                key = (row[1].value or row[0].value, row[2].value, row[3].value, column)
                told[key] = [sources.cell(place, number).value for number in (1, 2, 7, 8)]
    series_c = "Series C Convertible Preferred Stock"
    assert [5, 15] == told[series_c, "authorized", "xbrl", 5][:2], "on its day the designation stands, not its decrease"
    assert [None, None, "Series C: 10,000", "context c2"] == told[series_c, "authorized", "xbrl", 6]
    assert told["Common Stock", "authorized", "xbrl", 5][0] == 1
    assert told["Common Stock", "outstanding", "agent", 6] == [None, None, "=1+1: 1,000", "3 lines"]
    assert told["Common Stock", "outstanding", "agent", 5][2:] == [None, "recorded on 2026-11-23 without a paper"]
    assert told["Common Stock", "issued", "charter", 6] == told["Common Stock", "outstanding", "agent", 5]
    assert ("Preferred Stock", "outstanding", "agent", 5) not in told, "a sum of series"
    assert ("PREF", None, "agent", 5) not in told


def test_a_number_stated_of_an_earlier_day_says_so(bestnet: Extract) -> None:
    """Beside the numbers that rest on it; those of a stock with issuances on hand have no such words."""
    rows = {row["Class or series"]: row for row in table(opened(bestnet)[1]["Control book"], "Class or series")}
    known = "0 as of 2003-04-24 (stated); not known since"
    assert f"outstanding: {known}" in rows["Series A Convertible Preferred Stock"]["Remarks"]
    assert f"outstanding: {known}" in rows["Series C Convertible Preferred Stock"]["Remarks"]
    assert not rows["Common Stock"]["Remarks"]


def test_the_history_runs_up_to_the_number_of_the_control_book(bestnet: Extract) -> None:
    """Each change with its day; the last total of a line is what the control book has."""
    rows = table(opened(bestnet)[1]["Authorized history"], "Class or series")
    series_c = [row for row in rows if row["Class or series"].startswith("Series C")]
    assert [(10_000, 10_000), (-10_000, 0)] == [(row["Change"], row["Total"]) for row in series_c]
    assert [date(2001, 10, 11), date(2003, 4, 28)] == [row["Day"].date() for row in series_c]


def test_no_words_of_others_are_a_formula(bestnet: Extract) -> None:
    """What begins like a formula is a text in every sheet; the formulas are those we wrote."""
    formulas, _ = opened(bestnet._replace(tied=one_difference("=1+1")))
    cells = [cell for sheet in formulas for row in sheet.iter_rows() for cell in row if cell.value is not None]
    ours = re.compile(r"=(IF\(COUNT\(.*|[A-Z]\d+([+-][A-Z]\d+)?)")
    assert all(ours.fullmatch(cell.value) for cell in cells if cell.data_type == "f")
    assert 2 == sum(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)
    assert any("=HYPERLINK" in str(cell.value) and cell.data_type == "s" for cell in cells)


def test_a_fraction_of_a_share_is_exact_in_words(tmp_path: Path) -> None:
    """The cell has the nearest number there is; beside it stands the exact one."""
    papers = sorted(EXAMPLES.glob("*.txt"))
    made = extract(tmp_path, papers, ("Common Stock", None, Fraction("3000.000435")))
    row = table(opened(made)[1]["Control book"], "Class or series")[0]
    assert 3000.000435 == row["Issued"]
    assert "issued, outstanding, ever issued: exactly 3,000.000435" in row["Remarks"]


def test_the_tie_out_sheet_says_when_nothing_was_given(bestnet: Extract) -> None:
    """And otherwise has each number beside the charter's, with the difference."""
    _, values = opened(bestnet)
    assert "Nothing was given to tie the charter to" in values["Tie-out"]["A2"].value
    (first, second) = table(opened(bestnet._replace(tied=one_difference()))[1]["Tie-out"], "Class")
    assert [100_000_000, 90_000_000, -10_000_000, "differs"] == [
        first[name] for name in ("Charter that day", "Source tells", "Difference", "State")
    ]
    assert ["PREF", "not matched"] == [second["Class"], second["State"]]


def test_the_same_extract_gives_the_same_bytes(bestnet: Extract) -> None:
    """No clock and no chance is in them."""
    assert workbook(bestnet) == workbook(bestnet)


def test_sheets_are_ready_to_print(bestnet: Extract) -> None:
    """A print area, the head on every page, one page wide, and the head frozen."""
    formulas, _ = opened(bestnet)
    assert ["Control book", "Authorized history", "Tie-out", "Findings", "Sources"] == formulas.sheetnames
    for sheet in formulas:
        assert sheet.print_area
        assert sheet.print_title_rows
        assert 1 == (sheet.page_setup.fitToWidth or 1)
        assert 0 == sheet.page_setup.fitToHeight
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.freeze_panes


def test_findings_stand_with_their_words(bestnet: Extract) -> None:
    """As check finds them: the words and figures that disagree among them."""
    rows = table(opened(bestnet)[1]["Findings"], "Rule")
    (found,) = [row for row in rows if row["Rule"] == "CB101"]
    assert ["error", "3-series-a-decrease.txt", 111, "Six Hundred"] == [
        found[name] for name in ("Level", "File", "Line", "Words")
    ]
