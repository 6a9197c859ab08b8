"""The nouns of the house as JSON and back, exactly.

A named tuple becomes an object whose "$" is its type; dates, times and fractions become tagged strings; a tuple becomes
a list. A field that is None and is None by default is left out; any other is written, so that a later change of a
default cannot change what an old book says. A field that an old book lacks takes its default.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any, TypeAlias

from charterbook.model import acts, entries, evidence, findings, instrument, plans, shares

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_MODULES = (acts, entries, evidence, findings, instrument, plans, shares)
TYPES: Mapping[str, type[Any]] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")
}


def encoded(value: object) -> Json:
    """A noun, or a tree of nouns, as plain JSON values. TypeError for anything that is not of the model."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, datetime):
        return {"$": "datetime", "is": value.isoformat()}
    if isinstance(value, date):
        return {"$": "date", "is": value.isoformat()}
    if isinstance(value, Fraction):
        return {"$": "fraction", "is": f"{value.numerator}/{value.denominator}"}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return _encoded_noun(value)
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    raise TypeError(f"{type(value).__name__} is not a noun of the model")


def _encoded_noun(noun: Any) -> Json:
    name = type(noun).__name__
    if TYPES.get(name) is not type(noun):
        raise TypeError(f"{name} is not a noun of the model")
    written: dict[str, Json] = {"$": name}
    for field, value in zip(noun._fields, noun, strict=True):
        if value is not None or field not in noun._field_defaults or noun._field_defaults[field] is not None:
            written[field] = encoded(value)
    return written


def decoded(value: Json) -> Any:
    """The noun that `encoded` wrote. ValueError for JSON that it did not write."""
    if isinstance(value, list):
        return tuple(decoded(item) for item in value)
    if not isinstance(value, dict):
        return value
    name = value.get("$")
    match name:
        case "date":
            return date.fromisoformat(str(value["is"]))
        case "datetime":
            return datetime.fromisoformat(str(value["is"]))
        case "fraction":
            return Fraction(str(value["is"]))
    kind = TYPES.get(str(name))
    fields = {field: decoded(item) for field, item in value.items() if field != "$"}
    if kind is None or not fields.keys() <= set(kind._fields):
        raise ValueError(f"{name!r} is not a noun that this version knows")
    return kind(**fields)


def written(value: object) -> str:
    """A noun as canonical JSON text: sorted keys, no spaces, so that equal nouns have equal digests."""
    return json.dumps(encoded(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read(text: str) -> Any:
    """The noun of a text that `written` made."""
    return decoded(json.loads(text))
