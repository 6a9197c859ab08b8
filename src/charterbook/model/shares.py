"""Counts of shares and par values: exact, never floats, and spelled the way charter papers spell them.

A count is an `int`, or a `Fraction` where a paper has fractional shares ("3,000.000435 shares"). Mixed arithmetic of
the two stays exact, and the fractions module is loaded only by papers that need it.
"""

from typing import TYPE_CHECKING, NamedTuple, Union

if TYPE_CHECKING:
    from fractions import Fraction

Shares = Union[int, "Fraction"]


class ParValue(NamedTuple):
    """Par value of one share in US dollars as a canonical decimal string ("0.001"); None means "no par value"."""

    usd: str | None

    def __str__(self) -> str:
        return "no par value" if self.usd is None else self.usd


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = ("", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split())
_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
LARGEST_SPELLED = 10**18 - 1
FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,12})?|\d{1,30}(?:\.\d{1,12})?"
"""A number as a table writes it, for an expression: "1,000", "20.5"; no sign, no exponent."""


def canonical(number: str) -> Shares:
    """The exact count of a plain decimal string ("650", "3000.000435"). ValueError if it is none."""
    whole, point, rest = number.partition(".")
    if not point or not rest.strip("0"):
        return int(whole or "0")
    from fractions import Fraction

    return Fraction(number)


def decimal_string(count: Shares) -> str:
    """A count as a plain decimal string, exact; a fraction that no decimal can say is written n/d."""
    if count.denominator == 1:
        return str(count.numerator)
    rest, twos, fives = count.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{count.numerator}/{count.denominator}"
    places = max(twos, fives)
    digits = str(abs(count.numerator) * 10**places // count.denominator).rjust(places + 1, "0")
    return f"{'-' if count < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def figures(count: Shares) -> str:
    """A count with its thousands parted by commas: 10000000 gives "10,000,000"."""
    whole, point, rest = decimal_string(count).partition(".")
    return f"{whole if '/' in whole else f'{int(whole):,}'}{point}{rest}"


def words(count: int) -> str:
    """A whole count spelled in capitals as charters do: 650 gives "Six Hundred Fifty".

    ValueError for negative numbers and for 10^18 and above, which no charter spells.
    """
    if not 0 <= count <= LARGEST_SPELLED:
        raise ValueError(f"{count} is outside what is spelled in words")
    if count == 0:
        return "Zero"
    groups: list[str] = []
    scale = 0
    while count:
        count, group = divmod(count, 1000)
        if group:
            groups.append(f"{_below_thousand(group)} {_SCALES[scale]}".strip())
        scale += 1
    return "-".join(part[:1].upper() + part[1:] for part in " ".join(reversed(groups)).title().split("-"))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        parts.append(_TENS[tens] + (f"-{_ONES[ones]}" if ones else ""))
    elif rest:
        parts.append(_ONES[rest])
    return " ".join(parts)


def words_and_figures(count: Shares) -> str:
    """Words and figures made from one value, so that they cannot part: "Six Hundred Fifty (650)".

    Fractional counts are given in figures alone: no convention of spelling them is general enough to be read back.
    """
    if count.denominator != 1 or not 0 <= count <= LARGEST_SPELLED:
        return figures(count)
    return f"{words(int(count))} ({figures(count)})"
