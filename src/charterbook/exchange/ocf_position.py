"""What an Open Cap Format package tells of each stock class at the end of a day, for a tie-out.

Comes in: a package and a day. Goes out: a `Teller`. A sum that a fault of the package touches is unknown, with the
fault; the format knows no treasury, so nothing is told of one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from charterbook.exchange.ocf import Package, beside
from charterbook.exchange.ocf_pools import pools
from charterbook.exchange.ocf_securities import Outstanding, Sums, in_order, outstanding
from charterbook.exchange.ocf_transactions import Transaction
from charterbook.exchange.ocf_values import Complaints, day, number
from charterbook.model.entries import Count, Exactly, Unknown, Unlimited
from charterbook.model.shares import ParValue, Shares
from charterbook.model.ties import Measure, Teller, Told

NAME = "ocf"
Json = dict[str, Any]
_ADJUSTED, _SPLIT = "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT", "TX_STOCK_CLASS_SPLIT"


class _Seen(NamedTuple):
    """A class with its file and the transactions on it up to the day."""

    path: str
    item: Json
    adjusted: Sequence[tuple[str, Transaction]]
    splits: Sequence[Transaction]


def tell(package: Package, on: date) -> Teller:
    """The numbers of each class at the end of `on`, or of the package's own day where that is earlier. Of the
    package's transactions it takes `ocf_transactions.content`."""
    complaints = Complaints()
    as_of = day(package.manifest.get("as_of"))
    if as_of is None:
        said = f"as_of {package.manifest.get('as_of')!r} is no day: of which day the package tells is not known"
        return Teller(NAME, (), (*package.complaints, said))
    on = min(on, as_of)
    files = (file for file in package.files if file.listed == "transactions_files")
    whenever: list[Transaction] = list(chain.from_iterable(file.content["items"] for file in files))
    twice = _twice(package, whenever, complaints)
    transactions = in_order(whenever, on, complaints)
    classes = {item["id"]: (path, item) for path, item in package.items("stock_classes_files")}
    stakeholders = {item["id"] for _, item in package.items("stakeholders_files")}
    sums = outstanding(transactions, classes, stakeholders, twice, complaints)
    seen = _seen(package, classes, transactions, complaints)
    reserved = pools(package, transactions, complaints)
    issuer = package.manifest.get("issuer")
    formed = day(issuer.get("formation_date")) if isinstance(issuer, dict) else None
    silent = _not_told(package)
    told: list[Told] = []
    counted = _counted(seen, sums)
    if formed is None or formed <= on:
        for key, one in seen.items():
            numbers = _class(key, one, sums, reserved.get(key), twice, on, as_of)
            told += _known(numbers, silent.get(key, {})) if key in counted else ()
    return Teller(NAME, tuple(told), (*package.complaints, *complaints.told()))


def _twice(package: Package, transactions: Iterable[Transaction], complaints: Complaints) -> frozenset[str]:
    """The ids that several objects have."""
    others = (file for file in package.files if file.listed != "transactions_files")
    ids = [item["id"] for file in others for item in file.content["items"]]
    ids += [item.id for item in transactions]
    if len(set(ids)) == len(ids):
        return frozenset()
    found = [key for key, count in Counter(ids).items() if count > 1]
    for key in found:
        complaints.add("ids of several objects", f"several objects have the id {key}")
    return frozenset(found)


def _seen(
    package: Package,
    classes: Mapping[str, tuple[str, Json]],
    transactions: Iterable[Transaction],
    complaints: Complaints,
) -> dict[str, _Seen]:
    """Each class with the transactions that speak of its number."""
    speaking = [one for one in transactions if one.object_type in (_ADJUSTED, _SPLIT)]
    places = package.items("transactions_files") if speaking else ()
    paths = {id(item): path for path, item in places if item.object_type == _ADJUSTED}
    adjusted: dict[str, list[tuple[str, Transaction]]] = {key: [] for key in classes}
    splits: dict[str, list[Transaction]] = {key: [] for key in classes}
    for item in speaking:
        kind, key = item.object_type, item.stock_class_id
        if not isinstance(key, str) or key not in classes:
            if kind == _ADJUSTED:
                complaints.add("references to what is not there", f"{kind} {item.id}: there is no stock class {key}")
        elif kind == _ADJUSTED:
            adjusted[key].append((paths[id(item)], item))
        else:
            splits[key].append(item)
    return {key: _Seen(path, item, adjusted[key], splits[key]) for key, (path, item) in classes.items()}


def _counted(seen: Mapping[str, _Seen], sums: Sums) -> set[str]:
    """The classes that tell of their names: of several with one name, not one that has been closed, without shares
    authorized or outstanding, as a series whose letter is used again."""

    def closed(one: str) -> bool:
        own, adjusted = sums.outstanding.get(one), seen[one].adjusted
        gone = bool(adjusted) and number(adjusted[-1][1].new_shares_authorized) == 0
        return gone and one not in sums.unsure and (own is None or not own.shares)

    standing = [key for key in seen if not closed(key)]
    names = {str(seen[key].item.get("name")) for key in standing}
    return {*standing, *(key for key in seen if str(seen[key].item.get("name")) not in names)}


def _not_told(package: Package) -> dict[str, dict[str, str]]:
    """What our own package says that the book does not know, by class and measure."""
    classes = beside(package).get("stock_classes")
    found = {}
    for key, own in classes.items() if isinstance(classes, dict) else ():
        told = own.get("not_told") if isinstance(own, dict) else None
        if isinstance(told, dict):
            found[key] = {str(name): str(why) for name, why in told.items()}
    return found


def _known(told: Iterable[Told], not_told: Mapping[str, str]) -> Iterator[Told]:
    """Numbers, but for those of which the package itself says that they are sums of what was on hand."""
    for one in told:
        yield one._replace(value=Unknown(not_told[one.measure]), note="") if one.measure in not_told else one


def _class(
    key: str, seen: _Seen, sums: Sums, reserved: "tuple[Count, str] | None", twice: frozenset[str],
    on: date, as_of: date,
) -> Iterator[Told]:  # fmt: skip
    """The numbers of one class; none where the package does not yet speak of it: no share authorized, and no
    transaction on it up to the day."""
    initial = number(seen.item.get("initial_shares_authorized"))
    own = sums.outstanding.get(key)
    if initial == 0 and not seen.adjusted and own is None and key not in sums.unsure:
        return
    name = str(seen.item.get("name") or key)
    where = f"{seen.path}: stock class {key}"

    def told(measure: Measure, value: Count | ParValue, place: str, note: str = "", nearest: Shares = 1) -> Told:
        doubled = Unknown(f"several objects have the id {key}") if key in twice else value
        return Told(name, measure, doubled, on, place, None, nearest, note)

    value, place, note = _authorized(seen, twice, where)
    yield told("authorized", value, place, note)
    yield from _issued(key, own or Outstanding(), sums, where, told)
    if reserved is not None:
        yield told("reserved", reserved[0], reserved[1])
    if "par_value" in seen.item and on == as_of:
        yield told("par value", _par(seen.item["par_value"]), f"{where}, par_value")


def _authorized(seen: _Seen, twice: frozenset[str], where: str) -> tuple[Count, str, str]:
    """The number authorized, where it stands, and what a reader of it must know."""
    value, place, since = seen.item.get("initial_shares_authorized"), f"{where}, initial_shares_authorized", ""
    if seen.adjusted:
        path, last = seen.adjusted[-1]
        since = str(last.date)
        same_day = [item for _, item in seen.adjusted if item.date == last.date]
        place = f"{path}: adjustment {last.id} of {since}"
        value = last.new_shares_authorized
        if len({str(item.new_shares_authorized) for item in same_day}) > 1:
            return Unknown(f"{len(same_day)} adjustments of {since} tell different numbers"), place, ""
        if any(day(item.date) is None for _, item in seen.adjusted):
            return Unknown("an adjustment of it has no day"), place, ""
        if last.id in twice:
            return Unknown(f"several objects have the id {last.id}"), place, ""
    later = [item for item in seen.splits if str(item.date) > since]
    note = f"split on {later[-1].date}, after the package last told of its number" if later else ""
    if value == "UNLIMITED" and not seen.adjusted:
        return Unlimited(), place, ""
    if value == "NOT APPLICABLE" and not seen.adjusted:
        return Unknown("the package says NOT APPLICABLE"), place, ""
    found = number(value)
    return (Unknown(f"{value!r} is no number of shares") if found is None else Exactly(found)), place, note


def _issued(key: str, own: Outstanding, sums: Sums, where: str, told: Any) -> Iterator[Told]:
    """Outstanding, and issued, which is the same unless shares came back and may lie in a treasury."""
    place = f"{own.securities:,} open securities of {where.rpartition(': ')[2]}"
    if key in sums.unsure:
        value: Count = Unknown(sums.unsure[key])
    else:
        # Each lot with a fraction may have lost or gained less than one share by rounding.
        value = Exactly(int(own.shares) if own.fractions else own.shares)
    nearest = 2 * own.fractions + 1 if own.fractions else 1
    note = f"{own.fractions} securities have fractions after a split, rounded nobody says how" if own.fractions else ""
    yield told("outstanding", value, place, note, nearest)
    if own.repurchased and isinstance(value, Exactly):
        value = Unknown("shares were repurchased, and the format does not say whether a treasury holds them")
    yield told("issued", value, place, note, nearest)


def _par(value: object) -> Count | ParValue:
    amount = number(value.get("amount")) if isinstance(value, dict) else None
    if amount is None or not isinstance(value, dict) or value.get("currency") != "USD":
        return Unknown(f"{value!r} is no par value in US dollars")
    from charterbook.model.shares import decimal_string

    return ParValue(decimal_string(amount))
