"""CB202: one series, one name."""

import re
from collections import Counter

from charterbook.law.paper.spelling import edits
from charterbook.law.reach import first_reading, fold, marks, operative
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, judged, rule_of_paper
from charterbook.model.acts import NoneOutstanding, SeriesDesignation
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.findings import Level
from charterbook.model.instrument import Instrument

_SLIP_EDITS = 2
_LONGEST_LETTER = 4
_AFTER_SERIES = re.compile(r"\bseries\s+[\"'\u201c\u2018]?([a-z0-9]+(?:-[a-z0-9]+)*)")
_NO_LETTERS = {"of", "to", "or", "and", "is", "in", "as", "by", "shares", "preferred", "preference", "stock"}
_DEFINED_WITHIN_BYTES, _DEFINED_AFTER_PAR_BYTES = 40, 130
Mentions = list["Cited[object] | Disputed[object]"]
_STOCK = {"stock", "share", "shares", "series", "class"}


@rule_of_paper("CB202", "warning", of=ANY_COPY)
def series_name_varies(case: Case) -> Answer:
    """The name of the series varies.

    What it asks: Every mention of the series that the paper acts on has one name. Mentions are the same series when
    the letter or number after the word Series is the same; each odd name is told once, at its first mention. The
    series of the title is one that the paper acts on, and the short name defined right after a name has its letter.
    Where a paper acts on one series alone, another letter that comes up once, in the words of that series' short name,
    is told as a note: it may be another series. A paper that tells of one earlier designation, or of a series of which
    no share is out, acts on that series. Other series, and bare "Preferred Stock", are left alone.

    Why it matters: Letters of series are reused; only the full name and the day of creation tell series apart. A
    misspelt word is a warning. An adjective more or less ("Series A Preferred" for "Series A Convertible Preferred")
    is harmless in most papers, often defined as the short name, and only a note.

    Passing case: "Series A Convertible Preferred Stock" throughout.

    Failing case: "Series A Convertbile Preferred Stock" in the title; or a Series "B" designation that defines its
    short name as Series "A".

    Remedy: Use the full name of the designation everywhere; correct the record if an operative place is wrong.
    """
    principals = _principals(case.paper)
    if not principals:
        return NOT_APPLICABLE
    told: dict[str, Remark] = {}
    mentions = marks(case.paper, "series")
    for mark in mentions:
        own = principals.get(_letter(str(mark.value)))
        if own is None or mark.value is None or fold(str(mark.value)) in told:
            continue
        level = _variant(str(mark.value), own.value)
        if level == "note" and _defined(mark, own, mentions):
            continue
        if level:
            told[fold(str(mark.value))] = Remark(
                f'"{mark.value}" is called "{own.value}" elsewhere in this paper',
                (*mark.spans, *own.spans[:1]),
                expected=own.value,
                actual=str(mark.value),
                remedy="Use the full name of the designation everywhere.",
                level=level,
            )
    return judged([*told.values(), *_letters(case.paper, principals), *_told_of_another(case.paper)])


def _told_of_another(paper: Instrument) -> list[Remark]:
    """The one series that an amendment or withdrawal acts on, against the series whose designation it recites and the
    series of which it says that no share is out: with no letter in common, one of them is a slip, if it comes up once.
    A paper by which shares pass from one series to another speaks of both again and again."""
    if paper.kind not in ("designation_amendment", "designation_withdrawal"):
        return []
    done = [name for act in operative(paper) if (name := first_reading(getattr(act, "series", None)))]
    letters = {_letter(name.value) for name in done}
    if len(letters) != 1 or "" in letters:
        return []
    mentioned = Counter(_letter(str(mark.value)) for mark in marks(paper, "series"))
    recited = [act for act in paper.acts if isinstance(act, SeriesDesignation) and act.recited]
    none_out = [act for act in paper.acts if isinstance(act, NoneOutstanding)]
    remarks = []
    for acts, what in ((recited, "recites the designation of"), (none_out, "says that no share is out of")):
        names = [name for act in acts if (name := first_reading(act.series))]
        told = {_letter(name.value) for name in names}
        rarest = min(sum(mentioned[letter] for letter in side) for side in (told, letters))
        if names and "" not in told and not told & letters and rarest <= 1:
            remarks.append(
                Remark(
                    f'the paper acts on "{done[0].value}", and {what} "{names[0].value}"',
                    (*names[0].spans, *done[0].spans),
                    expected=done[0].value,
                    actual=names[0].value,
                    remedy="Make sure which series is meant; correct the record if the letter is a slip.",
                )
            )
    return remarks


def _defined(short: "Cited[object] | Disputed[object]", own: Cited[str], mentions: Mentions) -> bool:
    """Whether a shorter name is defined after the full one, with at most the par value and the corporation between:
    "... Stock, par value $.001 per share, of the Company (the "Series A Preferred Stock")"."""
    full = [*own.spans, *(span for mark in mentions if mark.value == own.value for span in mark.spans)]
    same = [mark.spans[0] for mark in mentions if mark.value == short.value and mark.spans]
    return any(0 <= at.start - span.end <= _DEFINED_AFTER_PAR_BYTES for at in same for span in full)


def _letters(paper: Instrument, principals: dict[str, Cited[str]]) -> list[Remark]:
    """The title's letter, the letter of a defined short name, and a letter that comes up once in the words of the
    paper's own series."""
    own = next(iter(principals.values()))
    told = _in_title(paper, principals)
    strays = [mark for mark in marks(paper, "stray series") if _letter(str(mark.value)) not in principals]
    for mark in strays if len(principals) == 1 else ():
        defined = _in_definition(mark, own, marks(paper, "series"))
        told.append(
            Remark(
                f'"{mark.value}" has another letter than "{own.value}"'
                + (", whose short name it defines" if defined else ", and comes up here alone"),
                (*mark.spans, *own.spans[:1]),
                expected=own.value,
                actual=str(mark.value),
                remedy="Make sure which series is meant; correct the record if the letter is a slip.",
                level="warning" if defined else "note",
            )
        )
    return told


def _in_definition(mark: "Cited[object] | Disputed[object]", own: Cited[str], mentions: Mentions) -> bool:
    """Whether a letter stands right after the full name of the paper's series, where its short name is defined."""
    full = [*own.spans, *(span for each in mentions if each.value == own.value for span in each.spans)]
    return any(0 <= mark.spans[0].start - span.end <= _DEFINED_WITHIN_BYTES for span in full)


def _in_title(paper: Instrument, principals: dict[str, Cited[str]]) -> list[Remark]:
    if paper.title is None:
        return []
    letter, own = _letter(paper.title.value), next(iter(principals.values()))
    if not letter or letter in principals or len(letter) > _LONGEST_LETTER:
        return []
    return [
        Remark(
            f'the title speaks of Series {letter.upper()}, the paper acts on "{own.value}"',
            (*paper.title.spans, *own.spans[:1]),
            expected=own.value,
            actual=paper.title.value,
            remedy="Make sure which series is meant; correct the record if the letter is a slip.",
        )
    ]


def _principals(paper: Instrument) -> dict[str, Cited[str]]:
    """The series acted on, by letter; a letter that two acts name differently is compared with the first."""
    found: dict[str, Cited[str]] = {}
    for act in operative(paper):
        name = first_reading(getattr(act, "series", None))
        if name and _letter(name.value):
            found.setdefault(_letter(name.value), name)
    return found


def _letter(name: str) -> str:
    """The letter or number after the word series: "a" in "5.75% Series A Preferred Stock", "b-1" in "Series B-1"."""
    match = _AFTER_SERIES.search(name.casefold())
    return match[1] if match and match[1] not in _NO_LETTERS else ""


def _variant(name: str, own: str) -> Level | None:
    one, other = fold(name).split(), fold(own).split()
    if one == other:
        return None
    odd = [(a, b) for a, b in zip(one, other, strict=False) if a != b and not {a, b} <= _STOCK]
    if len(one) == len(other) and odd and all(edits(a, b, _SLIP_EDITS) <= _SLIP_EDITS for a, b in odd):
        return "warning"
    return "note" if set(one) - _STOCK != set(other) - _STOCK else None
