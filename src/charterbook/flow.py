"""The one composer: it alone knows the order of the rooms.

Bytes, dates and books come in from a door; values go out to it. Nothing is computed here that a room could compute.
Each function imports the rooms it passes, so that a verb loads no room that it does not enter.
"""

from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from charterbook.model.evidence import Source, Unreadable
from charterbook.model.findings import Finding, Verdict
from charterbook.model.instrument import Instrument, Reading

if TYPE_CHECKING:
    from charterbook.law.set.links import Chain
    from charterbook.law.set.state import Held
    from charterbook.ledger.explain import Ground, Selector
    from charterbook.ledger.ledger import Ledger
    from charterbook.ledger.posting import Posted
    from charterbook.model.acts import Act, Filing
    from charterbook.model.drafts import Draft
    from charterbook.model.entries import Basis, Entry, Position, Refusal
    from charterbook.model.plans import Plan, Step
    from charterbook.plan.instruments import Occasion
    from charterbook.plan.targets import Facts, Target
    from charterbook.register.store import Book, Kept


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
    from charterbook.formats.recognise import media_type, read_texts

    texts = read_texts(data, Source("", len(data), media_type(data), ""))
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
    """What filing one source into a book did: the numbers its papers have, the entries made (for any paper of the
    book: a paper may free an act that waited for it), and the acts that wait as proposed, with the reason."""

    known: bool
    instruments: tuple[int, ...]
    entries: "tuple[Entry, ...]"
    proposed: "tuple[Refusal, ...]"


def add(book: "Book", reading: Reading, data: bytes, recorded_at: datetime) -> Added:
    """File a read source into a book, in one transaction. The same source again changes nothing."""
    with book.writing():
        fresh = book.add_source(reading.source, data, recorded_at)
        numbers, entries = [], []
        for ordinal, instrument in enumerate(reading.instruments):
            name = corporation_in(book, instrument)
            numbers.append(book.add_instrument(instrument, reading.source.sha256, ordinal, name, recorded_at))
            if name is not None:
                entries += _post_waiting(book, name, recorded_at)
        refused = [
            refusal
            for name in {kept.corporation for kept in book.instruments() if kept.id in numbers and kept.corporation}
            for number, refusal in proposed(book, name)
            if number in numbers
        ]
    return Added(not fresh, tuple(numbers), tuple(entries), tuple(refused))


def corporation_in(book: "Book", instrument: Instrument) -> str | None:
    """The corporation of the book that a paper belongs to: the one of the same name, case and commas folded, else a
    new one by the paper's name; None where the paper names none or its name is disputed."""
    name = instrument.corporation.value if instrument.corporation else None
    if name is None:
        return None
    return next((known for known in book.corporations() if _same_name(known, name)), name)


def _same_name(one: str, other: str) -> bool:
    return one.replace(",", "").split() == other.replace(",", "").split() or (
        one.replace(",", "").upper().split() == other.replace(",", "").upper().split()
    )


def _post_waiting(book: "Book", corporation: str, recorded_at: datetime) -> "list[Entry]":
    """Post every act of the corporation's papers that has no entry yet and that the ledger now takes."""
    made: list[Entry] = []
    for kept in book.instruments(corporation):
        posted = _posted(ledger_of(book, corporation), kept.instrument, str(kept.id), recorded_at)
        book.append_entries(corporation, posted.entries)
        made += posted.entries
    return made


def proposed(book: "Book", corporation: str) -> "tuple[tuple[int, Refusal], ...]":
    """The acts of a corporation's papers that the ledger does not take as things stand: the paper's number, and why."""
    ledger = ledger_of(book, corporation)
    refused = []
    for kept in book.instruments(corporation):
        posted = _posted(ledger, kept.instrument, str(kept.id), kept.recorded_at)
        ledger.take_back(posted.entries)
        refused += [(kept.id, refusal) for refusal in posted.refusals]
    return tuple(refused)


def ledger_of(book: "Book", corporation: str) -> "Ledger":
    """What the entries of a corporation come to."""
    from charterbook.ledger.ledger import Ledger

    return Ledger.of(book.entries(corporation))


def _posted(ledger: "Ledger", instrument: Instrument, number: str, recorded_at: datetime) -> "Posted":
    """The ledger's answer to those acts of a paper that have no entry yet."""
    from charterbook.ledger.posting import Posted, post

    own = [entry.act for entry in ledger.entries if entry.instrument == number]
    waiting = tuple(act for act in instrument.acts if not any(_same_act(act, done) for done in own))
    return post(ledger, instrument._replace(acts=waiting), number, recorded_at) if waiting else Posted((), ())


def _same_act(one: "Act", other: "Act") -> bool:
    """Whether an entry is the act's: the ledger may have filled in a number, so name and place decide."""
    return one == other or (one.act == other.act and getattr(one, "series", 0) == getattr(other, "series", 1))


def record(
    book: "Book", corporation: str, act: "Act", on: date, recorded_at: datetime
) -> "tuple[Entry, ...] | Refusal":
    """Enter an act without a paper that we can read, final on its day."""
    from charterbook.ledger.posting import record as post_record
    from charterbook.model.entries import Clocks

    with book.writing():
        posted = post_record(ledger_of(book, corporation), act, Clocks(on, on, on, on), recorded_at)
        if posted.refusals:
            return posted.refusals[0]
        book.append_entries(corporation, posted.entries)
        return (*posted.entries, *_post_waiting(book, corporation, recorded_at))


def record_filing(
    book: "Book", instrument: int, filing: "Filing", recorded_at: datetime
) -> "tuple[Entry, ...] | Refusal":
    """Enter filing evidence for a paper of the book: what waited for it takes effect."""
    from charterbook.ledger.posting import file
    from charterbook.model.entries import Refusal

    with book.writing():
        kept = next((kept for kept in book.instruments() if kept.id == instrument), None)
        if kept is None or kept.corporation is None:
            return Refusal("instrument_unknown", f"the book has no paper {instrument}", filing)
        posted = file(ledger_of(book, kept.corporation), str(instrument), filing, recorded_at)
        if posted.refusals:
            return posted.refusals[0]
        book.append_entries(kept.corporation, posted.entries)
        return (*posted.entries, *_post_waiting(book, kept.corporation, recorded_at))


def position(
    book: "Book", corporation: str, as_of: date | None, known_at: datetime | None, basis: "Basis"
) -> "Position":
    """The control book of a corporation. An act that the ledger does not take is a gap of it, told with the reason."""
    from charterbook.ledger.position import position as position_of

    found = position_of(ledger_of(book, corporation), corporation, as_of, known_at, basis)
    waiting = tuple(
        f"paper {number}: its {refusal.act.act.replace('_', ' ')} is not posted: {refusal.why}"
        for number, refusal in proposed(book, corporation)
    )
    return found._replace(gaps=(*found.gaps, *waiting))


def chain(book: "Book", corporation: str, as_of: date | None = None) -> "Chain":
    """The papers of a corporation, each in the state that the book's evidence proves, and the gaps between them."""
    from charterbook.law.set.links import chain as chain_of

    entries = book.entries(corporation)
    return chain_of([_held(kept, entries) for kept in book.instruments(corporation)], as_of)


def _held(kept: "Kept", entries: "tuple[Entry, ...]") -> "Held":
    """A paper of the book with the days of its filing and effect, by its own stamp or by filing evidence recorded."""
    from charterbook.law.set.state import Held

    voided = {entry.settles for entry in entries if entry.kind == "void"}
    posts = [
        entry.clocks
        for entry in entries
        if entry.kind == "post" and entry.instrument == str(kept.id) and entry.number not in voided
    ]
    dates = kept.instrument.dates
    if posts or not dates.filed_on or kept.instrument.state not in ("filed", "effective"):
        last = posts[-1] if posts else None
        return Held(kept.id, kept.instrument, last and last.filed_on, last and last.effective_on)
    filed = dates.filed_on.value
    effective = dates.effective_on.value if dates.effective_on else filed
    return Held(kept.id, kept.instrument, filed, max(filed, effective))


def behind(
    book: "Book", corporation: str, selector: "Selector", as_of: date | None, known_at: datetime | None, basis: "Basis"
) -> tuple["Ground", ...]:
    """The entries behind a balance."""
    from charterbook.ledger.explain import behind as entries_behind

    known = ledger_of(book, corporation).known(known_at)
    return entries_behind(book.entries(corporation), selector, as_of, known, basis)


def check_book(book: "Book", law_as_of: date | None) -> tuple[Checked, ...]:
    """The verdicts on every paper of a book, beside the other papers of its corporation and the ledger's position on
    the paper's own day. A paper that names no corporation is checked alone."""
    from charterbook.law.check import check as check_paper
    from charterbook.law.reach import own_day

    checked = []
    sources = {source.sha256: source for source in book.sources()}
    everything = book.instruments()
    for one in everything:
        reading = Reading(sources[one.source], (one.instrument,))
        name = one.corporation
        beside = tuple(
            other.instrument for other in everything if name is not None and other.corporation == name and other != one
        )
        then = position(book, name, own_day(one.instrument)[0], None, "adopted") if name is not None else None
        checked.append(Checked(reading, check_paper(one.instrument, law_as_of, then, beside)))
    return tuple(checked)


def plan(
    book: "Book", corporation: str, target: "Target", facts: "Facts", law_as_of: date, basis: "Basis", as_of: date
) -> "Plan":
    """The lawful path from the position of the book to a target, pinned to the book's head."""
    from charterbook.plan.search import plan as search

    if facts.jurisdiction is None:
        facts = facts._replace(jurisdiction=_jurisdiction(book, corporation))
    return search(target, position(book, corporation, as_of, None, basis), facts, law_as_of, book.head(), basis)


def _jurisdiction(book: "Book", corporation: str) -> str | None:
    """The state of the corporation, where its papers agree on one."""
    stated = {
        kept.instrument.jurisdiction.value for kept in book.instruments(corporation) if kept.instrument.jurisdiction
    }
    return stated.pop() if len(stated) == 1 else None


class Drafted(NamedTuple):
    """A draft with what it was made from and, for each form, its bytes; `differences` is empty where every form reads
    back as what was drafted."""

    instrument: Instrument
    draft: "Draft"
    forms: dict[str, bytes]
    differences: tuple[str, ...]


def draft(step: "Step", occasion: "Occasion", forms: tuple[str, ...]) -> Drafted:
    """The paper of a step in the forms asked for ("txt", "pdf"). Each form is read back first, the text form always."""
    from charterbook.formats import edgar_text
    from charterbook.instruments.draft import draft as draft_of
    from charterbook.plan.instruments import supposed

    instrument = supposed(step, occasion)
    made = draft_of(instrument)
    written = {"txt": edgar_text.write(made)}
    if "pdf" in forms:
        from charterbook.formats import pdf

        written["pdf"] = pdf.write(made)
    unequal = tuple(
        f"{form}: {difference}" for form, data in written.items() for difference in _read_back(instrument, data)
    )
    return Drafted(instrument, made, {form: data for form, data in written.items() if form in forms}, unequal)


def _read_back(instrument: Instrument, data: bytes) -> tuple[str, ...]:
    """Where a written form, read, says other than what was drafted."""
    from charterbook.model.bare import differences

    back = read(data, "draft")
    return (back.why,) if isinstance(back, Unreadable) else differences(instrument, back.instruments[0])


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
    rows = book.rows()
    at = next((place for place, row in enumerate(rows, 1) if row.hash == made.book_head), None)
    if at is None:
        return "it was made from another book"
    return "since then the book took in " + ", ".join(f"{row.kind} {row.subject[:12]}" for row in rows[at:])
