"""The matrix of a tie-out: each number of each source against the charter of the number's own day.

Comes in: the sources, the book asked by the day, the settled names. Goes out: a `Tie`. An unknown count of the charter
agrees with nothing and contradicts nothing; a bound contradicts only what lies below it.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from charterbook.model.entries import AtLeast, Count, Exactly, Position, Unknown
from charterbook.model.shares import ParValue, Shares, canonical, figures
from charterbook.model.ties import ARTICLES_NOT_HELD, MEASURES, Cell, CellState, Row, Teller, Tie, Told
from charterbook.tie import headroom
from charterbook.tie.charter import Book, charter, said
from charterbook.tie.names import Names, match

_Found = list[tuple[Told, str]]
"""Numbers of one row and source, each with the rule that matched its name."""
_Matched = dict[tuple[Row, str], _Found]
_SCALES = (1_000, 1_000_000)


def tie(book: Book, tellers: Sequence[Teller], as_of: date, names: Names) -> Tie:
    """Every number that the sources tell of days up to `as_of`, the latest of each row and source, beside the charter;
    and what is left of the authorized shares.

    A row that one source tells of and another does not is "not available" there.
    """
    now = book(as_of)
    matched: _Matched = {}
    unmatched: dict[tuple[str, str], str] = {}
    for teller in tellers:
        for told in teller.told:
            if told.on is not None and told.on > as_of:
                continue
            found = match(teller.name, told.stock, now, names)
            if isinstance(found, str):
                unmatched[teller.name, told.stock] = found
                continue
            row = Row(found.share_class, found.series, told.measure)
            matched.setdefault((row, teller.name), []).append((told, found.rule))
    order = _order(now)
    # Several files of one kind, such as the reports of several years, are one source.
    sources = {teller.name: teller.each for teller in tellers}
    cells, earlier = [], []
    for row in sorted({row for row, _ in matched}, key=order):
        for source, each in sources.items():
            days = _by_day(matched.get((row, source), []), as_of)
            cells.append(_cell(row, source, days[-1] if days else [], book, as_of, matched))
            earlier += [_cell(row, source, day, book, as_of, matched) for day in days[:-1] if each]
    complaints = tuple((teller.name, complaint) for teller in tellers for complaint in _complaints(teller, as_of))
    rooms = [*headroom.of_book(now, as_of), *headroom.of_sources(book, matched, as_of)]
    rooms.sort(key=lambda room: order(Row(room.share_class, room.series, "authorized")))
    told_apart = tuple((*pair, why) for pair, why in unmatched.items())
    return Tie(tuple(cells), told_apart, complaints, tuple(earlier), tuple(rooms))


def _complaints(teller: Teller, as_of: date) -> tuple[str, ...]:
    """What the source could not tell; and that it tells nothing at all up to the day, which nobody should take for
    agreement."""
    if teller.each or any(told.on is None or told.on <= as_of for told in teller.told):
        return teller.complaints
    why = f"all that it tells is of days after {as_of}" if teller.told else "it tells no number of share capital"
    return teller.complaints if teller.complaints and not teller.told else (*teller.complaints, why)


def _by_day(found: _Found, as_of: date) -> list[_Found]:
    """The numbers day by day; on one day the exact before the rounded."""
    days: dict[date, _Found] = {}
    for one in sorted(found, key=lambda pair: (pair[0].on or as_of, pair[0].rounded_to)):
        days.setdefault(one[0].on or as_of, []).append(one)
    return list(days.values())


class _Judged(NamedTuple):
    state: CellState
    why: str


def _cell(row: Row, source: str, found: _Found, book: Book, as_of: date, matched: _Matched) -> Cell:
    """The cell of the numbers that the source tells of one day in a row."""
    now = charter(book(as_of), row)
    if not found:
        return Cell(row, source, "not available", None, now, now, f"{source} tells nothing of it")
    told, rule = found[0]
    on = told.on or as_of
    then = charter(book(on), row)
    other = next((one for one, _ in found[1:] if not _same(told.value, one)), None)
    if other is not None:
        why = f"{source} contradicts itself: {said(told.value)} ({told.where}) and {said(other.value)} ({other.where})"
        return Cell(row, source, "differs", told, then, now, why)
    judged = _judged(row, told, then, now, on, as_of)
    if judged.state == "differs" and (nothing := _stands_for_nothing(row, source, told, matched)):
        judged = _Judged("placeholder", nothing)
    note = "; ".join(part for part in (judged.why, told.note, rule) if part)
    return Cell(row, source, judged.state, told, then, now, note)


def _stands_for_nothing(row: Row, source: str, told: Told, matched: _Matched) -> str | None:
    """Why a number that differs cannot be meant as one: a par value of nought, or no share authorized where the same
    source tells that some are out on the same day."""
    if told.value == ParValue("0"):
        return "a par value of 0 stands for none, or for one not given"
    if row.measure != "authorized" or told.value != Exactly(0):
        return None
    for measure in ("issued", "outstanding"):
        for other, _ in matched.get((row._replace(measure=measure), source), ()):
            if other.on == told.on and isinstance(other.value, Exactly) and other.value.value:
                return f"0 stands for no number: {said(other.value)} are {measure} on the same day"
    return None


def _judged(row: Row, told: Told, then: Count | ParValue, now: Count | ParValue, on: date, as_of: date) -> _Judged:
    """How a number stands to the charter of its day and to that of the day asked about."""
    if isinstance(told.value, Unknown):
        return _Judged("not available", told.value.unknown)
    if isinstance(then, Unknown):
        return _Judged("not available", f"{said(told.value)}, and the charter is not known: {then.unknown}")
    if isinstance(then, AtLeast):
        below = isinstance(told.value, Exactly) and told.value.value < then.at_least
        bound = f"the charter shows at least {figures(then.at_least)}"
        why = f"; {ARTICLES_NOT_HELD}" if row.measure == "authorized" else ""
        return _Judged("differs" if below else "not available", f"{said(told.value)}, and {bound}{why}")
    if not _same(then, told):
        why = _difference(told.value, then, on)
        return _Judged("differs", f"{why}; it is the charter's of {as_of}" if _same(now, told) else why)
    if on < as_of and now != then:
        since = f"of {as_of} the charter is" if isinstance(now, Unknown) else "since then the charter went to"
        return _Judged("stale", f"told for {on}; {since} {said(now)}")
    nearest = "" if told.value == then else f"the charter has {said(then)}"
    return _Judged("agrees", nearest)


def _same(charter_has: Count | ParValue, told: Told) -> bool:
    """Whether two values are one, to the nearest so many as the source tells."""
    value = told.value
    if isinstance(charter_has, Exactly) and isinstance(value, Exactly):
        apart: Shares = charter_has.value - value.value
        return -told.rounded_to <= 2 * apart <= told.rounded_to if told.rounded_to > 1 else not apart
    if isinstance(charter_has, ParValue) and isinstance(value, ParValue) and charter_has.usd and value.usd:
        return canonical(charter_has.usd) == canonical(value.usd)
    return charter_has == value


def _difference(told: Count | ParValue, then: Count | ParValue, on: date) -> str:
    """The arithmetic."""
    if isinstance(told, Exactly) and isinstance(then, Exactly):
        more: Shares = told.value - then.value
        arithmetic = f"{said(told)} - {said(then)} = {'+' if more > 0 else ''}{figures(more)} on {on}"
        return f"{arithmetic}{_scaled(told.value, then.value)}"
    return f"{said(told)}, and the charter has {said(then)} on {on}"


def _scaled(told: Shares, then: Shares) -> str:
    """What a reader may want to know of two numbers that are one but for a scale or for rounding."""
    for scale in _SCALES:
        if then and told * scale == then:
            return f"; {scale:,} times as many are the charter's"
        if then and then * scale == told:
            return f"; one in {scale:,} of them is the charter's"
        if told and told % scale == 0 and -scale <= 2 * (then - told) <= scale:
            return f"; the charter's number to the nearest {scale:,}"
    return ""


def _order(position: Position) -> Callable[[Row], tuple[int, int, int]]:
    """Rows as the control book has them: class, its series, then the measures."""
    places: dict[tuple[str, str | None], tuple[int, int]] = {}
    for at, one in enumerate(position.classes):
        for within, series in enumerate((None, *(each.series for each in one.series))):
            places.setdefault((one.share_class, series), (at, within))

    def place(row: Row) -> tuple[int, int, int]:
        return *places[row.share_class, row.series], MEASURES.index(row.measure)

    return place
