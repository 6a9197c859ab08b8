"""What a paper says about the number of its series, place by place, before anybody decides what it does.

Comes in: a paper. Goes out: statements of number with their series, class, par and tense. Two places that give one
number are two witnesses of it; two places that differ are a dispute, and both readings are kept.
"""

from functools import lru_cache
from typing import NamedTuple, TypeVar, cast

from charterbook.instruments.paper import Paper, class_of, once, par, words
from charterbook.instruments.series_numbers import numbered
from charterbook.instruments.series_recitals import recitals
from charterbook.model.evidence import Cited, Disputed, Span, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

T = TypeVar("T")

_PAST = (
    r"(?<![a-z])(?:previously|heretofore|theretofore|formerly|earlier|already|originally|had|did designate"
    r"|there have been|(?:were|was) designated"
    r"|authorized to issue[^.;]{0,220}? of which(?: {0,1}[^ ]+){0,4} (?:are|is) designated"
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
_OPERATIVE = (
    r"(?<![a-z])(?:hereby|shall|resolved|establishes|creates|designates|classified|created|fixes|fixed|allotted|divided)"
    r"(?![a-z])"
)
_PAST_CHANGE = (
    r"(?:had been|was|were|previously|heretofore|has been) (?:increased|decreased|reduced|eliminated|withdrawn)"
)
_OPENING = (
    r"certif(?:y|ies)(?![a-z])|(?<![a-z])(?:undersigned|pursuant|resolved|whereas|organized|adopts)(?![a-z])"
    r"|(?:name of|a [a-z]+) (?:the )?corporation"
)
_SOURCE = (
    r"[\d)] (?:of the )?(?:shares? )?(?:of|out of|from) (?:the|its|those)"
    r"(?: (?:corporation|company|trust|bank)'s)?(?: [a-z]{2,12}){0,2} $"
)
_SENTENCE, _HEAD, _BESIDE = 420, 1200, 160
_LETTER = r"series ([a-z0-9-]+)"
_STOCK = frozenset("stock share shares preferred preference".split())


class Told(NamedTuple):
    """One place that gives the number of a series. `past`: told as history; `amended`: the text of an amendment;
    `shares` is None where the number cannot be read or is written as money; `operative`: in words that do something."""

    series: Found
    shares: Stated[Shares] | None
    share_class: Cited[str] | None
    par_value: Stated[ParValue] | None
    start: int
    end: int
    past: bool
    amended: bool
    operative: bool


@once
def told(paper: Paper) -> list[Told]:
    """All places that give the number of a series, in order: by the usual wordings, and by any sentence for a series of
    which they say nothing. Sentences that give one series different numbers tell none."""
    places = _worded(paper)
    more = [place for place in _in_sentences(paper) if not any(_tells_of(place, other) for other in places)]
    clear = [
        place for place in more if all(place.shares == other.shares or not _tells_of(place, other) for other in more)
    ]
    return sorted((*places, *clear), key=lambda place: place.start) if clear else places


def _tells_of(one: Told, other: Told) -> bool:
    return one.past == other.past and same_series(value_of(one.series), value_of(other.series))


def _in_sentences(paper: Paper) -> list[Told]:
    """The places where a sentence of any order gives a number of shares to a series."""
    places = []
    for pair in numbered(paper):
        series = pair.series or series_before(paper, pair.start)
        if series is None or "$" in paper.view.lowered[pair.number.start : pair.number.end + 3]:
            continue
        places.append(
            Told(
                full_name(paper, series),
                None if settled_later(paper, pair.number) else cast("Stated[Shares]", pair.number.cited),
                cast("Cited[str]", pair.share_class.cited) if pair.share_class else None,
                cast("Stated[ParValue]", pair.par.cited) if pair.par else None,
                pair.start,
                pair.end,
                is_past(paper, pair.start, pair.end),
                is_amended(paper, pair.start) and not _recites(paper, pair.start, ""),
                compiled(_OPERATIVE).search(_sentence(paper, pair.start, pair.end)) is not None,
            )
        )
    return places


def bare_number(paper: Paper) -> Stated[Shares] | None:
    """The one number that a paper which names no series gives to "such series": its name stands in another part."""
    if paper.marks("series"):
        return None
    told_ = [match.slots["after"] for match in paper.all("such_number")] + [pair.number for pair in numbered(paper)]
    numbers = [found for found in told_ if found.kind in ("count", "number")]
    agree = len({found.value for found in numbers}) == 1
    return cast("Stated[Shares]", numbers[0].cited) if agree else None


def names_new_series(paper: Paper) -> bool:
    """Whether acting words name a series, with or without its number."""
    named = (match for match in paper.all("series_named") if not is_past(paper, match.start, match.end))
    return any(compiled(_OPERATIVE).search(_sentence(paper, match.start, match.end)) is not None for match in named)


def is_source(paper: Paper, number: Found) -> bool:
    """Whether a number is the total that another is taken from ("500 shares of the Corporation's 10,000 shares")."""
    before = compiled(_SOURCE).search(paper.view.lowered, max(paper.start, number.start - 60), number.start)
    return before is not None and before.end() == number.start


def settled_later(paper: Paper, number: Found) -> bool:
    """Whether a number stands in the brackets of a draft."""
    return paper.view.lowered[number.start - 1 : number.start] == "["


def _worded(paper: Paper) -> list[Told]:
    """The places of the productions. One number is one place, by however many wordings it is found."""
    places: dict[int, Told] = {}
    listed = {pair.number.start for pair in numbered(paper) if pair.listed}
    for match in sorted((*paper.all("counted"), *paper.all("such_number")), key=_nearness):
        number = match.slots["after"]
        series = match.slots.get("series") or series_before(paper, match.start)
        if series is None or number.start in places or is_source(paper, number) or number.start in listed:
            continue
        money = "$" in paper.view.lowered[number.start : number.end + 3]
        unread = number.kind in ("malformed", "unreadable") or money
        places[number.start] = Told(
            series,
            None if unread else _qualified(match, cast("Stated[Shares]", number.cited)),
            words(match, "share_class") or words(match, "of_class"),
            par(match) or par_inside(paper, match),
            match.start,
            match.end,
            is_past(paper, match.start, match.end),
            is_amended(paper, match.start) and not _recites(paper, match.start, ""),
            compiled(_OPERATIVE).search(_sentence(paper, match.start, match.end)) is not None,
        )
    return [places[start] for start in sorted(places)]


def par_inside(paper: Paper, match: Match) -> Stated[ParValue] | None:
    """The par value that stands inside a wording."""
    inside = (found for found in paper.marks("par", match.start) if found.end <= match.end)
    return next((cast("Stated[ParValue]", found.cited) for found in inside), None)


def _nearness(match: Match) -> tuple[bool, int]:
    """Of two wordings that find one number, the one that names the series, then the shorter, is the surer."""
    return "series" not in match.slots, match.end - match.start


def _qualified(match: Match, shares: Stated[Shares]) -> Stated[Shares]:
    """The number with the word that bends it ("up to 1,000")."""
    bent = words(match, "qualifier") or words(match, "initially") or words(match, "cap") or words(match, "bound")
    if bent is None or not isinstance(shares, Cited):
        return shares
    said = " ".join(bent.value.lower().split())
    return shares._replace(qualifier={"initial": "initially", "not be more than": "not more than"}.get(said, said))


def only_series(paper: Paper) -> Found | None:
    """The one series that the whole paper speaks of; None where it speaks of none or of several."""
    marks = paper.marks("series")
    one = bool(marks) and all(same_series(value_of(marks[0]), value_of(found)) for found in marks)
    return marks[0] if one else None


def series_before(paper: Paper, place: int) -> Found | None:
    """The series that "such series" means: the one last named in its sentence, else the one last designated, else that
    of the paper's title, else the one last named, else the one that the paper names first."""
    marks = paper.marks("series")
    before = [found for found in marks if found.end <= place]
    headed = _headed_alone(paper, marks)
    titled = full_name(paper, headed) if headed is not None else None
    if before and before[-1].start >= place - len(_sentence(paper, place, place)):
        within = titled is not None and _words(value_of(before[-1])) <= _words(value_of(titled))
        return titled if within else full_name(paper, before[-1])
    named = [match for match in paper.all("series_named") if match.end <= place and match.start > place - 900]
    fresh = [match for match in named if not is_past(paper, match.start, match.end)]
    if fresh:
        return fresh[-1].slots["series"]
    if titled is not None:
        return titled
    if named:
        return named[-1].slots["series"]
    return before[-1] if before else next(iter(marks), None)


def _headed_alone(paper: Paper, marks: list[Found]) -> Found | None:
    """The one series that the title of the paper names, where it names one and no more."""
    opening = compiled(_OPENING).search(paper.view.lowered, paper.start, paper.start + _HEAD)
    end = opening.start() if opening else paper.start + _HEAD // 4
    head = [found for found in marks if found.start < end]
    alone = bool(head) and all(same_series(value_of(head[0]), value_of(found)) for found in head)
    return head[0] if alone else None


def _sentence(paper: Paper, start: int, end: int) -> str:
    """The words from the beginning of the sentence around a place up to its end."""
    before = paper.view.lowered[max(paper.start, start - _SENTENCE) : start]
    cut = [
        match.end()
        for match in compiled(r"(?<!inc)(?<!corp)(?<!no)(?<!co)(?<![ .][a-z])[.;](?=[ \n])|\n").finditer(before)
    ]
    return before[cut[-1] if cut else 0 :] + paper.view.lowered[start:end]


def is_past(paper: Paper, start: int, end: int) -> bool:
    """Whether the sentence tells of what was done before, or is quoted as it stood."""
    said = _sentence(paper, start, end)
    return compiled(_PAST).search(said) is not None or is_old_text(paper, start) or _recites(paper, start, said)


def is_recital(paper: Paper, start: int) -> bool:
    """Whether a sentence is one of the recitals before a resolution."""
    return compiled(r"[\s\"]*whereas(?![a-z])").match(_sentence(paper, start, start)) is not None


def _recites(paper: Paper, start: int, said: str) -> bool:
    """Whether the words right around tell of the filing of an earlier designation."""
    if "hereby" in said:
        return False
    filed = [(match.start, match.end) for match in paper.all("designation_recited")]
    filed += [(recital.day.start, recital.day.end) for recital in recitals(paper)]
    return any(first - _BESIDE <= start <= last + _BESIDE for first, last in filed)


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


def groups(places: list[Told]) -> list[list[Told]]:
    """The places of each series together, series in order of their first place."""
    together: list[list[Told]] = []
    for place in places:
        own = next(
            (group for group in together if same_series(value_of(group[0].series), value_of(place.series))), None
        )
        if own is None:
            together.append([place])
        else:
            own.append(place)
    return together


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


def amends_series(paper: Paper, place: Told) -> bool:
    """Whether the amendment that a place stands in is one of this series: its name is what is said to be amended."""
    lowered = paper.view.lowered
    at = max(lowered.rfind(words_, paper.start, place.start) for words_ in ("amended", "replaced", "restated"))
    subject = [found for found in paper.marks("series") if at - 160 < found.start < at]
    return at >= 0 and any(same_series(value_of(found), value_of(place.series)) for found in subject)
