"""The transactions of an Open Cap Format package, with those of their fields that a tie-out asks for.

Come in: the bytes of a file of transactions. Goes out: the file with a `Transaction` for each of its objects. A hundred
thousand of them are read in a fifth of the time that all their fields as Python objects would take; in turn nothing is
taken from this way of reading that has not been shown to be what the careful one (`ocf_json`) would say.
"""

from collections import Counter
from itertools import chain, repeat
from operator import attrgetter
from typing import Any

from msgspec import Raw, Struct, convert, defstruct
from msgspec.json import Decoder
from msgspec.structs import astuple

from charterbook.exchange import ocf_json

Json = dict[str, Any]


class Transaction(Struct, gc=False):
    """What a tie-out asks of a transaction, as it stands; None where it does not stand."""

    id: str
    object_type: str
    date: Any = None
    security_id: Any = None
    stock_class_id: Any = None
    stakeholder_id: Any = None
    quantity: Any = None
    resulting_security_ids: Any = None
    balance_security_id: Any = None
    quantity_converted: Any = None
    resulting_security_id: Any = None
    security_ids: Any = None
    split_ratio: Any = None
    split_transaction_id: Any = None
    new_shares_authorized: Any = None
    stock_plan_id: Any = None
    shares_reserved: Any = None


_NESTED = ("share_price", "price", "comments", "new_ratio_conversion_mechanism")
OTHERS = (*_NESTED, "custom_id", "security_law_exemptions", "stock_legend_ids", "reason_text")
"""What else the published schemas ask of transactions on stock, and comments: fields that are counted and not read, the
first of them with the fields, or words with colons, inside them."""
_Counted = defstruct("_Counted", [(name, Raw, None) for name in OTHERS], bases=(Transaction,), gc=False)


class _File(Struct):
    """A file of transactions."""

    file_type: Any
    items: list[_Counted]  # type: ignore[valid-type]


class _Apart(Struct):
    """Its objects as they stand."""

    items: list[Raw]


_READ, _APART = Decoder(_File), Decoder(_Apart)


def content(data: bytes, path: str) -> Json:
    """The file. `ocf_json.Broken` where it is none, as the careful way of reading says it."""
    try:
        if not data.isascii():
            data.decode()
        file = _READ.decode(data)
        if _told_once(data, file.items):
            return {"file_type": file.file_type, "items": file.items}
    except (ValueError, RecursionError):
        pass
    found = ocf_json.content(data, path)
    return {**found, "items": convert(found["items"], list[Transaction])}


def _told_once(data: bytes, items: list[Any]) -> bool:
    """Whether no object of the file has a field twice; ValueError where one has. A field has one colon: where the file
    has as many as its objects have fields, none is there twice. Otherwise each transaction is looked at that has more,
    be it in words or in a field that nobody here counts."""
    fields, nested = len(_Counted.__struct_fields__), attrgetter(*_NESTED)
    values = Counter(map(bytes, filter(None, chain.from_iterable(map(nested, items)))))
    inside = {value: _colons(value) for value in values}
    absent = sum(map(tuple.count, map(astuple, items), repeat(None)))
    outside = data.count(b":") - len(_File.__struct_fields__)
    if outside == fields * len(items) - absent + sum(inside[value] * count for value, count in values.items()):
        return True
    apart = [bytes(item) for item in _APART.decode(data).items]
    for text, item in zip(apart, items, strict=True):
        told = fields - astuple(item).count(None) + sum(inside[bytes(value)] for value in nested(item) if value)
        if text.count(b":") != told:
            ocf_json.once(text.decode())
    return outside == sum(text.count(b":") for text in apart)


def _colons(value: bytes) -> int:
    """The colons inside a value in which no object has a field twice."""
    if found := value.count(b":"):
        ocf_json.once(value.decode())
    return found
