"""The form of a signing: who signs, when and where, how the board acted, who of the holders approved.

Comes in: a filled form. Goes out: values by the names of `occasion_file.FIELDS`, of which what is empty is left out.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

from charterbook import drafting
from charterbook.doors.web.form import Form
from charterbook.plan.occasion import MeetingType, ShareStatement
from charterbook.plan.occasion_file import FIELDS

Shape = Literal["day", "words", "lines", "choice"]
_ROWS = 3
"""So many empty rows stand behind those that are filled in."""


class Field(NamedTuple):
    """A field of the form, by its name in `FIELDS`: how it is filled in, a hint, and what there is to choose."""

    name: str
    shape: Shape
    hint: str = ""
    choices: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What it is, in the words of `FIELDS`."""
        return FIELDS[self.name].what


GROUPS: Mapping[str, tuple[Field, ...]] = {
    "The board": (
        Field("adopted_on", "day"),
        Field("meeting", "choice", choices=get_args(MeetingType)),
        Field("quorum", "choice", choices=("yes", "no")),
        Field("directors", "lines", "of a written consent, one a line"),
    ),
    "Signing and filing": (
        Field("executed_on", "day"),
        Field("signers", "lines", "NAME, TITLE, one a line"),
        Field("secretary", "words", "NAME, TITLE"),
        Field("venue", "words", "STATE, COUNTY"),
        Field("effective_on", "day"),
        Field("exhibit_number", "words"),
    ),
    "The shares": (
        Field("statement", "choice", choices=get_args(ShareStatement)),
        Field("total", "words"),
        Field("designation_filed_on", "day"),
        Field("record_filed_on", "day"),
    ),
    "The holders": (Field("holders", "words"), Field("holders_approved_on", "day")),
}
"""The fields in their groups; the tables of the holders stand beneath."""

CONSENTING = {"name": "Holder", "shares": "Shares", "stock": "Class or series", "signed_on": "Signed on",
              "by": "Signs for it: NAME, TITLE"}  # fmt: skip
VOTE = {"stock": "Class or series (empty: all)", "for": "For", "against": "Against", "entitled": "Could be cast"}
TABLES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "consenting": ("Holders who consent in writing", CONSENTING),
    "vote": ("Votes of their meeting", VOTE),
}
"""The tables of the form, each with its title and the labels of its columns. A cell is named TABLE.COLUMN."""


def said(form: Form) -> dict[str, Any]:
    """What a form says of the signing."""
    found: dict[str, Any] = {}
    for field in (field for group in GROUPS.values() for field in group):
        text = form.one(field.name).strip()
        if text:
            found[field.name] = [line.strip() for line in text.splitlines() if line.strip()] if (
                field.shape == "lines"
            ) else text  # fmt: skip
    for table, (_, columns) in TABLES.items():
        rows = [{name: value for name, value in row.items() if value} for row in cells(form, table, columns)]
        meeting = {"meeting": form.one("vote.meeting") or "special"} if table == "vote" else {}
        if filled := [{**row, **meeting} for row in rows if row]:
            found[table] = filled
    return found


def rows(form: Form) -> dict[str, list[dict[str, str]]]:
    """The rows of each table as the form shows them again, with some that are empty."""
    return {
        table: [*filled, *({} for _ in range(_ROWS))]
        for table, (_, columns) in TABLES.items()
        for filled in [[row for row in cells(form, table, columns) if any(row.values())]]
    }


def cells(form: Form, table: str, columns: Mapping[str, str]) -> list[dict[str, str]]:
    """The rows of a table as they were sent, each cell without the space around it."""
    sent = [form.all(f"{table}.{name}") for name in columns]
    return [dict(zip(columns, (value.strip() for value in row), strict=True)) for row in zip(*sent, strict=False)]


def forms(form: Form) -> tuple[str, ...]:
    """The forms of the papers that were ticked, all where none was."""
    return tuple(one for one in drafting.FORMS if one in form.all("forms")) or drafting.FORMS


def fault(why: str) -> tuple[str, str]:
    """The field that a refusal of `occasion` is about, "" where it is about none, and what is wrong."""
    name, _, wrong = why.partition(": ")
    return (name, wrong) if name in FIELDS and wrong else ("", why)
