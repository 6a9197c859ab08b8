"""Lying bars as SVG: their lengths are in proportion, and their numbers stand beside them."""

import re
from xml.etree import ElementTree

from charterbook.exchange.bars_svg import Bar, Bars, svg

SVG = "{http://www.w3.org/2000/svg}"


def _drawn(rows: tuple[Bar, ...], parts: tuple[str, ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(svg(Bars("Acts & kinds", "Number of <acts>.", parts, rows)))


def test_bars_are_as_long_as_their_numbers() -> None:
    """Twice the number is twice the length; parts stand end to end, each in a tone of its own."""
    drawn = _drawn((Bar("one", (30.0, 10.0), "40"), Bar("other", (20.0,), "20")), ("NV", "DE"))
    bars = [bar for bar in drawn.iter(f"{SVG}rect") if bar.get("class", "").startswith("bar")][2:]
    widths = [float(bar.get("width", "0")) for bar in bars]
    assert [3.0, 1.0, 2.0] == [round(width / widths[1], 1) for width in widths]
    assert ["bar p0", "bar p1", "bar p0"] == [bar.get("class") for bar in bars]
    assert abs(float(bars[0].get("x", "0")) + widths[0] - float(bars[1].get("x", "0"))) < 0.2


def test_every_number_is_written_and_words_do_no_harm() -> None:
    """Labels are text, whatever stands in them; a long one is cut, and whole where it is pointed at."""
    label = "a reason <script> " + "x" * 60
    drawn = _drawn((Bar(label, (1.0,), "1 of 3 & more", (0.1, 1.5)),))
    texts = ["".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]
    assert {"Acts & kinds", "Number of <acts>.", "1 of 3 & more"} <= set(texts)
    assert f"{label}: 1 of 3 & more" in [title.text for title in drawn.iter(f"{SVG}title")]


def test_all_stands_within_the_picture() -> None:
    """No bar, range or word begins or ends outside of it."""
    drawn = _drawn((Bar("l" * 60, (1.0,), "t" * 60, (0.0, 9.0)), Bar("b", (0.0,), "0")))
    width = float(drawn.get("width", "0"))
    path = next(line.get("d", "") for line in drawn.iter(f"{SVG}path") if line.get("class") == "range")
    ends = [float(found) for found in re.findall(r"[MH]([\d.]+)", path)]
    words = [float(text.get("x", "0")) for text in drawn.iter(f"{SVG}text")]
    assert all(0 <= x < width for x in (*ends, *words))
    told = next(text for text in drawn.iter(f"{SVG}text") if "tttt" in (text.text or ""))
    assert float(told.get("x", "0")) + 60 * 6.6 <= width


def test_nothing_to_count_is_said() -> None:
    """A picture without rows is no empty frame."""
    assert "There is nothing to count." in "".join(_drawn(()).itertext())
