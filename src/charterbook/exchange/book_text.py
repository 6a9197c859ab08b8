"""Counts, acts and entries of a book as a person reads them, in a word or a line.

Comes in: model values. Goes out: text. Unknown is a word as any number is.
"""

from datetime import date
from typing import Any, assert_never

from charterbook.model.acts import Act, Filing, Issuance
from charterbook.model.entries import AtLeast, Count, Entry, Exactly, Unknown, Unlimited
from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue, figures

_TOLD = {"share_class": "", "series": "", "corrected_title": "", "before": "from ", "change": "by ", "after": "to ",
         "new": "", "old": "old ", "shares": "shares ", "holder": "of ", "to_holder": "to ", "into_shares": "into ",
         "into_class": "", "into_series": "", "filed_on": "filed ", "as_of": "as of "}  # fmt: skip
"""The fields of acts that a phrase tells, in its order, each with the word before it."""


def count_text(count: Count) -> str:
    """ "650", "at least 650", "unlimited" or "unknown"."""
    match count:
        case Exactly(value):
            return figures(value)
        case AtLeast(at_least):
            return f"at least {figures(at_least)}"
        case Unlimited():
            return "unlimited"
        case Unknown():
            return "unknown"
        case _ as never:
            assert_never(never)


def entry_line(entry: Entry) -> str:
    """One entry in a line: number, kind, what the act states, its paper."""
    settles = f" entry {entry.settles}" if entry.settles else ""
    paper = f" (paper {entry.instrument})" if entry.instrument else ""
    return f"entry {entry.number} {entry.kind}{settles}: {act_phrase(entry.act)}{paper}"


def act_phrase(act: Act) -> str:
    """An act in a phrase: its name, then what it states, the series instead of the class that it implies."""
    stated = {
        name: value.value
        for name, value in zip(act._fields, act, strict=True)
        if isinstance(value, Cited) and name in _TOLD
    }
    for series, share_class in (("series", "share_class"), ("into_series", "into_class")):
        if series in stated:
            stated.pop(share_class, None)
    if "new" in stated and "old" in stated:
        stated["new"] = f"{figures(stated['new'])} for {figures(stated.pop('old'))}"
    before = {**_TOLD, "holder": "to "} if isinstance(act, Issuance) else _TOLD
    if isinstance(act, Filing) and act.refused is not None and act.refused.value:
        before = {**_TOLD, "filed_on": "refused "}
    told = [f"{before[name]}{value_text(stated[name])}" for name in _TOLD if name in stated]
    return ", ".join([act.act.replace("_", " "), *told])


def value_text(value: Any) -> str:
    """A value as a paper states it: a name, a day, a par value, a count, or whether it says a thing."""
    match value:
        case bool():
            return "yes" if value else "no"
        case ParValue(None):
            return "no par value"
        case ParValue(usd):
            return f"${usd}"
        case str():
            return " ".join(value.split())
        case date():
            return str(value)
        case _:
            return figures(value)
