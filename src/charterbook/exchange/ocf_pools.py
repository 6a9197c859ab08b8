"""The shares that an Open Cap Format package keeps reserved under stock plans, class by class.

Come in: the plans and the transactions up to a day. Goes out: by class what is reserved and not yet issued, or why that
cannot be told. A granted option leaves the reserve by its exercise, not by its grant. What warrants and convertibles
may need is no reserve of the format.
"""

from collections.abc import Iterable
from typing import Any

from charterbook.exchange.ocf import Package
from charterbook.exchange.ocf_transactions import Transaction
from charterbook.exchange.ocf_values import Complaints, number
from charterbook.model.entries import Count, Exactly, Unknown
from charterbook.model.shares import Shares

Json = dict[str, Any]
_SPLIT = "TX_STOCK_CLASS_SPLIT"
_GRANTED = ("TX_EQUITY_COMPENSATION_ISSUANCE", "TX_PLAN_SECURITY_ISSUANCE")
_TURNED = (
    "TX_EQUITY_COMPENSATION_EXERCISE", "TX_PLAN_SECURITY_EXERCISE",
    "TX_EQUITY_COMPENSATION_RELEASE", "TX_PLAN_SECURITY_RELEASE",
)  # fmt: skip
_ENDED = (
    "TX_EQUITY_COMPENSATION_CANCELLATION", "TX_PLAN_SECURITY_CANCELLATION", "TX_STOCK_CANCELLATION",
    "TX_STOCK_REPURCHASE", "TX_STOCK_RETRACTION",
)  # fmt: skip


def pools(
    package: Package, transactions: Iterable[Transaction], complaints: Complaints
) -> dict[str, tuple[Count, str]]:
    """By class: the shares reserved under all its plans, and where that stands. `transactions` are in order."""
    plans = {item["id"]: (path, item) for path, item in package.items("stock_plans_files")}
    if not plans:
        return {}
    told = {key: _Pool(item) for key, (_, item) in plans.items()}
    held: dict[str, _Pool] = {}
    transactions = list(transactions)
    split = {str(item.stock_class_id): item.date for item in transactions if item.object_type == _SPLIT}
    made = _made(transactions)
    for item in transactions:
        _count(item, told, held, made, complaints)
    found: dict[str, tuple[Count, str]] = {}
    for key, pool in told.items():
        path, plan = plans[key]
        if on := next((split[one] for one in pool.classes if one in split), None):
            pool.unsure = pool.unsure or f"its class was split on {on}"
        for share_class in pool.classes:
            before = found.get(share_class)
            count = pool.left()
            place = f"{path}: stock plan {plan.get('plan_name') or key}"
            if before is not None:
                count, place = _sum(before[0], count), f"{before[1]}; {place}"
            found[share_class] = count, place
    return found


def _made(transactions: Iterable[Transaction]) -> set[str]:
    """The securities that came out of others: their shares are issued by what made them, or were before."""
    found: set[str] = set()
    for item in transactions:
        several = item.resulting_security_ids
        for one in (*(several if isinstance(several, list) else ()), item.balance_security_id):
            if isinstance(one, str):
                found.add(one)
    return found


def _count(
    item: Transaction, told: "dict[str, _Pool]", held: "dict[str, _Pool]", made: set[str], complaints: Complaints
) -> None:
    """What a transaction does to the pool of its plan. `held` knows the plan of each of its securities."""
    kind, security, plan = item.object_type, str(item.security_id), item.stock_plan_id
    own = told.get(plan) if isinstance(plan, str) else None
    if isinstance(plan, str) and own is None:
        complaints.add("references to what is not there", f"{kind} {item.id}: there is no stock plan {plan}")
    shares = number(item.quantity)
    if kind == "TX_STOCK_PLAN_POOL_ADJUSTMENT" and own is not None:
        own.enlarge(number(item.shares_reserved), str(item.date))
    elif kind in _GRANTED and own is not None:
        held[security] = own
    elif kind == "TX_STOCK_ISSUANCE" and own is not None:
        held[security] = own
        if security not in made:
            own.move(item.id, shares, 1)
    elif kind in _TURNED and security in held:
        held[security].move(item.id, shares, 1)
    elif kind == "TX_STOCK_PLAN_RETURN_TO_POOL" and own is not None:
        own.unsure = own.unsure or "securities returned to it by a transaction of their own"
    elif kind in _ENDED and security in held:
        held[security].end(kind, item.id, shares)


def _sum(one: Count, other: Count) -> Count:
    if isinstance(one, Exactly) and isinstance(other, Exactly):
        return Exactly(one.value + other.value)
    return other if isinstance(one, Exactly) else one


class _Pool:
    """The pool of one plan."""

    def __init__(self, plan: Json) -> None:
        listed = plan.get("stock_class_ids") or [plan.get("stock_class_id")]
        self.classes = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
        self.behavior = plan.get("default_cancellation_behavior")
        self.total = number(plan.get("initial_shares_reserved"))
        self.issued: Shares = 0
        self.unsure = ""
        if len(self.classes) > 1:
            self.unsure = f"one plan is for {len(self.classes)} classes"

    def enlarge(self, total: Shares | None, on: str) -> None:
        """The board reserves another number."""
        self.total = total
        if total is None:
            self.unsure = self.unsure or f"the adjustment of {on} has no number"

    def move(self, key: str, shares: Shares | None, sign: int) -> None:
        """Shares are issued out of the pool, or (-1) come back to it."""
        if shares is None:
            self.unsure = self.unsure or f"transaction {key} has no number of shares"
        else:
            self.issued += sign * shares

    def end(self, kind: str, key: str, shares: Shares | None) -> None:
        """A security of the plan ends without shares being issued for it. Where they go, the plan says; options that
        go back to the pool never left it."""
        if self.behavior != "RETURN_TO_POOL":
            self.unsure = self.unsure or f"{kind} {key}: the plan does not say that its shares go back to the pool"
        elif kind == "TX_STOCK_RETRACTION":
            self.unsure = self.unsure or f"{kind} {key}: stock of the plan was taken back"
        elif kind in ("TX_STOCK_CANCELLATION", "TX_STOCK_REPURCHASE"):
            self.move(key, shares, -1)

    def left(self) -> Count:
        """What is reserved and not issued."""
        if self.unsure or self.total is None:
            return Unknown(self.unsure or "the plan has no number of shares")
        rest = self.total - self.issued
        return Exactly(rest) if rest >= 0 else Unknown(f"{-rest} shares more are issued under the plan than reserved")
