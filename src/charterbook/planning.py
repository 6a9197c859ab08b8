"""A plan and its book: asked for, saved, asked again, told what has changed since, and how far it is carried out.

In come a book and what is asked of it; out goes a plan, or its text. The search itself is `plan.search`.
"""

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook import flow

if TYPE_CHECKING:
    from charterbook.model.entries import Basis
    from charterbook.model.plans import Plan
    from charterbook.plan.progress import Carried
    from charterbook.plan.target_tables import Tables
    from charterbook.plan.targets import Facts, Target
    from charterbook.register.log import Row
    from charterbook.register.store import Book

ANOTHER_BOOK = "it was made from another book; name that one, or ask for its targets anew"
NO_PLAN = "is no plan that was saved"
MOST_NAMED = 10
"""So many things that came into a book are named one by one."""


class Asked(NamedTuple):
    """What a plan is asked for. `law_as_of` and `as_of` are None where nobody named a day: the day of asking counts."""

    corporation: str
    targets: "tuple[Target, ...]"
    facts: "Facts"
    basis: "Basis" = "effective"
    law_as_of: date | None = None
    as_of: date | None = None


class Pins(NamedTuple):
    """What a saved plan rests on: the book by its head and by how many rows its log then had, the last entry of the
    corporation's ledger, the law packs by their digests, and the version of charterbook."""

    book_head: str
    book_rows: int
    last_entry: int
    packs: tuple[tuple[str, str], ...]
    version: str


class SavedPlan(NamedTuple):
    """A plan with what was asked and what it rests on."""

    plan: "Plan"
    asked: Asked
    pins: Pins


def plan(book: "Book", asked: Asked, today: date) -> SavedPlan:
    """The lawful path from the position of the book to the targets, pinned to what it rests on."""
    from charterbook import __version__
    from charterbook.law.version import pack_digest
    from charterbook.plan.search import plan as search

    law_as_of, as_of = asked.law_as_of or today, asked.as_of or today
    with book.reading():
        shown, said = _jurisdiction(book, asked.corporation, law_as_of), asked.facts.jurisdiction
        facts = asked.facts._replace(
            jurisdiction=said or shown, present_name=_present_name(book, asked.corporation, as_of)
        )
        position = flow.position(book, asked.corporation, as_of, None, asked.basis)
        if shown is not None and said not in (None, shown):
            made = _contradicted(asked, shown, law_as_of, book.head())
        else:
            made = search(asked.targets, position, facts, law_as_of, book.head(), asked.basis)
            # The papers are drafted under the name of today; the book is asked under its own (`asked.corporation`).
            made = made._replace(corporation=facts.present_name or made.corporation)
        rows, last = book.frontier().size, book.ledger(asked.corporation).last
    packs = tuple((code, pack_digest(code)) for code in sorted({made.jurisdiction, "US"}) if code)
    return SavedPlan(made, asked, Pins(made.book_head, rows, last, packs, __version__))


def again(book: "Book", made: SavedPlan, asked: Asked, today: date) -> SavedPlan | str:
    """What is left of a saved plan, planned on the book of now. A split, a correction or a ratification that was done
    since is not asked for a second time; one that is under way is told, and nothing is planned."""
    from charterbook.plan.explain import said_of
    from charterbook.plan.progress import carried_out

    carried = progress(book, made, asked.as_of or today)
    if ANOTHER_BOOK in carried.changed:
        return ANOTHER_BOOK
    states, left = [one for way in carried.ways for one in way], []
    for target in asked.targets:
        by = carried_out(target, states)
        if by is not None and by.state != "done":
            said, paper = said_of(by.step.act), by.shown_by and by.shown_by.entry.instrument
            cure = "record its filing, or that the registrar refused it, before you plan again"
            return f"{said}: paper {paper} carries it out and is not shown as in effect; {cure}"
        if by is None:
            left.append(target)
    return plan(book, asked._replace(targets=tuple(left)), today)


def _contradicted(asked: Asked, shown: str, on: date, head: str) -> "Plan":
    """No plan, where the state that is stated is not the one that the papers show."""
    from charterbook.model.plans import Obstacle, Plan

    said = asked.facts.jurisdiction or ""
    cure = Obstacle("drop the statement; or add the paper by which the corporation changed its state")
    why = f"facts-contradict-book: the corporation is said to be of {said}; its papers on {on} show {shown}"
    obstacle, summary = Obstacle(why, (cure,)), "no lawful path was found"
    return Plan(asked.corporation, said, summary, head, asked.basis, on.isoformat(), (), obstacle=obstacle)


def _jurisdiction(book: "Book", corporation: str, on: date) -> str | None:
    """The state under whose law the corporation is on a day, where its papers agree on one."""
    from charterbook.ledger.standing import law_of
    from charterbook.whose import states_of

    stated = states_of(book, corporation)
    only = next(iter(stated)) if len(stated) == 1 else None
    return law_of(book.ledger(corporation).stands_as_known(), only, on)


def _present_name(book: "Book", corporation: str, as_of: date) -> str | None:
    """The corporation's name at the end of a day by its charter papers, where it is another than the book's."""
    from charterbook.ledger.standing import timeline
    from charterbook.model.acts import Incorporation, NameChange, Restatement
    from charterbook.model.evidence import Cited
    from charterbook.text.corporate_names import corporate_key

    name = None
    for _, stand in timeline(book.ledger(corporation).stands_as_known(), "effective", as_of):
        act = stand.entry.act
        if isinstance(act, Incorporation | Restatement | NameChange):
            said = act.after if isinstance(act, NameChange) else act.corporation
            name = said.value if isinstance(said, Cited) else name
    return None if name is None or corporate_key(name) == corporate_key(corporation) else name


def tables_of(made: SavedPlan) -> "tuple[Tables, Tables]":
    """What a plan was asked for, as the tables of a target file, and what it rests on, both in plain JSON values."""
    from charterbook.plan.target_tables import as_tables

    pins = {**made.pins._asdict(), "packs": dict(made.pins.packs)}
    return as_tables(made.asked.targets, made.asked.facts), pins


def saved_plan(made: SavedPlan) -> str:
    """A plan as text that `loaded_plan` gives back equal, with its own digest."""
    import json

    from charterbook.register.codec import encoded

    asked = made.asked
    days = {name: day.isoformat() for name in ("law_as_of", "as_of") if (day := getattr(asked, name)) is not None}
    targets, pins = tables_of(made)
    body = {
        "charterbook": "plan",
        "asked": {
            "corporation": asked.corporation,
            "basis": asked.basis,
            "targets": targets,
            **days,
        },
        "pins": pins,
        "plan": encoded(made.plan),
    }
    return json.dumps({**body, "sha256": _digest(body)}, indent=1, sort_keys=True) + "\n"


def _digest(body: dict[str, Any]) -> str:
    import json

    return sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def loaded_plan(text: str) -> SavedPlan | str:
    """The plan of a saved text, or what is wrong with it. A stale one is loaded: `changed_since` tells of that."""
    import json

    from charterbook import __version__

    try:
        body = json.loads(text)
        if body["charterbook"] != "plan":
            return NO_PLAN
        digest = body.pop("sha256")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NO_PLAN
    if digest != _digest(body):
        return "was changed by hand after it was saved; plan again"
    try:
        return _decoded(body)
    except (ValueError, KeyError, TypeError, AttributeError):
        version = body["pins"].get("version") if isinstance(body.get("pins"), dict) else None
        return f"was saved by charterbook {version or 'of an earlier day'}, this is {__version__}; plan again"


def _decoded(body: dict[str, Any]) -> SavedPlan:
    """The nouns of a saved body. ValueError, KeyError or TypeError where this version does not know them."""
    from charterbook.model.plans import Plan
    from charterbook.plan.target_file import from_tables
    from charterbook.register.codec import decoded

    told, pins = body["asked"], body["pins"]
    found, wanted = decoded(body["plan"]), from_tables(told["targets"], none_left=True)
    rests = Pins(**{**pins, "packs": tuple(pins["packs"].items())})
    kinds = (str, int, int, tuple, str, str, str)
    if not isinstance(found, Plan) or isinstance(wanted, str):
        raise ValueError("no plan of this version")
    if kinds != tuple(map(type, (*rests, told["corporation"], told["basis"]))):
        raise ValueError("no pins of this version")
    days = (date.fromisoformat(told[name]) if name in told else None for name in ("law_as_of", "as_of"))
    asked = Asked(told["corporation"], *wanted, told["basis"], *days)
    return SavedPlan(found, asked, rests)


def changed_since(book: "Book", made: SavedPlan) -> tuple[str, ...]:
    """What has changed since a plan was made, one sentence each; none where it still stands."""
    from charterbook import __version__
    from charterbook.law.version import pack_digest

    pins = made.pins
    told = [_changed_book(book, made)] if book.head() != pins.book_head else []
    told += [f"the law pack {code} has changed" for code, digest in pins.packs if pack_digest(code) != digest]
    if pins.version != __version__:
        told.append(f"it was made by charterbook {pins.version}, this is {__version__}")
    return tuple(sentence for sentence in told if sentence)


def _changed_book(book: "Book", made: SavedPlan) -> str:
    """What came into the book for the corporation of the plan; empty where nothing did."""
    from charterbook.register.tree import root

    pins = made.pins
    with book.reading():
        size = book.frontier().size
        if size < pins.book_rows or root(pins.book_rows, book.node).hex() != pins.book_head:
            return ANOTHER_BOOK
        told = [_came(book, made.asked.corporation, row) for row in book.rows()[pins.book_rows :]]
    came = [one for one in told if one]
    more = f"; and {len(came) - MOST_NAMED:,} more" if len(came) > MOST_NAMED else ""
    return f"since then the book took in {'; '.join(came[:MOST_NAMED])}{more}" if came else ""


def _came(book: "Book", corporation: str, row: "Row") -> str:
    """A row of the log in words. Empty where it is about another corporation, or changes neither what this one has nor
    what the book holds of its papers, as a note or an approval."""
    from charterbook import whose
    from charterbook.exchange.book_text import entry_line

    match row.kind:
        case "entry":
            owner, number = map(int, row.subject.split("/"))
            own = book.corporation(corporation)
            entry = book.entry(corporation, number) if own is not None and own.id == owner else None
            return entry_line(entry) if entry else ""
        case "instrument" | "decision":
            decided = {one.id: one.instrument for one in book.decisions()} if row.kind == "decision" else {}
            kept = whose.paper_of(book, decided.get(int(row.subject), int(row.subject)))
            if kept is None or kept.corporation not in (None, corporation):
                return ""
            paper = f"paper {kept.id} ({kept.instrument.kind.replace('_', ' ')})"
            return f"a decision on {paper}" if decided else paper
        case _:
            return ""


def progress(book: "Book", made: SavedPlan, on: date) -> "Carried":
    """The state of each step of a plan at the end of day `on`. A plan of another book has none: ask `changed_since`."""
    from charterbook.plan.progress import Carried
    from charterbook.plan.progress import progress as states

    corporation = made.asked.corporation
    with book.reading():
        changed = changed_since(book, made)
        ledger = book.ledger(corporation)
        now, then = ledger.stands_as_known(), ledger.stands_as_known(made.pins.last_entry)
        refused = flow.proposed(book, corporation)
        ways = tuple(states(steps, now, then, refused, on) for steps in (made.plan.steps, *made.plan.alternatives))
        papers = {one.shown_by.entry.instrument for way in ways for one in way if one.shown_by is not None}
        numbers = _filing_numbers(book, corporation, {paper for paper in papers if paper is not None})
    return Carried(ways, numbers, changed)


def _filing_numbers(book: "Book", corporation: str, papers: set[str]) -> dict[str, str]:
    """The registrar's number for each of these papers: of the evidence recorded for it, else of its own stamp."""
    from charterbook import whose
    from charterbook.model.acts import Filing

    found = {
        paper: kept.instrument.filing
        for paper in papers
        if (kept := whose.paper_of(book, int(paper))) is not None and kept.instrument.filing is not None
    }
    for entry in book.ledger(corporation).entries:
        if isinstance(entry.act, Filing) and entry.instrument in papers:
            found[entry.instrument] = entry.act
    return {paper: filing.number.value for paper, filing in found.items() if filing.number is not None}
