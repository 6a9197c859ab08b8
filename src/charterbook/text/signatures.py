"""Signatures: who signs a paper, in what office, and whether this copy shows the signature.

Comes in: a part of a view. Goes out: signers with the conformed signature ("/s/ Name") where it is there. A blank line
over a name is a signer whose signature this copy does not show. The block is read as a row of marks, rules, names and
offices; of two columns that conversion has interleaved (both marks, both names, both offices) the k-th of each belong
together.
"""

import re
from typing import NamedTuple

from charterbook.model.evidence import Cited
from charterbook.model.instrument import Signer
from charterbook.text.patterns import compiled
from charterbook.text.persons import DEGREES, OFFICES, PERSON
from charterbook.text.view import View

_MARK = (
    r"(?:/s/|/S/|/s(?=[ /])|\(s\)|(?<![A-Za-z])(?:Isl|lsl|1s1|/s1)(?= ?[A-Z])|[(\[](?:[Ss]igned|SIGNED|sgd\.?)[)\]]"
    r"|(?:[Ee]lectronically|[Dd]igitally) [Ss]igned(?: by)?:?(?= [A-Z])|(?<![\w/.])[sS]/ ?(?=[A-Z])"
    r"|/(?=(?:[A-Z][\w.'-]{0,20} ){1,3}[A-Z][\w'-]{1,20}/))"
)
_ILLEGIBLE = r"\[?(?i:illegible)(?: signature)?\]?"
_PERSON = rf" ?(?P<words>{PERSON})"
_CAPTION = r"(?:an |duly )?authori[sz]ed (?:officer|signatory|signer|person)"
_NO_NAME = rf" ?(?P<words>{_ILLEGIBLE})"
_NAME_LABEL = r"(?:(?:[Pp]rint(?:ed)?|PRINT(?:ED)?|Typed) )?N(?:ame|AME)(?: and Title)?(?: ?\([a-z ]{4,20}\))?:"
_BLANK_NAME = r" ?(?P<words>_{3,40})"
_TITLE_LABEL = r"(?:Title|TITLE|Its|ITS|Office|Capacity)(?: ?\([a-z ]{4,20}\))?:"
_TITLE = rf" ?(?P<words>{OFFICES})(?![a-z])"
_RULE = r"[-_]{3,80}"
_BY = r"(?<![A-Za-z])(?:(?P<by>By|BY):|(?:By|BY|Attest:|ATTEST:) {1,2})"
# What may go on behind an office: "Secretary of Larkmoor, Inc." where the paragraph ends, "President, on this 5th day".
_OF_COMPANY = (
    r"(?:of (?:the )?(?:[A-Z&][\w&.'-]{0,30},? ?){1,8}(?:\n|\Z)"
    r"|(?:on )?th(?:is|e) \d{1,2}(?:st|nd|rd|th)? day)"
)
_IN_OFFICE = (
    rf"(?P<person>{PERSON}|_{{3,40}}){DEGREES}(?:, ?(?:as )?| ?[-\u2013] ?| ?\(|[ \n])(?:its |Its |the )?"
    rf"(?P<office>{OFFICES})(?![a-z])(?! ?,? (?!{_OF_COMPANY})[a-z])"
)
_CUE = (
    r"[/(]s|/S/|I?lsl|Isl|1s1|[Nn](?:ame|AME)|Title|TITLE|Its|ITS|Office|Capacity|[-_]{3}|B[yY][: ]"
    r"|A(?:ttest|TTEST): |[(\[](?:[Ss]i|SI|sg)|(?:[Ee]lectronically|[Dd]igitally) |(?<![\w/.])[sS]/|/(?=[A-Z][a-z])|\n"
)
_OF_WHOM = (
    r" (?:and [Tt]itle )?of (?:an? |the )?(?:[Aa]uthorized |[Cc]orporate )?"
    r"(?:[Oo]fficer|[Pp]erson|[Ss]ignatory|[Ii]ncorporator)"
)
_FILLER = (
    rf"(?:\(?(?:Signature|SIGNATURE)(?:{_OF_WHOM})?\)?|[(\[](?:SEAL|Seal|seal|L\.S\.)[)\]]|/"
    r"|\((?=[^()]{0,30}(?:[Nn]ame|[Tt]itle|[Pp]rint|[Ss]ign|[Oo]ffice))[A-Za-z ,/.]{4,60}\)"
    r"|(?:Typed?|Print)(?:ed)?(?: or [Pp]rint(?:ed)?)? [Nn]ame(?: and (?:[Tt]itle|[Oo]ffice|[Cc]apacity))?"
    r"|[0-9A-F]{12,40}(?:\.{3})?|(?<= )(?:Dated?: ?)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}"
    r"|(?<= )\d{1,2}/\d{1,2}/\d{2,4})(?=[ \n])"
)
"""What forms, signing services and dates put between a signature and the name typed under it."""
_BETWEEN = rf"(?:,? ?{DEGREES}[ \n]{{0,3}}(?:{_FILLER}[ \n]{{1,3}}){{0,2}}|[ \n]{{0,3}})"
_ALONE = rf"(?P<words>{PERSON})(?=[ \n](?:/s/|By:|Its|Title|[-_]{{3}}|\()|\n|\Z)"
_BARE = (
    rf"(?: ?, ?| ?\()?\*?(?:as |its |Its |the |a ){{0,2}}(?P<words>{OFFICES})(?![a-z])(?!: ?/[sS]/)"
    rf"(?!,? (?!{_OF_COMPANY})[a-z])"
)
_AHEAD = rf"(?P<words>{OFFICES})(?::|[ \n])[ \n]?(?=/s/|/S/)"
"""An office that stands before its signature, at a paragraph's start."""
_TURN_OF_OFFICE = (
    r"(?:(?<=President)|(?<=Secretary)|(?<=Treasurer)|(?<=Director)|(?<=Chairman)|(?<=Officer)|(?<=Clerk)) (?=[A-Z])"
)
_TYPED_WITHIN, _COLUMNS = 400, 16
NOTARY_LINE = (
    rf"(?P<signed>{_MARK} ?{PERSON})?[ \n]{{0,2}}(?P<rule>[-_]{{3,80}})?[ ,\n]{{0,2}}"
    rf"(?:(?:{PERSON}|[-_]{{3,80}})[,\n ]{{1,2}})?"
    r"(?P<office>\(?(?:Signature of (?:the )?)?(?:Notary Public|NOTARY PUBLIC|[Nn]otarial [Oo]fficer))"
)


class Signature(NamedTuple):
    """A signer and the part of the view that shows it."""

    start: int
    end: int
    signer: Signer


class _Event(NamedTuple):
    """One piece of a block: its kind ("mark", "name", "title", "ahead", "rule", "by"), its place, the words it says,
    and the office where a name comes with one."""

    kind: str
    start: int
    end: int
    words: tuple[int, int]
    office: tuple[int, int] | None = None


class _Slot:
    """A signer in the making: places of the mark, the name it conforms, the name typed under it, and the office."""

    __slots__ = ("conformed", "end", "mark", "start", "title", "typed")

    def __init__(self, event: _Event) -> None:
        self.start, self.end = event.start, event.end
        self.mark: tuple[int, int] | None = None
        self.conformed: tuple[int, int] | None = None
        self.typed: tuple[int, int] | None = None
        self.title: tuple[int, int] | None = None


def signatures(view: View, start: int, end: int) -> list[Signature]:
    """The signers of a part of the view, in order. A name with an office in running prose is no signer: a signature
    has its mark, or stands under a rule, or opens a paragraph."""
    slots: list[_Slot] = []
    events = _events(view.folded, start, end)
    at = 0
    while at < len(events):
        run = at
        while run < len(events) and events[run].kind == events[at].kind:
            run += 1
        _take(view.folded, slots, events[at:run])
        at = run
    return [found for slot in slots if (found := _signature(view, slot)) is not None]


def _events(folded: str, start: int, end: int) -> list[_Event]:
    """The pieces of the blocks in order. A name without a label counts only at a paragraph's start or right after
    another piece."""
    found: list[_Event] = []
    cue = compiled(_CUE)
    at = start
    first = True
    while at < end:
        hit = _strong(folded, at, end, start) if first else None
        if hit is None:
            near = cue.search(folded, at, end)
            if near is None:
                break
            at = near.end() if near[0] == "\n" else near.start()
            hit = _strong(folded, at, end, start) or _printed(folded, at, end, start)
        first = False
        if hit is None:
            at += 1
            continue
        found.append(hit)
        at = max(hit.end, at + 1)
        while (hit := _weak(folded, at, end)) is not None and hit.end > at:
            found += _apart(folded, hit, found[-3 * _COLUMNS :])
            at = hit.end
    return found


def _printed(folded: str, at: int, end: int, start: int) -> _Event | None:
    """A label whose first word ("Print") stands before the cue."""
    return next((hit for back in (6, 8) if at >= back and (hit := _strong(folded, at - back, end, start))), None)


def _strong(folded: str, at: int, end: int, start: int) -> _Event | None:
    """The piece that begins here and shows by itself that it is one: a mark, a label, a rule, a name with its office at
    a paragraph's start."""
    if mark := compiled(_MARK).match(folded, at, end):
        named = _after(mark, end, _PERSON, _NO_NAME)
        place = _own_name(folded, named.span("words")) if named else (at, at)
        return _Event("mark", at, max(place[1], mark.end()), place)
    if (label := compiled(_NAME_LABEL).match(folded, at, end)) and (said := _after(label, end, _PERSON, _BLANK_NAME)):
        return _Event("name", at, said.end(), said.span("words"))
    if (label := compiled(_TITLE_LABEL).match(folded, at, end)) and (said := _after(label, end, _TITLE)):
        return _Event("title", at, said.end(), said.span("words"))
    if (at == start or folded[at - 1] == "\n") and (held := _in_office(folded, at, at, end)):
        return held
    if (at == start or folded[at - 1] == "\n") and (ahead := compiled(_AHEAD).match(folded, at, end)):
        return _Event("ahead", at, ahead.end(), ahead.span("words"))
    if rule := compiled(_RULE).match(folded, at, end):
        return _Event("rule", at, rule.end(), (at, at))
    by = compiled(_BY).match(folded, at, end)
    if by and (by["by"] or _in_office(folded, at, by.end(), end)):
        return _Event("by", at, by.end(), (at, at))
    return None


def _weak(folded: str, at: int, end: int) -> _Event | None:
    """The piece that counts only right after another: a name with its office, a name alone, an office alone."""
    between = compiled(_BETWEEN).match(folded, at, end)
    begun = between.end() if between else at
    if held := _in_office(folded, at, begun, end):
        return held
    if alone := compiled(_ALONE).match(folded, begun, end):
        return _Event("name", at, alone.end(), alone.span("words"))
    bare = compiled(_BARE).match(folded, begun, end)
    return _Event("title", at, bare.end(), bare.span("words")) if bare else None


def _after(label: "re.Match[str]", end: int, *patterns: str) -> "re.Match[str] | None":
    """What follows a label by the first of the patterns that fits."""
    return next((hit for one in patterns if (hit := compiled(one).match(label.string, label.end(), end))), None)


def _in_office(folded: str, start: int, at: int, end: int) -> _Event | None:
    """A name with its office at a place; the piece begins at `start`."""
    hit = compiled(_IN_OFFICE).match(folded, at, end)
    return _Event("name", start, hit.end(), hit.span("person"), hit.span("office")) if hit else None


def _apart(folded: str, event: _Event, before: list[_Event]) -> list[_Event]:
    """A name that holds two, the first or the last of them that of a mark before it, as two; with them their two
    offices. The other may be that of one whose signature this copy does not show."""
    name = folded[slice(*event.words)].lower()
    marks = [folded[slice(*other.words)].lower() for other in before if other.kind == "mark"]
    own = next((mark for mark in marks if mark and name.startswith(mark + " ")), None)
    last = next((mark for mark in marks if mark and name.endswith(" " + mark)), None)
    if event.kind != "name" or (own is None and (last is None or " " not in name[: -len(last)].strip())):
        return [event]
    middle = event.words[0] + len(own) if own is not None else event.words[1] - len(last or "") - 1
    parts = [_Event("name", event.start, middle, (event.words[0], middle))]
    parts.append(_Event("name", middle + 1, event.words[1], (middle + 1, event.words[1])))
    if event.office is None:
        return parts
    start, end = event.office
    turn = compiled(_TURN_OF_OFFICE).search(folded, start, end)
    places = [(start, turn.start()), (turn.end(), end)] if turn else [(start, end)]
    return [*parts, *(_Event("title", *place, place) for place in places)]


def _own_name(folded: str, place: tuple[int, int]) -> tuple[int, int]:
    """The conformed name without the names after it that a lost line break has joined to it: of a name that is typed
    once more below, as many words as are typed there."""
    start, end = place
    ends = [end, *(word.start() for word in reversed(list(compiled(r" ").finditer(folded, start, end))))]
    for stop in ends:
        name = folded[start:stop]
        whole = " " in name and not compiled(r"(?:^| )[A-Z]\.$").search(name)
        # "C.W." above may be "C. W." below.
        if whole and name.replace(" ", "").lower() in folded[stop : stop + _TYPED_WITHIN].replace(" ", "").lower():
            return start, stop
    return place


def _take(folded: str, slots: list[_Slot], run: list[_Event]) -> None:
    """Give a run of pieces of one kind to the signers they belong to."""
    for place, event in enumerate(run):
        match event.kind:
            case "mark":
                empty = next((slot for slot in slots[-_COLUMNS:] if slot.mark is None and slot.typed is None), None)
                slot = empty if empty is not None and empty is _first_empty(slots) else _Slot(event)
                if slot is not empty:
                    slots.append(slot)
                slot.mark, slot.end = (event.start, event.end), event.end
                slot.conformed = event.words if event.words[0] < event.words[1] else None
            case "rule" | "by":
                if not slots or slots[-1].mark is None or slots[-1].typed is not None:
                    slots.append(_Slot(event))
            case "ahead":
                slots.append(_Slot(event))
                slots[-1].title = event.words
            case "name":
                _name(folded, slots, event, len(run) - place)
            case _:
                left = [
                    slot for slot in slots[-_COLUMNS:] if _untitled(folded, slot.title) and (slot.mark or slot.typed)
                ]
                waiting = left[-(len(run) - place) :]
                if waiting:
                    waiting[0].title = event.words
                    waiting[0].end = max(waiting[0].end, event.end)


def _untitled(folded: str, title: tuple[int, int] | None) -> bool:
    """Whether a signer still lacks an office: what a form prints under its line names none."""
    return title is None or compiled(_CAPTION).fullmatch(folded[slice(*title)].lower()) is not None


def _first_empty(slots: list[_Slot]) -> _Slot | None:
    """The first of the empty signers at the end of the row."""
    first = None
    for slot in reversed(slots[-_COLUMNS:]):
        if slot.mark is not None or slot.typed is not None:
            break
        first = slot
    return first


def _name(folded: str, slots: list[_Slot], event: _Event, left: int) -> None:
    """Give a typed name to the signer whose mark conforms it, else to the first that waits for one, else to a new."""
    words = folded[slice(*event.words)]
    waiting = [slot for slot in slots[-_COLUMNS:] if slot.typed is None]
    same = [slot for slot in waiting if slot.conformed and _same(folded[slice(*slot.conformed)], words)]
    unnamed = [slot for slot in waiting[-left:] if slot.conformed is None or _illegible(folded, slot.conformed)]
    chosen = same[-1] if same else unnamed[0] if unnamed else None
    if chosen is None:
        chosen = _Slot(event)
        slots.append(chosen)
    chosen.typed, chosen.title = event.words, event.office or chosen.title
    chosen.end = max(chosen.end, event.end)


def _illegible(folded: str, place: tuple[int, int]) -> bool:
    return "illegible" in folded[slice(*place)].lower()


def _same(one: str, other: str) -> bool:
    """Whether two writings are of one person: the same last name."""
    return _last(one) == _last(other)


def _last(name: str) -> str:
    words = [word.strip(".,").lower() for word in name.split()]
    return next(
        (
            word
            for word in reversed(words)
            if word not in ("jr", "sr", "ii", "iii", "iv", "esq", "md", "m.d", "ph.d", "cpa")
        ),
        "",
    )


def _signature(view: View, slot: _Slot) -> Signature | None:
    """The signer of a slot; None where neither a mark nor a type names one."""

    def cited(place: tuple[int, int] | None) -> Cited[str] | None:
        return None if place is None else Cited(" ".join(view.folded[slice(*place)].split()), (view.span(*place),))

    name = cited(slot.typed or slot.conformed)
    return None if name is None else Signature(slot.start, slot.end, Signer(name, cited(slot.title), cited(slot.mark)))
