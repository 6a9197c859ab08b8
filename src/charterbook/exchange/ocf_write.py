"""The book of a corporation as an Open Cap Format package.

Comes in: a `Record` of the book. Goes out: a `Package` with one stock class for each class without series and one for
each series, the history of their numbers, every movement of outstanding shares, and the papers as documents. What the
format cannot say (shares of a class in no series, reserves, the treasury, evidence, the four bases, what was known
when) stands in a file beside it. What the format asks for and the book does not know is a placeholder with a comment.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal, NamedTuple
from uuid import UUID, uuid5

from charterbook.exchange.ocf import LISTS, PUBLISHED, PYOCF, SIDECAR, File, Package
from charterbook.exchange.ocf_lots import NOT_KNOWN, Lots
from charterbook.ledger.chart import SeriesKey
from charterbook.ledger.lines import Subject
from charterbook.model.entries import SOLE, AtLeast, Count, Entry, Exactly, Unknown, Unlimited
from charterbook.model.shares import decimal_string, figures

Json = dict[str, Any]
Profile = Literal["published", "pyocf"]
Told = Literal["authorized", "issued", "outstanding"]
PROFILES: dict[Profile, str] = {"published": PUBLISHED, "pyocf": PYOCF}
_NAMES = {
    "stock_classes_files": "StockClasses.ocf.json",
    "stakeholders_files": "Stakeholders.ocf.json",
    "transactions_files": "Transactions.ocf.json",
    "documents_files": "Documents.ocf.json",
}
_EMPTY = ("stock_plans_files", "stock_legend_templates_files", "vesting_terms_files", "valuations_files")
_NAMESPACE = UUID("8f0c2a52-6a1d-5d0b-9d3e-5b8e0c4d7a11")
_COMPANIES = frozenset("inc corp corporation company co llc lp llp ltd limited trust fund partners bank plc".split())
_ADJUSTED = "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT"


class Paper(NamedTuple):
    """A source of the book: its digests, where it came from, and the numbers of its papers."""

    sha256: str
    md5: str
    origin: str
    size_bytes: int
    papers: tuple[int, ...]


class Record(NamedTuple):
    """What a package is made of. `subjects` are the classes and series on `as_of`; `history` tells, for each day on
    which an act on the charter counts, the number of every series that then stood; `counted` are the entries by the day
    from which they count; `stated` the day of the last statement on the outstanding shares of a series; `papers_of` the
    numbers of the papers that act on the charter on a day. `beside` is what the format cannot say."""

    corporation: str
    formed_on: date
    jurisdiction: str
    as_of: date
    made_at: datetime
    subjects: tuple[Subject, ...]
    history: tuple[tuple[date, Mapping[SeriesKey, Count]], ...]
    counted: tuple[tuple[date, Entry], ...]
    stated: Mapping[SeriesKey, date]
    papers: tuple[Paper, ...]
    papers_of: Mapping[date, tuple[str, ...]]
    beside: Json


def package(record: Record, profile: Profile = "published") -> Package:
    """The package; `pyocf` is the same as of the version that the library of that name takes."""

    def identify(*parts: object) -> str:
        return str(uuid5(_NAMESPACE, json.dumps([record.corporation, *map(str, parts)])))

    subjects = {one.key: one for one in record.subjects if one.key is not None}
    classes = {key: identify("stock class", *key) for key in subjects}
    lots = Lots(classes, lambda day: _there(record, day), identify)
    for day, entry in record.counted:
        lots.post(day, entry)
    _state(record, subjects, lots)
    adjusted = [item for key in subjects for item in _adjustments(record, key, classes[key], identify)]
    transactions = sorted([*adjusted, *lots.made], key=lambda item: str(item["date"]))
    told = _beside(subjects, classes)
    listed = {
        "stock_classes_files": [
            _stock_class(record, one, key, {"id": classes[key], **told[classes[key]]}) for key, one in subjects.items()
        ],
        "stakeholders_files": [_stakeholder(key, name) for key, name in sorted(lots.holders.items())],
        "transactions_files": transactions,
        "documents_files": [_document(record, paper, lots, adjusted, identify) for paper in record.papers],
    }
    files = tuple(
        File(_NAMES[name], name, {"file_type": LISTS[name], "items": items}) for name, items in listed.items()
    )
    beside = {"charterbook": {"stock_classes": told, "documents": _digests(record), **record.beside}}
    sidecar = (json.dumps(beside, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    return Package(_manifest(record, profile, identify("issuer")), files, (), {SIDECAR: sidecar})


def _manifest(record: Record, profile: Profile, issuer: str) -> Json:
    country, _, state = record.jurisdiction.partition("-")
    return {
        "ocf_version": PROFILES[profile],
        "file_type": "OCF_MANIFEST_FILE",
        "issuer": {
            "object_type": "ISSUER",
            "id": issuer,
            "legal_name": record.corporation,
            "formation_date": record.formed_on.isoformat(),
            "country_of_formation": country,
            **({"country_subdivision_of_formation": state} if state else {}),
        },
        "as_of": record.as_of.isoformat(),
        "generated_at": record.made_at.isoformat(),
        "comments": [f"written by charterbook; what the format cannot say is in {SIDECAR}"],
        **{name: [] for name in _EMPTY},
        **{name: [{"filepath": f"./{path}", "md5": ""}] for name, path in _NAMES.items()},
    }


def _stock_class(record: Record, subject: Subject, key: SeriesKey, told: Json) -> Json:
    """A class without series, or a series. `told` is what stands beside the package of it."""
    preferred = any(word in subject.one.share_class.casefold() for word in ("preferred", "preference"))
    initial, said = _initial(record, key)
    par = subject.one.par_value
    money = par is not None and par[:1].isdigit()
    kind = "series" if key.series != SOLE else "class"
    return {
        "object_type": "STOCK_CLASS",
        "id": told["id"],
        "name": subject.name,
        "class_type": "PREFERRED" if preferred else "COMMON",
        "default_id_prefix": "PS-" if preferred else "CS-",
        "initial_shares_authorized": initial,
        "votes_per_share": "0",
        **({"par_value": {"amount": str(par), "currency": "USD"}} if money else {}),
        "seniority": "0",
        "comments": [
            f"a {kind} of the charter; class_type is by the name of its class, {subject.one.share_class}",
            "votes_per_share 0 and seniority 0: the book keeps neither",
            *([said] if said else []),
            *(
                f"{name} is not known to the book: {why}"
                for name, why in told["not_told"].items()
                if name != "authorized"
            ),
            *([] if money else [f"no par_value: {par or 'the book has none on hand'}"]),
        ],
    }


def _initial(record: Record, key: SeriesKey) -> tuple[str, str]:
    """The number with which a class begins, and what a reader of it must know. Nought stands until the day of the
    first adjustment, unless the class is as old as the corporation."""
    states = _states(record, key)
    last = states[-1][1] if states else Unknown("nothing on the charter counts")
    if isinstance(last, Unlimited):
        return "UNLIMITED", ""
    if not isinstance(last, Exactly):
        return "NOT APPLICABLE", f"the number authorized is not known: {SIDECAR} tells what is"
    first_day, first = states[0]
    if not isinstance(first, Exactly):
        return "NOT APPLICABLE", f"the number authorized is not known before its first adjustment: see {SIDECAR}"
    if first_day <= record.formed_on:
        return decimal_string(first.value), ""
    return "0", f"none before {first_day}: the adjustment of that day has its first number"


def _states(record: Record, key: SeriesKey) -> list[tuple[date, Count]]:
    """The numbers that a series had, each from its day. A series that has left the charter has none."""
    states: list[tuple[date, Count]] = []
    for day, numbers in record.history:
        count = numbers.get(key, Exactly(0) if states else None)
        if count is not None and (not states or states[-1][1] != count):
            states.append((day, count))
    return states


def _adjustments(record: Record, key: SeriesKey, share_class: str, identify: Any) -> Iterator[Json]:
    """The changes of the number of a series, none where the number of today is not one."""
    states = _states(record, key)
    if not states or not isinstance(states[-1][1], Exactly):
        return
    for day, count in states:
        if not isinstance(count, Exactly) or (day == states[0][0] and day <= record.formed_on):
            continue
        papers = record.papers_of.get(day, ())
        yield {
            "object_type": _ADJUSTED,
            "id": identify(_ADJUSTED, *key, day),
            "date": day.isoformat(),
            "stock_class_id": share_class,
            "new_shares_authorized": decimal_string(count.value),
            "comments": [f"by paper {', '.join(papers)} of the book" if papers else "recorded by hand"],
        }


def _there(record: Record, day: date) -> tuple[SeriesKey, ...]:
    """The series that stand on the day before."""
    before = [numbers for on, numbers in record.history if on < day]
    return tuple(before[-1]) if before else ()


def _state(record: Record, subjects: Mapping[SeriesKey, Subject], lots: Lots) -> None:
    """Shares that only a statement tells to be outstanding."""
    for key, subject in subjects.items():
        told = subject.told("outstanding")
        if isinstance(told, Exactly) and told.value > lots.outstanding(key):
            lots.state(key, told.value - lots.outstanding(key), record.stated.get(key, record.as_of))


def _stakeholder(key: str, name: str) -> Json:
    company = bool(_COMPANIES & set(name.casefold().replace(".", "").replace(",", "").split()))
    said = "stakeholder_type is by the name alone" if name != NOT_KNOWN else "nobody: the book does not tell who holds"
    return {
        "object_type": "STAKEHOLDER",
        "id": key,
        "name": {"legal_name": name},
        "stakeholder_type": "INSTITUTION" if company or name == NOT_KNOWN else "INDIVIDUAL",
        "comments": [said],
    }


def _document(record: Record, paper: Paper, lots: Lots, adjusted: list[Json], identify: Any) -> Json:
    """A source of the book, with the transactions that its papers are the ground of."""
    numbers = {str(number) for number in paper.papers}
    days = {day.isoformat() for day, papers in record.papers_of.items() if numbers & {*papers}}
    items = [item for item in adjusted if item["date"] in days]
    items += [item for number in sorted(numbers, key=int) for item in lots.by_paper.get(number, ())]
    return {
        "object_type": "DOCUMENT",
        "id": identify("document", paper.sha256),
        "path": f"./{paper.sha256[:12]}/{_file_name(paper.origin)}",
        "md5": paper.md5,
        "related_objects": [{"object_type": item["object_type"], "object_id": item["id"]} for item in items],
        "comments": [f"paper {', '.join(map(str, paper.papers))} of the book"],
    }


def _file_name(origin: str) -> str:
    return origin.replace("\\", "/").rstrip("/").rpartition("/")[2] or "paper"


def _beside(subjects: Mapping[SeriesKey, Subject], classes: Mapping[SeriesKey, str]) -> Json:
    """Of which class and series of the book each stock class is, and which of its numbers the book does not know: no
    transaction means none to most readers of the format."""
    measures: tuple[Told, ...] = ("authorized", "issued", "outstanding")
    return {
        classes[key]: {
            "class": one.one.share_class,
            "series": None if key.series == SOLE else key.series,
            "created_on": key.created_on.isoformat() if key.created_on else None,
            "status": one.series.status if one.series else None,
            "not_told": {name: why for name in measures if (why := _not_told(one.told(name)))},
        }
        for key, one in subjects.items()
    }


def _not_told(count: Count) -> str:
    """Why a number of the package is not the book's: it is a sum of what is on hand. Nothing, where it is."""
    match count:
        case Unknown(why):
            return why
        case AtLeast(shares):
            return f"the book shows at least {figures(shares)}"
    return ""


def _digests(record: Record) -> list[Json]:
    return [
        {"sha256": one.sha256, "md5": one.md5, "origin": one.origin, "size_bytes": one.size_bytes, "papers": one.papers}
        for one in record.papers
    ]
