"""The papers that carry out a step of a plan: drafted, written in each form, read back from each, checked as a set.

In come a step, the occasion of its signing and, where there is one, the book; out goes the set with all that was found:
what does not read back as it was meant, what is still blank, what the rules say of it, and what only signing, the
notary and the registrar can supply.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from charterbook import flow
from charterbook.model.drafts import REVIEW_NOTICE, Blank, Draft, Lines, NotaryBlock, Paragraph, Run
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Finding
from charterbook.model.instrument import Instrument, Reading

if TYPE_CHECKING:
    from charterbook.model.entries import Position
    from charterbook.model.plans import Step
    from charterbook.plan.occasion import Occasion
    from charterbook.register.store import Book

FORMS = ("txt", "pdf", "docx", "html")
"""The forms of a paper: EDGAR text, the one that is signed, the one that is worked on, the one for the screen."""

LEFT_TO_EXECUTION = ("CB301", "CB302", "CB304", "CB401", "ACK-")
"""The rules on what a draft cannot have: signatures, what the notary fills in, the evidence of filing."""


class Shape(NamedTuple):
    """How papers are written: the forms, the firm's template for DOCX, the notice on every page."""

    forms: tuple[str, ...] = FORMS
    template: bytes | None = None
    notice: str = REVIEW_NOTICE


class Written(NamedTuple):
    """One paper of a set under its name ("1-certificate"), in its forms. `instrument` is what it says; None for a
    letter, which says nothing that could be posted. `text` is its text form, into which findings point."""

    name: str
    draft: Draft
    instrument: Instrument | None
    forms: dict[str, bytes]
    text: bytes
    reading: Reading | None


class Found(NamedTuple):
    """A finding on the paper of this name."""

    paper: str
    finding: Finding


class DraftedSet(NamedTuple):
    """The papers of a step. `differences` is empty where every form reads back as what was drafted; `blanks` names the
    paper and what is to be filled in; `found` are findings, `left` those that only execution and filing can settle."""

    occasion: "Occasion"
    papers: tuple[Written, ...]
    differences: tuple[str, ...]
    blanks: tuple[tuple[str, str], ...]
    found: tuple[Found, ...]
    left: tuple[Found, ...]

    @property
    def files(self) -> dict[str, bytes]:
        """The files of the set by name, the papers in order."""
        return {f"{one.name}.{form}": data for one in self.papers for form, data in one.forms.items()}

    @property
    def told(self) -> str:
        """The papers of the set in words: "Certificate of Withdrawal and 4 more papers"."""
        first, more = self.papers[0].draft.title, len(self.papers) - 1
        return first if not more else f"{first} and {more} more paper{'s' if more > 1 else ''}"

    @property
    def errors(self) -> tuple[Found, ...]:
        """The findings for which a set can be neither approved nor signed."""
        return tuple(one for one in self.found if one.finding.level == "error")


def draft(
    step: "Step",
    occasion: "Occasion",
    shape: Shape = Shape(),  # noqa: B008  (a named tuple of constants)
    book: "Book | None" = None,
    law_as_of: date | None = None,
) -> DraftedSet:
    """The papers of a step in their shape, read back from every form and checked beside each other and, where a book is
    given, beside its papers and against its position on the paper's own day.

    `law_as_of` is the day whose law is asked of a paper that bears no date yet. DraftError, PlanError and WriteError
    for what cannot be worded or written.
    """
    from charterbook.instruments.draft import draft as draft_of
    from charterbook.plan.instruments import supposed

    instrument = supposed(step, occasion)
    papers = [(instrument.kind, draft_of(instrument), instrument)]
    written, differences = [], list[str]()
    for number, (name, made, said) in enumerate(papers, 1):
        one, unequal = _written(f"{number}-{name}", made._replace(notice=shape.notice), said, shape, occasion)
        written.append(one)
        differences += unequal
    blanks = tuple((one.name, what) for one in written for what in dict.fromkeys(_blanks(one.draft)))
    found = tuple(_found(written, book, occasion.corporation, law_as_of))
    left = tuple(one for one in found if _left_open(one.finding, written))
    found = tuple(one for one in found if one not in left)
    return DraftedSet(occasion, tuple(written), tuple(differences), blanks, found, left)


def _written(
    name: str, made: Draft, said: Instrument | None, shape: Shape, occasion: "Occasion"
) -> tuple[Written, tuple[str, ...]]:
    """A paper in its forms, and where one of them reads otherwise than it was meant. The text form is always read."""
    from charterbook.formats import edgar_text

    text = edgar_text.write(made)
    forms = {form: text if form == "txt" else _form(form, made, shape, occasion) for form in shape.forms}
    readings = {form: flow.read(data, f"{name}.{form}") for form, data in {"txt": text, **forms}.items()}
    unequal = tuple(
        f"{name}.{form}: {difference}"
        for form, reading in readings.items()
        for difference in _differences(said, reading)
    )
    reading = readings["txt"]
    return Written(name, made, said, forms, text, None if isinstance(reading, Unreadable) else reading), unequal


def _form(form: str, made: Draft, shape: Shape, occasion: "Occasion") -> bytes:
    match form:
        case "pdf":
            from charterbook.formats import pdf

            return pdf.write(made)
        case "docx":
            from charterbook.formats import docx_write

            particulars = docx_write.Particulars(occasion.corporation, occasion.executed_on)
            return docx_write.write(made, shape.template, particulars)
        case "html":
            from charterbook.formats import html_write

            return html_write.write(made)
        case other:
            raise ValueError(f"there is no form {other}")


def _differences(said: Instrument | None, reading: Reading | Unreadable) -> tuple[str, ...]:
    """Where a form, read, says other than what was drafted."""
    from charterbook.model.bare import differences

    if isinstance(reading, Unreadable):
        return (reading.why,)
    if said is None:
        return tuple(f"it reads as {one.kind}" for one in reading.instruments if one.acts)
    if len(reading.instruments) != 1:
        return (f"it reads as {len(reading.instruments)} papers",)
    return differences(said, reading.instruments[0])


def _found(written: list[Written], book: "Book | None", corporation: str, law_as_of: date | None) -> Iterator[Found]:
    """What the rules find in each paper beside the others of the set and of the book, in the order of the papers."""
    from charterbook import whose
    from charterbook.law.check import check
    from charterbook.law.reach import own_day

    read = [(one.name, one.reading.instruments[0]) for one in written if one.instrument and one.reading]
    kept = tuple(paper.instrument for paper in whose.papers_of(book, corporation)) if book is not None else ()
    positions: dict[date | None, Position] = {}
    for name, paper in read:
        on = own_day(paper)[0]
        if book is not None and on not in positions:
            positions[on] = flow.position(book, corporation, on, None, "adopted")
        beside = (*(other for _, other in read if other is not paper), *kept)
        for verdict in check(paper, None if on else law_as_of, positions.get(on), beside):
            yield from (Found(name, finding) for finding in verdict.findings)


def _left_open(finding: Finding, written: list[Written]) -> bool:
    """Whether a finding is about what only execution and filing can supply, or about a place that is still blank."""
    if finding.rule.startswith(LEFT_TO_EXECUTION):
        return True
    texts = {one.reading.source.sha256: one.text for one in written if one.reading}
    return any(b"___" in texts.get(span.source, b"")[span.start : span.end] for span in finding.spans)


def _blanks(made: Draft) -> Iterator[str]:
    """What is to be filled in before signing, in the order of the paper. What a notary fills in is the notary's."""
    for block in made.blocks:
        match block:
            case Paragraph(runs):
                yield from _blank_runs(runs)
            case Lines(lines):
                for runs in lines:
                    yield from _blank_runs(runs)
            case NotaryBlock(state, county):
                yield from (
                    what
                    for what, given in (("state of the notary", state), ("county of the notary", county))
                    if not given
                )
            case _:
                pass


def _blank_runs(runs: tuple[Run, ...]) -> Iterator[str]:
    return (run.what for run in runs if isinstance(run, Blank))
