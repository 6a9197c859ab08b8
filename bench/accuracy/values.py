"""When a value that the reader gives is the value that the facts name, and when a quote says it.

Values are the strings of `read -f json`. A fact may be a list: any of its spellings is right. White space, case, kinds
of quotation marks and dashes say nothing; a digit, a letter or a word does.
"""

import html
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from charterbook.model.shares import figures, words

COUNTS = frozenset({"before", "after", "change", "shares", "new", "old"})
_SAME = str.maketrans(
    {"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " "}
)  # fmt: skip


def folded(text: str) -> str:
    """The words alone: one blank between them, lower case, plain marks."""
    return " ".join(text.translate(_SAME).casefold().split())


def same(field: str, fact: Any, given: str) -> bool:
    """Whether `given` is the fact, or one of its spellings."""
    if isinstance(fact, list):
        return any(same(field, one, given) for one in fact)
    return _canonical(field, str(fact)) == _canonical(field, given)


def _canonical(field: str, value: str) -> object:
    if field == "statute":
        return re.sub(r"\s+|§", "", folded(value))
    if field in ("signer title", "series", "class"):
        return re.sub(r"\s*-\s*", "-", folded(value).replace("&", "and")).rstrip(".,")
    if number := _number(value):
        return number
    return folded(value).rstrip(".,")


def _number(value: str) -> Fraction | Decimal | None:
    if not re.fullmatch(r"-?\d+(?:\.\d+|/\d+)?", value):
        return None
    return Fraction(value)


def total(one: str | None, other: str | None, sign: int = 1) -> str | None:
    """`one` plus `sign` times `other`, as a string that `same` can compare; None where either is no number."""
    try:
        return None if one is None or other is None else str(Fraction(one) + sign * Fraction(other))
    except (ValueError, InvalidOperation):
        return None


def says(field: str, value: str, quote: str) -> bool:
    """Whether a quote holds the words or the figures of a value. Kinds and jurisdictions are the house's own words."""
    text = folded(html.unescape(re.sub(r"<[^<>]{0,400}>", " ", quote.replace("\0", ""))))
    if field == "par":
        return (
            value == "no par value"
            or value.lstrip("0").rstrip("0").rstrip(".") in text.replace("$", "")
            or _cents(text)
        )
    if field.endswith("_on"):
        return _says_day(date.fromisoformat(value), text)
    if field == "statute":
        return all(part in text.replace(" ", "") for part in re.findall(r"\d+", value.rsplit(maxsplit=1)[-1]))
    if re.fullmatch(r"-?\d+(?:\.\d+)?", value):
        return _says_count(Fraction(value.lstrip("-")), text)
    return re.sub(r"\W+", "", folded(value)) in re.sub(r"\W+", "", text)


def _cents(text: str) -> bool:
    return any(word in text for word in ("cent", "dollar"))


def _says_count(count: Fraction, text: str) -> bool:
    spelled = [folded(words(int(count)))] if count.denominator == 1 and count < 10**18 else []
    forms = [figures(count), figures(count).replace(",", ""), *spelled]
    if count == 0:
        forms += ["no ", "none", "eliminat", "withdraw"]
    loose = re.sub(r"[\s-]+", " ", text)
    return any(form in text or form.replace("-", " ") in loose for form in forms)


def _says_day(day: date, text: str) -> bool:
    """The year in four or two figures or words, and the day's number or its word."""
    ordinals = ("first", "second", "third", "fifth", "eighth", "ninth", "twelfth", "twentieth", "thirtieth", "th day")
    year = str(day.year) in text or f"{day:%y}" in text or "two thousand" in text
    return year and (str(day.day) in text or any(word in text for word in ordinals))
