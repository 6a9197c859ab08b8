"""Heads and proofs as files: one JSON object each, which says in its member `charterbook` what it is.

    tree head v1          size, root, time; where it is signed: public_key, signature
    inclusion proof v1    row, record, leaf (kind, subject, payload_sha256, recorded_at), size, root, path
    consistency proof v1  first (size, root), second (size, root), path

Hashes, keys and signatures are in hexadecimal, the time is ISO 8601. The record is what the tables hold, as an object:
written as canonical JSON (sorted keys, no spaces, UTF-8) it has the digest `payload_sha256`. Members beyond these are
refused, as whoever reads the file could take them for proven.
"""

import json
from datetime import datetime
from typing import Any, TypeAlias

from charterbook.model.evidence import Unreadable
from charterbook.register import log
from charterbook.register.codec import Json, canonical
from charterbook.register.heads import Head, Signed
from charterbook.register.proofs import Consistency, Inclusion

Shown: TypeAlias = Head | Signed | Inclusion | Consistency

_HEAD, _INCLUSION, _CONSISTENCY = "tree head v1", "inclusion proof v1", "consistency proof v1"
_LARGEST = 2**63 - 1
_HASH_BYTES, _KEY_BYTES, _SIGNATURE_BYTES = 32, 32, 64


def written(shown: Shown) -> dict[str, Json]:
    """The JSON object of a head or a proof."""
    match shown:
        case Head(size, root, made_at):
            return {"charterbook": _HEAD, "size": size, "root": root.hex(), "time": made_at}
        case Signed(head, key, signature):
            return {**written(head), "public_key": key.hex(), "signature": signature.hex()}
        case Inclusion(row, record, size, root, path):
            leaf: Json = json.loads(log.leaf(row.kind, row.subject, row.payload_sha256, row.recorded_at))
            return {
                "charterbook": _INCLUSION, "row": row.sequence, "record": json.loads(record), "leaf": leaf,
                "size": size, "root": root.hex(), "path": [part.hex() for part in path],
            }  # fmt: skip
        case Consistency(first, first_root, second, second_root, path):
            return {
                "charterbook": _CONSISTENCY, "first": {"size": first, "root": first_root.hex()},
                "second": {"size": second, "root": second_root.hex()}, "path": [part.hex() for part in path],
            }  # fmt: skip


def read(data: bytes) -> Shown | Unreadable:
    """The head or proof that a file holds."""
    try:
        found = json.loads(data.decode(), object_pairs_hook=_object, parse_float=_refused, parse_constant=_refused)
        match found.pop("charterbook"):
            case "tree head v1":
                return _head(found)
            case "inclusion proof v1":
                return _inclusion(found)
            case "consistency proof v1":
                return _consistency(found)
            case str(what) if what.startswith(("tree head v", "inclusion proof v", "consistency proof v")):
                return Unreadable(f"this {what} was written by a newer charterbook", "update charterbook")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return Unreadable("this is no head and no proof of a log", "take the file as charterbook log wrote it")


def _head(found: dict[str, Any]) -> Head | Signed:
    signature = {"public_key", "signature"} & found.keys()
    size, root, made_at = _taken(found, "size", "root", "time", *sorted(signature))[:3]
    if not isinstance(made_at, str) or datetime.fromisoformat(made_at).isoformat() != made_at:
        raise ValueError(made_at)
    head = Head(_count(size), _bytes(root, _HASH_BYTES), made_at)
    if not signature:
        return head
    return Signed(head, _bytes(found["public_key"], _KEY_BYTES), _bytes(found["signature"], _SIGNATURE_BYTES))


def _inclusion(found: dict[str, Any]) -> Inclusion:
    number, record, leaf, size, root, path = _taken(found, "row", "record", "leaf", "size", "root", "path")
    columns = _taken(leaf, "kind", "subject", "payload_sha256", "recorded_at")
    if not all(isinstance(column, str) for column in columns):
        raise TypeError(leaf)
    row = log.row(_count(number), *columns)
    return Inclusion(row, canonical(record), _count(size), _bytes(root, _HASH_BYTES), _path(path))


def _consistency(found: dict[str, Any]) -> Consistency:
    first, second, path = _taken(found, "first", "second", "path")
    (size, root), (second_size, second_root) = _taken(first, "size", "root"), _taken(second, "size", "root")
    return Consistency(
        _count(size), _bytes(root, _HASH_BYTES), _count(second_size), _bytes(second_root, _HASH_BYTES), _path(path)
    )


def _taken(found: dict[str, Any], *members: str) -> tuple[Any, ...]:
    """The values of these members. ValueError where the object has others."""
    if found.keys() != set(members):
        raise ValueError(found)
    return tuple(found[member] for member in members)


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST:
        raise ValueError(value)
    return value


def _bytes(value: str, size_bytes: int) -> bytes:
    found = bytes.fromhex(value)
    if len(found) != size_bytes or found.hex() != value:
        raise ValueError(value)
    return found


def _path(value: list[str]) -> tuple[bytes, ...]:
    if type(value) is not list:
        raise TypeError(value)
    return tuple(_bytes(part, _HASH_BYTES) for part in value)


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object none of whose members stands twice, so that nobody reads the one and hashes the other."""
    found = dict(members)
    if len(found) != len(members):
        raise ValueError(members)
    return found


def _refused(number: str) -> object:
    raise ValueError(number)
