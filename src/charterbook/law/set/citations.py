"""The papers that a paper speaks of, and which of the papers at hand each of them is.

Comes in: papers. Goes out: citations with the places that cite, and for a citation and a paper whether the one is the
other. The rule on absent papers (CB403) and the chain of a book ask here, so that both tell the same gaps.
"""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from charterbook.law.reach import act_place, acts, filed_on, first_reading, fold, operative, own_day
from charterbook.model.acts import (
    Correction,
    DesignatedSharesAdjustment,
    SeriesDesignation,
    SeriesWithdrawal,
    TermsAmendment,
)
from charterbook.model.evidence import Span
from charterbook.model.instrument import Instrument, Kind, PriorFiling

Sort = Literal["original", "amendment", "restatement", "correction", "other"]
Match = Literal["held", "perhaps", "no"]
Subject = str
"""What a paper belongs to: "" is the charter, else the folded name of the series whose designation it is or changes."""

OnSeries = SeriesDesignation | SeriesWithdrawal | DesignatedSharesAdjustment | TermsAmendment

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_COUNTS = "one two three four five six seven eight nine ten".split()
_NUMBER = re.compile(
    rf"(?:amendment (?:no|number)?\.? ?(?:#\s?)?(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\b"
    rf"|\b(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)? "
    r"(?:(?:certificate|articles) of amendment|amendment|(?:amended|restated)))",
    re.I,
)
_KINDS: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("correct", frozenset({"correction"})),
    ("validation", frozenset({"validation"})),
    ("merger", frozenset({"merger", "other", "articles_amendment"})),
    ("eliminat|withdraw|retire", frozenset({"designation_withdrawal", "retirement", "designation_amendment"})),
    ("restate", frozenset({"articles_restated", "designation_amendment"})),
    ("amend|increase|decrease|change|split",
     frozenset({"articles_amendment", "articles_restated", "split_change", "designation", "designation_amendment",
                "retirement", "merger", "other"})),
    ("designation|determination|supplementary|statement",
     frozenset({"designation", "designation_amendment", "designation_withdrawal", "articles_amendment"})),
    ("incorporation|formation|organization|charter", frozenset({"articles", "articles_restated"})),
)  # fmt: skip
"""Words of a cited title, and the kinds of papers that it may mean. The first row that fits counts."""
_SERIES_PAPERS: frozenset[Kind] = frozenset({"designation", "designation_amendment", "designation_withdrawal"})
UNTIL_FILED = timedelta(days=90)
"""How long after its execution a copy without a stamp may have been filed, to be taken for the paper that is cited."""


class Citation(NamedTuple):
    """A paper that another speaks of. `name` is how a finding calls it, `title` the words of the paper that cites (None
    where the citation is a series or follows from an act); `number` is its place among the amendments or restatements
    of its subject; `told` is false where no words name it and only an act of the paper asks for it."""

    name: str
    subject: Subject
    sort: Sort
    filed_on: date | None
    spans: tuple[Span, ...]
    title: str | None = None
    number: int | None = None
    told: bool = True


def citations(paper: Instrument, asked_too: bool = True) -> tuple[Citation, ...]:
    """The papers that a paper recites, withdraws or corrects, and the earlier filings that it tells by day or number;
    with `asked_too` the designations of those series too that it changes without a word on their designation."""
    named = [cited for act in acts(paper) if (cited := _cited(paper, act))]
    known = {cited.subject for cited in named if cited.sort == "original"}
    if asked_too:
        changed = [act for act in operative(paper) if isinstance(act, DesignatedSharesAdjustment | TermsAmendment)]
        named += [_designation(paper, act, False) for act in changed if series_of(act) not in known]
    days = {cited.filed_on for cited in named if cited.filed_on}
    own = number_of(paper.title.value if paper.title else "")
    told = [
        _prior(paper, prior) for prior in paper.prior_filings if not (prior.filed_on and prior.filed_on.value in days)
    ]
    numbered = [cited for cited in told if cited.filed_on or (cited.number and cited.number != own)]
    return _once((*named, *numbered))


def matches(cited: Citation, paper: Instrument, filed: date | None = None) -> Match:
    """Whether a paper is the one that is cited: "perhaps" where its filing day or its number would tell and is not
    shown. `filed` is the day of filing where the book knows more than the paper."""
    theirs = filed or ((stamp := filed_on(paper)) and stamp.value)
    if cited.filed_on and theirs and cited.filed_on != theirs:
        return "no"
    if cited.sort == "original" and cited.title is None:
        return "held" if cited.subject in made(paper) else "no"
    if cited.number is not None:
        return _numbered(cited, paper, theirs)
    if cited.sort == "correction" and paper.title and cited.title and fold(paper.title.value) == fold(cited.title):
        return "held"
    if not may_be(cited.title or "", paper.kind):
        return "no"
    if cited.filed_on is None or theirs:
        return "held" if theirs else "perhaps"
    day = own_day(paper)[0]
    near = day is not None and day <= cited.filed_on <= day + UNTIL_FILED
    return "perhaps" if near else "no"


def _numbered(cited: Citation, paper: Instrument, theirs: date | None) -> Match:
    """The paper of that number; one of the same sort without a number is it by its day, or may be it."""
    if sort_of(paper) != cited.sort or subject_of(paper) != cited.subject:
        return "no"
    own = number_of(paper.title.value if paper.title else "")
    if own is not None:
        return "held" if own == cited.number else "no"
    return "held" if cited.filed_on and theirs else "perhaps"


def number_of(title: str) -> int | None:
    """The number that a title bears: 3 for "Amendment No. 3", "THIRD AMENDMENT", "Third Amended and Restated"."""
    found = _NUMBER.search(" ".join(title.split()))
    if found is None:
        return None
    word = (found["count"] or found["nth"]).lower()
    if word.isdigit():
        return int(word)
    return (_COUNTS.index(word) if word in _COUNTS else _ORDINALS.index(word)) + 1


def sort_of(paper: Instrument) -> Sort:
    """What a paper is to its subject: it begins it, changes it, states it anew or corrects another paper."""
    title = fold(paper.title.value) if paper.title else ""
    match paper.kind:
        case "articles" | "designation":
            return "original"
        case "articles_restated":
            return "restatement"
        case "designation_amendment":
            return "restatement" if "restated" in title else "amendment"
        case "articles_amendment" | "split_change" | "retirement":
            return "amendment"
        case "correction":
            return "correction"
        case _:
            return "other"


def subject_of(paper: Instrument) -> Subject:
    """What a paper belongs to: the one series of a paper on a series, else the charter."""
    if paper.kind not in _SERIES_PAPERS:
        return ""
    names = list(dict.fromkeys(series_of(act) for act in acts(paper) if isinstance(act, OnSeries)))
    return names[0] if names else ""


def made(paper: Instrument) -> tuple[Subject, ...]:
    """The series that a paper itself makes."""
    return tuple(series_of(act) for act in operative(paper) if isinstance(act, SeriesDesignation))


def series_of(act: OnSeries) -> Subject:
    """The folded name of the series of an act."""
    name = first_reading(act.series)
    return fold(name.value) if name else ""


def may_be(title: str, kind: Kind) -> bool:
    """Whether a paper of a kind may be cited by this title."""
    folded = fold(title)
    return next((kind in kinds for words, kinds in _KINDS if re.search(words, folded)), True)


def _cited(paper: Instrument, act: object) -> Citation | None:
    match act:
        case SeriesDesignation(recited=True) | SeriesWithdrawal():
            return _designation(paper, act, True)
        case Correction(corrected_title=title, filed_on=filed):
            told = f"{title.value}{f' filed on {filed.value}' if filed else ''}"
            spans = (*title.spans, *(filed.spans if filed else ()))
            day = filed.value if filed else None
            return Citation(told, _subject_said(paper, title.value), "correction", day, spans, title.value)
        case _:
            return None


def _designation(paper: Instrument, act: OnSeries, told: bool) -> Citation:
    name = first_reading(act.series)
    filed = act.filed_on if isinstance(act, SeriesDesignation | SeriesWithdrawal) else None
    what = f"the designation of {name.value if name else 'a series'}{f' filed on {filed.value}' if filed else ''}"
    spans = (*act.series.spans, *(filed.spans if filed else ())) or act_place(paper)
    return Citation(what, series_of(act), "original", filed.value if filed else None, spans, told=told)


def _prior(paper: Instrument, prior: PriorFiling) -> Citation:
    title = " ".join(prior.title.value.split())
    day = prior.filed_on.value if prior.filed_on else None
    spans = (*prior.title.spans, *(prior.filed_on.spans if prior.filed_on else ()))
    name = f"{title}{f' filed on {day}' if day else ''}"
    number = number_of(title)
    return Citation(name, _subject_said(paper, title), _sort_said(title), day, spans, title, number)


def _sort_said(title: str) -> Sort:
    folded = fold(title)
    return "restatement" if "restated" in folded else "amendment" if "amend" in folded else "original"


def _subject_said(paper: Instrument, title: str) -> Subject:
    """What a cited title belongs to: the charter where it says so, else the subject of the paper that cites it."""
    folded = fold(title)
    return "" if any(word in folded for word in ("incorporation", "formation", "charter")) else subject_of(paper)


def _once(found: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Each cited paper once, the one that tells its day before the one that does not."""
    kept: dict[str, Citation] = {}
    for cited in sorted(found, key=lambda cited: cited.filed_on is None):
        same = [other for other in kept.values() if cited.filed_on is None and _alike(cited, other)]
        if not same:
            kept.setdefault(cited.name, cited)
    return tuple(cited for cited in found if kept.get(cited.name) == cited)


def _alike(undated: Citation, other: Citation) -> bool:
    """Whether a citation without a day may be of the same paper as another of the citing paper."""
    return (undated.subject, undated.sort, undated.number) == (other.subject, other.sort, other.number)
