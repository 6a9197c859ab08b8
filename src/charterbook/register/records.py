"""Between nouns and rows: what an entry, its movements and its accounts are in the tables, and the record of each
thing, whose digest the log holds.

A record is the canonical JSON of all that the rows of one thing hold, so that a change in any column shows. Columns
that are null are left out of it: a later version may add some, and the old records stay as they are.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from charterbook.ledger.ledger import plain_day
from charterbook.model.entries import Account, Clocks, Entry, Posting
from charterbook.model.shares import Shares, decimal_string
from charterbook.register import codec
from charterbook.register.backend import BookError

MILLION = 1_000_000
LARGEST = 2**63 - 1

Values = dict[str, Any]


class Movement(NamedTuple):
    """Shares in millionths that pass from one account to another: two postings. `day` is set for a plain entry
    (`ledger.plain_day`)."""

    source: Account
    target: Account
    millionths: int
    day: int | None


def scaled(shares: Shares) -> int:
    """A count in whole millionths. BookError where it has finer parts or does not fit into 64 bits."""
    millionths: Shares = shares * MILLION
    if millionths.denominator != 1:
        raise BookError(f"{decimal_string(shares)} shares cannot be kept", "a book keeps counts to the millionth")
    if not -LARGEST <= millionths <= LARGEST:
        raise BookError(f"{decimal_string(shares)} shares are too many for a book", f"at most {LARGEST // MILLION:,}")
    return int(millionths)


def unscaled(millionths: int) -> Shares:
    """The count of so many millionths."""
    whole, rest = divmod(millionths, MILLION)
    if not rest:
        return whole
    from fractions import Fraction

    return Fraction(millionths, MILLION)


def entry_values(corporation: int, entry: Entry) -> Values:
    """The columns of an entry in the order of its table, all but its key."""
    try:
        instrument = None if entry.instrument is None else int(entry.instrument)
    except ValueError:
        raise BookError(f"{entry.instrument!r} is not the number of a paper", "name the paper by its number") from None
    clocks = entry.clocks
    return {
        "corporation": corporation, "number": entry.number, "kind": entry.kind, "act_name": entry.act.act,
        "act": codec.written(entry.act), "adopted_on": ordinal(clocks.adopted_on),
        "executed_on": ordinal(clocks.executed_on), "filed_on": ordinal(clocks.filed_on),
        "effective_on": ordinal(clocks.effective_on), "recorded_at": entry.recorded_at.isoformat(),
        "settles": entry.settles, "instrument": instrument,
    }  # fmt: skip


def movements(entry: Entry) -> list[Movement]:
    """The movements of an entry, whose postings come in pairs: from an account, to an account."""
    day = plain_day(entry)
    pairs = zip(entry.postings[::2], entry.postings[1::2], strict=True)
    return [_movement(source, target, day) for source, target in pairs]


def _movement(source: Posting, target: Posting, day: int | None) -> Movement:
    assert source.shares == -target.shares, "the postings of an entry come in pairs"
    return Movement(source.account, target.account, scaled(target.shares), day)


def entry_of(row: Any, moved: Iterable[Movement]) -> Entry:
    """The entry of a row and its movements."""
    clocks = Clocks(day(row.adopted_on), day(row.executed_on), day(row.filed_on), day(row.effective_on))
    paper = None if row.instrument is None else str(row.instrument)
    postings: list[Posting] = []
    for source, target, millionths, _ in moved:
        shares = unscaled(millionths)
        postings += (Posting(source, -shares), Posting(target, shares))
    recorded_at = datetime.fromisoformat(row.recorded_at)
    return Entry(row.number, row.kind, codec.read(row.act), clocks, recorded_at, tuple(postings), row.settles, paper)


def account_of(row: Any) -> Account:
    """The account of a row."""
    return Account(row.share_class, row.leaf, row.series, day(row.created_on), row.holder)


def movement_of(row: Any, accounts: Mapping[int, Account]) -> Movement:
    """The movement of a row, its accounts found by their keys."""
    return Movement(accounts[row.source], accounts[row.target], row.shares_millionths, row.day)


def record(values: Mapping[str, Any]) -> str:
    """The record of one thing with these columns."""
    return _record({name: codec.written(value) for name, value in values.items() if value is not None})


def _record(written: Mapping[str, str]) -> str:
    return "{" + ",".join([f'"{name}":{text}' for name, text in sorted(written.items())]) + "}"


def source_record(values: Mapping[str, Any], content_sha256: str) -> str:
    """The record of a source: the digest of its content stands for that."""
    return record({**values, "content": content_sha256})


def entry_record(values: Mapping[str, Any], moved: Iterable[Movement]) -> str:
    """The record of an entry: its columns and what it moves, the accounts by what they are called."""
    movements = [
        f"[{_called(source)},{_called(target)},{millionths},{codec.written(day)}]"
        for source, target, millionths, day in moved
    ]
    written = {name: codec.written(value) for name, value in values.items() if value is not None}
    return _record({**written, "movements": f"[{','.join(movements)}]"})


@lru_cache(maxsize=4096)
def _called(account: Account) -> str:
    return codec.written((*account[:3], ordinal(account.created_on), account.holder))


def entry_subject(corporation: int, number: int) -> str:
    """How the log names an entry: by its corporation's number and its own."""
    return f"{corporation}/{number}"


def ordinal(when: date | None) -> int | None:
    """A day as the tables keep it."""
    return None if when is None else when.toordinal()


def day(ordinal: int | None) -> date | None:
    """The day that the tables keep so."""
    return None if ordinal is None else date.fromordinal(ordinal)
