"""What a person may decide on an act that waits, and the act that comes of it.

Comes in: an act as read, why it waits, and what the person says. Goes out: the act as decided, or one sentence why it
cannot be so decided. The paper as read stays beside it: its spans go with the decided value.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple, cast

from charterbook.model.acts import Act, NameChange, ParValueChange, SeriesDesignation
from charterbook.model.entries import Refusal
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.shares import ParValue, Shares, canonical

Choice = Literal["accept", "correct", "reject", "cannot_tell"]

VOUCHED = frozenset({"paper_does_not_post", "paper_is_no_filed_paper", "paper_not_adopted"})
"""Refusals that doubt what the paper is, not what it says: a person who knows the paper may accept the act as read."""
CHOSEN = frozenset({"number_disputed", "name_disputed"})
"""Refusals that a reading settles. All other refusals are the ledger's own arithmetic or a missing fact: nobody can
accept shares that are not there."""
PAPER_DAYS = ("adopted_on", "executed_on", "effective_on")
"""Days of the whole paper, which a person may give where it states none. That of its filing is evidence to record."""

_DAYS = frozenset({"filed_on", "as_of", *PAPER_DAYS})
_NUMBERS = frozenset({"before", "after", "change", "shares", "returned", "new", "old", "into_shares"})
_NAMES = frozenset({"share_class", "series", "holder", "to_holder", "into_class", "into_series", "fractions",
                    "returned_to"})  # fmt: skip
_SPOKEN = {"class": "share_class"}


def stands_alone(refusal: Refusal) -> bool:
    """Whether no other paper can lift a refusal, so that the act need not be tried again until a person decides. Only
    a recital whose number is disputed may yet agree with the paper that it recites."""
    recited = isinstance(refusal.act, SeriesDesignation) and refusal.act.recited
    return refusal.name in VOUCHED | {"date_missing"} or (refusal.name in CHOSEN and not recited)


class Option(NamedTuple):
    """One reading of a disputed value of an act; `number` counts all readings of the act from 1."""

    number: int
    field: str
    reading: Cited[Any]


def options(act: Act) -> tuple[Option, ...]:
    """The readings among which a person may choose, in the order of the act's fields."""
    found = [
        (field, reading)
        for field, value in zip(act._fields, act, strict=True)
        if isinstance(value, Disputed)
        for reading in value.readings
    ]
    return tuple(Option(number, field, reading) for number, (field, reading) in enumerate(found, 1))


def chosen(act: Act, numbers: tuple[int, ...]) -> "Act | str":
    """The act with the readings of these numbers, each in its field's place; or why that is no choice."""
    known = {option.number: option for option in options(act)}
    picked: dict[str, Cited[Any]] = {}
    for number in numbers:
        if number not in known:
            return f"there is no reading {number}; " + (f"there are {len(known)}" if known else "nothing is disputed")
        if known[number].field in picked:
            return f"readings of {spoken(known[number].field)} are given twice; choose one"
        picked[known[number].field] = known[number].reading
    left = {option.field for option in known.values()} - picked.keys()
    if left:
        return f"say which reading of {spoken(sorted(left)[0])} by its number: {_of(known, sorted(left)[0])}"
    return _with(act, picked)


def _of(known: Mapping[int, Option], field: str) -> str:
    return " or ".join(str(option.number) for option in known.values() if option.field == field)


def field_of(act: Act, name: str) -> str | None:
    """The field of an act that a person names, as the JSON does ("class"); None where it cannot be corrected."""
    field = _SPOKEN.get(name.replace(" ", "_"), name.replace(" ", "_").replace("-", "_"))
    return field if field in correctable(act) else None


def correctable(act: Act) -> tuple[str, ...]:
    """The fields of an act whose value a person may vouch for."""
    return tuple(field for field in act._fields if field in _DAYS | _NUMBERS | _NAMES | {"par_value"})


def spoken(field: str) -> str:
    """A field as a person names it."""
    return next((word for word, own in _SPOKEN.items() if own == field), field)


def parsed(act: Act, field: str, text: str) -> "Shares | ParValue | date | str | None":
    """The value that a person gives for a field: a number of shares, dollars, a day or a name; None for an empty text,
    which sets the paper's own value aside. ValueError with one clause where the text is no such value."""
    text = text.strip()
    if not text:
        if act._field_defaults.get(field, "") is not None:
            raise ValueError("is needed and cannot be left empty")
        return None
    if isinstance(act, NameChange) or field in _NAMES:
        return " ".join(text.split())
    try:
        if field == "par_value" or isinstance(act, ParValueChange):
            return ParValue(None if text in ("none", "no par value") else _dollars(text))
        return date.fromisoformat(text) if field in _DAYS else _count(text, signed=field == "change")
    except ValueError:
        wanted = "day of the form 2003-04-24" if field in _DAYS else "number"
        raise ValueError(f"is no {wanted}: '{text}'") from None


def _count(text: str, *, signed: bool) -> Shares:
    sign = -1 if signed and text.startswith("-") else 1
    digits = text.replace(",", "").removeprefix("-" if signed else "")
    if not digits.isascii() or not digits.replace(".", "", 1).isdigit():
        raise ValueError
    return sign * canonical(digits)


def _dollars(text: str) -> str:
    digits = text.removeprefix("$").replace(",", "")
    if not digits.isascii() or not digits.replace(".", "", 1).isdigit():
        raise ValueError
    whole, _, cents = digits.partition(".")
    return f"{int(whole or '0')}.{cents.rstrip('0')}" if cents.rstrip("0") else str(int(whole or "0"))


def corrected(act: Act, field: str, value: object, said: Span) -> Act:
    """The act with a value that a person vouches for: it is said in the decision, at `said`, and the paper's own
    readings of it stay beside it as further spans. A value of None sets the paper's own aside. What the reader worked
    out from the paper's own value (a change, from before and after) goes with it."""
    own = getattr(act, field)
    beside = own.spans if isinstance(own, Cited | Disputed) else ()
    worked_out = {
        other: None
        for other in ("before", "after", "change")
        if other != field
        and isinstance(found := getattr(act, other, None), Cited)
        and found.derived
        and set(found.spans) & set(beside)
    }
    return _with(act, {**worked_out, field: None if value is None else Cited(value, (said, *beside))})


def _with(act: Act, fields: Mapping[str, object]) -> Act:
    """The act with other values in some of its fields; the callers saw to their types."""
    return cast("Act", cast("Any", act)._replace(**fields))
