"""Values without their evidence, to ask whether two papers say the same.

Comes in: any noun of the house. Goes out: the same tree with each `Cited` replaced by its value, each `Disputed` by its
readings' values, and without the parts that only tell where things stand (spans, marks, unread words) or what this
copy is (its status) or what other papers it speaks of: a draft and the paper made of it say the same.
"""

from collections.abc import Callable, Iterator
from typing import Any

from charterbook.model.acts import Term
from charterbook.model.evidence import Cited, Disputed

_ONLY_PLACES = frozenset(
    {
        "span",
        "marks",
        "unread",
        "notary_line",
        "commission_line",
        "status",
        "status_said",
        "corrected_acts",
        "prior_filings",
    }
)


def bare(value: object) -> Any:
    """The value alone. A string's white space is folded, as a line break says nothing."""
    match value:
        case Cited():
            return bare(value.value)
        case Disputed(readings):
            return ("disputed", *(bare(reading) for reading in readings))
        case Term(name, _, clause):
            # The value of a term is words of its clause: who says the clause has said it.
            return {"": "Term", "name": name, "clause": bare(clause)}
        case tuple() if hasattr(value, "_fields"):
            fields = zip(value._fields, value, strict=True)
            return {
                "": type(value).__name__,
                **{name: bare(item) for name, item in fields if name not in _ONLY_PLACES},
            }
        case tuple():
            return [bare(item) for item in value]
        case str():
            return " ".join(value.split())
        case _:
            return value


def differences(one: object, other: object, printed: Callable[[str], str] = str) -> tuple[str, ...]:
    """Where two nouns differ, evidence aside, a line each: "acts[3].after: 0 is not 10".

    `other` may stand in a form that cannot print all letters; `printed` says how it prints words of `one`.
    """
    return tuple(_differences(_as_printed(bare(one), printed), bare(other), ""))


def _as_printed(value: Any, printed: Callable[[str], str]) -> Any:
    match value:
        case str():
            return printed(value)
        case dict():
            return {name: _as_printed(item, printed) for name, item in value.items()}
        case list():
            return [_as_printed(item, printed) for item in value]
        case _:
            return value


def _differences(one: Any, other: Any, path: str) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for name in one:
            yield from _differences(one[name], other[name], f"{path}.{name}" if path and name else path or name)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (first, second) in enumerate(zip(one, other, strict=True)):
            yield from _differences(first, second, f"{path}[{index}]")
    elif one != other:
        yield f"{path}: {one!r} is not {other!r}"
