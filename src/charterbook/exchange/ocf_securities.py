"""The shares of stock that an Open Cap Format package has outstanding at the end of a day, class by class.

Come in: the transactions, in the order of their files. Goes out: what is open of each class, and for a class whose sum
cannot be told, why. In this format a security is a lot of shares: an issuance opens it; a transfer, cancellation,
repurchase, retraction, conversion, reissuance or consolidation closes it whole, and what is left of it is a further
security with an issuance of its own.
"""

from collections import Counter
from collections.abc import Collection, Container, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Struct

from charterbook.exchange.ocf_transactions import Transaction
from charterbook.exchange.ocf_values import Complaints, day, line, number
from charterbook.model.shares import Shares, figures

_MOST_SPLITS = 50
_ISSUED, _SPLIT, _CONSOLIDATED = "TX_STOCK_ISSUANCE", "TX_STOCK_CLASS_SPLIT", "TX_STOCK_CONSOLIDATION"
_CLOSING: dict[str, str | None] = {
    "TX_STOCK_TRANSFER": "quantity",
    "TX_STOCK_CANCELLATION": "quantity",
    "TX_STOCK_REPURCHASE": "quantity",
    "TX_STOCK_CONVERSION": "quantity_converted",
    "TX_STOCK_RETRACTION": None,
    "TX_STOCK_REISSUANCE": None,
}
"""What closes a security, and the field that says how much of it, None where it is all."""


_LEAVING = frozenset((
    "TX_STOCK_ACCEPTANCE", "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT", "TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT",
    "TX_STOCK_PLAN_POOL_ADJUSTMENT", "TX_STOCK_PLAN_RETURN_TO_POOL",
))  # fmt: skip
"""What leaves the stock that is outstanding as it is."""


class Outstanding(NamedTuple):
    """Of one class: the shares open in `securities` lots. `fractions` counts those lots that a split left with a
    fraction of a share, which the package does not say how to round; `repurchased` tells whether any came back."""

    shares: Shares = 0
    securities: int = 0
    fractions: int = 0
    repurchased: bool = False


class Sums(NamedTuple):
    """By class: what is outstanding, or in `unsure` why that cannot be told."""

    outstanding: Mapping[str, Outstanding]
    unsure: Mapping[str, str]


def in_order(transactions: list[Transaction], on: date, complaints: Complaints) -> list[Transaction]:
    """The transactions up to the end of a day, by day and within a day as they stand. One without a day is told, and
    stands first, so that no sum is told as if it were not there."""
    texts = [text if isinstance(text := item.date, str) else "" for item in transactions]
    days = {text for text in set(texts) if day(text) is not None}
    undated = [] if days.issuperset(texts) else [item for item in transactions if day(item.date) is None]
    for item in undated:
        said = f"{item.object_type} {item.id}: {item.date!r} is no day"
        complaints.add("transactions without a day", said)
    counted = {text for text in days if text <= on.isoformat()}
    if counted.issuperset(texts):
        dated = transactions
    else:
        dated = [item for item, text in zip(transactions, texts, strict=True) if text in counted]
    if texts != sorted(texts):
        dated = sorted(dated, key=attrgetter("date"))
    return undated + dated


def outstanding(
    transactions: list[Transaction],
    classes: Container[str],
    stakeholders: Container[str],
    twice: Collection[str],
    complaints: Complaints,
) -> Sums:
    """What the transactions, `in_order`, come to. `twice` are ids that several objects have."""
    doubtful = bool(twice) or bool(transactions and day(transactions[0].date) is None)
    lots = _Lots(classes, stakeholders, twice, complaints, doubtful)
    for item in transactions:
        if item.object_type == "TX_STOCK_REISSUANCE" and isinstance(item.split_transaction_id, str):
            lots.split_anew(item)
    for item in transactions:
        kind = item.object_type
        if kind == _ISSUED:
            lots.open(item)
        elif kind in _CLOSING:
            lots.close(item, item.security_id, _CLOSING[kind])
        elif kind == _SPLIT:
            lots.split(item)
        elif kind == _CONSOLIDATED:
            lots.consolidate(item)
        elif kind.startswith("TX_STOCK_") and kind not in _LEAVING:
            lots.doubt(item)
    lots.settle()
    return lots.sums()


class _Lot(Struct, gc=False):
    """A security: the shares it was issued for, and those it holds, None once it is closed."""

    share_class: str
    issued: Shares
    held: Shares | None
    fractional: bool = False


class _Lots:
    """The lots by security, and what they leave open or in doubt."""

    def __init__(
        self,
        classes: Container[str],
        stakeholders: Container[str],
        twice: Container[str],
        complaints: Complaints,
        doubtful: bool,
    ) -> None:
        self.classes, self.stakeholders, self.twice, self.complaints = classes, stakeholders, twice, complaints
        self.doubtful = doubtful
        self.issued: dict[str, _Lot] = {}
        self.unsure: dict[str, str] = {}
        self.repurchased: set[str] = set()
        self.early: dict[str, tuple[Transaction, str | None]] = {}
        self.owed: list[tuple[Transaction, str, Shares, list[Any]]] = []
        self.anew: dict[str, set[str]] = {}
        self.splits: Counter[str] = Counter()

    def open(self, item: Transaction) -> None:
        """An issuance."""
        share_class, security, holder = item.stock_class_id, item.security_id, item.stakeholder_id
        if not isinstance(share_class, str) or share_class not in self.classes:
            self._complain("references to what is not there", item, f"there is no stock class {share_class}")
            return
        if not isinstance(security, str) or security in self.issued:
            self._fault(item, share_class, f"security {security} is issued twice" if security else "no security_id")
            return
        shares = number(item.quantity)
        if shares is None:
            self._fault(item, share_class, f"quantity {item.quantity!r} is no number of shares")
            shares = 0
        if not isinstance(holder, str) or holder not in self.stakeholders:
            self._complain("references to what is not there", item, f"there is no stakeholder {holder}")
        if self.doubtful:
            self._dated_once(item, share_class)
        self.issued[security] = _Lot(share_class, shares, shares)
        if self.early and security in self.early:
            closing, field = self.early.pop(security)
            if closing.date != item.date:
                self._fault(item, share_class, f"security {security} is closed before it is issued")
            self.close(closing, security, field)

    def close(self, item: Transaction, security: object, field: str | None) -> tuple[str, Shares] | None:
        """What closes a security, whole or with a balance. One that is not open yet may be opened later that day."""
        lot = self.issued.get(security) if isinstance(security, str) else None
        if lot is None or lot.held is None:
            if lot is not None:
                self._fault(item, lot.share_class, f"security {security} is closed already")
            elif isinstance(security, str) and security not in self.early:
                self.early[security] = item, field
            else:
                self._complain("references to what is not there", item, f"there is no security {security}")
            return None
        share_class, held, lot.held = lot.share_class, lot.held, None
        if self.doubtful:
            self._dated_once(item, share_class)
        closed: Shares | None = held if field is None else number(getattr(item, field))
        if lot.fractional and closed is not None and -1 < closed - held < 1:
            held = closed
        if closed is None or held - closed < 0:
            said = getattr(item, field or "quantity")
            why = f"{said!r} of {figures(held)} shares of security {security} is no number of them"
            self._fault(item, share_class, why)
            return None
        balance, made = item.balance_security_id, item.resulting_security_ids
        if balance is not None or closed < held:
            self.owed.append((item, share_class, held - closed, [balance]))
        if made is not None and item.object_type == "TX_STOCK_TRANSFER":
            self.owed.append((item, share_class, closed, made if isinstance(made, list) else [made]))
        if item.object_type == "TX_STOCK_REPURCHASE":
            self.repurchased.add(share_class)
        return share_class, closed

    def consolidate(self, item: Transaction) -> None:
        """Several securities become one."""
        securities = item.security_ids
        closed = [self.close(item, one, None) for one in securities] if isinstance(securities, list) else []
        classes = {one[0] for one in closed if one is not None}
        if len(classes) != 1 or None in closed:
            for share_class in classes:
                self._fault(item, share_class, "it makes one security of such as are not all open and of one class")
            return
        total: Shares = sum(one[1] for one in closed if one is not None)
        self.owed.append((item, classes.pop(), total, [item.resulting_security_id]))

    def split_anew(self, item: Transaction) -> None:
        """A reissuance that says of which split it is: the split itself leaves what it closes and makes alone."""
        made = item.resulting_security_ids
        named = [item.security_id, *(made if isinstance(made, list) else ())]
        securities = (one for one in named if isinstance(one, str))
        self.anew.setdefault(item.split_transaction_id, set()).update(securities)

    def split(self, item: Transaction) -> None:
        """Each share of a class becomes so many, but for lots that are reissued."""
        share_class, ratio = item.stock_class_id, item.split_ratio
        if not isinstance(share_class, str) or share_class not in self.classes:
            self._complain("references to what is not there", item, f"there is no stock class {share_class}")
            return
        new, old = (number(ratio.get(one)) if isinstance(ratio, dict) else None for one in ("numerator", "denominator"))
        if not new or not old:
            self._fault(item, share_class, f"its ratio {ratio!r} is none")
            return
        self.splits[share_class] += 1
        if self.splits[share_class] > _MOST_SPLITS:
            self._fault(item, share_class, f"a class with more than {_MOST_SPLITS} splits is not counted")
            return
        self._dated_once(item, share_class)
        from fractions import Fraction

        kept = self.anew.get(str(item.id), ())
        times = Fraction(new) / Fraction(old)
        for security, lot in self.issued.items():
            if lot.held is not None and lot.share_class == share_class and security not in kept:
                product = times * lot.held
                lot.fractional |= product.denominator != 1 and lot.held.denominator == 1
                lot.held = int(product) if product.denominator == 1 else product

    def doubt(self, item: Transaction) -> None:
        """A transaction on stock of a kind that nobody here knows: what it does to its security is not told."""
        security, why = item.security_id, "nothing is known of this kind of transaction"
        if isinstance(security, str) and security in self.issued:
            self._fault(item, self.issued[security].share_class, why)
        else:
            self._complain("transactions of an unknown kind", item, why)

    def settle(self) -> None:
        """Hold each remainder against the issuance of its security; tell what closes a security never issued."""
        for item, _ in self.early.values():
            missing = f"no issuance of security {item.security_id} by then"
            self._complain("references to what is not there", item, missing)
        for item, share_class, owed, securities in self.owed:
            if len(securities) == 1 and isinstance(securities[0], str):
                only = self.issued.get(securities[0])
                if only is not None and only.issued == owed:
                    continue
            found = [self.issued.get(one) if isinstance(one, str) else None for one in securities]
            told: Shares = sum(one.issued for one in found if one is not None)
            if None in found and (owed or securities != [None]):
                missing = ", ".join(str(one) for one, lot in zip(securities, found, strict=True) if lot is None)
                self._fault(item, share_class, f"{figures(owed)} shares are in security {missing}, which is not issued")
            elif told != owed:
                self._fault(item, share_class, f"{figures(owed)} shares go on, and {figures(told)} are issued for them")

    def sums(self) -> Sums:
        """By class what is open now."""
        lots: dict[str, list[_Lot]] = {}
        for lot in self.issued.values():
            own = lots.setdefault(lot.share_class, [])
            if lot.held is not None:
                own.append(lot)
        totals = {
            name: Outstanding(
                sum(lot.held for lot in own if lot.held is not None),
                len(own),
                sum(lot.fractional for lot in own),
                name in self.repurchased,
            )
            for name, own in lots.items()
        }
        return Sums(totals, self.unsure)

    def _dated_once(self, item: Transaction, share_class: str) -> None:
        """A transaction without a day, or with the id of another, leaves its class without a sum."""
        if day(item.date) is None:
            self.unsure.setdefault(share_class, f"{item.object_type} {item.id} has no day")
        elif item.id in self.twice:
            self.unsure.setdefault(share_class, f"several objects have the id {item.id}")

    def _fault(self, item: Transaction, share_class: str, why: str) -> None:
        self._complain("contradictions", item, why)
        self.unsure.setdefault(share_class, line(f"{item.object_type} {item.id}: {why}"))

    def _complain(self, sort: str, item: Transaction, why: str) -> None:
        self.complaints.add(sort, f"{item.object_type} {item.id}: {why}")
