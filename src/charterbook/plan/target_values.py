"""The values of a target as a person types them: numbers of shares, par values, ratios, names, days.

Text comes in, from a command line or a file; the exact value goes out. ValueError, with one sentence that quotes the
text and says what would be right, where it is none.
"""

import re
from datetime import date

from charterbook.model.shares import LARGEST_SPELLED, ParValue, Shares, canonical, decimal_string, figures

FRACTIONS = ("round up", "round down", "round nearest", "cash", "scrip")
"""What can become of fractions of a share in a split."""

_COUNT = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_PAR = re.compile(r"\$?((?:\d+(?:\.\d+)?)|\.\d+)")
_RATIO = re.compile(r"([\d,]+):([\d,]+)")
_STATE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_SHOWN = 40


def shares(text: str) -> Shares:
    """A number of shares, zero and parts of a share included; commas may part the thousands."""
    typed = text.strip()
    if re.fullmatch(rf"-{_COUNT.pattern}", typed):
        raise ValueError(f"{_quoted(text)} is below zero; a number of shares is 0 or more")
    # The length comes first: Python refuses to make a number of thousands of digits.
    if len(typed) > len(figures(LARGEST_SPELLED)) * 2 or not _COUNT.fullmatch(typed):
        raise ValueError(f"{_quoted(text)} is not a number of shares, such as 10,000 or 10000")
    found = canonical(typed.replace(",", ""))
    if found > LARGEST_SPELLED:
        raise ValueError(f"{_quoted(text)} is more than any charter spells; at most {figures(LARGEST_SPELLED)}")
    return found


def whole_shares(text: str) -> int:
    """A number of whole shares, as a charter authorizes them."""
    found = shares(text)
    if found.denominator != 1:
        raise ValueError(f"{_quoted(text)} has a part of a share; a charter authorizes whole shares")
    return int(found)


def par_value(text: str) -> ParValue:
    """A par value in dollars ("0.001", "$.01"), or "none" for shares without par value."""
    typed = text.strip()
    if typed.casefold() == "none":
        return ParValue(None)
    found = _PAR.fullmatch(typed) if len(typed) <= _SHOWN else None
    if found is None:
        raise ValueError(f'{_quoted(text)} is not a par value in dollars, such as 0.001, nor "none"')
    value = canonical(found[1])
    if value == 0:
        raise ValueError(f'{_quoted(text)} is no par value; say "none" for shares without par value')
    return ParValue(decimal_string(value))


def ratio(text: str) -> tuple[int, int]:
    """The ratio of a split as new:old: "1:10" makes one share of ten, "10:1" ten of one."""
    found = _RATIO.fullmatch(text.strip().replace(" ", ""))
    wrong = f'{_quoted(text)} is not a ratio of whole shares new:old: "1:10" makes one share of ten, "10:1" ten of one'
    if found is None:
        raise ValueError(wrong)
    new, old = whole_shares(found[1]), whole_shares(found[2])
    if new == 0 or old == 0:
        raise ValueError(wrong)
    return new, old


def words(text: str) -> str:
    """A name or title: one line, its spaces folded."""
    folded = " ".join(text.split())
    if not folded or not folded.isprintable():
        raise ValueError(f"{_quoted(text)} is blank or holds signs that are no letters; give it in plain words")
    return folded


def clause(text: str) -> str:
    """The words of a term, as they shall stand in the paper."""
    if not text.strip():
        raise ValueError("a term without words says nothing; leave it out")
    return text.strip()


def term(text: str) -> str:
    """A term of a series by its name or its usual caption: those that certificates of designation are drafted with."""
    from charterbook.instruments.terms import CAPTIONS

    folded = " ".join(text.replace("_", " ").split()).casefold()
    for name, caption in CAPTIONS.items():
        if folded in (name.replace("_", " "), caption.casefold()):
            return name
    raise ValueError(f"{_quoted(text)} is no term that is drafted; these are: {', '.join(CAPTIONS)}")


def day(text: str) -> date:
    """A day, ISO 8601."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{_quoted(text)} is not a date of the form 2003-04-24") from None


def fractions(text: str) -> str:
    """What becomes of fractions of a share."""
    folded = " ".join(text.split()).casefold()
    if folded not in FRACTIONS:
        raise ValueError(f"{_quoted(text)} is none of {', '.join(FRACTIONS)}")
    return folded


def jurisdiction(text: str) -> str:
    """A state by its ISO 3166-2 code."""
    code = text.strip().upper()
    if not _STATE.fullmatch(code):
        raise ValueError(f"{_quoted(text)} is not a state's code, such as US-NV")
    return code


def _quoted(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}...")
