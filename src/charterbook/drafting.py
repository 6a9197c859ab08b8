"""The papers that carry out a step of a plan: drafted, written in each form, read back from each, checked as a set.

In come a step, the occasion of its signing and, where there is one, the book; out goes the set with all that was found:
what does not read back as it was meant, what is still blank, what the rules say of it, and what only signing, the
notary and the registrar can supply.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from charterbook import flow
from charterbook.model.drafts import REVIEW_NOTICE, Blank, Draft, Lines, NotaryBlock, Paragraph, Run
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.findings import Finding
from charterbook.model.instrument import Instrument, Reading

if TYPE_CHECKING:
    from charterbook.model.entries import Position
    from charterbook.model.plans import Step
    from charterbook.plan.occasion import Occasion
    from charterbook.register.store import Book

FORMS = ("txt", "pdf", "docx", "html")
"""The forms of a paper: EDGAR text, the one that is signed, the one that is worked on, the one for the screen."""

LEFT_TO_FILING = ("CB302", "CB401", "ACK-")
"""The rules on what a draft cannot have however it is signed: what the notary fills in, the evidence of filing."""


class Shape(NamedTuple):
    """How papers are written: the forms, the firm's template for DOCX, the instrument's place in an EDGAR submission
    where its text shall be a document of one, the notice on every page."""

    forms: tuple[str, ...] = FORMS
    template: bytes | None = None
    edgar_sequence: int | None = None
    notice: str = REVIEW_NOTICE


class Against(NamedTuple):
    """What a set is checked against: the book and the corporation by its name there, the day whose law is asked of a
    paper that bears no date yet, and the steps of the plan that come before this one, as if they were done."""

    book: "Book | None" = None
    corporation: str = ""
    law_as_of: date | None = None
    earlier: "tuple[Step, ...]" = ()


class Written(NamedTuple):
    """One paper of a set under its name ("1-certificate"), in its forms. `instrument` is what it says; None for a
    letter, which says nothing that could be posted. `reading` is that of the form that is checked, whose bytes `text`
    are and into which findings point; its source has the name of the file."""

    name: str
    draft: Draft
    instrument: Instrument | None
    forms: dict[str, bytes]
    text: bytes
    reading: Reading


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


def draft(step: "Step", occasion: "Occasion", shape: Shape, against: Against) -> DraftedSet:
    """The papers of a step in their shape, read back from every form and checked beside each other and, where a book is
    given, beside its papers and against its position on the paper's own day.

    DraftError, PlanError and WriteError for what cannot be worded or written.
    """
    from charterbook.plan.papers import papers

    written, differences = [], list[str]()
    for number, (name, made, said) in enumerate(papers(step, occasion), 1):
        one, unequal = _written(f"{number}-{name}", made._replace(notice=shape.notice), said, shape, occasion)
        written.append(one)
        differences += unequal
    blanks = tuple((one.name, what) for one in written for what in dict.fromkeys(_blanks(one.draft)))
    found, left = _checked(written, against)
    return DraftedSet(occasion, tuple(written), tuple(differences), blanks, found, left)


def _written(
    name: str, made: Draft, said: Instrument | None, shape: Shape, occasion: "Occasion"
) -> tuple[Written, tuple[str, ...]]:
    """A paper in its forms, and where one of them reads otherwise than it was meant. What is checked is the EDGAR text,
    or the HTML where the paper has letters that EDGAR's ASCII lacks; it is written and read in any case."""
    from charterbook.formats import edgar_text
    from charterbook.model.bare import bare

    checked = "txt" if str(bare(said)).isascii() else "html"
    told = occasion.corporation, occasion.executed_on
    written = {form: one_form(form, made, shape.template, *told) for form in dict.fromkeys((checked, *shape.forms))}
    if shape.edgar_sequence is not None and made.exhibit_number and "txt" in written:
        written["txt"] = edgar_text.submission(made, shape.edgar_sequence)
    readings = {form: flow.read(data, f"{name}.{form}") for form, data in written.items()}
    unequal = tuple(
        f"{name}.{form}: {difference}"
        for form, reading in readings.items()
        for difference in _differences(said, reading, edgar_text.plain if form == "txt" else str)
    )
    reading = readings[checked]
    if isinstance(reading, Unreadable):
        reading = Reading(Source("", 0, "", f"{name}.{checked}"), ())
    forms = {form: written[form] for form in shape.forms}
    return Written(name, made, said, forms, written[checked], reading), unequal


def one_form(
    form: str, made: Draft, template: bytes | None = None, corporation: str | None = None, on: date | None = None
) -> bytes:
    """A draft in one of `FORMS`. The firm's template, and the corporation and the day that fill its fields, are DOCX's.
    WriteError for what the form cannot hold, ValueError for a form that there is none of."""
    match form:
        case "txt":
            from charterbook.formats import edgar_text

            return edgar_text.write(made)
        case "pdf":
            from charterbook.formats import pdf

            return pdf.write(made)
        case "docx":
            from charterbook.formats import docx_write

            return docx_write.write(made, template, docx_write.Particulars(corporation, on))
        case "html":
            from charterbook.formats import html_write

            return html_write.write(made)
        case other:
            raise ValueError(f"there is no form {other}")


def _differences(
    said: Instrument | None, reading: Reading | Unreadable, printed: Callable[[str], str]
) -> tuple[str, ...]:
    """Where a form, read, says other than what was drafted; `printed` is how it prints words."""
    from charterbook.model.bare import differences

    if isinstance(reading, Unreadable):
        return (reading.why,)
    if said is None:
        return tuple(f"it reads as {one.kind}" for one in reading.instruments if one.acts)
    if len(reading.instruments) != 1:
        return (f"it reads as {len(reading.instruments)} papers",)
    return differences(said, reading.instruments[0], printed)


def _checked(written: list[Written], against: Against) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """What the rules find in each paper beside the others of the set and of the book, in the order of the papers; first
    what stands, then what only execution and filing can settle: it goes away once the paper is supposed to be signed,
    or it is about a place that is still blank."""
    from charterbook import whose
    from charterbook.law.check import check
    from charterbook.law.reach import own_day

    book, corporation = against.book, against.corporation
    read = [(one, one.reading.instruments[0]) for one in written if one.instrument and one.reading.instruments]
    kept = tuple(paper.instrument for paper in whose.papers_of(book, corporation)) if book is not None else ()
    days = {own_day(paper)[0] for _, paper in read} if book is not None else set()
    positions = {on: _position(book, corporation, on, against.earlier) for on in days if book is not None}
    found, left = list[Found](), list[Found]()
    for one, paper in read:
        on = own_day(paper)[0]
        beside = (*(other for _, other in read if other is not paper), *kept)
        verdicts, signed = (
            check(copy, None if on else against.law_as_of, positions.get(on), beside)
            for copy in (paper, _as_signed(paper))
        )
        unsigned, executed = (
            [finding for verdict in each for finding in verdict.findings] for each in (verdicts, signed)
        )
        stands = {(finding.rule, finding.message) for finding in executed}
        # What shows only on the signed paper (an officer who is not among those who sign) stands too.
        for finding in executed:
            (left if _left_open(finding, one.text) else found).append(Found(one.name, finding))
        gone = (finding for finding in unsigned if (finding.rule, finding.message) not in stands)
        left.extend(Found(one.name, finding) for finding in gone)
    return tuple(found), tuple(left)


def _position(book: "Book", corporation: str, on: date | None, earlier: "tuple[Step, ...]") -> "Position":
    """The position of the book on a day, as it will be once the earlier steps of the plan are done."""
    from charterbook.plan.after import after

    position = flow.position(book, corporation, on, None, "adopted")
    for step in earlier:
        position = after(position, (step.act, *step.also), on)
    return position


def _as_signed(paper: Instrument) -> Instrument:
    """The paper as it will be once all its lines are signed."""
    return paper._replace(
        signers=tuple(signer._replace(signed=signer.signed or signer.name) for signer in paper.signers),
        acknowledgments=tuple(
            one._replace(notary_signed=True, notary_line=one.notary_line or one.signer) for one in paper.acknowledgments
        ),
        exhibits=tuple(_as_signed(exhibit) for exhibit in paper.exhibits),
    )


def _left_open(finding: Finding, text: bytes) -> bool:
    """Whether a finding is about filing, or about a place of the text that is still blank."""
    blank = any(b"___" in text[span.start : span.end] for span in finding.spans)
    return blank or finding.rule.startswith(LEFT_TO_FILING)


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
