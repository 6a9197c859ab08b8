"""XBRL to what it tells of share capital: an instance document, or inline XBRL in a web page.

Comes in: the bytes. Goes out: a `Teller` whose numbers know their day, their class and their bytes; or why there is
none. A number that is no number (an unknown format, no day, a negative count) is a complaint and never a value.
Sources: XBRL 2.1; Inline XBRL 1.1 (`ix:nonFraction`, `scale`, `sign`, `format`); Inline Transformation Registry.
"""

import re
from datetime import date
from fractions import Fraction
from typing import NamedTuple
from xml.parsers import expat

from charterbook.exchange.stock_concepts import CLASS_AXES, CONCEPTS, NO_CLASS, Concept, units_of
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Source, Span, Unreadable
from charterbook.model.shares import FIGURES, ParValue, Shares, decimal_string
from charterbook.model.ties import Teller, Told

NAME = "xbrl"
LARGEST_BYTES = 256 * 1024 * 1024
"""The largest annual reports have some 60 MB."""
_NOTHING = frozenset(("zerodash", "fixed-zero", "numdash"))
_PLAIN = frozenset(("", "num-dot-decimal", "numdotdecimal", "numcommadot"))


class _Context(NamedTuple):
    """The day of a context (the last of a period), and its members by axis, without their prefixes."""

    on: date | None
    members: tuple[tuple[str, str], ...]


class _Fact(NamedTuple):
    """One number as it stands: its concept, context, the words between its tags and their bytes."""

    concept: str
    context: str
    words: str
    start: int
    end: int
    attributes: dict[str, str]


def read(data: bytes, source: Source) -> Teller | Unreadable:
    """What an instance document or a page with inline XBRL tells of share capital; each number once."""
    if len(data) > LARGEST_BYTES:
        return Unreadable(f"the file has {len(data) / 1e6:.0f} MB", "give the report's own instance document")
    sheet = _Sheet()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: sheet.start(name, attributes, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda name: sheet.end(name, parser.CurrentByteIndex)
    parser.CharacterDataHandler = sheet.characters
    parser.EntityDeclHandler = sheet.refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        return Unreadable(f"it is no XML ({error})", "give the instance document or the page as filed")
    except _Forbidden:
        return Unreadable("it declares entities, which no report does", "give the instance document as filed")
    if not sheet.contexts:
        return Unreadable("it holds no XBRL: no context is in it", "give the instance document or the inline report")
    return _told(sheet, source)


class _Forbidden(Exception):
    pass


class _Sheet:
    """What one pass over the elements found: contexts and units by their names, and the facts that tell of share
    capital. A unit is its measures, the one divided by before the other: "USD/shares"."""

    def __init__(self) -> None:
        self.contexts: dict[str, _Context] = {}
        self.units: dict[str, str] = {}
        self.ciks: set[str] = set()
        self.facts: list[_Fact] = []
        self._context: str | None = None
        self._unit = ""
        self._on: date | None = None
        self._members: list[tuple[str, str]] = []
        self._axis = ""
        self._of_the_sec = False
        self._open: list[tuple[str, dict[str, str], int, list[str]]] = []
        self._words: list[str] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        local = name.rpartition(" ")[2]
        self._words = []
        if local == "context":
            self._context, self._on, self._members = attributes.get("id", ""), None, []
        elif local == "identifier":
            self._of_the_sec = attributes.get("scheme", "").casefold().endswith("sec.gov/cik")
        elif local == "unit":
            self._unit = attributes.get("id", "")
        elif local in ("explicitMember", "typedMember"):
            self._axis = attributes.get("dimension", "").rpartition(":")[2]
        elif local == "nonFraction":
            # One fact may stand in another: each end closes its own, whether or not it tells of share capital.
            self._open.append((attributes.get("name", ""), attributes, at, []))
        elif local in CONCEPTS and "contextRef" in attributes:
            self._open.append((local, attributes, at, []))

    def characters(self, words: str) -> None:
        self._words.append(words)
        for _, _, _, said in self._open:
            said.append(words)

    def end(self, name: str, at: int) -> None:
        local = name.rpartition(" ")[2]
        words = "".join(self._words).strip()
        if local == "context" and self._context is not None:
            self.contexts[self._context] = _Context(self._on, tuple(self._members))
            self._context = None
        elif local == "identifier" and self._of_the_sec and words.isdecimal():
            self.ciks.add(words.lstrip("0"))
        elif local == "measure":
            before = self.units.get(self._unit)
            self.units[self._unit] = f"{f'{before}/' if before else ''}{words.rpartition(':')[2]}"
        elif local in ("instant", "endDate") and self._context is not None:
            self._on = _day(words)
        elif local in ("explicitMember", "typedMember"):
            self._members.append((self._axis, words.rpartition(":")[2]))
        elif self._open and (local == "nonFraction" or local == self._open[-1][0]):
            concept, attributes, start, said = self._open.pop()
            name = concept.rpartition(":")[2]
            if name in CONCEPTS:
                context = attributes.get("contextRef", "")
                self.facts.append(_Fact(name, context, "".join(said).strip(), start, at, attributes))

    def refuse(self, *_: object) -> None:
        raise _Forbidden


def _told(sheet: _Sheet, source: Source) -> Teller:
    told: dict[tuple[object, ...], Told] = {}
    complaints: list[str] = []
    for fact in sheet.facts:
        context = sheet.contexts.get(fact.context)
        unit = sheet.units.get(fact.attributes.get("unitRef", ""))
        found = _number(fact, context, unit, source) if context else f"its context {fact.context} is not there"
        if isinstance(found, str):
            complaints.append(f"{fact.concept} ({fact.words[:40] or 'empty'}): {found}")
        elif found is not None:
            told.setdefault((found.stock, found.measure, found.on, found.value), found)
    cik = next(iter(sheet.ciks)) if len(sheet.ciks) == 1 else None
    return Teller(NAME, tuple(told.values()), tuple(dict.fromkeys(complaints)), cik=cik)


def _number(fact: _Fact, context: _Context, unit: str | None, source: Source) -> Told | str | None:
    """The number of a fact; why it is none; None for a number of something else than a class of stock."""
    concept = CONCEPTS[fact.concept]
    others = [axis for axis, _ in context.members if axis not in CLASS_AXES]
    members = [member for axis, member in context.members if axis in CLASS_AXES]
    if others or len(members) > 1:
        return None
    if context.on is None:
        return "its context names no day"
    if fact.attributes.get(f"{_XSI} nil") in ("true", "1"):
        return "it is left empty (nil)"
    if unit is not None and unit not in units_of(concept):
        return f"it is told in {unit}, which is no unit of a {concept.measure}"
    value = _value(fact)
    if isinstance(value, str):
        return value
    if value < 0:
        return "a count of shares or a par value cannot be negative"
    member = members[0] if members and members[0] not in NO_CLASS else None
    return told_of(
        concept, member, value, context.on, f"{fact.concept}, context {fact.context}",
        Span(source.sha256, fact.start, fact.end), _rounded_to(fact.attributes.get("decimals")),
    )  # fmt: skip


def told_of(
    concept: Concept, member: str | None, value: Shares, on: date, where: str, span: Span | None, rounded_to: Shares = 1
) -> Told:
    """A number of a concept as a row of the tie-out takes it."""
    stock = stock_words(member, concept)
    if concept.measure == "par value":
        par = ParValue(None) if concept.no_par and value == 0 else ParValue(decimal_string(value))
        return Told(stock, concept.measure, par, on, where, span)
    if not value or value % rounded_to:
        # Nought, and a number with more digits than its rounding leaves, are told as they stand.
        rounded_to = 1
    note = f"told to the nearest {rounded_to:,}" if rounded_to > 1 else ""
    return Told(stock, concept.measure, Exactly(value), on, where, span, rounded_to, note)


def stock_words(member: str | None, concept: Concept) -> str:
    """The name of the stock in words: the member's, "SeriesAPreferredStockMember" as "Series A Preferred Stock", else
    "common stock" or "preferred stock" as the concept says."""
    if member is None:
        return f"{concept.stock} stock"
    return " ".join(re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+", member.removesuffix("Member")))


def _value(fact: _Fact) -> Shares | str:
    """The number that the words and the attributes of a fact give, or why they give none."""
    shape = fact.attributes.get("format", "").rpartition(":")[2]
    words = fact.words.replace("\u00a0", " ").strip()
    if shape in _NOTHING:
        return 0
    if shape not in _PLAIN:
        return f"its format {shape} is not known"
    if not re.fullmatch(rf"-?(?:{FIGURES})", words):
        return "it is not written as a number"
    scale = fact.attributes.get("scale", "0")
    if not re.fullmatch(r"-?\d{1,2}", scale):
        return f"its scale {scale[:20]} is no number"
    value = Fraction(words.replace(",", "")) * Fraction(10) ** int(scale)
    value = -value if fact.attributes.get("sign") == "-" else value
    return value.numerator if value.denominator == 1 else value


def _rounded_to(decimals: str | None) -> int:
    if decimals is None or not re.fullmatch(r"-\d{1,2}", decimals):
        return 1
    return int(10 ** int(decimals[1:]))


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        return None


_XSI = "http://www.w3.org/2001/XMLSchema-instance"
