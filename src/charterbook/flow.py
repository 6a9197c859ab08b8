"""The one composer: it alone knows the order of the rooms.

Bytes, dates and books come in from a door; values go out to it. Nothing is computed here that a room could compute.
Each function imports the rooms it passes, so that a verb loads no room that it does not enter.
"""

from collections.abc import Callable
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from charterbook.model.evidence import Source, Unreadable
from charterbook.model.findings import Finding, Verdict
from charterbook.model.instrument import Instrument, Reading

if TYPE_CHECKING:
    from charterbook.law.set.links import Chain
    from charterbook.law.set.state import Held
    from charterbook.ledger.ledger import Ledger
    from charterbook.model.acts import Act, Filing
    from charterbook.model.entries import Basis, Clocks, Entry, Position, Refusal
    from charterbook.register.kept import Kept
    from charterbook.register.store import Book


def read(data: bytes, origin: str) -> Reading | Unreadable:
    """What a file holds, or why it cannot be read."""
    from charterbook.formats.recognise import media_type, read_texts
    from charterbook.instruments.read import read as read_text

    source = Source(sha256(data).hexdigest(), len(data), media_type(data), origin)
    texts = read_texts(data, source)
    if isinstance(texts, Unreadable):
        return texts
    instruments: list[Instrument] = []
    # The report that covers a submission's exhibits tells of their papers and is none.
    exhibits = tuple(text for text in texts if text.document_type is None or text.document_type.value.startswith("EX"))
    for text in exhibits or texts:
        found = read_text(text)
        if isinstance(found, Unreadable):
            return found
        instruments += found
    return Reading(source, tuple(instruments), texts[0].rendition if texts else None)


def shown(data: bytes) -> bytes:
    """The text to which the spans of a source point: its own bytes, or its rendition where it is no text."""
    from charterbook.formats.recognise import is_text, media_type, read_texts

    known = media_type(data)
    if is_text(known):
        return data  # as every text is: it need not be read for that
    texts = read_texts(data, Source("", len(data), known, ""))
    return data if isinstance(texts, Unreadable) or not texts else texts[0].rendition or data


class Checked(NamedTuple):
    """One file's reading with the verdicts on each of its papers, in the order of the rules."""

    reading: Reading
    verdicts: tuple[Verdict, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order of the paper."""
        found = (finding for verdict in self.verdicts for finding in verdict.findings)
        return tuple(sorted(found, key=lambda finding: (finding.spans[0].start if finding.spans else 0, finding.rule)))


def check(readings: tuple[Reading, ...], law_as_of: date | None = None) -> tuple[Checked, ...]:
    """The verdicts on each file. Papers given together are checked beside each other."""
    from charterbook.law.check import check as check_paper
    from charterbook.law.set.beside import beside_each

    papers = tuple(instrument for reading in readings for instrument in reading.instruments)
    beside = iter(beside_each(papers))
    return tuple(
        Checked(
            reading,
            tuple(
                verdict
                for instrument in reading.instruments
                for verdict in check_paper(instrument, law_as_of, beside=next(beside))
            ),
        )
        for reading in readings
    )


def rule_ids() -> tuple[str, ...]:
    """The codes of all rules, in their stable order."""
    from charterbook.law.page import rule_ids as ids

    return ids()


def rule_page(rule: str) -> str:
    """The page of a rule that `rule_ids` lists."""
    from charterbook.law.page import page

    found = page(rule)
    assert found is not None, rule
    return found


class Added(NamedTuple):
    """What filing one source into a book did: the numbers its papers have and the corporations they belong to (None
    where that is open), the entries made (for any paper of the book: a paper may free an act that waited for it), and
    the acts that wait as proposed, with the reason."""

    known: bool
    instruments: tuple[int, ...]
    entries: "tuple[Entry, ...]"
    proposed: "tuple[Refusal, ...]"
    corporations: tuple[str | None, ...] = ()


def add(book: "Book", reading: Reading, data: bytes, recorded_at: datetime) -> Added:
    """File a read source into a book, in one transaction. The same source again changes nothing."""
    from charterbook import waiting, whose

    entries: list[Entry] = []
    with waiting.changing(book):
        fresh = book.add_source(reading.source, data, recorded_at)
        papers = [
            whose.taken_in(book, instrument, (reading.source.sha256, ordinal), fresh, recorded_at)
            for ordinal, instrument in enumerate(reading.instruments)
        ]
        for paper in papers if fresh else ():
            if paper.corporation is not None:
                ledger = book.ledger(paper.corporation)
                waiting.offer(book, paper.corporation, ledger, paper.number, paper.instrument)
                entries += waiting.post_waiting(book, paper.corporation, ledger, recorded_at)
        refused = [refusal for paper in papers for refusal in whose.open_refusals(paper)]
        for name in dict.fromkeys(paper.corporation for paper in papers if paper.corporation is not None):
            refused += [refusal for number, refusal in proposed(book, name) if number in {one.number for one in papers}]
    return Added(
        not fresh, tuple(paper.number for paper in papers), tuple(entries), tuple(refused),
        tuple(paper.corporation for paper in papers),
    )  # fmt: skip


def proposed(book: "Book", corporation: str) -> "tuple[tuple[int, Refusal], ...]":
    """The acts of a corporation's papers that the ledger does not take as things stand: the paper's number, and why."""
    from charterbook import waiting

    found = waiting.refused(book, corporation, book.ledger(corporation))
    return tuple((number, refusal) for (number, _), refusal in found.items())


def record(
    book: "Book", corporation: str, act: "Act", on: date, recorded_at: datetime
) -> "tuple[Entry, ...] | Refusal":
    """Enter an act without a paper that we can read, final on its day. Where shares that come back go, the law of the
    corporation's state says; the treasury keeps them where no law at hand does."""
    from charterbook import waiting
    from charterbook.ledger.posting import record as post_record
    from charterbook.model.acts import Reacquisition
    from charterbook.model.entries import Clocks

    with waiting.changing(book):
        ledger = book.ledger(corporation)
        kept = not isinstance(act, Reacquisition) or _keeps_treasury(book, corporation, ledger, on)
        posted = post_record(ledger, act, Clocks(on, on, on, on), recorded_at, kept)
        if posted.refusals:
            return posted.refusals[0]
        book.append_entries(corporation, posted.entries)
        return (*posted.entries, *waiting.post_waiting(book, corporation, ledger, recorded_at))


def _keeps_treasury(book: "Book", corporation: str, ledger: "Ledger", on: date) -> bool:
    from charterbook.law.treasury import keeps_treasury
    from charterbook.ledger.standing import law_of

    own = book.corporation(corporation)
    first = own.jurisdiction if own is not None else None
    return keeps_treasury(law_of(ledger.stands_as_known(), first, on), on) is not False


def record_filing(
    book: "Book", instrument: int, filing: "Filing", recorded_at: datetime
) -> "tuple[Entry, ...] | Refusal":
    """Enter filing evidence for a paper of the book: what waited for it takes effect. A paper whose copy in the book
    shows no signature counts as signed once the registrar took it, which is kept as a decision on its acts."""
    from charterbook import waiting, whose
    from charterbook.ledger.posting import file
    from charterbook.model.entries import Refusal

    try:
        with waiting.changing(book):
            kept = whose.paper_of(book, instrument)
            if kept is None or kept.corporation is None:
                raise _NotFiled(Refusal("instrument_unknown", f"the book has no paper {instrument}", filing))
            ledger = book.ledger(kept.corporation)
            adopted = () if filing.refused is not None else _adopted(book, kept, filing, ledger, recorded_at)
            posted = file(ledger, str(instrument), filing, recorded_at)
            if posted.refusals:
                raise _NotFiled(posted.refusals[0])
            book.append_entries(kept.corporation, posted.entries)
            freed = waiting.post_waiting(book, kept.corporation, ledger, recorded_at)
            return (*adopted, *posted.entries, *freed)
    except _NotFiled as refused:
        return refused.refusal


class _NotFiled(Exception):
    """Filing evidence was refused, so that nothing of it may stay in the book."""

    def __init__(self, refusal: "Refusal") -> None:
        super().__init__(refusal.why)
        self.refusal = refusal


def _adopted(
    book: "Book", kept: "Kept", filing: "Filing", ledger: "Ledger", recorded_at: datetime
) -> "tuple[Entry, ...]":
    """The entries of a paper whose acts waited only for a sign that it was adopted: its filing is one."""
    from charterbook import waiting

    assert kept.corporation is not None
    refused = waiting.refused(book, kept.corporation, ledger)
    places = [at for (paper, at), why in refused.items() if paper == kept.id and why.name == "paper_not_adopted"]
    why = f"the registrar took the paper on {filing.filed_on.value}"
    for place in places:
        book.add_decision(kept.id, place, "accept", None, "charterbook record filing", why, recorded_at)
    if not places:
        return ()
    waiting.look_again(book, kept.corporation, ledger, kept.id, recorded_at)
    return waiting.post_waiting(book, kept.corporation, ledger, recorded_at)


def position(
    book: "Book", corporation: str, as_of: date | None, known_at: datetime | None, basis: "Basis"
) -> "Position":
    """The control book of a corporation. An act that the ledger does not take is a gap of it, told with the reason, and
    so is a paper that may be of this corporation or of another."""
    from charterbook import whose
    from charterbook.ledger.position import position as position_of

    found = position_of(book.ledger(corporation), corporation, as_of, known_at, basis)
    waiting = tuple(
        f"paper {number}: its {refusal.act.act.replace('_', ' ')} is not posted: {refusal.why}"
        for number, refusal in proposed(book, corporation)
    )
    unsettled = whose.may_be_of(book, corporation)
    open_ = (f"paper {number} may be of this corporation: nobody has said" for number in unsettled)
    return found._replace(gaps=(*found.gaps, *waiting, *open_))


def chain(book: "Book", corporation: str, as_of: date | None = None) -> "Chain":
    """The papers of a corporation, each in the state that the book's evidence proves, and the gaps between them."""
    from charterbook.law.set.links import chain as chain_of

    return chain_of(papers_held(book, corporation), as_of)


def papers_held(book: "Book", corporation: str) -> "tuple[Held, ...]":
    """The papers of a corporation by number, each with the days of its filing and effect as far as they are proven."""
    from charterbook import whose
    from charterbook.model.acts import Filing

    entries = book.ledger(corporation).entries
    voided = {entry.settles for entry in entries if entry.kind == "void"}
    # A split is written anew when its filing comes, and the filing stands beside it as an entry of its own.
    evidence = [entry for entry in entries if entry.kind == "post" or entry.act.act == "filing"]
    filed = {
        entry.instrument: entry.clocks for entry in evidence if entry.kind != "void" and entry.number not in voided
    }
    refused = {
        entry.instrument: entry.act.filed_on.value
        for entry in evidence
        if isinstance(entry.act, Filing) and entry.act.refused is not None
    }
    return tuple(
        _held(kept, filed.get(str(kept.id)))._replace(refused_on=refused.get(str(kept.id)))
        for kept in whose.papers_of(book, corporation)
    )


def _held(kept: "Kept", recorded: "Clocks | None") -> "Held":
    """A paper with the days of its filing and effect: by filing evidence recorded for it, else by its stamp."""
    from charterbook.law.set.state import Held

    dates = kept.instrument.dates
    if recorded or not dates.filed_on or kept.instrument.state not in ("filed", "effective"):
        return Held(kept.id, kept.instrument, recorded and recorded.filed_on, recorded and recorded.effective_on)
    filed = dates.filed_on.value
    return Held(kept.id, kept.instrument, filed, max(filed, dates.effective_on.value) if dates.effective_on else filed)


def check_book(
    book: "Book",
    law_as_of: date | None,
    corporation: str | None = None,
    wanted: Callable[[str], bool] = lambda rule: True,
    source: str | None = None,
) -> tuple[Checked, ...]:
    """The verdicts on every paper of a book, of one corporation of it, or of one `source` of that (its digest), by the
    rules that are wanted, beside the other papers of its corporation and the ledger's position on the paper's own day.
    A paper that names no corporation is checked alone. All is read at one moment."""
    from functools import cache

    from charterbook import whose
    from charterbook.law.check import check as check_paper
    from charterbook.law.reach import own_day
    from charterbook.ledger.position import position as position_of

    @cache
    def then(name: str, day: date | None) -> "Position":
        # Rules ask for numbers. What waits is no number, and telling it takes longer than these.
        return position_of(book.ledger(name), name, day, None, "adopted")

    with book.reading():
        checked = []
        everything = whose.papers_of(book, corporation)
        together: dict[str | None, list[Kept]] = {}
        for one in everything:
            together.setdefault(one.corporation, []).append(one)
        for one in (each for each in everything if source in (None, each.source)):
            about, name = book.about(one.source), one.corporation
            assert about is not None, one.source
            reading = Reading(about, (one.instrument,))
            beside = tuple(other.instrument for other in together[name] if name is not None and other.id != one.id)
            on = then(name, own_day(one.instrument)[0]) if name is not None else None
            checked.append(Checked(reading, check_paper(one.instrument, law_as_of, on, beside, wanted)))
        return tuple(checked)
