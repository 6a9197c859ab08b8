"""A file of an Open Cap Format package to its JSON.

Come in: the bytes of a file and its path in the archive. Goes out: its object, every field as it stands; or `Broken`
with what is wrong. JSON leaves open what a field means that stands twice in one object (RFC 8259, 4): there is no
telling which one was meant, and such a file is not read.
"""

import json
from math import isfinite
from typing import Any

Json = dict[str, Any]


class Broken(Exception):
    """A file of the package cannot be read; the message is a line that names it."""


def content(data: bytes, path: str) -> Json:
    """The object of a file with a list "items" of objects, each with what every object of the format has."""
    found = whole(data, path)
    items = found.get("items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Broken(f'{path} holds no list "items" of objects')
    for place, item in enumerate(items, 1):
        if not isinstance(item.get("id"), str) or not isinstance(item.get("object_type"), str):
            raise Broken(f"object {place} of {path} has no id or no object_type in words")
    return found


def whole(data: bytes, path: str) -> Json:
    """The object of a file."""
    try:
        found = once(data.decode("utf-8-sig"))
        if b"\\ud" in data.lower():
            json.dumps(found, ensure_ascii=False).encode()  # Half of a pair of surrogates is no character.
    except (ValueError, RecursionError) as error:
        raise Broken(f"{path} cannot be taken as JSON in UTF-8: {error}") from None
    if not isinstance(found, dict):
        raise Broken(f"{path} holds no JSON object")
    return found


def once(text: str) -> Any:
    """The value of a JSON text in which no object has a field twice and each number is one; ValueError otherwise."""
    return _CAREFUL.decode(text)


def _fields(pairs: list[tuple[str, Any]]) -> Json:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the object {str(fields.get('id'))[:60]!r} has the field {twice[:60]!r} twice")
    return fields


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")


def _float(text: str) -> float:
    found = float(text)
    if not isfinite(found):
        raise ValueError(f"{text[:20]} is a number too large to be kept")
    return found


_CAREFUL = json.JSONDecoder(object_pairs_hook=_fields, parse_constant=_no_number, parse_float=_float)
