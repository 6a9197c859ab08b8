"""State forms: which form a paper is, what answers stand under its labels, and which box is ticked.

Comes in: a part of a view with its marks, and the states that the text names. Goes out: facts like those that
productions find. The forms are data of the states. What stands between a label and the next label is its answer,
wherever the page put the two; an answer that was set above its label is taken where nothing stands below. A form that
prints several kinds under one title is of the kind whose box is ticked, and of none where no box or two are.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match
from charterbook.text.states.state import Form, StateTable
from charterbook.text.view import View

_TICKED = r"(?:☒|☑|þ|ý|✓|✔|√|\u25a0|\[ ?x ?\]|\( ?x ?\)|/ ?x ?/|_x_|:x\)|(?<![a-z])x)[\s:]{0,4}$"
_BOX_ROOM = 8
_LONGEST_NAME = 120
_HEAD_OF_FORM = 6000
_EMPTY = " \n\t.,:;|*_-–()[]"
_DATED = {"adopted_on": "board_adopted", "effective_on": "effective"}
"""The fact of the productions that a dated answer gives, with the date in the slot of the label's name."""


class Answer(NamedTuple):
    """What stands under a label, from `start` to `end` of the view; `label` is where the label begins."""

    asks: str
    label: int
    start: int
    end: int


def form_facts(
    view: View, part: tuple[int, int], founds: Iterable[Found], states: tuple[StateTable, ...]
) -> list[Match]:
    """The facts of the form that fills this part of the view; none where it is no form known to us."""
    known = form_of(view, part, states)
    if known is None:
        return []
    state, form = known
    inside = [found for found in founds if part[0] <= found.start and found.end <= part[1]]
    issued = Match("form", part[0], part[0] + 1, {"state": _said(view, state.code, part[0], part[0] + 1)})
    return [issued, *_kind(view, form, part), *_answered(view, inside, answers(view, form, part))]


def form_of(view: View, part: tuple[int, int], states: tuple[StateTable, ...]) -> tuple[StateTable, Form] | None:
    """The form, of the states named, whose words stand in the head of this part."""
    start, end = part[0], min(part[1], part[0] + _HEAD_OF_FORM)
    for state in states:
        for form in state.forms:
            if view.lowered.find(form.cue, start, end) >= 0 and _spaced(form.pattern).search(view.lowered, start, end):
                return state, form
    return None


def answers(view: View, form: Form, part: tuple[int, int]) -> list[Answer]:
    """The labels of a form in the order of the page, each with the place of what stands behind it."""
    hits = sorted(
        (match.start(), -match.end(), label.asks) for label in form.labels
         for match in _spaced(label.pattern).finditer(view.lowered, *part) if match.end() > match.start()
    )  # fmt: skip
    labels: list[tuple[tuple[int, int], str]] = []
    for start, negative_end, asks in hits:
        if not labels or start >= labels[-1][0][1]:
            labels.append(((start, -negative_end), asks))
    ends = [*(start for (start, _), _ in labels[1:]), part[1]][: len(labels)]
    return [
        Answer(asks, start, *_trimmed(view, end, max(end, until)))
        for ((start, end), asks), until in zip(labels, ends, strict=True)
    ]


def _trimmed(view: View, start: int, end: int) -> tuple[int, int]:
    """The place without the points, rules and brackets that forms leave around an answer."""
    while start < end and view.folded[start] in _EMPTY:
        start += 1
    while (
        end > start
        and view.folded[end - 1] in _EMPTY
        and not view.folded.endswith(("inc.", "Inc.", "INC."), start, end)
    ):
        end -= 1
    return start, end


def _kind(view: View, form: Form, part: tuple[int, int]) -> Iterator[Match]:
    """The kind that the ticked box decides, or that the form has of itself; and the sentences that the form prints for
    boxes nobody ticked."""
    ticked: dict[str, tuple[int, int]] = {}
    for box in form.boxes:
        places = [
            match.span()
            for match in _spaced(box.pattern).finditer(view.lowered, *part)
            if compiled(_TICKED).search(view.lowered, max(part[0], match.start() - _BOX_ROOM), match.start())
        ]
        if places:
            ticked.setdefault(box.kind, places[0])
        elif box.says:
            for match in _spaced(box.says).finditer(view.lowered, *part):
                yield Match("form_unsaid", *match.span(), {})
    if len(ticked) == 1:
        ((kind, place),) = ticked.items()
        yield Match("form_kind", *place, {"kind": _said(view, kind, *place)})
    elif form.kind is not None and not form.boxes:
        head = _spaced(form.pattern).search(view.lowered, *part)
        assert head is not None, "a form is known by its pattern"
        yield Match("form_kind", *head.span(), {"kind": _said(view, form.kind, *head.span())})


def _answered(view: View, founds: list[Found], found_answers: list[Answer]) -> Iterator[Match]:
    """The facts that the answers give: the name of the corporation, dates, and any other answer as words."""
    by_asks = {answer.asks: answer for answer in reversed(found_answers) if answer.start < answer.end}
    for order, answer in enumerate(found_answers):
        if answer.asks == "corporation":
            yield from _name(view, founds, answer, found_answers[order - 1].end if order else 0)
        elif answer.start < answer.end and answer.asks in _DATED:
            day = _day(founds, answer)
            if day is not None:
                yield Match(_DATED[answer.asks], answer.label, day.end, {answer.asks: day})
        elif answer.start < answer.end and answer.asks not in ("", "boxes"):
            yield Match(f"form_{answer.asks}", answer.label, answer.end, {"words": _written(view, answer)})
    yield from _correction(view, founds, by_asks)
    yield from _withdrawal(founds, by_asks)


def _name(view: View, founds: list[Found], answer: Answer, before: int) -> Iterator[Match]:
    """The corporation's name: the name marked in the answer, else the answer's own words where they can be a name; or
    the name that stands above the label, where nothing stands below it."""
    named = [found for found in founds if found.slot == "K" and answer.start <= found.start < answer.end]
    if named:
        yield Match("named", answer.label, named[0].end, {"corporation": named[0]})
    elif 1 < answer.end - answer.start <= _LONGEST_NAME and compiled(r"[a-z]{2}").search(
        view.lowered[answer.start : answer.end]
    ):
        yield Match("named", answer.label, answer.end, {"corporation": _written(view, answer)})
    else:
        above = [found for found in founds if found.slot == "K" and before <= found.start and found.end <= answer.label]
        if above and not view.folded[above[-1].end : answer.label].strip(_EMPTY + "I1"):
            yield Match("named", above[-1].start, answer.label, {"corporation": above[-1]})


def _day(founds: list[Found], answer: Answer) -> Found | None:
    """The one date of an answer."""
    days = [found for found in founds if found.slot == "D" and answer.start <= found.start < answer.end]
    return days[0] if days and isinstance(days[0].value, date) else None


def _correction(view: View, founds: list[Found], by_asks: dict[str, Answer]) -> Iterator[Match]:
    title, faulty, corrected = (by_asks.get(asks) for asks in ("corrected_title", "faulty", "corrected"))
    if title is None or faulty is None or corrected is None:
        return
    slots = {"title": _written(view, title)}
    day = _day(founds, by_asks["corrected_on"]) if "corrected_on" in by_asks else None
    yield Match("corrected_paper", title.label, title.end, slots | ({"filed_on": day} if day else {}))
    yield Match("faulty", faulty.label, faulty.end, {"faulty": _written(view, faulty)})
    yield Match("corrected", corrected.label, corrected.end, {"corrected": _written(view, corrected)})


def _withdrawal(founds: list[Found], by_asks: dict[str, Answer]) -> Iterator[Match]:
    """The designation that a form of withdrawal names, with its date."""
    named = by_asks.get("withdrawn")
    series = next((f for f in founds if named and f.slot == "S" and named.start <= f.start < named.end), None)
    if named is not None and series is not None:
        day = _day(founds, by_asks["withdrawn_on"]) if "withdrawn_on" in by_asks else None
        yield Match("withdrawn", named.label, named.end, {"series": series} | ({"filed_on": day} if day else {}))


def _written(view: View, answer: Answer) -> Found:
    return _said(view, " ".join(view.folded[answer.start : answer.end].split()), answer.start, answer.end)


def _said(view: View, value: str, start: int, end: int) -> Found:
    return Found("W", "words", start, end, Cited(value, (view.span(start, end),)))


def _spaced(pattern: str) -> "re.Pattern[str]":
    """A form's pattern, in which a blank stands for any white space."""
    return compiled(pattern.replace(" ", r"\s"))
