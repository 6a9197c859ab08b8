"""The training specimens: what their facts say stands in their text, and the README lists each of them.

How well the reader does on them is measured elsewhere; here only the specimens themselves are held to their word.
"""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from charterbook.model.acts import Act
from charterbook.model.shares import figures, words

HERE = Path(__file__).parent
FACTS = sorted((HERE / "train").glob("*.facts.json"))
FORMATS = {
    "ascii", "ascii_flat", "sgml", "html", "html_breaks", "html_table", "html_form", "utf16", "pdf", "docx", "scan",
}  # fmt: skip
STATUSES = {"paper", "composite", "form", "not_share_capital"}
KINDS = {
    "articles", "articles_amendment", "articles_restated", "designation", "designation_amendment",
    "designation_withdrawal", "split_change", "retirement", "correction", "validation", "resolution",
    "secretary_certificate", "acknowledgment", "merger", "other",
}  # fmt: skip
UNSAID = {"derived", "act", "kind", "jurisdiction", "statutes", "note", "qualifier"}
"""Keys whose values are the house's words, computed, or spelled by law: they need not stand in the text."""
COUNTS = {"before", "after", "change", "shares", "new", "old", "returned", "total_authorized"}
TYPED = str.maketrans(
    {"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--", "§": "Section ", "\u00a0": " ", "\u00ad": ""}
)


def _stem(path: Path) -> str:
    return path.name.removesuffix(".facts.json")


def _paper(facts: Path) -> Path:
    (paper,) = (path for path in facts.parent.glob(f"{_stem(facts)}.*") if path != facts)
    return paper


@cache
def _squashed(paper: Path) -> str:
    """The words of a paper without any white space, tags or case: noise of the layout hides nothing."""
    data = paper.read_bytes()
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "cp1252")
    text = next(text for encoding in encodings if (text := _decoded(data, encoding)) is not None)
    text = re.sub(r"<(?:/?[A-Za-z!][^<>]{0,400})>", " ", text)
    text = re.sub(r"&#(1[2-5]\d);", lambda code: bytes([int(code[1])]).decode("cp1252"), text)
    return _squash(html.unescape(text))


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _squash(text: str) -> str:
    return re.sub(r"\s+", "", text.translate(TYPED)).lower()


def _said(facts: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Each value that the paper must say, with its key."""
    match facts:
        case dict():
            for name, value in facts.items():
                if name not in UNSAID:
                    yield from _said(value, key if name == "disputed" else name)
        case list():
            for value in facts:
                yield from _said(value, key)
        case str():
            yield key, facts


def _forms(key: str, value: str) -> list[str]:
    """The ways in which a paper may write a value."""
    if key in COUNTS and re.fullmatch(r"-?\d+(\.\d+)?", value):
        plain = value.lstrip("-")
        spelled = [words(int(plain)), words(int(plain)).replace("-", " ")] if plain.isdigit() else []
        return [
            plain,
            plain.removeprefix("0") or "0",
            figures(Fraction(plain)),
            *spelled,
            *(["eliminat", "no shares", "none"] if plain == "0" else []),
        ]
    if key == "par_value" or (key in ("before", "after") and re.fullmatch(r"\d+(\.\d+)?", value)):
        none = ["no par", "without par value", "without nominal or par value"] if value == "no par value" else []
        return [*none, value, value.removeprefix("0"), f"{value}0", f"{value}.00", f"${value}"]
    if key == "on" or key.endswith("_on"):
        return _days(date.fromisoformat(value))
    return [value]


def _days(day: date) -> list[str]:
    number, month, short = day.day, day.strftime("%B"), day.strftime("%b")
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return [
        *(f"{name} {number}{end}, {day.year}" for name in (month, short, f"{short}.") for end in ("", suffix)),
        *(f"{number}{end} {of} {month}{comma} {day.year}" for end in ("", suffix) for of in ("", "of", "day of")
          for comma in ("", ",", ", A.D.")),
        f"{month} {number} {day.year}", f"{short} {day:%d} {day.year}",
        *(f"{one}{sep}{two}{sep}{year}" for one in (str(day.month), f"{day:%m}") for two in (str(number), f"{day:%d}")
          for sep in "/-" for year in (str(day.year), f"{day:%y}")),
    ]  # fmt: skip


def _read(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts


@pytest.mark.parametrize("path", FACTS, ids=_stem)
def test_what_the_facts_say_stands_in_the_text(path: Path) -> None:
    """Names, counts, dates and par values; what a paper says in a form of its own is listed as such."""
    facts, text = _read(path), _squashed(_paper(path))
    otherwise = set(facts.get("otherwise_said", ()))
    unsaid = [
        (key, value)
        for key, value in _said(facts["instruments"])
        if value not in otherwise and not any(_squash(form) in text for form in _forms(key, value))
    ]
    assert [] == unsaid


@pytest.mark.parametrize("path", FACTS, ids=_stem)
def test_facts_keep_the_words_of_the_house(path: Path) -> None:
    """Kinds, acts and statuses are those of the design, states and decades are spelled as the README says."""
    facts = _read(path)
    acts = {act["act"] for one in facts["instruments"] for act in one["acts"]}
    assert set() == acts - {noun._field_defaults["act"] for noun in get_args(Act)}
    assert facts["status"] in STATUSES
    assert [] == [one["kind"] for one in facts["instruments"] if one["kind"] not in KINDS]
    assert re.fullmatch(r"(?:US|KY|GU|none)(?:-[A-Z]{2})?", facts["state"])
    assert facts["decade"] in range(1970, 2030, 10)


def test_the_training_set_is_spread_as_the_field_is() -> None:
    """Four decades and more, twenty states and more, every format and status, long papers beside short ones."""
    facts = [_read(path) for path in FACTS]
    assert len({one["decade"] for one in facts}) >= 4
    assert len({one["state"] for one in facts}) >= 20
    assert FORMATS == {one["format"] for one in facts}
    assert STATUSES == {one["status"] for one in facts}
    assert sum(_paper(path).stat().st_size > 30_000 for path in FACTS) >= 3


def test_the_readme_lists_each_specimen() -> None:
    """One row a specimen, none astray."""
    rows = re.findall(r"^\| `([\w.-]+)` \|", (HERE / "README.md").read_text(encoding="utf-8"), re.M)
    assert [_stem(path) for path in FACTS] == rows
