"""The form of a plan: the kinds of target with their fields, and what a filled form asks for.

Comes in: the values of a form, and what the book has to choose from. Goes out: the tables of a target file.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple, get_args

from charterbook.doors.plan_targets import FACTS
from charterbook.doors.server.drafted_sets import Wanted
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.clocks import day_of
from charterbook.doors.web.form import Form
from charterbook.instruments.terms import CAPTIONS
from charterbook.model.entries import SOLE, Basis, Position

Shape = Literal["words", "number", "day", "long", "series", "class", "class or new", "paper", "yes", "yes or no",
                "fractions", "terms"]  # fmt: skip
Tables = dict[str, Any]


class Field(NamedTuple):
    """A field of a target: its key in the table, its label, how it is filled in, whether it must be, and a hint."""

    name: str
    label: str
    shape: Shape
    needed: bool = True
    hint: str = ""


class Kind(NamedTuple):
    """A kind of target: what it does, and its fields."""

    name: str
    fields: tuple[Field, ...]


_SERIES_TOO = Field("series", "Series", "series", False, "where it is of one series alone")
KINDS: Mapping[str, Kind] = {
    "withdraw": Kind("Withdraw a series", (Field("series", "Series", "series"),)),
    "series": Kind("Change the number of a series", (
        Field("name", "Series", "series"),
        Field("to", "Authorized shares it shall have", "number"),
    )),
    "designate": Kind("Designate a new series", (
        Field("of", "Of the class", "class"),
        Field("name", "Name of the series", "words"),
        Field("shares", "Shares", "number"),
        Field("terms", "Terms", "terms", False),
    )),
    "class": Kind("Change the number of a class, or add a class", (
        Field("name", "Class", "class or new"),
        Field("authorized", "Authorized shares it shall have", "number"),
        Field("par", "Par value in dollars", "words", False, "of a new class; none for no par value"),
        Field("series_by_board", "The board may divide a new class into series", "yes", False),
    )),
    "split": Kind("Split or combine shares", (
        Field("class", "Class", "class"),
        Field("ratio", "New shares for old", "words", True, "1:10 makes one share of ten, 10:1 ten of one"),
        Field("authorized_too", "The authorized number changes in the same ratio", "yes or no"),
        Field("fractions", "Fractions of a share", "fractions", False),
        _SERIES_TOO,
    )),
    "par": Kind("Change a par value", (
        Field("class", "Class", "class"),
        Field("to", "Par value in dollars", "words", True, "none for no par value"),
    )),
    "name": Kind("Change the corporation's name", (Field("to", "New name", "words"),)),
    "ratify": Kind("Ratify an issue beyond the charter", (
        Field("class", "Class", "class"),
        _SERIES_TOO,
        Field("shares", "Shares issued beyond what was allowed", "number"),
        Field("on", "Day of the issue", "day"),
        Field("act", "The issue, in the words of the papers", "words", True,
              "such as: the issuance of 200 shares of Common Stock on May 3, 2019"),
    )),
    "correct": Kind("Correct words of a filed record", (
        Field("record", "Title of the filed record", "paper"),
        Field("faulty", "What it says", "long"),
        Field("corrected", "What it shall say", "long"),
        Field("filed_on", "Day it was filed", "day", False),
    )),
}  # fmt: skip
"""The kinds of target by their tables in a target file; "name" is no table there but a key."""


class Choice(NamedTuple):
    """Something to choose: what the form sends, and how it reads."""

    value: str
    label: str


class Choices(NamedTuple):
    """What the book has to choose from: its classes, its series and the titles of its papers."""

    classes: tuple[str, ...]
    series: tuple[Choice, ...]
    titles: tuple[str, ...]


class Asked(NamedTuple):
    """What a form asks for: its targets with the facts and days; the targets that were added to the first; what is
    filled in of a further one; and in one line what that still lacks."""

    wanted: Wanted
    added: tuple[Choice, ...]
    filled: Form
    lacks: str = ""


def choices(position: Position, titles: Iterable[str]) -> Choices:
    """What a position has to choose from; a series that left the charter is not to be changed any more."""
    series = tuple(
        Choice(
            json.dumps({"name": one.series, "class": each.share_class,
                        **({"created_on": one.created_on.isoformat()} if one.created_on else {})}),
            f"{one.series} ({each.share_class}{f', of {one.created_on}' if one.created_on else ''})",
        )
        for each in position.classes for one in each.series if one.series != SOLE and one.status != "withdrawn"
    )  # fmt: skip
    return Choices(tuple(one.share_class for one in position.classes), series, tuple(dict.fromkeys(titles)))


def asked_of(form: Form) -> Asked:
    """What a form asks for. Problem where it is not as our page sends it."""
    tables, added = _added(form)
    kind, filled = form.one("want"), form
    row, lacks = _row(form, kind) if kind in KINDS else ({}, "choose what shall change")
    if row and not lacks:
        _put(tables, kind, row)
        if form.one("do") == "add":
            one: Tables = {}
            _put(one, kind, row)
            added, filled = (*added, Choice(json.dumps(one), said(one))), Form([("want", kind)])
    wanted = Wanted({**tables, **_facts(form)}, _basis(form), day_of("law as of", form.one("law_as_of")),
                    day_of("as of", form.one("as_of")))  # fmt: skip
    # What was added stands alone where nothing of a further target is said.
    return Asked(wanted, added, filled, lacks if row or not added else "")


def _facts(form: Form) -> Tables:
    facts: Tables = {name: form.one(name) == "yes" for name in FACTS if form.one(name) in ("yes", "no")}
    state = form.one("jurisdiction").strip()
    if state:
        facts["jurisdiction"] = state
    return {"facts": facts} if facts else {}


def _basis(form: Form) -> Basis:
    said_ = form.one("basis") or "effective"
    found = next((one for one in get_args(Basis) if one == said_), None)
    if found is None:
        raise Problem("not-understood", f"there is no basis {said_!r}")
    basis: Basis = found
    return basis


def said(tables: Mapping[str, Any]) -> str:
    """One target in words, by what its form says."""
    for kind, one in KINDS.items():
        if kind in tables:
            row = {"to": tables["name"]} if kind == "name" else tables[kind][0]
            told = ", ".join(str(value) for name, value in row.items() if name not in ("created_on", "terms"))
            return f"{one.name}: {told}"
    raise Problem("not-understood", "this is no target as our pages send it")


def _added(form: Form) -> tuple[Tables, tuple[Choice, ...]]:
    """The targets that were added before, together and each in words."""
    together: Tables = {}
    found = []
    for text in form.all("also"):
        try:
            tables = json.loads(text)
            kind = next(iter(tables))
            words = said(tables)
            _put(together, kind, {"to": tables["name"]} if kind == "name" else tables[kind][0])
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, StopIteration, RecursionError):
            raise Problem("not-understood", "this is no target as our pages send it") from None
        found.append(Choice(text, words))
    return together, tuple(found)


def _put(tables: Tables, kind: str, row: Tables) -> None:
    if kind == "name":
        tables["name"] = row["to"]
    else:
        tables.setdefault(kind, []).append(row)


def _row(form: Form, kind: str) -> tuple[Tables, str]:
    """The table of a target as far as the form says it, and what it still lacks, in words."""
    row: Tables = {}
    for field in KINDS[kind].fields:
        row |= _value(form, kind, field)
    lacks = [field.label for field in KINDS[kind].fields if field.needed and field.name not in row]
    return row, f"say: {', '.join(lacks)}" if lacks else ""


def _value(form: Form, kind: str, field: Field) -> Tables:
    """What a form says of a field, by its key; nothing where it is empty."""
    text = form.one(field.name).strip()
    match field.shape:
        case "terms":
            terms = {name: words for name in CAPTIONS if (words := form.one(f"term_{name}").strip())}
            return {"terms": terms} if terms else {}
        case "yes":
            return {field.name: True} if text == "yes" else {}
        case "yes or no":
            return {field.name: text == "yes"} if text in ("yes", "no") else {}
        case "series" if text:
            return _series(text, field.name, whole=kind in ("series", "withdraw"))
        case _:
            return {field.name: text} if text else {}


def _series(text: str, key: str, whole: bool) -> Tables:
    """A series as one of the choices names it: with its class and day where the target tells series apart by them."""
    try:
        chosen = json.loads(text)
        named = {key: str(chosen["name"])}
        return {**named, **{name: str(chosen[name]) for name in ("class", "created_on") if whole and name in chosen}}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Problem("not-understood", "the series is none that our page offers") from None
