"""The step chart as SVG."""

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from charterbook.exchange.chart_svg import scale_told, svg, told
from charterbook.exchange.course import Course, CourseLine, Step
from charterbook.model.entries import AtLeast, Count, Exactly, Unknown, Unlimited

_UNKNOWN = Unknown("no stock ledger is on hand")
_UNTIL = date(2026, 11, 23)


def _step(day: date, *counts: Count) -> Step:
    names: tuple[CourseLine, ...] = ("authorized", "designated", "outstanding", "headroom")
    return Step(day, dict(zip(names, counts, strict=True)))


_FOUNDING = Course(
    "Preferred <Stock>",
    (
        _step(date(1997, 6, 16), Exactly(10_000_000), Exactly(0), Exactly(0), Exactly(10_000_000)),
        _step(date(1999, 4, 22), Exactly(10_000_000), Exactly(650), _UNKNOWN, _UNKNOWN),
        _step(date(2003, 4, 24), Exactly(10_000_000), Exactly(0), Exactly(0), Exactly(10_000_000)),
    ),
    _UNTIL,
    "day",
)


def _parsed(chart: str) -> ElementTree.Element:
    return ElementTree.fromstring(chart)


def _of_kind(chart: str, kind: str) -> list[ElementTree.Element]:
    return [part for part in _parsed(chart).iter() if kind in part.get("class", "").split()]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_chart_tells_what_it_shows(narrow: bool) -> None:
    """It has a title and a description, and its words are text whatever they hold."""
    chart = svg(_FOUNDING, "c1", narrow)
    parsed = _parsed(chart)
    words = {part.get("id"): part.text for part in parsed if part.get("id")}
    assert ("img", "c1-title c1-desc") == (parsed.get("role"), parsed.get("aria-labelledby"))
    assert "Preferred <Stock>: authorized, designated, outstanding and headroom shares over time" == words["c1-title"]
    assert told(_FOUNDING) == words["c1-desc"]
    assert "designated 0" in told(_FOUNDING)


def test_the_step_from_650_to_0_is_an_upright_line() -> None:
    """The designated number rises on the day of designation and falls on the day of the decrease."""
    [line] = [part for part in _of_kind(svg(_FOUNDING, "c1"), "designated") if "V" in part.get("d", "")]
    levels = [float(level) for level in re.findall(r"V([\d.]+)", line.get("d", ""))]
    rise, fall = levels
    assert rise < fall
    assert 2 == len(levels)


def test_what_is_not_known_is_drawn_as_not_known() -> None:
    """A hatched stretch with the word stands in a lane of its line, and the line itself has no level there."""
    chart = svg(_FOUNDING, "c1")
    stretches = [float(part.get("width", "")) for part in _of_kind(chart, "unknown")]
    assert 2 == len(stretches)
    assert ["unknown", "unknown"] == [part.text for part in _of_kind(chart, "unknown-word")]
    outstanding = next(part for part in _of_kind(chart, "outstanding") if "H" in part.get("d", ""))
    assert 2 == outstanding.get("d", "").count("H")


def test_a_bound_is_dotted_and_points_up() -> None:
    """At least 650 does not look like 650."""
    bound = Course("A", (_step(date(2003, 4, 24), AtLeast(650), Exactly(0), _UNKNOWN, _UNKNOWN),), _UNTIL, "day")
    assert ["step authorized at-least"] == [part.get("class") for part in _of_kind(svg(bound, "c"), "at-least")]
    assert 1 == len(_of_kind(svg(bound, "c"), "up"))
    assert [] == _of_kind(svg(_FOUNDING, "c"), "at-least")


def test_no_limit_stands_above_every_number() -> None:
    """A class without limit has its line over the highest tick, and the word beside it."""
    none = Course("A", (_step(date(2003, 4, 24), Unlimited(), Exactly(9), Exactly(5), Unlimited()),), _UNTIL, "day")
    chart = svg(none, "c")
    places = {
        name: float(_of_kind(chart, name)[0].get("d", "").split()[1].partition("H")[0]) for name in none.steps[0].counts
    }
    assert places["authorized"] == places["headroom"] < places["designated"] < places["outstanding"]
    assert "authorized unlimited" in "".join(_parsed(chart).itertext())


def test_the_scales_are_told() -> None:
    """A reader learns that the scale is logarithmic, that time is cut, and what was left out."""
    said = scale_told(_FOUNDING._replace(every="month"))
    assert "each line is 10 times the one below it. Below 100 it is even." in said
    assert "from 2003-04-24 to 2026-11-23 is drawn shorter" in said
    assert "within one month" in said
    even = Course("A", (_step(date(2026, 1, 1), Exactly(9), Exactly(5), Exactly(4), Exactly(-2)),), _UNTIL, "day")
    assert "What is below nought is drawn at nought." == scale_told(even)


def test_a_chart_has_no_style_of_its_own() -> None:
    """Colours come from the style sheet, so that the policy of the pages holds and night is night."""
    assert not re.search(r"style=|<style|#[0-9a-f]{3,6}\b|on\w+=", svg(_FOUNDING, "cx").replace("url(#cx-hatch)", ""))


def test_days_have_room_for_their_words() -> None:
    """Of many days only those are written that overlap no other; of one day alone the line still has a length."""
    days = [date(2010, 1, 1 + number) for number in range(0, 28, 3)]
    many = Course("A", tuple(_step(day, *[Exactly(day.day)] * 4) for day in days), date(2010, 1, 31), "day")
    left = {"start": 0.0, "middle": 34.0, "end": 68.0}
    for narrow in (False, True):
        words = [part for part in _parsed(svg(many, "c", narrow)) if (part.text or "").startswith("2010-")]
        starts = sorted(float(part.get("x", "")) - left[part.get("text-anchor", "")] for part in words)
        assert all(later - earlier >= 68 for earlier, later in pairwise(starts))
        assert len(starts) >= 2
    today = Course("A", (_step(_UNTIL, *[Exactly(5)] * 4),), _UNTIL, "day")
    line = _of_kind(svg(today, "c"), "authorized")[0].get("d", "")
    assert float(line.partition("H")[2]) - float(line[1:].split()[0]) > 300
    assert 1 == svg(today, "c").count(f">{_UNTIL}<")


def test_labels_at_the_end_do_not_overlap() -> None:
    """Four lines on one level have four rows of words, all above the lane below."""
    same = Course("A", (_step(date(2003, 4, 24), *[Exactly(0)] * 4),), _UNTIL, "day")
    chart = svg(same, "c")
    rows = [float(part.get("y", "")) for part in _parsed(chart) if (part.text or "").endswith(" 0") and part.get("y")]
    assert 4 == len(rows)
    assert all(later - earlier >= 17 for earlier, later in pairwise(rows))
