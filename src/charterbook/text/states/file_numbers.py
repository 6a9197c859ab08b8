"""Numbers that registrars give to documents and entities, by the shapes that each state's table lists.

Comes in: a view, or one number. Goes out: marks of kind "file number", so that no digit of one is read as a count of
shares; and what a number's shape tells of the day it was given.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.states.state import FileNumber, StateTable
from charterbook.text.view import View

_LATEST_SHORT_YEAR = 49
_RUN = r"\d(?:\d{4}|-\d{2}|\d{2} \d{3})"  # no number of a registrar is without one of these
_AROUND = 24


class Told(NamedTuple):
    """What a number tells: the name of its shape, whether it is a document's or an entity's, and the year and the day
    it was given, where the shape holds them."""

    name: str
    of: str
    year: int | None = None
    on: date | None = None


def file_numbers(view: View, states: tuple[StateTable, ...]) -> Iterator[Found]:
    """The numbers of a view whose shape, by the tables of these states, no count of shares has."""
    lowered = view.lowered
    shapes = [(state.code, shape) for state in states for shape in state.numbers if shape.alone]
    done = 0
    for run in compiled(_RUN).finditer(lowered) if shapes else ():
        if run.start() < done:
            continue
        around = max(done, run.start() - _AROUND), run.end() + _AROUND
        done = run.end()
        for code, shape in shapes:
            for match in compiled(shape.pattern).finditer(lowered, *around):
                done = max(done, match.end())
                yield Found.seen(view, "F", f"file number {code}", match.span(), view.folded[slice(*match.span())])


def told(number: str, state: StateTable) -> tuple[Told, ...]:
    """What a number on a stamp or form of a state tells, by each shape of the state that it has; none where its shape
    is none of the state's, which is worth telling too ("a digit too many")."""
    return tuple(
        found for shape in state.numbers if (found := _told(shape, " ".join(number.lower().split()))) is not None
    )


def _told(shape: FileNumber, number: str) -> Told | None:
    for lead in ("", "srv ", "sr "):  # a shape may look back at the words before its number
        match = compiled(shape.pattern).fullmatch(lead + number, len(lead))
        if match is not None:
            parts = {name: int(digits) for name, digits in match.groupdict().items() if digits}
            return Told(shape.name, shape.of, _year(parts.get("year")), _day(parts))
    return None


def _year(year: int | None) -> int | None:
    if year is None or year >= 100:
        return year
    return year + (2000 if year <= _LATEST_SHORT_YEAR else 1900)


def _day(parts: dict[str, int]) -> date | None:
    year = _year(parts.get("year"))
    if year is None:
        return None
    try:
        if "doy" in parts:
            on = date(year, 1, 1) + timedelta(days=parts["doy"] - 1)
            return on if on.year == year and parts["doy"] else None
        return date(year, parts["month"], parts["day"]) if "month" in parts else None
    except ValueError:
        return None


def entity_shapes(number: str, state: StateTable | None) -> frozenset[str]:
    """The names of the shapes of an entity's number that a number has in a state ("entity number"); none where the
    state's shapes are not known or are others."""
    return frozenset(shape.name for shape in told(number, state) if shape.of == "entity") if state else frozenset()


def entity_key(number: str, state: StateTable | None) -> str:
    """The form in which two ways to write an entity's number are equal ("C9914-00" and "c9914-2000"). It keeps the
    shape that the number has in its state; of a number of unknown shape only letters and digits count."""
    written = " ".join(number.lower().split())
    shapes = [shape for shape in state.numbers if shape.of == "entity"] if state else []
    for given in (written, written.lstrip("0")):
        for shape in shapes:
            match = compiled(shape.pattern).fullmatch(given)
            if match is not None:
                return _in_full(match, shape).upper()
    return "".join(letter for letter in written if letter.isalnum()).upper()


def _in_full(match: "re.Match[str]", shape: FileNumber) -> str:
    """A number with its year in full and dashes for blanks, as far as that keeps its shape."""
    found = match[0]
    if match.groupdict().get("year"):
        start, end = (at - match.start() for at in match.span("year"))
        long = f"{found[:start]}{_year(int(match['year']))}{found[end:]}"
        found = long if compiled(shape.pattern).fullmatch(long) else found
    dashed = found.replace(" ", "-")
    return dashed if compiled(shape.pattern).fullmatch(dashed) else found


def contradicts(number: str, filed_on: date, state: StateTable) -> bool:
    """Whether the number of a filing cannot have been given on that day: each shape that it has tells another year or
    day (a document's), or a later year (an entity's). A number of unknown shape contradicts nothing."""
    shapes = told(number, state)
    return bool(shapes) and all(_at_odds(shape, filed_on) for shape in shapes)


def _at_odds(shape: Told, filed_on: date) -> bool:
    if shape.of == "entity":
        return shape.year is not None and shape.year > filed_on.year
    if shape.on is not None:
        return shape.on != filed_on
    return shape.year is not None and shape.year != filed_on.year
