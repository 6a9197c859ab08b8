"""What a rule can reach in a paper: its attached papers, acts, marks, and the nearest place to point at."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from charterbook.law.rule import ChosenBy
from charterbook.model.acts import Act, CapitalAct, Resolution, SeriesDesignation, StockholderApproval
from charterbook.model.evidence import Cited, Disputed, Span, Stated, T
from charterbook.model.instrument import Instrument

_STATEMENTS = {
    "resolution", "stockholder_approval", "certification", "acknowledgment", "filing",
    "none_issued", "none_outstanding", "outstanding_count",
}  # fmt: skip


def papers(paper: Instrument) -> Iterator[Instrument]:
    """The paper and all that is attached to it."""
    yield paper
    for exhibit in paper.exhibits:
        yield from papers(exhibit)


def acts(paper: Instrument) -> Iterator[Act]:
    """All acts: of the paper, of its attachments, and those that a resolution decides on."""
    for each in papers(paper):
        for act in each.acts:
            yield act
            if isinstance(act, Resolution):
                yield from act.resolved


def acts_of(paper: Instrument, kind: type[T]) -> list[T]:
    """All acts of one type, anywhere in the paper."""
    return [act for act in acts(paper) if isinstance(act, kind)]


def operative(paper: Instrument) -> list[CapitalAct]:
    """The acts on capital that this paper itself carries out: not recited, not those of the resolution copied in it."""
    return [
        act  # type: ignore[misc]  # the statements are left out by name just below
        for act in paper.acts
        if act.act not in _STATEMENTS and not (isinstance(act, SeriesDesignation) and act.recited)
    ]


def approvals(paper: Instrument) -> list[StockholderApproval]:
    """Approvals by holders that the paper recites."""
    return acts_of(paper, StockholderApproval)


def marks(paper: Instrument, kind: str) -> list["Cited[object] | Disputed[object]"]:
    """The marks of one kind in the paper and its attachments, in order of place, each place once."""
    found = {mark.found.spans: mark.found for each in papers(paper) for mark in each.marks if mark.kind == kind}
    return [found[spans] for spans in sorted(found, key=_by_place)]


def spans_of(act: Act) -> tuple[Span, ...]:
    """All that the paper says of an act, in order of place, each place once."""
    spans = {span for field in act if isinstance(field, Cited | Disputed) for span in field.spans}
    return tuple(sorted(spans, key=lambda span: (span.source, span.start, span.end)))


def plain(stated: Stated[T] | None) -> Cited[T] | None:
    """The value where there is one reading; None where nothing is said or the readings disagree."""
    return stated if isinstance(stated, Cited) else None


def said(stated: Stated[T] | None) -> Cited[T] | None:
    """The value where the paper says it: not disputed, not computed by the reader."""
    value = plain(stated)
    return None if value is None or value.derived else value


def first_reading(stated: Stated[T] | None) -> Cited[T] | None:
    """The first reading of what is said, only for showing or matching names, never for counting."""
    return stated.readings[0] if isinstance(stated, Disputed) else stated


def filed_on(paper: Instrument) -> Cited[date] | None:
    """The day of filing, from the dates or from the filing evidence."""
    return paper.dates.filed_on or (paper.filing.filed_on if paper.filing else None)


def own_day(paper: Instrument) -> tuple[date | None, ChosenBy]:
    """The day of a paper, and which of its dates that is: of filing, else of execution, else of adoption, else of the
    effect that it gives itself."""
    if filed := filed_on(paper):
        return filed.value, "filing date"
    if paper.dates.executed_on:
        return paper.dates.executed_on.value, "execution date"
    if paper.dates.adopted_on:
        return paper.dates.adopted_on.value, "adoption date"
    if paper.dates.effective_on:
        return paper.dates.effective_on.value, "effective date"
    return None, "not known"


def title_place(paper: Instrument) -> tuple[Span, ...]:
    """Where to point when something is absent: the title, else the paper as a whole."""
    return (paper.title.spans if paper.title else ()) or (paper.span,)


def execution_place(paper: Instrument) -> tuple[Span, ...]:
    """Where to point when a signature or a date is absent: the execution clause, a signer, else the title."""
    executed = paper.dates.executed_on
    signer = paper.signers[0].name if paper.signers else None
    return (executed.spans if executed else ()) or (signer.spans if signer else ()) or title_place(paper)


def act_place(paper: Instrument) -> tuple[Span, ...]:
    """Where to point for what the paper does: its first operative act, else the title."""
    return next((spans_of(act) for act in operative(paper) if spans_of(act)), title_place(paper))


_FRACTIONS = {
    ord(sign): f" {parts}"
    for sign, parts in zip("½⅓⅔¼¾⅛⅜⅝⅞", "1/2 1/3 2/3 1/4 3/4 1/8 3/8 5/8 7/8".split(), strict=True)
}


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name for comparing: lower case, one space between words, punctuation dropped, "12¾%" as "12 3/4%"."""
    plain = name if name.isascii() else name.translate(_FRACTIONS)
    return " ".join(
        "".join(c if c.isalnum() or c in "%&." else " " for c in plain.casefold()).replace(". ", " ").split()
    )


def _by_place(spans: tuple[Span, ...]) -> tuple[str, int, int]:
    return (spans[0].source, spans[0].start, spans[0].end) if spans else ("", 0, 0)
