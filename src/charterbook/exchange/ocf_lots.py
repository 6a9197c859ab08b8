"""What a book's entries did to outstanding shares, as transactions of the Open Cap Format.

Come in: the entries that count, by day, with their postings. Go out: transactions, and the holders they name. The book
keeps how many shares each holder has; the format keeps lots. So each entry that brings shares to a holder makes a lot,
and what leaves a holder leaves the oldest lots first. The format asks for prices, which the book does not know: 0
stands for none, and a comment says so.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from charterbook.ledger.chart import SeriesKey, holder_key, key_of, name_key
from charterbook.model.acts import Conversion, Split
from charterbook.model.entries import Account, Entry
from charterbook.model.evidence import Stated
from charterbook.model.shares import Shares, decimal_string

Json = dict[str, Any]
NO_PRICE = {"amount": "0", "currency": "USD"}
NOT_KNOWN = "Holders not known"
"""The stakeholder for shares of whose holders the book has no record."""


class Lot(NamedTuple):
    """An open security and its shares."""

    security: str
    shares: Shares


class Lots:
    """The transactions so far, `made`, and those of each paper; the holders by their ids, and the open lots of each
    class by holder. `classes` gives the stock class of each series, `before` the series that stood on the day before a
    day, `identify` an id for what an object is of."""

    def __init__(
        self,
        classes: Mapping[SeriesKey, str],
        before: Callable[[date], Iterable[SeriesKey]],
        identify: Callable[..., str],
    ) -> None:
        self.classes, self.before, self.identify = classes, before, identify
        self.made: list[Json] = []
        self.by_paper: dict[str, list[Json]] = {}
        self.holders: dict[str, str] = {}
        self.last_split: dict[SeriesKey, date] = {}
        self._made: Counter[int] = Counter()
        self._open: dict[tuple[SeriesKey, str], deque[Lot]] = {}
        self._sums: dict[SeriesKey, Shares] = dict.fromkeys(classes, 0)

    def post(self, day: date, entry: Entry) -> None:
        """One entry, on the day from which it counts."""
        if isinstance(entry.act, Split) and (ratio := _ratio(entry.act)):
            self._split(day, entry, ratio, _split_series(entry.act, self.before(day)))
            return
        pairs = list(zip(entry.postings[::2], entry.postings[1::2], strict=True))
        moves = [_forward(source.account, target.account, target.shares) for source, target in pairs]
        made = []
        for source, target, shares in moves:
            if shares and target.leaf == "outstanding" and source.leaf != "outstanding":
                made.append(self._issue(day, entry, target, shares))
        for source, target, shares in moves:
            if shares and source.leaf == "outstanding":
                self._leave(day, entry, source, target, shares, made)

    def outstanding(self, key: SeriesKey) -> Shares:
        """The shares of all open lots of a series."""
        return self._sums[key]

    def state(self, key: SeriesKey, shares: Shares, day: date) -> None:
        """Shares that the book knows to be outstanding by a statement, without what issued them."""
        day = max(day, self.last_split.get(key, day))
        said = "a statement of the book that so many more are outstanding; no paper on their issuance is on hand"
        self._lot(day, key, None, shares, self.identify("stated", *key, day), said)

    def _issue(self, day: date, entry: Entry, target: Account, shares: Shares) -> str:
        key = key_of(target)
        assert key is not None
        return self._lot(day, key, target.holder, shares, self._next(entry), _by(entry), entry)

    def _leave(
        self, day: date, entry: Entry, source: Account, target: Account, shares: Shares, made: list[str]
    ) -> None:
        """Shares leave a holder: to another, back to the corporation, or into another stock."""
        key, into = key_of(source), key_of(target)
        assert key is not None
        for holder, whole, part in self._taken(day, entry, key, source.holder, shares):
            balance = {}
            if part < whole.shares:
                rest = self._lot(day, key, holder, whole.shares - part, self._next(entry), _by(entry), entry)
                balance = {"balance_security_id": rest}
            number = decimal_string(part)
            if target.leaf == "outstanding" and into is not None:
                new = self._lot(day, into, target.holder, part, self._next(entry), _by(entry), entry)
                kind = ("TRANSFER", "quantity") if into == key else ("CONVERSION", "quantity_converted")
                told: Json = {kind[1]: number, "resulting_security_ids": [new]}
                self._end(day, entry, kind[0], whole.security, told | balance)
            elif isinstance(entry.act, Conversion):
                told = {"quantity_converted": number, "resulting_security_ids": made}
                self._end(day, entry, "CONVERSION", whole.security, told | balance)
            elif target.leaf == "treasury":
                self._end(day, entry, "REPURCHASE", whole.security, {"price": NO_PRICE, "quantity": number} | balance)
            else:
                told = {"quantity": number, "reason_text": entry.act.act.replace("_", " ")}
                self._end(day, entry, "CANCELLATION", whole.security, told | balance)

    def _taken(
        self, day: date, entry: Entry, key: SeriesKey, holder: str | None, shares: Shares
    ) -> list[tuple[str | None, Lot, Shares]]:
        """The oldest lots of a holder that hold so many shares, each with whose it is and what is taken of it. Where
        the holder has not so many the book does not tell whose shares they are: other lots of the series are taken;
        and what it never saw issued gets a lot on the same day."""
        missing = shares - self._sums[key]
        if missing > 0:
            said = f"they were issued before that day, by what no paper on hand shows; {_by(entry)}"
            self._lot(day, key, holder, missing, self._next(entry), said, entry)
        own = _folded(holder)
        taken = _oldest(self._open.get((key, own), deque()), shares)
        found = [(holder, lot, part) for lot, part in taken]
        shares -= sum(part for _, part in taken)
        others = [name for series, name in self._open if series == key and name != own] if shares else []
        for name in others:
            taken = _oldest(self._open[key, name], shares)
            found += [(self._name(name), lot, part) for lot, part in taken]
            shares -= sum(part for _, part in taken)
        self._sums[key] -= sum(lot.shares for _, lot, _ in found)
        return found

    def _split(self, day: date, entry: Entry, ratio: Json, keys: list[SeriesKey]) -> None:
        """A split: the lots of each holder reissued as one with the number that the book has after it. Where the lots
        are not those that the book counts by holder, all are reissued as one that nobody is known to hold."""
        more: dict[SeriesKey, dict[str, Shares]] = {}
        for account, shares in entry.postings:
            held = key_of(account)
            if held is not None and account.leaf == "outstanding":
                own = more.setdefault(held, {})
                own[_folded(account.holder)] = own.get(_folded(account.holder), 0) + shares
        for key in keys:
            told = {"stock_class_id": self.classes[key], "split_ratio": ratio}
            split = self._add(day, entry, "STOCK_CLASS_SPLIT", told)
            self.last_split[key] = day
            held_by = {name: lots for (series, name), lots in self._open.items() if series == key and lots}
            after = {name: sum(lot.shares for lot in lots) for name, lots in held_by.items()}
            for name, shares in more.get(key, {}).items():
                after[name] = after.get(name, 0) + shares
            if after.keys() - held_by.keys() or any(shares < 0 for shares in after.values()):
                held_by = {"": deque(lot for lots in held_by.values() for lot in lots)}
                after = {"": sum(after.values())}
            closed = {name: [lot.security for lot in lots] for name, lots in held_by.items()}
            for lots in (lots for (series, _), lots in self._open.items() if series == key):
                lots.clear()
            self._sums[key] = 0
            for name, securities in closed.items():
                now = after[name]
                new = [self._lot(day, key, self._name(name), now, self._next(entry), _by(entry), entry)] if now else []
                for number, security in enumerate(securities):
                    told = {"resulting_security_ids": [] if number else new, "split_transaction_id": split}
                    self._end(day, entry, "REISSUANCE", security, told)

    def _lot(
        self, day: date, key: SeriesKey, holder: str | None, shares: Shares, name: str, said: str,
        entry: Entry | None = None,
    ) -> str:  # fmt: skip
        """A new lot, with its issuance."""
        security = self.identify("security", name)
        stakeholder = self.identify("stakeholder", _folded(holder))
        self.holders.setdefault(stakeholder, holder or NOT_KNOWN)
        told = {
            "security_id": security, "custom_id": name, "stakeholder_id": stakeholder, "security_law_exemptions": [],
            "stock_class_id": self.classes[key], "share_price": NO_PRICE, "quantity": decimal_string(shares),
            "stock_legend_ids": [], "comments": [said, "share_price 0: the book knows none"],
        }  # fmt: skip
        self._add(day, entry, "STOCK_ISSUANCE", told, f"issuance of {name}")
        self._open.setdefault((key, _folded(holder)), deque()).append(Lot(security, shares))
        self._sums[key] += shares
        return security

    def _end(self, day: date, entry: Entry, kind: str, security: str, told: Json) -> None:
        said = [_by(entry), *(["price 0: the book knows none"] if "price" in told else [])]
        self._add(day, entry, f"STOCK_{kind}", {"security_id": security, **told, "comments": said})

    def _add(self, day: date, entry: Entry | None, kind: str, told: Json, name: str = "") -> str:
        key = self.identify(kind, name or self._next(entry))
        item = {"object_type": f"TX_{kind}", "id": key, "date": day.isoformat(), **told}
        self.made.append(item)
        self._made[0 if entry is None else entry.number] += 1
        if entry is not None and entry.instrument is not None:
            self.by_paper.setdefault(entry.instrument, []).append(item)
        return key

    def _name(self, folded: str) -> str | None:
        """A holder as the book first spelled it; None where nobody is known."""
        return self.holders[self.identify("stakeholder", folded)] if folded else None

    def _next(self, entry: Entry | None) -> str:
        """A name for the next thing that an entry makes, the same in every package of the book."""
        number = 0 if entry is None else entry.number
        return f"{number}-{self._made[number] + 1}"


def _oldest(lots: "deque[Lot]", shares: Shares) -> list[tuple[Lot, Shares]]:
    """The first lots, up to so many shares, taken out, each with what is meant of it."""
    taken: list[tuple[Lot, Shares]] = []
    while shares and lots:
        lot = lots.popleft()
        part = min(lot.shares, shares)
        taken.append((lot, part))
        shares -= part
    return taken


def _forward(source: Account, target: Account, shares: Shares) -> tuple[Account, Account, Shares]:
    """A movement of a positive number of shares."""
    return (source, target, shares) if shares >= 0 else (target, source, -shares)


def _ratio(act: Split) -> Json | None:
    new, old = act.new.value, act.old.value
    if new is None or old is None:
        return None
    return {"numerator": decimal_string(new), "denominator": decimal_string(old)}


def _split_series(act: Split, there: Iterable[SeriesKey]) -> list[SeriesKey]:
    """The series that a split multiplies: the one it names, or all of its class."""
    named: Stated[str] | None = act.series
    own = [key for key in there if name_key(key.share_class) == name_key(act.share_class.value)]
    return own if named is None else [key for key in own if name_key(key.series) == name_key(named.value or "")][-1:]


def _by(entry: Entry) -> str:
    paper = f", paper {entry.instrument}" if entry.instrument else ""
    return f"entry {entry.number} of the book{paper}"


def _folded(holder: str | None) -> str:
    return "" if holder is None else holder_key(holder)
