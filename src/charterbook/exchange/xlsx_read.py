"""The cells of a workbook that somebody sent, as text, and which of them a formula came to.

Comes in: the bytes of an XLSX file. Goes out: its sheets by name, each with its rows; or why it cannot be read. Nothing
is reckoned: of a formula the file keeps the result it last had, and that is taken as told. No document type may be
declared, so that nothing can be defined or fetched, and what is unpacked is bounded.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from xml.parsers import expat

from charterbook.exchange.archive import unpacked
from charterbook.formats.docx_parts import Forbidden, parse
from charterbook.model.evidence import Unreadable

MOST_COLUMNS = 256
_MOST_ROWS = 1_048_576
_MOST_DIGITS = 15
_SAVE_ANEW = "save it anew as an XLSX workbook, or as CSV"
_NO_WORKBOOK = Unreadable("is a zip archive and no XLSX workbook", _SAVE_ANEW)
_DAMAGED = Unreadable("is a damaged workbook", _SAVE_ANEW)
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class Cell(NamedTuple):
    """The text of a cell, and whether a formula came to it."""

    text: str
    is_result: bool = False


Rows = dict[int, dict[int, Cell]]
"""Cells by row, counted from 1, and column, counted from 0; empty ones are left out."""


def sheets(data: bytes) -> dict[str, Rows] | Unreadable:
    """The sheets of a workbook in their order, those that are hidden among them."""
    files = unpacked(data)
    if isinstance(files, Unreadable):
        return files
    if "xl/workbook.xml" not in files:
        return _NO_WORKBOOK
    try:
        places = _sheet_places(files["xl/workbook.xml"], files.get("xl/_rels/workbook.xml.rels", b""))
        strings = _strings(files["xl/sharedStrings.xml"]) if "xl/sharedStrings.xml" in files else []
        found = {name: _rows(files[place], strings) for name, place in places.items() if place in files}
    except (expat.ExpatError, Forbidden, ValueError, IndexError, KeyError):
        return _DAMAGED
    except _TooWide as wide:
        return Unreadable(f"has a cell at {wide}, beyond {MOST_COLUMNS} columns", "give the list alone")
    return found or _NO_WORKBOOK


class _TooWide(Exception):
    """A cell stands further out than any list has columns."""


def _sheet_places(workbook: bytes, relations: bytes) -> dict[str, str]:
    """The file of each sheet by the sheet's name; sheets that are charts have rows of none."""
    names: dict[str, str] = {}
    targets: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            names[attributes["name"]] = attributes["id"]
        elif name == "Relationship":
            target = attributes["Target"]
            targets[attributes["Id"]] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    for xml in filter(None, (workbook, relations)):
        parse(xml, start, lambda name: None)
    return {name: targets.get(relation, "") for name, relation in names.items()}


def _strings(xml: bytes) -> list[str]:
    """The texts that cells point to; how they are read aloud is no part of them."""
    found: list[str] = []
    parts: list[str] = []
    inside: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        inside.append(name)
        if name == "si":
            parts.clear()

    def end(name: str) -> None:
        inside.pop()
        if name == "si":
            found.append("".join(parts))

    def characters(text: str) -> None:
        if inside and inside[-1] == "t" and "rPh" not in inside:
            parts.append(text)

    parse(xml, start, end, characters)
    return found


def _rows(xml: bytes, strings: list[str]) -> Rows:
    rows: Rows = {}
    at = (0, -1)
    kind, inside, is_result = "n", "", False
    parts: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal at, kind, inside, is_result
        if name == "row":
            at = (int(attributes.get("r", at[0] + 1)), -1)
        elif name == "c":
            at = _at(attributes["r"]) if "r" in attributes else (at[0], at[1] + 1)
            kind, is_result = attributes.get("t", "n"), False
            parts.clear()
        elif name == "f":
            is_result = True
        inside = name

    def end(name: str) -> None:
        nonlocal inside
        inside = ""
        if name == "c" and (parts or is_result):
            rows.setdefault(at[0], {})[at[1]] = Cell(_text("".join(parts), kind, strings), is_result)

    def characters(text: str) -> None:
        if inside in ("v", "t"):
            parts.append(text)

    parse(xml, start, end, characters)
    return rows


def _at(reference: str) -> tuple[int, int]:
    """The row, from 1, and the column, from 0, of a reference such as B7."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or int(found[2]) > _MOST_ROWS:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > MOST_COLUMNS:
        raise _TooWide(reference)
    return int(found[2]), column - 1


def _text(value: str, kind: str, strings: list[str]) -> str:
    match kind:
        case "s":
            return strings[int(value)] if value.isdecimal() else ""
        case "n":
            return number_text(value)
        case "b":
            return "TRUE" if value == "1" else "FALSE"
        case _:
            return value


def number_text(value: str) -> str:
    """The number of a cell in plain figures. The file holds what its machine made of it (0.30000000000000004); a
    spreadsheet shows 15 digits, and a fraction is taken as it is shown."""
    try:
        told = Decimal(value)
    except InvalidOperation:
        return value
    if not told.is_finite() or told.adjusted() >= _MOST_DIGITS or told.adjusted() < -_MOST_DIGITS:
        return value
    return f"{Decimal(f'{told:.{_MOST_DIGITS}g}').normalize():f}"
