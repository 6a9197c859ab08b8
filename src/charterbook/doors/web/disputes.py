"""Readings that contradict each other in a paper and of which nothing posts: a person says which one is meant.

Nothing waits for it, so it is no decision on an act: the finding that the readings disagree is let stand, and the
reading that is meant is the reason. Comes in: a paper with its facts. Goes out: which of them can be so settled.
"""

from collections.abc import Container, Iterable
from datetime import date
from typing import NamedTuple

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from charterbook import review, shown, waiving, whose
from charterbook.access import uploads
from charterbook.doors.server.asked import Number, access_of, caller_of, in_book, now
from charterbook.doors.server.papers import seen_paper
from charterbook.doors.server.problems import Problem
from charterbook.doors.web.form import form_of
from charterbook.exchange import paper_facts
from charterbook.exchange.paper_facts import Fact
from charterbook.exchange.reading_json import fingerprint
from charterbook.register.kept import Kept
from charterbook.register.store import Book

router = APIRouter()

_LONGEST = 2_000


class Dispute(NamedTuple):
    """The finding that the readings of a fact disagree: its rule and fingerprint, and the waiver that tells which one
    is meant, where somebody said so."""

    rule: str
    fingerprint: str
    settled: str | None


def disputes(
    book: Book, kept: Kept, groups: Iterable[paper_facts.Group], waiting: Container[int | None], today: date
) -> dict[int, Dispute]:
    """The findings on a paper's disputed facts, by the key of the fact. Those of an act that waits, at one of these
    places, or that was decided on, are none: there the dispute is a matter of the act."""
    decided = {one.place for one in book.decisions(kept.id)}
    disputed = [
        fact
        for group in groups
        if group.place is None or (group.place not in waiting and group.place not in decided)
        for fact in group.facts
        if fact.readings
    ]
    if not disputed or kept.corporation is None:
        return {}
    report = shown.findings(book, None, (), today, corporation=kept.corporation, source=kept.source)
    found: dict[int, Dispute] = {}
    for file in report.files:
        for told in file.told:
            places = {(span.start, span.end) for span in told.finding.spans if span.source == kept.source}
            for fact in disputed:
                if {(span.start, span.end) for span in fact.spans} <= places:
                    settled = told.waiver.told() if told.waiver else None
                    made = Dispute(told.finding.rule, fingerprint(told.finding, file.places), settled)
                    found.setdefault(fact.key, made)
    return found


class Open(NamedTuple):
    """A disputed fact of a paper of which nobody has said which reading is meant."""

    kept: Kept
    fact: Fact


def open_disputes(book: Book, corporation: str, waits: Iterable[tuple[int, int]], today: date) -> list[Open]:
    """Those of a corporation; `waits` are the acts that wait, by paper and place."""
    places, found = set(waits), []
    for kept in whose.papers_of(book, corporation):
        groups = paper_facts.groups(kept.instrument)
        own = disputes(book, kept, groups, {place for paper, place in places if paper == kept.id}, today)
        facts = (fact for group in groups for fact in group.facts)
        found += [Open(kept, fact) for fact in facts if fact.key in own and own[fact.key].settled is None]
    return found


@router.post("/papers/{number}/readings/{key}")
async def settle(request: Request, number: Number, key: Number) -> Response:
    """Say which reading of a disputed fact is meant, in the name of who asks."""
    caller = caller_of(request, "review")
    form, access = await form_of(request), access_of(request)
    reading, why = form.one("reading"), " ".join(form.one("why").split())

    def work(book: Book) -> None:
        kept = seen_paper(book, number, caller)
        if not uploads.may_settle(access, caller, [kept.source]):
            raise Problem("not-allowed", f"{caller.name} brought this paper in: let another person decide on it")
        groups = paper_facts.groups(kept.instrument)
        fact = next((fact for group in groups for fact in group.facts if fact.key == key), None)
        dispute = disputes(book, kept, groups, _waiting(book, kept), now().date()).get(key)
        if fact is None or dispute is None or dispute.settled or kept.corporation_id is None:
            raise Problem("refused", "no finding on these readings stands any more; load the page again")
        reason = _reason(fact, reading, why)
        waiving.let_stand(
            book, kept.corporation_id, dispute.rule, dispute.fingerprint, reason, caller.name, None, now()
        )

    await in_book(request, work)
    return RedirectResponse(f"/papers/{number}?settled={key}#fact-{key}", 303)


def _waiting(book: Book, kept: Kept) -> set[int]:
    """The places of a paper's acts that wait."""
    every = () if kept.corporation is None else review.all_waiting(book, kept.corporation)
    return {one.place for one in every if one.kept.id == kept.id}


def _reason(fact: Fact, reading: str, why: str) -> str:
    """The reading that is meant, as the reason for which the finding stands."""
    meant = next((one for place, one in enumerate(fact.readings, 1) if str(place) == reading), None)
    if meant is None:
        raise Problem("not-understood", f"say which reading of {fact.label} is meant: 1 to {len(fact.readings)}")
    others = " or ".join(one.value for one in fact.readings if one is not meant)
    return f"{fact.label}: {meant.value} is meant, not {others}{f'; {why}' if why else ''}"[:_LONGEST]
