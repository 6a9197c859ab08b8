"""The fields of the form in which an act is recorded by hand, and what is typed into them.

Comes in: the kind of act and a form. Goes out: values by the names that `recorded_acts` has for them, each of its type,
and for each field that cannot be taken one sentence.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from charterbook.doors.recorded_acts import lacking
from charterbook.doors.web.form import Form
from charterbook.plan.target_values import shares

Kind = Literal["day", "stock", "count", "words", "paper", "fractions", "flag"]
FRACTIONS = ("round up", "round down", "round nearest", "cash", "scrip")
_LONGEST = 400
_BETWEEN = "\t"
"""What parts class and series in the value of a choice: no name of a paper holds one, since white space is folded."""


class Field(NamedTuple):
    """A field: the name of its value, what stands over it, its kind, and what helps to fill it in."""

    name: str
    label: str
    kind: Kind
    hint: str = ""


_ON = Field("on", "On", "day")
_STOCK = Field("stock", "Class or series", "stock")
_SHARES = Field("shares", "Shares", "count")
_HOLDER = Field("holder", "Holder", "words", "May be left empty.")
_NO_REISSUE = Field("no_reissue", "The charter forbids to issue them again", "flag")
_COUNTED = (_ON, _STOCK, _SHARES)
_OLD, _FRACTIONS = Field("old", "For old shares", "count"), Field("fractions", "Fractions of a share", "fractions")
_SPLIT = Field("new", "New shares", "count", "A 1-for-10 reverse split has 1 new share for 10 old ones.")
_DIVIDEND = Field("new", "New shares", "count", "A dividend of 10 % gives 1 new share for 10 old ones.")

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "filing": (
        Field("instrument", "Paper", "paper"), _ON._replace(label="Taken by the registrar on"),
        Field("number", "File number", "words", "May be left empty."),
        Field("effective", "In effect from", "day", "Left empty: on the day of filing."),
        Field("refused", "The registrar sent it back", "flag"),
    ),
    "issuance": (
        *_COUNTED, _HOLDER, Field("from_reserve", "Out of shares that were reserved", "flag"),
        Field("from_treasury", "Out of the treasury", "flag"),
    ),
    "transfer": (*_COUNTED, _HOLDER._replace(hint=""), Field("to_holder", "To", "words")),
    "reservation": _COUNTED,
    "release": _COUNTED,
    "reacquisition": (*_COUNTED, _HOLDER, _NO_REISSUE),
    "retirement": (*_COUNTED, _NO_REISSUE),
    "conversion": (
        *_COUNTED, Field("into_stock", "Into", "stock"), Field("into_shares", "Shares of it", "count"), _HOLDER,
        _NO_REISSUE,
    ),
    "split": (
        _ON, _STOCK, _SPLIT, _OLD, _FRACTIONS,
        Field("authorized_too", "The authorized number changes in the same ratio", "flag"),
    ),
    "dividend": (_ON, _STOCK, _DIVIDEND, _OLD, _FRACTIONS),
}  # fmt: skip
"""The fields of each act, in the order of the form."""

_CLASS_OF = {"stock": ("share_class", "series"), "into_stock": ("into_class", "into_series")}
_NEEDED = {"share_class": "stock", "into_class": "into_stock"}


def choice(share_class: str, series: str | None) -> str:
    """The value of the choice of a class or series."""
    return f"{share_class}{_BETWEEN}{series or ''}"


def typed(act: str, form: Form) -> tuple[dict[str, Any], dict[str, str]]:
    """What was typed for an act, by the names of `recorded_acts`, and by field what is wrong with it."""
    told: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for field in FIELDS[act]:
        text = form.one(field.name).strip()
        if not text:
            continue
        try:
            told.update(_values(field, text))
        except ValueError as error:
            faults[field.name] = f"{error}"
    missing = lacking(act, told)
    if missing is not None and not faults:
        faults[_NEEDED.get(missing, missing)] = "this is needed"
    return told, faults


def _values(field: Field, text: str) -> dict[str, Any]:
    if field.kind == "stock":
        share_class, _, series = text.partition(_BETWEEN)
        return dict(zip(_CLASS_OF[field.name], (share_class, series or None), strict=True))
    return {field.name: _READ[field.kind](text)}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("this is not a day of the form 2003-04-24") from None


def _words(text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError("this is too long")
    return " ".join(text.split())


def _paper(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise ValueError("choose a paper")
    return int(text)


def _fractions(text: str) -> str:
    if text not in FRACTIONS:
        raise ValueError("choose one of these")
    return text


_READ: Mapping[str, Callable[[str], Any]] = {
    "day": _day, "count": shares, "words": _words, "paper": _paper, "fractions": _fractions,
    "flag": lambda text: text == "yes",
}  # fmt: skip
