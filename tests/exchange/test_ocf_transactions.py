"""The quick way to read transactions says what the careful one says, and no field that stands twice gets past it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.exchange import ocf_json
from charterbook.exchange.ocf_transactions import OTHERS, Transaction, content
from tests.exchange.ocf_schemas import FOLDER, issuance, transaction

Json = dict[str, Any]
FIELDS = Transaction.__struct_fields__


def file(*items: Json, **more: Any) -> bytes:
    """A file of transactions."""
    return json.dumps({"file_type": "OCF_TRANSACTIONS_FILE", "items": items, **more}).encode()


def same(data: bytes) -> bool:
    """Whether both ways say the same of a file."""
    slow, quick = outcome(ocf_json.content, data), outcome(content, data)
    if isinstance(slow, str) or isinstance(quick, str):
        return slow == quick
    asked = [[item.get(name) for name in FIELDS] for item in slow["items"]]
    return asked == [[getattr(item, name) for name in FIELDS] for item in quick["items"]]


def outcome(read: Any, data: bytes) -> Json | str:
    """What a way of reading gives, or its complaint."""
    try:
        found: Json = read(data, "T")
    except ocf_json.Broken as error:
        return str(error)
    return found


@pytest.mark.parametrize(
    "data",
    [
        file(),
        file(issuance("s1"), transaction("STOCK_RETRACTION", security_id="s1", reason_text="3:4")),
        file(issuance("s1", comments=["at 10:30", "http://example.com"]), comments=["of 10:30"]),
        file(issuance("s1", mood={"glad": {"very": ":"}}), issuance("s2", vestings=[{"date": "2020-01-01"}])),
        file(issuance("s1", balance_security_id=None, share_price=None)),
        file(issuance("é"), {"object_type": "TX_FROM_THE_FUTURE", "id": "x", "warp": 9.5}),
        b"\xef\xbb\xbf" + file(issuance("s1")),
        file(issuance("s1"))[:-40],
        file(issuance("s1", custom_id="@")).replace(b"@", b"\xff"),
        file(issuance("s1", custom_id=["@"])).replace(b'"@"', b"[" * 50_000 + b"]" * 50_000),
        file(issuance("s1", quantity=-1), issuance("s2", quantity=1.5), issuance("s3", quantity=10**30)),
        file(issuance("s1", quantity="@")).replace(b'"@"', b"1e999"),
        file({"object_type": "TX", "id": 3}),
        file({"object_type": "TX"}),
        b'{"items": 3}',
        b"[]",
        b"",
    ],
)
def test_both_ways_of_reading_say_the_same(data: bytes) -> None:
    """Whatever stands in the fields, and whatever is wrong with the file."""
    assert same(data)


@pytest.mark.parametrize(
    ("told", "twice"),
    [
        ('"quantity": "100"', '"quantity": "7", "quantity": "100"'),
        ('"quantity": "100"', '"quantity" : "7", "quantity": "100"'),
        ('"quantity": "100"', '"quantity": "100", "quantity": "100"'),
        ('"quantity": "100"', '"quantity": "7", "quantit\\u0079": "100"'),
        ('"custom_id": "CS-1"', '"custom_id": "CS:1", "custom_id": "CS-1"'),
        ('"currency": "USD"', '"currency": "EUR", "currency": "USD"'),
        ('"mood": "glad"', '"mood": "sad", "mood": "glad"'),
        ('"file_type"', '"items": [], "file_type"'),
        ('"object_type": "TX_STOCK_ISSUANCE"', '"object_type": "TX_X", "object_type": "TX_STOCK_ISSUANCE"'),
    ],
)
def test_a_field_that_stands_twice_is_told(told: str, twice: str) -> None:
    """Of the transaction, of an object inside it, or of the file; known or not; however it is written."""
    text = file(issuance("s1", mood="glad", comments=["3:4"]), issuance("s2")).decode()
    assert told in text
    found = outcome(content, text.replace(told, twice, 1).encode())
    assert isinstance(found, str)
    assert " twice" in found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([*FIELDS[2:9], *OTHERS[:5], "mood"]),
            st.recursive(
                st.none() | st.integers() | st.text(max_size=4),
                lambda one: st.lists(one, max_size=2) | st.dictionaries(st.text(max_size=2), one, max_size=2),
                max_leaves=4,
            ),
        ),
        max_size=3,
    )
)
def test_whatever_a_file_holds_both_ways_say_the_same(items: list[Json]) -> None:
    """Values of any kind in any field."""
    assert same(file(*({"object_type": "TX", "id": "x", **item} for item in items)))


def test_what_each_transaction_on_stock_has_is_counted() -> None:
    """Every field that the published schemas ask for, so that a file of such is read the quick way."""
    found: set[str] = set()
    for path in (FOLDER / "schema" / "objects" / "transactions").glob("**/Stock*.schema.json"):
        found |= {*json.loads(path.read_text("utf-8")).get("required", ())}
    assert {"quantity", "share_price"} <= found
    assert set() == found - {*FIELDS, *OTHERS}
