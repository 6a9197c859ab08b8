"""CB601: the certificate does what the resolution decided."""

from collections.abc import Sequence

from charterbook.law.paper.words_and_figures import two_statements
from charterbook.law.reach import acts_of, marks, operative, plain, said, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.chain import named_alike, subject
from charterbook.model.acts import Act, CapitalAct, Resolution, SeriesDesignation
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.instrument import Instrument
from charterbook.model.shares import ParValue, decimal_string

_FIELDS = ("before", "change", "after", "returned", "new", "old", "par_value")
_WORDS = {"par_value": "the par value", "returned": "the number of shares that go back", "change": "the change"}
_REMEDY = "Follow the minutes: correct the certificate if it errs, or adopt the resolution anew."


@rule_of_paper("CB601", "error")
def resolution_disagrees(case: Case) -> Answer:
    """The resolution and the certificate disagree.

    What it asks: For each act of the paper the resolution in it, attached to it, or given beside it as a paper of its
    own or in a secretary's certificate, decides the same act for the same class and series, and gives the same numbers,
    place by place. So do the recital and the section where a certificate sets out one resolution in two places. A paper
    given beside counts where it names the same corporation and the same day of adoption. A number that the resolution
    itself gives twice with two readings is left to CB101; a number that only one of them gives is not compared.

    Why it matters: Officers may certify only what the board decided; a certificate with another number is an act of
    nobody. The level is error because the papers contradict each other and are signed as one.

    Passing case: Both decrease Series A by 650 to 0.

    Failing case: The certificate decreases Series A by 650, the attached resolution by 600; or the recital creates a
    series of 12,000 shares, and section 1 fixes 21,000.

    Remedy: Follow the minutes: correct the certificate if it errs, or adopt the resolution anew.
    """
    inside = [act for resolution in acts_of(case.paper, Resolution) for act in resolution.resolved]
    resolved = [*inside, *(act for resolution in _beside(case) for act in resolution.resolved)]
    told = [_two_statements(field.readings) for _, field in two_statements(case.paper)]
    told += _recital(case.paper)
    compared = disputed = 0
    for act in operative(case.paper):
        same_kind = [other for other in resolved if other.act == act.act]
        twins = [other for other in same_kind if subject(other) == subject(act)]
        own = [other for other in same_kind if other in inside]
        if own and not twins:
            told.append(_other_subject(act, own[0]))
        for twin in twins:
            differing, common = _compare(act, twin)
            told += differing
            compared += common
            disputed += any(isinstance(field, Disputed) for field in (*act, *twin))
    if told:
        return fails(*told)
    if disputed:
        return lacks()
    return passes() if compared else NOT_APPLICABLE


def _recital(paper: Instrument) -> list[Remark]:
    """The number of a series that a recital gives without its name, where the paper makes that series alone."""
    made = [act for act in operative(paper) if isinstance(act, SeriesDesignation)]
    own = plain(made[0].after) if len(made) == 1 else None
    if own is None:
        return []
    odd = [mark for mark in marks(paper, "recited number") if isinstance(mark, Cited) and mark.value != own.value]
    # The series of the recital has no name: a warning, since it may be another one.
    return [_two_statements((mark, Cited(own.value, own.spans)))._replace(level="warning") for mark in odd]


def _two_statements(readings: Sequence[Cited[object]]) -> Remark:
    first, second = (_shown(reading.value) for reading in readings[:2])
    return Remark(
        f"one place of the paper says {first}, another {second}",
        (*readings[1].spans, *readings[0].spans),
        expected="one number, wherever it stands",
        actual=f"{first} and {second}",
        remedy=_REMEDY,
    )


def _beside(case: Case) -> list[Resolution]:
    """The resolutions given as papers of their own that this paper rests on."""
    adopted = case.paper.dates.adopted_on
    return [
        resolution
        for paper in case.beside
        if paper.kind in ("resolution", "secretary_certificate") and named_alike(case.paper, paper)
        for resolution in acts_of(paper, Resolution)
        if adopted and resolution.adopted_on and resolution.adopted_on.value == adopted.value
    ]


def _compare(act: CapitalAct, twin: Act) -> tuple[list[Remark], int]:
    """What differs, and how many numbers could be compared. A number computed on both sides compares nothing new."""
    told, common = [], 0
    for field in _FIELDS:
        one, other = plain(getattr(act, field, None)), plain(getattr(twin, field, None))
        if one is None or other is None or not (said(one) or said(other)):
            continue
        common += 1
        if one.value != other.value:
            told.append(_differs(field, one, other))
    return told, common


def _differs(field: str, one: Cited[object], other: Cited[object]) -> Remark:
    what = _WORDS.get(field, f'the number "{field}"')
    return Remark(
        f"{what} is {_shown(one.value)} in the certificate and {_shown(other.value)} in the resolution",
        (*other.spans, *one.spans),
        expected=f"{_shown(other.value)} (the resolution)",
        actual=f"{_shown(one.value)} (the certificate)",
        remedy=_REMEDY,
    )


def _other_subject(act: CapitalAct, other: Act) -> Remark:
    return Remark(
        "the resolution decides this act for another class or series than the certificate",
        (*spans_of(other), *spans_of(act)),
        expected=" ".join(subject(other)),
        actual=" ".join(subject(act)),
        remedy=_REMEDY,
    )


def _shown(value: object) -> str:
    return (
        decimal_string(value)
        if isinstance(value, int)
        else value.usd or "none"
        if isinstance(value, ParValue)
        else str(value)
    )
