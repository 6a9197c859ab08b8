"""A plan and its book: asked for, saved, found again, and told what has changed since.

In come a book, targets and facts; out goes a plan, or its text. The search itself is `plan.search`.
"""

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from charterbook import flow

if TYPE_CHECKING:
    from charterbook.model.entries import Basis
    from charterbook.model.plans import Plan
    from charterbook.plan.targets import Facts, Target
    from charterbook.register.store import Book


def plan(
    book: "Book",
    corporation: str,
    targets: "tuple[Target, ...]",
    facts: "Facts",
    law_as_of: date,
    basis: "Basis",
    as_of: date,
) -> "Plan":
    """The lawful path from the position of the book to the targets, pinned to the book's head."""
    from charterbook.plan.search import plan as search

    if facts.jurisdiction is None:
        facts = facts._replace(jurisdiction=_jurisdiction(book, corporation))
    return search(targets, flow.position(book, corporation, as_of, None, basis), facts, law_as_of, book.head(), basis)


def _jurisdiction(book: "Book", corporation: str) -> str | None:
    """The state of the corporation, where its papers agree on one."""
    from charterbook import whose

    papers = (kept.instrument for kept in whose.papers_of(book, corporation))
    stated = {paper.jurisdiction.value for paper in papers if paper.jurisdiction}
    return stated.pop() if len(stated) == 1 else None


def saved_plan(made: "Plan") -> str:
    """A plan as text that `loaded_plan` gives back equal, with its own digest."""
    import json

    from charterbook.register.codec import encoded

    body = {"charterbook": "plan", "plan": encoded(made)}
    digest = sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    return json.dumps({**body, "sha256": digest}, indent=1, sort_keys=True) + "\n"


def loaded_plan(text: str) -> "Plan | str":
    """The plan of a saved text, or what is wrong with it."""
    import json

    from charterbook.model.plans import Plan
    from charterbook.register.codec import decoded

    try:
        body = json.loads(text)
        digest = body.pop("sha256")
        found = decoded(body["plan"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return "is no plan saved by charterbook plan -o"
    if not isinstance(found, Plan):
        return "is no plan saved by charterbook plan -o"
    if digest != sha256(json.dumps(body, sort_keys=True).encode()).hexdigest():
        return "was changed by hand after it was saved; plan again"
    return found


def changed_since(book: "Book", made: "Plan") -> str:
    """What entered the book after a plan was made from it; empty where nothing did."""
    if book.head() == made.book_head:
        return ""
    from charterbook.register.tree import Frontier

    rows, frontier = book.rows(), Frontier()
    at = 0 if frontier.root().hex() == made.book_head else None
    for place, row in enumerate(rows, 1):
        frontier, _ = frontier.appended(row.leaf_hash)
        at = place if frontier.root().hex() == made.book_head else at
    if at is None:
        return "it was made from another book"
    return "since then the book took in " + ", ".join(f"{row.kind} {row.subject[:12]}" for row in rows[at:])
