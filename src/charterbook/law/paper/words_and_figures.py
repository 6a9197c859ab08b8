"""CB101: a number given in words and in figures is one number."""

from charterbook.law.reach import acts, acts_of, marks, operative
from charterbook.law.rule import ANY_COPY, Answer, Case, Remark, judged, rule_of_paper
from charterbook.model.acts import Act, Correction
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue, decimal_string

_SAME_PLACE_BYTES = 60
_MOST_CONFIRMING = 3


@rule_of_paper("CB101", "error", of=ANY_COPY)
def words_and_figures_disagree(case: Case) -> Answer:
    """Words and figures of one number disagree.

    What it asks: Wherever a number stands twice, as words with figures in parentheses or as two statements of one
    fact, both readings must be the same number. Every place where they are not is told, with both readings. Where
    other places of the paper have one of the readings the message says so, and still chooses none. The number of an act
    that a recital and a section give differently is CB601's. Words that a certificate of correction quotes as faulty
    are those of the record it corrects.

    Why it matters: The number of shares is what the paper is for. A common rule of reading prefers the words (row
    NV-NUM-1, from memory), but the words may be the slip: then the ledger would be wrong by the choice. The level is
    error because the paper contradicts itself.

    Passing case: "Six Hundred Fifty (650) shares".

    Failing case: "Six Hundred (650) shares": the words say 600, the figures say 650.

    Remedy: Correct the record by a certificate of correction; spell both from one number.
    """
    apart = [field for _, field in two_statements(case.paper)]
    quoted = [span for act in acts_of(case.paper, Correction) for span in act.faulty.spans]
    own = [disputed for disputed in disputes(case.paper) if disputed not in apart and not _within(disputed, quoted)]
    return judged([_told(disputed, case.paper) for disputed in own])


def two_statements(paper: Instrument) -> list[tuple[Act, Disputed[object]]]:
    """The numbers of the paper's own acts that two places of it give differently, each with its act."""
    return [
        (act, field)
        for act in operative(paper)
        for field in act
        if isinstance(field, Disputed) and _is_number(field) and not _in_one_place(field)
    ]


def disputes(paper: Instrument) -> list[Disputed[object]]:
    """All numbers and par values of the paper with more than one reading, in order, each place once."""
    found: list[Disputed[object]] = []
    stated: list[object] = [found for kind in ("count", "number", "par") for found in marks(paper, kind)]
    stated += [field for act in acts(paper) for field in act]
    for each in stated:
        if isinstance(each, Disputed) and _is_number(each) and not any(_overlap(each, known) for known in found):
            found.append(each)
    return sorted(found, key=lambda disputed: (disputed.spans[0].source, disputed.spans[0].start))


def _told(disputed: Disputed[object], paper: Instrument) -> Remark:
    first, second = disputed.readings[0], disputed.readings[1]
    one, other = _shown(first.value), _shown(second.value)
    same_place = _in_one_place(disputed)
    said = f"words say {one}, figures say {other}" if same_place else f"one place says {one}, another says {other}"
    elsewhere = _elsewhere(disputed, paper)
    confirmed = [
        f"{_shown(value)} also stands at {len(places)} other place{'s' if len(places) > 1 else ''} of this paper"
        for value, places in elsewhere
    ]
    return Remark(
        "; ".join((said, *confirmed)),
        (*first.spans, *second.spans, *(span for _, places in elsewhere for span in places[:_MOST_CONFIRMING])),
        expected="one number, however it is written",
        actual=f"{one} and {other}",
        remedy="Correct the record (certificate of correction), and spell words and figures from one number.",
    )


def _elsewhere(disputed: Disputed[object], paper: Instrument) -> list[tuple[object, list[Span]]]:
    """For each reading the other places of the paper that have the same number without dispute."""
    undisputed = [m for kind in ("count", "number") for m in marks(paper, kind) if isinstance(m, Cited) and m.spans]
    found = []
    for reading in disputed.readings:
        places = sorted(
            {mark.spans[0] for mark in undisputed if mark.value == reading.value}, key=lambda span: span.start
        )
        places = [span for span in places if span not in disputed.spans]
        if places:
            found.append((reading.value, places))
    return found


def _in_one_place(disputed: Disputed[object]) -> bool:
    return _gap(disputed.readings[0].spans, disputed.readings[1].spans) <= _SAME_PLACE_BYTES


def _is_number(disputed: Disputed[object]) -> bool:
    values = [reading.value for reading in disputed.readings]
    return len(values) > 1 and all(isinstance(value, ParValue) or hasattr(value, "denominator") for value in values)


def _shown(value: object) -> str:
    return str(value) if isinstance(value, ParValue) or not isinstance(value, int) else decimal_string(value)


def _within(disputed: Disputed[object], places: list[Span]) -> bool:
    return all(
        any(place.source == span.source and place.start <= span.start and span.end <= place.end for place in places)
        for span in disputed.spans
    )


def _overlap(one: Disputed[object], other: Disputed[object]) -> bool:
    return any(a.source == b.source and a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def _gap(one: tuple[Span, ...], other: tuple[Span, ...]) -> int:
    """The bytes between two readings, nought where they touch or overlap."""
    gaps = [max(b.start - a.end, a.start - b.end, 0) for a in one for b in other if a.source == b.source]
    return min(gaps, default=_SAME_PLACE_BYTES + 1)
