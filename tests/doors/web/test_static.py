"""The style sheets and scripts that every page loads."""

import re

import pytest

from charterbook.doors.web.rendered import STATIC

_OWN = sorted(path for path in STATIC.iterdir() if path.suffix in (".css", ".js", ".svg") and "htmx" not in path.name)
_TEXTS = ("ink", "ink-soft", "link", "unknown")
_GROUNDS = ("paper", "sheet")
_LEVELS = ("error", "warning", "note", "good", "unknown")


def _tokens(scheme: str) -> dict[str, str]:
    light, dark = (STATIC / "tokens.css").read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    own = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return own if scheme == "light" else {**own, **dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark))}


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_every_ground_it_stands_on(scheme: str) -> None:
    """4.5 to 1 for text, 3 to 1 for lines and rings that carry meaning, by day and by night."""
    of = _tokens(scheme)
    text = [(one, ground) for one in _TEXTS for ground in (*_GROUNDS, "sunk")]
    text += [(level, ground) for level in _LEVELS for ground in (f"{level}-ground", "sheet")]
    text += [("ink", f"{level}-ground") for level in _LEVELS] + [("button-ink", "button"), ("ink", "mark")]
    lines = [
        (line, ground)
        for line in ("rule-strong", "focus", "authorized", "designated", "outstanding", "headroom")
        for ground in _GROUNDS
    ]
    faint = {pair: round(_contrast(of[pair[0]], of[pair[1]]), 2) for pair in text}
    faint_lines = {pair: round(_contrast(of[pair[0]], of[pair[1]]), 2) for pair in lines}
    assert ({}, {}) == (
        {pair: ratio for pair, ratio in faint.items() if ratio < 4.5},
        {pair: ratio for pair, ratio in faint_lines.items() if ratio < 3},
    )


def test_nothing_is_loaded_from_elsewhere() -> None:
    """No address of another host stands in what a page loads; that of a namespace is none that is loaded."""
    found = {
        path.name: addresses
        for path in _OWN
        if (addresses := re.findall(r"(?:https?:)?//(?!www\.w3\.org/2000/svg)[\w.]+\.\w+", path.read_text("utf-8")))
    }
    assert {} == found


def test_a_page_loads_little() -> None:
    """Of the 150 kB of a first load, style sheets and scripts leave a third to the page itself."""
    loaded = [path for path in STATIC.iterdir() if path.suffix in (".css", ".js", ".svg")]
    assert 100_000 > sum(path.stat().st_size for path in loaded)
