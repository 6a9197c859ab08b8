"""What a book holds as the command line's JSON: the control book, the chain, the ground of a balance.

Comes in: model values. Goes out: dictionaries. A count is {"value"}, {"at_least"}, {"unlimited"} or {"unknown"}.
"""

from typing import Any, assert_never

from charterbook.exchange.reading_json import plain_json
from charterbook.model.entries import AtLeast, Count, Entry, Exactly, Position, Refusal, StatedCount, Unknown, Unlimited
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import decimal_string

Json = dict[str, Any]


def count_json(count: Count) -> Json:
    """A count that may be a bound, unlimited or unknown."""
    match count:
        case Exactly(value):
            return {"value": decimal_string(value)}
        case AtLeast(at_least):
            return {"at_least": decimal_string(at_least)}
        case Unlimited():
            return {"unlimited": True}
        case Unknown(why):
            return {"unknown": why}
        case _ as never:
            assert_never(never)


def position_json(position: Position) -> Json:
    """The control book (the contract of `show -f json`)."""
    return {
        "corporation": position.corporation,
        "as_of": position.as_of.isoformat() if position.as_of else None,
        "known_at": position.known_at.isoformat() if position.known_at else None,
        "basis": position.basis,
        "classes": [
            {
                "class": one.share_class,
                "authorized": count_json(one.authorized),
                "undesignated": count_json(one.undesignated),
                "par_value": one.par_value,
                "series": [
                    {name: _series_value(value) for name, value in zip(series._fields, series, strict=True)}
                    for series in one.series
                ],
                "pending": [entry_json(entry) for entry in one.pending],
            }
            for one in position.classes
        ],
        "gaps": list(position.gaps),
    }


def _series_value(value: Any) -> Any:
    match value:
        case Exactly() | AtLeast() | Unlimited() | Unknown():
            return count_json(value)
        case StatedCount(shares, on, issued):
            return {"shares": decimal_string(shares), "on": on.isoformat(), "issued": issued}
        case _:
            return plain_json(value)


def entry_json(entry: Entry) -> Json:
    """An entry: its act without evidence, its clocks and its balanced postings."""
    return {
        "entry": entry.number,
        "kind": entry.kind,
        "settles": entry.settles,
        "instrument": int(entry.instrument) if entry.instrument else None,
        **act_plain(entry.act),
        "clocks": {name: plain_json(value) for name, value in entry.clocks._asdict().items()},
        "recorded_at": entry.recorded_at.isoformat(),
        "postings": [
            {
                "class": posting.account.share_class,
                "series": posting.account.series,
                "leaf": posting.account.leaf,
                **({"holder": posting.account.holder} if posting.account.holder else {}),
                "shares": decimal_string(posting.shares),
            }
            for posting in entry.postings
        ],
    }


def act_plain(act: Any) -> Json:
    """An act's values, without their evidence; a disputed one with its readings."""
    plain: Json = {"act": act.act}
    for name, value in zip(act._fields, act, strict=True):
        if name == "act":
            continue
        match value:
            case Cited():
                plain[{"share_class": "class"}.get(name, name)] = plain_json(value.value)
            case Disputed(readings):
                plain[name] = {"disputed": [plain_json(reading.value) for reading in readings]}
            case None | bool():
                plain[{"share_class": "class"}.get(name, name)] = value
    return plain


def refusal_json(refusal: Refusal) -> Json:
    """An act that waits as proposed, and why."""
    return {"refusal": refusal.name, "why": refusal.why, **act_plain(refusal.act)}
