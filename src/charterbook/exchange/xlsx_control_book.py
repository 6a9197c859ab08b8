"""The sheet of the control book: a row for each class and series, its numbers beside each other, sums as formulas.

Comes in: a page of the control book. Goes out: the sheet. Each number leads to the sentence that says it. A sum whose
parts are not all numbers says what the book says of it, never less.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.exchange.control_book import Page, behind, by, par_words, shown_with_its_series
from charterbook.exchange.xlsx_cells import Cell, Formula, Link, Pen, inexact
from charterbook.ledger.chart import name_key
from charterbook.ledger.lines import SERIES_LINES, LineName, Subject, total
from charterbook.model.entries import SOLE, Count, Exactly, Unknown, Unlimited
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares, figures

NAME = "Control book"
HEADS = (
    ("Class or series", 36.0), ("Par", 8.0), ("Authorized", 14.0), ("Designated", 13.0), ("Undesignated", 13.0),
    ("Issued", 13.0), ("Outstanding", 13.0), ("Treasury", 11.0), ("Reserved", 11.0), ("Headroom", 14.0),
    ("Ever issued", 13.0), ("Check", 10.0), ("Authorized since", 13.0), ("By", 20.0), ("Remarks", 40.0),
)  # fmt: skip
"""The columns with their widths in characters."""
_COLUMNS: dict[LineName, str] = {
    "authorized": "C", "undesignated": "E", "issued": "F", "outstanding": "G", "treasury": "H", "reserved": "I",
    "available": "J", "ever_issued": "K",
}  # fmt: skip
_DESIGNATED = "D"
_JUDGED = {"ties": ("good",), "differs": ("bad",)}
_PAR, _CHECK, _SINCE, _BY, _REMARKS = 1, 11, 12, 13, 14
_SUMS: tuple[LineName, ...] = ("issued", "outstanding", "treasury", "reserved", "ever_issued")
_OWN: tuple[LineName, ...] = ("authorized", "undesignated")
_NOTES = (
    "Designated is the sum of the series. Headroom is authorized less issued less reserved: what could still be issued "
    "under this charter. Check: designated and undesignated make the authorized number; of a series, outstanding and "
    "treasury make the issued one. A number leads to its sentence on the sheet Sources.",
    "A word in place of a number is an answer: unknown, at least so many, unlimited. No sum takes it for nought.",
)


class _Group(NamedTuple):
    """A class, or the one series that stands for it, with the series that have rows of their own."""

    head: Subject
    series: tuple[Subject, ...]


def write(pen: Pen, page: Page, links: Mapping[int, Link]) -> None:
    """Write the sheet."""
    position = page.position
    known = f", as known at {position.known_at.isoformat()}" if position.known_at else ""
    when = f"Control book at the end of {position.as_of}, {position.basis} basis{known}"
    head_row = pen.title(position.corporation, (when, *_NOTES), HEADS)
    pen.heads(head_row, HEADS, [head for head, _ in HEADS[2:11]])
    row = head_row + 1
    for group in _groups(page.subjects):
        _class_row(pen, page, group, row, links)
        for place, subject in enumerate(group.series, row + 1):
            _series_row(pen, page, subject, place, links)
        row += 1 + len(group.series)
    row = _told(pen, "Waits for a filing", list(_waits(page)), row + 1)
    row = _told(pen, "What is missing", list(position.gaps), row)
    pen.page(head_row, row, 1)


def _groups(subjects: tuple[Subject, ...]) -> Iterator[_Group]:
    shown = [subject for subject in subjects if not shown_with_its_series(subject)]
    for head in shown:
        if head.series is None or head.series.series == SOLE:
            own = [one for one in shown if one is not head and one.one is head.one and one.series is not None]
            yield _Group(head, tuple(own))


def _class_row(pen: Pen, page: Page, group: _Group, row: int, links: Mapping[int, Link]) -> None:
    """The row of a class: of one with series the sums over their rows, below it."""
    head = group.head
    pen.put(row, 0, head.name, "strong")
    pen.put(row, _PAR, par_words(head.one.par_value).removeprefix("par "), link=par_link(page, head, links))
    if head.series is not None:
        _series_numbers(pen, page, head, row, links)
        return
    for name in _OWN:
        pen.put(row, _place(name), head.told(name), "strong", link=_link(page, head, name, links))
    first, last = row + 2, row + 1 + len(group.series)
    designated = total(one.told("authorized") for one in group.series)
    own = _COLUMNS["authorized"]
    sums = [(_DESIGNATED, own, designated), *((_COLUMNS[name], _COLUMNS[name], head.told(name)) for name in _SUMS)]
    for letter, summed, count in sums:
        cell = _sum(summed, first, last, count) if group.series else count
        pen.put(row, ord(letter) - ord("A"), cell, "strong")
    pen.put(row, _place("available"), _room_formula(row, _room(head)), "strong")
    _check(pen, row, "CDE", head.told("authorized"), (designated, head.told("undesignated")))
    _last(pen, page, head, row, _remarks(head, _OWN, page.position.as_of))


def _series_row(pen: Pen, page: Page, subject: Subject, row: int, links: Mapping[int, Link]) -> None:
    pen.put(row, 0, subject.name, "indented")
    pen.put(row, _PAR, None)
    _series_numbers(pen, page, subject, row, links)


def _series_numbers(pen: Pen, page: Page, subject: Subject, row: int, links: Mapping[int, Link]) -> None:
    for name in SERIES_LINES:
        count: Cell = subject.told(name)
        if name == "available" and count == _room(subject):
            count = _room_formula(row, _room(subject))
        pen.put(row, _place(name), count, link=_link(page, subject, name, links))
    for letter in f"{_DESIGNATED}{_COLUMNS['undesignated']}":
        pen.put(row, ord(letter) - ord("A"), None)
    parts = subject.told("outstanding"), subject.told("treasury")
    _check(pen, row, "FGH", subject.told("issued"), parts)
    _last(pen, page, subject, row, _remarks(subject, SERIES_LINES, page.position.as_of))


def _place(name: LineName) -> int:
    return ord(_COLUMNS[name]) - ord("A")


def _sum(letter: str, first: int, last: int, count: Count) -> Formula:
    """A sum over the rows of the series; where one of them is a word, what the book says of the sum."""
    cells = f"{letter}{first}:{letter}{last}"
    word = count_text(count)
    comes_to: Shares | str = count.value if isinstance(count, Exactly) else word
    return Formula(f'=IF(COUNT({cells})=ROWS({cells}),SUM({cells}),"{_unless(count)}")', comes_to)


def _unless(count: Count) -> str:
    return "unknown" if isinstance(count, Exactly) else count_text(count)


def _room(subject: Subject) -> Count:
    """Authorized less issued less reserved."""
    counts = [subject.told(name) for name in ("authorized", "issued", "reserved")]
    if isinstance(counts[0], Unlimited):
        return counts[0]
    values = [count.value for count in counts if isinstance(count, Exactly)]
    if len(values) < len(counts):
        return Unknown("how many shares are issued or authorized is not known")
    return Exactly(values[0] - values[1] - values[2])


def _room_formula(row: int, room: Count) -> Formula:
    comes_to: Shares | str = room.value if isinstance(room, Exactly) else count_text(room)
    at = row + 1
    return Formula(f'=IF(COUNT(C{at},F{at},I{at})=3,C{at}-F{at}-I{at},"{_unless(room)}")', comes_to)


def _check(pen: Pen, row: int, letters: str, told: Count, told_parts: tuple[Count, Count]) -> None:
    """Whether the second and third number of a row make the first; cells err by less than a millionth."""
    whole, one, other = (f"{letter}{row + 1}" for letter in letters)
    known = f"COUNT({whole},{one},{other})=3"
    text = f'=IF({known},IF(ROUND({one}+{other}-{whole},6)=0,"ties","differs"),"not known")'
    counts = [count.value for count in (told, *told_parts) if isinstance(count, Exactly)]
    word = "not known"
    if len(counts) == 3:
        word = "ties" if counts[1] + counts[2] == counts[0] else "differs"
    pen.put(row, _CHECK, Formula(text, word), "center", *_JUDGED.get(word, ()))


def _last(pen: Pen, page: Page, subject: Subject, row: int, remarks: str) -> None:
    event = behind(page, subject, "authorized")
    pen.put(row, _SINCE, event.day if event else None)
    pen.put(row, _BY, by(event, page.entries) if event else None)
    pen.put(row, _REMARKS, remarks)


def _remarks(subject: Subject, names: tuple[LineName, ...], as_of: date | None) -> str:
    """Since when a series stands in the charter, why numbers are not known, or of which earlier day they are, and the
    figures that a cell rounds."""
    reasons: dict[str, list[str]] = {}
    stated = subject.series.rests_on if subject.series else None
    if stated is not None and stated.on != as_of:
        reasons[stated.words] = ["issued, outstanding"] if stated.issued else ["outstanding"]
    for name in names:
        count = subject.told(name)
        label = name.replace("_", " ")
        if isinstance(count, Unknown):
            reasons.setdefault(count.unknown, []).append(label)
        elif isinstance(count, Exactly) and inexact(count):
            reasons.setdefault(f"exactly {figures(count.value)}", []).append(label)
    series = subject.series
    made = []
    if series is not None and series.series != SOLE:
        standing = {"live": "", "zero": ", with no shares", "withdrawn": ", withdrawn"}[series.status]
        made.append(f"created {series.created_on or 'on a day not known'}{standing}")
    return "\n".join([*made, *(f"{', '.join(labels)}: {reason}" for reason, labels in reasons.items())])


def _link(page: Page, subject: Subject, name: LineName, links: Mapping[int, Link]) -> Link | None:
    event = behind(page, subject, name)
    return links.get(event.number) if event is not None else None


def par_link(page: Page, subject: Subject, links: Mapping[int, Link]) -> Link | None:
    """The last entry that counts and says the par value of the class."""
    for event in reversed(page.events):
        act = page.entries[event.number].act
        par = getattr(act, "after" if act.act == "par_value_change" else "par_value", None)
        share_class = getattr(act, "share_class", None)
        if not isinstance(par, Cited) or not isinstance(share_class, Cited):
            continue
        if str(par.value) == subject.one.par_value and name_key(share_class.value) == name_key(subject.one.share_class):
            return links.get(event.number)
    return None


def _waits(page: Page) -> Iterator[str]:
    for one in page.position.classes:
        for entry in one.pending:
            paper = f"paper {entry.instrument}, " if entry.instrument else ""
            yield f"{act_phrase(entry.act)} ({paper}entry {entry.number}): no filing is in evidence"


def _told(pen: Pen, head: str, sentences: list[str], row: int) -> int:
    """Sentences under a head, over the width of the table; the row behind them comes back."""
    if not sentences:
        return row
    pen.put(row, 0, head, "head")
    for place, said in enumerate(sentences, row + 1):
        pen.across(place, said, "text")
    return row + len(sentences) + 2
