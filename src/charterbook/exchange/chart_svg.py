"""The step chart of a class: authorized, designated, outstanding and headroom over time, as SVG.

Comes in: a `Course`. Goes out: one `svg` element with its title and description, without colours of its own: a style
sheet gives each class (`authorized`, `unknown`) its colour, so that it is drawn by day, by night and on paper. What is
not known is drawn as such, hatched, below the lines; a bound is dotted with marks that point up.
"""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from charterbook.exchange.book_text import count_text
from charterbook.exchange.chart_scale import Counts, Days, counts_scale, days_scale
from charterbook.exchange.course import LINES, Course, CourseLine
from charterbook.model.entries import AtLeast, Count, Exactly, Unknown, Unlimited
from charterbook.model.shares import Shares, figures

_DIGIT = 6.8
"""The width of a digit of 12 pixels, and of other letters on the average."""
_ROW = 17
_LANE = 20
_DAY = 74


class _Sheet(NamedTuple):
    """The room of a drawing in pixels: the plot from `left` to `right` and `top` to `bottom`, a lane below it for each
    line that is not known at times, and the two scales."""

    width: int
    left: float
    right: float
    top: float
    bottom: float
    lanes: tuple[CourseLine, ...]
    counts: Counts
    days: Days

    def x(self, part: float) -> float:
        return self.left + part * (self.right - self.left)

    def y(self, count: Count) -> float | None:
        """Where a count stands; None for one that is not known. What has no limit stands above all numbers."""
        if isinstance(count, Unlimited):
            return self.top - 14
        number = _number(count)
        return None if number is None else self.level(number)

    def level(self, number: Shares) -> float:
        return self.bottom - self.counts.place(number) * (self.bottom - self.top)

    def lane(self, name: CourseLine) -> float:
        return self.bottom + 12 + _LANE * self.lanes.index(name)

    @property
    def under(self) -> float:
        """Where the days are written."""
        return self.bottom + (8 if self.lanes else 0) + _LANE * len(self.lanes) + 18


def svg(course: Course, ident: str, narrow: bool = False) -> str:
    """The chart; `ident` begins the ids in it and is unlike that of any other on the page. A narrow one has the last
    numbers below it and not at the side."""
    sheet = _sheet(course, narrow)
    height = sheet.under + 10 + (len(course.steps[-1].counts) * _ROW + 8 if narrow else 0)
    drawn = [
        *_grid(sheet), *_touched(sheet, course),
        *(part for name in LINES for part in _line(sheet, course, name)),
        *(part for name in sheet.lanes for part in _lane(sheet, course, name, ident)),
        *_break(sheet), *_days(sheet, course),
        *(_below(sheet, course) if narrow else _beside(sheet, course)),
    ]  # fmt: skip
    return (
        f'<svg class="{"narrow" if narrow else "wide"}" viewBox="0 0 {sheet.width} {height:.0f}" role="img" '
        f'aria-labelledby="{ident}-title {ident}-desc" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{ident}-title">{escape(course.share_class)}: {_named(course)} over time</title>'
        f'<desc id="{ident}-desc">{escape(told(course))}</desc>'
        f'<defs><pattern id="{ident}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
        f"{''.join(drawn)}</svg>"
    )


def told(course: Course) -> str:
    """The chart in words: where each line began and where it ended."""
    first, last = course.steps[0], course.steps[-1]
    ends = ", ".join(f"{name} {count_text(count)}" for name, count in last.counts.items())
    starts = ", ".join(f"{name} {count_text(count)}" for name, count in first.counts.items())
    return f"From {first.day}: {starts}. At the end of {course.until}: {ends}. The table has every step."


def scale_told(course: Course) -> str:
    """What a reader of the chart must know of its scales, in sentences."""
    sheet = _sheet(course, narrow=False)
    said = []
    if sheet.counts.first is not None:
        apart = figures(sheet.counts.ticks[2] // sheet.counts.ticks[1]) if len(sheet.counts.ticks) > 2 else "10"
        said.append(f"The scale is logarithmic: each line is {apart} times the one below it.")
        said.append(f"Below {figures(sheet.counts.first)} it is even.")
    if sheet.days.broken:
        said.append(
            f"The time without change from {sheet.days.last} to {sheet.days.until} is drawn shorter than it is."
        )
    if course.every != "day":
        said.append(f"Changes within one {course.every} are drawn as one, at the last of them.")
    if any(_below_nought(count) for step in course.steps for count in step.counts.values()):
        said.append("What is below nought is drawn at nought.")
    return " ".join(said)


def _below_nought(count: Count) -> bool:
    number = _number(count)
    return number is not None and number < 0


def _number(count: Count) -> Shares | None:
    return count.value if isinstance(count, Exactly) else count.at_least if isinstance(count, AtLeast) else None


def _named(course: Course) -> str:
    """The lines that the chart has, in words."""
    names = [name for name in LINES if any(name in step.counts for step in course.steps)]
    return f"{', '.join(names[:-1])} and {names[-1]} shares"


def _sheet(course: Course, narrow: bool) -> _Sheet:
    told = [count for step in course.steps for count in step.counts.values()]
    counts = counts_scale(number for count in told if (number := _number(count)) is not None)
    lanes = tuple(name for name in LINES if any(isinstance(step.counts.get(name), Unknown) for step in course.steps))
    left = 14 + _DIGIT * max(len(word) for word in (figures(counts.ticks[-1]), *lanes))
    width = 340 if narrow else 860
    ends = [len(f"{name} {count_text(count)}") for name, count in course.steps[-1].counts.items()]
    right = width - 12 if narrow else width - 52 - _DIGIT * max(ends)
    top = 30 if any(isinstance(count, Unlimited) for count in told) else 12
    days = days_scale(tuple(step.day for step in course.steps), course.until)
    return _Sheet(width, left, right, top, top + (210 if narrow else 240), lanes, counts, days)


def _grid(sheet: _Sheet) -> Iterator[str]:
    """The lines of the scale of counts, with their numbers."""
    for tick in sheet.counts.ticks:
        y = sheet.level(tick)
        kind = "grid" if tick else "axis"
        yield f'<line class="{kind}" x1="{sheet.left:.1f}" x2="{sheet.right:.1f}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="soft" x="{sheet.left - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{figures(tick)}</text>'


def _spans(sheet: _Sheet, course: Course) -> Iterator[tuple[float, float, int]]:
    """From where to where each step holds, and its number."""
    places = [sheet.x(sheet.days.place(step.day)) for step in course.steps]
    for number, (start, end) in enumerate(pairwise((*places, sheet.right))):
        yield start, end, number


def _line(sheet: _Sheet, course: Course, name: CourseLine) -> Iterator[str]:
    """One line: level from step to step, upright at a step, nothing where it is not known."""
    level: list[str] = []
    bounds: list[str] = []
    before: float | None = None
    for start, end, number in _spans(sheet, course):
        count = course.steps[number].counts.get(name)
        y = None if count is None else sheet.y(count)
        if y is not None:
            rise = f"M{start:.1f} {y:.1f}" if before is None else f"M{start:.1f} {before:.1f}V{y:.1f}"
            if isinstance(count, AtLeast):
                level.append(rise)
                bounds.append(f"M{start:.1f} {y:.1f}H{end:.1f}")
                yield _upward(name, start, end, y)
            else:
                level.append(f"{rise}H{end:.1f}")
        before = y
    if any(level):
        yield f'<path class="step {name}" d="{"".join(level)}"/>'
    if bounds:
        yield f'<path class="step {name} at-least" d="{"".join(bounds)}"/>'


def _upward(name: CourseLine, start: float, end: float, y: float) -> str:
    """Marks above a bound: it is this many or more."""
    places = [start + 12 + 34 * number for number in range(max(0, int((end - start + 22) // 34)))]
    path = "".join(f"M{x - 4:.1f} {y - 5:.1f}l4 -5l4 5" for x in places)
    return f'<path class="up {name}" d="{path}"/>' if path else ""


def _lane(sheet: _Sheet, course: Course, name: CourseLine, ident: str) -> Iterator[str]:
    """When a line is not known, hatched, with the word where there is room for it."""
    y = sheet.lane(name)
    yield f'<text class="soft" x="{sheet.left - 8:.1f}" y="{y + 11:.1f}" text-anchor="end">{name}</text>'
    yield f'<line class="grid" x1="{sheet.left:.1f}" x2="{sheet.right:.1f}" y1="{y + 7:.1f}" y2="{y + 7:.1f}"/>'
    run: list[float] = []
    for start, end, number in (*_spans(sheet, course), (sheet.right, sheet.right, len(course.steps))):
        if number < len(course.steps) and isinstance(course.steps[number].counts.get(name), Unknown):
            run = [run[0] if run else start, end]
        elif run:
            yield (
                f'<rect class="unknown" x="{run[0]:.1f}" y="{y:.1f}" width="{run[1] - run[0]:.1f}" height="14" '
                f'fill="url(#{ident}-hatch)"/>'
            )
            if run[1] - run[0] > 64:
                yield f'<text class="unknown-word" x="{run[0] + 7:.1f}" y="{y + 11:.1f}">unknown</text>'
            run = []


def _break(sheet: _Sheet) -> Iterator[str]:
    """Two strokes across the time that is drawn shorter."""
    if sheet.days.broken:
        x, y = sheet.x(sheet.days.break_at), sheet.bottom
        yield f'<path class="gap" d="M{x - 6:.1f} {y + 3:.1f}l6 -6h6l-6 6z"/>'
        yield f'<path class="break" d="M{x - 6:.1f} {y + 4:.1f}l6 -8M{x:.1f} {y + 4:.1f}l6 -8"/>'


def _days(sheet: _Sheet, course: Course) -> Iterator[str]:
    """The days of the steps and the last day, where there is room: the first and the last before the others."""
    marks = [(sheet.x(sheet.days.place(step.day)), str(step.day)) for step in course.steps]
    last = (sheet.right, str(course.until))
    # The first stands from its mark on and the last before its own, so that these two take more room beside others.
    told = [marks[0]] if last[0] - marks[0][0] >= 2 * _DAY and marks[0][1] != last[1] else []
    for mark in marks[1:]:
        room = _DAY * (1 if len(told) > 1 else 1.5)
        if told and mark[0] - told[-1][0] >= room and last[0] - mark[0] >= 1.5 * _DAY:
            told.append(mark)
    for x, _ in (*marks, last):
        yield f'<line class="axis" x1="{x:.1f}" x2="{x:.1f}" y1="{sheet.bottom:.1f}" y2="{sheet.bottom + 5:.1f}"/>'
    for x, day in (*told, last):
        place = "start" if (x, day) == marks[0] else "end" if (x, day) == last else "middle"
        yield f'<text class="soft" x="{x:.1f}" y="{sheet.under:.1f}" text-anchor="{place}">{day}</text>'


def _touched(sheet: _Sheet, course: Course) -> Iterator[str]:
    """What is told of a step when it is pointed at."""
    for start, end, number in _spans(sheet, course):
        step = course.steps[number]
        told = "; ".join(f"{name} {count_text(count)}" for name, count in step.counts.items())
        yield (
            f'<rect class="touch" x="{start:.1f}" y="{sheet.top:.1f}" width="{max(1.0, end - start):.1f}" '
            f'height="{sheet.bottom - sheet.top:.1f}"><title>from {step.day}: {escape(told)}</title></rect>'
        )


def _beside(sheet: _Sheet, course: Course) -> Iterator[str]:
    """The last numbers beside the ends of the lines, moved apart where they would overlap."""
    ends = [(y, name, count) for name, count in course.steps[-1].counts.items() if (y := sheet.y(count)) is not None]
    rank = {name: place for place, name in enumerate(LINES)}
    ends.sort(key=lambda end: (end[0], rank[end[1]]))
    places = _apart([y for y, _, _ in ends], sheet.bottom)
    x = sheet.right
    for (y, name, count), place in zip(ends, places, strict=True):
        yield f'<path class="lead" d="M{x + 3:.1f} {y:.1f}L{x + 14:.1f} {place:.1f}"/>'
        yield f'<path class="step {name}" d="M{x + 15:.1f} {place:.1f}h20"/>'
        yield f'<text x="{x + 41:.1f}" y="{place + 4:.1f}">{name} {count_text(count)}</text>'


def _apart(wanted: list[float], bottom: float) -> list[float]:
    """Places at least a row apart, from the top down, none below the bottom."""
    found: list[float] = []
    for y in wanted:
        found.append(max(y, found[-1] + _ROW) if found else y)
    over = found[-1] - bottom if found else 0
    for place in range(len(found) - 1, -1, -1):
        limit = bottom if place == len(found) - 1 else found[place + 1] - _ROW
        found[place] = min(found[place], limit) if over > 0 else found[place]
    return found


def _below(sheet: _Sheet, course: Course) -> Iterator[str]:
    """The last numbers below the chart, each with a piece of its line."""
    y = sheet.under + 24
    for name, count in course.steps[-1].counts.items():
        yield f'<path class="step {name}" d="M12 {y - 4:.1f}h30"/>'
        yield f'<text x="52" y="{y:.1f}">{name} {count_text(count)}</text>'
        y += _ROW
