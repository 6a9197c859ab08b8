"""Runs of a draft spelled out: the one place where a value of a draft becomes words. A format adds only layout."""

from datetime import date
from fractions import Fraction

from charterbook.model.drafts import Blank, Run
from charterbook.model.shares import ParValue, words_and_figures

BLANK = "_" * 20
MONTHS = "January February March April May June July August September October November December".split()


class WriteError(Exception):
    """The draft holds characters that the format cannot print; the message names the first and the remedy."""


def day(on: date) -> str:
    """A date as charter papers print it: "April 24, 2003"."""
    return f"{MONTHS[on.month - 1]} {on.day}, {on.year}"


def spell(run: Run) -> str:
    """The words of one run: fixed words as they are, a blank as underscores, a count in words and figures, a date in
    full, a par value in dollars. White space inside a name is folded. TypeError for a value no paper prints."""
    if isinstance(run, str):
        return run
    if isinstance(run, Blank):
        return BLANK
    words = _value(run.value)
    return f"{run.qualifier} {words}" if run.qualifier else words


def spelled(runs: tuple[Run, ...]) -> str:
    """All runs of a paragraph as one string."""
    return "".join(spell(run) for run in runs)


def _value(value: object) -> str:
    match value:
        case str() as words:
            return " ".join(words.split())
        case date() as on:
            return day(on)
        case ParValue(usd):
            return "no par value" if usd is None else f"${usd}"
        case bool():
            raise TypeError("a yes or no is put into words by the draft, not by the format")
        case int() | Fraction() as count:
            return words_and_figures(count)
        case other:
            raise TypeError(f"a draft cannot print a value of type {type(other).__name__}")
