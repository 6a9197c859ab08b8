"""One reading beside its facts: an outcome for each fact of a paper, and for each value that is no fact of it.

`right` the fact is given; `wrong` another value is given in its place; `abstained` nothing is given, or a dispute where
the paper is plain; `false` a value is given where the paper states none. Acts of authority (resolutions, approvals,
acknowledgments, filings) are not compared here; what a paper says in passing is marked `optional` in its facts and is
neither asked for nor held against the reader. An absent key says that the paper does not state the fact; only `class`
and `statutes` claim nothing where they are absent.
"""

from collections.abc import Iterator
from itertools import product
from typing import Any, Literal, NamedTuple

from .values import same, total

Json = dict[str, Any]
Result = Literal["right", "wrong", "abstained", "false"]
DATES = ("adopted_on", "executed_on", "filed_on", "effective_on", "stockholders_approved_on")
AUTHORITY = frozenset({"resolution", "stockholder_approval", "certification", "acknowledgment", "filing"})
DECIDING = frozenset({"resolution", "secretary_certificate"})
FIELDS = {"class": "class", "series": "series", "before": "before", "after": "after", "change": "change",
          "shares": "shares", "par_value": "par", "filed_on": "prior filing_on"}  # fmt: skip

OF_ACT = {"par_value_change": "par", "name_change": "new or old name"}
"""What `before` and `after` are where an act changes no number of shares."""


class Outcome(NamedTuple):
    """What became of one fact: `fact` as the facts have it, `given` the reader's value with its evidence."""

    field: str
    result: Result
    fact: Any
    given: Any


def outcomes(facts: Json, reading: Json) -> Iterator[Outcome]:
    """All outcomes of one file. A paper that the reader does not find abstains on each of its facts."""
    read = [one for one in reading["instruments"] if one["status"] != "certification"]
    if facts["status"] == "not_share_capital":
        yield _plain("status", facts["status"], read[0]["status"] if read else None)
        yield from (Outcome("act", "false", None, act) for one in read for act in _acts(one))
        return
    pairs = aligned(facts["instruments"], read)
    for fact, one in pairs:
        yield Outcome("papers in a file", "right" if one else "abstained", fact["kind"], one and one["kind"])
        yield from _paper(fact, facts["status"], one or {})
    found = [id(one) for _, one in pairs]
    yield from (Outcome("papers in a file", "false", None, one["kind"]) for one in read if id(one) not in found)


def aligned(facts: list[Json], read: list[Json]) -> list[tuple[Json, Json | None]]:
    """Facts and read papers in their order, those of one kind together: the best of all alignments."""
    best: dict[tuple[int, int], tuple[int, list[tuple[Json, Json | None]]]] = {(len(facts), len(read)): (0, [])}
    for at, to in product(range(len(facts), -1, -1), range(len(read), -1, -1)):
        if (at, to) == (len(facts), len(read)):
            continue
        ways = []
        if at < len(facts):
            score, rest = best[at + 1, to]
            ways.append((score, [(facts[at], None), *rest]))
        if to < len(read):
            ways.append(best[at, to + 1])
        if at < len(facts) and to < len(read):
            score, rest = best[at + 1, to + 1]
            near = 3 if same("kind", facts[at]["kind"], read[to]["kind"]) else 1
            ways.append((score + near, [(facts[at], read[to]), *rest]))
        best[at, to] = max(ways, key=lambda way: way[0])
    return best[0, 0][1]


def _paper(fact: Json, status: str, one: Json) -> Iterator[Outcome]:
    yield _plain(
        "kind", fact["kind"], None if one.get("kind") in (None, "other") else one["kind"], fact["kind"] == "other"
    )
    yield _plain("status", status, one.get("status"))
    yield from value("corporation", fact.get("corporation"), one.get("corporation"))
    yield from value("jurisdiction", fact.get("jurisdiction"), one.get("jurisdiction"))
    dates = one.get("dates", {})
    for name in (name for name in DATES if name not in fact.get("unclear", ())):
        yield from value(name, fact.get(name), dates.get(name))
    if "statutes" in fact:
        yield from _set("statute", fact["statutes"], one.get("statutes", []), fact.get("also_statutes", []))
    yield from _signers(fact.get("signers", []), one.get("signers", []))
    yield from acts(fact["acts"], list(_acts(one)))


def _plain(field: str, fact: Any, given: str | None, none_is_right: bool = False) -> Outcome:
    if given is None:
        return Outcome(field, "right" if none_is_right else "abstained", fact, given)
    return Outcome(field, "right" if same(field, fact, given) else "wrong", fact, {"value": given, "evidence": []})


def value(field: str, fact: Any, given: Any) -> Iterator[Outcome]:
    """The outcome of one value: none where the paper states none and none is given."""
    has = given is not None and (given.get("value") is not None or given.get("readings"))
    if fact is None:
        if has:
            yield Outcome(field, "false", None, given)
        return
    if not has:
        yield Outcome(field, "abstained", fact, None)
    elif isinstance(fact, dict):
        readings = [one["value"] for one in given.get("readings", ())]
        agree = len(readings) == len(fact["disputed"]) and all(
            any(same(field, one, reading) for reading in readings) for one in fact["disputed"]
        )
        yield Outcome(field, "right" if agree else "wrong", fact, given)
    elif given.get("value") is None:
        yield Outcome(field, "abstained", fact, given)
    else:
        yield Outcome(field, "right" if same(field, fact, given["value"]) else "wrong", fact, given)


def _set(field: str, facts: list[Any], given: list[Json], optional: list[str]) -> Iterator[Outcome]:
    """Values without an order: each fact found or missed, each other value false."""
    rest = list(given)
    for fact in facts:
        found = next((one for one in rest if one["value"] is not None and same(field, fact, one["value"])), None)
        yield Outcome(field, "right" if found else "abstained", fact, found)
        rest = [one for one in rest if found is None or one["value"] != found["value"]]
    for one in rest:
        if one["value"] is not None and not same(field, optional, one["value"]):
            yield Outcome(field, "false", None, one)


def _signers(facts: list[Json], given: list[Json]) -> Iterator[Outcome]:
    yield from _set("signer", [one["name"] for one in facts], [one["name"] for one in given if one["name"]], [])
    for fact in facts:
        found = (one for one in given if one["name"] and one["name"]["value"] is not None)
        named = next((one for one in found if same("signer", fact["name"], one["name"]["value"])), None)
        yield from value("signer title", fact.get("title"), named and named["title"])


def _acts(one: Json) -> Iterator[Json]:
    """The acts of a paper and of what is attached to it, without those of authority; of a paper that is a resolution or
    certifies one, what it decides."""
    decides = one.get("kind") in DECIDING
    for act in one.get("acts", ()):
        if act["act"] not in AUTHORITY:
            yield act
        elif decides:
            yield from act.get("resolved", ())
    for exhibit in one.get("exhibits", ()):
        yield from _acts(exhibit)


def acts(facts: list[Json], given: list[Json]) -> Iterator[Outcome]:
    """Acts by name and subject, nearest first; then their fields. An act told twice is no fault if both agree."""
    pairs = _paired(facts, given)
    for at, fact in enumerate([_in_context(fact, facts) for fact in facts]):
        act = pairs.get(at)
        if fact.get("optional") and act is None:
            continue
        if not fact.get("optional"):
            yield Outcome("act", "right" if act else "abstained", fact["act"], act)
        yield from _fields(fact, act or {})
    paired = {id(act) for act in pairs.values()}
    for act in given:
        if id(act) not in paired and not any(_agrees(fact, act, facts) for fact in facts):
            yield Outcome("act", "false", None, act)


def _in_context(fact: Json, facts: list[Json]) -> Json:
    """A fact with what other acts of the paper say of its series or class: a par value said once holds for all of them,
    and the number before a change is the number that an act merely told of had."""
    followed: Json = {}
    for name in ("class", "series"):
        beside = [one for one in facts if name in fact and _overlap(one.get(name), fact[name])]
        pars = {one["par_value"] for one in beside if "par_value" in one}
        followed |= {"par_value": pars.pop()} if len(pars) == 1 else {}
        if name == "series" and fact.get("recited"):
            befores = [one["before"] for one in beside if isinstance(one.get("before"), str)]
            followed |= {"after": befores[0]} if befores else {}
    return {**fact, "derived": {**followed, **fact.get("derived", {})}}


def _overlap(one: Any, other: Any) -> bool:
    ones, others = (value if isinstance(value, list) else [value] for value in (one, other))
    return any(same("class", others, name) for name in ones if isinstance(name, str))


def _paired(facts: list[Json], given: list[Json]) -> dict[int, Json]:
    scored = sorted(
        ((_near(fact, act), -at, -to) for at, fact in enumerate(facts) for to, act in enumerate(given)), reverse=True
    )
    pairs: dict[int, Json] = {}
    taken: set[int] = set()
    for near, at, to in scored:
        if near > 0 and -at not in pairs and -to not in taken:
            pairs[-at] = given[-to]
            taken.add(-to)
    return pairs


def _near(fact: Json, act: Json) -> int:
    """How near an act is to a fact: 0 is another act."""
    if fact["act"] != act["act"] or bool(fact.get("recited")) != bool(act.get("recited")):
        return 0
    score = 1 if not fact.get("optional") else 0
    for name, weight in (("series", 8), ("class", 4), ("after", 2), ("before", 1), ("shares", 1)):
        if name in fact and _said(act.get(name)) is not None:
            score += weight if same(name, fact[name], str(_said(act[name]))) else 0
    return score


def _said(given: Any) -> str | None:
    found: str | None = given.get("value") if isinstance(given, dict) else None
    return found


def _agrees(fact: Json, act: Json, facts: list[Json]) -> bool:
    """Whether an act tells of a fact once more: same name and subject, and no value that the fact does not have. The
    designation that a later act speaks of may be told beside that act."""
    if fact["act"] != act["act"] and not (act.get("recited") and "series" in fact):
        return False
    subject = "series" if "series" in fact else "class"
    given = {name: said for name in FIELDS if (said := _said(act.get(name))) is not None}
    fact = _in_context(fact, facts)
    known = {**{name: one for name, one in _followed(fact).items() if one is not None}, **fact}
    return (subject in given or subject not in fact) and all(
        name in known and same(name, known[name], one)
        for name, one in given.items()
        if name != "class" or subject == name
    )


def _fields(fact: Json, act: Json) -> Iterator[Outcome]:
    if fact.get("ratio"):
        given = [_said(act.get(name)) or _said((act.get("ratio") or {}).get(name)) for name in ("new", "old")]
        wanted = [fact["ratio"][name] for name in ("new", "old")]
        if None in given:
            yield Outcome("split ratio", "abstained", wanted, None)
        else:
            right = all(same("new", one, str(other)) for one, other in zip(wanted, given, strict=True))
            yield Outcome("split ratio", "right" if right else "wrong", wanted, act.get("new"))
    followed = _followed(fact)
    for name, field in FIELDS.items():
        if fact.get("optional") and (name not in fact or _said(act.get(name)) is None):
            continue
        given_one = act.get(name)
        if name not in fact and _said(given_one) is not None and followed.get(name) is not None:
            if not same(name, followed[name], str(_said(given_one))):
                yield Outcome(field, "wrong", followed[name], given_one)
            continue
        if name == "class" and name not in fact:
            continue
        field_here = OF_ACT.get(fact["act"], field) if name in ("before", "after") else field
        yield from value(field_here, fact.get(name), given_one if isinstance(given_one, dict) else None)


def _followed(fact: Json) -> dict[str, str | None]:
    """What follows from the facts by arithmetic: a reader may derive it."""
    before, after, change = (_plain_number(fact.get(name)) for name in ("before", "after", "change"))
    made = {"change": total(after, before, -1), "after": total(before, change), "before": total(after, change, -1)}
    return {**made, **fact.get("derived", {})}


def _plain_number(fact: Any) -> str | None:
    return fact if isinstance(fact, str) else None
