"""The auditor's report: the authorized shares with the day and the paper of each change, whether they sufficed at the
end of each period, missing papers, who approved what, and the points that are open or were signed off.

Comes in: an `Audit` of values. Goes out: lines of at most 100 characters.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import NamedTuple

from charterbook.exchange.approvals import Done, Made, approvals_text
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.chain_text import gaps_text
from charterbook.exchange.columns import bullets, wrapped
from charterbook.exchange.control_book import Page, history_text, papers_text
from charterbook.exchange.report import File, Report
from charterbook.exchange.sentences import Sources
from charterbook.exchange.tie_text import headroom_text, over_text
from charterbook.law.reach import operative
from charterbook.law.set.authority import Authority, Decided
from charterbook.law.set.links import Chain
from charterbook.law.set.state import Held
from charterbook.model.findings import Finding
from charterbook.model.shares import figures
from charterbook.model.ties import Headroom


class SignedOff(NamedTuple):
    """Who let a point rest, why, and when."""

    by: str
    why: str
    at: datetime


class Point(NamedTuple):
    """A point that an auditor has to look at: `what` is one sentence, and `id` its digest: a point of which something
    else is said later is another one, and open."""

    id: str
    kind: str
    what: str
    signed_off: SignedOff | None = None


class Audit(NamedTuple):
    """All that the report shows. `rooms` is what was left of the authorized shares at the end of each period; `done`
    and `made` are the drafts that were prepared and approved, and the papers that were made of them."""

    corporation: str
    as_of: date
    basis: str
    page: Page
    chain: Chain
    rooms: tuple[Headroom, ...]
    approved: tuple[Authority, ...]
    done: Sequence[Done]
    made: Made
    points: tuple[Point, ...]

    @property
    def open(self) -> tuple[Point, ...]:
        """The points that nobody signed off."""
        return tuple(point for point in self.points if point.signed_off is None)


def points(
    page: Page, chain: Chain, rooms: Sequence[Headroom], approved: Iterable[Authority], report: Report
) -> tuple[Point, ...]:
    """The points that the book leaves open, each once. `report` is what `check` finds in the papers."""
    found = [("over the authorized number", over) for room in rooms if (over := over_text(room))]
    found += [("missing paper", gap.why) for gap in chain.gaps]
    found += [("gap of the book", gap) for gap in page.position.gaps]
    found += [("waits for a filing", why) for why in _waiting(page)]
    found += [("no filing shown", why) for why in _not_filed(page, chain)]
    found += [("no approval shown", f"{_named(one.held)}: no approval is shown") for one in approved if not one.decided]
    found += [("sufficiency not known", why) for why in _not_known(rooms)]
    found += [(f"finding, {finding.level}", why) for finding, why in _findings(report, chain)]
    return tuple(dict.fromkeys(Point(sha256(what.encode()).hexdigest()[:10], kind, what) for kind, what in found))


def _waiting(page: Page) -> Iterator[str]:
    """A sentence for each act that was decided or signed and counts only from a filing that is not shown."""
    for share_class in page.position.classes:
        for entry in share_class.pending:
            paper = f"paper {entry.instrument}, " if entry.instrument else ""
            yield f"{paper}entry {entry.number}, {act_phrase(entry.act)}: no filing is in evidence"


def _not_filed(page: Page, chain: Chain) -> Iterator[str]:
    """A sentence for each paper that changes capital and is not shown as filed, unless an act of it waits for that."""
    waiting = {entry.instrument for share_class in page.position.classes for entry in share_class.pending}
    for held, *_ in chain.links:
        if held.filed_on or held.paper.status != "paper" or str(held.number) in waiting or not operative(held.paper):
            continue
        refused = f"; the registrar refused it on {held.refused_on}" if held.refused_on else ""
        yield f"{_named(held)}: no filing is in evidence{refused}"


def _findings(report: Report, chain: Chain) -> Iterator[tuple[Finding, str]]:
    """Each finding above a note, with a sentence that names the paper and the line. Waivers settle nothing here: they
    are a file of whoever keeps the book."""
    papers = [link.held for link in chain.links]
    for file in report.files:
        for told in file.told:
            if told.finding.level != "note":
                yield told.finding, f"{_place(told.finding, file, papers)}: {told.finding.rule} {told.finding.message}"


def _place(finding: Finding, file: File, papers: Sequence[Held]) -> str:
    start = finding.spans[0].start if finding.spans else 0
    own = [one for one in papers if one.paper.span.source == file.source.sha256]
    around = [one for one in own if one.paper.span.start <= start < one.paper.span.end]
    numbers = ", ".join(str(one.number) for one in (around or own))
    line = f", line {file.places.line_and_column(start)[0]}" if finding.spans else ""
    return f"paper {numbers}{line}"


def _not_known(rooms: Sequence[Headroom]) -> Iterator[str]:
    """A sentence for each end of a period at which the book does not tell whether the authorized shares suffice, with
    what it does tell."""
    for on in dict.fromkeys(room.on for room in rooms):
        stocks: dict[str, list[str]] = {}
        for room in rooms:
            if room.on == on and room.suffices is None:
                stocks.setdefault(room.why, []).append(room.series or room.share_class)
        if stocks:
            told = "; ".join(f"{', '.join(names)}{why and f' ({why})'}" for why, names in stocks.items())
            yield f"at {on} the book does not tell whether the authorized shares suffice: {told}"


def audit_text(audit: Audit, sources: Sources) -> list[str]:
    """The lines of the report, the summary first."""
    signed = [point for point in audit.points if point.signed_off]
    still = f"{len(audit.open)} point{'s' if len(audit.open) != 1 else ''} open"
    return [
        f"{audit.corporation}: {still}, {len(signed)} signed off",
        f"As of {audit.as_of}, on the {audit.basis} basis.",
        *history_text(audit.page, ("authorized",)),
        *papers_text(audit.page.papers, audit.page.files),
        *headroom_text(audit.rooms),
        *(["", "missing papers:"] if audit.chain.gaps else []),
        *gaps_text(audit.chain.gaps, sources),
        *bullets("who approved what", [f"{_named(one.held)}: {_decisions(one)}" for one in audit.approved]),
        *approvals_text(audit.done, audit.made),
        *bullets("open points (sign one off with --sign-off ID --by NAME --because WHY)",
                 [f"{point.id} {point.kind}: {point.what}" for point in audit.open]),
        *_signed(signed),
    ]  # fmt: skip


def _signed(signed: Sequence[Point]) -> Iterator[str]:
    if signed:
        yield from ("", "signed off:")
    for point in signed:
        assert point.signed_off is not None
        yield from wrapped(f"- {point.id} {point.kind}: {point.what}", 2)
        yield from wrapped(f"by {point.signed_off.by} on {point.signed_off.at.date()}: {point.signed_off.why}", 6)


def _named(held: Held) -> str:
    title = " ".join(held.paper.title.value.split()) if held.paper.title else "(no title)"
    return f"paper {held.number}, {title}"


def _decisions(one: Authority) -> str:
    return "; ".join(_decision(each, one.held.number) for each in one.decided) or "no approval is shown"


def _decision(decided: Decided, own: int) -> str:
    when = f" on {decided.on}" if decided.on else ", day not shown"
    how = f" ({decided.how})" if decided.how else ""
    votes = "".join(f", {figures(count)} {kind}" for kind, count in decided.votes)
    return f"{decided.by}{when}{how}{votes}{f', by paper {decided.paper}' if decided.paper != own else ''}"
