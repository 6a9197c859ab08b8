"""The series of a paper: which one words mean, its full name, class and par, and whether a sentence tells of the past.

Comes in: a paper. Goes out: marks and values. Two places that give one value are two witnesses of it; two that differ
are a dispute, and both readings are kept.
"""

from functools import lru_cache
from typing import TypeVar, cast

from charterbook.instruments.paper import Paper, class_of, once
from charterbook.instruments.sentences import sentence_around
from charterbook.instruments.series_recitals import recitals
from charterbook.model.evidence import Cited, Disputed, Span, Stated
from charterbook.model.shares import ParValue
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

T = TypeVar("T")

_FORMER_NAME = (
    r"(?: known as| named| called)"
    r"|,? (?:[^ ]+ ){1,6}?(?:inc|corp|corporation|company|ltd|limited|incorporated)(?![a-z])"
)
_BEFORE = (
    rf"previously|heretofore|theretofore|formerly(?!{_FORMER_NAME})|earlier|already|originally|had"
    r"|did designate"
    r"|there have been|(?:were|was) designated"
    r"|(?:articles|certificates?) of amendment(?: [a-z]{2,4}){0,3} filed[^.;]{0,140}? (?:establish|creat|designat)"
    r"(?:ed|ing)"
)
_PAST = (
    rf"(?<![a-z])(?:{_BEFORE}"
    r"|authorized to issue[^.;]{0,220}? of which(?: {0,1}[^ ]+){0,4} (?:are|is) designated"
    r"|certificates? of (?:designations?|determination)(?: of [^.;,]{1,60}?)?(?:,? as (?:so )?filed[^.;,]{0,40},)?"
    r" (?:originally |first )?(?:fixed|designated|established|created|authorized|set)"
    r"|(?:has|have) (?:also |since )?been (?:designated|established|classified|created|set apart)|first designated"
    r"|(?:charter|articles of incorporation|certificate of incorporation) (?:now |currently )?"
    r"(?:classif(?:y|ies)|authorizes?|designates?) [^.;]{0,60}? (?:as|of)|currently (?:designated|authorized))(?![a-z])"
)
_OLD_TEXT = (
    r"(?:currently|now|presently|previously|as filed|incorrectly) (?:reads?|provides?|provided|states?|stated)(?![a-z])"
    r"|(?:which|that) (?:says|reads|provides|states) (?:that |\")"
)
_PUT_INSTEAD = r"amended|replaced|instead|corrected|henceforth|shall (?:now )?(?:read|say|state)"
_NEW_TEXT = (
    r"(?:amended|replaced|restated|revised|deleted|modified)[^.]{0,140}?"
    r"(?:read|as follows|with the following|provide|so that|:)"
    r"|(?:amendment|following)[^.]{0,80}?(?:is|be|are) (?:hereby )?(?:made|adopted)"
)
_PAST_CHANGE = (
    r"(?:had been|was|were|previously|heretofore|has been) (?:increased|decreased|reduced|eliminated|withdrawn)"
)
_OPENING = (
    r"certif(?:y|ies)(?![a-z])|(?<![a-z])(?:undersigned|pursuant|resolved|whereas|organized|adopts)(?![a-z])"
    r"|(?:name of|a [a-z]+) (?:the )?corporation"
)
_SENTENCE, _HEAD, _BESIDE = 420, 1200, 160
_LETTER = r"series ([a-z0-9-]+)"
_STOCK = frozenset("stock share shares preferred preference".split())


def par_inside(paper: Paper, match: Match) -> Stated[ParValue] | None:
    """The par value that stands inside a wording."""
    inside = (found for found in paper.marks("par", match.start) if found.end <= match.end)
    return next((cast("Stated[ParValue]", found.cited) for found in inside), None)


def only_series(paper: Paper) -> Found | None:
    """The one series that the whole paper speaks of; None where it speaks of none or of several."""
    marks = paper.marks("series")
    one = bool(marks) and all(same_series(value_of(marks[0]), value_of(found)) for found in marks)
    return marks[0] if one else None


def series_before(paper: Paper, place: int) -> Found | None:
    """The series that "such series" means: the one last named in its sentence, else that of the heading above it, else
    the one last designated, else that of the paper's title, else the one last named, else the one that the paper names
    first."""
    marks = paper.marks("series")
    before = [found for found in marks if found.end <= place]
    headed = _headed_alone(paper, marks)
    titled = full_name(paper, headed) if headed is not None else None
    if before and before[-1].start >= place - len(sentence_to(paper, place, place)):
        within = titled is not None and _words(value_of(before[-1])) <= _words(value_of(titled))
        return titled if within else full_name(paper, before[-1])
    named = [match for match in paper.all("series_named") if match.end <= place and match.start > place - 900]
    fresh = [match for match in named if not is_past(paper, match.start, match.end)]
    above = next((found for found in reversed(series_headings(paper)) if found.end <= place), None)
    if above is not None and (not fresh or above.start > fresh[-1].start):
        return full_name(paper, above)
    if fresh:
        return fresh[-1].slots["series"]
    if titled is not None:
        return titled
    if named:
        return named[-1].slots["series"]
    return before[-1] if before else next(iter(marks), None)


@once
def series_headings(paper: Paper) -> list[Found]:
    """The series that stand alone on a line as headings, where the paper has headings for more than one series."""
    lowered = paper.view.lowered
    opening = compiled(_OPENING).search(lowered, paper.start, paper.start + _HEAD)
    alone = [
        found for found in paper.marks("series")
        if opening is not None and found.start >= opening.end()
        and lowered[found.start - 1] == "\n" and compiled(r"\.?\n").match(lowered, found.end)
    ]  # fmt: skip
    return alone if len({value_of(found) for found in alone}) > 1 else []


def _headed_alone(paper: Paper, marks: list[Found]) -> Found | None:
    """The one series that the title of the paper names, where it names one and no more."""
    opening = compiled(_OPENING).search(paper.view.lowered, paper.start, paper.start + _HEAD)
    end = opening.start() if opening else paper.start + _HEAD // 4
    head = [found for found in marks if found.start < end]
    alone = bool(head) and all(same_series(value_of(head[0]), value_of(found)) for found in head)
    return head[0] if alone else None


def sentence_to(paper: Paper, start: int, end: int) -> str:
    """The words from the beginning of the sentence around a place up to its end."""
    before = paper.view.lowered[max(paper.start, start - _SENTENCE) : start]
    cut = [
        match.end()
        for match in compiled(r"(?<!inc)(?<!corp)(?<!no)(?<!co)(?<![ .][a-z])[.;](?=[ \n])|\n").finditer(before)
    ]
    return before[cut[-1] if cut else 0 :] + paper.view.lowered[start:end]


def is_past(paper: Paper, start: int, end: int) -> bool:
    """Whether the sentence tells of what was done before, or is quoted as it stood."""
    said = sentence_to(paper, start, end)
    return compiled(_PAST).search(said) is not None or is_old_text(paper, start) or recites(paper, start, said)


def was_before(paper: Paper, start: int, end: int) -> bool:
    """Whether a charter tells of what was done before: what has been designated it provides itself."""
    said = sentence_to(paper, start, end)
    return compiled(rf"(?<![a-z])(?:{_BEFORE})(?![a-z])").search(said) is not None or is_old_text(paper, start)


def is_recital(paper: Paper, start: int) -> bool:
    """Whether a sentence is one of the recitals before a resolution."""
    return compiled(r"[\s\"]*whereas(?![a-z])").match(sentence_to(paper, start, start)) is not None


def recites(paper: Paper, start: int, said: str) -> bool:
    """Whether the words right around tell of the filing of an earlier designation."""
    if "hereby" in said:
        return False
    filed = [(match.start, match.end) for match in paper.all("designation_recited")]
    filed += [(recital.day.start, recital.day.end) for recital in recitals(paper)]
    opens, closes = sentence_around(paper, start)
    near = ((first, last) for first, last in filed if opens <= first and last <= closes + 1)
    return any(first - _BESIDE <= start <= last + _BESIDE for first, last in near)


def is_old_text(paper: Paper, start: int) -> bool:
    """Whether a place stands in text that is quoted as it stood."""
    before = paper.view.lowered[max(paper.start, start - _SENTENCE) : start]
    old = [match.end() for match in compiled(_OLD_TEXT).finditer(before)]
    return bool(old) and not compiled(_PUT_INSTEAD).search(before[old[-1] :])


def is_past_change(paper: Paper, start: int, end: int) -> bool:
    """Whether a change is told as one of before. What the sentence says of the series itself ("the shares previously
    designated as Series A are reduced") does not make the change a past one."""
    return was_changed(paper, start, end) or is_old_text(paper, start)


def was_changed(paper: Paper, start: int, end: int) -> bool:
    """Whether the words of a change say that it was made before."""
    return compiled(_PAST_CHANGE).search(paper.view.lowered[max(paper.start, start - 60) : end]) is not None


def is_amended(paper: Paper, start: int) -> bool:
    """Whether the place stands in text that the paper puts in the place of older text."""
    return compiled(_NEW_TEXT).search(paper.view.lowered[max(paper.start, start - 1500) : start]) is not None


def same_series(one: str, other: str) -> bool:
    """Whether two names in one paper mean one series: the same letter, and no word in each that the other lacks."""
    if one == other:
        return True
    letters, first = _letters(one), _words(one)
    return bool(letters) and letters == _letters(other) and (first <= _words(other) or _words(other) <= first)


@lru_cache(maxsize=1024)
def _letters(name: str) -> tuple[str, ...]:
    return tuple(compiled(_LETTER).findall(name.lower()))


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().replace(",", " ").split()) - _STOCK


def value_of(series: Found) -> str:
    """The full name of a series mark."""
    return str(series.value)


def full_name(paper: Paper, series: Found) -> Found:
    """The mark of the paper that names the series in most words."""
    same = [found for found in paper.marks("series") if same_series(value_of(found), value_of(series))]
    capitals = paper.view.folded
    return max(
        same, key=lambda found: (len(value_of(found)), not capitals[found.start : found.end].isupper()), default=series
    )


def name_of(series: Found, *more: Span) -> Cited[str]:
    """The name of a series mark with its evidence."""
    return Cited(value_of(series), (*series.cited.spans, *more))


def agreed(values: "list[Stated[T] | None]") -> "Stated[T] | None":
    """One value from several statements of it: witnessed by all where they agree, disputed where they do not."""
    readings: dict[T, Cited[T]] = {}
    for value in values:
        if value is None:
            continue
        for reading in value.readings if isinstance(value, Disputed) else (value,):
            known = readings.get(reading.value)
            readings[reading.value] = reading if known is None else _joined(known, reading)
    if not readings:
        return None
    if len(readings) == 1:
        return next(iter(readings.values()))
    return Disputed(tuple(readings.values()))


def _joined(one: "Cited[T]", other: "Cited[T]") -> "Cited[T]":
    spans = (*one.spans, *(span for span in other.spans if span not in one.spans))
    return one._replace(
        spans=spans,
        witnesses=one.witnesses + other.witnesses,
        derived=one.derived and other.derived,
        qualifier=one.qualifier or other.qualifier,
    )


def par_of(paper: Paper, series: str) -> Stated[ParValue] | None:
    """The par value that stands right behind a name of the series ("Series A Preferred Stock, par value $.01")."""
    pars = paper.marks("par")
    names = [found for found in paper.marks("series") if same_series(value_of(found), series)]
    beside: list[Stated[ParValue] | None] = [
        cast("Stated[ParValue]", found.cited)
        for found in pars
        if any(0 <= found.start - name.end <= 3 or 0 <= name.start - found.end <= 2 for name in names)
    ]
    return agreed(beside)


def par_of_class(paper: Paper, share_class: str) -> Stated[ParValue] | None:
    """The par value that stands behind the name of the class, else the only one that the paper states."""
    pars = paper.marks("par")
    names = [found for found in paper.marks("class") if str(found.value).lower() == share_class.lower()]
    beside = [found for found in pars if any(0 <= found.start - name.end <= 3 for name in names)]
    stated = {found.cited.value for found in (beside or pars)}
    return cast("Stated[ParValue]", (beside or pars)[0].cited) if len(stated) == 1 else None


def par_of_its_class(paper: Paper, share_class: str, series: Found) -> Stated[ParValue] | None:
    """The par of the class of a series; none where the only par stands right behind the name of another series."""
    others = {value_of(found) for found in paper.marks("series") if not same_series(value_of(found), value_of(series))}
    owned = any(par_of(paper, other) is not None for other in others)
    return None if owned else par_of_class(paper, share_class)


def class_for(paper: Paper, series: Found, stated: list[Cited[str] | None]) -> Cited[str]:
    """The class of a series: as a statement of its number names it, else as its own name does."""
    named = [each for each in stated if each is not None and "common" not in each.value.lower()]
    if (lettered := _lettered_class(paper, value_of(series))) is not None:
        return lettered
    own = class_of(paper, series)
    return next((each for each in named if each.value.lower() == own.value.lower()), own)


def _lettered_class(paper: Paper, name: str) -> Cited[str] | None:
    """The class of a series of a lettered class ("Class B Series 4 Preferred Stock"); where the letter is all that the
    series has (Minnesota's "Class C Convertible Preferred"), the stock that it is taken from."""
    letter = compiled(r"(?i)\bclass ([a-z])\b").search(name)
    if letter is None:
        return None
    classes = [cast("Cited[str]", found.cited) for found in paper.marks("class")]
    if not compiled(r"(?i)\bseries\b").search(name):
        taken = compiled(r"undesignated (?:stock|shares)").search(paper.view.lowered, paper.start, paper.end)
        plain = [each for each in classes if "class" not in each.value.lower() and "common" not in each.value.lower()]
        return paper.words(*taken.span()) if taken else next(iter(plain), None)
    full = [each for each in classes if each.value.lower().startswith(letter[0].lower() + " ")]
    return full[0] if full else None
