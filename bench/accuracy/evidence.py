"""Whether right values come from the right place: the quote is its bytes, and it says the value."""

from typing import NamedTuple

from .score import Outcome
from .values import same, says

UNSAID = frozenset({"kind", "status", "jurisdiction", "act", "papers in a file", "class"})


class Evidence(NamedTuple):
    """Of the right values: how many have a quote that says them; of all quotes: how many are exactly their bytes."""

    values: int
    said: int
    quotes: int
    exact: int


def evidence(found: list[Outcome], shown: bytes) -> Evidence:
    """The evidence of one file; `shown` is what the spans point into."""
    values = said = quotes = exact = 0
    for one in found:
        if one.result != "right" or not isinstance(one.given, dict) or one.given.get("value") is None:
            continue
        spans = one.given.get("evidence") or []
        if one.field not in UNSAID and not one.given.get("derived"):
            values += 1
            text = " ... ".join(span["quote"] for span in spans)
            said += says(one.field, one.given["value"], text) or same(one.field, one.given["value"], text)
        for span in spans:
            quotes += 1
            exact += is_its_bytes(span["quote"], shown[span["start"] : span["end"]])
    return Evidence(values, said, quotes, exact)


def is_its_bytes(quote: str, data: bytes) -> bool:
    """Whether a quote is these bytes as text, in one of the encodings of the field."""
    return any(
        quote == data.decode(name, "replace") for name in ("utf-8", "cp1252", "latin-1", "utf-16-le", "utf-16-be")
    )
