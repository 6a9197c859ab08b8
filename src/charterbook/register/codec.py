"""The nouns of the house as JSON and back, exactly.

A named tuple becomes an object whose "$" is its type; dates, times and fractions become tagged strings; a tuple becomes
a list. A field that is None and is None by default is left out; any other is written, so that a later change of a
default cannot change what an old book says. A field that an old book lacks takes its default.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any, TypeAlias

from charterbook.model import acts, entries, evidence, findings, instrument, plans, shares

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_MODULES = (acts, entries, evidence, findings, instrument, plans, shares)
TYPES: Mapping[str, type[Any]] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")
}


def encoded(value: object) -> Json:
    """A noun, or a tree of nouns, as plain JSON values. TypeError for anything that is not of the model."""
    plain: Json = json.loads(written(value))
    return plain


def decoded(value: Json) -> Any:
    """The noun that `encoded` wrote. ValueError for JSON that it did not write."""
    if isinstance(value, list):
        return tuple(decoded(item) for item in value)
    return _noun({field: decoded(item) for field, item in value.items()}) if isinstance(value, dict) else value


def _noun(fields: dict[str, Any]) -> Any:
    """The noun of a JSON object in which all objects are nouns already."""
    name = fields.pop("$", None)
    match name:
        case "date":
            return date.fromisoformat(str(fields["is"]))
        case "datetime":
            return datetime.fromisoformat(str(fields["is"]))
        case "fraction":
            return Fraction(str(fields["is"]))
    kind = TYPES.get(str(name))
    if kind is None or not fields.keys() <= _FIELDS[kind]:
        raise ValueError(f"{name!r} is not a noun that this version knows")
    for field, value in fields.items():
        if type(value) is list:
            fields[field] = _tuple(value)
    return kind(**fields)


def _tuple(values: list[Any]) -> tuple[Any, ...]:
    return tuple(_tuple(value) if type(value) is list else value for value in values)


def written(value: object) -> str:
    """A noun as canonical JSON text, so that equal nouns have equal digests. TypeError as for `encoded`."""
    kind = type(value)
    return (_WRITERS.get(kind) or _writer(kind))(value)


def _writer(kind: type[Any]) -> Callable[[Any], str]:
    """What writes values of this type. It is put together once, since every act that enters a book is written out."""
    if issubclass(kind, int):
        found: Callable[[Any], str] = int.__repr__
    elif issubclass(kind, str):
        found = _quoted
    elif issubclass(kind, datetime):
        found = _tagged("datetime", datetime.isoformat)
    elif issubclass(kind, date):
        found = _tagged("date", date.isoformat)
    elif issubclass(kind, Fraction):
        found = _tagged("fraction", lambda value: f"{value.numerator}/{value.denominator}")
    elif TYPES.get(kind.__name__) is kind:
        found = _noun_writer(kind)
    elif kind is tuple:
        found = _list_written
    else:
        raise TypeError(f"{kind.__name__} is not a noun of the model")
    return _WRITERS.setdefault(kind, found)


def _tagged(name: str, text: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: f'{{"$":"{name}","is":"{text(value)}"}}'


def _list_written(values: tuple[Any, ...]) -> str:
    return f"[{','.join(map(written, values))}]"


def _noun_writer(kind: Any) -> Callable[[Any], str]:
    opening = f'{{"$":"{kind.__name__}"'
    fields = [
        (
            f',"{field}":',
            kind._fields.index(field),
            field in kind._field_defaults and kind._field_defaults[field] is None,
        )
        for field in sorted(kind._fields)
    ]

    def write(noun: Any) -> str:
        text = opening
        for key, place, left_out in fields:
            value = noun[place]
            if value is not None:
                kind = type(value)
                if kind is tuple and key == _BOX:
                    text += key + _measured(value)
                else:
                    text += key + (_WRITERS.get(kind) or _writer(kind))(value)
            elif not left_out:
                text += key + "null"
        return text + "}"

    return write


def _measured(values: tuple[Any, ...]) -> str:
    """Where something stands on a page, in points: the only numbers that are no exact ones. The shortest text of each
    comes back as the same number."""
    return f"[{','.join(float.__repr__(value) if type(value) is float else written(value) for value in values)}]"


_BOX = ',"box":'
_quoted = json.encoder.encode_basestring
_WRITERS: dict[type[Any], Callable[[Any], str]] = {
    type(None): lambda _: "null",
    bool: lambda value: "true" if value else "false",
}

canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
"""Plain JSON values as the one text that stands for them: sorted keys, no spaces, letters as they are."""


def read(text: str) -> Any:
    """The noun of a text that `written` made. ValueError as for `decoded`."""
    found = _DECODER.decode(text)
    return _tuple(found) if isinstance(found, list) else found


_FIELDS = {kind: frozenset(kind._fields) for kind in TYPES.values()}
_DECODER = json.JSONDecoder(object_hook=_noun)
"""Makes each object a noun as soon as it is closed, which takes three quarters of the time of going through them all
once more."""
